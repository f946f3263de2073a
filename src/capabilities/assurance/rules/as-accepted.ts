import { type Day, daysBetween } from '../../../calendar/index.ts';
import { happened, isStopped, standingDay } from './activities.ts';
import type { ActivityFacts, PlannedDay, RatingFacts } from './facts.ts';
import { type ApprovedChange, type Reason, type ReasonFacts, reason } from './reasons.ts';
import type { ImpactState, ProcessState, RatingColour } from './states.ts';

/** A change that was approved, with the ref of the activity whose work it lets off; null for one of the priority as a whole. */
type Change = { readonly of: string | null; readonly change: ApprovedChange };

/** The same facts without the changes approved since the plan was, and those changes. */
export type AsAccepted = { readonly facts: RatingFacts; readonly changes: readonly Change[] };

/**
 * The same facts with every target, planned start, first day of a phase and day of expected impact where it first stood, and what an approved change stopped as
 * not stopped; null where nothing of that was changed. A day that the plan never had stands as it was first given.
 */
export function asAccepted(facts: RatingFacts, asAt: Day): AsAccepted | null {
  const changes = [...facts.activities.flatMap((activity) => changesOf(activity, asAt)), ...impactChange(facts, asAt)];
  if (changes.length === 0) return null;
  const activities = facts.activities.map((activity) => asFirst(activity, asAt));
  return { facts: { ...facts, activities, expectedImpact: unmoved(facts.expectedImpact, asAt) }, changes };
}

type Judged = { readonly process: ProcessState; readonly impact: ImpactState; readonly colour: RatingColour; readonly because: readonly Reason[] };

/**
 * Says that the rating rests on approved changes, where it would be another without them; null where it would be the same. It changes no colour: a reader is
 * told that a day was moved or work was stopped, not that the work went on.
 */
export function restsOnChanges(changes: readonly Change[], now: Judged, first: Judged): Reason | null {
  if (now.process === first.process && now.impact === first.impact) return null;
  const { colour, process, impact } = now;
  const without = { colour: first.colour, process: first.process, impact: first.impact };
  return reason('rests-on-changes', { colour, process, impact, first: without, changes: onceEach(telling(changes, now, first)) });
}

/** Of the changes, those that the other rating tells of: of the work that it names, or that no longer stands in the way of completion; all where none is. */
function telling(changes: readonly Change[], now: Judged, first: Judged): readonly Change[] {
  const ofImpact = now.impact === first.impact ? [] : changes.filter(({ of }) => of === null);
  if (now.process === first.process) return ofImpact.length > 0 ? ofImpact : changes;
  const named = new Set(first.because.filter(({ part }) => part === 'process').map(({ facts }) => (facts as { readonly activity?: string }).activity));
  const ofWork = changes.filter(({ of }) => of !== null);
  const stops = now.process === 'complete' ? ofWork.filter(({ change }) => change.what === 'stop') : [];
  const ofNamed = stops.length > 0 ? stops : ofWork.filter(({ of }) => of !== null && named.has(of));
  return [...(ofNamed.length > 0 ? ofNamed : ofWork), ...ofImpact];
}

/** The first day of a phase is moved once, however many activities lie in it. */
function onceEach(changes: readonly Change[]): readonly ApprovedChange[] {
  const phases = new Set<number>();
  const told: ApprovedChange[] = [];
  for (const { change } of changes) {
    if (change.what === 'phase' && phases.has(change.phase)) continue;
    if (change.what === 'phase') phases.add(change.phase);
    told.push(change);
  }
  return told;
}

function changesOf(activity: ActivityFacts, asAt: Day): Change[] {
  const { ref, target, start, phaseStart } = activity;
  const dates = (['target', 'start'] as const).flatMap((what) => {
    const move = lastMove(what === 'target' ? target : start, asAt);
    return move === null ? [] : [{ of: ref, change: { what, activity: ref, ...move } }];
  });
  const phase = isPlanned(phaseStart) ? lastMove(phaseStart, asAt) : null;
  return [
    ...dates,
    ...(phase === null || !isPlanned(phaseStart) ? [] : [{ of: ref, change: { what: 'phase', phase: phaseStart.phase, ...phase } as const }]),
    ...(isStopped(activity, asAt) ? [{ of: ref, change: stopOf(activity) }] : []),
  ];
}

function impactChange({ expectedImpact }: RatingFacts, asAt: Day): Change[] {
  const move = lastMove(expectedImpact, asAt);
  return move === null ? [] : [{ of: null, change: { what: 'expected-impact', ...move } }];
}

/** How far past its target it was when the stop was approved; null where it was not. */
function stopOf(activity: ActivityFacts): ApprovedChange {
  const approvedOn = activity.stopApprovedOn as Day;
  const target = standingDay(activity.target, approvedOn);
  const late = target !== null && approvedOn > target ? { target, days: daysBetween(target, approvedOn) } : null;
  return { what: 'stop', activity: activity.ref, approvedOn, late };
}

function asFirst(activity: ActivityFacts, asAt: Day): ActivityFacts {
  const { target, start, phaseStart } = activity;
  return {
    ...activity,
    ...(isStopped(activity, asAt) && { status: activity.begunBeforeStop ? 'begun' : 'not-begun', stopApprovedOn: null }),
    target: unmoved(target, asAt),
    start: unmoved(start, asAt),
    phaseStart: isPlanned(phaseStart) ? { ...phaseStart, ...unmoved(phaseStart, asAt) } : phaseStart,
  };
}

const isPlanned = (day: ActivityFacts['phaseStart']): day is Exclude<ActivityFacts['phaseStart'], string | null> => day !== null && typeof day !== 'string';

/** As it first stood; what no approved change moved stays as it is. */
const unmoved = (planned: PlannedDay, asAt: Day): PlannedDay => (lastMove(planned, asAt) === null ? planned : { original: firstOf(planned, asAt), moves: [] });

/** The day accepted with the plan or, where it had none, the first one approved. */
function firstOf({ original, moves }: PlannedDay, asAt: Day): Day | null {
  if (original !== null) return original;
  let first: { readonly to: Day; readonly on: Day } | null = null;
  for (const { to, approvedOn } of moves) if (happened(approvedOn, asAt) && (first === null || approvedOn < first.on)) first = { to, on: approvedOn };
  return first?.to ?? null;
}

/** From where it first stood to where the newest approval put it; null where that is the same day. */
function lastMove(planned: PlannedDay, asAt: Day): { from: Day; to: Day; approvedOn: Day; request?: string } | null {
  const from = firstOf(planned, asAt);
  let last: { to: Day; approvedOn: Day; request?: string } | null = null;
  for (const { to, approvedOn, request } of planned.moves)
    if (happened(approvedOn, asAt) && (last === null || approvedOn >= last.approvedOn)) last = { to, approvedOn, ...(request !== undefined && { request }) };
  return from === null || last === null || last.to === from ? null : { from, ...last };
}

/**
 * The colour that a rating would have without the approved changes, where that is another; null where it would not, and in what was frozen before this was told.
 * In what was frozen while moved targets alone were told: on its first targets.
 */
export function firstColourOf(because: readonly Reason[]): RatingColour | null {
  for (const { key, facts } of because) {
    if (key !== 'rests-on-changes' && key !== 'moved-target') continue;
    const { colour, first } = facts as ReasonFacts[typeof key];
    return first.colour === colour ? null : first.colour;
  }
  return null;
}
