import type { Position, PriorityPosition } from '../../cycle/index.ts';
import type { Person, Role } from '../../people/index.ts';

/** Seats at the board: what owners say of a cycle that is still open is not theirs to read yet. */
const seats: readonly Role[] = ['board-member', 'chair', 'partner', 'parent-representative'];

/** Whether a person sees cycles only once they are closed: they hold a seat and no post that works on the programme. */
export const seesClosedOnly = (person: Pick<Person, 'roles'>): boolean => person.roles.every((role) => seats.includes(role));

/**
 * The position as this person may see it. Of an open cycle a board member sees what the facts support and nothing that its owners say: neither drafts nor
 * updates that may still be changed.
 */
export function seenBy(position: Position, person: Pick<Person, 'roles'>): Position {
  if (position.cycle?.state !== 'open' || !seesClosedOnly(person)) return position;
  return { ...position, priorities: position.priorities.map((priority): PriorityPosition => ({ ...priority, update: null, updateState: 'not-started' })) };
}
