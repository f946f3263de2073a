import { changeFields } from '../../../design/change-fields.ts';
import { type FormState, form, longTextField, problemSummary, sendButton } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { afterAcceptance } from '../pages/after-acceptance.ts';
import { kindWords, type Withdrawable } from './rules/withdrawable.ts';

type Options = {
  readonly programme: string;
  readonly thing: Withdrawable;
  /** What is said above a change that is asked for; null while the plan is not accepted. */
  readonly since: Html | null;
  readonly state: FormState;
  readonly csrf: string;
};

/** Takes one thing out of the plan, until the board accepts it. From then on an outcome ends by a request, and an activity is stopped. */
export function withdrawPage({ programme, thing, since, state, csrf }: Options): Html {
  const { ref, priorityRef } = thing;
  const back = backLink({ href: url('priority', { programme, ref: priorityRef }), text: `Back to ${priorityRef}` });
  const heading = pageHeading({
    over: ref,
    title: since === null ? `Withdraw this ${kindWords[thing.kind]}` : `Ask for an end of this ${kindWords[thing.kind]}`,
  });
  if (since !== null && thing.kind !== 'outcome') return html`${back}${heading}<p class="govuk-body">${afterAcceptance}</p>`;
  const along = thing.parts.slice(1);
  return html`${back}
${problemSummary(state.problems)}
${heading}
${insetText({ text: thing.text })}
<p class="govuk-body">It goes from the plan and its ref is not given again. The history keeps it, and the plan’s list says that it was withdrawn and why.</p>
${along.length > 0 && html`<p class="govuk-body">What belongs to it goes along:</p><ul class="govuk-list govuk-list--bullet">${along.map((part) => html`<li>${part.ref} ${part.text}</li>`)}</ul>`}
${form(
  { action: url('withdraw', { programme, ref }), csrf },
  since === null
    ? html`${longTextField(state, { name: 'reason', label: 'Why it is withdrawn, and who said so', limit: 2000, rows: 3 })}${sendButton('Withdraw it', { kind: 'warning' })}`
    : html`${changeFields(state, { since, why: 'Why should it end?' })}${sendButton('Ask for its end')}`,
)}`;
}
