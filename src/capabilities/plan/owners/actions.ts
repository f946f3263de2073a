import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { ensurePost } from '../../people/index.ts';
import type { Approved, At } from '../changes/kind.ts';
import { settleAbout } from '../questions/store.ts';
import { Refused, refusable, staleWords, type Tried } from '../refusal.ts';
import { type Owner, type Plan, priorityByRef } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { lockPlan } from '../store.ts';
import { keepOwnerChange } from './changes/record-change.ts';
import { replaceOwners } from './store.ts';

export type NamedOwners = {
  readonly ref: string;
  /** Titles of posts: one that the programme does not have is made, with the role of an owner. */
  readonly accountable: string;
  readonly joint: readonly string[];
  /** Left out, those that support it go on doing so. */
  readonly supporting?: readonly string[] | undefined;
};

export type GivenOwners = NamedOwners & {
  readonly reason: string;
  /** Of the owners that the form showed; left out where no form showed any. */
  readonly seen?: string;
};

/**
 * Says which one post is accountable for a priority, and which share in it (H15). Questions about its SRO are settled with it. Once the plan is accepted, who answers
 * for it changes only by a change that somebody else decides.
 */
export function settleOwners(changer: Changer, programmeId: string, given: GivenOwners): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.owners', subject: { kind: 'priority', id: given.ref }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const at = { programmeId, moment, today: changer.clock.today() };
      const plan = await lockPlan(trx, programmeId);
      const { owners } = ownedIn(plan, given.ref);
      if (given.seen !== undefined && given.seen !== seenMark(owners)) throw new Refused('accountable', staleWords, true);
      tell(await applyOwners(trx, at, plan, given, { reason: given.reason, approved: null }));
    }),
  );
}

export function ownedIn(plan: Plan | null, ref: string) {
  const priority = plan && priorityByRef(plan, ref);
  if (!priority) throw new Refused('accountable', `There is no priority ${ref}.`);
  return priority;
}

/** Puts posts in the place of a priority's owners. Gives what the record tells of it. */
export async function applyOwners(
  trx: Db,
  at: At,
  plan: Plan | null,
  given: NamedOwners,
  { reason, approved }: { readonly reason: string; readonly approved: Approved | null },
): Promise<{ before: readonly Owner[]; owners: readonly Owner[] }> {
  const { programmeId, moment, today } = at;
  const priority = ownedIn(plan, given.ref);
  const owners = new Map<string, Owner>();
  const named = [
    { title: given.accountable, part: 'accountable' as const },
    ...given.joint.map((title) => ({ title, part: 'joint' as const })),
    ...(given.supporting ?? []).map((title) => ({ title, part: 'supporting' as const })),
  ];
  for (const { title, part } of named) {
    const postId = await ensurePost(trx, programmeId, moment, title, 'owner');
    if (!owners.has(postId)) owners.set(postId, { postId, part });
  }
  if (given.supporting === undefined)
    for (const owner of priority.owners) if (owner.part === 'supporting' && !owners.has(owner.postId)) owners.set(owner.postId, owner);
  const now = [...owners.values()];
  await keepOwnerChange(trx, at, plan as Plan, { priorityId: priority.id }, { before: priority.owners, now, approved });
  await replaceOwners(trx, programmeId, moment, priority.id, now);
  await settleAbout(trx, programmeId, [given.ref], 'owner', today, `${given.accountable} is accountable. ${reason}`);
  return { before: priority.owners, owners: now };
}
