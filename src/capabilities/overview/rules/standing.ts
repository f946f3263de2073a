import { type Disagreement, disagreementOf, type RollUp, rollUp } from '../../assurance/index.ts';
import type { Position, PriorityPosition } from '../../cycle/index.ts';

/** The plan's priorities; the lines of the cross-cutting activity are counted apart. */
export const prioritiesOf = (position: Position): readonly PriorityPosition[] => position.priorities.filter((priority) => priority.kind === 'priority');

/** What its owner declares in the cycle that the position is seen in, where it differs from what the facts support. */
export const differenceOf = (priority: PriorityPosition): Disagreement | null =>
  priority.update === null ? null : disagreementOf(priority.update.declared, priority.rating);

/**
 * Priorities of one workstream, in the plan's order. `code` is null for the lines of the cross-cutting activity, and for what has no workstream. `key` names
 * the group in an address: a workstream by its code, of capitals and figures, so that no other key can be one.
 */
export type Group = { readonly key: string; readonly code: string | null; readonly name: string; readonly priorities: readonly PriorityPosition[] };

/** By workstream, the cross-cutting lines last. Nothing is left out for want of a heading. */
export function groupsOf(position: Position): readonly Group[] {
  const known = new Set(position.workstreams.map((workstream) => workstream.code));
  const counted = prioritiesOf(position);
  const groups: Group[] = position.workstreams.map(({ code, name }) => ({
    key: code,
    code,
    name,
    priorities: counted.filter((priority) => priority.workstreamCode === code),
  }));
  const rest = counted.filter((priority) => priority.workstreamCode === null || !known.has(priority.workstreamCode));
  const lines = position.priorities.filter((priority) => priority.kind === 'cross-cutting');
  return [
    ...groups,
    { key: 'no-workstream', code: null, name: 'In no workstream', priorities: rest },
    { key: 'cross-cutting', code: null, name: 'Cross-cutting activity', priorities: lines },
  ].filter((group) => group.priorities.length > 0);
}

/** How each workstream stands: counts by colour and its worst, never an average. */
export const standingByWorkstream = (position: Position): readonly (Group & { readonly standing: RollUp })[] =>
  groupsOf(position).map((group) => ({ ...group, standing: rollUp(group.priorities.map((priority) => priority.rating.colour)) }));
