import { formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { button, insetText, tag } from '../../../design/govuk/index.ts';
import { type Html, html, type Value } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import type { Rating } from '../../../design/marks.ts';
import { ratingMark } from '../../../design/rating-mark.ts';
import { restatementNote, type ShownRestatement } from '../../../design/restatement.ts';
import { tallyOf, tallyWords } from '../../../design/tally.ts';
import { url } from '../../../urls.ts';
import { updateStateWords } from '../moderation/rules/state-words.ts';
import type { CycleSummary } from '../position.ts';
import { lateCloseWords } from '../rules/late-close.ts';
import type { Timing } from '../rules/lateness.ts';
import type { Signal } from '../signals/rules/signals.ts';
import { signalsFolded } from './signal-words.ts';
import { timingWords } from './words.ts';

/** `not-shown`: to who reads updates only once their cycle is closed. */
export type ShownState = 'not-started' | 'draft' | 'being-changed' | 'submitted' | 'resubmitted' | 'returned' | 'accepted' | 'missed' | 'not-shown';

export type CycleRow = {
  readonly ref: string;
  readonly title: string;
  readonly kind: 'priority' | 'cross-cutting';
  readonly owner: string;
  readonly holders: readonly string[];
  readonly state: ShownState;
  /** While the cycle is open: whether an update is asked for, and whether it is in. */
  readonly asked: boolean;
  readonly isIn: boolean;
  readonly timing: Timing;
  readonly rating: Rating;
  /** What makes its update look weak; none to who may not see it. */
  readonly signals: readonly Signal[];
  /** The reader writes it. */
  readonly yours: boolean;
  /** The reader may look at it. */
  readonly readable: boolean;
};

export type CycleView = {
  readonly programme: string;
  readonly cycle: CycleSummary;
  readonly timing: Timing;
  /** Days that the board is off the rhythm; 0 where it is not, or where this is the first. */
  readonly drift: number;
  readonly everyDays: number;
  /** By workstream, the lines of the cross-cutting activity last. */
  readonly groups: readonly { readonly name: string; readonly rows: readonly CycleRow[] }[];
  readonly filter: Filter;
  /** How far each update is, is for the reader to see: of an open cycle not for everybody. */
  readonly readsStates: boolean;
  readonly mayClose: boolean;
  readonly mayModerate: boolean;
  /** Of a closed cycle: how many ratings the board has confirmed, of how many. */
  readonly confirmed: { readonly count: number; readonly of: number; readonly unconfirmed: number; readonly mayConfirm: boolean } | null;
  /** Corrections beside what was frozen, each with the ref and title of what it is of. */
  readonly restatements: readonly { readonly of: string; readonly restatement: ShownRestatement }[];
  /** May see who has not submitted, and when they were reminded. */
  readonly mayReadDue: boolean;
};

export const filters = ['all', 'not-started', 'draft', 'submitted', 'returned', 'accepted', 'late', 'weak'] as const;
export type Filter = (typeof filters)[number];

const filterWords: Readonly<Record<Filter, string>> = {
  all: 'All',
  'not-started': 'Not started',
  draft: 'Draft',
  submitted: 'Submitted, not accepted',
  returned: 'Returned',
  accepted: 'Accepted',
  late: 'Late',
  weak: 'With signals',
};

const stateWords: Readonly<Record<Exclude<ShownState, 'not-shown'>, { words: string; classes: string }>> = {
  'not-started': { words: updateStateWords['not-started'], classes: 'govuk-tag--grey' },
  draft: { words: updateStateWords.draft, classes: 'govuk-tag--yellow' },
  'being-changed': { words: 'Being changed', classes: 'govuk-tag--yellow' },
  submitted: { words: updateStateWords.submitted, classes: 'govuk-tag--blue' },
  resubmitted: { words: 'Submitted again', classes: 'govuk-tag--blue' },
  returned: { words: updateStateWords.returned, classes: 'govuk-tag--orange' },
  accepted: { words: updateStateWords.accepted, classes: 'govuk-tag--green' },
  missed: { words: 'No update', classes: 'govuk-tag--red' },
};

export function cyclePage(view: CycleView): Html {
  const { cycle } = view;
  const rows = view.groups.flatMap((group) => group.rows);
  return html`${pageHeading({ over: `Cycle ${cycle.number}`, title: `Board of ${formatDayWithWeekday(cycle.boardDay)}`, lead: leadOf(view, rows) })}
${cycle.state === 'open' ? whileOpen(view, rows) : whenClosed(view)}
${view.groups.length === 0 ? html`<p class="govuk-body">The plan has no priorities.</p>` : html`${view.readsStates && filterLinks(view, rows)}${prioritiesTable(view)}`}`;
}

/** In a closed cycle a returned update, and one that was being changed, stand as they were submitted. */
const standing: ReadonlySet<ShownState> = new Set(['submitted', 'resubmitted', 'returned', 'accepted', 'being-changed']);

function leadOf({ cycle, timing, readsStates }: CycleView, rows: readonly CycleRow[]): Value {
  const tally = (sent: readonly CycleRow[], of: readonly CycleRow[]): string => `Submitted: ${tallyWords(tallyOf(sent), { of: tallyOf(of) })}`;
  if (cycle.state === 'closed') {
    const sent = rows.filter((row) => standing.has(row.state));
    return html`Closed on ${formatDay(cycle.closedOn ?? cycle.boardDay)}. ${tally(sent, rows)}.`;
  }
  const until =
    timing.state === 'overdue'
      ? `were due by ${formatDayWithWeekday(cycle.ratingsDue)}, ${timing.days} ${timing.days === 1 ? 'day' : 'days'} ago`
      : `are due by ${formatDayWithWeekday(cycle.ratingsDue)}`;
  if (!readsStates) return html`Updates ${until}. What is submitted is shown once the cycle is closed.`;
  const asked = rows.filter((row) => row.asked);
  const back = asked.filter((row) => row.state === 'returned').length;
  return html`Updates ${until}. ${tally(
    asked.filter((row) => row.isIn),
    asked,
  )}${back > 0 && `; ${back} returned`}.`;
}

const dueWords: Readonly<Partial<Record<ShownState, string>>> = { 'not-started': 'Start', returned: 'Answer the comments on' };

function whileOpen(view: CycleView, rows: readonly CycleRow[]): Html {
  const { cycle, programme } = view;
  const drift =
    view.drift !== 0 &&
    insetText({
      text: `This board is ${Math.abs(view.drift)} ${Math.abs(view.drift) === 1 ? 'day' : 'days'} ${view.drift > 0 ? 'later' : 'earlier'} than the rhythm of ${view.everyDays} days asks for.`,
    });
  const yours = rows.filter((row) => row.yours && !row.isIn);
  const due =
    yours.length > 0 &&
    html`<h2 class="govuk-heading-m">Due from you</h2><ul class="govuk-list">${yours.map(
      (row) =>
        html`<li><a class="govuk-link" href="${url('update', { programme, number: cycle.number, ref: row.ref })}">${dueWords[row.state] ?? 'Go on with'} the update of ${row.ref} ${row.title}</a></li>`,
    )}</ul>`;
  const waiting = rows.filter((row) => row.state === 'submitted' || row.state === 'resubmitted').length;
  const review =
    view.mayModerate && waiting > 0 && button({ text: `Review updates (${waiting} waiting)`, href: url('reviewUpdates', { programme, number: cycle.number }) });
  const close =
    view.mayClose &&
    button({
      text: 'Close the cycle',
      href: url('closeCycle', { programme, number: cycle.number }),
      classes: review === false ? undefined : 'govuk-button--secondary',
    });
  const who =
    view.mayReadDue &&
    html`<p class="govuk-body"><a class="govuk-link" href="${url('notSubmitted', { programme, number: cycle.number })}">Who has not submitted, and when they were reminded</a></p>`;
  return html`${due}<div class="govuk-button-group">${review}${close}</div>${who}${drift}`;
}

function whenClosed({ programme, cycle, confirmed, restatements }: CycleView): Html {
  const record =
    confirmed?.mayConfirm === true &&
    confirmed.count < confirmed.of &&
    html` <a class="govuk-link" href="${url('confirmRatings', { programme, number: cycle.number })}">Record what the board confirmed</a>`;
  const board =
    confirmed &&
    html`<p class="govuk-body">The board has confirmed ${confirmed.count} of ${confirmed.of} ratings.${record}${confirmed.unconfirmed > 0 && html` <a class="govuk-link" href="${url('boardWords', { programme })}">${confirmed.unconfirmed === confirmed.count ? 'They are' : `${confirmed.unconfirmed} of them are`} recorded by the programme office, not yet confirmed by a second person</a>.`}</p>`;
  const beside =
    restatements.length > 0 &&
    html`<h2 class="govuk-heading-m">Restated since</h2>${restatements.map(({ of, restatement }) => restatementNote(restatement, of))}`;
  const frozen = insetText({
    html: html`<p class="govuk-body">Frozen. ${lateCloseWords(cycle) ?? 'What stands here is what the board saw.'} Later changes are not in it.</p>
<p class="govuk-body"><a class="govuk-link" href="${url('highlightReport', { programme, number: cycle.number })}">Highlight report of cycle ${cycle.number}</a></p>${board}`,
  });
  return html`${frozen}${beside}`;
}

const isLate = (row: CycleRow): boolean =>
  row.state !== 'not-shown' && (row.state === 'missed' || row.timing.state === 'overdue' || row.timing.state === 'submitted-late');

/** Whether a row is among those asked for. An update that is being changed is a draft, and the submitted one stands until it is sent. */
function isAmong(row: CycleRow, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter === 'late') return isLate(row);
  if (filter === 'draft') return row.state === 'draft' || row.state === 'being-changed';
  if (filter === 'submitted') return row.state === 'submitted' || row.state === 'resubmitted';
  if (filter === 'weak') return row.signals.length > 0;
  if (filter === 'not-started') return row.state === 'not-started' || row.state === 'missed';
  return row.state === filter;
}

function filterLinks({ programme, cycle, filter }: CycleView, rows: readonly CycleRow[]): Html {
  const address = url('cycle', { programme, number: cycle.number });
  const items = filters.map((one) => {
    const words = html`${filterWords[one]} (${figures(rows.filter((row) => isAmong(row, one)))})`;
    const href = one === 'all' ? address : `${address}?show=${one}`;
    return one === filter
      ? html`<li class="sl-counts__item"><strong aria-current="true">${words}</strong></li>`
      : html`<li class="sl-counts__item"><a class="govuk-link" href="${href}">${words}</a></li>`;
  });
  return html`<nav aria-label="Which updates"><ul class="sl-counts">${items}</ul></nav>`;
}

/** "23", or "23 + 4" where lines of the cross-cutting activity are among them: the sentence above says which is which. */
function figures(rows: readonly CycleRow[]): string {
  const { priorities, lines } = tallyOf(rows);
  return lines > 0 ? `${priorities} + ${lines}` : String(priorities);
}

/** Every priority asked for, under its workstream. On a narrow screen the cells of a row stand one under the other. */
function prioritiesTable(view: CycleView): Html | false {
  const groups = view.groups.map(({ name, rows }) => ({ name, rows: rows.filter((row) => isAmong(row, view.filter)) })).filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return false;
  const heads = ['Priority', 'Owner', ...(view.readsStates ? ['Update', 'When'] : []), view.cycle.state === 'open' ? 'Rating now' : 'Rating'];
  return html`<table class="sl-rows" role="table" aria-label="Priorities">
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
${groups.map(
  ({
    name,
    rows,
  }) => html`<tbody role="rowgroup"><tr role="row" class="sl-rows__group"><th role="rowheader" scope="rowgroup" colspan="${heads.length}">${name}</th></tr>
${rows.map((row) => priorityRow(view, row))}</tbody>`,
)}</table>`;
}

function priorityRow({ programme, cycle }: CycleView, row: CycleRow): Html {
  const address = row.readable ? url('update', { programme, number: cycle.number, ref: row.ref }) : url('priority', { programme, ref: row.ref });
  return html`<tr role="row"><th role="rowheader" scope="row"><a class="govuk-link" href="${address}">${row.ref} ${row.title}</a></th>
<td role="cell" class="sl-rows__who">${row.owner}${row.holders.length > 0 && html`<br><span class="sl-quiet">${row.holders.join(', ')}</span>`}</td>
${row.state !== 'not-shown' && stateCells(row, row.state)}
<td role="cell">${ratingMark({ ...row.rating, form: 'inline' })}</td></tr>
`;
}

function stateCells(row: CycleRow, state: Exclude<ShownState, 'not-shown'>): Html {
  const { words, classes } = stateWords[state];
  const when = state === 'missed' ? '' : timingWords(row.timing);
  return html`<td role="cell">${tag({ text: words, classes })}${signalsFolded(row.ref, row.signals)}</td><td role="cell">${isLate(row) ? html`<strong>${when}</strong>` : when}</td>`;
}
