import { type Day, formatDay, partsOf } from '../../../../calendar/index.ts';
import { text as ink, palette } from '../../../../design/colours.ts';
import { attributes, type Html, html } from '../../../../design/html.ts';
import { shape } from '../../../../design/mark-shapes.ts';
import { impactStates, processStates, shortWords } from '../../../../design/marks.ts';
import type { Block } from '../../../../documents/tree.ts';
import type { Brief, HighlightView, Mark } from '../view-shape.ts';
import { listed } from './words.ts';

type Row = { readonly brief: Brief; readonly marks: readonly (Mark | null)[] };
type Rows = readonly { readonly name: string; readonly rows: readonly Row[] }[];

/** Units of the drawing: on A4, one is 0.23 mm. */
const size = { ref: 46, title: 238, cell: 25, now: 138, row: 17, name: 26, head: 34, full: 747 } as const;
/** Rows that fit on one page under a heading. */
const rowsOnAPage = 34;

/**
 * The wall as figures: each priority's marks over the last cycles, by workstream, oldest left. One figure, or several where a plan has more rows than a
 * page holds. The same stands in words in the table of every priority and, by letters, in the last table of the paper.
 */
export function wallFigures(view: HighlightView): Block[] {
  const groups: Rows = view.groups.map((group) => ({
    name: group.name,
    rows: group.priorities.map((priority) => ({ brief: priority, marks: view.wall.marks[priority.ref] ?? [] })),
  }));
  const pages = onPages(groups);
  const columns = view.wall.cycles.length;
  return pages.map((page, index) => ({
    kind: 'figure',
    svg: drawing(page, view).toString(),
    alt: altOf(page, view),
    caption: `The wall: ${columns === 1 ? 'this cycle' : `the last ${columns} cycles`}${pages.length > 1 ? `, part ${index + 1} of ${pages.length}` : ''}. Large mark process, small mark impact; dashed ring: owner and facts differ${page.some(({ rows }) => rows.some(({ marks }) => marks.some(restsOnMoves))) ? '; ‡: another colour without approved changes' : ''}.`,
    width: Math.min(1, widthOf(columns) / size.full) * 0.97,
  }));
}

const restsOnMoves = (mark: Mark | null): boolean => mark?.firstColour !== undefined;

function onPages(groups: Rows): Rows[] {
  const pages: { name: string; rows: Row[] }[][] = [[]];
  let used = 0;
  for (const group of groups) {
    for (const row of group.rows) {
      if (used >= rowsOnAPage) {
        pages.push([]);
        used = 0;
      }
      const page = pages.at(-1) as { name: string; rows: Row[] }[];
      const open = page.at(-1);
      if (open?.name === group.name) open.rows.push(row);
      else page.push({ name: group.name, rows: [row] });
      used += 1;
    }
  }
  return pages.filter((page) => page.length > 0);
}

function widthOf(columns: number): number {
  return size.ref + size.title + columns * size.cell + size.now;
}

function drawing(groups: Rows, view: HighlightView): Html {
  const columns = view.wall.cycles.length;
  const width = widthOf(columns);
  const parts: Html[] = view.wall.cycles.map((cycle, index) => cycleHead(cycle.boardDay, index, index === columns - 1));
  let y: number = size.head;
  for (const group of groups) {
    parts.push(words(0, y + 17, group.name, { bold: true }), rule(y + size.name - 6, width, ink.secondary));
    y += size.name;
    for (const row of group.rows) {
      parts.push(...rowOf(row, y, columns), rule(y + size.row - 4.5, width, '#e3e6e8'));
      y += size.row;
    }
  }
  const frame = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${y}`,
    'font-family': 'Source Sans 3, Arial, sans-serif',
    'font-size': 13,
  });
  return html`<svg${frame}>${parts}</svg>`;
}

function cycleHead(day: Day, index: number, now: boolean): Html {
  const { month, date } = partsOf(day);
  const at = centreOf(index);
  const bold = now;
  return html`${words(at, 11, shortMonths[month - 1] ?? '', { middle: true, small: true, quiet: !now, bold })}${words(at, 25, String(date), { middle: true, small: true, quiet: !now, bold })}`;
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Middle of a column. */
function centreOf(index: number): number {
  return size.ref + size.title + index * size.cell + size.cell / 2;
}

function rowOf({ brief, marks }: Row, y: number, columns: number): Html[] {
  const base = y + 9;
  const now = marks[columns - 1] ?? null;
  const tint =
    now &&
    html`<rect${attributes({ x: centreOf(columns - 1) - size.cell / 2, y: y - 4, width: size.cell, height: size.row - 1, fill: palette[now.colour].tint })}/>`;
  return [
    words(0, base, brief.ref, { bold: true }),
    words(size.ref, base, shortened(brief.title), {}),
    html`${tint}`,
    ...marks.flatMap((mark, index) => (mark === null ? [] : [pair(mark, centreOf(index), base - 4.5)])),
    words(centreOf(columns - 1) + size.cell / 2 + 9, base, now ? nowWords(now) : 'No rating', { bold: true, colour: palette[now?.colour ?? 'none'].ink }),
  ];
}

function pair(mark: Mark, x: number, y: number): Html {
  const process = processStates[mark.process].colour;
  if (process === 'none') return shape('none', x, y, 5, false);
  const ring = attributes({
    x: x - 12,
    y: y - 8,
    width: 24,
    height: 16,
    rx: 8,
    fill: 'none',
    stroke: ink.ink,
    'stroke-width': 1.1,
    'stroke-dasharray': '2.4 1.6',
  });
  return html`${mark.differs && html`<rect${ring}/>`}${shape(process, x - 4.4, y, 5, false)}${shape(impactStates[mark.impact].colour, x + 6, y, 3.3, false)}${restsOnMoves(mark) && words(x + 9.4, y - 0.6, '‡', { small: true, bold: true })}`;
}

type Look = { readonly bold?: boolean; readonly middle?: boolean; readonly small?: boolean; readonly quiet?: boolean; readonly colour?: string };

function words(x: number, y: number, said: string, look: Look): Html {
  const own = attributes({
    x,
    y,
    fill: look.colour ?? (look.quiet ? ink.secondary : ink.ink),
    'font-weight': look.bold ? 600 : undefined,
    'text-anchor': look.middle ? 'middle' : undefined,
    'font-size': look.small ? 11.5 : undefined,
  });
  return html`<text${own}>${said}</text>`;
}

function rule(y: number, width: number, colour: string): Html {
  return html`<path${attributes({ d: `M0 ${y}H${width}`, stroke: colour, 'stroke-width': 0.8, fill: 'none' })}/>`;
}

/** Room for a title, in letters of middle width; measured for Arial too, which is wider than the paper's own letters. The whole title stands in the table. */
const room = 34;

function shortened(title: string): string {
  if (widthOfWords(title) <= room) return title;
  let cut = title;
  while (cut.length > 1 && widthOfWords(`${cut}…`) > room) cut = cut.slice(0, cut.includes(' ') ? cut.lastIndexOf(' ') : cut.length - 1);
  return `${cut.replace(/[\s,;:–-]+$/, '')}…`;
}

/** In letters of middle width: an i is half of one, an m one and a half. */
function widthOfWords(words: string): number {
  let width = 0;
  for (const letter of words) width += /[ijlftr.,;:'’|! ()]/.test(letter) ? 0.55 : /[mwMW@%…]/.test(letter) ? 1.55 : /\p{Lu}/u.test(letter) ? 1.25 : 1;
  return width;
}

/** At the end of the row; the longest words of the design would not fit. */
function nowWords(mark: Mark): string {
  return mark.colour === 'blue' ? 'Sustained' : shortWords(mark);
}

function altOf(groups: Rows, view: HighlightView): string {
  const oldest = view.wall.cycles[0];
  const span = view.wall.cycles.length > 1 && oldest ? `, from the board of ${formatDay(oldest.boardDay)} to that of ${formatDay(view.heading.boardDay)}` : '';
  const rows = groups.flatMap((group) => group.rows);
  const now = view.key.colours
    .map(({ colour, name }) => ({ name, refs: rows.filter((row) => row.brief.mark.colour === colour).map((row) => row.brief.ref) }))
    .filter(({ refs }) => refs.length > 0)
    .map(({ name, refs }) => `${name}: ${listed(refs)}`);
  const moved = rows.filter((row) => row.marks.some(restsOnMoves)).map((row) => row.brief.ref);
  const resting = moved.length === 0 ? '' : ` In this cycle or one before, another colour without approved changes: ${listed(moved)}.`;
  return `The wall: a row of rating marks for each priority${span}. At this cycle ${now.join('. ')}.${resting}`;
}
