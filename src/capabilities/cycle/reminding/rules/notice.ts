import { type Day, formatDayWithWeekday } from '../../../../calendar/index.ts';
import type { OldAddressNotice } from '../../../people/index.ts';
import type { Letter } from './letter.ts';

export type NoticeFacts = {
  readonly kind: OldAddressNotice;
  readonly programme: { readonly name: string; readonly council: string };
  readonly name: string;
  readonly today: Day;
  /** The address of its one link. */
  readonly path: string;
};

/**
 * What somebody is told at the address they had: that it happened and on which day, and what to do where they knew nothing of it. Neither the new address nor who
 * changed it: whoever else reads this mailbox by now learns nothing more, and the record has both.
 */
export function noticeOf({ kind, programme, name, today, path }: NoticeFacts): Letter {
  const words = { 'address-changed': changed, 'account-unlinked': unlinked }[kind](formatDayWithWeekday(today));
  return {
    subject: `${programme.council}: ${words.subject}`,
    greeting: `Dear ${name}`,
    paragraphs: [
      words.happened,
      'If you know of it, there is nothing to do. If you do not, tell the programme office at once, in person or by telephone: somebody may be trying to sign in as you.',
    ],
    link: { words: words.link, path },
    closing: [words.because, programme.name],
  };
}

const changed = (day: string) => ({
  subject: 'your email address for the improvement programme was changed',
  happened: `The email address that the improvement programme has for you was changed or taken away on ${day}. Nothing more is sent to this address.`,
  link: 'See where you are signed in',
  because: 'You get this because this was your address until then.',
});

const unlinked = (day: string) => ({
  subject: 'your account was unlinked from the improvement programme',
  happened: `The account that you sign in with was unlinked from you on ${day}, and you were signed out. You can sign in again once a second person of the programme has confirmed your email address.`,
  link: 'Go to sign-in',
  because: 'You get this because this was your address then.',
});
