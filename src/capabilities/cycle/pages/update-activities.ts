import { type Day, daysBetween, formatDay } from '../../../calendar/index.ts';
import { dateField, type FormState, longTextField, selectField } from '../../../design/forms.ts';
import { details } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import { limits, type Status } from '../rules/answers.ts';
import { type SectionView, sectionPage } from './update-frame.ts';
import { statusWords } from './words.ts';

export type ActivityRow = {
  readonly ref: string;
  readonly text: string;
  readonly target: Day | null;
  readonly targetConfirmed: boolean;
  /** What it was at first and how often it moved, in words; null where it did not. */
  readonly original: string | null;
  /** What stands of it, in words: "Begun. Forecast 3 October 2022." */
  readonly stands: string;
  /** Settled, so that the update has nothing to say of it: why, in words. */
  readonly settled: string | null;
  readonly startMayChange: boolean;
  /** Past its planned start and not begun. */
  readonly startLate: boolean;
  readonly recovery: {
    readonly day: Day;
    readonly text: string;
    readonly accepted: boolean;
    readonly refused: { readonly on: Day; readonly reason: string } | null;
  } | null;
};

export type ActivitiesView = SectionView & {
  readonly today: Day;
  readonly rows: readonly ActivityRow[] /** May ask for a target to move. */;
  readonly asksToMove: boolean;
};

export function activitiesPage(view: ActivitiesView, state: FormState): Html {
  const asked = view.rows.filter((row) => row.settled === null);
  const settled = view.rows.filter((row) => row.settled !== null);
  const body =
    view.rows.length === 0
      ? html`<p class="govuk-body">The plan has no activity for this priority. Its rating says so until the office adds one.</p>`
      : html`${asked.map((row) => askedRow(view, row, state))}${settled.length > 0 && settledRows(settled)}`;
  return sectionPage(
    view,
    'activities',
    'Say where each one is. Open “Dates” only where one changes. What is late stands open. Where it is complete, say what shows it.',
    state,
    body,
  );
}

function settledRows(rows: readonly ActivityRow[]): Html {
  return html`<h2 class="govuk-heading-s">Settled</h2><ul class="govuk-list">${rows.map((row) => html`<li><strong>${row.ref}</strong> ${row.text}<br><span class="sl-quiet">${row.settled}</span></li>`)}</ul>`;
}

const options = (Object.keys(statusWords) as Status[]).map((value) => ({ value, words: statusWords[value] }));

function askedRow(view: ActivitiesView, row: ActivityRow, state: FormState): Html {
  const status = selectField(state, {
    name: `status-${row.ref}`,
    label: 'Status',
    labelClasses: 'govuk-label',
    options,
    opens: { 'claimed-complete': `shown-${row.ref}`, stopped: `stop-${row.ref}` },
  });
  const folded = (words: string, content: Html, open: boolean): Html =>
    details({ summaryHtml: html`${words}<span class="govuk-visually-hidden"> of ${row.ref}</span>`, html: content, open, classes: 'govuk-!-margin-bottom-2' });
  return html`<section aria-labelledby="activity-${row.ref}"><div class="sl-beside">
<div><h2 class="govuk-heading-s govuk-!-margin-bottom-1" id="activity-${row.ref}">${row.ref} ${row.text}</h2>
<p class="sl-quiet">${targetWords(row, view.today)} ${row.stands}</p></div>
<div class="sl-beside__box">${status}
${folded('Dates', dates(view, row, state), isOpen(row, state, datesOf) || isLate(view, row, state))}
${mayNeedRecovery(view, row, state) && folded('Recovery plan', recovery(row, state), isOpen(row, state, recoveryOf) || isLate(view, row, state))}
${folded('Is it complete?', complete(row, state), isOpen(row, state, shownOf))}
${folded('Should it stop?', stop(row, state), isOpen(row, state, stopOf))}</div></div>
<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible"></section>`;
}

function targetWords({ target, targetConfirmed, original }: ActivityRow, today: Day): string {
  if (target === null) return 'No target date.';
  const days = daysBetween(today, target);
  const how = days < 0 ? `${count(-days)} ago` : days === 0 ? 'today' : `in ${count(days)}`;
  return `Target ${formatDay(target)}, ${how}${original === null ? '' : ` (${original})`}${targetConfirmed ? '' : ', not confirmed'}.`;
}

const count = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

const datesOf = ['start', 'forecast', 'reason'];
const recoveryOf = ['recovery', 'recovery-day'];
const stopOf = ['stop'];
const shownOf = ['shown'];

/** What is to be mended stands open, and what was typed of a plan or a stop; the rest stays out of the way. */
function isOpen({ ref }: ActivityRow, state: FormState, fields: readonly string[]): boolean {
  const own = (field: string): boolean => fields.some((name) => field === `${name}-${ref}` || field.startsWith(`${name}-${ref}-`));
  if ((state.problems ?? []).some(({ field }) => own(field))) return true;
  return fields !== datesOf && fields.some((name) => said(state, `${name}-${ref}`));
}

/** Past its target and not said to be complete: its new date is the first thing to ask. */
function isLate({ today }: ActivitiesView, { ref, target }: ActivityRow, state: FormState): boolean {
  const status = state.typed?.[`status-${ref}`];
  return target !== null && target < today && status !== 'claimed-complete' && status !== 'stopped';
}

/** A plan is asked for where the work is late, or one was proposed before; not of ten activities that go well. */
function mayNeedRecovery(view: ActivitiesView, row: ActivityRow, state: FormState): boolean {
  return row.recovery !== null || row.startLate || isLate(view, row, state) || isOpen(row, state, recoveryOf);
}

const said = (state: FormState, name: string): boolean => String(state.typed?.[name] ?? '') !== '';

function dates({ programme, asksToMove }: ActivitiesView, { ref, startMayChange, targetConfirmed }: ActivityRow, state: FormState): Html {
  const ask =
    asksToMove &&
    targetConfirmed &&
    html`<p class="govuk-body"><a class="govuk-link" href="${url('moveTarget', { programme, ref })}">Ask for the target of ${ref} to move</a>. A forecast alone moves nothing.</p>`;
  return html`${startMayChange && dateField(state, { name: `start-${ref}`, label: 'Planned start', hint: 'After this cycle it moves only by an approved change.' })}
${dateField(state, { name: `forecast-${ref}`, label: 'Forecast', hint: 'When you now think it will be complete.' })}
${longTextField(state, { name: `reason-${ref}`, label: 'Why, if that is after the target', labelClasses: 'govuk-label', limit: limits.reason, rows: 2 })}${ask}`;
}

function recovery({ ref, recovery: standing }: ActivityRow, state: FormState): Html {
  const stands = standing && (standing.accepted ? 'accepted' : standing.refused ? `turned down on ${formatDay(standing.refused.on)}` : 'not accepted yet');
  const words =
    standing &&
    html`<p class="sl-quiet">To ${formatDay(standing.day)}, ${stands}: ${standing.text}</p>${standing.refused && html`<p class="govuk-body"><strong>What it lacks:</strong> ${standing.refused.reason}</p>`}`;
  return html`${words}${longTextField(state, { name: `recovery-${ref}`, label: standing ? 'A new recovery plan' : 'What you do about it', labelClasses: 'govuk-label', hint: 'The office or a director accepts it.', limit: limits.reason, rows: 3 })}
${dateField(state, { name: `recovery-day-${ref}`, label: 'Back on track by' })}`;
}

function complete({ ref }: ActivityRow, state: FormState): Html {
  return longTextField(state, {
    name: `shown-${ref}`,
    label: 'What shows that it is complete',
    labelClasses: 'govuk-label',
    hint: 'Choose the status “Complete” too. It counts once somebody else has seen what you name here. No names of children or families.',
    limit: limits.reason,
    rows: 2,
  });
}

function stop({ ref }: ActivityRow, state: FormState): Html {
  return longTextField(state, {
    name: `stop-${ref}`,
    label: 'Why it should stop',
    labelClasses: 'govuk-label',
    hint: 'Choose the status “Should stop” too. It stops once the office or a director approves.',
    limit: limits.reason,
    rows: 2,
  });
}
