import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { noPlan, typedIn } from '../answering.ts';
import { type Gap, gapsOf } from '../rules/gaps.ts';
import { planOf } from '../store.ts';
import { settleQuestion } from './actions.ts';
import { answerPage } from './answer-page.ts';
import { readAnswer } from './form.ts';
import { questionsPage } from './questions-page.ts';
import { type Question, topicOf } from './rules/question.ts';
import { listQuestions } from './store.ts';

export const questionRoutes: Route[] = [
  { method: 'GET', pattern: patterns.planQuestions, action: 'plan.read', handle: viewQuestions },
  { method: 'GET', pattern: patterns.planQuestion, action: 'plan.settle', handle: (visit) => showAnswer(visit, {}) },
  { method: 'POST', pattern: patterns.planQuestion, action: 'plan.settle', handle: submitAnswer },
];

async function viewQuestions(visit: Visit) {
  const plan = await planOf(visit.db, visit.programme.id);
  if (!plan) return noPlan(visit, 'Open questions');
  const questions = await listQuestions(visit.db, visit.programme.id);
  const gaps = gapsOf(plan).filter((gap) => !isAsked(gap, questions));
  const options = { programme: visit.programme.slug, plan, questions, gaps, mayEdit: visit.may('plan.settle') };
  return page({ title: 'Open questions', section: 'plan' }, questionsPage(options));
}

/** Whether a question of the file asks about the gap already: of its own ref, or of its priority. */
function isAsked(gap: Gap, questions: readonly Question[]): boolean {
  const priority = gap.ref.replace(/[a-z]+$/, '');
  return questions.some(
    ({ ref, key, severity, settledOn }) => severity === 'question' && settledOn === null && topicOf(key) === gap.topic && (ref === gap.ref || ref === priority),
  );
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
