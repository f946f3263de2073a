import type { Day } from '../../../calendar/index.ts';
import { colourOf, type RatingScheme, type Reason, type Sentence, sentencesOf } from '../../assurance/index.ts';
import type { ActivityPosition, CycleSummary, MeasurePosition, Position, PriorityPosition } from '../../cycle/index.ts';
import { writeValue } from '../../measures/rules/index.ts';
import { comparePlans, type PlanAsRead, type PlanChange } from '../../plan/rules/index.ts';
import { type Way, wayFrom } from './home.ts';
import { activityLine } from './priority.ts';
import { groupsOf } from './standing.ts';
import { type Mark, markNow } from './wall.ts';

/** What is known at one moment: where every priority stands, the plan, and how many of its questions are settled. */
export type AtMoment = {
  readonly position: Position;
  readonly plan: PlanAsRead | null;
  readonly settled: readonly { readonly id: string; readonly ref: string; readonly message: string; readonly answer: string | null }[];
};

export type ActivityChange = {
  readonly ref: string;
  readonly text: string;
  readonly status: { readonly was: Standing; readonly is: Standing } | null;
  readonly forecast: { readonly was: Day | null; readonly is: Day | null } | null;
};
export type Standing = ReturnType<typeof activityLine>['standing'];

export type ReadingChange = { readonly measure: string; readonly name: string; readonly day: Day; readonly was: string | null; readonly is: string };

export type PriorityChanges = {
  readonly ref: string;
  readonly title: string;
  /** The key of its workstream, or of what stands beside them (`groupsOf`). */
  readonly group: string;
  readonly came: boolean;
  readonly gone: boolean;
  /** With the reasons that are no longer there, and those that are new. */
  readonly rating: { readonly was: Mark; readonly is: Mark; readonly way: Way; readonly left: readonly Sentence[]; readonly come: readonly Sentence[] } | null;
  readonly declared: { readonly was: Declared | null; readonly is: Declared } | null;
  readonly updates: readonly CycleSummary[];
  readonly confirmed: readonly { readonly cycle: CycleSummary; readonly rating: Declared }[];
  readonly restated: readonly CycleSummary[];
  readonly activities: readonly ActivityChange[];
  readonly readings: readonly ReadingChange[];
  readonly plan: readonly PlanChange[];
};
type Declared = Pick<Mark, 'process' | 'impact'>;

export type ChangesBetween = {
  /** In the plan's order; those in which nothing changed are left out. */
  readonly priorities: readonly PriorityChanges[];
  readonly unchanged: number;
  /** Of the plan, what belongs to no priority. */
  readonly plan: readonly PlanChange[];
  readonly questions: AtMoment['settled'];
};

/** What changed from one moment to another, priority by priority. Nothing that only time moved, such as how many days something is late, counts as a change. */
export function changesBetween(before: AtMoment, after: AtMoment, scheme: RatingScheme): ChangesBetween {
  const plan = after.plan === null ? [] : comparePlans(before.plan, after.plan);
  const ofPriority = Map.groupBy(plan, (change) => change.priority ?? '');
  const was = new Map(before.position.priorities.map((priority) => [priority.id, priority]));
  const is = new Set(after.position.priorities.map(({ id }) => id));
  const groups = new Map([before, after].flatMap(({ position }) => groupsOf(position).flatMap(({ key, priorities }) => priorities.map(({ id }) => [id, key]))));
  const groupOf = ({ id }: PriorityPosition): string => groups.get(id) ?? '';
  const all = [
    ...after.position.priorities.map((priority) => ({
      ...changesOf(was.get(priority.id) ?? null, priority, before, after, scheme, ofPriority),
      group: groupOf(priority),
    })),
    ...before.position.priorities
      .filter(({ id }) => !is.has(id))
      .map((priority) => ({
        ...nothing,
        ref: priority.ref,
        title: priority.title,
        group: groupOf(priority),
        gone: true,
        plan: ofPriority.get(priority.ref) ?? [],
      })),
  ];
  const changed = all.filter(hasChanged);
  const known = new Set(before.settled.map(({ id }) => id));
  return {
    priorities: changed,
    unchanged: all.length - changed.length,
    plan: ofPriority.get('') ?? [],
    questions: after.settled.filter(({ id }) => !known.has(id)),
  };
}

const nothing = {
  came: false,
  gone: false,
  rating: null,
  declared: null,
  updates: [],
  confirmed: [],
  restated: [],
  activities: [],
  readings: [],
  plan: [],
} as const satisfies Omit<PriorityChanges, 'ref' | 'title' | 'group'>;

const hasChanged = (one: PriorityChanges): boolean =>
  one.came ||
  one.gone ||
  one.rating !== null ||
  one.declared !== null ||
  [one.updates, one.confirmed, one.restated, one.activities, one.readings, one.plan].some((list) => list.length > 0);

function changesOf(
  was: PriorityPosition | null,
  is: PriorityPosition,
  before: AtMoment,
  after: AtMoment,
  scheme: RatingScheme,
  plan: ReadonlyMap<string, readonly PlanChange[]>,
): Omit<PriorityChanges, 'group'> {
  const { ref, title } = is;
  const own = plan.get(ref) ?? [];
  if (was === null) return { ...nothing, ref, title, came: true, plan: own };
  return {
    ...nothing,
    ref,
    title,
    rating: ratingChange(was, is, scheme),
    declared: declaredChange(was, is, before.position.cycle, after.position.cycle),
    updates: updatesSince(was, is, before.position.cycle, after.position.cycle),
    ...settledSince(was, is),
    activities: is.activities.flatMap((activity) => activityChange(was, before.position.day, activity, after.position.day)),
    readings: is.measures.flatMap((measure) => readingChanges(was.measures.find(({ id }) => id === measure.id) ?? null, measure)),
    plan: own,
  };
}

function ratingChange(was: PriorityPosition, is: PriorityPosition, scheme: RatingScheme): PriorityChanges['rating'] {
  const [then, now] = [markNow(was), markNow(is)];
  if (then.process === now.process && then.impact === now.impact) return null;
  const [early, late] = [new Set(was.rating.because.map(sameness)), new Set(is.rating.because.map(sameness))];
  // What makes the colour comes first: of finished work that made no difference, that it made none.
  const decides = now.colour === colourOf(now.process, 'demonstrable') ? 'process' : 'impact';
  const states = (reasons: readonly Reason[]) => [
    ...reasons.filter(({ part }) => part === decides),
    ...reasons.filter(({ part }) => (part === 'process' || part === 'impact') && part !== decides),
  ];
  return {
    was: then,
    is: now,
    way: wayFrom(then.colour, now.colour),
    left: sentencesOf(states(was.rating.because.filter((reason) => !late.has(sameness(reason)))), scheme),
    come: sentencesOf(states(is.rating.because.filter((reason) => !early.has(sameness(reason)))), scheme),
  };
}

/** By what it is of, not by its figures: "17 days past its target" and "45 days past its target" are the same reason. */
function sameness({ key, facts }: Reason): string {
  const of = facts as { readonly activity?: string; readonly measure?: string; readonly outcome?: string };
  return `${key} ${of.activity ?? of.measure ?? of.outcome ?? ''}`;
}

/** Within one cycle only: of another, it is another update. */
function declaredChange(was: PriorityPosition, is: PriorityPosition, then: CycleSummary | null, now: CycleSummary | null): PriorityChanges['declared'] {
  const [early, late] = [was.update?.declared ?? null, is.update?.declared ?? null];
  if (late === null || early === null || then?.id !== now?.id) return null;
  return early.process === late.process && early.impact === late.impact ? null : { was: early, is: late };
}

/** The cycles whose update came since, closed and open. */
function updatesSince(was: PriorityPosition, is: PriorityPosition, then: CycleSummary | null, now: CycleSummary | null): readonly CycleSummary[] {
  const known = new Set(withUpdate(was, then).map(({ number }) => number));
  return withUpdate(is, now).filter(({ number }) => !known.has(number));
}

function withUpdate({ past, update }: PriorityPosition, current: CycleSummary | null): readonly CycleSummary[] {
  const closed = past.filter(({ declared }) => declared !== null).map(({ cycle }) => cycle);
  return update !== null && current !== null && closed.every(({ number }) => number !== current.number) ? [...closed, current] : closed;
}

function settledSince(was: PriorityPosition, is: PriorityPosition): Pick<PriorityChanges, 'confirmed' | 'restated'> {
  const then = new Map(was.past.map((mark) => [mark.cycle.number, mark]));
  return {
    confirmed: is.past.flatMap(({ cycle, confirmed }) =>
      confirmed !== null && (then.get(cycle.number)?.confirmed ?? null) === null ? [{ cycle, rating: confirmed }] : [],
    ),
    restated: is.past.flatMap(({ cycle, restated }) => (restated && !then.get(cycle.number)?.restated ? [cycle] : [])),
  };
}

function activityChange(was: PriorityPosition, then: Day, activity: ActivityPosition, now: Day): readonly ActivityChange[] {
  const early = was.activities.find(({ id }) => id === activity.id);
  if (early === undefined) return [];
  const [before, after] = [activityLine(early, [], then).standing, activityLine(activity, [], now).standing];
  const status = before === after ? null : { was: before, is: after };
  const forecast = early.forecast === activity.forecast ? null : { was: early.forecast, is: activity.forecast };
  return status === null && forecast === null ? [] : [{ ref: activity.ref, text: activity.text, status, forecast }];
}

/** New readings, and those whose figure is another now. */
function readingChanges(was: MeasurePosition | null, { ref, name, unit, readings }: MeasurePosition): readonly ReadingChange[] {
  const known = new Map(was?.readings.map((reading) => [reading.day, reading.value]));
  if (was === null) return [];
  return readings
    .filter(({ day, value }) => known.get(day) !== value)
    .map(({ day, value }) => {
      const earlier = known.get(day);
      return { measure: ref, name, day, was: earlier === undefined ? null : writeValue(earlier, unit), is: writeValue(value, unit) };
    });
}
