import { type Html, html, type Value } from './html.ts';

/**
 * Last cycle's words beside this cycle's box, never in it. `heading` says whose and when ("What you said on 23 September"); `since` what happened
 * after it.
 */
export function besideLastTime(
  options: { readonly heading: string; readonly words: string | undefined; readonly empty: string; readonly since?: Value },
  box: Html,
): Html {
  const said = options.words ? html`<blockquote class="sl-said">${options.words}</blockquote>` : html`<p class="sl-said sl-said--empty">${options.empty}</p>`;
  return html`<div class="sl-beside"><div class="sl-beside__box">${box}</div>
<div class="sl-beside__last"><h2 class="govuk-heading-s sl-beside__heading">${options.heading}</h2>${said}${options.since && html`<p class="sl-quiet">${options.since}</p>`}</div></div>`;
}
