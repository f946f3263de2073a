import { addDays, type Day, daysBetween } from '../../../calendar/index.ts';
import { isSlip, type RatingColour } from '../../assurance/index.ts';
import type { ActivityPosition, CycleSummary, Position, PriorityPosition } from '../../cycle/index.ts';
import { isAsked, isIn, waitsForOwner } from '../../cycle/rules/index.ts';
import { latenessOf } from '../../measures/rules/index.ts';
import { differenceOf, prioritiesOf } from './standing.ts';
import { lastSeen, markNow } from './wall.ts';

/** What a programme needs next before its rounds run by themselves; null once they do. */
export type SetUpStep = 'import-plan' | 'accept-plan' | 'open-first-cycle' | 'open-next-cycle';

export function setUpStep(position: Position): SetUpStep | null {
  if (position.plan === null) return 'import-plan';
  if (position.plan.acceptedOn === null) return 'accept-plan';
  if (position.cycle === null) return 'open-first-cycle';
  return position.cycle.state === 'closed' ? 'open-next-cycle' : null;
}

/** The priorities that one of these posts answers for, alone or jointly. */
export function ownedBy(position: Position, posts: readonly { readonly id: string }[]): readonly PriorityPosition[] {
  const own = new Set(posts.map((post) => post.id));
  return position.priorities.filter((priority) => priority.posts.some((post) => post.part !== 'supporting' && own.has(post.id)));
}

/** An update that is due: `days` to go, negative once its day has gone by. */
export type DueUpdate = { readonly priority: PriorityPosition; readonly dueOn: Day; readonly days: number };

/** The updates that wait for their owners in the open cycle, of these priorities: not submitted yet, or returned. */
export function dueUpdates(position: Position, priorities: readonly PriorityPosition[]): readonly DueUpdate[] {
  const { cycle } = position;
  if (cycle === null || cycle.state !== 'open') return [];
  const days = daysBetween(position.day, cycle.ratingsDue);
  return priorities
    .filter((priority) => isAsked(priority) && waitsForOwner(priority.updateState))
    .map((priority) => ({ priority, dueOn: cycle.ratingsDue, days }));
}

/** Completions claimed and not verified yet, that wait for somebody else's word. */
export type Waiting = { readonly priority: PriorityPosition; readonly activity: ActivityPosition };

export const waitingForVerification = (priorities: readonly PriorityPosition[]): readonly Waiting[] =>
  waiting(priorities, (activity) => activity.status === 'claimed-complete' && activity.verifiedOn === null);

/** Recovery plans proposed for work that is still to be done, and not accepted. */
export const waitingForAcceptance = (priorities: readonly PriorityPosition[]): readonly Waiting[] =>
  waiting(
    priorities,
    (activity) =>
      activity.recovery !== null &&
      activity.recovery.acceptedOn === null &&
      activity.recovery.refused === null &&
      activity.status !== 'stopped' &&
      activity.status !== 'claimed-complete',
  );

/** Stops that were asked for and that nobody has approved or turned down. */
export const waitingForStop = (priorities: readonly PriorityPosition[]): readonly Waiting[] =>
  waiting(priorities, (activity) => activity.status === 'stopped' && activity.stop !== null && activity.stop.approvedOn === null);

/** Completed work that somebody asked to open again as false, and nobody has decided on. */
export const waitingForReopening = (priorities: readonly PriorityPosition[]): readonly Waiting[] =>
  waiting(priorities, ({ reopeningAsked }) => !!reopeningAsked && reopeningAsked.kept === null);

function waiting(priorities: readonly PriorityPosition[], holds: (activity: ActivityPosition) => boolean): readonly Waiting[] {
  return priorities.flatMap((priority) => priority.activities.filter(holds).map((activity) => ({ priority, activity })));
}

/** What is different from what the board last saw. */
export type Change = { readonly priority: PriorityPosition; readonly from: ReturnType<typeof markNow>; readonly since: Day; readonly way: Way };

/** `same-colour`: another process or impact beneath it. `again`: it had no colour, and has one. */
export type Way = 'better' | 'worse' | 'same-colour' | 'again';

/** The priorities whose process or impact is another than the board last saw, those that got worse first. */
export function changesSince(position: Position, priorities: readonly PriorityPosition[]): readonly Change[] {
  const changes: Change[] = [];
  for (const priority of priorities) {
    const before = lastSeen(priority, position.cycle?.state === 'open' ? position.cycle : null);
    const now = markNow(priority);
    if (before === null || (before.mark.process === now.process && before.mark.impact === now.impact)) continue;
    changes.push({ priority, from: before.mark, since: before.boardDay, way: wayFrom(before.mark.colour, now.colour) });
  }
  return changes.sort((a, b) => Number(b.way === 'worse') - Number(a.way === 'worse'));
}

/** By the colour, with the same order as a slip (C4.10) and as the report. */
export function wayFrom(before: RatingColour, now: RatingColour): Way {
  if (before === now) return 'same-colour';
  if (before === 'none') return 'again';
  return isSlip(before, now) ? 'worse' : 'better';
}

/** Priorities whose owner and facts differ in the cycle the position is seen in. */
export const disagreements = (position: Position): readonly PriorityPosition[] => position.priorities.filter((priority) => differenceOf(priority) !== null);

export const slowOnes = (position: Position): readonly PriorityPosition[] => position.priorities.filter((priority) => priority.slow.length > 0);

/** Something due to somebody by a day; `days` to go. */
export type Obligation = { readonly key: 'ratings-due' | 'board' | 'open-next'; readonly day: Day; readonly days: number; readonly cycle: CycleSummary };

/** What the rhythm of the boards asks for next. `cycleDays`: how far boards are apart. */
export function obligationsOf(position: Position, cycleDays: number): readonly Obligation[] {
  const { cycle, day } = position;
  if (cycle === null) return [];
  const due = (key: Obligation['key'], on: Day): Obligation => ({ key, day: on, days: daysBetween(day, on), cycle });
  if (cycle.state === 'open') return [due('ratings-due', cycle.ratingsDue), due('board', cycle.boardDay)];
  const ahead = cycle.boardDay >= day ? [due('board', cycle.boardDay)] : [];
  return [...ahead, due('open-next', addDays(cycle.boardDay, cycleDays))];
}

/** How far the round has come: every priority that an update is asked of. */
export type Progress = {
  readonly asked: readonly PriorityPosition[];
  readonly submitted: readonly PriorityPosition[];
  readonly returned: number;
  readonly drafted: number;
  readonly late: number;
};

export function progressOf(position: Position): Progress {
  const asked = position.priorities.filter(isAsked);
  return {
    asked,
    submitted: asked.filter((priority) => isIn(priority.updateState)),
    returned: asked.filter((priority) => priority.updateState === 'returned').length,
    drafted: asked.filter((priority) => priority.updateState === 'draft').length,
    late: asked.filter((priority) => priority.update?.late === true).length,
  };
}

/** Where the office's reading of the updates stands. */
export type Reviewing = {
  /** Submitted, the first time or again, and waiting for a word. */
  readonly waiting: readonly PriorityPosition[];
  /** Of those, the ones that were submitted before. */
  readonly again: readonly PriorityPosition[];
  /** Of those, the ones that look weak. */
  readonly weak: readonly PriorityPosition[];
  /** With their owners: returned, and not submitted again. */
  readonly returned: readonly PriorityPosition[];
  readonly accepted: number;
};

export function reviewingOf({ priorities, cycle }: Position): Reviewing {
  const of = (state: PriorityPosition['updateState']) => (cycle?.state === 'open' ? priorities.filter(({ updateState }) => updateState === state) : []);
  const waiting = of('submitted');
  return {
    waiting,
    again: waiting.filter(({ resubmitted }) => resubmitted === true),
    weak: waiting.filter(({ signals }) => (signals ?? []).length > 0),
    returned: of('returned'),
    accepted: of('accepted').length,
  };
}

/** Something the plan lacks, by the refs it is missing of. */
export type PlanGap = {
  readonly key:
    | 'no-activity'
    | 'no-owner'
    | 'owner-vacant'
    | 'target-missing'
    | 'target-unconfirmed'
    | 'outcome-unmeasured'
    | 'no-outcome'
    | 'measure-never-read'
    | 'measure-late';
  readonly items: readonly GapItem[];
};
export type GapItem = { readonly kind: PriorityPosition['kind'] | 'activity' | 'measure'; readonly ref: string; readonly words: string };

/** What is missing, the gravest first; kinds with nothing in them are left out. */
export function gapsOf(position: Position): readonly PlanGap[] {
  const counted = prioritiesOf(position);
  const all = position.priorities;
  const live = all.flatMap((priority) => priority.activities).filter((activity) => activity.status !== 'stopped');
  const gaps: readonly PlanGap[] = [
    { key: 'no-activity', items: all.filter((priority) => priority.activities.length === 0).map(ofPriority) },
    { key: 'no-owner', items: all.filter((priority) => accountable(priority) === undefined).map(ofPriority) },
    { key: 'owner-vacant', items: all.filter((priority) => accountable(priority)?.holders.length === 0).map(ofPriority) },
    { key: 'target-missing', items: live.filter((activity) => activity.target === null).map(ofActivity) },
    { key: 'target-unconfirmed', items: live.filter((activity) => activity.target !== null && !activity.targetConfirmed).map(ofActivity) },
    { key: 'no-outcome', items: counted.filter((priority) => priority.outcomes.length === 0).map(ofPriority) },
    { key: 'outcome-unmeasured', items: counted.flatMap(unmeasured) },
    ...measureGaps(position),
  ];
  return gaps.filter((gap) => gap.items.length > 0);
}

export const accountable = (priority: PriorityPosition): PriorityPosition['posts'][number] | undefined =>
  priority.posts.find((post) => post.part === 'accountable');

const ofPriority = ({ kind, ref, title }: PriorityPosition): GapItem => ({ kind, ref, words: title });
const ofActivity = ({ ref, targetRaw }: ActivityPosition): GapItem => ({ kind: 'activity', ref, words: targetRaw });

function unmeasured(priority: PriorityPosition): readonly GapItem[] {
  const served = new Set(priority.measures.filter((measure) => !measure.context).flatMap((measure) => measure.outcomes));
  return priority.outcomes
    .filter((outcome) => !served.has(outcome.ref))
    .map((outcome) => ({ kind: 'priority', ref: priority.ref, words: `${outcome.ref} ${outcome.text}` }));
}

/** Of the measures that serve a priority, each once. */
function measureGaps(position: Position): readonly PlanGap[] {
  const measures = [...new Map(position.priorities.flatMap((priority) => priority.measures).map((measure) => [measure.ref, measure])).values()];
  const lateness = measures.map((measure) => ({
    item: { kind: 'measure', ref: measure.ref, words: measure.name } as const,
    state: latenessOf({ ...measure, baselineDay: null, addedOn: null, periods: measure.readings.map((reading) => reading.day) }, position.day).state,
  }));
  const of = (state: 'never-read' | 'late') => lateness.filter((one) => one.state === state).map(({ item }) => item);
  return [
    { key: 'measure-never-read', items: of('never-read') },
    { key: 'measure-late', items: of('late') },
  ];
}
