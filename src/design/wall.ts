import { attributes, type Html, html, kept } from './html.ts';
import { type Rating, type RatingColour, ratingWords, shortWords } from './marks.ts';
import { colourMark, ratingMark, ringMark } from './rating-mark.ts';

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
  return html`<table role="table" class="sl-wall">
<caption class="govuk-visually-hidden">${options.caption}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="sl-wall__corner"><span class="govuk-visually-hidden">Priority</span></th>${head}<th role="columnheader" scope="col" class="sl-wall__corner"><span class="govuk-visually-hidden">Now</span></th></tr></thead>
${bodies}</table>`;
}

/** What the marks mean, drawn and in words. */
export function wallKey(): Html {
  const items = [
    [colourMark('blue'), 'Complete · sustained'],
    [colourMark('green'), 'On track · demonstrable'],
    [colourMark('amber'), 'Behind · emerging or unmeasured'],
    [colourMark('red'), 'Off track · not met'],
    [colourMark('grey'), 'Not due · not expected'],
    [ringMark(), 'Owner and facts differ'],
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

const cells = new Map<string, Html>();

/** There are 299 cells and few kinds of them, so each kind is drawn once. */
function wholeCell(cell: Rating | null, isNow: boolean): Html {
  const key = cell === null ? `none ${isNow}` : `${cell.process} ${cell.impact} ${cell.differs === true} ${isNow ? cell.colour : ''}`;
  let drawn = cells.get(key);
  if (drawn === undefined) {
    drawn = kept(
      html`<td role="cell"${attributes({ class: cellClasses(cell, isNow) })}>${cell === null ? html`<span class="govuk-visually-hidden">No rating</span>` : inside(cell)}</td>`,
    );
    cells.set(key, drawn);
  }
  return drawn;
}

const cellClasses = (cell: Rating | null, isNow: boolean): string => `sl-wall__cell${isNow ? ` sl-wall__cell--now sl-tint-${cell?.colour ?? 'none'}` : ''}`;

function inside({ process, impact, differs }: Rating): Html {
  const rating = { process, impact, differs };
  return html`${ratingMark({ ...rating, form: 'inline', size: 15, letters: false, decorative: true })}<span class="govuk-visually-hidden">${ratingWords(rating)}</span>`;
}
