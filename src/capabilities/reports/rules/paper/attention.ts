import type { Block, Table } from '../../../../documents/tree.ts';
import { url } from '../../../../urls.ts';
import type { Contributor, DisagreementItem, HighlightView, SlowItem } from '../view-shape.ts';
import { heading, lines, link, mark, named, paragraph, refLink, strong, text } from './pieces.ts';
import { capital, howMany } from './words.ts';

/** Ratings on which the owner and the facts differ, each with both, the reasons and the owner's words: the board settles them. */
export function disagreementPart(view: HighlightView): Block[] {
  const { disagreements } = view;
  const opening =
    disagreements.length === 0
      ? 'No owner declares another rating than the facts support.'
      : 'The owner declares one rating and the facts support another. The board settles each, and says why. All three ratings are kept.';
  return [heading(2, 'settle', 'Ratings to settle'), paragraph(text(opening)), ...disagreements.flatMap(disagreement)];
}

function disagreement(item: DisagreementItem): Block[] {
  return [
    {
      kind: 'callout',
      tone: 'warning',
      title: `${item.ref} ${item.title}`,
      content: lines([
        [strong('The owner declares')],
        [mark(item.declared, 'words')],
        [strong('The facts support')],
        [mark(item.derived, 'words')],
        ...item.reasons.map((reason) => [text(reason.sentence)]),
      ]),
    },
    item.words === null
      ? paragraph(strong('No explanation given'), text(` by ${item.owner ?? 'the owner'}.`))
      : { kind: 'quotation', text: item.words, source: item.owner ?? 'The owner' },
  ];
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
    heading(3, 'contributions', 'Contributions to strengthen'),
    contributionTable(view),
  ];
}

function slowTable(view: HighlightView, slow: readonly SlowItem[]): Table {
  return {
    kind: 'table',
    caption: slow.length === 0 ? 'What is slow to progress' : `${capital(howMany(slow))} slow to progress`,
    columns: [
      { heading: 'Priority', share: 3 },
      { heading: 'Owner', share: 2.3 },
      { heading: 'Rating', share: 1.05 },
      { heading: 'Why it is listed', share: 5.4 },
    ],
    rows: slow.map((item) => ({
      cells: [
        named(view.heading.slug, item),
        [text(item.owner ?? 'No owner named')],
        [mark(item.mark, 'alone')],
        lines([...(item.newlyListed ? [[strong('New on the list.')]] : []), ...item.reasons.map((reason) => [text(reason.sentence)])]),
      ],
    })),
    empty: 'Nothing is slow to progress.',
  };
}

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
  return [
    heading(2, 'asks', 'Asks of the board'),
    ...(view.asks.length === 0
      ? [paragraph(text('No owner asks the board for anything in this cycle.'))]
      : view.asks.map(
          (ask): Block => ({
            kind: 'callout',
            tone: 'information',
            title: `${ask.ref} ${ask.title}`,
            content: lines([[text(ask.words)], [mark(ask.mark, 'words'), text(`  ·  ${ask.owner ?? 'No owner named'}`)]]),
          }),
        )),
  ];
}
