import { formatDay } from '../../../calendar/index.ts';
import { changeFields } from '../../../design/change-fields.ts';
import { type FormState, form, longTextField, problemSummary, radiosField, sendButton } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { boardField, type MeetingsOffered, meetingDayField } from '../../../design/meeting-fields.ts';
import { url } from '../../../urls.ts';
import { requestLink } from '../changes/pages/request-link.ts';
import { type Meeting, unlistedNote } from '../meetings/rules/known.ts';
import { noMeasureWords } from '../pages/impact-words.ts';
import type { Priority } from '../rules/plan.ts';

type Options = {
  readonly programme: string;
  /** What is said above a change that is asked for; null while the plan is not accepted. */
  readonly since: Html | null;
  readonly priority: Priority;
  readonly mayDecide: boolean;
  readonly boards: MeetingsOffered;
  /** Meetings of which somebody said that they were held, though none was known. */
  readonly unlisted: readonly Meeting[];
  readonly state: FormState;
  readonly csrf: string;
};

/** What the board decided on a priority that no measure fits, and the form that records its decision or, once the plan is accepted, asks for it. */
export function noMeasurePage(options: Options): Html {
  const { programme, priority, mayDecide, state } = options;
  const { ref } = priority;
  return html`${backLink({ href: url('priority', { programme, ref }), text: `Back to ${ref}` })}
${problemSummary(state.problems)}
${pageHeading({ over: `${ref} · ${priority.title}`, title: 'Does a measure fit?' })}
${insetText({ text: noMeasureWords(priority) ?? `The board has not decided that no measure fits. Until it does, ${ref} needs one to be sustained.` })}
${mayDecide && decisionForm(options)}
${priority.decisions.length > 0 && decisionsTable(options)}`;
}

function decisionForm({ programme, since, priority, boards, state, csrf }: Options): Html {
  const options = [
    { value: 'none-fits', words: 'No measure fits', hint: 'It counts only while no measure serves the priority: one that does is judged by its readings.' },
    { value: 'measure-wanted', words: 'A measure is wanted after all' },
  ];
  const label = since === null ? 'What did the board decide?' : 'What should be decided?';
  return form(
    { action: url('noMeasure', { programme, ref: priority.ref }), csrf },
    html`${radiosField(state, { name: 'decision', label, options })}${
      since === null
        ? recordFields(state, boards)
        : html`${changeFields(state, { since, why: 'Why? These words are shown beside the rating' })}${sendButton('Ask for the decision')}`
    }`,
  );
}

const recordFields = (
  state: FormState,
  boards: MeetingsOffered,
): Html => html`${longTextField(state, { name: 'reason', label: 'The board’s reason', hint: 'It is shown beside the rating, in the board’s words.', limit: 4000, rows: 4 })}
${boardField(state, { name: 'decidedBy', label: 'Which board decided it', hint: 'Such as “Improvement Board”.' }, boards)}
${meetingDayField(state, { name: 'decided', label: 'When', hint: 'The day of the meeting. For example, 12 11 2021.' }, boards)}
${sendButton('Record the decision')}`;

function decisionsTable({ programme, priority, unlisted }: Options): Html {
  const rows = priority.decisions
    .toReversed()
    .map(
      ({ decision, reason, decidedOn, decidedBy, change }) =>
        html`<tr role="row"><th role="rowheader" scope="row">${decision === 'none-fits' ? 'No measure fits' : 'A measure is wanted'}</th><td role="cell">${reason}</td><td role="cell">${decidedBy}, ${formatDay(decidedOn)}${unlistedNote(unlisted, { board: decidedBy, day: decidedOn })}${requestLink(programme, change)}</td></tr>`,
    );
  return html`<h2 class="govuk-heading-m">What was decided</h2>
<table class="sl-rows" role="table" aria-label="What was decided"><thead role="rowgroup"><tr role="row">${['Decision', 'Why', 'By'].map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}
