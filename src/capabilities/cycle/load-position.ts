import { type Day, latestDay } from '../../calendar/index.ts';
import { type Asking, ask, askTogether, type Db, joined } from '../../platform/database/index.ts';
import { deriveRating, type RatingPolicy, ratingPolicy, type SlowFacts, slowReasons } from '../assurance/index.ts';
import { askMeasuresForPosition, type MeasureForPosition } from '../measures/index.ts';
import { askPosts, type PostWithHolders, peopleSince, toConfirmIn } from '../people/index.ts';
import { askPlanForPosition, type PlanForPosition, type PlannedPriority, type PlanWord, type StoredCheck } from '../plan/index.ts';
import { activityFacts, activityPosition, formerAmong, ownersOf, ownersSince, peopleOf } from './activity-facts.ts';
import { openIn, type RatedRow } from './board-words/rules/word.ts';
import { boardWordsIn, wordAskings } from './board-words/words.ts';
import { postsSeen } from './completion/posts-seen.ts';
import { meantFor } from './completion/rules/meant.ts';
import { updateStateOf } from './moderation/rules/review-state.ts';
import { ownerPosition } from './owner-position.ts';
import { coloursOf, pastMark } from './past-marks.ts';
import type { CycleSummary, MeasurePosition, Position, PriorityPosition } from './position.ts';
import { askCycleFacts, type CycleFacts, type StoredMark, type StoredUpdate } from './position-store.ts';
import { withUndecided } from './restating/rules/deciders.ts';
import { askWaitingRestatements } from './restating/store.ts';
import { cyclesOf, missedBefore, type Rounds } from './rules/rounds.ts';
import { withSignals } from './signals/of-position.ts';
import { signalPolicy } from './signals/rules/policy.ts';
import { askEarlierTexts, askReturnedTexts } from './signals/store.ts';
import { updatePosition } from './update-position.ts';

/** How many closed cycles the wall and the rating strips show. */
const shownCycles = 13;

/**
 * Where the programme stands on a day, in one query whatever the rows: plan, measures, people, cycle. `db` may be a transaction,
 * or reads as at a past moment; the day is then that moment's. `closing` judges the open cycle as closed on that day: no update of it comes any more. `signals` adds
 * those of each update, for which what earlier cycles said is read too, and the restatements that wait: a change under way has no need of them. `ownedSince`: from which day on whoever owned a
 * priority is told; left out: from the day on which the cycle it is seen in opened.
 */
export async function loadPosition(
  db: Db,
  programme: { readonly id: string },
  day: Day,
  asked: { readonly closing?: boolean; readonly signals?: boolean; readonly ownedSince?: Day } = {},
): Promise<Position> {
  const { id } = programme;
  if (!asked.signals) return ask(db, askPosition(id, day, asked));
  const { texts, returned, restatements, ...loaded } = await askTogether(db, {
    ...askingsOf(id),
    texts: askEarlierTexts(id, signalPolicy(day).cyclesCompared),
    returned: askReturnedTexts(id),
    restatements: askWaitingRestatements(id),
  });
  const position = positionOf(loaded, day, asked);
  return withSignals({ ...position, restatements: withUndecided(restatements, position.priorities, postsSeen(loaded.posts, day)) }, texts, returned);
}

const askingsOf = (id: string) => ({
  plan: askPlanForPosition(id),
  measures: askMeasuresForPosition(id),
  posts: askPosts(id),
  facts: askCycleFacts(id),
  ...wordAskings(id),
});

/** The same without signals, to be asked with others. */
export function askPosition(
  programmeId: string,
  day: Day,
  asked: { readonly closing?: boolean; readonly ownedSince?: Day } = {},
): Asking<Record<string, unknown[]>, Position> {
  const { rows, read } = joined(askingsOf(programmeId));
  return { rows, read: (answers) => positionOf(read(answers), day, asked) };
}

export type Loaded = {
  readonly plan: PlanForPosition | null;
  readonly measures: readonly MeasureForPosition[];
  readonly posts: readonly PostWithHolders[];
  readonly facts: CycleFacts;
  readonly planWords: readonly PlanWord[];
  readonly ratedRows: readonly RatedRow[];
  readonly checks: readonly StoredCheck[];
};

/** Puts what was loaded together and derives every rating. Pure. */
function positionOf(loaded: Loaded, day: Day, { closing = false, ownedSince }: { readonly closing?: boolean; readonly ownedSince?: Day }): Position {
  const { plan, facts } = loaded;
  const rounds = cyclesOf(facts.cycles);
  const policy = ratingPolicy(day);
  const index = indexOf(loaded, day);
  const since = ownedSince ?? rounds.current?.openedOn ?? null;
  return {
    day,
    plan: plan && {
      id: plan.id,
      title: plan.title,
      versionLabel: plan.versionLabel,
      acceptedOn: plan.acceptedOn,
      inForce: plan.inForce,
      corrections: plan.corrections ?? [],
      // By the post that it is by now: one that owned the thing may have become another's second title since.
      requests: (plan.requests ?? []).map((asked) => ({
        ...asked,
        ownedBy: asked.ownerPosts.flatMap((id) => index.posts.get(id) ?? []).flatMap((post) => peopleSince(post, asked.askedOn, day)),
      })),
    },
    cycle: rounds.current,
    cycleBefore: rounds.before,
    workstreams: plan?.workstreams ?? [],
    toConfirm: toConfirmIn(loaded.posts),
    boardWords: openIn(boardWordsIn(loaded, day)),
    postTitles: Object.fromEntries([...index.posts].map(([id, { title }]) => [id, title])),
    priorities: plan === null ? [] : plan.priorities.map((priority) => priorityPosition({ plan, priority, rounds, policy, day, closing, since, index })),
  };
}

type Index = ReturnType<typeof indexOf>;

function indexOf({ measures, posts, facts }: Loaded, day: Day) {
  return {
    measures: Map.groupBy(
      measures.flatMap((measure) => measure.links.map((link) => ({ measure, link }))),
      ({ link }) => link.outcomeId,
    ),
    // A post that turned out to be another name of one leads to that one, so that what was signed in it still names it.
    posts: new Map(posts.flatMap((post) => [post, ...post.aliases].map(({ id }) => [id, post] as const))),
    seen: postsSeen(posts, day),
    progress: new Map(facts.progress.map((progress) => [progress.activityId, progress])),
    verifications: Map.groupBy(facts.verifications, (verification) => verification.activityId),
    recoveries: Map.groupBy(facts.recoveries, (recovery) => recovery.activityId),
    reopenings: Map.groupBy(facts.reopenings, (reopening) => reopening.activityId),
    reopeningRequests: Map.groupBy(facts.reopeningRequests, (request) => request.activityId),
    measureRefs: new Map(measures.map(({ id, ref }) => [id, ref])),
    updates: Map.groupBy(facts.updates, (update) => update.priorityId),
    marks: Map.groupBy(facts.marks, (mark) => mark.priorityId),
    cycles: new Map(facts.cycles.map((cycle) => [cycle.number, cycle])),
    drafted: new Set(facts.drafted),
  };
}

type Judging = {
  plan: PlanForPosition;
  priority: PlannedPriority;
  rounds: Rounds;
  policy: RatingPolicy;
  day: Day;
  closing: boolean;
  since: Day | null;
  index: Index;
};

function priorityPosition(judging: Judging): PriorityPosition {
  const { plan, priority, rounds, policy, day, closing, since, index } = judging;
  const { current } = rounds;
  const owned = priority.posts.flatMap(({ postId, part }) => {
    const post = index.posts.get(postId);
    return post === undefined ? [] : [{ post, part }];
  });
  const owners = owned.filter(({ part }) => part !== 'supporting').map(({ post }) => post);
  const titleOf = (postId: string): string => index.posts.get(postId)?.title ?? 'somebody';
  const storedOf = (id: string) => ({
    progress: index.progress.get(id) ?? null,
    verifications: index.verifications.get(id) ?? [],
    recoveries: index.recoveries.get(id) ?? [],
    reopenings: index.reopenings.get(id) ?? [],
    reopeningRequests: index.reopeningRequests.get(id) ?? [],
  });
  const names = { post: titleOf, measure: (id: string): string => index.measureRefs.get(id) ?? 'a measure' };
  const activities = priority.activities.map((activity) => ({ activity, stored: storedOf(activity.id) }));
  const updates = index.updates.get(priority.id) ?? [];
  const update = current === null ? undefined : updates.find((one) => one.cycleNumber === current.number);
  const last = updates.findLast((one) => current === null || one.cycleNumber < current.number);
  const saidIn = (one: StoredUpdate) => updatePosition(one, index.cycles.get(one.cycleNumber) as CycleSummary, index.posts);
  const said = update === undefined ? null : saidIn(update);
  const marks = index.marks.get(priority.id) ?? [];
  const measures = measuresOf(priority, index, day);
  const open = current?.state === 'open';
  const factsOfActivities = activities.map(({ activity, stored }) =>
    activityFacts(activity, stored, ownersOf(activity, priority, owners, index.posts), day, names),
  );
  const facts: PriorityPosition['facts'] = {
    ref: priority.ref,
    planAcceptedOn: plan.acceptedOn,
    cycleEnd: current === null ? day : open ? current.boardDay : (latestDay([current.boardDay, day]) as Day),
    // Between cycles the last closed one is still the one being rated: counted already, its board would be shown another rating than the one that was frozen for it.
    closedCycleEnds: rounds.closed.filter((cycle) => cycle.number !== current?.number).map((cycle) => cycle.closedOn),
    activities: factsOfActivities,
    update: updateFacts(update, marks, rounds, closing ? day : null),
    expectedImpact: { original: priority.expectedImpactDay, moves: priority.expectedImpactMoves.map(({ to, approvedOn }) => ({ to, approvedOn })) },
    outcomes: priority.outcomes.map((outcome) => outcome.ref),
    measures,
    // Evaluations are a capability of their own and come later; until then no priority has one.
    evaluations: [],
    noMeasureReason: priority.noMeasureReason,
  };
  const rating = deriveRating(facts, policy, day);
  const lastUpdateOn = updates.at(-1)?.submittedOn ?? null;
  const slowFacts: SlowFacts = {
    ref: priority.ref,
    activities: factsOfActivities,
    cycles: coloursOf(rating, update, marks, rounds),
    lastUpdateOn,
    updatesFrom: plan.acceptedOn ?? plan.importedOn,
  };
  return {
    id: priority.id,
    ref: priority.ref,
    title: priority.title,
    kind: priority.kind,
    workstreamCode: priority.workstreamCode,
    posts: owned.map(({ post, part }) => ownerPosition(post, part, day)),
    ownedBy: peopleOf(ownersSince({ posts: owners, former: formerAmong(priority.formerPosts, owners, index.posts) }, since, day)),
    rating,
    facts,
    slow: slowReasons(slowFacts, policy, day),
    activities: activities.map(({ activity, stored }, at) => {
      const of = factsOfActivities[at] as (typeof factsOfActivities)[number];
      const meant = meantFor(of, index.posts.get(stored.progress?.verifierPost ?? '')?.id ?? null, index.seen);
      return { ...activityPosition(activity, stored, of, open ? current : null, day, names), meant };
    }),
    outcomes: priority.outcomes,
    measures,
    past: marks.slice(-shownCycles).map((mark) => pastMark(mark, index.cycles)),
    update: said,
    lastUpdate:
      last === undefined ? null : { ...saidIn(last), cycleNumber: last.cycleNumber, boardDay: (index.cycles.get(last.cycleNumber) as CycleSummary).boardDay },
    updateState: updateStateOf(said, { open, drafted: index.drafted.has(priority.id) }),
    resubmitted: (said?.submission ?? 1) > 1,
  };
}

/**
 * The update that the current cycle asks for. Between cycles it is still the last one's, so that nothing looks better than its board saw it; a priority that
 * came into the plan after that close was asked for nothing.
 */
function updateFacts(update: StoredUpdate | undefined, marks: readonly StoredMark[], rounds: Rounds, closing: Day | null): PriorityPosition['facts']['update'] {
  const { current } = rounds;
  const asked = current !== null && (current.state === 'open' || marks.some((mark) => mark.cycleNumber === current.number));
  return {
    dueOn: asked ? current.ratingsDue : null,
    closedOn: asked ? (current.closedOn ?? closing) : null,
    submittedOn: asked ? (update?.submittedOn ?? null) : null,
    missedBefore: missedBefore(
      marks.map((mark) => ({ number: mark.cycleNumber, submitted: mark.declaredProcess !== null })),
      rounds,
    ),
  };
}

/** The measures linked to the priority's outcomes by the day, each once, with the outcomes of this priority that it serves. */
function measuresOf(priority: PlannedPriority, index: Index, day: Day): MeasurePosition[] {
  const refs = new Map<MeasureForPosition, string[]>();
  for (const outcome of priority.outcomes) {
    for (const { measure, link } of index.measures.get(outcome.id) ?? []) {
      if (link.from > day) continue;
      const served = refs.get(measure);
      if (served) served.push(outcome.ref);
      else refs.set(measure, [outcome.ref]);
    }
  }
  // Statistical process control comes with the measures of a later issue; without it a measure is judged by its readings alone.
  return [...refs].map(([{ links: _, ...measure }, outcomes]) => ({ ...measure, outcomes, spc: null }));
}
