import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, typedIn } from '../answering.ts';
import type { Plan } from '../rules/plan.ts';
import { wordsAreFixed } from '../words/rules/words.ts';
import { withdraw } from './actions.ts';
import { readWithdrawal } from './form.ts';
import { withdrawableBy } from './rules/withdrawable.ts';
import { withdrawPage } from './withdraw-page.ts';

export const withdrawRoutes: Route[] = [
  { method: 'GET', pattern: patterns.withdraw, action: 'plan.withdraw', handle: async (visit) => show(visit, (await planFor(visit)).plan, {}) },
  { method: 'POST', pattern: patterns.withdraw, action: 'plan.withdraw', handle: submit },
];

function show(visit: Visit, plan: Plan, state: FormState) {
  const thing = found(withdrawableBy(plan, visit.params.ref ?? ''));
  const options = { programme: visit.programme.slug, thing, fixed: wordsAreFixed(plan), state, csrf: visit.csrf };
  return page({ title: `Withdraw ${thing.ref}`, section: 'plan', width: 'reading', errors: Boolean(state.problems) }, withdrawPage(options));
}

async function submit(visit: Visit) {
  const { plan } = await planFor(visit);
  const { ref } = found(withdrawableBy(plan, visit.params.ref ?? ''));
  const read = readWithdrawal(visit.form);
  if (!read.ok) return show(visit, plan, { problems: read.problems, typed: typedIn(visit) });
  const done = await withdraw(visit.changer, visit.programme.id, { ref, ...read.value });
  if (!done.ok) return show(visit, (await planFor(visit)).plan, { problems: asProblems(done.refusal), typed: typedIn(visit) });
  const { priorityRef } = done.value;
  const programme = visit.programme.slug;
  return redirect(priorityRef === ref ? `${url('planList', { programme })}#withdrawn` : url('priorityWords', { programme, ref: priorityRef }));
}
