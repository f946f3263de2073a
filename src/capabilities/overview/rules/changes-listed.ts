import type { CycleSummary } from '../../cycle/index.ts';
import type { PlanChange } from '../../plan/rules/index.ts';
import type { ActivityChange, ChangesBetween, PriorityChanges, ReadingChange } from './changes-between.ts';
import { type PlanLine, planLines } from './changes-of-plan.ts';

/** What a board asks for, in the order in which it asks. */
export const changeKinds = ['ratings', 'board', 'targets', 'activities', 'plan', 'figures', 'updates', 'questions'] as const;
export type ChangeKind = (typeof changeKinds)[number];

type Of<Part extends 'rating' | 'declared'> = Pick<PriorityChanges, 'ref' | 'title'> & NonNullable<PriorityChanges[Part]>;
export type RatingLine = Of<'rating'>;
export type TargetLine = PlanChange & { readonly moved: NonNullable<PlanChange['moved']> };
/** Of one cycle, the priorities of which something came. */
export type CycleLine = { readonly cycle: CycleSummary; readonly refs: readonly string[] };
/** The newest reading that is new or another, and how many more there are. */
export type FigureLine = ReadingChange & { readonly more: number };

/** What changed, each thing one line, under what a board asks: ratings first, and what got worse before what got better. */
export type ChangesListed = {
  readonly worse: readonly RatingLine[];
  readonly better: readonly RatingLine[];
  readonly again: readonly RatingLine[];
  readonly sameColour: readonly RatingLine[];
  readonly declared: readonly Of<'declared'>[];
  readonly confirmed: readonly CycleLine[];
  readonly restated: readonly CycleLine[];
  readonly later: readonly TargetLine[];
  /** Set for the first time, brought forward, or taken away. */
  readonly otherTargets: readonly TargetLine[];
  readonly reopened: readonly ActivityChange[];
  readonly verified: readonly ActivityChange[];
  readonly steps: readonly ActivityChange[];
  readonly gone: readonly PlanLine[];
  readonly added: readonly PlanLine[];
  readonly altered: readonly PlanLine[];
  readonly figures: readonly FigureLine[];
  readonly updates: readonly CycleLine[];
  readonly questions: ChangesBetween['questions'];
};
export type ListedPart = keyof ChangesListed;

/** The parts of each kind, in their order on the page. */
export const partsOf: Readonly<Record<ChangeKind, readonly ListedPart[]>> = {
  ratings: ['worse', 'better', 'again', 'sameColour', 'declared'],
  board: ['confirmed', 'restated'],
  targets: ['later', 'otherTargets'],
  activities: ['reopened', 'verified', 'steps'],
  plan: ['gone', 'added', 'altered'],
  figures: ['figures'],
  updates: ['updates'],
  questions: ['questions'],
};

/** The key of what belongs to no workstream. */
export const wholePlan = 'whole-plan';

/** `group`: of one workstream, of what stands beside them, or of the plan as a whole (`wholePlan`); null for all. */
export function listChanges(changes: ChangesBetween, group: string | null): ChangesListed {
  const priorities = changes.priorities.filter((one) => group === null || one.group === group);
  const elsewhere = changes.plan.filter((change) => group === null || (change.workstream ?? wholePlan) === group);
  const ratings = priorities.flatMap(({ ref, title, rating }) => (rating === null ? [] : [{ ref, title, ...rating }]));
  const going = (way: RatingLine['way']) => worstFirst(ratings.filter((one) => one.way === way));
  const plan = [...elsewhere, ...priorities.flatMap((one) => one.plan)];
  const targets = plan.filter(isTarget);
  const activities = priorities.flatMap((one) => one.activities);
  return {
    worse: going('worse'),
    better: going('better'),
    again: going('again'),
    sameColour: going('same-colour'),
    declared: priorities.flatMap(({ ref, title, declared }) => (declared === null ? [] : [{ ref, title, ...declared }])),
    confirmed: byCycle(priorities, ({ confirmed }) => confirmed.map(({ cycle }) => cycle)),
    restated: byCycle(priorities, ({ restated }) => restated),
    later: targets.filter(movedLater),
    otherTargets: targets.filter((change) => !movedLater(change)),
    reopened: activities.filter(isReopened),
    verified: activities.filter((one) => one.status?.is === 'complete'),
    steps: activities.filter((one) => one.status?.is !== 'complete' && !isReopened(one)),
    ...planLines(plan.filter((change) => !isTarget(change))),
    figures: figuresOf(priorities),
    updates: byCycle(priorities, ({ updates }) => updates),
    questions: group === null || group === wholePlan ? changes.questions : [],
  };
}

/** How many things a part tells of: of a cycle's line, the priorities in it. */
export const countOf = (listed: ChangesListed, part: ListedPart): number =>
  part === 'confirmed' || part === 'restated' || part === 'updates' ? listed[part].reduce((sum, { refs }) => sum + refs.length, 0) : listed[part].length;

const colours = ['red', 'amber', 'none', 'grey', 'green', 'blue'];
const worstFirst = (lines: readonly RatingLine[]): readonly RatingLine[] =>
  lines.toSorted((a, b) => colours.indexOf(a.is.colour) - colours.indexOf(b.is.colour));

const isTarget = (change: PlanChange): change is TargetLine =>
  change.moved !== null && change.was !== null && change.became !== null && (change.part === 'target' || change.part === 'expected-impact');

/** From a day to a later one. What was compared are the days themselves. */
const movedLater = ({ was, became }: PlanChange): boolean => was !== null && became !== null && was.key !== '' && became.key > was.key;

/** It was complete and is not any more, whatever was claimed since. */
const isReopened = ({ status }: ActivityChange): boolean => status !== null && (status.is === 'reopened' || status.was === 'complete');

function byCycle(priorities: readonly PriorityChanges[], cyclesOf: (one: PriorityChanges) => readonly CycleSummary[]): readonly CycleLine[] {
  const found = priorities.flatMap((one) => cyclesOf(one).map((cycle) => ({ cycle, ref: one.ref })));
  return [...Map.groupBy(found, ({ cycle }) => cycle.number).values()]
    .map((ofOne) => ({ cycle: (ofOne[0] as (typeof found)[number]).cycle, refs: ofOne.map(({ ref }) => ref) }))
    .sort((a, b) => a.cycle.number - b.cycle.number);
}

/** Each measure once, though it may serve several priorities. */
function figuresOf(priorities: readonly PriorityChanges[]): readonly FigureLine[] {
  const found = new Map<string, readonly ReadingChange[]>();
  for (const { readings } of priorities) for (const [measure, ofOne] of Map.groupBy(readings, (reading) => reading.measure)) found.set(measure, ofOne);
  return [...found.values()].flatMap((readings) => {
    const newest = readings.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
    return newest === undefined ? [] : [{ ...newest, more: readings.length - 1 }];
  });
}
