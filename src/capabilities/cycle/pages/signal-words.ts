import { details } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import type { Signal } from '../signals/rules/signals.ts';
import { signalWords } from '../signals/rules/words.ts';

/** Every signal, under a heading that says what they are for. Nothing where there are none. */
export function signalList(signals: readonly Signal[], words: { readonly heading: string; readonly note: string }): Html | false {
  if (signals.length === 0) return false;
  return html`<div class="sl-signals"><h2 class="govuk-heading-s sl-signals__heading">${words.heading}</h2>
<ul class="govuk-list govuk-list--bullet">${signals.map((signal) => html`<li>${signalWords(signal)}</li>`)}</ul>
<p class="sl-quiet">${words.note}</p></div>`;
}

/** In a list of many updates: how many, unfolded where somebody asks. */
export function signalsFolded(ref: string, signals: readonly Signal[]): Html | false {
  if (signals.length === 0) return false;
  return details({
    summaryHtml: html`${signals.length} ${signals.length === 1 ? 'signal' : 'signals'}<span class="govuk-visually-hidden"> of a weak update of ${ref}</span>`,
    html: html`<ul class="govuk-list govuk-list--bullet">${signals.map((signal) => html`<li>${signalWords(signal)}</li>`)}</ul>`,
    classes: 'sl-gap',
  });
}
