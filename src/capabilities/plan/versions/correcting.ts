import { type Day, londonDay } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import type { AskMeasures } from '../comparing/read.ts';
import { comparePlans } from '../comparing/rules/compare.ts';
import { Refused, refusable, refuseAll, type Tried } from '../refusal.ts';
import { lockPlan } from '../store.ts';
import { keepFirst, planOn, unkeptFirst } from './actions.ts';
import { correctionProblems, correctionProblemWords } from './rules/correcting.ts';
import { type GivenCorrection, waitingOf } from './rules/correction.ts';
import type { DecisionMade } from './rules/decisions.ts';
import { planIn, type Version } from './rules/version.ts';
import { insertCorrection, listVersions, settleCorrectionRow } from './store.ts';

type Place = { readonly version: number; readonly decisionId: string };

/** Asks for a mistyped body, day or minute to be corrected. What was recorded stays, and nothing counts before somebody else confirms it. */
export async function askCorrection(
  changer: Changer,
  programmeId: string,
  place: Place,
  given: GivenCorrection,
  askMeasures: AskMeasures,
): Promise<Tried<void>> {
  const { personId, postId } = acting(changer);
  const first = await unkeptFirst(changer.db, programmeId, askMeasures);
  const saidThen = await saidOn(changer.db, programmeId, place.version, given.day, askMeasures);
  const change = { programmeId, action: 'plan.correct-decision', subject: { kind: 'plan-version', id: String(place.version) }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      if (!plan) throw new Refused('day', 'The programme has no plan.');
      // A first acceptance of before versions were kept is told from the plan, under the plan's id: it is kept as a decision first.
      const unkept = first?.version.decisions[0]?.id === place.decisionId;
      await keepFirst(trx, programmeId, { moment, planId: plan.id }, first);
      const { made, version, versions } = await decisionAt(trx, programmeId, place, unkept);
      refuseAll(correctionProblems(given, made, version, versions, saidThen).map(correctionProblemWords));
      const body = given.body === made.body ? null : given.body;
      await insertCorrection(trx, programmeId, moment, { ...given, body, decisionId: made.id, on: changer.clock.today(), personId, postId });
      tell({ version: place.version, decision: made.decision, was: recorded(made), ...recorded({ ...made, ...given, body: given.body ?? made.body }) });
    }),
  );
}

export type GivenRuling = { readonly ruling: 'confirmed' | 'declined'; readonly words: string };

/** Confirms the correction that waits, or declines it with words: by another than who asked for it. */
export async function settleCorrection(
  changer: Changer,
  programmeId: string,
  place: Place,
  { ruling, words }: GivenRuling,
  askMeasures: AskMeasures,
): Promise<Tried<void>> {
  const { personId, postId } = acting(changer);
  const asked = (await decisionAt(changer.db, programmeId, place, false).catch(() => null))?.made;
  const day = asked && waitingOf(asked)?.day;
  const saidThen = day ? await saidOn(changer.db, programmeId, place.version, day, askMeasures) : null;
  const action = ruling === 'confirmed' ? 'plan.confirm-correction' : 'plan.decline-correction';
  const change = { programmeId, action, subject: { kind: 'plan-version', id: String(place.version) }, ...(words === '' ? {} : { reason: words }) };
  return refusable(() =>
    changing(changer, change, async (trx, _moment, tell) => {
      await lockPlan(trx, programmeId);
      const { made, version, versions } = await decisionAt(trx, programmeId, place, false);
      const waits = waitingOf(made);
      if (waits === null) throw new Refused('ruling', settledWords, true);
      if (waits.askedBy === personId) throw new Refused('ruling', 'You asked for this correction, so somebody else confirms it or declines it');
      // What was recorded since may no longer go with it.
      const rest = { ...made, corrections: made.corrections.filter(({ id }) => id !== waits.id) };
      const problems = ruling === 'confirmed' ? correctionProblems(waits, rest, version, versions, saidThen).map(correctionProblemWords) : [];
      refuseAll(problems.map(({ message }) => ({ field: 'ruling', message: `It can no longer be confirmed. ${message}` })));
      const settled = await settleCorrectionRow(trx, programmeId, waits.id, { state: ruling, on: changer.clock.today(), personId, postId, words });
      if (!settled) throw new Refused('ruling', settledWords, true);
      tell({ version: place.version, decision: made.decision, was: recorded(made), ...recorded({ ...made, ...waits, body: waits.body ?? made.body }) });
    }),
  );
}

/** Whether the plan that Sightline held at the end of a day said what a version says; null where it held none. */
async function saidOn(db: Db, programmeId: string, number: number, day: Day, askMeasures: AskMeasures): Promise<boolean | null> {
  const version = (await listVersions(db, programmeId, 'all')).find((one) => one.number === number);
  if (version?.content == null || day >= londonDay(version.cutAt)) return null;
  const then = await planOn(db, programmeId, day, askMeasures);
  return then && comparePlans(planIn(version.content), then).length === 0;
}

const recorded = ({ body, day, reference }: Pick<DecisionMade, 'body' | 'day' | 'reference'>) => ({ body, day, reference });

const settledWords = 'The correction was settled meanwhile.';

function acting({ actor: { personId, postId } }: Changer): { readonly personId: string; readonly postId: string } {
  if (personId === null || postId === null) throw new Error('A decision on a version is corrected by people.');
  return { personId, postId };
}

async function decisionAt(trx: Db, programmeId: string, { version: number, decisionId }: Place, unkept: boolean) {
  const versions: readonly Version[] = await listVersions(trx, programmeId);
  const version = versions.find((one) => one.number === number);
  const made: DecisionMade | undefined = version?.decisions.find(({ id, decision }) => (unkept ? decision === 'accepted' : id === decisionId));
  if (!version || !made) throw new Refused('day', 'There is no such decision.');
  return { made, version, versions };
}
