import { formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { button, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { countsByColour } from '../../../design/rating-words.ts';
import { rowsTable } from '../../../design/rows.ts';
import { type countsApart, linesApart, type Tally, tallyWords } from '../../../design/tally.ts';
import { url } from '../../../urls.ts';
import type { CycleSummary } from '../position.ts';
import type { Timing } from '../rules/lateness.ts';

export type ListedCycle = CycleSummary & {
  /** Updates submitted, of how many asked for; null where the page does not know any more. */
  readonly submitted: { readonly count: Tally; readonly of: Tally } | null;
  readonly counts: ReturnType<typeof countsApart> | null;
};

export type CyclesView = {
  readonly programme: string;
  readonly cycles: readonly ListedCycle[];
  readonly timing: Timing | null;
  readonly mayOpen: boolean;
  readonly mayImport: boolean;
  readonly hasPlan: boolean;
};

export function cyclesPage(view: CyclesView): Html {
  const open = view.cycles.find((cycle) => cycle.state === 'open');
  return html`${pageHeading({ title: 'Cycle', lead: 'One round of updates, ratings and papers for one board. A closed cycle stays exactly as it was frozen.' })}
${open ? openNow(view, open) : nothingOpen(view)}
${view.cycles.length > 0 && html`<h2 class="govuk-heading-m">Every cycle</h2><p class="govuk-body"><a class="govuk-link" href="${url('changes', { programme: view.programme })}">What changed between two boards, or two days</a></p>${everyCycle(view)}`}`;
}

function openNow(view: CyclesView, open: ListedCycle): Html {
  const { submitted } = open;
  return insetText({
    html: html`<p class="govuk-body"><strong>Cycle ${open.number} is open</strong>, for the board of ${formatDayWithWeekday(open.boardDay)}. Updates are due by ${formatDayWithWeekday(open.ratingsDue)}.
${submitted && `Submitted: ${tallyWords(submitted.count, submitted)}.`}</p>
<p class="govuk-body"><a class="govuk-link" href="${url('cycle', { programme: view.programme, number: open.number })}">See how far it is</a></p>`,
  });
}

function nothingOpen(view: CyclesView): Html {
  if (!view.hasPlan) {
    return html`<p class="govuk-body">There is no plan yet, so there is nothing to report on. ${view.mayImport ? html`<a class="govuk-link" href="${url('newImport', { programme: view.programme })}">Import the plan</a> first.` : 'The programme office imports it first.'}</p>`;
  }
  if (view.mayOpen) return button({ text: 'Open a cycle', href: url('newCycle', { programme: view.programme }) });
  return html`<p class="govuk-body">No cycle is open now. The programme office opens one before each board; owners then see here what is due.</p>`;
}

function everyCycle(view: CyclesView): Html {
  const { programme } = view;
  return rowsTable({
    label: 'Every cycle',
    columns: [
      { head: 'Cycle' },
      { head: 'Board', narrow: 'Board: ' },
      { head: 'Updates due', narrow: 'Updates due: ' },
      { head: 'State' },
      { head: 'Submitted', narrow: 'Submitted: ' },
      { head: 'Ratings' },
      { head: 'Papers' },
    ],
    rows: view.cycles.map(({ number, state, closedOn, submitted, counts, ...cycle }) => [
      html`<a class="govuk-link" href="${url('cycle', { programme, number })}">Cycle ${number}</a>`,
      formatDay(cycle.boardDay),
      formatDay(cycle.ratingsDue),
      state === 'open' ? 'Open' : `Closed ${closedOn && formatDay(closedOn)}`,
      submitted ? tallyWords(submitted.count, submitted) : '',
      counts ? html`${countsByColour(counts.priorities)}${linesApart(counts.lines)}` : '',
      state === 'closed' && html`<a class="govuk-link" href="${url('highlightReport', { programme, number })}">Report of cycle ${number}</a>`,
    ]),
  });
}
