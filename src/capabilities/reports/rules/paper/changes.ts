import { formatDay } from '../../../../calendar/index.ts';
import type { Block, Inline, Table } from '../../../../documents/tree.ts';
import type { HighlightView, Movement } from '../view-shape.ts';
import { type Content, heading, lines, list, mark, named, paragraph, refLink, strong, tablesWithRows, text } from './pieces.ts';
import { number, refsOf } from './words.ts';

/** What is different from what the board saw last time: worse first, each with its reason (C4.10). */
export function changesPart(view: HighlightView): Block[] {
  const { changes } = view;
  const title = changes.since === null ? 'Changes' : `Changes since cycle ${changes.since.number}`;
  if (changes.since === null) return [heading(2, 'changes', title), paragraph(text('This is the first cycle: there is none before it to compare with.'))];
  return [
    heading(2, 'changes', title),
    paragraph(
      text(
        `Compared with what the board of ${formatDay(changes.since.boardDay)} saw. A rating is worse where its colour is, or where it falls back to not due.`,
      ),
    ),
    ...tablesWithRows([worseTable(view), betterTable(view), targetsTable(view)]),
    ...further(view),
  ];
}

function worseTable(view: HighlightView): Table {
  return {
    kind: 'table',
    caption: 'Got worse, and why',
    columns: movementColumns('Why, and what the owner says', 5.2),
    rows: view.changes.worse.map((one) => ({
      cells: [
        ...movementCells(view, one),
        lines([
          ...one.because.map((reason) => [text(reason.sentence)]),
          one.words === null ? [strong('The owner gives no reason.')] : [strong('The owner says: '), text(one.words)],
        ]),
      ],
    })),
    empty: 'No rating got worse.',
  };
}

function betterTable(view: HighlightView): Table {
  return {
    kind: 'table',
    caption: 'Got better',
    columns: movementColumns('In words', 5.2),
    rows: [...view.changes.better, ...view.changes.otherwise].map((one) => ({
      cells: [
        ...movementCells(view, one),
        lines([
          [text(`Was ${lower(one.before.label)}.`)],
          [text(`Is ${lower(one.mark.label)}.`)],
          ...(one.movedTarget === undefined ? [] : [[strong(one.movedTarget)]]),
        ]),
      ],
    })),
    empty: 'No rating got better.',
  };
}

function movementColumns(last: string, share: number) {
  return [
    { heading: 'Priority', share: 3.2 },
    { heading: 'Was', share: 1.05 },
    { heading: 'Is', share: 1.05 },
    { heading: last, share },
  ];
}

function movementCells(view: HighlightView, one: Movement): Inline[][] {
  return [named(view.heading.slug, one), [mark(one.before, 'alone')], [mark(one.mark, 'alone')]];
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function further(view: HighlightView): Block[] {
  const { changes } = view;
  const parts: [string, Content[]][] = [
    ['Newly late', changes.newlyLate.map((one) => [text(one.sentence)])],
    ['Newly complete', changes.newlyComplete.map((one) => [...named(view.heading.slug, one), text(':\u00a0 '), mark(one.mark, 'words')])],
    [
      'Activities completed and verified',
      changes.activitiesComplete.map((one) => [
        strong(one.activity),
        text(` ${one.text} (${formatDay(one.verifiedOn)})${one.late === null ? '' : `. ${one.late}`}`),
      ]),
    ],
    ['Completions that did not hold, and were opened again', changes.openedAgain.map((one) => [text(one.words)])],
    ['No longer slow to progress', changes.leftSlowList.length === 0 ? [] : [[text(refsOf(changes.leftSlowList))]]],
    ['New in the report', changes.added.length === 0 ? [] : [[text(refsOf(changes.added))]]],
  ];
  const said = parts.filter(([, items]) => items.length > 0);
  return said.flatMap(([words, items]) => [paragraph(strong(words)), ...list(items)]);
}

function targetsTable(view: HighlightView): Table {
  return {
    kind: 'table',
    caption: 'Targets moved by an approved change',
    columns: [
      { heading: 'Activity', share: 1.4 },
      { heading: 'Priority', share: 4 },
      { heading: 'From', share: 2.2 },
      { heading: 'To', share: 2.2 },
      { heading: 'Approved', share: 2.2 },
      { heading: 'Moves in all', share: 1.2, numeric: true },
    ],
    rows: view.changes.targetsMoved.map((one) => ({
      cells: [
        [text(one.activity)],
        [refLink(view.heading.slug, one), text(` ${one.title}`)],
        [
          text(
            `${one.from === null ? 'No target' : formatDay(one.from)}${one.original === null || one.original === one.from ? '' : `\n(first ${formatDay(one.original)})`}`,
          ),
        ],
        [text(formatDay(one.to))],
        [
          text(
            `${formatDay(one.approvedOn)}${one.recordedOn === one.approvedOn ? '' : `\n(recorded ${formatDay(one.recordedOn)})`}${one.unconfirmed === undefined ? '' : `\n(${one.unconfirmed})`}`,
          ),
        ],
        [text(number(one.moves) === 'one' ? '1' : number(one.moves))],
      ],
    })),
    empty: 'No target was moved.',
  };
}
