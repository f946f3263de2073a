import { formatMoment } from '../../../../calendar/index.ts';
import { updateStateWords } from '../../moderation/rules/state-words.ts';
import type { DueState } from '../rules/due.ts';
import type { AnyKind, MessageState } from '../rules/message.ts';
import type { Way } from '../rules/reach.ts';

/** The words for what reminding says as data. */

export const dueStateWords: Readonly<Record<DueState, string>> = {
  'not-begun': updateStateWords['not-started'],
  begun: updateStateWords.draft,
  'being-changed': 'Submitted, and being changed',
  returned: updateStateWords.returned,
};

export const kindWords: Readonly<Record<AnyKind, string>> = {
  reminder: 'Reminder',
  escalation: 'Late, or with no owner: told to others',
  returned: 'Update returned',
  verification: 'Completion to verify',
  'address-changed': 'Address changed, told to the one before',
  'account-unlinked': 'Account unlinked, told to the address then',
};

export const stateWords: Readonly<Record<MessageState, string>> = {
  waiting: 'Waiting',
  sent: 'Sent',
  failed: 'Could not be sent',
  dropped: 'No longer needed',
  kept: 'Not sent',
};

const reasons: Readonly<Record<string, string>> = {
  'no-connection': 'the email server did not answer',
  'not-encrypted': 'the email server offered no encryption',
  'sign-in': 'the email server refused Sightline’s user or password',
  recipient: 'the email server does not take email for this address',
  refused: 'the email server refused it',
  delayed: 'the email server asked to be tried again later',
  demonstration: 'this is a demonstration, which no email leaves',
  'no-mail': 'no email server is set up',
  'not-due': 'before it was sent, it was done or was no longer due from this person',
  'no-address': 'before it was sent, the person’s address was taken away',
  'no-access': 'before it was sent, the person’s access was ended',
};

type Standing = {
  readonly state: MessageState;
  readonly reason: string | null;
  readonly tries: number;
  readonly nextTry: string;
  readonly settledAt: string | null;
};

/** Where a message stands, in a sentence: "Sent on 16 November 2022 at 7:45am." */
export function standingWords({ state, reason, tries, nextTry, settledAt }: Standing): string {
  const why = reason === null ? '' : `: ${reasons[reason] ?? reason}`;
  const when = settledAt === null ? '' : ` on ${formatMoment(settledAt)}`;
  if (state === 'waiting' && tries === 0) return 'Waiting to be sent, which takes a minute or two.';
  if (state === 'waiting') return `Not taken yet${why}. Tried ${tries} ${tries === 1 ? 'time' : 'times'}; next on ${formatMoment(nextTry)}.`;
  if (state === 'sent') return `Sent${when}.`;
  if (state === 'failed') return `Could not be sent${why}. Given up${when}.`;
  return `Not sent${why}.`;
}

/** Why somebody else than the owner's line is told; null where it is the line. */
export const wayWords = ({ why }: Pick<Way, 'why'>): string | null => {
  if (why === null) return null;
  return {
    'no-line': 'which post it answers to is not recorded',
    'line-vacant': 'nobody holds the post that it answers to',
    'line-same': 'the same person holds the post that it answers to',
    'line-no-email': 'whoever holds the post that it answers to has no email address',
    'no-owner': 'nobody answers for it',
    'line-no-access': 'the access of whoever holds the post that it answers to has ended',
  }[why];
};
