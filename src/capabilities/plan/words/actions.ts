import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { ensurePost } from '../../people/index.ts';
import type { Approved, At } from '../changes/kind.ts';
import { replaceOwners } from '../owners/store.ts';
import { settleAbout } from '../questions/store.ts';
import { Refused, refusable, staleWords, type Tried } from '../refusal.ts';
import { type Plan, type Priority, priorityByRef, type Withdrawal } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { lockPlan } from '../store.ts';
import { confirmProblemWords, tooEarly, tooFarAhead } from '../targets/rules/confirming.ts';
import { insertFirstTarget } from '../targets/store.ts';
import { type Words, wordsAreFixed, wordsOf } from './rules/words.ts';
import { insertActivity, insertLine, insertOutcome, setActivityText, setOutcomeText, setTitle } from './store.ts';

/** What of a priority's words changes: only that; texts by the ref of the activity or outcome. */
export type ChangedWords = {
  readonly ref: string;
  readonly title?: string | undefined;
  readonly texts: Readonly<Record<string, string>>;
  readonly newActivity?: { readonly text: string; readonly target: Day | null } | undefined;
  readonly newOutcome?: string | undefined;
};

export type GivenWords = ChangedWords & Words & { readonly seen?: string };

/** Changes the words of a priority, and adds an activity or an outcome, until the plan is accepted. */
export function editWords(changer: Changer, programmeId: string, given: GivenWords): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.edit', subject: { kind: 'priority', id: given.ref } };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      const priority = wordedIn(plan, given.ref);
      const fixed = plan && wordsAreFixed(plan);
      if (fixed) throw new Refused('title', fixed);
      if (given.seen !== undefined && given.seen !== seenMark(wordsOf(priority))) throw new Refused('title', staleWords, true);
      tell({ changed: await applyWords(trx, { programmeId, moment, today: changer.clock.today() }, plan, given, null) });
    }),
  );
}

export function wordedIn(plan: Plan | null, ref: string): Priority {
  const priority = plan && priorityByRef(plan, ref);
  if (!priority) throw new Refused('title', `There is no priority ${ref}.`);
  return priority;
}

type Worded = { readonly ref: string; readonly before: string; readonly after: string };

/** Changes words of a priority, and adds what is new. Gives each text that changed. */
export async function applyWords(trx: Db, at: At, plan: Plan | null, given: ChangedWords, approved: Approved | null): Promise<readonly Worded[]> {
  const { programmeId } = at;
  const priority = wordedIn(plan, given.ref);
  const changed: Worded[] = [];
  if (given.title !== undefined && given.title !== priority.title) {
    await setTitle(trx, programmeId, priority.id, given.title);
    changed.push({ ref: given.ref, before: priority.title, after: given.title });
  }
  for (const { id, ref, text, set } of [
    ...priority.activities.map((one) => ({ ...one, set: setActivityText })),
    ...priority.outcomes.map((one) => ({ ...one, set: setOutcomeText })),
  ]) {
    const after = given.texts[ref];
    if (after === undefined || after === text) continue;
    await set(trx, programmeId, id, after);
    changed.push({ ref, before: text, after });
  }
  if (given.newActivity) changed.push(await addActivity(trx, at, plan as Plan, priority, given.newActivity, approved));
  if (given.newOutcome) changed.push(await addOutcome(trx, at, plan as Plan, priority, given.newOutcome));
  return changed;
}

type NewActivity = NonNullable<ChangedWords['newActivity']>;

/** In a plan that was accepted its target is a first one, which stays with who approved it and may not lie after the last phase. */
async function addActivity(trx: Db, at: At, plan: Plan, priority: Priority, given: NewActivity, approved: Approved | null): Promise<Worded> {
  const { programmeId, moment, today } = at;
  const letter = nextLetter(priority, plan.withdrawn);
  const ref = `${priority.ref}${letter}`;
  const wrong = approved && given.target !== null && (tooEarly(plan, { start: null }, given.target) ?? tooFarAhead(plan, given.target, today));
  if (wrong) throw new Refused('new-target', confirmProblemWords(wrong).message);
  const activityId = await insertActivity(trx, programmeId, moment, { priorityId: priority.id, ref, letter, position: priority.activities.length, ...given });
  if (approved && given.target !== null) await insertFirstTarget(trx, programmeId, moment, { activityId, day: given.target, ...approved });
  await settleAbout(trx, programmeId, [priority.ref], 'activity', today, `${ref} was added.`);
  await settleAbout(trx, programmeId, [ref], 'letters', today, `${ref} was added.`);
  return { ref, before: '', after: given.text };
}

async function addOutcome(trx: Db, { programmeId, moment, today }: At, plan: Plan, priority: Priority, text: string): Promise<Worded> {
  const ref = `${priority.ref}.o${nextNumber(priority, plan.withdrawn)}`;
  await insertOutcome(trx, programmeId, moment, { priorityId: priority.id, ref, text, position: priority.outcomes.length });
  await settleAbout(trx, programmeId, [priority.ref], 'outcome', today, `${ref} was added.`);
  return { ref, before: '', after: text };
}

export type GivenLine = { readonly ref: string; readonly title: string; readonly owner: string };

/** Adds a line of the cross-cutting activity with the post that owns it, until the plan is accepted. */
export function addLine(changer: Changer, programmeId: string, given: GivenLine): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.edit', subject: { kind: 'priority', id: given.ref } };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      const fixed = plan && wordsAreFixed(plan);
      if (fixed) throw new Refused('ref', fixed);
      await applyLine(trx, { programmeId, moment, today: changer.clock.today() }, plan, given);
      tell(given);
    }),
  );
}

/** Adds a line of the cross-cutting activity: it is rated like a priority, and counted apart. */
export async function applyLine(trx: Db, { programmeId, moment }: At, plan: Plan | null, given: GivenLine): Promise<void> {
  if (!plan) throw new Refused('ref', 'The programme has no plan.');
  if (priorityByRef(plan, given.ref)) throw new Refused('ref', `${given.ref} is the ref of a priority already. Choose another.`);
  if (plan.withdrawn.some(({ ref }) => ref === given.ref))
    throw new Refused('ref', `${given.ref} was withdrawn, and a ref is not given again. Choose another.`);
  const code = given.ref.replace(/\d+$/, '');
  if (plan.workstreams.some((workstream) => workstream.code === code))
    throw new Refused('ref', `Refs that begin with ${code} belong to a workstream. Choose other letters, such as CC.`);
  const id = await insertLine(trx, programmeId, moment, { planId: plan.id, ref: given.ref, title: given.title, position: plan.priorities.length });
  const postId = await ensurePost(trx, programmeId, moment, given.owner, 'owner');
  await replaceOwners(trx, programmeId, moment, id, [{ postId, part: 'accountable' }]);
}

/** The letter after the last one used, withdrawn ones among them: refs of activities are never given again, so a gap stays a gap. */
function nextLetter({ ref, activities }: Priority, withdrawn: readonly Withdrawal[]): string {
  const gone = withdrawn.filter((one) => one.kind === 'activity' && one.ref.replace(/[a-z]+$/, '') === ref).map((one) => one.ref.slice(ref.length));
  const last = [...activities.map(({ letter }) => letter), ...gone]
    .filter((letter) => letter.length === 1)
    .sort()
    .at(-1);
  if (last === 'z') throw new Refused('new-activity', 'A priority may have 26 activities.');
  return last === undefined ? 'a' : String.fromCharCode(last.charCodeAt(0) + 1);
}

function nextNumber({ ref, outcomes }: Priority, withdrawn: readonly Withdrawal[]): number {
  const used = [...outcomes, ...withdrawn].filter((one) => one.ref.startsWith(`${ref}.o`)).map((one) => Number(one.ref.slice(ref.length + 2)));
  const number = 1 + Math.max(0, ...used);
  if (number > 99) throw new Refused('new-outcome', 'A priority may have 99 outcomes.');
  return number;
}
