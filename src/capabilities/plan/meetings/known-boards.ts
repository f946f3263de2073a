import { type Asking, askTogether, type Db } from '../../../platform/database/index.ts';
import { askToldOf } from '../../../platform/record/index.ts';
import type { CycleBoard, KnownBoards, Meeting } from './rules/known.ts';
import { askNamedMeetings } from './store.ts';

/** The boards of cycles, the newest first. Cycles stand above the plan, so how they are asked for is handed down. */
export type AskBoards = (programmeId: string) => Asking<CycleBoard, readonly CycleBoard[]>;

export const knownBoards = (db: Db, programmeId: string, askBoards: AskBoards): Promise<KnownBoards> =>
  askTogether(db, { cycles: askBoards(programmeId), named: askNamedMeetings(programmeId), unlisted: askUnlistedMeetings(programmeId) });

/** What an entry of the record tells of a meeting that Sightline did not know of; nothing of one that it knew. */
export const toldOfMeeting = (unlisted: boolean | undefined, board: string, day: string): { readonly unlisted?: { board: string; day: string } } =>
  unlisted === true ? { unlisted: { board, day } } : {};

/** Every meeting of which somebody said that it was held though Sightline knew of none, to be asked with others. */
export const askUnlistedMeetings = (programmeId: string) =>
  askToldOf<Meeting>(programmeId, ['plan.accept', 'plan.decide-version', 'change.approve', 'change.decline', 'plan.no-measure', 'rating.confirm'], 'unlisted');
