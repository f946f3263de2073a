import { type Day, formatDay } from '../../../calendar/index.ts';
import { form, hidden, sendButton } from '../../../design/forms.ts';
import { backLink, insetText, summaryList } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { Typed } from '../form.ts';
import { unlistedNow } from '../meetings/rules/known.ts';
import type { Plan } from '../rules/plan.ts';
import type { GivenAcceptance } from './actions.ts';

type Options = {
  readonly programme: string;
  readonly plan: Pick<Plan, 'title'>;
  readonly given: GivenAcceptance;
  readonly today: Day;
  /** The form as it was typed: sent again as it was. */
  readonly typed: Typed;
  readonly csrf: string;
};

const fields = ['by', 'day-day', 'day-month', 'day-year', 'day-unlisted', 'reference'] as const;

/** The answers once more before the first acceptance is recorded, as before any decision on a version: nobody changes it afterwards. */
export function checkAcceptancePage({ programme, plan, given, today, typed, csrf }: Options): Html {
  const { by, day, reference, unlisted } = given;
  return html`${backLink({ href: url('planList', { programme }), text: 'Back to the plan' })}
${pageHeading({ over: plan.title, title: 'Check what you are about to record' })}
${summaryList({
  classes: 'sl-facts',
  rows: [
    {
      key: { text: 'What was decided' },
      value: {
        html: html`<strong>Accepted</strong><br>The plan ${day < today ? `as it stood on ${formatDay(day)}, where Sightline held it then` : 'as it stands'} is in force, and its dates change only by approved moves.`,
      },
    },
    { key: { text: 'By whom' }, value: { text: by } },
    { key: { text: 'When' }, value: { html: html`${formatDay(day)}${unlisted === true && html`<br>${unlistedNow}`}` } },
    { key: { text: 'Where it is minuted' }, value: { text: reference } },
  ],
})}
${insetText({ text: 'What is recorded is never changed. Where the day or the minute turns out to be mistyped, two people correct it, and the correction stands beside it.' })}
${form(
  { action: url('acceptPlan', { programme }), csrf },
  html`${fields.map((name) => hidden(name, typeof typed[name] === 'string' ? typed[name] : ''))}<div class="govuk-button-group">${sendButton('Record the acceptance', { name: 'checked', value: 'yes' })}${sendButton('Change your answers', { name: 'checked', value: 'change', kind: 'secondary' })}</div>`,
)}`;
}
