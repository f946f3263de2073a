import { formatDay } from '../../../../calendar/index.ts';
import type { Block, Inline, Table } from '../../../../documents/tree.ts';
import { movedWords } from '../../comparing/rules/change-words.ts';
import type { ComparedMeasure, PlanAsRead } from '../../comparing/rules/plan-change.ts';
import { answeringWords } from '../../rules/owner-changes.ts';
import { type Activity, movesOf, type Plan, type Priority } from '../../rules/plan.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const strong = (words: string): Inline => ({ kind: 'text', text: words, strong: true });
const cellsOf = (cells: readonly string[]) => ({ cells: cells.map((words) => [text(words)]) });

/** Every workstream with its priorities, then what stands beside them. */
export function priorityParts(read: PlanAsRead): readonly Block[] {
  const { workstreams, priorities } = read.plan;
  const known = new Set(workstreams.map(({ id }) => id));
  const parts = [
    ...workstreams.map(({ id, code, name }) => ({ title: `${code} ${name}`, found: priorities.filter(({ workstreamId }) => workstreamId === id) })),
    { title: 'Priorities in no workstream', found: priorities.filter((one) => one.kind === 'priority' && !known.has(one.workstreamId ?? '')) },
    { title: 'Cross-cutting activity', found: priorities.filter(({ kind }) => kind === 'cross-cutting') },
  ];
  return parts
    .filter(({ found }) => found.length > 0)
    .flatMap(({ title, found }, at): readonly Block[] => [
      { kind: 'heading', level: 2, text: title, id: `workstream-${at + 1}` },
      ...found.flatMap((priority, place) => priorityPart(priority, read, `priority-${at + 1}-${place + 1}`)),
    ]);
}

function priorityPart(priority: Priority, read: PlanAsRead, id: string): readonly Block[] {
  const { ref, title, other } = priority;
  return [
    { kind: 'heading', level: 3, text: `${ref} ${title}`, id },
    ownersParagraph(priority, read),
    ...impactParagraph(priority),
    ...other.map(({ column, text: words }): Block => ({ kind: 'paragraph', content: [strong(`${column}: `), text(words)] })),
    ...(priority.activities.length === 0 ? [plain('It has no activities.')] : [activitiesTable(priority, read)]),
    ...(priority.outcomes.length === 0 ? [plain('It names no outcome.')] : [outcomesTable(priority, read)]),
  ];
}

const plain = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] });

const titleIn =
  ({ posts }: PlanAsRead) =>
  (postId: string): string =>
    posts[postId] ?? 'a post that is gone';

function ownersParagraph({ owners }: Priority, read: PlanAsRead): Block {
  const titles = (part: 'accountable' | 'joint' | 'supporting') => owners.filter((one) => one.part === part).map(({ postId }) => titleIn(read)(postId));
  const [accountable] = titles('accountable');
  const beside = [
    { label: 'Jointly with', titles: titles('joint').sort() },
    { label: 'Supported by', titles: titles('supporting').sort() },
  ].filter(({ titles: found }) => found.length > 0);
  return {
    kind: 'paragraph',
    content: [
      strong('SRO: '),
      text(accountable ?? 'Nobody is named yet'),
      ...beside.flatMap(({ label, titles: found }) => [text('\n'), strong(`${label}: `), text(found.join('; '))]),
    ],
  };
}

function impactParagraph({ expectedImpact, expectedImpactDay, moves, noMeasureReason }: Priority): readonly Block[] {
  const often = movesOf('expected-impact', moves).length;
  const moved = movedWords({ original: expectedImpactDay, times: often });
  return [
    ...(expectedImpact === null
      ? []
      : [{ kind: 'paragraph', content: [strong('Impact expected from: '), text(`${formatDay(expectedImpact)}${moved}`)] } as const]),
    ...(noMeasureReason === null ? [] : [{ kind: 'paragraph', content: [strong('Why no measure fits: '), text(noMeasureReason)] } as const]),
  ];
}

function activitiesTable({ ref, activities }: Priority, read: PlanAsRead): Table {
  const phases = activities.some(({ phaseNumber }) => phaseNumber !== null);
  const owned = activities.some(({ owners }) => owners.length > 0);
  return {
    kind: 'table',
    caption: `Activities of ${ref}`,
    columns: [
      { heading: 'Ref', share: 9 },
      { heading: 'Activity', share: 51 },
      ...(owned ? [{ heading: 'Owner', share: 24 }] : []),
      ...(phases ? [{ heading: 'Phase', share: 9 }] : []),
      { heading: 'Target date', share: 22 },
    ],
    rows: activities.map((activity) =>
      cellsOf([
        activity.ref,
        activity.text,
        ...(owned ? [activity.owners.length === 0 ? 'As its priority' : answeringWords(activity.owners, titleIn(read))] : []),
        ...(phases ? [activity.phaseNumber === null ? '–' : String(activity.phaseNumber)] : []),
        targetWords(activity),
      ]),
    ),
    empty: 'It has no activities.',
  };
}

/** The day that holds, what is doubtful of it, and what was accepted where it has moved. */
function targetWords({ target, targetConfirmed, targetRaw, targetOriginal, moves }: Activity): string {
  const printed = targetRaw === '' ? '' : `, printed as “${targetRaw}”`;
  if (target === null) return `No date${printed}`;
  const doubtful = targetConfirmed ? '' : `\n(to be confirmed${printed})`;
  return `${formatDay(target)}${doubtful}${movedWords({ original: targetOriginal, times: movesOf('target', moves).length }).replace(' (', '\n(')}`;
}

function outcomesTable({ ref, outcomes, noMeasureReason }: Priority, { measures }: PlanAsRead): Table {
  return {
    kind: 'table',
    caption: `Outcomes of ${ref}, and what shows them`,
    columns: [
      { heading: 'Ref', share: 11 },
      { heading: 'What good looks like', share: 49 },
      { heading: 'Measures', share: 40 },
    ],
    rows: outcomes.map(({ id, ref: outcome, text: words }) => {
      const serving = measures.filter(({ outcomeIds }) => outcomeIds.includes(id));
      const none = noMeasureReason === null ? 'No measure yet' : 'No measure fits';
      return cellsOf([outcome, words, serving.length === 0 ? none : serving.map(measureLine).join('\n')]);
    }),
    empty: 'It names no outcome.',
  };
}

const partOf = ({ parts }: ComparedMeasure, wanted: ComparedMeasure['parts'][number]['part']): string => parts.find(({ part }) => part === wanted)?.words ?? '';

/** "M1 Supervision on time: from 61% on 30 June 2022 to 90%" */
function measureLine(measure: ComparedMeasure): string {
  const [baseline, target] = [partOf(measure, 'baseline'), partOf(measure, 'target')];
  const words = [baseline !== 'None' && baseline !== '' && `baseline ${baseline}`, target !== 'None' && target !== '' && `target ${target}`].filter(Boolean);
  return `${measure.ref} ${measure.name}${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
}

/** Every measure with its definition, those that serve no outcome among them. */
export function measuresPart(read: PlanAsRead): readonly Block[] {
  const { measures } = read;
  if (measures.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Measures', id: 'measures' },
    {
      kind: 'table',
      caption: 'The measures of the plan',
      columns: [
        { heading: 'Ref', share: 7 },
        { heading: 'Measure', share: 37 },
        { heading: 'Baseline', share: 18 },
        { heading: 'Target', share: 16 },
        { heading: 'Owner', share: 22 },
      ],
      rows: measures.map((measure) => ({
        cells: [
          [text(measure.ref)],
          [text(measure.name), ...quietLine(definitionWords(measure))],
          [text(partOf(measure, 'baseline'))],
          [text(partOf(measure, 'target'))],
          [text(measure.ownerPostId === null ? 'Nobody is named yet' : titleIn(read)(measure.ownerPostId))],
        ],
      })),
      empty: 'It has no measures.',
    },
  ];
}

const quietLine = (words: string): readonly Inline[] => (words === '' ? [] : [{ kind: 'text', text: `\n${words}`, quiet: true }]);

/** "How many are read. Per cent. Higher is better. Monthly." */
const definitionWords = (measure: ComparedMeasure): string =>
  (['why', 'polarity', 'frequency'] as const)
    .map((part) => partOf(measure, part))
    .filter((words) => words !== '')
    .map((words) => (/[.!?…]$/.test(words) ? words : `${words}.`))
    .join(' ');

const withdrawnWords: Readonly<Record<Plan['withdrawn'][number]['kind'], string>> = {
  priority: 'Priority',
  'cross-cutting': 'Line of the cross-cutting activity',
  activity: 'Activity',
  outcome: 'Outcome',
};

/** What had been taken out by then: a reader of an earlier version looks for it. */
export function withdrawnPart({ plan }: PlanAsRead): readonly Block[] {
  if (plan.withdrawn.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Taken out of the plan', id: 'taken-out' },
    {
      kind: 'table',
      caption: 'What was taken out of the plan, and why',
      columns: [
        { heading: 'Ref', share: 11 },
        { heading: 'What it was', share: 39 },
        { heading: 'Why', share: 32 },
        { heading: 'On', share: 18 },
      ],
      rows: plan.withdrawn.map(({ ref, kind, text: words, reason, withdrawnOn }) =>
        cellsOf([ref, `${withdrawnWords[kind]}: ${words}`, reason, formatDay(withdrawnOn)]),
      ),
      empty: 'Nothing was taken out.',
    },
  ];
}
