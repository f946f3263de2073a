import type { Plan } from '../../rules/plan.ts';
import type { Item } from './items.ts';
import type { ChangeReason, Part, PlanAsRead } from './plan-change.ts';

/** Finds why a part of a thing changed between two plans, and who approved it: of what was kept in the later and not yet in the earlier. Oldest first. */
export function reasonsIn(before: PlanAsRead | null, after: PlanAsRead): (of: Item, part: Part | 'added' | 'gone') => readonly ChangeReason[] {
  const known = new Set((before === null ? [] : keptIn(before)).map(({ reason }) => reason.id));
  const kept = Map.groupBy(
    keptIn(after).filter(({ reason }) => !known.has(reason.id)),
    ({ of, part }) => `${of} ${part}`,
  );
  return ({ id, ref, thing }, part) => {
    // What was withdrawn is kept by its ref: its row is gone.
    const of = part === 'gone' && thing !== 'measure' ? ref : id;
    return (kept.get(`${of} ${part}`) ?? []).map(({ reason }) => reason);
  };
}

type Kept = { readonly of: string; readonly part: Part | 'added' | 'gone'; readonly reason: ChangeReason };

/** Every reason that a plan keeps, with the thing and the part that it is about. */
function keptIn({ plan, measures }: PlanAsRead): Kept[] {
  return [
    ...plan.phaseMoves.map(({ id, phaseId, reason, approvedBy, approvedOn }) => kept(phaseId, 'days', { id, reason, approvedBy, approvedOn })),
    ...plan.ownerChanges.map(({ id, ownedId, reason, approvedBy, approvedOn }) => kept(ownedId, 'owners', { id, reason, approvedBy, approvedOn })),
    ...plan.withdrawn.map(({ id, ref, reason }) => kept(ref, 'gone', { id, reason, approvedBy: null, approvedOn: null })),
    ...plan.priorities.flatMap(reasonsOfPriority),
    ...measures.flatMap((measure) =>
      measure.changes.map(({ part, id, reason, approvedBy, approvedOn }) => kept(measure.id, part as Part, { id, reason, approvedBy, approvedOn })),
    ),
  ];
}

function reasonsOfPriority({ id, moves, decisions, activities }: Plan['priorities'][number]): Kept[] {
  const moved = (of: string, found: typeof moves): Kept[] =>
    found
      .filter(({ approvedOn }) => approvedOn !== null)
      .map((move) => kept(of, move.what, { id: move.id, reason: move.reason, approvedBy: move.approvedBy, approvedOn: move.approvedOn }));
  return [
    ...moved(id, moves),
    ...decisions.map((one) => kept(id, 'no-measure', { id: one.id, reason: one.reason, approvedBy: one.decidedBy, approvedOn: one.decidedOn })),
    ...activities.flatMap((activity) => [
      ...(activity.firstTarget === null ? [] : [kept(activity.id, 'target', { id: `first ${activity.id}`, ...withoutDay(activity.firstTarget) })]),
      ...moved(activity.id, activity.moves),
    ]),
  ];
}

const kept = (of: string, part: Kept['part'], reason: ChangeReason): Kept => ({ of, part, reason });

const withoutDay = ({ reason, approvedBy, approvedOn }: { reason: string; approvedBy: string; approvedOn: ChangeReason['approvedOn'] }) => ({
  reason,
  approvedBy,
  approvedOn,
});
