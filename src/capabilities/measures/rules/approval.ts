import { type Definition, protectedChanges } from './measure.ts';

/**
 * Whether adding this measure changes what counts as success: it serves an outcome, and is no context measure. The first measure of an outcome does as much as
 * a second: who chooses the baseline and the target of either chooses what success is.
 */
export const countsOnceAdded = (definition: Pick<Definition, 'context' | 'outcomeIds'>): boolean => !definition.context && definition.outcomeIds.length > 0;

/**
 * Whether a change of a measure of an accepted plan is asked for: it moves what counts as success, or the words of a measure that counts. "Children seen in time" and
 * "Children seen" are two measures under one target, and its owner is whose word its readings are.
 */
export function asksForRequest(before: Definition, after: Definition): boolean {
  const reworded = before.name !== after.name || before.why !== after.why || before.ownerPostId !== after.ownerPostId;
  return protectedChanges(before, after).length > 0 || (reworded && countsOnceAdded(before));
}
