import type { Plan } from '../../rules/plan.ts';
import type { Item } from './items.ts';
import type { ApprovedRequest, ChangeReason, Held, Part, PlanAsRead, PlanChange } from './plan-change.ts';

type Asked = Pick<PlanChange, 'part' | 'was' | 'became'> & { readonly item: Item };

/**
 * Finds why a part of a thing changed between two plans, and who approved it: of what was kept in the later and not yet in the earlier. Oldest first. Words that
 * changed keep no reason of their own: theirs is that of the approved request that says the same of the same priority.
 */
export function reasonsIn(before: PlanAsRead | null, after: PlanAsRead): (asked: Asked) => readonly ChangeReason[] {
  const known = new Set((before === null ? [] : keptIn(before)).map(({ reason }) => reason.id));
  const kept = Map.groupBy(
    keptIn(after).filter(({ reason }) => !known.has(reason.id)),
    ({ of, part }) => `${of} ${part}`,
  );
  const approvedBefore = new Set((before?.approved ?? []).map(({ id }) => id));
  const requests = (after.approved ?? []).filter(({ id }) => !approvedBefore.has(id));
  return (asked) => {
    const { item, part } = asked;
    // What was withdrawn is kept by its ref: its row is gone.
    const of = part === 'gone' && item.thing !== 'measure' ? item.ref : item.id;
    const own = (kept.get(`${of} ${part}`) ?? []).map(({ reason }) => reason);
    if (own.length === 0) return requests.filter((request) => tells(request, asked)).map(reasonOf);
    return own.map((reason) => {
      // Of what was withdrawn only the reason is kept with it.
      const request = requests.find((one) => one.reason === reason.reason && (reason.approvedOn === null || one.approvedOn === reason.approvedOn));
      return request === undefined ? reason : { ...reasonOf(request), id: reason.id };
    });
  };
}

/** Whether a request says this change: the same words became, or went, under a priority that it touches. */
function tells({ about, lines }: ApprovedRequest, { item, was, became }: Asked): boolean {
  if (item.priority !== null && !about.includes(item.priority)) return false;
  return lines.some((line) => (became === null ? says(was, line.was, line.became) : says(became, line.became, line.was)));
}

/** Words may stand among others in a line of a request: a new activity with its target, a statement among those of its kind. */
const says = (held: Held | null, here: string, there: string): boolean =>
  held !== null && (here === held.words || (held.long && held.words !== '' && here.includes(held.words) && !there.includes(held.words)));

const reasonOf = ({ id, ref, reason, approvedBy, approvedOn }: ApprovedRequest): ChangeReason => ({ id, reason, approvedBy, approvedOn, request: ref });

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
