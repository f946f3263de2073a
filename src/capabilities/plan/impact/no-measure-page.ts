import { formatDay } from '../../../calendar/index.ts';
import { dateField, type FormState, form, longTextField, problemSummary, radiosField, sendButton, textField } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { noMeasureWords } from '../pages/impact-words.ts';
import type { NoMeasureDecision, Priority } from '../rules/plan.ts';

type Options = { readonly programme: string; readonly priority: Priority; readonly mayDecide: boolean; readonly state: FormState; readonly csrf: string };

/** What the board decided on a priority that no measure fits, and the form that records its decision. */
export function noMeasurePage(options: Options): Html {
  const { programme, priority, mayDecide, state } = options;
  const { ref } = priority;
  return html`${backLink({ href: url('priority', { programme, ref }), text: `Back to ${ref}` })}
${problemSummary(state.problems)}
${pageHeading({ over: `${ref} · ${priority.title}`, title: 'Does a measure fit?' })}
${insetText({ text: noMeasureWords(priority) ?? `The board has not decided that no measure fits. Until it does, ${ref} needs one to be sustained.` })}
${mayDecide && decisionForm(options)}
${priority.decisions.length > 0 && decisionsTable(priority.decisions)}`;
}

function decisionForm({ programme, priority, state, csrf }: Options): Html {
  const options = [
    { value: 'none-fits', words: 'No measure fits', hint: 'It counts only while no measure serves the priority: one that does is judged by its readings.' },
    { value: 'measure-wanted', words: 'A measure is wanted after all' },
  ];
  return form(
    { action: url('noMeasure', { programme, ref: priority.ref }), csrf },
    html`${radiosField(state, { name: 'decision', label: 'What did the board decide?', options })}
${longTextField(state, { name: 'reason', label: 'The board’s reason', hint: 'It is shown beside the rating, in the board’s words.', limit: 4000, rows: 4 })}
${textField(state, { name: 'decidedBy', label: 'Which board decided it', hint: 'Such as “Improvement Board”.' })}
${dateField(state, { name: 'decided', label: 'When', hint: 'The day of the meeting. For example, 12 11 2021.' })}
${sendButton('Record the decision')}`,
  );
}

function decisionsTable(decisions: readonly NoMeasureDecision[]): Html {
  const rows = decisions
    .toReversed()
    .map(
      ({ decision, reason, decidedOn, decidedBy }) =>
        html`<tr role="row"><th role="rowheader" scope="row">${decision === 'none-fits' ? 'No measure fits' : 'A measure is wanted'}</th><td role="cell">${reason}</td><td role="cell">${decidedBy}, ${formatDay(decidedOn)}</td></tr>`,
    );
  return html`<h2 class="govuk-heading-m">What was decided</h2>
<table class="sl-rows" role="table" aria-label="What was decided"><thead role="rowgroup"><tr role="row">${['Decision', 'Why', 'By'].map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}
