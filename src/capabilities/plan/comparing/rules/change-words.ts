import { formatDay } from '../../../../calendar/index.ts';
import type { ChangeReason, PlanChange, Thing } from './plan-change.ts';

/** A change in one line: "Target date: 31 March 2022 became 30 June 2022 (31 March 2022 as accepted, moved once)". Its ref stands before it, where it has one. */
export function changeWords({ ref, name, label, part, was, became, moved, thing }: PlanChange): string {
  const of = ref === '' ? '' : `${ref} `;
  const first = name.length > 80 ? `${name.slice(0, 79).trimEnd()}…` : name;
  if (part === 'added') return `${thingWords[thing].one} ${of}added: ${became?.words ?? first}`;
  if (part === 'gone') return `${thingWords[thing].one} ${of}no longer there: ${was?.words ?? first}`;
  const change = `${label}: ${heldWords(was?.words)} became ${heldWords(became?.words)}`;
  return `${of}${change}${moved === null ? '' : movedWords(moved)}`;
}

/** "(31 March 2022 as accepted, moved twice)"; nothing where it never moved by an approved change. */
export function movedWords({ original, times }: NonNullable<PlanChange['moved']>): string {
  if (times === 0) return '';
  const often = times === 1 ? 'moved once' : times === 2 ? 'moved twice' : `moved ${times} times`;
  return ` (${original === null ? 'no date' : formatDay(original)} as accepted, ${often})`;
}

/** What a part holds; said, where it holds nothing. */
export const heldWords = (words: string | undefined): string => (words === undefined || words === '' ? 'nothing' : words);

/** "The training was late. Approved by Improvement Board on 14 January 2022." */
export function reasonWords({ reason, approvedBy, approvedOn, request }: ChangeReason): string {
  const ended = /[.!?…]$/.test(reason) ? reason : `${reason}.`;
  if (approvedBy === null) return ended;
  const asked = request === undefined ? '' : ` (${request})`;
  return `${ended} Approved by ${approvedBy}${approvedOn === null ? '' : ` on ${formatDay(approvedOn)}`}${asked}.`;
}

export const thingWords: Readonly<Record<Thing, { readonly one: string; readonly many: string }>> = {
  plan: { one: 'Plan', many: 'The plan itself' },
  statement: { one: 'Statement', many: 'Statements' },
  phase: { one: 'Phase', many: 'Phases' },
  workstream: { one: 'Workstream', many: 'Workstreams' },
  priority: { one: 'Priority', many: 'Priorities' },
  activity: { one: 'Activity', many: 'Activities' },
  outcome: { one: 'Outcome', many: 'Outcomes' },
  measure: { one: 'Measure', many: 'Measures' },
};

/** Of a measure, what a reader can do without where it is told that it came or went: its page has it. */
const leftOut: ReadonlySet<string> = new Set(['why', 'unit', 'lag']);

/** What a thing that came or went holds or held besides its words: "Target date: 31 March 2022 · Owners: Head of Service". */
export const detailWords = ({ details, thing }: PlanChange): string =>
  details
    .filter(({ part, held }) => thing !== 'measure' || !(leftOut.has(part) || (part === 'context' && held.words === 'Yes')))
    .map(({ label, held }) => `${label}: ${held.words}`)
    .join(' · ');

/** What kinds of change a reader looks for; each change is of one kind. */
export const changeKinds = ['added', 'gone', 'dates', 'owners', 'words', 'measures', 'other'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export function kindOf({ part, thing }: PlanChange): ChangeKind {
  if (part === 'added' || part === 'gone') return part;
  if (thing === 'measure') return 'measures';
  if (part === 'target' || part === 'start' || part === 'expected-impact' || part === 'days' || part === 'confirmed') return 'dates';
  if (part === 'owners') return 'owners';
  return part === 'title' || part === 'text' || part === 'name' || part === 'focus' ? 'words' : 'other';
}

/** How many changes there are of each kind; kinds without one are left out. */
export function changeCounts(changes: readonly PlanChange[]): readonly { readonly kind: ChangeKind; readonly count: number }[] {
  return changeKinds.flatMap((kind) => {
    const count = changes.filter((change) => kindOf(change) === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
}

const kindWords: Readonly<Record<ChangeKind, readonly [one: string, many: string]>> = {
  added: ['thing added', 'things added'],
  gone: ['thing no longer there', 'things no longer there'],
  dates: ['change of a date', 'changes of dates'],
  owners: ['change of owners', 'changes of owners'],
  words: ['change of words', 'changes of words'],
  measures: ['change of a measure', 'changes of measures'],
  other: ['other change', 'other changes'],
};

/** "2 dates", "1 change of owners" */
export const countWords = ({ kind, count }: { readonly kind: ChangeKind; readonly count: number }): string =>
  `${count} ${kindWords[kind][count === 1 ? 0 : 1]}`;

/** The kind by itself, as a choice: "Dates". */
export const kindWordsOf = (kind: ChangeKind): string => kindChoices[kind];

const kindChoices: Readonly<Record<ChangeKind, string>> = {
  added: 'Added',
  gone: 'No longer there',
  dates: 'Dates',
  owners: 'Owners',
  words: 'Words',
  measures: 'Measures',
  other: 'Other',
};
