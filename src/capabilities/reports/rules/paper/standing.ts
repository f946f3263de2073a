import { type Day, formatShortDay } from '../../../../calendar/index.ts';
import type { Block, Inline, Table } from '../../../../documents/tree.ts';
import { url } from '../../../../urls.ts';
import type { HighlightView, Standing } from '../view-shape.ts';
import { heading, lines, link, mark, named, paragraph, refLink, strong, text } from './pieces.ts';
import { wallFigures } from './wall-figure.ts';
import { figure } from './words.ts';

/** Where the programme stands: counts by colour and the worst of each workstream. */
export function standingPart(view: HighlightView): Block[] {
  return [
    heading(2, 'position', 'Position by workstream'),
    paragraph(text('Counts by colour, and the worst: no average, since nine greens do not outweigh one red.')),
    countsTable(view),
  ];
}

/** The wall, and every priority with its owner and its rating in words. */
export function everyPriorityPart(view: HighlightView): Block[] {
  return [heading(2, 'every-priority', 'Every priority'), ...wallFigures(view), everyPriority(view)];
}

function countsTable(view: HighlightView): Table {
  const { workstreams, programme, crossCutting } = view.standing;
  const rows = [...workstreams, programme, ...(crossCutting === null ? [] : [crossCutting])];
  // the column of what is not rated stands only where there is something to count: it would be empty in nearly every plan
  const stopped = programme.counts.none + (crossCutting?.counts.none ?? 0) > 0;
  const colours = view.key.colours.filter(({ colour }) => colour !== 'none' || stopped);
  return {
    kind: 'table',
    caption: 'Priorities by workstream and colour',
    columns: [
      { heading: 'Workstream', share: 3.6 },
      ...colours.map(({ colour, name, label }) => ({ heading: colour === 'none' ? label : name, numeric: true, share: 1.3 })),
      { heading: 'All', numeric: true, share: 0.8 },
      { heading: 'Slow', numeric: true, share: 1.05 },
      { heading: 'The worst', share: 4.3 },
    ],
    rows: rows.map((row) => {
      const own = row === programme ? strong : text;
      const counts = colours.map(({ colour }) => [row.counts[colour] === 0 ? text('0') : strong(figure(row.counts[colour]))]);
      const name =
        row === crossCutting ? [text(`${row.name}, counted apart`)] : row.code === null ? [own(row.name)] : [workstreamLink(view, row.code, row.name)];
      return { cells: [name, ...counts, [own(figure(row.total))], [own(figure(row.slow))], worstOf(view, row)] };
    }),
    empty: 'The plan has no workstream yet.',
  };
}

function workstreamLink(view: HighlightView, code: string, name: string): Inline {
  return link(name, url('workstream', { programme: view.heading.slug, code }));
}

/** Red and amber are named one by one; below amber nothing is asked, so the colour is enough. */
function worstOf(view: HighlightView, row: Standing): Inline[] {
  const key = view.key.colours.find(({ colour }) => colour === row.worst);
  const name = row.worst === 'none' ? (key?.label ?? '') : (key?.name ?? row.worst);
  if (row.total === 0) return [text('No priority')];
  if (row.worst !== 'red' && row.worst !== 'amber') return [text(name)];
  if (row.code === null && row.worstOnes.length > 3) return [strong(name), text(`: ${figure(row.worstOnes.length)}`)];
  const each = row.worstOnes.flatMap((one, index) => [
    ...(index === 0 ? [] : [text('  ')]),
    mark(one.mark, 'alone'),
    text('\u00a0'),
    refLink(view.heading.slug, one),
  ]);
  return [strong(`${name}:`), text('\u00a0 '), ...each];
}

function everyPriority(view: HighlightView): Table {
  const { slug } = view.heading;
  const compared = view.wall.cycles.length > 1;
  const before = view.wall.cycles.length - 2;
  return {
    kind: 'table',
    caption: 'Every priority, its owner and its rating',
    columns: [
      { heading: 'Priority', share: 4.6 },
      { heading: 'Owner', share: 3.2 },
      ...(compared ? [{ heading: `Cycle ${view.wall.cycles[before]?.number}`, share: 1.05 }] : []),
      { heading: 'Now', share: 4.6 },
    ],
    rows: view.groups.flatMap((group) =>
      group.priorities.map((priority) => {
        const last = view.wall.marks[priority.ref]?.[before] ?? null;
        return {
          cells: [
            named(slug, priority),
            [text(priority.owner ?? 'No owner named')],
            ...(compared ? [last === null ? [text('–')] : [mark(last, 'alone')]] : []),
            [mark(priority.mark, 'words')],
          ],
        };
      }),
    ),
    empty: 'The plan has no priority yet.',
  };
}

/** The wall by letters, for those who cannot see it: the process, then the impact. */
export function wallTable(view: HighlightView, letterOf: (mark: NonNullable<HighlightView['wall']['marks'][string][number]>) => string): Table {
  return {
    kind: 'table',
    caption: 'The wall by letters, under the day of each board',
    columns: [{ heading: 'Priority', share: 1.6 }, ...view.wall.cycles.map((cycle) => ({ heading: dayAndMonth(cycle.boardDay), share: 1.2 }))],
    rows: view.groups.flatMap((group) =>
      group.priorities.map((priority) => ({
        cells: [[text(priority.ref)], ...(view.wall.marks[priority.ref] ?? []).map((one) => lines([[text(one === null ? 'none' : letterOf(one))]]))],
      })),
    ),
    empty: 'The plan has no priority yet.',
  };
}

/** "28 Oct": a year of cycles has each day once. */
function dayAndMonth(day: Day): string {
  return formatShortDay(day).split(' ').slice(0, 2).join(' ');
}
