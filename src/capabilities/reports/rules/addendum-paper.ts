import { type Day, formatDay, formatMoment, londonDay } from '../../../calendar/index.ts';
import { notAskedByOwner, restatableWords, restatedFrom, type ShownRestatement } from '../../../design/restatement.ts';
import type { Block, Paper, Table } from '../../../documents/tree.ts';
import { colourOf } from '../../assurance/index.ts';
import { heading, mark, paragraph, quiet, text } from './paper/pieces.ts';

/** A correction that stands beside the report, and what it is of: the report itself never changes. */
export type Restated = { readonly of: string; readonly restatement: ShownRestatement };

export type AddendumFacts = {
  readonly programme: { readonly name: string; readonly council: string };
  readonly cycleNumber: number;
  /** The frozen report, with the hash of its tree: what the addendum belongs to. */
  readonly report: { readonly paper: Paper; readonly hash: string };
  /** Approved, in their order; one at least. */
  readonly restatements: readonly Restated[];
  /** ISO moment that it is of. */
  readonly moment: string;
  readonly origin: string | null;
};

/** What every addendum, and each link to one, is called. */
export const addendumTitle = 'Restatements to this report since it was frozen';

/** The day of the newest restatement in it. Throws where there is none: nothing is added to a report that nobody corrected. */
export function restatedTo(restatements: readonly Restated[]): Day {
  const days = restatements.flatMap(({ restatement: { approvedOn } }) => (approvedOn === null ? [] : [approvedOn]));
  const [newest] = days.sort().reverse();
  if (newest === undefined) throw new Error('An addendum to a report is of restatements, and there is none.');
  return newest;
}

/**
 * What was restated since a report was frozen, as a paper to be sent along with it: the report's own files stay as the board had them (C3.05). It is dated, and
 * its foot names the frozen report by its hash. Pure.
 */
export function addendumPaper({ programme, cycleNumber, report, restatements, moment, origin }: AddendumFacts): Paper {
  const frozenOn = formatDay(londonDay(report.paper.moment));
  const to = formatDay(restatedTo(restatements));
  const { subtitle } = report.paper;
  return {
    version: 2,
    title: `Restatements to the highlight report, cycle ${cycleNumber}`,
    ...(subtitle === undefined ? {} : { subtitle }),
    author: `${programme.council}, programme office`,
    subject: `What was restated since the report of cycle ${cycleNumber} was frozen, up to ${to}`,
    moment,
    footer: `${programme.name} · cycle ${cycleNumber}, restated up to ${to} · report ${report.hash.slice(0, 12)}, frozen ${frozenOn}`,
    ...(origin === null ? {} : { origin }),
    facts: [
      { label: 'Programme', value: `${programme.name}, ${programme.council}` },
      { label: 'Belongs to', value: `${report.paper.title}, frozen on ${frozenOn}, which stays as it was frozen` },
      { label: 'Restated', value: `${restatements.length === 1 ? 'Once' : `${restatements.length} times`}, up to ${to}` },
      { label: 'Prepared', value: formatMoment(moment) },
    ],
    blocks: [
      heading(2, 'restatements', addendumTitle),
      paragraph(
        text('What the board was shown, and what it should have been shown. The report and its files are as the board had them, and have none of this.'),
      ),
      ...restatements.flatMap(restatementBlocks),
    ],
  };
}

function restatementBlocks({ of, restatement }: Restated, at: number): Block[] {
  return [heading(3, `restatement-${at + 1}`, of), restatementTable(restatement)];
}

function restatementTable(restatement: ShownRestatement): Table {
  const { what, shown, corrected, rating, reason, askedOn, askedPost, approvedOn, approvedPost, inPlaceOf, replacedOn } = restatement;
  const unasked = notAskedByOwner(restatement);
  const from = restatedFrom(restatement);
  const approved = approvedOn === null ? 'Waits to be approved' : `${formatDay(approvedOn)}, by ${approvedPost}`;
  const rows = [
    ['The board was shown', [text(shown)]],
    [
      'It should have been',
      [rating === null ? text(corrected) : mark({ ...rating, colour: colourOf(rating.process, rating.impact), differs: false, label: corrected }, 'words')],
    ],
    ...(from === null ? [] : [['What it rests on', [text(from)]] as const]),
    ['Why', [text(reason)]],
    ['Asked for', [text(`${formatDay(askedOn)}, by ${askedPost}`), ...(unasked === null ? [] : [text(`. ${unasked}.`)])]],
    ['Approved', [text(approved)]],
    ...(inPlaceOf === null ? [] : [['Stands', [text(`In place of the one of ${formatDay(inPlaceOf)}`)]] as const]),
    ...(replacedOn === null ? [] : [['Stands no more', [text(`Replaced on ${formatDay(replacedOn)}`)]] as const]),
  ] as const;
  return {
    kind: 'table',
    caption: restatableWords[what],
    columns: [
      { heading: 'What', share: 2.4 },
      { heading: 'In words', share: 7.6 },
    ],
    rows: rows.map(([name, words]) => ({ cells: [[quiet(name)], words] })),
    empty: 'Nothing was restated.',
  };
}
