import { daysBetween, formatDay } from '../../../calendar/index.ts';
import type { ActivityPosition } from '../position.ts';

type Claimed = Pick<ActivityPosition, 'claimedOn' | 'target' | 'targetOriginal'>;

/**
 * How long after its first target work was claimed complete, whatever moved that target since; null where it was in time, has no target or is not claimed. By the day
 * of the claim: how long its verifier took is not the owner's doing.
 */
export function claimedLateWords({ claimedOn, target, targetOriginal }: Claimed): string | null {
  const first = targetOriginal ?? target;
  if (claimedOn === null || first === null || claimedOn <= first) return null;
  const days = daysBetween(first, claimedOn);
  return `Claimed ${days === 1 ? 'a day' : `${days} days`} after its ${target === first ? '' : 'first '}target, ${formatDay(first)}`;
}
