import { attributes, type Html, html, kept } from './html.ts';
import { type Rating, type RatingColour, ratingWords, shortWords } from './marks.ts';
import { colourMark, markFrom, ratingMark, ringMark, sharedMark } from './rating-mark.ts';

/** One column: `month` over `day` as drawn ("Oct", "28"), `words` as said ("28 October 2022"). */
export type WallCycle = { readonly month: string; readonly day: string; readonly words: string; readonly href?: string | undefined };

/** One cell; null where the priority had no rating in that cycle. */
export type WallCell = (Rating & { readonly href?: string | undefined }) | null;

export type WallRow = {
  readonly ref: string;
  readonly title: string;
  readonly href: string;
  /** One for each cycle, oldest first. */
  readonly cells: readonly WallCell[];
  /** What stands at the end of the row; unless given, what makes the last cell's colour. */
  readonly nowWords?: string | undefined;
  /** The colour of those words; unless given, the last cell's. */
  readonly nowColour?: RatingColour | undefined;
};

export type WallOptions = {
  readonly caption: string;
  readonly cycles: readonly WallCycle[];
  readonly groups: readonly { readonly name: string; readonly href?: string | undefined; readonly rows: readonly WallRow[] }[];
};

/**
 * The wall: every priority over the last cycles, grouped by workstream. One table: each cell says its rating in words beside its drawing.
 * The roles are written out because on a narrow screen the rows are laid out as blocks, and browsers then forget that it is a table.
 */
export function wall(options: WallOptions): Html {
  const last = options.cycles.length - 1;
  const head = options.cycles.map(
    (cycle, index) => html`<th role="columnheader" scope="col" class="sl-wall__cycle${index === last && ' sl-wall__cycle--now'}">${cycleHead(cycle)}</th>`,
  );
  const bodies = options.groups.map((group) => wallGroup(group, options.cycles.length));
  return html`${drawings(options)}<table role="table" class="sl-wall">
<caption class="govuk-visually-hidden">${options.caption}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="sl-wall__corner"><span class="govuk-visually-hidden">Priority</span></th>${head}<th role="columnheader" scope="col" class="sl-wall__corner"><span class="govuk-visually-hidden">Now</span></th></tr></thead>
${bodies}</table>`;
}

/** Beside a mark whose rating was corrected after it was frozen. */
const restatedMark: Html = kept(html`<span class="sl-restated" aria-hidden="true">†</span>`);

/** Beside a mark whose colour rests on a target that was moved. */
const restsOnMark: Html = kept(html`<span class="sl-restated" aria-hidden="true">‡</span>`);

/** What the marks mean, drawn and in words. */
export function wallKey(): Html {
  const items = [
    [colourMark('blue'), 'Complete · sustained'],
    [colourMark('green'), 'On track · demonstrable'],
    [colourMark('amber'), 'Behind · emerging or unmeasured'],
    [colourMark('red'), 'Off track · not met'],
    [colourMark('grey'), 'Not due · not expected'],
    [ringMark(), 'Owner and facts differ'],
    [restatedMark, 'Restated since'],
    [restsOnMark, 'Another colour without approved changes'],
    [
      ratingMark({ process: 'on-track', impact: 'demonstrable', form: 'inline', size: 15, letters: false, decorative: true }),
      'Large mark process, small mark impact',
    ],
  ] as const;
  return html`<ul class="sl-key" aria-label="What the marks mean">${items.map(([mark, words]) => html`<li class="sl-key__item">${mark} ${words}</li>`)}</ul>`;
}

function cycleHead(cycle: WallCycle): Html {
  const drawn = html`<span aria-hidden="true"><span class="sl-wall__month">${cycle.month}</span> <span class="sl-wall__day">${cycle.day}</span></span><span class="govuk-visually-hidden">${cycle.words}</span>`;
  return cycle.href ? html`<a href="${cycle.href}">${drawn}</a>` : drawn;
}

function wallGroup(group: WallOptions['groups'][number], cycles: number): Html {
  const name = group.href ? html`<a href="${group.href}">${group.name}</a>` : group.name;
  return html`<tbody role="rowgroup" class="sl-wall__group">
<tr role="row"><th role="rowheader" scope="rowgroup" colspan="${cycles + 2}" class="sl-wall__name">${name}</th></tr>
${group.rows.map(wallRow)}</tbody>
`;
}

function wallRow(row: WallRow): Html {
  const last = row.cells.length - 1;
  const now = row.cells[last];
  const words = row.nowWords ?? (now ? shortWords(now) : 'No rating');
  return html`<tr role="row" class="sl-wall__row"><th role="rowheader" scope="row" class="sl-wall__priority"><a class="sl-wall__ref" href="${row.href}">${row.ref}</a> <span class="sl-wall__title">${row.title}</span></th>${row.cells.map((cell, index) => wallCell(cell, index === last))}<td role="cell" class="sl-wall__now sl-ink-${row.nowColour ?? now?.colour ?? 'none'}">${words}</td></tr>
`;
}

function wallCell(cell: WallCell, isNow: boolean): Html {
  if (cell === null) return wholeCell(null, isNow);
  if (cell.href !== undefined) return linkedCell(cell, cell.href, isNow);
  return wholeCell(cell, isNow);
}

function linkedCell(cell: Rating, href: string, isNow: boolean): Html {
  return html`<td role="cell"${attributes({ class: cellClasses(cell, isNow) })}><a class="sl-wall__link" href="${href}">${inside(cell)}</a></td>`;
}

/**
 * The drawings of the marks, each once: a wall shows a few kinds of them hundreds of times, and is half as large when its cells only say which. They are
 * drawn here and not in a style sheet, so that forced colours and print take hold of them as of any other mark.
 */
function drawings({ groups }: WallOptions): Html {
  const shown = new Map<string, Rating>();
  for (const { rows } of groups) for (const { cells } of rows) for (const cell of cells) if (cell !== null) shown.set(kindOf(cell), cell);
  return html`<svg class="sl-wall__drawings" width="0" height="0" aria-hidden="true"><defs>${[...shown.keys()].sort().map((kind) => drawingOf(kind, shown.get(kind) as Rating))}</defs></svg>
`;
}

/** The id of a cell's drawing. What differs is drawn with a ring. */
const kindOf = ({ process, impact, differs }: Rating): string => `wall-${process}-${impact}${differs ? '-differs' : ''}`;

const drawn = new Map<string, Html>();

/** There are 364 cells and few kinds of them, so each kind is put together once. */
function once(key: string, draw: () => Html): Html {
  let piece = drawn.get(key);
  if (piece === undefined) {
    piece = kept(draw());
    drawn.set(key, piece);
  }
  return piece;
}

const drawingOf = (kind: string, { process, impact, differs }: Rating): Html => once(kind, () => sharedMark({ process, impact, differs }, kind));

/** By the rating itself, which is kept as long as its position is: finding its kind takes as long as all else of the row. */
const byRating = { now: new WeakMap<Rating, Html>(), past: new WeakMap<Rating, Html>() };

function wholeCell(cell: Rating | null, isNow: boolean): Html {
  if (cell === null) return drawnCell(`none ${isNow}`, null, isNow);
  const known = isNow ? byRating.now : byRating.past;
  let piece = known.get(cell);
  if (piece === undefined) {
    piece = drawnCell(`${kindOf(cell)} ${cell.restated ? 'restated' : ''} ${cell.firstColour ?? ''} ${isNow ? (cell.colour ?? 'none') : ''}`, cell, isNow);
    known.set(cell, piece);
  }
  return piece;
}

const drawnCell = (key: string, cell: Rating | null, isNow: boolean): Html =>
  once(
    key,
    () =>
      html`<td role="cell"${attributes({ class: cellClasses(cell, isNow) })}>${cell === null ? html`<span class="govuk-visually-hidden">No rating</span>` : inside(cell)}</td>`,
  );

const cellClasses = (cell: Rating | null, isNow: boolean): string => `sl-wall__cell${isNow ? ` sl-wall__cell--now sl-tint-${cell?.colour ?? 'none'}` : ''}`;

function inside(cell: Rating): Html {
  const { process, impact, differs, restated, firstColour } = cell;
  return html`${markFrom(kindOf(cell), 15)}${restated && restatedMark}${firstColour && restsOnMark}<span class="govuk-visually-hidden">${ratingWords({ process, impact, differs, restated, firstColour })}</span>`;
}
