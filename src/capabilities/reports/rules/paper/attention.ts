import { formatDay } from '../../../../calendar/index.ts';
import { originalTarget } from '../../../../design/original-target.ts';
import type { Block, Table } from '../../../../documents/tree.ts';
import { url } from '../../../../urls.ts';
import type { Contributor, HighlightView, SlowItem } from '../view-shape.ts';
import { type Content, heading, lines, link, mark, paragraph, quiet, refLink, strong, tableOrWords, text, withOwner } from './pieces.ts';
import { capital, howMany } from './words.ts';

/** Ratings on which the owner and the facts differ, the two beside each other: the board settles them. */
export function disagreementPart(view: HighlightView): Block[] {
  const { disagreements } = view;
  const opening =
    disagreements.length === 0
      ? 'No owner declares another rating than the facts support.'
      : 'The owner declares one rating and the facts support another. The board settles each, and says why. All three ratings are kept.';
  return [heading(2, 'settle', 'Ratings to settle'), paragraph(text(opening)), ...(disagreements.length === 0 ? [] : [disagreementTable(view)])];
}

function disagreementTable(view: HighlightView): Table {
  return {
    kind: 'table',
    caption: `${capital(howMany(view.disagreements))} on which owner and facts differ`,
    columns: [
      { heading: 'Priority', share: 2.6 },
      { heading: 'The owner declares, and says why', share: 4 },
      { heading: 'The facts support, and why', share: 4 },
    ],
    rows: view.disagreements.map((item) => ({
      cells: [
        withOwner(view.heading.slug, item),
        lines([[mark(item.declared, 'words')], [item.words === null ? strong('No explanation given.') : text(item.words)]]),
        lines([[mark(item.derived, 'words')], ...item.reasons.map((reason) => [text(reason.sentence)])]),
      ],
    })),
    empty: 'No owner declares another rating than the facts support.',
  };
}

/** What is slow to progress, with every reason (C3.06, H11), and whose contribution to strengthen beside it (C3.07, H12). */
export function slowPart(view: HighlightView): Block[] {
  const { slow, heading: head } = view;
  return [
    heading(2, 'slow', 'Slow to progress'),
    paragraph(
      text(
        'Listed by rule; nobody can leave one out: past its target and not complete, red, amber or red two cycles running, no update for more than 28 days, or forecast after its target. ',
      ),
      link('How this is decided', url('slowToProgress', { programme: head.slug })),
      text('.'),
    ),
    slowTable(view, slow),
  ];
}

/** What owners ask of partners and of each other, by whom it is asked of (notice 5d). */
export function contributionsPart(view: HighlightView): Block[] {
  return [heading(2, 'contributions', 'Contributions to strengthen'), tableOrWords(contributionTable(view))];
}

function slowTable(view: HighlightView, slow: readonly SlowItem[]): Table {
  return {
    kind: 'table',
    caption: slow.length === 0 ? 'What is slow to progress' : `${capital(howMany(slow))} slow to progress`,
    columns: [
      { heading: 'Priority', share: 4 },
      { heading: 'Rating', share: 0.95 },
      { heading: 'Why it is listed', share: 6.8 },
    ],
    rows: slow.map((item) => ({
      cells: [
        withOwner(view.heading.slug, item),
        [mark(item.mark, 'alone')],
        lines([
          ...(item.newlyListed ? [[strong('New on the list.')]] : []),
          ...item.reasons.map((reason) => [text(reason.sentence)]),
          ...item.moved.map(movedWords),
        ]),
      ],
    })),
    empty: 'Nothing is slow to progress.',
  };
}

/** A day that was moved never stands without the first one. */
const movedWords = ({ activity, target, original, moves }: SlowItem['moved'][number]): Content => [
  quiet(`${activity}: target ${target === null ? 'none' : formatDay(target)}, ${originalTarget(original, moves)}`),
];

function contributionTable(view: HighlightView): Table {
  const asked = (contributor: Contributor) =>
    lines(
      contributor.asks.map((one) => [
        mark(one.mark, 'alone'),
        text(' '),
        refLink(view.heading.slug, one),
        ...(one.slow ? [text(' (slow to progress)')] : []),
        text(`: ${one.ask}`),
      ]),
    );
  return {
    kind: 'table',
    caption: 'What is asked of each partner or owner, and for which priority',
    columns: [
      { heading: 'From whom', share: 2.6 },
      { heading: 'What is asked', share: 7.4 },
    ],
    rows: view.contributions.map((contributor) => ({ cells: [[text(contributor.whom)], asked(contributor)] })),
    empty: 'No owner asks for a contribution to be strengthened.',
  };
}

/** What owners ask the board to do or decide, in their own words. */
export function asksPart(view: HighlightView): Block[] {
  const table: Table = {
    kind: 'table',
    caption: 'What owners ask the board to do or to decide',
    columns: [
      { heading: 'Priority', share: 4 },
      { heading: 'Rating', share: 0.95 },
      { heading: 'What is asked', share: 6.8 },
    ],
    rows: view.asks.map((ask) => ({ cells: [withOwner(view.heading.slug, ask), [mark(ask.mark, 'alone')], [text(ask.words)]] })),
    empty: 'No owner asks the board for anything in this cycle.',
  };
  return [heading(2, 'asks', 'Asks of the board'), tableOrWords(table)];
}
