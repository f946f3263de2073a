import { formatDay } from '../../../calendar/index.ts';
import { changeFields } from '../../../design/change-fields.ts';
import {
  checkboxesField,
  dateField,
  type FormState,
  form,
  hidden,
  longTextField,
  problemSummary,
  radiosField,
  sendButton,
  textField,
} from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { timesMoved } from '../../../design/original-target.ts';
import { url } from '../../../urls.ts';
import { type Activity, movesOf } from '../rules/plan.ts';

type Options = {
  readonly programme: string;
  /** What is said above a change that is asked for; null while the plan is not accepted. */
  readonly since: Html | null;
  /** Why its target cannot be asked to move; null where it can. */
  readonly stays: string | null;
  readonly activity: Activity;
  readonly state: FormState;
  readonly csrf: string;
};

/** Which whole day an incomplete phrase means (H13). No day is filled in that nobody read. */
export function confirmTargetPage({ programme, since, stays, activity, state, csrf }: Options): Html {
  const { ref, targetRaw, targetOriginal } = activity;
  const printed = targetRaw === '' ? 'The plan prints no target date for it.' : `The plan prints: “${targetRaw}”.`;
  const read = targetOriginal === null ? 'No whole day could be read from it, and none was supplied.' : `${formatDay(targetOriginal)} was read from it.`;
  return html`${backLink({ href: url('activity', { programme, ref }), text: `Back to ${ref}` })}
${problemSummary(state.problems)}
${pageHeading({ over: `${ref} · ${activity.text}`, title: 'Which day is the target?' })}
${insetText({ text: targetRaw === '' ? printed : `${printed} ${read}` })}
${stays !== null && html`<p class="govuk-body"><strong>${stays}</strong> Only the day as it was read can be confirmed, by the programme office.</p>`}
${form(
  { action: url('confirmTarget', { programme, ref }), csrf },
  html`${dateField(state, { name: 'day', label: 'The target date', hint: 'The last day of a month where the month’s end is meant. For example, 31 3 2022.' })}${since !== null && overdueField(state)}
${
  since === null
    ? html`${longTextField(state, { name: 'reason', label: 'Who said so, and why', hint: 'It is kept in the record.', limit: 2000, rows: 3 })}${sendButton('Confirm the target')}`
    : html`${changeFields(state, { since: html`${since} <p class="govuk-body">${acceptedWords(activity)}</p>`, why: 'Who said so, and why' })}${sendButton(targetOriginal === null ? 'Ask for this target' : 'Send')}`
}`,
)}`;
}

function acceptedWords({ targetOriginal: read }: Activity): string {
  if (read === null) return 'It had no target when it was accepted, so its first is asked for too.';
  return `Only the day as it was read, ${formatDay(read)}, needs no request: the programme office confirms it with the reason alone. Another day counts as a move from it.`;
}

/** A target or a start moved by an approved change. The original and every move stay visible. */
export function moveTargetPage({ programme, since, stays, activity, state, csrf }: Options): Html {
  const { ref, target, targetOriginal, start } = activity;
  const moves = movesOf('target', activity.moves).length;
  return html`${backLink({ href: url('activity', { programme, ref }), text: `Back to ${ref}` })}
${problemSummary(state.problems)}
${pageHeading({ over: `${ref} · ${activity.text}`, title: since === null ? 'Move a date' : stays === null ? 'Ask for a date to move' : 'Ask for its start to move' })}
${insetText({
  text: `The target is ${target === null ? 'not known' : formatDay(target)}${moves > 0 && targetOriginal !== null ? `; it was ${formatDay(targetOriginal)} and was ${timesMoved(moves)}` : ''}. ${start === null ? 'It has no planned start.' : `It is planned to start on ${formatDay(start)}.`} The original stays beside the new date, and the number of moves is shown to the board.`,
})}
${stays !== null && html`<p class="govuk-body" id="what"><strong>${stays}</strong> Only its planned start can still move.</p>`}
${form(
  { action: url('moveTarget', { programme, ref }), csrf },
  html`${stays === null ? whichDate(state) : hidden('what', 'start')}
${dateField(state, { name: 'to', label: stays === null ? 'The new date' : 'The new start', hint: 'For example, 30 9 2022.' })}${since !== null && overdueField(state)}
${since === null ? agreedFields(state) : html`${changeFields(state, { since, why: 'Why should it move?' })}${sendButton(stays === null ? 'Ask for the date to move' : 'Ask for the start to move')}`}`,
)}`;
}

const whichDate = (state: FormState): Html =>
  radiosField(state, {
    name: 'what',
    label: 'Which date moves',
    inline: true,
    options: [
      { value: 'target', words: 'The target' },
      { value: 'start', words: 'The planned start' },
    ],
  });

/** Asked once a target is entered that has passed already: the activity is overdue from the moment at which that is approved. */
function overdueField(state: FormState): Html | false {
  if (state.typed?.overdue === undefined && !state.problems?.some(({ field }) => field === 'overdue')) return false;
  return checkboxesField(state, {
    name: 'overdue',
    label: 'This day has passed',
    hint: 'Once it is approved the activity is overdue, and its priority behind, until somebody has verified that it is complete.',
    options: [{ value: 'yes', words: 'I know that it would be overdue at once' }],
  });
}

const agreedFields = (state: FormState): Html => html`${longTextField(state, { name: 'reason', label: 'Why it moves', limit: 4000, rows: 4 })}
${dateField(state, { name: 'asked', label: 'When the owner asked for it' })}
${textField(state, { name: 'approvedBy', label: 'Who approved it', hint: 'A board or a post, such as “Improvement Board”.' })}
${dateField(state, { name: 'approved', label: 'When it was approved' })}
${sendButton('Move the date')}`;
