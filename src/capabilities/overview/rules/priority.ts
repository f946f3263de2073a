import { type Day, daysBetween } from '../../../calendar/index.ts';
import {
  colourOf,
  type Disagreement,
  needsEvaluation,
  type RatingScheme,
  restsOnWords,
  type Sentence,
  sentencesOf,
  standingDay,
} from '../../assurance/index.ts';
import type { ActivityPosition, CycleSummary, MeasurePosition, Position, PriorityPosition, UpdatePosition } from '../../cycle/index.ts';
import { claimedLateWords, doubtOf, doubtWords, isAsked, targetMovedIn } from '../../cycle/rules/index.ts';
import { meetsTarget, seriesOf, writeTarget, writeValue } from '../../measures/rules/index.ts';
import { accountable } from './home.ts';
import { differenceOf } from './standing.ts';
import { lastSeen, type Mark, markNow, markThen, shownCycles } from './wall.ts';

/** A priority as its page shows it. */
export type PriorityView = {
  readonly ref: string;
  readonly title: string;
  readonly kind: PriorityPosition['kind'];
  readonly workstream: { readonly code: string; readonly name: string } | null;
  readonly accountable: PriorityPosition['posts'][number] | null;
  readonly others: PriorityPosition['posts'];
  readonly day: Day;
  readonly cycle: CycleSummary | null;
  readonly now: Mark;
  readonly before: { readonly mark: Mark; readonly boardDay: Day } | null;
  readonly because: { readonly process: readonly Sentence[]; readonly impact: readonly Sentence[]; readonly notes: readonly Sentence[] };
  /** The rating rests on approved changes; null where it does not. */
  readonly restsOn: Sentence | null;
  readonly slow: readonly Sentence[];
  readonly toEvaluate: boolean;
  readonly asked: boolean;
  readonly difference: Disagreement | null;
  /** This cycle's update; null while there is none. */
  readonly update: UpdatePosition | null;
  readonly updateState: PriorityPosition['updateState'];
  /** What was said last, where nothing is said in this cycle. */
  readonly lastUpdate: PriorityPosition['lastUpdate'];
  readonly strip: readonly StripMark[];
  readonly activities: readonly ActivityLine[];
  readonly outcomes: readonly { readonly ref: string; readonly text: string; readonly measures: readonly MeasureLine[] }[];
  /** The priority's own day for impact, after the approved moves; null where it has none. */
  readonly expectedImpact: Day | null;
  /** The board's recorded reason why no measure fits; null where it gave none. */
  readonly noMeasureReason: string | null;
};

/** One cycle of the strip: the rating that its owner declared, the one the facts support, the one the board confirmed. */
export type StripMark = {
  readonly cycle: Pick<CycleSummary, 'number' | 'boardDay' | 'state'>;
  readonly mark: Mark;
  readonly declared: StripRating | null;
  readonly confirmed: StripRating | null;
  readonly targetMoved: boolean;
  /** No second person has confirmed what was recorded as the board's. */
  readonly unconfirmed?: boolean;
  /** What stands beside what its owner declared was not asked for by them. */
  readonly declaredWithoutOwner?: boolean;
};
type StripRating = Pick<Mark, 'process' | 'impact' | 'colour'>;

export type ActivityLine = ActivityPosition & {
  readonly standing: 'not-begun' | 'begun' | 'reopened' | 'claimed' | 'complete' | 'stopped' | 'stop-asked';
  /** Days past its target and not claimed complete; 0 where it is not. */
  readonly daysPast: number;
  readonly forecastLate: boolean;
  /** Why it should be looked at though it is complete, in words; null where nothing says so. */
  readonly doubt: string | null;
  /** How late it was claimed, in words; null where it was not. */
  readonly claimedLate: string | null;
};

export type MeasureLine = {
  readonly ref: string;
  readonly name: string;
  readonly context: boolean;
  readonly values: readonly (number | null)[];
  readonly baseline: number | null;
  readonly target: number | null;
  readonly polarity: 'higher' | 'lower' | 'none';
  readonly write: (value: number) => string;
  readonly last: { readonly words: string; readonly day: Day; readonly firm: boolean; readonly met: boolean | null } | null;
  readonly targetWords: string | null;
};

/** What this person may do to the priority; `verify`, `accept`, `stop` and `reopen` name the activities whose completion, recovery plan, stop or opening again is theirs to settle. */
export type MayDo = {
  /** They hold one of its posts. */
  readonly write: boolean;
  /** One of those is accountable or joint: the update is theirs. Who only supports the priority writes in the owner's place. */
  readonly owns: boolean;
  readonly addMeasure: boolean;
  /** Changes the plan while no board has accepted it, or asks for a change from then on. */
  readonly editPlan: 'directly' | 'by-request' | null;
  readonly verify: ReadonlySet<string>;
  readonly accept: ReadonlySet<string>;
  readonly stop: ReadonlySet<string>;
  /** Completed ones that were asked to be opened again. */
  readonly reopen: ReadonlySet<string>;
  /** Completed ones that they may ask to open again. */
  readonly askReopening: ReadonlySet<string>;
  /** Of whose claims this person names the post that is meant to verify them. */
  readonly nameVerifier: ReadonlySet<string>;
};

const views = new WeakMap<PriorityPosition, { readonly position: Position; readonly scheme: RatingScheme; readonly view: PriorityView }>();

/** What the page of a priority shows, from the position alone. Kept as long as the position is: it never changes, so neither does what follows from it. */
export function priorityView(position: Position, priority: PriorityPosition, scheme: RatingScheme): PriorityView {
  const there = views.get(priority);
  if (there?.position === position && there.scheme === scheme) return there.view;
  const view = viewFrom(position, priority, scheme);
  views.set(priority, { position, scheme, view });
  return view;
}

function viewFrom(position: Position, priority: PriorityPosition, scheme: RatingScheme): PriorityView {
  const part = (which: string) =>
    sentencesOf(
      priority.rating.because.filter((reason) => reason.part === which),
      scheme,
    );
  const owner = accountable(priority) ?? null;
  const open = position.cycle?.state === 'open' ? position.cycle : null;
  return {
    ref: priority.ref,
    title: priority.title,
    kind: priority.kind,
    workstream: position.workstreams.find((workstream) => workstream.code === priority.workstreamCode) ?? null,
    accountable: owner,
    others: priority.posts.filter((post) => post !== owner),
    day: position.day,
    cycle: position.cycle,
    now: markNow(priority),
    before: lastSeen(priority, open),
    because: { process: part('process'), impact: part('impact'), notes: part('note') },
    restsOn: restsOnWords(priority.rating.because, scheme),
    slow: sentencesOf(priority.slow, scheme),
    toEvaluate: needsEvaluation(priority.rating),
    asked: isAsked(priority),
    difference: differenceOf(priority),
    update: priority.update,
    updateState: priority.updateState,
    lastUpdate: priority.lastUpdate,
    strip: stripOf(priority, open, position),
    activities: priority.activities.map((activity) => activityLine(activity, priority.measures, position.day)),
    outcomes: outcomesOf(priority),
    expectedImpact: standingDay(priority.facts.expectedImpact, position.day),
    noMeasureReason: priority.facts.noMeasureReason,
  };
}

/** What the board saw in each closed cycle, then the open cycle as it stands today: thirteen at most, the oldest first. */
function stripOf(priority: PriorityPosition, open: CycleSummary | null, { cycleBefore, day, boardWords = [] }: Position): readonly StripMark[] {
  const unconfirmed = new Set(
    boardWords.flatMap((word) => (word.kind === 'ratings' && word.ratings.some(({ priorityId }) => priorityId === priority.id) ? [word.number] : [])),
  );
  const then = priority.past.map((past) => ({
    ...(unconfirmed.has(past.cycle.number) && { unconfirmed: true }),
    ...(past.declaredWithoutOwner && { declaredWithoutOwner: true }),
    cycle: past.cycle,
    mark: markThen(past),
    declared: declaredOf(past.declared),
    confirmed: past.confirmed,
    targetMoved: past.targetMoved,
  }));
  const now =
    open === null
      ? []
      : [
          {
            cycle: open,
            mark: markNow(priority),
            declared: declaredOf(priority.update?.declared ?? null),
            confirmed: null,
            targetMoved: targetMovedIn(priority.facts.activities, open, cycleBefore, day),
          },
        ];
  return [...then, ...now].slice(-shownCycles);
}

const declaredOf = (declared: UpdatePosition['declared'] | null): StripRating | null =>
  declared && { ...declared, colour: colourOf(declared.process, declared.impact) };

export function activityLine(activity: ActivityPosition, measures: readonly MeasurePosition[], day: Day): ActivityLine {
  const doubt = doubtOf(activity, measures, day);
  const { target, forecast } = activity;
  const standing = standingOf(activity);
  const open = standing === 'not-begun' || standing === 'begun' || standing === 'reopened' || standing === 'stop-asked';
  return {
    ...activity,
    standing,
    daysPast: open && target !== null ? Math.max(0, daysBetween(target, day)) : 0,
    forecastLate: open && forecast !== null && target !== null && forecast > target,
    doubt: doubt && doubtWords(doubt),
    claimedLate: claimedLateWords(activity),
  };
}

/** A claim is complete once verified; a stop stops nothing until it is approved. */
function standingOf(activity: ActivityPosition): ActivityLine['standing'] {
  switch (activity.status) {
    case 'stopped':
      return activity.stop !== null && activity.stop.approvedOn === null ? 'stop-asked' : 'stopped';
    case 'claimed-complete':
      return activity.verifiedOn === null ? 'claimed' : 'complete';
    case 'begun':
      return activity.reopened === null ? 'begun' : 'reopened';
    case 'not-begun':
      return 'not-begun';
  }
}

/** Each outcome with the measures that serve it: one that serves two stands under both. */
function outcomesOf(priority: PriorityPosition): PriorityView['outcomes'] {
  return priority.outcomes.map(({ ref, text }) => ({
    ref,
    text,
    measures: priority.measures.filter((measure) => measure.outcomes.includes(ref)).map(measureLine),
  }));
}

export function measureLine(measure: MeasurePosition): MeasureLine {
  const { unit, target, targetUpper, polarity } = measure;
  const readings = [...measure.readings].sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = readings.at(-1);
  return {
    ref: measure.ref,
    name: measure.name,
    context: measure.context,
    values: seriesOf(readings, measure.frequency),
    baseline: measure.baseline,
    target,
    polarity: polarity === 'high' ? 'higher' : polarity === 'low' ? 'lower' : 'none',
    write: (value) => writeValue(value, unit),
    last:
      last === undefined
        ? null
        : {
            words: writeValue(last.value, unit),
            day: last.day,
            firm: last.quality === 'validated',
            met: meetsTarget({ polarity, target, targetUpper }, last.value),
          },
    targetWords: writeTarget(target, targetUpper, unit),
  };
}
