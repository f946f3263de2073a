import type { Day } from '../../../calendar/index.ts';
import type { ActivityAnswer, Status } from './answers.ts';
import { hasWords } from './submission.ts';

/** How an activity stands, as it is stored. */
export type Progress = {
  readonly status: Status;
  readonly begunOn: Day | null;
  readonly plannedStart: Day | null;
  readonly plannedStartEntered: Day | null;
  readonly forecast: Day | null;
  readonly forecastReason: string | null;
  readonly claimedOn: Day | null;
  readonly claimedBy: string | null;
  readonly claimShown: string | null;
  /** Of the claim: it changes with what is said to show it, and whoever verified the old one has not verified the new. */
  readonly claimId: string | null;
  readonly completedOn: Day | null;
  readonly stopAskedOn: Day | null;
  readonly stopAskedBy: string | null;
  readonly stopReason: string | null;
  readonly stopApprovedOn: Day | null;
};

/** Before the first word about it. */
export const noProgress: Progress = {
  status: 'not-begun',
  begunOn: null,
  plannedStart: null,
  plannedStartEntered: null,
  forecast: null,
  forecastReason: null,
  claimedOn: null,
  claimedBy: null,
  claimShown: null,
  claimId: null,
  completedOn: null,
  stopAskedOn: null,
  stopAskedBy: null,
  stopReason: null,
  stopApprovedOn: null,
};

export type Sayer = {
  readonly person: string;
  readonly today: Day /** Whether a planned start may be entered or corrected. */;
  readonly startMayChange: boolean;
  /** The id for a claim made now. */
  readonly newClaim: string;
};

/**
 * How an activity stands once its owner has said so. A claim or a wish to stop keeps the day and the person of the first time it was said, as long as it is
 * still said; what was begun stays begun, since stopping or taking back a claim does not undo the start. A claim leaves nothing to forecast.
 */
export function nextProgress(before: Progress, answer: ActivityAnswer, { person, today, startMayChange, newClaim }: Sayer): Progress {
  const { status } = answer;
  const claimed = status === 'claimed-complete';
  const stopped = status === 'stopped';
  const keepsClaim = claimed && before.claimedOn !== null;
  const keepsStop = stopped && before.stopAskedOn !== null;
  const shown = claimed && hasWords(answer.claimShown) ? answer.claimShown.trim() : null;
  const under = status === 'begun' || claimed;
  return {
    status,
    // "Not begun" takes back a start that was said by mistake; only work that is stopped keeps it.
    begunOn: under ? (before.begunOn ?? today) : stopped ? before.begunOn : null,
    ...startOf(before, answer, startMayChange, today),
    forecast: claimed || stopped ? null : answer.forecast,
    forecastReason: claimed || stopped || answer.forecast === null || !hasWords(answer.forecastReason) ? null : answer.forecastReason.trim(),
    claimedOn: claimed ? (keepsClaim ? before.claimedOn : today) : null,
    claimedBy: claimed ? (keepsClaim ? before.claimedBy : person) : null,
    claimShown: shown,
    claimId: claimed ? (keepsClaim && shown === before.claimShown ? before.claimId : newClaim) : null,
    completedOn: claimed ? before.completedOn : null,
    stopAskedOn: stopped ? (keepsStop ? before.stopAskedOn : today) : null,
    stopAskedBy: stopped ? (keepsStop ? before.stopAskedBy : person) : null,
    stopReason: stopped ? answer.stopReason.trim() : null,
    stopApprovedOn: stopped ? before.stopApprovedOn : null,
  };
}

/** The first start entered stands. It may be corrected, not taken away, while the cycle in which it was entered is open, and is then entered that day. */
function startOf(before: Progress, answer: ActivityAnswer, mayChange: boolean, today: Day): Pick<Progress, 'plannedStart' | 'plannedStartEntered'> {
  const kept = { plannedStart: before.plannedStart, plannedStartEntered: before.plannedStartEntered };
  if (!mayChange || answer.plannedStart === null || answer.plannedStart === before.plannedStart) return kept;
  return { plannedStart: answer.plannedStart, plannedStartEntered: today };
}

/** Whether nothing was said that was not so before. */
export const sameProgress = (a: Progress, b: Progress): boolean => (Object.keys(noProgress) as (keyof Progress)[]).every((key) => a[key] === b[key]);

/** Whether the recovery plan of an answer is a new proposal, and not the standing one said again. */
export function isNewRecovery(answer: ActivityAnswer, standing: { readonly text: string; readonly day: Day } | null): boolean {
  const { text, day } = answer.recovery;
  if (answer.status === 'claimed-complete' || answer.status === 'stopped' || day === null || !hasWords(text)) return false;
  return standing === null || standing.text !== text.trim() || standing.day !== day;
}
