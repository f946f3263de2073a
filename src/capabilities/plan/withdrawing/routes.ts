import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, typedIn } from '../answering.ts';
import { sinceWords, submitAsked } from '../changes/asking-view.ts';
import { askSubject, ofPriority } from '../changes/kinds/subjects.ts';
import { endOutcomeKind } from '../changes/kinds/words.ts';
import { type Plan, priorityByRef } from '../rules/plan.ts';
import { withdraw } from './actions.ts';
import { readWithdrawal } from './form.ts';
import { withdrawableBy } from './rules/withdrawable.ts';
import { withdrawPage } from './withdraw-page.ts';

export const withdrawRoutes: Route[] = [
  { method: 'GET', pattern: patterns.withdraw, action: 'change.ask', handle: async (visit) => show(visit, await planToChange(visit), {}) },
  { method: 'POST', pattern: patterns.withdraw, action: 'change.ask', handle: submit },
];

/** The plan, once this person may take out what the address names or ask for it. */
async function planToChange(visit: Visit): Promise<Plan> {
  const { plan } = await planFor(visit);
  const { priorityRef } = found(withdrawableBy(plan, visit.params.ref ?? ''));
  visit.permit(askSubject(plan, ofPriority(found(priorityByRef(plan, priorityRef)))));
  return plan;
}

async function show(visit: Visit, plan: Plan, state: FormState) {
  const thing = found(withdrawableBy(plan, visit.params.ref ?? ''));
  const options = {
    programme: visit.programme.slug,
    thing,
    since: await sinceWords(
      visit,
      plan,
      priorityByRef(plan, thing.priorityRef) ? { kind: 'priority', id: found(priorityByRef(plan, thing.priorityRef)).id } : null,
    ),
    state,
    csrf: visit.csrf,
  };
  const title = `${plan.acceptedOn === null ? 'Withdraw' : 'End'} ${thing.ref}`;
  return page({ title, section: 'plan', width: 'reading', errors: Boolean(state.problems) }, withdrawPage(options));
}

async function submit(visit: Visit) {
  const plan = await planToChange(visit);
  const { ref } = found(withdrawableBy(plan, visit.params.ref ?? ''));
  const again = async (problems: FormState['problems']) => show(visit, (await planFor(visit)).plan, { problems, typed: typedIn(visit) });
  if (plan.acceptedOn !== null) return submitAsked(visit, endOutcomeKind, { ok: true, value: { ref } }, again);
  const read = readWithdrawal(visit.form);
  if (!read.ok) return again(read.problems);
  const done = await withdraw(visit.changer, visit.programme.id, { ref, ...read.value });
  if (!done.ok) return again(asProblems(done.refusal));
  const { priorityRef } = done.value;
  const programme = visit.programme.slug;
  return redirect(priorityRef === ref ? `${url('planList', { programme })}#withdrawn` : url('priorityWords', { programme, ref: priorityRef }));
}
