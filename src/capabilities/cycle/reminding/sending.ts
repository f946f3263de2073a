import { renderLetter } from '../../../documents/index.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Mailer } from '../../../platform/mail/index.ts';
import { listPosts, listProgrammes } from '../../people/index.ts';
import { loadPosition } from '../load-position.ts';
import { reachedOn } from './reaching.ts';
import { dueFrom, dueIn } from './rules/due.ts';
import { mailsFor } from './rules/mails.ts';
import { type MessageKind, nextTry } from './rules/message.ts';
import { reminderPolicy } from './rules/policy.ts';
import { type InHand, keepUnsent, postponeMessage, settleMessage, takeInHand, waitingFor } from './store.ts';
import { stillToVerify } from './verifying.ts';
import { letterTo, type Reminding, type ToWrite } from './writing.ts';

/** What sending stands on. `real`: the computer's clock. `mailer` and `origin` are null where no mail is set up. */
export type PostRoom = { readonly db: Db; readonly real: Clock; readonly mailer: Mailer | null; readonly origin: string | null };

/** Minutes for which whoever sends a message has it to themself. After a crash another takes it up then. */
const inHandFor = 10;

/** The messages whose time has come, for a job each. Where no mail is set up they are kept, and the page of messages says why. */
export async function handOver({ db, real, mailer }: PostRoom): Promise<readonly string[]> {
  if (mailer !== null) return waitingFor(db, real.now());
  await keepUnsent(db, real.now());
  return [];
}

/**
 * Sends one message, at least once: it is marked as sent after the mail server has taken it, so that a crash between the two sends it again, under the same
 * Message-ID, rather than never. What was done meanwhile is not reminded of. A mail server that does not take it is asked again later.
 */
export async function sendMessage(room: PostRoom, id: string): Promise<void> {
  const { db, real, mailer, origin } = room;
  if (mailer === null || origin === null) return;
  const now = real.now();
  const message = await takeInHand(db, id, now, new Date(Date.parse(now) + inHandFor * 60_000).toISOString());
  if (message === undefined) return;
  const tries = message.tries + 1;
  const letter = await composedNow(room, message);
  if (typeof letter === 'string') return settleMessage(db, id, { state: 'dropped', reason: letter, at: real.now(), tries: message.tries });
  const { text, html } = renderLetter(letter.letter, origin);
  const problem = await mailer.send({ id, to: letter.address, subject: letter.letter.subject, text, html });
  if (problem === null) return settleMessage(db, id, { state: 'sent', reason: null, at: real.now(), tries, sent: letter });
  const at = real.now();
  const next = problem.final ? null : nextTry({ now: at, queuedAt: message.queuedAt, tries }, reminderPolicy(real.today()));
  if (next === null) return settleMessage(db, id, { state: 'failed', reason: problem.key, at, tries });
  return postponeMessage(db, id, { reason: problem.key, tries, nextTry: next });
}

/** The letter as it is true now and where it goes; or why it is not sent. */
async function composedNow({ db, real }: PostRoom, message: InHand) {
  const programme = (await listProgrammes(db)).find(({ id }) => id === message.programmeId);
  // Nothing leaves a demonstration, whatever a row says.
  if (programme === undefined || programme.demonstrationDay !== null) return 'demonstration' as const;
  const { kind } = message;
  // What happened then is said as it was written, and to the address of then, whatever became of the person since.
  if (kind === 'address-changed' || kind === 'account-unlinked') return { letter: message.letter, address: message.address };
  const today = real.today();
  if (kind === 'verification') return (await stillToVerify(db, programme satisfies Reminding, message, today)) ?? ('not-due' as const);
  const position = await loadPosition(db, programme, today);
  const { cycle } = position;
  if (cycle?.state !== 'open' || cycle.id !== message.cycleId) return 'not-due' as const;
  const posts = reachedOn(await listPosts(db, programme.id), today);
  const write = stillToWrite({ ...message, kind }, dueIn(position, posts, today), posts);
  if (write === null) return whyNot(posts, message.personId);
  return { letter: letterTo(programme satisfies Reminding, cycle, write, today), address: write.to.email };
}

function whyNot(posts: ReturnType<typeof reachedOn>, personId: string): 'not-due' | 'no-access' | 'no-address' {
  const theirs = [...posts.values()].flatMap(({ holders }) => holders.filter((holder) => holder.personId === personId));
  if (theirs.some(({ email }) => email !== null)) return 'not-due';
  return theirs.some(({ accessEnded }) => accessEnded) ? 'no-access' : 'no-address';
}

/** What is left of it: those of its updates that are due still, of a person who answers for them still. */
function stillToWrite(
  { kind, personId, about }: InHand & { readonly kind: MessageKind },
  due: ReturnType<typeof dueIn>,
  posts: ReturnType<typeof reachedOn>,
): ToWrite | null {
  const named = due.filter(({ priorityId, state }) => about.includes(priorityId) && (kind !== 'returned' || state === 'returned'));
  const mine = kind === 'escalation' ? named : dueFrom(named, personId);
  const mail = mailsFor(mine, { key: '', tellsLine: kind === 'escalation', tellsOfUnowned: kind === 'escalation' }, posts).find(
    (one) => one.to.personId === personId && (one.kind === 'escalation') === (kind === 'escalation'),
  );
  if (mail === undefined) return null;
  const refs = new Map(due.map(({ priorityId, ref }) => [priorityId, ref]));
  return { kind, to: mail.to, about: mail.about.map((id) => ({ id, ref: refs.get(id) ?? '' })), unowned: mail.unowned, ways: mail.ways };
}
