import { formatDay, formatDayWithWeekday, formatMoment } from '../../../calendar/index.ts';
import type { Block, Paper } from '../../../documents/tree.ts';
import { lateCloseWords } from '../../cycle/rules/index.ts';
import { notAcceptedWords } from '../../plan/rules/index.ts';
import { asksPart, contributionsPart, disagreementPart, slowPart } from './paper/attention.ts';
import { changesPart } from './paper/changes.ts';
import { keyPart } from './paper/key.ts';
import { looseEndsPart } from './paper/loose-ends.ts';
import { progressPart } from './paper/progress.ts';
import { everyPriorityPart, standingPart } from './paper/standing.ts';
import { summary } from './paper/summary.ts';
import type { Heading, HighlightView } from './view-shape.ts';

/** Printed wherever a draft could be taken for the report. */
const draftWords = 'Draft – cycle not yet closed';

/**
 * The highlight report as a document tree: what the HTML, PDF and Word files are made from, and what a closed cycle keeps. Pure: the same view gives the
 * same tree. `origin` is where the installation stands, so that links in files lead there; null leaves their words without a link.
 */
export function highlightPaper(view: HighlightView, origin: string | null): Paper {
  const { heading } = view;
  const draft = heading.state === 'draft';
  return {
    version: 2,
    title: `${draft ? 'DRAFT: highlight report' : 'Highlight report'}, cycle ${heading.cycleNumber}`,
    subtitle: `Improvement Board, ${formatDayWithWeekday(heading.boardDay)}`,
    author: `${heading.council}, programme office`,
    subject: `${draft ? `${draftWords}. ` : ''}Level 1 of assurance: progress of ${heading.programme} in cycle ${heading.cycleNumber}`,
    moment: heading.preparedAt,
    footer: footerOf(heading),
    ...(origin === null ? {} : { origin }),
    facts: factsOf(heading),
    blocks: [
      ...(draft ? [draftWarning(heading)] : []),
      ...closedLate(heading),
      ...(heading.plan !== null && heading.plan.acceptedOn === null ? [notAccepted] : []),
      ...summary(view),
      ...standingPart(view),
      { kind: 'contents', deepest: 2 },
      ...everyPriorityPart(view),
      ...disagreementPart(view),
      ...asksPart(view),
      ...slowPart(view),
      ...contributionsPart(view),
      ...changesPart(view),
      ...progressPart(view),
      ...looseEndsPart(view),
      ...keyPart(view),
    ],
  };
}

/** On the first page, frozen with the report: what is not accepted holds nobody to anything. */
const notAccepted: Block = { kind: 'callout', tone: 'warning', title: 'The plan is not accepted', content: [{ kind: 'text', text: notAcceptedWords }] };

const lateOf = ({ boardDay, day, state }: Heading): string | null => (state === 'draft' ? null : lateCloseWords({ boardDay, closedOn: day }));

/** On the first page: what was frozen after a board is none of what that board had before it. */
function closedLate(heading: Heading): Block[] {
  const words = lateOf(heading);
  return words === null ? [] : [{ kind: 'callout', tone: 'warning', title: 'Closed after its board', content: [{ kind: 'text', text: words }] }];
}

function footerOf({ programme, cycleNumber, day, state, record }: Heading): string {
  const standing = state === 'draft' ? 'DRAFT, cycle not yet closed' : `frozen ${formatDay(day)}`;
  return `${programme} · cycle ${cycleNumber}, ${standing} · record ${record.sequence}:${record.hash.slice(0, 12)}`;
}

function factsOf(heading: Heading): Paper['facts'] {
  const { plan, state } = heading;
  const late = lateOf(heading);
  const accepted = plan?.acceptedOn
    ? `, accepted on ${formatDay(plan.acceptedOn)}${plan.corrected === undefined ? '' : ` (${plan.corrected})`}${plan.unconfirmed === undefined ? '' : `, ${plan.unconfirmed}`}`
    : ', not yet accepted by the board';
  return [
    { label: 'Programme', value: `${heading.programme}, ${heading.council}` },
    ...(plan === null ? [] : [{ label: 'Plan', value: `${plan.title}${plan.version === '' ? '' : `, ${plan.version}`}${accepted}` }]),
    {
      label: 'Cycle',
      value: `${heading.cycleNumber}, opened on ${formatDay(heading.openedOn)}, ratings due by ${formatDayWithWeekday(heading.ratingsDue)}`,
    },
    ...unconfirmed(heading),
    { label: 'Ratings', value: `Derived from the facts of ${formatDay(heading.day)}; prepared ${formatMoment(heading.preparedAt)}` },
    {
      label: 'Status',
      value: state === 'draft' ? draftWords : late === null ? 'Frozen: stays as the board saw it' : 'Frozen after its board, which did not see it',
    },
  ];
}

/** What the board decided and one person alone recorded is not yet sure. */
function unconfirmed({ unconfirmed: count = 0 }: Heading): Paper['facts'] {
  if (count === 0) return [];
  const records = count === 1 ? '1 record is' : `${count} records are`;
  return [{ label: 'What boards decided', value: `${records} recorded by the programme office, not yet confirmed by a second person` }];
}

function draftWarning(heading: Heading): Block {
  return {
    kind: 'callout',
    tone: 'warning',
    title: draftWords,
    content: [
      {
        kind: 'text',
        text: `This shows the cycle as it stood on ${formatMoment(heading.preparedAt)}, for the programme office and directors to check. Its figures change until the cycle is closed. It is not the report that the board sees.`,
      },
    ],
  };
}
