import { type Day, formatDay } from '../../../../calendar/index.ts';
import { answeringWords } from '../../rules/owner-changes.ts';
import { type DatedThing, type DateMove, movesOf, type Owner, type Plan, type Priority } from '../../rules/plan.ts';
import type { ComparedMeasure, Held, Part, PlanAsRead, PlanChange, Thing } from './plan-change.ts';

type ItemPart = { readonly part: Part; readonly label: string; readonly held: Held; readonly moved?: PlanChange['moved'] };

/** A thing of a plan, taken to its parts: two of them are compared part by part. */
export type Item = Pick<PlanChange, 'thing' | 'id' | 'ref' | 'name' | 'workstream' | 'priority'> & {
  /** What it is called is its first part: a thing that comes or goes is told by that. */
  readonly parts: readonly [ItemPart, ...ItemPart[]];
};

/** Everything that a plan holds and that two plans may differ in, in the plan's order; the order itself is not compared. */
export function itemsOf({ plan, posts, measures }: PlanAsRead): readonly Item[] {
  const titleOf = (id: string): string => posts[id] ?? 'a post that is gone';
  const places = placesOf(plan);
  const measuresOf = Map.groupBy(measures, (measure) => places.firstServed(measure));
  const nowhere = measuresOf.get(null) ?? [];
  const measureItems = (found: readonly ComparedMeasure[], priority: Priority | null): Item[] =>
    found.map((measure) => measureItem(measure, { places, priority, titleOf }));
  return [
    item('plan', { id: 'plan', ref: '', name: plan.title }, nowhereElse, [text('title', 'Title', plan.title)]),
    ...plan.statements.map(({ id, text: words, kind }) =>
      item('statement', { id, ref: '', name: statementNames[kind] }, nowhereElse, [text('text', statementNames[kind], words)]),
    ),
    ...plan.phases.map(({ id, number, name, fromDay, toDay, focus }) =>
      item('phase', { id, ref: `Phase ${number}`, name }, nowhereElse, [
        text('name', 'Name', name),
        part('number', 'Number', String(number)),
        part('days', 'Days', `${dayWords(fromDay)} to ${dayWords(toDay)}`, `${fromDay} ${toDay}`),
        part('focus', 'Focus', focus.length === 0 ? 'None' : focus.join('; '), focus.join('\n')),
      ]),
    ),
    ...plan.workstreams.map(({ id, code, name }) =>
      item('workstream', { id, ref: code, name }, { workstream: code, priority: null }, [text('name', 'Name', name)]),
    ),
    ...plan.priorities.flatMap((priority) => [
      ...priorityItems(priority, { places, plan, titleOf }),
      ...measureItems(measuresOf.get(priority) ?? [], priority),
    ]),
    ...measureItems(nowhere, null),
  ];
}

const statementNames: Readonly<Record<Plan['statements'][number]['kind'], string>> = {
  vision: 'Vision',
  ambition: 'Ambition',
  aim: 'Aim',
  enabler: 'Enabler',
  'practice-priority': 'Practice priority',
  'partnership-priority': 'Partnership priority',
  'success-measure': 'What success is measured by',
};

const nowhereElse = { workstream: null, priority: null };

type Places = ReturnType<typeof placesOf>;

function placesOf(plan: Plan) {
  const codes = new Map(plan.workstreams.map(({ id, code }) => [id, code]));
  const served = new Map(plan.priorities.flatMap((priority) => priority.outcomes.map((outcome) => [outcome.id, { priority, outcome }] as const)));
  return {
    codeOf: ({ workstreamId }: Priority): string | null => (workstreamId === null ? null : (codes.get(workstreamId) ?? null)),
    /** A measure stands under the first priority that it serves. */
    firstServed: ({ outcomeIds }: ComparedMeasure): Priority | null =>
      plan.priorities.find(({ outcomes }) => outcomes.some(({ id }) => outcomeIds.includes(id))) ?? null,
    refsOf: (outcomeIds: readonly string[]): readonly string[] => outcomeIds.map((id) => served.get(id)?.outcome.ref ?? 'an outcome that is gone').sort(),
  };
}

type Around = { readonly places: Places; readonly plan: Plan; readonly titleOf: (postId: string) => string };

function priorityItems(priority: Priority, { places, plan, titleOf }: Around): Item[] {
  const workstream = places.codeOf(priority);
  const under = { workstream, priority: priority.ref };
  return [
    item('priority', { id: priority.id, ref: priority.ref, name: priority.title }, under, [
      text('title', 'Title', priority.title),
      part('place', 'Workstream', workstream ?? 'Cross-cutting activity'),
      owners('Owners', priority.owners, titleOf, 'Nobody'),
      dated('expected-impact', 'Impact expected from', priority.expectedImpact, priority.expectedImpactDay, priority.moves),
      text('no-measure', 'Why no measure fits', priority.noMeasureReason ?? ''),
    ]),
    ...priority.activities.map((activity) =>
      item('activity', { id: activity.id, ref: activity.ref, name: activity.text }, under, [
        text('text', 'Text', activity.text),
        part('place', 'Priority', priority.ref),
        phaseOf(plan, activity.phaseNumber),
        dated('target', 'Target date', activity.target, activity.targetOriginal, activity.moves),
        part('confirmed', 'Target date confirmed', activity.targetConfirmed ? 'Yes' : 'No'),
        dated('start', 'Start', activity.start, activity.startOriginal, activity.moves),
        owners('Owners', activity.owners, titleOf, 'As its priority'),
      ]),
    ),
    ...priority.outcomes.map(({ id, ref, text: words }) =>
      item('outcome', { id, ref, name: words }, under, [text('text', 'Text', words), part('place', 'Priority', priority.ref)]),
    ),
  ];
}

type MeasureAround = { readonly places: Places; readonly priority: Priority | null; readonly titleOf: (postId: string) => string };

function measureItem({ id, ref, name, parts, ownerPostId, outcomeIds }: ComparedMeasure, { places, priority, titleOf }: MeasureAround): Item {
  const under = { workstream: priority && places.codeOf(priority), priority: priority?.ref ?? null };
  return item('measure', { id, ref, name }, under, [
    text('name', 'Name', name),
    ...parts.map((one) => (one.part === 'why' ? text('why', one.label, one.words) : part(one.part, one.label, one.words))),
    part('outcomes', 'Outcomes served', places.refsOf(outcomeIds).join(', ') || 'None', [...outcomeIds].sort().join()),
    part('owners', 'Owner', ownerPostId === null ? 'Nobody' : titleOf(ownerPostId), ownerPostId ?? ''),
  ]);
}

const item = (thing: Thing, what: Pick<Item, 'id' | 'ref' | 'name'>, under: Pick<Item, 'workstream' | 'priority'>, parts: Item['parts']): Item => ({
  thing,
  ...what,
  ...under,
  parts,
});

const part = (name: Part, label: string, words: string, key = words): ItemPart => ({ part: name, label, held: { words, key, long: false } });

const text = (name: Part, label: string, words: string): ItemPart => ({ part: name, label, held: { words, key: words, long: true } });

/** The posts themselves are compared, and not what they are called: a post that gets another title is the same owner. */
function owners(label: string, found: readonly Owner[], titleOf: (postId: string) => string, nobody: string): ItemPart {
  const supporting = found.filter((one) => one.part === 'supporting').map(({ postId }) => titleOf(postId));
  const words =
    found.length === 0 ? nobody : answeringWords(found, titleOf) + (supporting.length === 0 ? '' : `; supported by ${supporting.sort().join('; ')}`);
  const key = found
    .map((one) => `${one.part} ${one.postId}`)
    .sort()
    .join();
  return part('owners', label, words, key);
}

function dated(name: DatedThing, label: string, day: Day | null, original: Day | null, moves: readonly DateMove[]): ItemPart {
  return { ...part(name, label, dayWords(day), day ?? ''), moved: { original, times: movesOf(name, moves).length } };
}

const dayWords = (day: Day | null): string => (day === null ? 'no date' : formatDay(day));

/** A phase that gets another number or name is the same phase. */
function phaseOf(plan: Plan, number: number | null): ItemPart {
  if (number === null) return part('phase', 'Phase', 'None');
  const phase = plan.phases.find((one) => one.number === number);
  return part('phase', 'Phase', `Phase ${number}${phase === undefined ? '' : `: ${phase.name}`}`, phase?.id ?? String(number));
}
