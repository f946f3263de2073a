import { formatDay, formatShortDay } from '../../../calendar/index.ts';
import { button } from '../../../design/govuk/index.ts';
import { attributes, type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { shortWords } from '../../../design/marks.ts';
import { planNavigation } from '../../../design/plan-navigation.ts';
import { callout, countsByColour } from '../../../design/rating-words.ts';
import { tallyOf, tallyWords } from '../../../design/tally.ts';
import { type WallCycle, type WallRow, wall, wallKey } from '../../../design/wall.ts';
import { url } from '../../../urls.ts';
import { notAcceptedWords } from '../../plan/rules/index.ts';
import type { WallAsked, WallColumn, WallLine, WallView } from '../rules/wall.ts';
import { besideCounts } from './beside-counts.ts';
import { movedTargetsTable } from './moved-targets.ts';
import { cycleWords } from './pieces.ts';

/** The same on every page, so drawn once. */
export const key = wallKey();

export type WallOptions = {
  readonly programme: string;
  readonly view: WallView;
  readonly asked: WallAsked;
  /** The cycle that the position is seen in; null before the first. */
  readonly cycle: (WallColumn & { readonly closedOn: unknown }) | null;
  readonly day: string;
  /** What owners say of an open cycle is for this person to read. */
  readonly readsOpenCycle: boolean;
  /** No board has accepted the plan. */
  readonly notAccepted: boolean;
  /** What it can be narrowed to. */
  readonly groups: readonly { readonly key: string; readonly name: string }[];
};

/** The wall: every priority over the last thirteen cycles in one screen. */
export function wallPage(options: WallOptions): Html {
  const { programme, view, asked } = options;
  return html`<div class="sl-on-wall">${planNavigation(programme, 'wall')}
${pageHeading({ over: overOf(options), title: 'Where every priority stands', lead: leadOf(view) })}
${options.notAccepted && callout({ title: notAcceptedWords, tone: 'amber', content: '' })}
${countsByColour(view.standing.counts, (colour) => address(programme, { ...asked, colour: asked.colour === colour ? null : colour }))}
${besideCounts(programme, view.all, view.disputed)}
${unreported(view, options.readsOpenCycle || options.cycle?.state !== 'open')}
${key}
${choices(options)}
${view.shown.length === 0 ? nothingFits(options) : wallDrawing(programme, view)}
${movedTargetsTable(programme, view.shown)}</div>`;
}

/**
 * Without a word from anybody a rating says only that no day has gone by. Who may not read the open cycle (`readsAll` false) is told of the closed ones alone:
 * whether anybody has reported in the open one is not theirs to know.
 */
export function unreported(view: Pick<WallView, 'unreported'>, readsAll: boolean): Html | false {
  if (!view.unreported) return false;
  const words = readsAll
    ? 'Nobody has reported on this plan yet: what is green is only not late.'
    : 'No board has had a report on this plan yet: what is green may be only not late.';
  return html`<p class="govuk-body"><strong>${words}</strong></p>`;
}

/** The wall itself, without what leads to it. */
export function wallDrawing(programme: string, view: WallView): Html {
  const caption = `Ratings of every priority over ${view.columns.length === 1 ? 'one cycle' : `the last ${view.columns.length} cycles`}`;
  const groups = view.groups.map((group) => ({
    name: group.name,
    href: group.code === null ? undefined : url('workstream', { programme, code: group.code }),
    rows: group.lines.map((line) => rowOf(line, programme)),
  }));
  return wall({ caption, cycles: view.columns.map((column) => columnOf(column, programme)), groups });
}

function overOf({ cycle, day }: WallOptions): string {
  if (cycle === null) return `The programme on ${day}, before its first cycle`;
  return cycle.state === 'open'
    ? `The programme at cycle ${cycle.number}, for the board of ${formatDay(cycle.boardDay)}`
    : `The programme after cycle ${cycle.number}, board of ${formatDay(cycle.boardDay)}`;
}

/** "23 priorities, and 4 lines of the cross-cutting activity. Impact makes the colour of 4 worse than the process alone would." The counts by colour stand below, each a link. */
function leadOf({ all: every, worseByImpact }: WallView): string {
  const all = tallyWords(tallyOf(every));
  return worseByImpact > 0
    ? `${all}. Impact makes the colour of ${tallyWords({ priorities: worseByImpact, lines: 0 })} worse than the process alone would.`
    : `${all}.`;
}

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

function columnOf(column: WallColumn, programme: string): WallCycle {
  const [day, month] = formatShortDay(column.boardDay).split(' ') as [string, string];
  const open = column.state === 'open';
  return {
    month,
    day,
    words: `${cycleWords(column)}${open ? ', as it stands today' : ''}`,
    href: open ? url('cycle', { programme, number: column.number }) : url('highlightReport', { programme, number: column.number }),
  };
}

/** What the wall shows and in which order: links, so that each choice is an address of its own. */
function choices({ programme, asked, groups, view }: WallOptions): Html {
  const choice = (words: string, wanted: WallAsked, chosen: boolean) =>
    html`<li><a class="govuk-link"${attributes({ href: address(programme, wanted), 'aria-current': chosen ? 'true' : undefined })}>${words}</a></li>`;
  const places = [
    choice('All', { ...asked, workstream: null }, asked.workstream === null),
    ...groups.map(({ key: workstream, name }) => choice(name, { ...asked, workstream }, asked.workstream === workstream)),
  ];
  const orders = [
    choice('As in the plan', { ...asked, sort: 'plan' }, asked.sort === 'plan'),
    choice('Worst first', { ...asked, sort: 'worst' }, asked.sort === 'worst'),
  ];
  const filtered = asked.colour !== null || asked.workstream !== null;
  return html`<nav class="sl-choices" aria-label="What the wall shows"><span class="sl-choices__name" id="workstreams">Workstream</span><ul class="sl-choices__list" aria-labelledby="workstreams">${places}</ul>
<span class="sl-choices__name" id="order">Order</span><ul class="sl-choices__list" aria-labelledby="order">${orders}</ul></nav>
${filtered && html`<p class="sl-quiet" role="status">Shown: ${tallyWords(tallyOf(view.shown), { colour: asked.colour ?? undefined })}. <a class="govuk-link" href="${url('wall', { programme })}">Show all</a></p>`}`;
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
