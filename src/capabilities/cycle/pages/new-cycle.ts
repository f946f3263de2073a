import { type Day, formatDayWithWeekday } from '../../../calendar/index.ts';
import { dateField, type FormState, form, problemSummary, sendButton } from '../../../design/forms.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { callout } from '../../../design/rating-words.ts';
import { url } from '../../../urls.ts';
import { notAcceptedWords } from '../../plan/rules/index.ts';

export type NewCycleView = {
  readonly programme: string;
  readonly csrf: string;
  readonly number: number;
  readonly leadDays: number;
  readonly everyDays: number;
  readonly lastBoardDay: Day | null;
  /** What the rhythm asks for; null where that is past or this is the first. */
  readonly suggested: Day | null;
  /** No board has accepted the plan. */
  readonly notAccepted: boolean;
};

export function newCyclePage(view: NewCycleView, state: FormState): Html {
  const { lastBoardDay, suggested } = view;
  const rhythm =
    lastBoardDay === null
      ? html`Boards are ${view.everyDays} days apart unless you choose otherwise.`
      : html`The last board was on ${formatDayWithWeekday(lastBoardDay)}. ${suggested && html`${view.everyDays} days later is ${formatDayWithWeekday(suggested)}.`}`;
  return html`${problemSummary(state.problems)}
${pageHeading({ over: 'Cycle', title: `Open cycle ${view.number}` })}
${view.notAccepted && callout({ title: notAcceptedWords, tone: 'amber', content: html`<a class="govuk-link" href="${url('acceptPlan', { programme: view.programme })}">Record its acceptance first</a>` })}
<p class="govuk-body">Owners then see what is due from them and when. Updates are due ${view.leadDays} days before the board, so that there is time to settle what differs and send the papers.</p>
${form(
  { action: url('newCycle', { programme: view.programme }), csrf: view.csrf },
  html`${dateField(state, { name: 'board', label: 'When does the board meet?', hint: html`${rhythm} For example, 30 9 2022.` })}
${sendButton('Open the cycle')}`,
)}`;
}
