import { formatDay, formatShortDay } from '../../../calendar/index.ts';
import { hidden, selectField } from '../../../design/forms.ts';
import { button } from '../../../design/govuk/index.ts';
import { attributes, type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { markOf, type RatingColour, shortWords } from '../../../design/marks.ts';
import { countsByColour } from '../../../design/rating-words.ts';
import { type WallCycle, type WallRow, wall, wallKey } from '../../../design/wall.ts';
import { url } from '../../../urls.ts';
import type { WallAsked, WallColumn, WallLine, WallView } from '../rules/wall.ts';
import { counted, cycleWords } from './pieces.ts';

export type WallOptions = {
  readonly programme: string;
  readonly view: WallView;
  readonly asked: WallAsked;
  /** The cycle that the position is seen in; null before the first. */
  readonly cycle: (WallColumn & { readonly closedOn: unknown }) | null;
  readonly day: string;
  readonly workstreams: readonly { readonly code: string; readonly name: string }[];
  /** The ways through the plan, over each of its pages. */
  readonly ways: Html | null;
};

/** The wall: every priority over the last thirteen cycles in one screen. */
export function wallPage(options: WallOptions): Html {
  const { programme, view, asked } = options;
  const caption = `Ratings of every priority over ${view.columns.length === 1 ? 'one cycle' : `the last ${view.columns.length} cycles`}`;
  const groups = view.groups.map((group) => ({
    name: group.name,
    href: group.code === null ? undefined : url('workstream', { programme, code: group.code }),
    rows: group.lines.map((line) => rowOf(line, programme)),
  }));
  return html`<div class="sl-on-wall">${options.ways}
${pageHeading({ over: overOf(options), title: 'Where every priority stands', lead: leadOf(view) })}
${countsByColour(view.standing.counts, (colour) => address(programme, { ...asked, colour: asked.colour === colour ? null : colour }))}
${wallKey()}
${filterForm(options)}
${view.shown === 0 ? nothingFits(options) : wall({ caption, cycles: view.columns.map((column) => columnOf(column, options)), groups })}</div>`;
}

function overOf({ cycle, day }: WallOptions): string {
  if (cycle === null) return `The programme on ${day}, before its first cycle`;
  return cycle.state === 'open'
    ? `The programme at cycle ${cycle.number}, for the board of ${formatDay(cycle.boardDay)}`
    : `The programme after cycle ${cycle.number}, board of ${formatDay(cycle.boardDay)}`;
}

/** "23 priorities. Where a colour is worse than the process alone, impact made it so: 4 of them." */
function leadOf({ standing, worseByImpact }: WallView): string {
  const all = counted(standing.rated + standing.counts.none, 'priority', 'priorities');
  const parts = (['green', 'amber', 'red', 'blue', 'grey', 'none'] as const)
    .filter((colour) => standing.counts[colour] > 0)
    .map((colour) => `${standing.counts[colour]} ${colourWords[colour]}`);
  const impact = worseByImpact > 0 ? ` Impact makes the colour of ${worseByImpact} worse than the process alone would.` : '';
  return `${all}: ${parts.join(', ')}.${impact}`;
}

const colourWords: Readonly<Record<RatingColour, string>> = {
  green: 'on track',
  amber: 'amber',
  red: 'red',
  blue: 'complete and sustained',
  grey: 'not due',
  none: 'not rated',
};

function rowOf({ priority, cells, now, moved }: WallLine, programme: string): WallRow {
  return {
    ref: priority.ref,
    title: priority.title,
    href: url('priority', { programme, ref: priority.ref }),
    cells,
    nowWords: (cells.at(-1) ?? null) === null || moved ? `${shortWords(now)} today` : undefined,
    nowColour: now.colour,
  };
}

function columnOf(column: WallColumn, { programme }: WallOptions): WallCycle {
  const [day, month] = formatShortDay(column.boardDay).split(' ') as [string, string];
  const open = column.state === 'open';
  return {
    month,
    day,
    words: `${cycleWords(column)}${open ? ', as it stands today' : ''}`,
    href: open ? url('cycle', { programme, number: column.number }) : url('highlightReport', { programme, number: column.number }),
  };
}

/** Works without script: a form of its own that asks for another page. */
function filterForm({ programme, asked, workstreams, view }: WallOptions): Html {
  const labelClasses = 'govuk-label--s sl-filter__label';
  const state = { typed: { workstream: asked.workstream ?? '', sort: asked.sort } };
  const filtered = asked.colour !== null || asked.workstream !== null;
  return html`<form class="sl-filter" method="get" action="${url('wall', { programme })}" role="search" aria-label="Filter the wall">
${asked.colour !== null && hidden('colour', asked.colour)}
${selectField(state, { name: 'workstream', label: 'Workstream', labelClasses, empty: 'All', options: workstreams.map(({ code, name }) => ({ value: code, words: name })) })}
${selectField(state, {
  name: 'sort',
  label: 'Order',
  labelClasses,
  options: [
    { value: 'plan', words: 'As in the plan' },
    { value: 'worst', words: 'Worst first' },
  ],
})}
${button({ text: 'Show', classes: 'govuk-button--secondary sl-filter__button' })}
</form>
${filtered && html`<p class="sl-quiet" role="status">${counted(view.shown, 'priority', 'priorities')} shown${asked.colour !== null && `, ${markOf[asked.colour].words} only`}. <a class="govuk-link" href="${url('wall', { programme })}">Show all</a></p>`}`;
}

const nothingFits = ({ programme }: WallOptions): Html =>
  html`<p class="govuk-body">No priority fits. <a class="govuk-link" href="${url('wall', { programme })}">Show all</a></p>`;

function address(programme: string, asked: WallAsked): string {
  const query = new URLSearchParams({
    ...(asked.colour === null ? {} : { colour: asked.colour }),
    ...(asked.workstream === null ? {} : { workstream: asked.workstream }),
    ...(asked.sort === 'plan' ? {} : { sort: asked.sort }),
  }).toString();
  return `${url('wall', { programme })}${query === '' ? '' : `?${query}`}`;
}

/** Before there is a plan: what belongs here, and how to add it. */
export function wallWithoutPlan(programme: string, mayImport: boolean): Html {
  const own = attributes({ class: 'govuk-body' });
  return html`${pageHeading({ title: 'Where every priority stands', lead: 'Every priority of the plan stands here with its ratings over the last thirteen cycles. There is no plan yet.' })}
${mayImport ? button({ text: 'Import the plan', href: url('newImport', { programme }) }) : html`<p${own}>The programme office imports it.</p>`}`;
}
