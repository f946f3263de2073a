import { Refused } from '../../refusal.ts';
import { type Activity, activityByRef, type Owner, type Plan, type Priority } from '../../rules/plan.ts';
import type { Described } from '../kind.ts';
import type { AskSubject } from '../rules/asking.ts';

type About = Pick<Described, 'subject' | 'about' | 'ownerPosts'>;

/** Who answers for a thing: its accountable and joint posts. */
const answering = (owners: readonly Owner[]): string[] => owners.filter(({ part }) => part !== 'supporting').map(({ postId }) => postId);

export const ofPriority = ({ id, ref, owners }: Pick<Priority, 'id' | 'ref' | 'owners'>): About => ({
  subject: { kind: 'priority', id, ref },
  about: [ref],
  ownerPosts: answering(owners),
});

/** An activity is owned by its own posts, and its priority's answer for it too. */
export const ofActivity = ({ activity, priority }: { readonly activity: Activity; readonly priority: Priority }): About => ({
  subject: { kind: 'activity', id: activity.id, ref: activity.ref },
  about: [priority.ref],
  ownerPosts: [...new Set([...activity.owners.map(({ postId }) => postId), ...answering(priority.owners)])],
});

export const ofPlan = (plan: Pick<Plan, 'id'>): About => ({ subject: { kind: 'plan', id: plan.id, ref: 'The plan' }, about: [], ownerPosts: [] });

/** A phase's days and focus move what is due in it, so whoever answers for an activity that lies in it owns that. */
export function ofPhase(plan: Plan, number: number | null): About {
  const inIt = plan.priorities.flatMap((priority) =>
    priority.activities.filter((activity) => number !== null && activity.phaseNumber === number).map((activity) => ofActivity({ activity, priority })),
  );
  const each = (values: (one: About) => readonly string[]): string[] => [...new Set(inIt.flatMap(values))];
  return { ...ofPlan(plan), about: each(({ about }) => about), ownerPosts: each(({ ownerPosts }) => ownerPosts) };
}

export function activityIn(plan: Plan | null, ref: string): { readonly activity: Activity; readonly priority: Priority } {
  const found = plan && activityByRef(plan, ref);
  if (!found) throw new Refused('to', `There is no activity ${ref}.`);
  return found;
}

/** What the policy is asked about somebody who would change this: whether the plan is accepted, and who owns the thing. */
export const askSubject = (
  { acceptedOn }: Pick<Plan, 'acceptedOn'>,
  { ownerPosts }: { readonly ownerPosts: readonly string[] } = { ownerPosts: [] },
): AskSubject => ({
  accepted: acceptedOn !== null,
  ownerPosts,
});
