import { createHash } from 'node:crypto';
import { type Day, endOfLondonDay, formatDay, londonDay } from '../../../calendar/index.ts';
import { type Db, readingAsAt } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { type AskMeasures, planAsRead } from '../comparing/read.ts';
import { comparePlans } from '../comparing/rules/compare.ts';
import type { PlanAsRead } from '../comparing/rules/plan-change.ts';
import { toldOfMeeting } from '../meetings/known-boards.ts';
import { Refused, refusable, refuseAll, type Tried } from '../refusal.ts';
import { lockPlan } from '../store.ts';
import { type Decision, decisionProblems, decisionProblemWords, firstAcceptanceWords, type GivenDecision, needsOf, usualNeeds } from './rules/decisions.ts';
import { contentOf, cutProblems, cutProblemWords, type GivenVersion, planIn, type Version } from './rules/version.ts';
import { insertDecision, insertVersion, listVersions, nextVersionNumber, type StoredVersion } from './store.ts';

/** Cuts a version of the plan: what it says now, whole, is kept under a number and a label, to be decided on. Gives its number. */
export async function cutVersion(changer: Changer, programmeId: string, given: GivenVersion, askMeasures: AskMeasures): Promise<Tried<number>> {
  const first = await unkeptFirst(changer.db, programmeId, askMeasures);
  const change = { programmeId, action: 'plan.version', subject: { kind: 'plan', id: programmeId } };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      if (!plan) throw new Refused('label', 'The programme has no plan.');
      await keepFirst(trx, programmeId, { moment, planId: plan.id }, first);
      const read = (await planAsRead(trx, programmeId, askMeasures)) as PlanAsRead;
      const versions = await listVersions(trx, programmeId, 'last');
      const last = versions.at(-1);
      const changes = last?.content == null ? null : comparePlans(planIn(last.content), read).length;
      refuseAll(cutProblems(given, { versions, priorities: plan.priorities.length, changes }).map(cutProblemWords));
      const number = await nextVersionNumber(trx, programmeId);
      const cut = { ...given, needs: needsOf(given.needs) };
      const { hash } = await keep(trx, programmeId, { moment, read, number, cutBy: changer.actor.postId }, cut);
      tell({ number, ...cut, hash, changes });
      return number;
    }),
  );
}

/** Records what a body decided on a version. The first acceptance of a plan is recorded by `acceptPlan`, because everything begins with it. */
export async function recordDecision(
  changer: Changer,
  programmeId: string,
  number: number,
  given: GivenDecision & { readonly unlisted?: boolean },
  askMeasures: AskMeasures,
): Promise<Tried<void>> {
  const first = await unkeptFirst(changer.db, programmeId, askMeasures);
  const change = { programmeId, action: 'plan.decide-version', subject: { kind: 'plan-version', id: String(number) } };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      if (!plan) throw new Refused('decision', 'The programme has no plan.');
      await keepFirst(trx, programmeId, { moment, planId: plan.id }, first);
      const versions = await listVersions(trx, programmeId);
      const version = versions.find((one) => one.number === number);
      if (!version) throw new Refused('decision', `There is no version ${number}.`);
      if (given.decision === 'accepted' && plan.acceptedOn === null) throw new Refused('decision', firstAcceptanceWords);
      await decide(trx, programmeId, { moment, today: changer.clock.today(), ...changer.actor }, { version, versions, given });
      const { unlisted, ...decided } = given;
      tell({ number, label: version.label, ...decided, ...toldOfMeeting(unlisted, given.body, given.day) });
    }),
  );
}

/** The plan as it stood at the end of a day that has passed; null where Sightline did not hold it by then. */
export async function planOn(db: Db, programmeId: string, day: Day, askMeasures: AskMeasures): Promise<PlanAsRead | null> {
  return readingAsAt(db, endOfLondonDay(day), (trx) => planAsRead(trx, programmeId, askMeasures));
}

/**
 * The board’s first acceptance as a step of a version, inside the change that records it. `then`: the plan at the end of the day on which the board met, where that
 * has passed and Sightline held it: what was changed since, no board has seen, and it is no part of what was accepted. `drafts`: the versions there were before the
 * acceptance was stored, with what they say. Gives the version's number and how much has changed since.
 */
export async function acceptAsVersion(
  trx: Db,
  programmeId: string,
  at: Recording,
  given: { readonly day: Day; readonly by: string; readonly reference: string },
  { askMeasures, drafts, then }: { readonly askMeasures: AskMeasures; readonly drafts: readonly StoredVersion[]; readonly then: PlanAsRead | null },
): Promise<{ readonly number: number; readonly since: number }> {
  const now = (await planAsRead(trx, programmeId, askMeasures)) as PlanAsRead;
  const read = then ?? now;
  const version =
    draftSeen(drafts, read, then === null ? null : given.day) ?? (await cutFirst(trx, programmeId, { ...at, on: then && given.day }, read, drafts));
  const decision: GivenDecision = { decision: 'accepted', body: given.by, recipient: null, day: given.day, reference: given.reference };
  // The form of the acceptance asks for a board and a day: whatever else keeps it from being recorded is shown at the day.
  await decide(trx, programmeId, at, { version, versions: [...drafts.filter(({ number }) => number < version.number), version], given: decision }, 'day');
  const seen = drafts.find(({ number }) => number === version.number)?.content;
  return { number: version.number, since: comparePlans(seen == null ? read : planIn(seen), now).length };
}

/** The draft that the board had before it: the last one cut on the day of the meeting, else the last that says what the plan said then. */
function draftSeen(drafts: readonly StoredVersion[], read: PlanAsRead, met: Day | null): Version | undefined {
  const ofThatDay = drafts.findLast(({ cutAt }) => met !== null && londonDay(cutAt) === met);
  return ofThatDay ?? drafts.findLast(({ content }) => content !== null && comparePlans(planIn(content), read).length === 0);
}

function cutFirst(
  trx: Db,
  programmeId: string,
  { moment, postId, on }: { readonly moment: string; readonly postId: string | null; readonly on: Day | null },
  read: PlanAsRead,
  drafts: readonly Version[],
): Promise<Version> {
  const last = drafts.at(-1);
  const number = (last?.number ?? 0) + 1;
  const label = freeLabel(drafts, read.plan.versionLabel || `v${number}`);
  const needs: readonly Decision[] = last?.needs ?? usualNeeds;
  return keep(
    trx,
    programmeId,
    { moment, read, number, cutBy: postId, ...(on !== null && { cutAt: endOfLondonDay(on) }) },
    { label, purpose: 'first', about: '', needs },
  );
}

/** When something is recorded, and by whom in which post. */
type Recording = { readonly moment: string; readonly today: Day; readonly personId: string | null; readonly postId: string | null };

type Deciding = { readonly version: Version; readonly versions: readonly Version[]; readonly given: GivenDecision };

async function decide(trx: Db, programmeId: string, at: Recording, { version, versions, given }: Deciding, field?: string): Promise<void> {
  const problems = decisionProblems(given, version, versions, at.today).map(decisionProblemWords);
  refuseAll(problems.map((problem) => (field === undefined || problem.field === 'reference' ? problem : { ...problem, field })));
  await insertDecision(trx, programmeId, at.moment, {
    ...given,
    versionId: version.id as string,
    recordedOn: at.today,
    recordedBy: at.postId,
    recordedPerson: at.personId,
  });
}

type Kept = { readonly moment: string; readonly read: PlanAsRead; readonly number: number; readonly cutBy: string | null; readonly cutAt?: string };

async function keep(
  trx: Db,
  programmeId: string,
  { moment, read, number, cutBy, cutAt = moment }: Kept,
  given: GivenVersion,
): Promise<Version & { id: string }> {
  const { label, purpose, about, needs } = given;
  const content = contentOf(read);
  const version = { number, label, purpose, about, needs, cutAt, hash: hashOf(content), cutBy };
  const id = await insertVersion(trx, programmeId, moment, { ...version, planId: read.plan.id, content });
  return { ...version, id, decisions: [] };
}

export const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** A label that no version has: "v1.0", else "v1.0 (2)". */
function freeLabel(versions: readonly Version[], wanted: string): string {
  const taken = new Set(versions.map(({ label }) => label.toLowerCase()));
  const tried = [wanted, ...Array.from({ length: taken.size }, (_, at) => `${wanted.slice(0, 90)} (${at + 2})`)].map((label) => label.slice(0, 100));
  return tried.find((label) => !taken.has(label.toLowerCase())) as string;
}

type First = { readonly version: StoredVersion; readonly read: PlanAsRead };

/** The first version of a plan that was accepted before versions were kept, with what the plan said then: read before the change, since the past stays as it is. */
export async function unkeptFirst(db: Db, programmeId: string, askMeasures: AskMeasures): Promise<First | null> {
  const version = (await listVersions(db, programmeId)).find(({ id }) => id === null);
  if (!version) return null;
  const read = await readingAsAt(db, version.cutAt, (trx) => planAsRead(trx, programmeId, askMeasures));
  if (read === null) throw new Error(`The plan was accepted on ${formatDay(version.decisions[0]?.day as Day)}, and nothing is known of it then.`);
  return { version, read };
}

/** Keeps it from now on as every other, because something is recorded of it. */
export async function keepFirst(trx: Db, programmeId: string, { moment, planId }: { moment: string; planId: string }, first: First | null): Promise<void> {
  if (first === null) return;
  const { version, read } = first;
  const known = (await listVersions(trx, programmeId)).find(({ number }) => number === 1);
  if (known?.id !== null) return;
  const { id } = await keep(
    trx,
    programmeId,
    { moment, read: { ...read, plan: { ...read.plan, id: planId } }, number: 1, cutBy: null, cutAt: version.cutAt },
    version,
  );
  for (const { decision, body, recipient, day, reference, recordedOn, recordedBy } of version.decisions)
    await insertDecision(trx, programmeId, moment, { decision, body, recipient, day, reference, versionId: id, recordedOn, recordedBy, recordedPerson: null });
}
