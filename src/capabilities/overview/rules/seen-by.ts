import type { Position, PriorityPosition } from '../../cycle/index.ts';
import { onceFor } from './once.ts';

/**
 * The position as somebody sees it who reads updates once their cycle is closed: of an open cycle what the facts support, and nothing that its owners say,
 * neither drafts nor updates that may still be changed.
 */
export const withoutOpenWords = onceFor((position): Position => {
  if (position.cycle?.state !== 'open') return position;
  return { ...position, priorities: position.priorities.map((priority): PriorityPosition => ({ ...priority, update: null, updateState: 'not-started' })) };
});
