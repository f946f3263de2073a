import { type Day, formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { type FormState, form, problemSummary, sendButton } from '../../../design/forms.ts';
import { insetText, warningText } from '../../../design/govuk/index.ts';
import { type Html, html, join } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { markOf, type RatingColour } from '../../../design/marks.ts';
import { type Tally, tallyWords } from '../../../design/tally.ts';
import { url } from '../../../urls.ts';
import type { CycleSummary } from '../position.ts';
import type { ClosingChange, Missing } from '../rules/closing.ts';
import type { Timing } from '../rules/lateness.ts';
import { missingWords } from './words.ts';

export type CloseView = {
  readonly programme: string;
  readonly csrf: string;
  readonly cycle: CycleSummary;
  readonly timing: Timing;
  readonly missing: readonly Missing[];
  /** What the cycle asks an update of. */
  readonly updates: Tally;
  /** What closing now would change. */
  readonly changes: readonly ClosingChange<RatingColour>[];
  /** How many records of a board's word no second person has confirmed: the papers say so. */
  readonly unconfirmed: number;
  /** Its board was before today. */
  readonly boardMet: boolean;
  /** The first day on which it may close, where that is still to come. */
  readonly notBefore: Day | null;
};

export function closePage(view: CloseView, state: FormState): Html {
  const { cycle, programme, timing, missing } = view;
  const early = timing.state === 'to-come' || timing.state === 'due-today';
  return html`${problemSummary(state.problems)}
${pageHeading({ over: `Cycle ${cycle.number}, for the board of ${formatDay(cycle.boardDay)}`, title: 'Close the cycle' })}
${view.boardMet && warningText({ text: `The board of ${formatDay(cycle.boardDay)} has met already. The cycle’s pages and report will say that it was closed after it, and that board’s word cannot confirm these ratings: a later meeting does.` })}
${early && html`<p class="govuk-body">Updates may still come: they are due by ${formatDayWithWeekday(cycle.ratingsDue)}.</p>`}
${missing.length === 0 ? html`<p class="govuk-body">Nothing is missing: the updates of ${tallyWords(view.updates)} are in.</p>` : html`<h2 class="govuk-heading-m">What is missing for the board</h2><ul class="govuk-list govuk-list--bullet">${missing.map((one) => missingItem(programme, cycle.number, one))}</ul>`}
${view.changes.length > 0 && changed(view)}
${view.unconfirmed > 0 && unconfirmed(view)}
${view.notBefore !== null ? tooEarly(view, view.notBefore) : closing(view)}
<p class="govuk-body"><a class="govuk-link" href="${url('cycle', { programme, number: cycle.number })}">${view.notBefore === null ? 'Do not close it yet' : 'Back to the cycle'}</a></p>`;
}

/** It keeps nobody from closing. */
function unconfirmed({ programme, unconfirmed: count }: CloseView): Html {
  const records = count === 1 ? '1 record of what a board decided is' : `${count} records of what boards decided are`;
  return html`<p class="govuk-body"><a class="govuk-link" href="${url('boardWords', { programme })}">${records} not yet confirmed by a second person</a>. The cycle can be closed all the same: its report says so.</p>`;
}

/** Known before anybody presses a button. */
function tooEarly({ cycle }: CloseView, notBefore: Day): Html {
  return insetText({
    text: `It is too early to close: the board of ${formatDay(cycle.boardDay)} would have ratings more than 28 days old. It may close from ${formatDayWithWeekday(notBefore)} on.`,
  });
}

function closing({ programme, cycle, csrf }: CloseView): Html {
  return html`<p class="govuk-body">Closing works out every rating from the facts of today, makes the highlight report as a web page, PDF and Word file, and freezes all of it.</p>
${warningText({ text: 'A closed cycle never changes. What comes later is said in the next one.' })}
${form({ action: url('closeCycle', { programme, number: cycle.number }), csrf }, sendButton(`Close cycle ${cycle.number}`, { kind: 'warning' }))}`;
}

const colourName = (colour: RatingColour): string => markOf[colour].words;

/** Closing early makes every update that is still to come a missed one: whoever closes sees what that does before they do it. */
function changed({ programme, changes }: CloseView): Html {
  const items = changes.map(
    ({ ref, from, to }) =>
      html`<li><a class="govuk-link" href="${url('priority', { programme, ref })}">${ref}</a>: ${colourName(from)} now, <strong>${colourName(to)}</strong> once closed</li>`,
  );
  return html`<h2 class="govuk-heading-m">What closing now makes worse</h2>
<p class="govuk-body">An update that is not in when the cycle closes is a missed one, and the ratings of its priority say so.</p><ul class="govuk-list govuk-list--bullet">${items}</ul>`;
}

const ofUpdates: ReadonlySet<Missing['key']> = new Set(['no-update', 'draft-unsent', 'returned', 'being-changed', 'not-accepted']);

function missingItem(programme: string, number: number, missing: Missing): Html {
  const ofPriorities = ofUpdates.has(missing.key);
  const links = missing.refs.map(
    (ref) => html`<a class="govuk-link" href="${ofPriorities ? url('update', { programme, number, ref }) : url('activity', { programme, ref })}">${ref}</a>`,
  );
  return html`<li>${missingWords(missing)}: ${join(links, ', ')}</li>`;
}
