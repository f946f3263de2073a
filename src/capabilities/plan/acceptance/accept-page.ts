import { type FormState, form, problemSummary, sendButton, textField } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { boardField, type MeetingsOffered, meetingDayField } from '../../../design/meeting-fields.ts';
import { url } from '../../../urls.ts';
import { counted } from '../pages/target-words.ts';
import type { Plan } from '../rules/plan.ts';

type Options = {
  readonly programme: string;
  readonly plan: Plan;
  readonly openQuestions: number;
  readonly found: number;
  readonly boards: MeetingsOffered;
  readonly state: FormState;
  readonly csrf: string;
};

/** Records that a board accepted the plan (C2.04), with what it should know of the plan first. */
export function acceptPage({ programme, plan, openQuestions, found, boards, state, csrf }: Options): Html {
  const undated = plan.priorities.flatMap(({ activities }) => activities).filter(({ target, targetConfirmed }) => target === null || !targetConfirmed);
  return html`${backLink({ href: url('planList', { programme }), text: 'Back to the plan' })}
${problemSummary(state.problems)}
${pageHeading({ over: plan.title, title: 'Record that the board accepted the plan' })}
<p class="govuk-body">From then on the words of the plan stand as accepted, and its dates change only by approved moves, with the original beside them.</p>
${
  (openQuestions > 0 || undated.length > 0) &&
  insetText({
    html: html`The board should know that ${openQuestions > 0 && html`<a class="govuk-link" href="${url('planQuestions', { programme })}">${counted(openQuestions, 'question')}</a> ${openQuestions === 1 ? 'is' : 'are'} open`}${openQuestions > 0 && undated.length > 0 && ' and '}${undated.length > 0 && html`<a class="govuk-link" href="${`${url('planList', { programme })}?target=to-be-confirmed`}">${counted(undated.length, 'target')}</a> ${undated.length === 1 ? 'is' : 'are'} to be confirmed`}. Their priorities are rated behind until they have a date.`,
  })
}
${found > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${url('planChecks', { programme })}">The checks of the plan</a> find ${counted(found, 'thing')} to mend or to answer before a board sees it. From its acceptance on, words and dates change only by requests.</p>`}
${form(
  { action: url('acceptPlan', { programme }), csrf },
  html`${boardField(state, { name: 'by', label: 'Which board accepted it', hint: 'For example, “Improvement Board”.' }, boards)}
${meetingDayField(state, { name: 'day', label: 'When', hint: 'The day of the meeting. For example, 12 11 2021. Where it has passed, what is recorded as accepted is the plan as it stood on that day: the page of its versions says what has changed since.' }, boards)}
${textField(state, { name: 'reference', label: 'Where it is minuted', hint: 'A minute or a paper, such as “Improvement Board, minute 4 of 12 November 2021”.' })}
${sendButton('Continue')}`,
)}`;
}
