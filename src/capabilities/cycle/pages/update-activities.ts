import { type Day, daysBetween, formatDay } from '../../../calendar/index.ts';
import { dateField, type FormState, longTextField, selectField } from '../../../design/forms.ts';
import { details } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { limits, type Status } from '../rules/answers.ts';
import { type SectionView, sectionPage } from './update-frame.ts';
import { statusWords } from './words.ts';

export type ActivityRow = {
  readonly ref: string;
  readonly text: string;
  readonly target: Day | null;
  readonly targetConfirmed: boolean;
  /** What stands of it, in words: "Begun. Forecast 3 October 2022." */
  readonly stands: string;
  /** Settled, so that the update has nothing to say of it: why, in words. */
  readonly settled: string | null;
  readonly startMayChange: boolean;
  readonly recovery: { readonly day: Day; readonly text: string; readonly accepted: boolean } | null;
};

export type ActivitiesView = SectionView & { readonly today: Day; readonly rows: readonly ActivityRow[] };

export function activitiesPage(view: ActivitiesView, state: FormState): Html {
  const asked = view.rows.filter((row) => row.settled === null);
  const settled = view.rows.filter((row) => row.settled !== null);
  const body =
    view.rows.length === 0
      ? html`<p class="govuk-body">The plan has no activity for this priority. Its rating says so until the office adds one.</p>`
      : html`${asked.map((row) => askedRow(view, row, state))}${settled.length > 0 && settledRows(settled)}`;
  return sectionPage(view, 'activities', 'Say where each one is. Open “Dates and plans” only where a date changes, or where it is late.', state, body);
}

function settledRows(rows: readonly ActivityRow[]): Html {
  return html`<h2 class="govuk-heading-s">Settled</h2><ul class="govuk-list">${rows.map((row) => html`<li><strong>${row.ref}</strong> ${row.text}<br><span class="sl-quiet">${row.settled}</span></li>`)}</ul>`;
}

const options = (Object.keys(statusWords) as Status[]).map((value) => ({ value, words: statusWords[value] }));

function askedRow(view: ActivitiesView, row: ActivityRow, state: FormState): Html {
  const status = selectField(state, { name: `status-${row.ref}`, label: 'Status', labelClasses: 'govuk-label', options });
  const more = details({
    summaryHtml: html`Dates and plans<span class="govuk-visually-hidden"> of ${row.ref}</span>`,
    html: dates(row, state),
    open: mustOpen(view, row, state),
    classes: 'govuk-!-margin-bottom-2',
  });
  return html`<section aria-labelledby="activity-${row.ref}"><div class="sl-beside">
<div><h2 class="govuk-heading-s govuk-!-margin-bottom-1" id="activity-${row.ref}">${row.ref} ${row.text}</h2>
<p class="sl-quiet">${targetWords(row, view.today)} ${row.stands}</p></div>
<div class="sl-beside__box">${status}${more}</div></div>
<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible"></section>`;
}

function targetWords({ target, targetConfirmed }: ActivityRow, today: Day): string {
  if (target === null) return 'No target date.';
  const days = daysBetween(today, target);
  const how = days < 0 ? `${count(-days)} ago` : days === 0 ? 'today' : `in ${count(days)}`;
  return `Target ${formatDay(target)}, ${how}${targetConfirmed ? '' : ', not confirmed'}.`;
}

const count = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

/** What is late, typed in or to be mended stands open; the rest stays out of the way. */
function mustOpen(view: ActivitiesView, row: ActivityRow, state: FormState): boolean {
  const own = (field: string): boolean => field.endsWith(`-${row.ref}`) || new RegExp(`-${row.ref}-(day|month|year)$`).test(field);
  if ((state.problems ?? []).some(({ field }) => own(field) && field !== `status-${row.ref}`)) return true;
  const typed = (name: string): boolean => String(state.typed?.[name] ?? '') !== '';
  if (typed(`stop-${row.ref}`) || typed(`recovery-${row.ref}`) || typed(`reason-${row.ref}`)) return true;
  return row.target !== null && row.target < view.today && state.typed?.[`status-${row.ref}`] !== 'claimed-complete';
}

function dates(row: ActivityRow, state: FormState): Html {
  const { ref } = row;
  const standing =
    row.recovery &&
    html`<p class="sl-quiet">Recovery plan, to ${formatDay(row.recovery.day)}${row.recovery.accepted ? ', accepted' : ', not accepted yet'}: ${row.recovery.text}</p>`;
  return html`${row.startMayChange && dateField(state, { name: `start-${ref}`, label: 'Planned start', hint: 'For work that has not begun. Once the cycle is closed it moves only by an approved change.' })}
${dateField(state, { name: `forecast-${ref}`, label: 'Forecast', hint: 'When you now think it will be complete.' })}
${longTextField(state, { name: `reason-${ref}`, label: 'Why the forecast is after the target', labelClasses: 'govuk-label', limit: limits.reason, rows: 2 })}
${standing}${longTextField(state, { name: `recovery-${ref}`, label: row.recovery ? 'A new recovery plan' : 'Recovery plan', labelClasses: 'govuk-label', hint: 'Where it is late: what you do about it. The office or a director accepts it.', limit: limits.reason, rows: 3 })}
${dateField(state, { name: `recovery-day-${ref}`, label: 'Back on track by' })}
${longTextField(state, { name: `stop-${ref}`, label: 'Why it should stop', labelClasses: 'govuk-label', hint: 'Only where you chose “Should stop”. It stops once the office or a director approves.', limit: limits.reason, rows: 2 })}`;
}
