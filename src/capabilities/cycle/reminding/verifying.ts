import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { type Changer, changing, holdRecordHead } from '../../../platform/record/index.ts';
import { url } from '../../../urls.ts';
import { listPosts } from '../../people/index.ts';
import { loadPosition } from '../load-position.ts';
import { reachedOn } from './reaching.ts';
import { reminderPolicy } from './rules/policy.ts';
import { completionsToVerify, type VerificationMail, verificationLetter, verificationMails } from './rules/verifying.ts';
import { insertMessages, type NewMessage, verificationsTold } from './store.ts';
import type { Reminding } from './writing.ts';

/** Thrown inside a change to undo it: somebody else wrote them meanwhile. */
class NothingToSend extends Error {}

/** Writes to whoever is meant to verify a completion: once, and again every so many days while it waits. Gives how many. Run as often as one likes. */
export async function tellVerifiers(changer: Changer, programme: Reminding): Promise<number> {
  const today = changer.clock.today();
  if ((await planned(changer.db, programme, today)).length === 0) return 0;
  const change = { programmeId: programme.id, action: 'verification.tell', subject: { kind: 'programme', id: programme.id } };
  try {
    return await changing(changer, change, async (trx, moment, tell) => {
      await holdRecordHead(trx, programme.id);
      const mails = await planned(trx, programme, today);
      if (mails.length === 0) throw new NothingToSend();
      await insertMessages(
        trx,
        mails.map((mail) => rowOf(programme, mail, moment, today)),
      );
      tell({ written: mails.map(({ to, about }) => ({ person: to.personId, post: to.post.id, about: about.map(({ ref }) => ref) })) });
      return mails.length;
    });
  } catch (error) {
    if (error instanceof NothingToSend) return 0;
    throw error;
  }
}

async function planned(db: Db, programme: Reminding, today: Day): Promise<readonly VerificationMail[]> {
  const { verificationEvery } = reminderPolicy(today);
  if (verificationEvery === null) return [];
  const waiting = completionsToVerify(await loadPosition(db, programme, today), reachedOn(await listPosts(db, programme.id), today));
  return verificationMails(waiting, await verificationsTold(db, programme.id), verificationEvery, today);
}

const rowOf = (programme: Reminding, mail: VerificationMail, moment: string, today: Day): NewMessage => ({
  id: newId(moment),
  programmeId: programme.id,
  cycleId: null,
  personId: mail.to.personId,
  postId: mail.to.post.id,
  kind: 'verification',
  occasion: `verify ${today}`,
  about: mail.about.map(({ id }) => id),
  ways: [],
  askedBy: null,
  queuedOn: today,
  queuedAt: moment,
  address: mail.to.email,
  letter: letterOfVerification(programme, mail),
  kept: programme.demonstrationDay === null ? null : 'demonstration',
});

/** To where the one is verified; of several, to home, where they stand first. */
function letterOfVerification(programme: Reminding, mail: VerificationMail) {
  const [first] = mail.about;
  const place = { programme: programme.slug };
  const there = mail.about.length === 1 && first !== undefined ? url('verifyCompletion', { ...place, ref: first.ref }) : url('home', place);
  return verificationLetter(programme, mail, `${there}?go=on`);
}

/** What is left of a mail when it is sent: those that still wait for its reader. Null where none does. */
export async function stillToVerify(
  db: Db,
  programme: Reminding,
  message: { readonly personId: string; readonly about: readonly string[] },
  today: Day,
): Promise<{ readonly letter: ReturnType<typeof letterOfVerification>; readonly address: string } | null> {
  const waiting = completionsToVerify(await loadPosition(db, programme, today), reachedOn(await listPosts(db, programme.id), today));
  const named = waiting.filter(({ id, to }) => message.about.includes(id) && to.some(({ personId }) => personId === message.personId));
  const to = named[0]?.to.find(({ personId }) => personId === message.personId);
  return to === undefined ? null : { letter: letterOfVerification(programme, { to, about: named }), address: to.email };
}
