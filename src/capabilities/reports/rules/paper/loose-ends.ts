import { type Day, formatDay } from '../../../../calendar/index.ts';
import { originalTarget } from '../../../../design/original-target.ts';
import type { Block, Table } from '../../../../documents/tree.ts';
import type { HighlightView, MissingUpdate, Moved } from '../view-shape.ts';
import { type Content, heading, list, mark, named, paragraph, quiet, refLink, strong, tablesWithRows, text } from './pieces.ts';
import { listed } from './words.ts';

/** What has to be put right: updates that did not come, completions nobody has verified or somebody refused, dates nobody has confirmed, work nobody has evaluated. */
export function looseEndsPart(view: HighlightView): Block[] {
  const tables = [updatesTable(view), verificationTable(view), datesTable(view), evaluationTable(view)];
  return [
    heading(2, 'loose-ends', 'To put right'),
    ...lateUpdates(view),
    ...notAcceptedUpdates(view),
    ...tablesWithRows(tables),
    ...refusals(view),
    ...reopenings(view),
  ];
}

function updatesTable(view: HighlightView): Table {
  return {
    kind: 'table',
    caption: 'Priorities without an update in this cycle',
    columns: [
      { heading: 'Priority', share: 4 },
      { heading: 'Owner', share: 3 },
      { heading: 'This cycle', share: 3 },
      { heading: 'The last one', share: 2.8 },
    ],
    rows: view.updates.missing.map((one) => ({
      cells: [
        named(view.heading.slug, one),
        [text(one.owner ?? 'No owner named')],
        [text(stateOf(one))],
        [text(one.last === null ? 'None' : `Cycle ${one.last.cycleNumber}, ${formatDay(one.last.submittedOn)}`)],
      ],
    })),
    empty: 'Every priority of which one is asked has an update.',
  };
}

function stateOf({ dueOn, missed, running }: MissingUpdate): string {
  const due = dueOn === null ? 'Not submitted' : missed ? `Missed: was due ${formatDay(dueOn)}` : `Not yet: due ${formatDay(dueOn)}`;
  return running > 1 ? `${due}\n${running} missed running` : due;
}

function lateUpdates({ updates }: HighlightView): Block[] {
  if (updates.late.length === 0) return [];
  const words = updates.late.map((one) => `${one.ref} on ${formatDay(one.submittedOn)}${one.dueOn === null ? '' : ` (due ${formatDay(one.dueOn)})`}`);
  return [paragraph(strong('Came late: '), text(`${listed(words)}.`))];
}

function notAcceptedUpdates({ updates, heading: { state } }: HighlightView): Block[] {
  const { notAccepted } = updates;
  if (notAccepted.length === 0) return [];
  const refs = (returned: boolean) => notAccepted.filter(({ why }) => (why === 'returned') === returned).map(({ ref }) => ref);
  const [open, returned] = [refs(false), refs(true)];
  const words = [open.length > 0 && listed(open), returned.length > 0 && `returned and not submitted again: ${listed(returned)}`].filter(Boolean).join('; ');
  return [paragraph(strong(`Not accepted by the programme office ${state === 'frozen' ? 'when the cycle closed' : 'yet'}: `), text(`${words}.`))];
}

function verificationTable(view: HighlightView): Table {
  return {
    kind: 'table',
    caption: 'Activities claimed complete that nobody else has verified',
    columns: [
      { heading: 'Activity', share: 5.2 },
      { heading: 'Claimed', share: 2.2 },
      { heading: 'Target', share: 2.2 },
      { heading: 'Who is to verify', share: 3.2 },
    ],
    rows: view.awaitingVerification.map((one) => ({
      cells: [
        [text(`${one.activity} ${one.text}`)],
        [text(formatDay(one.claimedOn))],
        targetWords(one.target, one.moved, 'None'),
        [text(one.awaiting.length === 0 ? 'Somebody other than its owner' : listed(one.awaiting))],
      ],
    })),
    // a claim that was refused stands no longer, and nobody verified it
    empty: 'No completion waits to be verified.',
  };
}

/** The present target and, where it was moved, the first one under it. */
function targetWords(target: Day | null, { original, moves }: Moved, none: string): Content {
  const first = originalTarget(original, moves);
  return [text(target === null ? none : formatDay(target)), ...(first === null ? [] : [quiet(`\n${first}`)])];
}

/** A refusal ends the claim: the work is open again until it is claimed anew. */
function refusals({ refusedClaims }: HighlightView): Block[] {
  if (refusedClaims.length === 0) return [];
  const items = refusedClaims.map(({ activity, on, by, reason }) => [
    strong(`${activity}:`),
    text(` its completion was refused on ${formatDay(on)} by the ${by}: `),
    text(reason),
  ]);
  return [paragraph(text('Claimed complete, refused, and not claimed again:')), ...list(items)];
}

function reopenings({ reopened }: HighlightView): Block[] {
  if (reopened.length === 0) return [];
  const items = reopened.map(({ activity, words }) => [strong(`${activity}`), text(` ${words}.`)]);
  return [paragraph(text('Complete before, and open again because what it had changed did not hold:')), ...list(items)];
}

function datesTable(view: HighlightView): Table {
  return {
    kind: 'table',
    caption: 'Targets that are missing, or that nobody has confirmed',
    columns: [
      { heading: 'Activity', share: 1.4 },
      { heading: 'Priority', share: 4 },
      { heading: 'As the plan says', share: 3 },
      { heading: 'Read as', share: 2.6 },
    ],
    rows: view.unconfirmedDates.map((one) => ({
      cells: [
        [text(one.activity)],
        [refLink(view.heading.slug, one), text(` ${one.title}`)],
        [text(one.raw.trim() === '' ? 'Nothing' : `“${one.raw.trim()}”`)],
        targetWords(one.day, one.moved, 'No date'),
      ],
    })),
    empty: 'Every activity has a confirmed target date.',
  };
}

function evaluationTable(view: HighlightView): Table {
  return {
    kind: 'table',
    caption: 'Complete, and waiting for a level 4 evaluation of the difference it made',
    columns: [
      { heading: 'Priority', share: 4.4 },
      { heading: 'Owner', share: 3 },
      { heading: 'Rating', share: 3.8 },
    ],
    rows: view.toEvaluate.map((one) => ({
      cells: [named(view.heading.slug, one), [text(one.owner ?? 'No owner named')], [mark(one.mark, 'words')]],
    })),
    empty: 'No complete priority waits for an evaluation.',
  };
}
