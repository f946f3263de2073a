import type { Visit } from '../../people/index.ts';
import type { Position, PriorityPosition } from '../position.ts';
import { reviewFactsOf } from '../rated.ts';

/** Whether this person may review the update of a priority. */
export const mayReview = (visit: Pick<Visit, 'may'>, priority: PriorityPosition): boolean =>
  priority.update !== null && visit.may('update.review', reviewFactsOf(priority));

/** The next update that waits for this person's review, after one in the plan's order and then from its beginning; null where none does. */
export function nextToReview(visit: Pick<Visit, 'may'>, { priorities }: Position, after: PriorityPosition): PriorityPosition | null {
  const at = priorities.findIndex((priority) => priority.id === after.id);
  const inTurn = [...priorities.slice(at + 1), ...priorities.slice(0, at)];
  return inTurn.find((priority) => priority.updateState === 'submitted' && mayReview(visit, priority)) ?? null;
}

/** What has become of updates, as they stand now: "LG1 and LG2 are accepted. QP1 is returned to its owner." Null where nothing has. */
export function doneWords(priorities: readonly PriorityPosition[]): string | null {
  const of = (state: PriorityPosition['updateState']) => priorities.filter((priority) => priority.updateState === state).map(({ ref }) => ref);
  const sentence = (refs: readonly string[], one: string, many: string) => (refs.length === 0 ? [] : [`${listed(refs)} ${refs.length === 1 ? one : many}.`]);
  const words = [
    ...sentence(of('accepted'), 'is accepted', 'are accepted'),
    ...sentence(of('returned'), 'is returned to its owner', 'are returned to their owners'),
  ];
  return words.length === 0 ? null : words.join(' ');
}

const listed = (refs: readonly string[]): string => (refs.length < 2 ? refs.join('') : `${refs.slice(0, -1).join(', ')} and ${refs.at(-1)}`);
