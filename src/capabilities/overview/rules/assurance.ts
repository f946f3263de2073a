import { compareDays, type Day } from '../../../calendar/index.ts';
import {
  colourOf,
  type ImpactState,
  impactStates,
  needsEvaluation,
  type ProcessState,
  processStates,
  type RatingColour,
  type RatingPolicy,
  type RatingScheme,
  type Sentence,
  sentencesOf,
} from '../../assurance/index.ts';
import type { CycleSummary, Position, PriorityPosition } from '../../cycle/index.ts';
import { accountable, disagreements, slowOnes } from './home.ts';
import { type MovedTarget, movedTargets } from './moved-targets.ts';
import { type Mark, markNow, markThen } from './wall.ts';

/** A priority in a list of those that need attention, with the reasons why it stands there. */
export type SlowItem = {
  readonly ref: string;
  readonly title: string;
  readonly kind: PriorityPosition['kind'];
  readonly owner: string | null;
  readonly mark: Mark;
  readonly reasons: readonly Sentence[];
  /** Of the activities that the reasons name, those whose target was moved. */
  readonly moved: readonly MovedTarget[];
};

export const slowItems = (position: Position, scheme: RatingScheme): readonly SlowItem[] => slowOnes(position).map((priority) => itemOf(priority, scheme));

export const evaluationQueue = (position: Position, scheme: RatingScheme): readonly SlowItem[] =>
  position.priorities.filter((priority) => needsEvaluation(priority.rating)).map((priority) => itemOf(priority, scheme));

/** A completed activity that no evaluation has looked at (C3.14): its work waits for level 4. */
export type UnevaluatedActivity = { readonly ref: string; readonly text: string; readonly completedOn: Day };

/** Those that wait longest first. Evaluations are made of priorities: until its priority has one of after its completion, an activity waits. */
export const unevaluatedActivities = ({ priorities }: Pick<Position, 'priorities'>): readonly UnevaluatedActivity[] =>
  priorities
    .flatMap(({ activities, facts }) =>
      activities.flatMap(({ ref, text, verifiedOn }) =>
        verifiedOn === null || facts.evaluations.some(({ day }) => day > verifiedOn) ? [] : [{ ref, text, completedOn: verifiedOn }],
      ),
    )
    .sort((one, other) => compareDays(one.completedOn, other.completedOn));

export const disagreementItems = (position: Position, scheme: RatingScheme): readonly SlowItem[] =>
  disagreements(position).map((priority) => itemOf(priority, scheme));

/** A disagreement as the last closed cycle froze it: the rating its board saw, what its owner said of it, and which the board confirmed since. */
export type FrozenDisagreement = Pick<SlowItem, 'ref' | 'title' | 'owner' | 'mark'> & {
  readonly words: string;
  readonly settled: { readonly by: 'facts' | 'owner'; readonly mark: Mark } | null;
};

/** Where owner and facts differed in a closed cycle. Whoever may not read the open one may read these. */
export function frozenDisagreements(position: Position, cycle: Pick<CycleSummary, 'number'>): readonly FrozenDisagreement[] {
  return position.priorities.flatMap((priority) => {
    const past = priority.past.find((one) => one.cycle.number === cycle.number);
    if (past === undefined || !markThen(past).differs) return [];
    const said = priority.lastUpdate?.cycleNumber === cycle.number ? priority.lastUpdate : null;
    const owner = priority.posts.find((post) => post.id === said?.submittedBy.postId)?.title ?? null;
    return [{ ref: priority.ref, title: priority.title, owner, mark: markThen(past), words: said?.difference.trim() ?? '', settled: settledOf(past) }];
  });
}

/** The board confirms one of two that differ, so that it is told by the rating which. */
function settledOf({ confirmed, derived }: PriorityPosition['past'][number]): FrozenDisagreement['settled'] {
  if (confirmed === null) return null;
  const same = confirmed.process === derived.process && confirmed.impact === derived.impact;
  return { by: same ? 'facts' : 'owner', mark: { ...confirmed, differs: false } };
}

/** A disagreement of a closed cycle that the board has not settled. */
export type AwaitingBoard = { readonly ref: string; readonly title: string; readonly cycle: CycleSummary; readonly mark: Mark };

/** Where owner and facts differed in a closed cycle and the board has confirmed neither, the oldest cycle first. */
export function awaitingBoard(position: Position): readonly AwaitingBoard[] {
  return position.priorities
    .flatMap(({ ref, title, past }) => past.map((one) => ({ ref, title, cycle: one.cycle, mark: markThen(one), confirmed: one.confirmed })))
    .filter(({ mark, confirmed }) => mark.differs && confirmed === null)
    .map(({ ref, title, cycle, mark }) => ({ ref, title, cycle, mark }))
    .sort((a, b) => a.cycle.number - b.cycle.number);
}

/** What a closed cycle froze that nobody differs on, and that its board has not confirmed. */
export type ToConfirmAtOnce = { readonly cycle: CycleSummary; readonly count: number };

/** The ratings that its board may confirm in one go, by cycle, the oldest first: of boards that have met by this day. */
export function toConfirmAtOnce(position: Position): readonly ToConfirmAtOnce[] {
  const waiting = position.priorities
    .flatMap(({ past }) => past)
    .filter((one) => one.confirmed === null && !markThen(one).differs && one.cycle.boardDay <= position.day);
  return [...Map.groupBy(waiting, ({ cycle }) => cycle.number).values()]
    .map((those) => ({ cycle: (those[0] as (typeof those)[number]).cycle, count: those.length }))
    .sort((a, b) => a.cycle.number - b.cycle.number);
}

function itemOf(priority: PriorityPosition, scheme: RatingScheme): SlowItem {
  const reasons = sentencesOf(priority.slow, scheme);
  return {
    ref: priority.ref,
    title: priority.title,
    kind: priority.kind,
    owner: accountable(priority)?.title ?? null,
    mark: markNow(priority),
    reasons,
    moved: movedTargets(priority).filter(({ activity }) => reasons.some(({ about }) => about.some(({ kind, ref }) => kind === 'activity' && ref === activity))),
  };
}

/** How ratings are derived, as it is printed: worked out from the rule itself, so that page and rule cannot differ. */
export type SchemeView = {
  readonly impactOrder: readonly ImpactState[];
  readonly table: readonly { readonly process: ProcessState; readonly colours: readonly RatingColour[] }[];
  readonly process: readonly { readonly state: ProcessState; readonly words: string; readonly means: string }[];
  readonly impact: readonly { readonly state: ImpactState; readonly words: string; readonly means: string }[];
  readonly colours: readonly ({ readonly colour: RatingColour } & RatingScheme['colours'][RatingColour])[];
  readonly schemeSource: string;
  readonly schemeFrom: Day;
  readonly thresholds: readonly (readonly [what: string, threshold: string])[];
  readonly policySource: string;
  readonly policyFrom: Day;
};

const printed: readonly RatingColour[] = ['red', 'amber', 'green', 'grey', 'blue', 'none'];

export function schemeView(scheme: RatingScheme, policy: RatingPolicy): SchemeView {
  return {
    impactOrder: impactStates,
    table: processStates.map((process) => ({ process, colours: impactStates.map((impact) => colourOf(process, impact)) })),
    process: processStates.map((state) => ({ state, ...scheme.process[state] })),
    impact: impactStates.map((state) => ({ state, ...scheme.impact[state] })),
    colours: printed.map((colour) => ({ colour, ...scheme.colours[colour] })),
    schemeSource: scheme.source,
    schemeFrom: scheme.from,
    thresholds: thresholdsOf(policy),
    policySource: policy.source,
    policyFrom: policy.from,
  };
}

/** "weekly 6 days, monthly 24, …" */
function apartWords({ frequencies }: RatingPolicy): string {
  return Object.entries(frequencies)
    .map(([name, { closestDays }], at) => `${name} ${closestDays}${at === 0 ? ' days' : ''}`)
    .join(', ');
}

function thresholdsOf(policy: RatingPolicy): SchemeView['thresholds'] {
  return [
    ['Not begun this long after its planned start: off track', `more than ${policy.lateStartDays} days`],
    ['Updates missed running: off track', String(policy.missedUpdates)],
    ['How often the date of a recovery plan may move', policy.recoveryMoves === 1 ? 'once' : `${policy.recoveryMoves} times`],
    ['Without baseline or evaluation after the plan’s acceptance: unmeasured', `${policy.unmeasuredAfterDays} days`],
    ['Still not demonstrable after impact was expected: not met', `${policy.cyclesToDemonstrate} cycles`],
    ['Readings running at target that show the difference', `${policy.readingsAtTarget}; of a yearly measure ${policy.yearlyReadingsAtTarget}`],
    ['Two of them lie at least this far apart; closer ones are of one period, and the later stands', apartWords(policy)],
    ['Worse than the baseline by this much: not met', `${Math.round(policy.worseThanBaselineShare * 1000) / 10}%`],
    ['Sources that an evaluation rests on', `at least ${policy.evaluationSources}`],
    ['Amber or worse for this long: slow to progress', `${policy.slowAmberCycles} cycles running`],
    ['Without an update: slow to progress', `more than ${policy.slowNoUpdateDays} days`],
  ];
}
