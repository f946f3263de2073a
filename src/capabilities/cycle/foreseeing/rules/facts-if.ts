import type { Day } from '../../../../calendar/index.ts';
import type { ActivityFacts, PlannedDay, RatingFacts } from '../../../assurance/index.ts';

/** A measure among the facts of a priority, by its id. */
type Measure = RatingFacts['measures'][number] & { readonly id?: string };

/** What a request asks for, in the shape of its kind, as far as it moves what a rating is derived from. */
export type AskedOf = { readonly kind: string; readonly given: unknown; readonly reason: string };

type Given = {
  readonly ref: string;
  readonly what: 'target' | 'start' | 'expected-impact';
  readonly toDay: Day;
  readonly day: Day;
  readonly newActivity?: { readonly target: Day | null };
  readonly newOutcome?: string;
  readonly decision: 'none-fits' | 'measure-wanted';
  readonly measureId: string;
  readonly changes: Partial<Definition>;
};

/** `changes`: the number of the phase that is changed; null for a new one. */
type GivenPhase = { readonly changes: number | null; readonly fromDay: Day | null };

type Definition = Pick<Measure, 'polarity' | 'target' | 'targetUpper' | 'frequency' | 'lagDays' | 'context'> & {
  readonly baseline: { readonly value: number } | null;
  readonly outcomeIds: readonly string[];
};

/** What of the programme a change may draw in: the outcomes of the priority by their ids, and every measure, since one may come to serve it. */
export type Around = {
  readonly today: Day;
  readonly outcomes: readonly { readonly id: string; readonly ref: string }[];
  readonly measures: readonly Measure[];
};

/**
 * The facts of a priority as they would be once a change is approved today, for the rating that they would support; null where that cannot be told from them. Pure:
 * nothing is changed to find it out.
 */
export function factsIf(facts: RatingFacts, { kind, given: asked, reason }: AskedOf, around: Around): RatingFacts | null {
  const given = asked as Given;
  switch (kind) {
    case 'date':
      return given.what === 'expected-impact'
        ? { ...facts, expectedImpact: given.ref === facts.ref ? moved(facts.expectedImpact, given.toDay, around.today) : facts.expectedImpact }
        : withActivity(facts, given.ref, (activity) => ({
            ...activity,
            [given.what]: moved(given.what === 'target' ? activity.target : activity.start, given.toDay, around.today),
          }));
    case 'first-target':
      return withActivity(facts, given.ref, (activity) => ({
        ...activity,
        targetConfirmed: true,
        target: activity.target.original === null ? { ...activity.target, original: given.day } : moved(activity.target, given.day, around.today),
      }));
    case 'words':
      return withWords(facts, given);
    case 'end-outcome':
      return withoutOutcome(facts, given.ref);
    case 'no-measure':
      return { ...facts, noMeasureReason: given.decision === 'none-fits' ? reason : null };
    case 'measure':
      return withMeasure(facts, given.measureId, given.changes, around);
    case 'new-measure':
      return withNewMeasure(facts, asked as Definition, around);
    case 'phase':
      return withPhase(facts, asked as GivenPhase, around.today);
    case 'line':
    case 'statements':
      return facts;
    // Who answers for a thing decides whose word on a completion that waits counts: that is not told from these facts alone.
    default:
      return null;
  }
}

const moved = ({ original, moves }: PlannedDay, to: Day, approvedOn: Day): PlannedDay => ({ original, moves: [...moves, { to, approvedOn }] });

const withActivity = (facts: RatingFacts, ref: string, change: (activity: ActivityFacts) => ActivityFacts): RatingFacts => ({
  ...facts,
  activities: facts.activities.map((activity) => (activity.ref === ref ? change(activity) : activity)),
});

/** When its work is due is all that a phase says of a rating. A new one has no activities yet. */
const withPhase = (facts: RatingFacts, { changes: number, fromDay }: GivenPhase, today: Day): RatingFacts => ({
  ...facts,
  activities: facts.activities.map((activity) => {
    const { phaseStart } = activity;
    if (phaseStart === null || typeof phaseStart === 'string' || phaseStart.phase !== number) return activity;
    return { ...activity, phaseStart: fromDay === null ? null : { ...phaseStart, ...moved(phaseStart, fromDay, today) } };
  }),
});

/** Words change no rating; an activity or an outcome more may. */
function withWords(facts: RatingFacts, { newActivity, newOutcome }: Given): RatingFacts {
  const added: ActivityFacts[] = newActivity
    ? [
        {
          ref: 'The new activity',
          status: 'not-begun',
          stopApprovedOn: null,
          begunBeforeStop: false,
          phaseStart: null,
          start: { original: null, moves: [] },
          target: { original: newActivity.target, moves: [] },
          targetConfirmed: newActivity.target !== null,
          forecast: null,
          owners: [],
          claim: null,
          verifications: [],
          recovery: [],
        },
      ]
    : [];
  return { ...facts, activities: [...facts.activities, ...added], outcomes: newOutcome ? [...facts.outcomes, 'The new outcome'] : facts.outcomes };
}

const withoutOutcome = (facts: RatingFacts, ref: string): RatingFacts => ({
  ...facts,
  outcomes: facts.outcomes.filter((one) => one !== ref),
  measures: facts.measures
    .map((measure) => ({ ...measure, outcomes: measure.outcomes.filter((one) => one !== ref) }))
    .filter(({ outcomes }) => outcomes.length > 0),
});

function withMeasure(facts: RatingFacts, id: string, changes: Partial<Definition>, { outcomes, measures }: Around): RatingFacts {
  const serves = (facts.measures as readonly Measure[]).find((one) => one.id === id);
  const measure = serves ?? measures.find((one) => one.id === id);
  if (measure === undefined) return facts;
  const { outcomeIds, baseline, ...rest } = changes;
  const served = outcomeIds === undefined ? (serves?.outcomes ?? []) : refsOf(outcomeIds, outcomes);
  const after: Measure = { ...measure, ...rest, ...(baseline !== undefined && { baseline: baseline?.value ?? null }), outcomes: served };
  const others = facts.measures.filter((one) => one !== serves);
  const at = serves === undefined ? others.length : facts.measures.indexOf(serves);
  return { ...facts, measures: served.length === 0 ? others : others.toSpliced(at, 0, after) };
}

function withNewMeasure(facts: RatingFacts, { outcomeIds, baseline, ...definition }: Definition, { outcomes }: Around): RatingFacts {
  const served = refsOf(outcomeIds, outcomes);
  if (served.length === 0) return facts;
  const measure: Measure = { ...definition, ref: 'The new measure', baseline: baseline?.value ?? null, outcomes: served, readings: [], spc: null };
  return { ...facts, measures: [...facts.measures, measure] };
}

const refsOf = (ids: readonly string[], outcomes: Around['outcomes']): string[] => outcomes.filter(({ id }) => ids.includes(id)).map(({ ref }) => ref);
