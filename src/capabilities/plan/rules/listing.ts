import { addDays, type Day, startOfMonth } from '../../../calendar/index.ts';
import type { Activity, Owner, Plan, Priority } from './plan.ts';

export const sorts = ['plan', 'owner', 'phase', 'target'] as const;
export type Sort = (typeof sorts)[number];
export const targetFilters = ['past', 'next-28-days', 'later', 'to-be-confirmed', 'moved'] as const;
export type TargetFilter = (typeof targetFilters)[number];

/** What a reader of the list asked for; null and empty mean everything. */
export type Asked = {
  readonly sort: Sort;
  readonly workstream: string | null;
  readonly post: string | null;
  readonly phase: number | null;
  readonly target: TargetFilter | null;
  readonly words: string;
};

export type ListedActivity = { readonly priority: Priority; readonly activity: Activity; readonly owner: string | null };
/** `of`: what the group's activities have in common, by which they are sorted. */
export type Group = {
  readonly of:
    | { readonly by: 'plan'; readonly priority: Priority }
    | { readonly by: 'owner'; readonly post: string | null }
    | { readonly by: 'phase'; readonly number: number | null }
    | { readonly by: 'target'; readonly month: Day | null };
  readonly activities: readonly ListedActivity[];
};

/** The activities that fit, grouped by what they are sorted by. `titleOf` names a post, so that owners stand in the order of their titles. */
export function listActivities(plan: Plan, asked: Asked, today: Day, titleOf: (postId: string) => string): Group[] {
  const listed = plan.priorities
    .filter((priority) => asked.workstream === null || codeOf(plan, priority) === asked.workstream)
    .flatMap((priority) =>
      priority.activities.map((activity): ListedActivity => ({ priority, activity, owner: accountable(activity) ?? accountable(priority) })),
    )
    .filter((one) => fitsActivity(one, asked, today));
  switch (asked.sort) {
    case 'plan':
      return grouped(
        listed,
        ({ priority }) => priority.id,
        ([first]) => ({ by: 'plan', priority: (first as ListedActivity).priority }),
      );
    case 'owner':
      return sortedBy(
        grouped(
          listed,
          ({ owner }) => owner ?? '',
          ([first]) => ({ by: 'owner', post: (first as ListedActivity).owner }),
        ),
        ({ of }) => (of.by === 'owner' && of.post !== null ? titleOf(of.post) : '\uffff'),
      );
    case 'phase':
      return sortedBy(
        grouped(
          listed,
          ({ activity }) => String(activity.phaseNumber),
          ([first]) => ({ by: 'phase', number: (first as ListedActivity).activity.phaseNumber }),
        ),
        ({ of }) => (of.by === 'phase' && of.number !== null ? String(of.number).padStart(2, '0') : '\uffff'),
      );
    case 'target': {
      const byDay = listed.toSorted((one, other) => dayKey(one).localeCompare(dayKey(other)));
      return grouped(
        byDay,
        (one) => dayKey(one).slice(0, 7),
        ([first]) => {
          const day = (first as ListedActivity).activity.target;
          return { by: 'target', month: day === null ? null : startOfMonth(day) };
        },
      );
    }
  }
}

export const accountable = ({ owners }: { readonly owners: readonly Owner[] }): string | null =>
  owners.find(({ part }) => part === 'accountable')?.postId ?? null;

/** Undated ones last. */
const dayKey = ({ activity }: ListedActivity): string => activity.target ?? '9999-99-99';

/** The code of a priority's workstream; that of its own ref for a line of the cross-cutting activity. */
export const codeOf = (plan: Plan, priority: Priority): string =>
  plan.workstreams.find(({ id }) => id === priority.workstreamId)?.code ?? priority.ref.replace(/\d+$/, '');

function fitsActivity({ priority, activity }: ListedActivity, asked: Asked, today: Day): boolean {
  if (asked.post !== null && ![...priority.owners, ...activity.owners].some(({ postId }) => postId === asked.post)) return false;
  if (asked.phase !== null && activity.phaseNumber !== asked.phase) return false;
  if (asked.target !== null && !fitsTarget(activity, asked.target, today)) return false;
  const text = `${activity.ref} ${activity.text} ${priority.title}`.toLowerCase();
  return asked.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Today's own targets are among the next 28 days: they are not past until the day is over. */
function fitsTarget({ target, targetConfirmed, moves }: Activity, filter: TargetFilter, today: Day): boolean {
  switch (filter) {
    case 'past':
      return target !== null && target < today;
    case 'next-28-days':
      return target !== null && target >= today && target <= addDays(today, 28);
    case 'later':
      return target !== null && target > addDays(today, 28);
    case 'to-be-confirmed':
      return target === null || !targetConfirmed;
    case 'moved':
      return moves.some(({ what, approvedOn }) => what === 'target' && approvedOn !== null);
  }
}

function grouped(listed: readonly ListedActivity[], keyOf: (one: ListedActivity) => string, ofGroup: (of: readonly ListedActivity[]) => Group['of']): Group[] {
  return [...Map.groupBy(listed, keyOf).values()].map((activities) => ({ of: ofGroup(activities), activities }));
}

const sortedBy = (groups: readonly Group[], keyOf: (group: Group) => string): Group[] =>
  groups.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return a < b ? -1 : a > b ? 1 : 0;
  });
