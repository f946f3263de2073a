import type { Day } from '../../../calendar/index.ts';
import type { MeetingsOffered } from '../../../design/meeting-fields.ts';
import type { Visit } from '../../people/index.ts';
import { type Problem, readDay, type Typed, textOf } from '../form.ts';
import { type AskBoards, knownBoards } from './known-boards.ts';
import { isUnlisted, type KnownBoards, mustSayItMet, mustSayItMetWords, offeredBoards } from './rules/known.ts';

/** What a form offers of the boards that are known. */
export const meetingsOffered = async ({ db, programme, today }: Visit, askBoards: AskBoards): Promise<MeetingsOffered> =>
  offeredBoards(await knownBoards(db, programme.id, askBoards), today);

/** What stands against the meeting that a form names, and whether it is one that nobody knew of. */
export type MeetingSaid = { readonly problems: readonly Problem[]; readonly unlisted: boolean };

/** The meeting in a form: its board in the field `board`, its day in the boxes of `day`. What cannot be read, or is still to come, is told by the form itself. */
export async function meetingSaid(visit: Visit, askBoards: AskBoards, { board, day }: { readonly board: string; readonly day: string }): Promise<MeetingSaid> {
  const read = readDay(visit.form, day, 'The day');
  if (!read.ok || read.value > visit.today) return { problems: [], unlisted: false };
  return saidOf(visit.form, day, { board: textOf(visit.form, board), day: read.value }, await knownBoards(visit.db, visit.programme.id, askBoards));
}

function saidOf(form: Typed, field: string, meeting: { readonly board: string; readonly day: Day }, known: KnownBoards): MeetingSaid {
  const tick = `${field}-unlisted`;
  const must = mustSayItMet(meeting, known, textOf(form, tick));
  return { problems: must ? [{ field: tick, message: mustSayItMetWords(meeting.day) }] : [], unlisted: isUnlisted(meeting, known) };
}
