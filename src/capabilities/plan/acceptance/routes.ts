import type { FormState } from '../../../design/forms.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, typedIn } from '../answering.ts';
import { unasked } from '../checks/routes.ts';
import { type AskMeasures, planAsRead } from '../comparing/read.ts';
import { inOrder, textOf } from '../form.ts';
import type { AskBoards } from '../meetings/known-boards.ts';
import { meetingSaid, meetingsOffered } from '../meetings/meeting-view.ts';
import { listQuestions } from '../questions/store.ts';
import { acceptPage } from './accept-page.ts';
import { acceptanceProblem, acceptPlan, type GivenAcceptance } from './actions.ts';
import { checkAcceptancePage } from './check-page.ts';
import { acceptanceFields, readAcceptance } from './form.ts';

export const acceptanceRoutes = (askMeasures: AskMeasures, askBoards: AskBoards): Route[] => [
  { method: 'GET', pattern: patterns.acceptPlan, action: 'plan.accept', handle: (visit) => showAccept(visit, askMeasures, askBoards, {}) },
  { method: 'POST', pattern: patterns.acceptPlan, action: 'plan.accept', handle: (visit) => submitAccept(visit, askMeasures, askBoards) },
];

async function showAccept(visit: Visit, askMeasures: AskMeasures, askBoards: AskBoards, state: FormState) {
  const read = (await planAsRead(visit.db, visit.programme.id, askMeasures)) ?? notFound();
  const { plan } = read;
  if (plan.acceptedOn !== null) return redirect(url('planList', { programme: visit.programme.slug }));
  const questions = await listQuestions(visit.db, visit.programme.id);
  const openQuestions = questions.filter(({ severity, settledOn }) => severity === 'question' && settledOn === null).length;
  return page(
    { title: 'Accept the plan', section: 'plan', width: 'reading', errors: Boolean(state.problems) },
    acceptPage({
      programme: visit.programme.slug,
      plan,
      openQuestions,
      found: unasked(read, questions).length,
      boards: await meetingsOffered(visit, askBoards),
      state,
      csrf: visit.csrf,
    }),
  );
}

async function submitAccept(visit: Visit, askMeasures: AskMeasures, askBoards: AskBoards) {
  const read = readAcceptance(visit.form);
  const again = (problems: FormState['problems']) => showAccept(visit, askMeasures, askBoards, { problems, typed: typedIn(visit) });
  const meeting = await meetingSaid(visit, askBoards, { board: 'by', day: 'day' });
  const checked = textOf(visit.form, 'checked');
  if (read.ok && checked === 'change') return again(undefined);
  if (!read.ok || meeting.problems.length > 0) return again(inOrder([...(read.ok ? [] : read.problems), ...meeting.problems], acceptanceFields));
  const given = { ...read.value, unlisted: meeting.unlisted };
  if (checked !== 'yes') return showCheck(visit, given, again);
  const done = await acceptPlan(visit.changer, visit.programme.id, given, askMeasures);
  if (!done.ok) return again(asProblems(done.refusal));
  return redirect(url('planList', { programme: visit.programme.slug }));
}

/** The answers once more, where they could be recorded as they are. */
async function showCheck(visit: Visit, given: GivenAcceptance, again: (problems: FormState['problems']) => Promise<Answer>) {
  const { plan } = await planFor(visit);
  if (plan.acceptedOn !== null) return redirect(url('planList', { programme: visit.programme.slug }));
  const problem = acceptanceProblem(plan, given.day, visit.today);
  if (problem !== null) return again([problem]);
  const body = checkAcceptancePage({ programme: visit.programme.slug, plan, given, today: visit.today, typed: typedIn(visit), csrf: visit.csrf });
  return page({ title: 'Check the acceptance of the plan', section: 'plan', width: 'reading' }, body);
}
