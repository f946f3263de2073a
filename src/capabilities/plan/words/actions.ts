import type { Day } from '../../../calendar/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { ensurePost } from '../../people/index.ts';
import { replaceOwners } from '../owners/store.ts';
import { settleAbout } from '../questions/store.ts';
import { Refused, refusable, staleWords, type Tried } from '../refusal.ts';
import { type Priority, priorityByRef, type Withdrawal } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { lockPlan } from '../store.ts';
import { type Words, wordsAreFixed, wordsOf } from './rules/words.ts';
import { insertActivity, insertLine, insertOutcome, setActivityText, setOutcomeText, setTitle } from './store.ts';

export type GivenWords = Words & {
  readonly ref: string;
  readonly newActivity?: { readonly text: string; readonly target: Day | null } | undefined;
  readonly newOutcome?: string | undefined;
  readonly seen?: string;
};

/** Changes the words of a priority, and adds an activity or an outcome, until the plan is accepted. */
export function editWords(changer: Changer, programmeId: string, given: GivenWords): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.edit', subject: { kind: 'priority', id: given.ref } };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      const priority = plan && priorityByRef(plan, given.ref);
      if (!plan || !priority) throw new Refused('title', `There is no priority ${given.ref}.`);
      const fixed = wordsAreFixed(plan);
      if (fixed) throw new Refused('title', fixed);
      const before = wordsOf(priority);
      if (given.seen !== undefined && given.seen !== seenMark(before)) throw new Refused('title', staleWords, true);
      const changed: { ref: string; before: string; after: string }[] = [];
      if (given.title !== before.title) {
        await setTitle(trx, programmeId, priority.id, given.title);
        changed.push({ ref: given.ref, before: before.title, after: given.title });
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
      const today = changer.clock.today();
      if (given.newActivity) {
        const letter = nextLetter(priority, plan.withdrawn);
        const row = { priorityId: priority.id, ref: `${given.ref}${letter}`, letter, position: priority.activities.length, ...given.newActivity };
        await insertActivity(trx, programmeId, moment, row);
        changed.push({ ref: row.ref, before: '', after: row.text });
        await settleAbout(trx, programmeId, [given.ref], 'activity', today, `${row.ref} was added.`);
        await settleAbout(trx, programmeId, [row.ref], 'letters', today, `${row.ref} was added.`);
      }
      if (given.newOutcome) {
        const ref = `${given.ref}.o${nextNumber(priority, plan.withdrawn)}`;
        await insertOutcome(trx, programmeId, moment, { priorityId: priority.id, ref, text: given.newOutcome, position: priority.outcomes.length });
        changed.push({ ref, before: '', after: given.newOutcome });
        await settleAbout(trx, programmeId, [given.ref], 'outcome', today, `${ref} was added.`);
      }
      tell({ changed });
    }),
  );
}

export type GivenLine = { readonly ref: string; readonly title: string; readonly owner: string };

/** Adds a line of the cross-cutting activity with the post that owns it: it is rated like a priority, and counted apart. */
export function addLine(changer: Changer, programmeId: string, given: GivenLine): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.edit', subject: { kind: 'priority', id: given.ref } };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      if (!plan) throw new Refused('ref', 'The programme has no plan.');
      const fixed = wordsAreFixed(plan);
      if (fixed) throw new Refused('ref', fixed);
      if (priorityByRef(plan, given.ref)) throw new Refused('ref', `${given.ref} is the ref of a priority already. Choose another.`);
      if (plan.withdrawn.some(({ ref }) => ref === given.ref))
        throw new Refused('ref', `${given.ref} was withdrawn, and a ref is not given again. Choose another.`);
      const code = given.ref.replace(/\d+$/, '');
      if (plan.workstreams.some((workstream) => workstream.code === code))
        throw new Refused('ref', `Refs that begin with ${code} belong to a workstream. Choose other letters, such as CC.`);
      const id = await insertLine(trx, programmeId, moment, { planId: plan.id, ref: given.ref, title: given.title, position: plan.priorities.length });
      const postId = await ensurePost(trx, programmeId, moment, given.owner, 'owner');
      await replaceOwners(trx, programmeId, moment, id, [{ postId, part: 'accountable' }]);
      tell(given);
    }),
  );
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
