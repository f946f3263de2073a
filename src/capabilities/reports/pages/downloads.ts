import { type Html, html, join } from '../../../design/html.ts';
import { formats, type PaperFormat } from '../../../documents/index.ts';
import { url } from '../../../urls.ts';

/** Whether there is a PDF of the report and, where there is none, why. */
export type PdfState = { readonly there: true } | { readonly there: false; readonly why: string };

/** The report's files, as buttons: those that can be saved, and why a PDF cannot. Not printed. */
export function downloads(options: { readonly programme: string; readonly number: number; readonly pdf: PdfState }): Html {
  const { programme, number, pdf } = options;
  const offered = order.filter((format) => format !== 'pdf' || pdf.there);
  const links = offered.map(
    (format) =>
      html`<a class="govuk-button govuk-button--secondary" role="button" draggable="false" data-module="govuk-button" href="${url('highlightReportFile', { programme, number, format })}">Save as ${formats[format].name}</a>`,
  );
  return html`<div class="govuk-button-group govuk-!-display-none-print">${links}</div>
${!pdf.there && html`<p class="govuk-body govuk-!-display-none-print">${pdf.why}</p>`}`;
}

/** What was restated since, in the same formats, as links: the buttons are of the report as the board had it. */
export function addendumLinks(options: { readonly programme: string; readonly number: number; readonly pdf: boolean }): Html {
  const { programme, number, pdf } = options;
  const links = order
    .filter((format) => format !== 'pdf' || pdf)
    .map(
      (format) =>
        html`<a class="govuk-link" href="${url('highlightReportRestatements', { programme, number, format })}"><span class="govuk-visually-hidden">Restatements as </span>${formats[format].name}</a>`,
    );
  return join(links, html` · `);
}

const order: readonly PaperFormat[] = ['pdf', 'docx', 'html'];
