import type { OldAddressNotice } from '../../../people/index.ts';

/** What a mail of a cycle is for. */
export type MessageKind = 'reminder' | 'escalation' | 'returned';
/**
 * What any mail is for. Notices belong to no cycle and to no post, and are sent as they were written: they say what happened then. A completion waits between cycles
 * too, so that `verification` belongs to none.
 */
export type AnyKind = MessageKind | OldAddressNotice | 'verification';

/** `kept`: nothing was to be sent at all. `dropped`: what it was about was done before it was sent. */
export type MessageState = 'waiting' | 'sent' | 'failed' | 'dropped' | 'kept';

/** Why a message is kept: it is a demonstration’s, or no mail server is set up. */
export type KeptReason = 'demonstration' | 'no-mail';
/** Why it was dropped. */
export type DroppedReason = 'not-due' | 'no-address' | 'no-access';

/** The moment of the next try of a mail that was not taken `tries` times; null where it is given up. All by the computer’s clock. */
export function nextTry(
  { now, queuedAt, tries }: { readonly now: string; readonly queuedAt: string; readonly tries: number },
  policy: { readonly pauses: readonly number[]; readonly givesUpAfterDays: number },
): string | null {
  const pause = policy.pauses[Math.min(tries, policy.pauses.length) - 1] as number;
  const next = Date.parse(now) + pause * 60_000;
  return next > Date.parse(queuedAt) + policy.givesUpAfterDays * 86_400_000 ? null : new Date(next).toISOString();
}
