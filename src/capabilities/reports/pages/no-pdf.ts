import { button } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';

/** Why there is no PDF, and what to use in its place. */
export function noPdfPage(options: {
  readonly programme: string;
  readonly number: number;
  readonly why: string;
  readonly of: 'highlightReportFile' | 'highlightReportRestatements';
}): Html {
  const { programme, number, why, of } = options;
  const file = (format: 'docx' | 'html') => url(of, { programme, number, format });
  return html`${pageHeading({ over: `Highlight report, cycle ${number}`, title: 'There is no PDF of this report' })}
<p class="govuk-body">${why}</p>
<p class="govuk-body">Nothing is lost. The Word and HTML files hold the same words and figures, and both can be printed.</p>
<div class="govuk-button-group">${button({ text: 'Save as Word', href: file('docx') })}${button({ text: 'Save as HTML', href: file('html'), classes: 'govuk-button--secondary' })}<a class="govuk-link" href="${url('highlightReport', { programme, number })}">Read the report</a></div>`;
}
