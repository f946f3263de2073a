import { type Html, html } from './html.ts';

/** The ways to take a list away, filtered as it is seen: `query` is what the page was asked with. */
export function takeAwayLinks(query: Readonly<Record<string, string>>): Html {
  const href = (file: string): string => `?${new URLSearchParams({ ...query, file })}`;
  return html`<p class="govuk-body sl-take-away govuk-!-display-none-print">Take this list away: <a class="govuk-link" href="${href('xlsx')}">Excel</a> <a class="govuk-link" href="${href('csv')}">CSV</a></p>`;
}
