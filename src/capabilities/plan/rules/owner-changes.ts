import { type Day, formatDay } from '../../../calendar/index.ts';
import type { Owner } from './plan.ts';

/** A change of who answers for a priority or an activity of an accepted plan, with titles of posts as they were then. */
export type OwnerChange = {
  readonly id: string;
  /** The priority's id, or the activity's. */
  readonly ownedId: string;
  readonly was: string;
  readonly became: string;
  readonly reason: string;
  readonly changedOn: Day;
  /** Both null where nobody approved it, because two titles turned out to be one post. */
  readonly approvedOn: Day | null;
  readonly approvedBy: string | null;
  /** The number of the request that it was approved by. */
  readonly change?: number | null;
};

/** Whether the accountable post or the joint ones are others; posts that only support do not answer for it. The order of joint posts says nothing. */
export function answersChange(before: readonly Owner[], now: readonly Owner[]): boolean {
  const answering = (owners: readonly Owner[]): string =>
    owners
      .filter(({ part }) => part !== 'supporting')
      .map(({ postId, part }) => `${part} ${postId}`)
      .sort()
      .join();
  return answering(before) !== answering(now);
}

/** When the last change of who answers for a thing was approved; null where none was. */
export function lastOwnerApproval(changes: readonly OwnerChange[], ownedId: string): Day | null {
  const approvals = changes.filter((change) => change.ownedId === ownedId).flatMap(({ approvedOn }) => approvedOn ?? []);
  return approvals.sort().at(-1) ?? null;
}

/** "Owner changed on 19 November 2021 from Chief Executive to Director of Transformation, approved by Improvement Board on 18 November 2021. The board settled it." */
export function ownerChangeWords({ was, became, reason, changedOn, approvedOn, approvedBy }: Omit<OwnerChange, 'id' | 'ownedId' | 'change'>): string {
  const how = approvedOn === null ? 'because the two titles are one post' : `approved by ${approvedBy} on ${formatDay(approvedOn)}`;
  return `Owner changed on ${formatDay(changedOn)} from ${was} to ${became}, ${how}. ${reason}`;
}

/** "Chief Executive, with Director – Children and Families" */
export function answeringWords(owners: readonly Owner[], titleOf: (postId: string) => string): string {
  const titles = (which: Owner['part']): string[] => owners.filter(({ part }) => part === which).map(({ postId }) => titleOf(postId));
  const [accountable = 'nobody'] = titles('accountable');
  const joint = titles('joint').sort();
  return joint.length === 0 ? accountable : `${accountable}, with ${joint.join('; ')}`;
}
