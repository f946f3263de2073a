import type { FormState } from '../../../design/forms.ts';
import { notFound, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, typedIn } from '../answering.ts';
import { unasked } from '../checks/routes.ts';
import { type AskMeasures, planAsRead } from '../comparing/read.ts';
import { textOf } from '../form.ts';
import { listQuestions } from '../questions/store.ts';
import { acceptPage } from './accept-page.ts';
import { acceptanceProblem, acceptPlan, type GivenAcceptance } from './actions.ts';
import { checkAcceptancePage } from './check-page.ts';
import { readAcceptance } from './form.ts';

export const acceptanceRoutes = (askMeasures: AskMeasures): Route[] => [
  { method: 'GET', pattern: patterns.acceptPlan, action: 'plan.accept', handle: (visit) => showAccept(visit, askMeasures, {}) },
  { method: 'POST', pattern: patterns.acceptPlan, action: 'plan.accept', handle: (visit) => submitAccept(visit, askMeasures) },
];

async function showAccept(visit: Visit, askMeasures: AskMeasures, state: FormState) {
  const read = (await planAsRead(visit.db, visit.programme.id, askMeasures)) ?? notFound();
  const { plan } = read;
  if (plan.acceptedOn !== null) return redirect(url('planList', { programme: visit.programme.slug }));
  const questions = await listQuestions(visit.db, visit.programme.id);
  const openQuestions = questions.filter(({ severity, settledOn }) => severity === 'question' && settledOn === null).length;
  return page(
    { title: 'Accept the plan', section: 'plan', width: 'reading', errors: Boolean(state.problems) },
    acceptPage({ programme: visit.programme.slug, plan, openQuestions, found: unasked(read, questions).length, state, csrf: visit.csrf }),
  );
}

async function submitAccept(visit: Visit, askMeasures: AskMeasures) {
  const read = readAcceptance(visit.form);
  if (!read.ok) return showAccept(visit, askMeasures, { problems: read.problems, typed: typedIn(visit) });
  const checked = textOf(visit.form, 'checked');
  if (checked === 'change') return showAccept(visit, askMeasures, { typed: typedIn(visit) });
  if (checked !== 'yes') return showCheck(visit, askMeasures, read.value);
  const done = await acceptPlan(visit.changer, visit.programme.id, read.value, askMeasures);
  if (!done.ok) return showAccept(visit, askMeasures, { problems: asProblems(done.refusal), typed: typedIn(visit) });
  return redirect(url('planList', { programme: visit.programme.slug }));
}

/** The answers once more, where they could be recorded as they are. */
async function showCheck(visit: Visit, askMeasures: AskMeasures, given: GivenAcceptance) {
  const { plan } = await planFor(visit);
  if (plan.acceptedOn !== null) return redirect(url('planList', { programme: visit.programme.slug }));
  const problem = acceptanceProblem(plan, given.day, visit.today);
  if (problem !== null) return showAccept(visit, askMeasures, { problems: [problem], typed: typedIn(visit) });
  const body = checkAcceptancePage({ programme: visit.programme.slug, plan, given, today: visit.today, typed: typedIn(visit), csrf: visit.csrf });
  return page({ title: 'Check the acceptance of the plan', section: 'plan', width: 'reading' }, body);
}
