import type { PriorityPosition } from '../position.ts';

/** Whether an update is asked for: not of what is complete and sustained, nor of work that was stopped. */
export const isAsked = (priority: { readonly rating: Pick<PriorityPosition['rating'], 'colour'> }): boolean =>
  priority.rating.colour !== 'blue' && priority.rating.colour !== 'none';
