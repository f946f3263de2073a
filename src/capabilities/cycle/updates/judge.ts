import { addDays, type Day, latestDay } from '../../../calendar/index.ts';
import {
  type ActivityFacts,
  colourOf,
  type Disagreement,
  deriveRating,
  disagreementOf,
  type EvidenceSource,
  explanationProblems,
  type ImpactState,
  type ProcessState,
  type Rating,
  type RatingFacts,
  ratingPolicy,
} from '../../assurance/index.ts';
import type { ActivityPosition, PriorityPosition } from '../position.ts';
import type { ActivityAnswer, Answers } from '../rules/answers.ts';
import { isNewRecovery, nextProgress, type Progress } from '../rules/progress.ts';
import { hasWords, type SubmitProblem, submitProblems } from '../rules/submission.ts';
import { isWorse } from '../rules/worse.ts';
import type { ActivitySaid } from '../tables.ts';

export type UpdateAnswers = Answers<ProcessState, ImpactState, EvidenceSource>;

/** What the facts would say if these answers were submitted, and everything that stands in the way of it. */
export type Judged = {
  readonly derived: Rating;
  readonly declared: { readonly process: ProcessState; readonly impact: ImpactState; readonly colour: Rating['colour'] } | null;
  readonly disagreement: Disagreement | null;
  readonly problems: readonly SubmitProblem[];
};

/** Judges an update before it is submitted, exactly as it will be judged after: by the same rule, on the facts as it would make them. */
export function judgeUpdate(priority: PriorityPosition, answers: UpdateAnswers, who: { readonly person: string; readonly today: Day }): Judged {
  const { today } = who;
  const lastClose = latestDay(priority.facts.closedCycleEnds);
  const policy = ratingPolicy(today);
  const derived = deriveRating(factsWith(priority, answers, who), policy, today);
  const states = answers.process !== null && answers.impact !== null ? { process: answers.process, impact: answers.impact } : null;
  const declared = states && { ...states, colour: colourOf(states.process, states.impact) };
  const mark = priority.past.filter(({ cycle }) => cycle.state === 'closed').at(-1);
  const before = mark === undefined ? null : { derived: mark.colour, declared: mark.declared && colourOf(mark.declared.process, mark.declared.impact) };
  const told = new Map(priority.lastUpdate?.activities.map((said) => [said.ref, said]));
  return {
    derived,
    declared,
    disagreement: states && disagreementOf(states, derived),
    problems: submitProblems({
      answers,
      today,
      activities: priority.activities.map(({ ref, target, begunOn, recovery, forecast }) => ({
        ref,
        target,
        begunBefore: begunOn !== null && lastClose !== null && begunOn <= lastClose,
        recoveryDay: recovery?.day ?? null,
        forecast,
        toldBoard: toldBoardOf(told.get(ref)),
      })),
      recoveryUntil: addDays(today, policy.longestRecoveryDays),
      declaredColour: declared?.colour ?? null,
      derivedColour: derived.colour,
      differenceUnexplained: states !== null && explanationProblems(states, derived, answers.difference).length > 0,
      worseUnexplained: isWorse(before, { derived: derived.colour, declared: declared?.colour ?? null }) && !hasWords(answers.slipping),
    }),
  };
}

const toldBoardOf = (said: ActivitySaid | undefined) => (said?.forecast ? { forecast: said.forecast, reason: said.forecastReason ?? '' } : null);

/** The facts of the priority with the answers taken as said, and the update as submitted today. */
function factsWith(priority: PriorityPosition, answers: UpdateAnswers, who: { readonly person: string; readonly today: Day }): RatingFacts {
  const said = new Map(answers.activities.map((answer) => [answer.ref, answer]));
  const standing = new Map(priority.activities.map((activity) => [activity.ref, activity]));
  const activities = priority.facts.activities.map((facts) => {
    const answer = said.get(facts.ref);
    const activity = standing.get(facts.ref);
    return answer === undefined || activity === undefined ? facts : activityWith(facts, activity, answer, who);
  });
  return { ...priority.facts, activities, update: { ...priority.facts.update, submittedOn: who.today } };
}

function activityWith(
  facts: ActivityFacts,
  activity: ActivityPosition,
  answer: ActivityAnswer,
  who: { readonly person: string; readonly today: Day },
): ActivityFacts {
  const before = progressOf(activity);
  const after = nextProgress(before, answer, { ...who, startMayChange: activity.plannedStartMayChange, newClaim: 'to be made' });
  const recovery =
    isNewRecovery(answer, activity.recovery) && answer.recovery.day !== null ? [{ day: answer.recovery.day, acceptedOn: null, acceptedBy: null }] : [];
  return {
    ...facts,
    status: after.status,
    stopApprovedOn: after.stopApprovedOn,
    begunBeforeStop: after.begunOn !== null,
    start: activity.plannedStartMayChange ? { ...facts.start, original: after.plannedStart } : facts.start,
    startEnteredOn: after.plannedStartEntered ?? facts.startEnteredOn ?? null,
    forecast: after.forecast,
    claim: after.claimedOn !== null && after.claimedBy !== null ? { on: after.claimedOn, by: after.claimedBy } : null,
    // Said anew in other words it is another claim, which nobody has verified.
    verifications: after.claimId !== null && after.claimId === before.claimId ? facts.verifications : [],
    recovery: [...facts.recovery, ...recovery],
  };
}

/** What is stored of the activity, as far as an update may change it. */
function progressOf(activity: ActivityPosition): Progress {
  const { status, begunOn, forecast, forecastReason, claimedOn, claimedBy, claimShown, claimId, stop } = activity;
  return {
    status,
    begunOn,
    // A start that may not be changed is not handed on: it is the plan's, or it stands as stored.
    plannedStart: activity.plannedStartMayChange ? activity.plannedStart : null,
    plannedStartEntered: null,
    forecast,
    forecastReason,
    claimedOn,
    claimedBy,
    claimShown,
    claimId,
    completedOn: null,
    stopAskedOn: stop?.askedOn ?? null,
    stopAskedBy: stop?.askedBy ?? null,
    stopReason: stop?.reason ?? null,
    stopApprovedOn: stop?.approvedOn ?? null,
  };
}

/** Whether an update may still speak of an activity: neither verified complete nor stopped with approval. */
export const mayStillBeSaid = (activity: ActivityPosition): boolean => activity.verifiedOn === null && (activity.stop?.approvedOn ?? null) === null;
