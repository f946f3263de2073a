import { type FormState, form, longTextField, problemSummary, sendButton } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { isTold, type Question } from './rules/question.ts';

/** One question of the plan's file, to be answered in words. The plan itself stays as it is. */
export function answerPage({ programme, question, state, csrf }: { programme: string; question: Question; state: FormState; csrf: string }): Html {
  return html`${backLink({ href: url('planQuestions', { programme }), text: 'Back to the open questions' })}
${problemSummary(state.problems)}
${pageHeading({ over: `${question.ref === '' ? 'The plan' : question.ref} · ${question.place}`, title: 'Answer the question' })}
${insetText({ html: html`${question.message}${!isTold(question) && html`<br><span class="sl-question__text">${question.text}</span>`}` })}
${form(
  { action: url('planQuestion', { programme, question: question.id }), csrf },
  html`${longTextField(state, { name: 'answer', label: 'The answer, and who gave it', hint: 'It settles the question. Nothing else of the plan changes.', limit: 4000, rows: 4 })}${sendButton('Settle the question')}`,
)}`;
}
