import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { noPlan, typedIn } from '../answering.ts';
import { unasked } from '../checks/routes.ts';
import { type AskMeasures, planAsRead } from '../comparing/read.ts';
import { settleQuestion } from './actions.ts';
import { answerPage } from './answer-page.ts';
import { readAnswer } from './form.ts';
import { questionsPage } from './questions-page.ts';
import type { Question } from './rules/question.ts';
import { listQuestions } from './store.ts';

export const questionRoutes = (askMeasures: AskMeasures): Route[] => [
  { method: 'GET', pattern: patterns.planQuestions, action: 'plan.read', handle: (visit) => viewQuestions(visit, askMeasures) },
  { method: 'GET', pattern: patterns.planQuestion, action: 'plan.settle', handle: (visit) => showAnswer(visit, {}) },
  { method: 'POST', pattern: patterns.planQuestion, action: 'plan.settle', handle: submitAnswer },
];

async function viewQuestions(visit: Visit, askMeasures: AskMeasures) {
  const read = await planAsRead(visit.db, visit.programme.id, askMeasures);
  if (!read) return noPlan(visit, 'Open questions');
  const questions = await listQuestions(visit.db, visit.programme.id);
  const found = unasked(read, questions).length;
  const options = { programme: visit.programme.slug, plan: read.plan, questions, found, mayEdit: visit.may('plan.settle') };
  return page({ title: 'Open questions', section: 'plan' }, questionsPage(options));
}

async function questionFor(visit: Visit): Promise<Question> {
  const questions = await listQuestions(visit.db, visit.programme.id);
  return found(questions.find(({ id, severity, settledOn }) => id === visit.params.question && severity === 'question' && settledOn === null));
}

async function showAnswer(visit: Visit, state: FormState) {
  const question = await questionFor(visit);
  const body = answerPage({ programme: visit.programme.slug, question, state, csrf: visit.csrf });
  return page({ title: 'Answer a question', section: 'plan', width: 'reading', errors: Boolean(state.problems) }, body);
}

async function submitAnswer(visit: Visit) {
  const question = await questionFor(visit);
  const read = readAnswer(visit.form);
  if (!read.ok) return showAnswer(visit, { problems: read.problems, typed: typedIn(visit) });
  await settleQuestion(visit.changer, visit.programme.id, question.id, read.value.answer);
  return redirect(url('planQuestions', { programme: visit.programme.slug }));
}
