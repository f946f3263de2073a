import { askTogether, type Db, readingAsAt } from '../../../platform/database/index.ts';
import { besideRecords } from '../board-words/rules/standing.ts';
import { askWordChecks } from '../board-words/store.ts';
import { type AskMeasures, asRead, planAskings, planAsRead } from '../comparing/read.ts';
import type { PlanAsRead } from '../comparing/rules/plan-change.ts';
import { askUnlistedMeetings } from '../meetings/known-boards.ts';
import type { Meeting } from '../meetings/rules/known.ts';
import type { DecisionMade } from './rules/decisions.ts';
import { planIn, type Version } from './rules/version.ts';
import { askVersions, listVersions } from './store.ts';

export type VersionsRead = {
  readonly versions: readonly Version[];
  /** The plan as it stands: as at a past moment as it stood; null where there is none. */
  readonly now: PlanAsRead | null;
  /** Meetings of which somebody said that they were held, though none was known. */
  readonly unlisted: readonly Meeting[];
};

/** The versions with the plan as it stands, in one query. */
export async function readVersions(db: Db, programmeId: string, askMeasures: AskMeasures): Promise<VersionsRead> {
  const { versions, checks, unlisted, ...answers } = await askTogether(db, {
    versions: askVersions(programmeId, 'none'),
    checks: askWordChecks(programmeId),
    unlisted: askUnlistedMeetings(programmeId),
    ...planAskings(programmeId, askMeasures),
  });
  const beside = besideRecords(checks, answers.posts);
  return {
    versions: versions.map((version) => ({ ...version, decisions: version.decisions.map((made) => withWord(made, beside)) })),
    now: asRead(answers),
    unlisted,
  };
}

const withWord = (made: DecisionMade, beside: ReturnType<typeof besideRecords>): DecisionMade => ({
  ...made,
  word: beside({ id: made.id, post: made.recordedBy, corrections: made.corrections.filter(({ state }) => state === 'confirmed').length }),
});

/**
 * The plan that a version says. That of a first version of before versions were kept is read from the history; inside a reading as at a past moment nothing else
 * may be read afterwards, since the transaction then stands at that version's moment.
 */
export async function planOfVersion(db: Db, programmeId: string, version: Version, askMeasures: AskMeasures): Promise<PlanAsRead> {
  if (version.id === null) return (await readingAsAt(db, version.cutAt, (trx) => planAsRead(trx, programmeId, askMeasures))) as PlanAsRead;
  const kept = (await listVersions(db, programmeId, [version.number])).find(({ number }) => number === version.number);
  return planIn(kept?.content as string);
}
