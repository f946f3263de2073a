import { formatDay, londonDay } from '../../../calendar/index.ts';
import { insetText, tag, warningText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { notAskedByOwner, restatableWords, restatedWhen, restatementNote } from '../../../design/restatement.ts';
import { type Paper, renderHtml } from '../../../documents/index.ts';
import { url } from '../../../urls.ts';
import { addendumTitle, type Restated } from '../rules/addendum-paper.ts';
import { addendumLinks, downloads, type PdfState } from './downloads.ts';

export type ShownReport = {
  readonly paper: Paper;
  /** SHA-256 of the frozen document tree. */
  readonly hash: string;
  readonly record: { readonly sequence: number; readonly hash: string };
};

export type ReportOptions = {
  readonly programme: string;
  readonly number: number;
  readonly report: ShownReport;
  readonly pdf: PdfState;
  /** That the cycle was closed after its board, in words; null where it was not. */
  readonly closedLate: string | null;
  readonly restatements: readonly Restated[];
  /** Whether an addendum can be made as PDF here. */
  readonly mayMakePdf: boolean;
};

/** A closed cycle's report, as it will print, under its frozen mark, with what was restated since beside it. */
export function reportPage(options: ReportOptions): Html {
  const { programme, number, report, pdf, restatements } = options;
  const { record, paper, hash } = report;
  return html`${allReports(programme)}
${downloads({ programme, number, pdf })}
${restatements.length > 0 && sendAlong(options)}
${options.closedLate !== null && warningText({ text: options.closedLate })}
${insetText({
  classes: 'govuk-!-display-none-print govuk-!-margin-top-0',
  html: html`<p class="govuk-body">${tag({ text: 'Frozen', classes: 'govuk-tag--blue' })} This is the report ${options.closedLate === null ? 'as the board saw it' : 'as it was closed'}. It was frozen on ${formatDay(londonDay(paper.moment))} and stays as it is; a later correction is a dated restatement beside it${restatements.length > 0 ? '. What was restated since stands below, and in files of its own; it is in none of the report’s' : ''}.</p>
<p class="govuk-body-s govuk-!-margin-bottom-0">Record: <code>${record.sequence}:${record.hash.slice(0, 12)}</code>, whole at the end of the report<br>This report: hash <code>${halves(hash)}</code></p>`,
})}
${restatements.length > 0 && html`<section id="restated" aria-label="Restated since"><p class="govuk-heading-m">Restated since the board saw this report</p>${restatements.map(({ of, restatement }) => restatementNote(restatement, of))}</section>`}
${renderHtml(paper)}`;
}

/** Beside the files, since whoever sends one on must know what it has not. */
function sendAlong({ programme, number, restatements, mayMakePdf }: ReportOptions): Html {
  const one = restatements.length === 1;
  const items = restatements.map(
    ({ of, restatement }) =>
      html`<li>${[`${of}: ${restatableWords[restatement.what]}`, restatedWhen(restatement), notAskedByOwner(restatement)]
        .filter((words) => words !== null)
        .map((words, at) => (at === 0 ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`))
        .join(', ')}</li>`,
  );
  return html`<div class="govuk-!-display-none-print"><p class="govuk-body">The files are as the board had them. What was restated since is in none of them: where you send one on, send ${one ? 'this' : 'these'} along, <a class="govuk-link" href="#restated">in full below</a>.</p>
<ul class="govuk-list govuk-list--bullet">${items}</ul>
<p class="govuk-body">${addendumTitle}, to send along: ${addendumLinks({ programme, number, pdf: mayMakePdf })}</p></div>`;
}

/** The open cycle's report, for those who prepare it. The paper says so too: in its title, its facts, its first block and at its foot. */
export function draftPage(options: { readonly programme: string; readonly number: number; readonly paper: Paper; readonly pdf: PdfState }): Html {
  const { programme, number, paper, pdf } = options;
  return html`${allReports(programme)}
${warningText({ text: 'Draft – cycle not yet closed. Only the programme office and the director see this. Its figures change until the cycle is closed.' })}
${downloads({ programme, number, pdf })}
${renderHtml(paper)}`;
}

function allReports(programme: string): Html {
  return html`<p class="govuk-body govuk-!-display-none-print"><a class="govuk-link" href="${url('reports', { programme })}">All reports</a></p>`;
}

/** A hash in groups of eight, each of which may go to a line of its own on a narrow screen. */
function halves(hash: string): Html[] {
  return (hash.match(/.{1,8}/g) ?? []).map((part) => html`${part}<wbr>`);
}
