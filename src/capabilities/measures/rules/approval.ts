import type { Definition } from './measure.ts';

/**
 * Whether adding this measure changes what counts as success: it serves an outcome, and is no context measure. The first measure of an outcome does as much as
 * a second: who chooses the baseline and the target of either chooses what success is.
 */
export const countsOnceAdded = (definition: Pick<Definition, 'context' | 'outcomeIds'>): boolean => !definition.context && definition.outcomeIds.length > 0;
