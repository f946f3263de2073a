import type { Day } from '../../../calendar/index.ts';
import { type RatingScheme, reopenedWords, verificationOf } from '../../assurance/index.ts';
import type { PriorityPosition } from '../../cycle/index.ts';
import { briefOf, movedOf } from './naming.ts';
import type { ClaimedActivity, RefusedClaim, ReopenedWork } from './view-shape.ts';

/** Completions that stand claimed and wait for somebody to verify them (C4.02). */
export function claimsIn(priority: PriorityPosition, day: Day, scheme: RatingScheme): ClaimedActivity[] {
  return priority.activities.flatMap((activity) => {
    const facts = priority.facts.activities.find((one) => one.ref === activity.ref);
    if (activity.status !== 'claimed-complete' || activity.claimedOn === null || facts === undefined) return [];
    const { complete, awaiting } = verificationOf(facts, day);
    if (complete) return [];
    const { ref, text, claimedOn, target } = activity;
    return [{ ...briefOf(priority, scheme), activity: ref, text, claimedOn, target, moved: movedOf(activity), awaiting }];
  });
}

/** Completions that were refused and not claimed again: nothing waits there, and nothing is complete either. What was stopped since needs nobody's claim. */
export function refusedIn(priority: PriorityPosition, scheme: RatingScheme): RefusedClaim[] {
  return priority.activities.flatMap(({ ref, status, refusedClaim }) =>
    refusedClaim === null || status === 'stopped' ? [] : [{ ...briefOf(priority, scheme), activity: ref, ...refusedClaim }],
  );
}

/** Work that was complete and is open again, until it is claimed anew or stopped. */
export function reopenedIn(priority: PriorityPosition, scheme: RatingScheme): ReopenedWork[] {
  return priority.activities.flatMap(({ ref, status, reopened }) =>
    reopened === null || status === 'stopped' ? [] : [{ ...briefOf(priority, scheme), activity: ref, words: reopenedWords(reopened) }],
  );
}
