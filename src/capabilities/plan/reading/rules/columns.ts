import { words } from './wording.ts';

export type ColumnKind = 'ref' | 'workstream' | 'title' | 'sro' | 'activityRef' | 'activity' | 'outcome' | 'target' | 'phase';

/** What the plan calls each column, for messages. */
export const columnNames: Record<ColumnKind, string> = {
  ref: 'Ref',
  workstream: 'Workstream',
  title: 'Priority area',
  sro: 'SRO',
  activityRef: 'Activity ref',
  activity: 'Key activity',
  outcome: 'Outcome',
  target: 'Target date',
  phase: 'Phase',
};

/** Headings that plans use, as words alone; an "s" at the end of a word and the order of the columns make no difference. */
const known: Record<ColumnKind, readonly string[]> = {
  ref: [
    'ref',
    'ref no',
    'ref number',
    'reference',
    'reference no',
    'reference number',
    'priority ref',
    'priority reference',
    'priority no',
    'priority number',
    'no',
    'number',
    'id',
  ],
  workstream: ['workstream', 'work stream', 'workstream name', 'work stream name', 'theme', 'strand', 'pillar'],
  title: [
    'priority area',
    'priority',
    'priority title',
    'priority name',
    'area',
    'area for improvement',
    'improvement area',
    'area of improvement',
    'improvement priority',
    'objective',
    'title',
  ],
  sro: [
    'sro',
    'senior responsible officer',
    'senior responsible owner',
    'sro senior responsible officer',
    'sro senior responsible owner',
    'senior responsible officer sro',
    'senior responsible owner sro',
    'lead sro',
    'sro lead',
    'lead officer',
    'officer lead',
    'lead',
    'owner',
    'responsible officer',
    'officer responsible',
    'accountable officer',
    'accountable lead',
    'accountable',
    'responsible',
    'responsibility',
    'responsible lead',
    'person responsible',
    'priority lead',
    'priority owner',
    'by whom',
    'who',
  ],
  activityRef: [
    'activity ref',
    'activity reference',
    'activity no',
    'activity number',
    'activity id',
    'action ref',
    'action reference',
    'action no',
    'action number',
    'action id',
    'letter',
    'activity letter',
    'sub ref',
  ],
  activity: [
    'key activity',
    'key activitie',
    'activity',
    'activitie',
    'action',
    'key action',
    'action key activity',
    'action key activitie',
    'activity action',
    'activitie action',
    'key activitie action',
    'key activity action',
    'what we will do',
    'what will we do',
    'what we are going to do',
    'task',
    'key task',
    'what',
  ],
  outcome: [
    'outcome',
    'intended outcome',
    'expected outcome',
    'desired outcome',
    'what good look like',
    'what doe good look like',
    'what good look like outcome',
    'outcome what good look like',
    'what good will look like',
    'what will good look like',
    'what success look like',
    'what will be different',
    'impact',
    'intended impact',
    'expected impact',
    'outcome impact',
    'outcome and impact',
    'success look like',
    'difference it will make',
  ],
  target: [
    'target date',
    'target',
    'by when',
    'when',
    'deadline',
    'due',
    'due date',
    'due by',
    'date due',
    'completion date',
    'target completion date',
    'date for completion',
    'timescale',
    'timeframe',
    'time frame',
    'target timescale',
    'end date',
    'date',
    'complete by',
    'completed by',
    'finish date',
    'delivery date',
  ],
  phase: ['phase', 'phase no', 'phase number'],
};

const exact = new Map(Object.entries(known).flatMap(([kind, headings]) => headings.map((heading) => [heading, kind as ColumnKind] as const)));

/** Where no heading is known word for word: the first pattern that fits. What a plan often has and Sightline does not hold is left alone. */
const likely: readonly (readonly [RegExp, ColumnKind | null])[] = [
  [
    /\b(?:measure|kpi|indicator|rag|rating|status|progress|update|comment|note|evidence|risk|cost|budget|resource|start|actual|forecast|revised|baseline)\b/,
    null,
  ],
  [/\b(?:activity|action) (?:owner|lead|officer)\b/, null],
  [/\b(?:activity|activitie|action|task) (?:ref|reference|no|number|id)\b/, 'activityRef'],
  [/\b(?:ref|reference)\b/, 'ref'],
  [/\b(?:sro|lead officer|responsible officer|responsible owner|accountable officer)\b/, 'sro'],
  [/\b(?:outcome|good look|success look)\b/, 'outcome'],
  [/\b(?:target date|by when|deadline|due date|completion date|timescale)\b/, 'target'],
  [/\b(?:activity|activitie|action)\b/, 'activity'],
  [/\bwork ?stream\b/, 'workstream'],
  [/\bpriority area\b/, 'title'],
];

const plainHeading = (heading: string): string => words(heading).replace(/'/g, '').replace(/s\b/g, '');

/** Whether a heading is known word for word. */
export const isKnownHeading = (heading: string): boolean => exact.has(plainHeading(heading));

export type Header = {
  /** One entry a column: what it holds, or null where Sightline has no field for it. */
  readonly kinds: readonly (ColumnKind | null)[];
  /** Columns recognised by part of their heading, or whose kind another column has already. */
  readonly doubts: readonly { readonly column: number; readonly reason: 'likely' | 'second'; readonly kind: ColumnKind }[];
};

/** What each heading of a row means. Each kind is given once: to the heading that is known word for word, else to the first likely one. */
export function readHeader(headings: readonly string[]): Header {
  const kinds: (ColumnKind | null)[] = headings.map(() => null);
  const doubts: Header['doubts'][number][] = [];
  const give = (column: number, kind: ColumnKind | null, reason: 'likely' | null) => {
    if (!kind) return;
    if (kinds.includes(kind)) doubts.push({ column, reason: 'second', kind });
    else {
      kinds[column] = kind;
      if (reason) doubts.push({ column, reason, kind });
    }
  };
  const plain = headings.map(plainHeading);
  for (const [column, heading] of plain.entries()) give(column, exact.get(heading) ?? null, null);
  for (const [column, heading] of plain.entries()) {
    if (heading === '' || exact.has(heading)) continue;
    give(column, likely.find(([pattern]) => pattern.test(heading))?.[1] ?? null, 'likely');
  }
  return { kinds, doubts };
}

/** Whether a row of headings heads a plan table, something that would be one if it had refs, or neither. */
export function headerOf(header: Header): 'plan' | 'plan without refs' | 'no' {
  const has = (kind: ColumnKind) => header.kinds.includes(kind);
  const found = header.kinds.filter((kind) => kind !== null && kind !== 'phase').length;
  if (found < 3) return 'no';
  if ((has('ref') || has('activityRef')) && (has('title') || has('activity'))) return 'plan';
  return has('activity') || (has('title') && has('target')) ? 'plan without refs' : 'no';
}
