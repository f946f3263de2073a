import { formatDay } from '../../../calendar/index.ts';
import { form, hidden, sendButton } from '../../../design/forms.ts';
import { backLink, insetText, summaryList } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { Typed } from '../form.ts';
import { unlistedNow } from '../meetings/rules/known.ts';
import { decisionWords, type GivenDecision } from './rules/decisions.ts';
import { type Version, versionName } from './rules/version.ts';

type Options = {
  readonly programme: string;
  readonly version: Version;
  readonly given: GivenDecision;
  /** Of a meeting that Sightline does not know. */
  readonly unlisted: boolean;
  /** The form as it was typed: sent again as it was. */
  readonly typed: Typed;
  readonly csrf: string;
};

/** The answers once more before a decision is recorded, because nobody changes it afterwards. */
export function checkPage({ programme, version, given, unlisted, typed, csrf }: Options): Html {
  const { number } = version;
  const { decision, body, recipient, day, reference } = given;
  const { words, meaning } = decisionWords[decision];
  const fields = ['decision', 'body', 'recipient', 'day-day', 'day-month', 'day-year', 'day-unlisted', 'reference'];
  return html`${backLink({ href: url('planVersion', { programme, version: number }), text: `Version ${number}` })}
${pageHeading({ over: versionName(version), title: 'Check your answers before you record the decision' })}
${summaryList({
  classes: 'sl-facts',
  rows: [
    { key: { text: 'Version' }, value: { text: versionName(version) } },
    { key: { text: 'What was decided' }, value: { html: html`<strong>${words}</strong><br>${meaning}` } },
    { key: { text: 'By whom' }, value: { text: body } },
    recipient !== null && { key: { text: 'To whom' }, value: { text: recipient } },
    { key: { text: 'When' }, value: { html: html`${formatDay(day)}${unlisted && html`<br>${unlistedNow}`}` } },
    { key: { text: 'Where it is minuted' }, value: { text: reference === '' ? 'None given' : reference } },
  ],
})}
${insetText({ text: `What is recorded is never changed.${decision === 'accepted' ? ' From then on this is the plan in force.' : ''} Where the day or the minute turns out to be mistyped, two people correct it, and the correction stands beside it.` })}
${form(
  { action: url('decideVersion', { programme, version: number }), csrf },
  html`${fields.map((name) => hidden(name, typeof typed[name] === 'string' ? typed[name] : ''))}<div class="govuk-button-group">${sendButton('Record the decision', { name: 'checked', value: 'yes' })}${sendButton('Change your answers', { name: 'checked', value: 'change', kind: 'secondary' })}</div>`,
)}`;
}
