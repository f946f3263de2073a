import { formatMoment } from '../../../calendar/index.ts';
import { type FormState, fileField, form, problemSummary, sendButton } from '../../../design/forms.ts';
import { details } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';

type Options = {
  readonly programme: string;
  readonly waiting: readonly { readonly id: string; readonly fileName: string; readonly moment: string }[];
  readonly state: FormState;
  readonly csrf: string;
};

/** Where a plan's file is chosen. Nothing is stored until its preview is confirmed. */
export function uploadPage({ programme, waiting, state, csrf }: Options): Html {
  return html`${problemSummary(state.problems)}
${pageHeading({ title: 'Import the plan', lead: 'Choose the plan’s file. You will see everything found in it, with every problem, before anything is stored.' })}
${form(
  { action: url('newImport', { programme }), csrf, upload: true },
  html`${fileField(state, {
    name: 'file',
    label: 'The plan’s file',
    hint: 'A Word document (.docx), an Excel workbook (.xlsx), CSV, a PDF, or text that was pulled out of a PDF, of up to 20 MB.',
    accept: '.docx,.xlsx,.csv,.pdf,.txt',
  })}${sendButton('Read the file')}`,
)}
${details({ summaryText: 'What the file should hold', html: expected })}
${
  waiting.length > 0 &&
  html`<h2 class="govuk-heading-m">Read and not yet confirmed</h2><ul class="govuk-list">${waiting.map(
    ({ id, fileName, moment }) =>
      html`<li><a class="govuk-link" href="${url('importPreview', { programme, batch: id })}">${fileName}</a>, read ${formatMoment(moment)}</li>`,
  )}</ul>`
}`;
}

const expected = html`<p>One or more tables with a row for each priority. Columns are known by their headings, in any order, and by their usual variants:</p>
<ul class="govuk-list govuk-list--bullet">
<li><strong>Ref</strong>, such as LG2. Without it rows cannot be told apart, and the file is refused.</li>
<li><strong>Priority area</strong></li>
<li><strong>SRO</strong>: the post that answers for it</li>
<li><strong>Key activity</strong>, with a letter before each: a), b), c)</li>
<li><strong>Outcome</strong>, or what good looks like</li>
<li><strong>Target date</strong>, such as “Phase 1 – End March 2022”, for all activities or by letter</li>
</ul>
<p>Dates are taken as printed. Where a year or a day is missing none is supplied: you will be asked.</p>
<p>A Word document or an Excel workbook says where each cell and paragraph ends. A PDF does not: it is made out from where its words stand, and you will be asked wherever that is not sure.</p>`;
