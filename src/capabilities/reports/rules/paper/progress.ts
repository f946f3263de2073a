import { formatDay } from '../../../../calendar/index.ts';
import type { Block, Inline } from '../../../../documents/tree.ts';
import type { Group, HighlightView, MeasureLine, PriorityProgress } from '../view-shape.ts';
import { heading, idOf, mark, paragraph, quiet, strong, text } from './pieces.ts';
import { counted, measured, notAcceptedWords } from './words.ts';

/** Achieved and next of every priority, each with its rating and why, by workstream. */
export function progressPart(view: HighlightView): Block[] {
  return [heading(2, 'progress', 'Achieved and next'), ...view.groups.flatMap((group, index) => workstream(group, index, view))];
}

function workstream(group: Group, index: number, view: HighlightView): Block[] {
  return [heading(3, `workstream-${index + 1}`, group.name), ...group.priorities.flatMap((priority) => priorityBlocks(priority, view))];
}

function priorityBlocks(priority: PriorityProgress, view: HighlightView): Block[] {
  const { update } = priority;
  return [
    heading(4, idOf('priority', priority.ref), `${priority.ref} ${priority.title}`),
    paragraph(mark(priority.mark, 'words'), quiet(`  ·  ${priority.owner ?? 'No owner named'}  ·  ${activityWords(priority)}`)),
    ...(priority.because.length === 0 ? [] : [paragraph(strong('Why: '), text(priority.because.map((reason) => reason.sentence).join(' ')))]),
    ...(update === null ? [noUpdate(priority, view)] : [...notAccepted(priority, view), ...said(update)]),
    ...measures(priority.measures),
  ];
}

/** Complete means verified by somebody else, as everywhere. */
function activityWords({ activities: { total, complete, stopped } }: PriorityProgress): string {
  if (total === 0) return 'no activity in the plan';
  return `${complete} of ${counted(total, 'activity', 'activities')} complete${stopped > 0 ? `, ${stopped} stopped` : ''}`;
}

function noUpdate(priority: PriorityProgress, view: HighlightView): Block {
  const missing = view.updates.missing.find((one) => one.ref === priority.ref);
  const last = missing?.last
    ? ` The last was given in cycle ${missing.last.cycleNumber}, on ${formatDay(missing.last.submittedOn)}.`
    : missing
      ? ' There was none before.'
      : '';
  const due = missing && !missing.missed && missing.dueOn !== null ? ` It is due by ${formatDay(missing.dueOn)}.` : '';
  return paragraph(strong('No update in this cycle.'), text(missing ? `${due}${last}` : ' None was asked for.'));
}

/** The board knows which words nobody but their owner has vouched for. */
function notAccepted({ ref }: PriorityProgress, view: HighlightView): Block[] {
  const found = view.updates.notAccepted.find((one) => one.ref === ref);
  return found === undefined ? [] : [paragraph(quiet(`${notAcceptedWords(found, view.heading.state)}.`))];
}

function said(update: NonNullable<PriorityProgress['update']>): Block[] {
  const rows: [string, string | null][] = [
    ['Achieved', update.achieved ?? 'Nothing was written.'],
    ['Shown by', update.shownBy.length === 0 ? null : update.shownBy.join('; ')],
    ['Next', update.next ?? 'Nothing was written.'],
    ['Slipping, and why', update.slipping],
    ['Support needed', update.support],
  ];
  return rows.flatMap(([label, words]) => (words === null ? [] : [paragraph(strong(`${label}: `), text(words))]));
}

/** What shows the difference made, beside what was wanted (C3.05). */
function measures(shown: readonly MeasureLine[]): Block[] {
  if (shown.length === 0) return [];
  return [paragraph(strong('Measures: '), ...shown.flatMap((one, index): Inline[] => [text(index === 0 ? '' : '; '), text(measureWords(one))]), text('.'))];
}

function measureWords({ name, unit, baseline, target, targetUpper, latest }: MeasureLine): string {
  const aim = target === null ? 'no target' : `target ${measured(target, unit)}${targetUpper === null ? '' : ` to ${measured(targetUpper, unit)}`}`;
  const from = baseline === null ? 'no baseline' : `baseline ${measured(baseline, unit)}`;
  const now = latest === null ? 'no reading' : `${measured(latest.value, unit)} on ${formatDay(latest.day)}${latest.validated ? '' : ', not validated'}`;
  return `${name}: ${now} (${from}, ${aim})`;
}
