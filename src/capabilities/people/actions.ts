import type { Day } from '../../calendar/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { type Changer, changing, holdRecordHead } from '../../platform/record/index.ts';
import { isSettling } from './confirming/rules/settling.ts';
import { endBefore, hasSecondPerson, settles } from './confirming/store.ts';
import type { Role } from './rules/roles.ts';
import { titleKey } from './rules/title-key.ts';
import { peopleNamed, personByEmail, postById, postByKey } from './store.ts';

export type NewProgramme = {
  slug: string;
  name: string;
  council: string;
  /** The stored day of a demonstration programme; null where the computer's clock holds. */
  demonstrationDay: Day | null;
  cycleDays?: number;
  ratingsLeadDays?: number;
  /** Who makes it: becomes the first holder of its programme office. */
  officeHolder: string;
  /** By which they are met at their first sign-in. */
  officeEmail?: string | null;
  officeTitle?: string;
};

/** Thrown where the short name is taken; a value for the form to show. */
export class SlugTaken extends Error {}

/** Makes a programme with its programme office and the first person in it. The clock must stand at the programme's own day. */
export async function createProgramme(changer: Changer, given: NewProgramme): Promise<{ programmeId: string; personId: string; postId: string }> {
  const id = newId(changer.clock.now());
  const ids = { programmeId: id, personId: newId(changer.clock.now()), postId: newId(changer.clock.now()) };
  try {
    await changing(changer, { programmeId: id, action: 'programme.create', subject: { kind: 'programme', id } }, async (trx, moment, tell) => {
      await trx
        .insertInto('programme')
        .values({
          id,
          programme_id: id,
          slug: given.slug,
          name: given.name,
          council: given.council,
          demonstration_day: given.demonstrationDay,
          cycle_days: given.cycleDays,
          ratings_lead_days: given.ratingsLeadDays,
        })
        .execute();
      const title = given.officeTitle ?? 'Programme office';
      await trx
        .insertInto('post')
        .values({ id: ids.postId, programme_id: id, title, title_key: titleKey(title), roles: ['office'] })
        .execute();
      await trx
        .insertInto('person')
        .values({ id: ids.personId, programme_id: id, name: given.officeHolder, email: given.officeEmail ?? null })
        .execute();
      await trx
        .insertInto('holding')
        .values({ id: newId(moment), programme_id: id, post_id: ids.postId, person_id: ids.personId, from_day: changer.clock.today(), to_day: null })
        .execute();
      tell({ name: given.name, slug: given.slug, council: given.council });
    });
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'programme_slug_key') throw new SlugTaken(given.slug);
    throw error;
  }
  return ids;
}

/**
 * The post of this title, made where there is none; a role it lacks is added. Runs inside the caller's change, because a
 * bulk import is one entry of the record.
 */
export async function ensurePost(trx: Db, programmeId: string, moment: string, title: string, role: Role): Promise<string> {
  const there = await postByKey(trx, programmeId, titleKey(title));
  if (!there) {
    const id = newId(moment);
    const made = await trx
      .insertInto('post')
      .values({ id, programme_id: programmeId, title, title_key: titleKey(title), roles: [role] })
      .onConflict((conflict) => conflict.columns(['programme_id', 'title_key']).doNothing())
      .executeTakeFirst();
    // Somebody made it at this very moment: then it is theirs, with this role too.
    return made.numInsertedOrUpdatedRows === 1n ? id : ensurePost(trx, programmeId, moment, title, role);
  }
  if (!there.roles.includes(role)) {
    await trx
      .updateTable('post')
      .set({ roles: [...there.roles, role] })
      .where('programme_id', '=', programmeId)
      .where('id', '=', there.id)
      .execute();
  }
  return there.id;
}

/** A post of that title is there and may not act so: whoever holds it would come to the role by one person's word. */
export class RoleLacking extends Error {
  readonly post: { readonly id: string; readonly title: string; readonly roles: readonly Role[] };
  constructor(post: RoleLacking['post']) {
    super(post.title);
    this.post = post;
  }
}

/** Makes a post that may act so, or gives the one of that title. Throws `RoleLacking` where that one may not act so: what a post may act as does not change. */
export function addPost(changer: Changer, programmeId: string, title: string, first: Role, ...others: Role[]): Promise<string> {
  return changing(changer, { programmeId, action: 'people.edit', subject: { kind: 'post', id: titleKey(title) } }, async (trx, moment, tell) => {
    const roles = [first, ...others];
    const there = await postByKey(trx, programmeId, titleKey(title));
    if (there !== undefined && roles.some((role) => !there.roles.includes(role))) throw new RoleLacking(there);
    tell({ title, role: roles.join(', ') });
    let id = '';
    for (const role of roles) id = await ensurePost(trx, programmeId, moment, title, role);
    return id;
  });
}

/** `personId`: somebody of the programme already. Else the person is known by the email address, or new. */
export type Appointment = {
  postId: string;
  name: string;
  email?: string | null;
  fromDay: Day;
  standIn?: boolean;
  personId?: string;
  /** Looked at by a person who saw nobody of this name, and no later holder: refused where there is one after all. */
  asSeen?: boolean;
};

/** Somebody appointed at the same moment: what the page showed is no longer so. */
export class AppointedMeanwhile extends Error {}

/**
 * Puts a person in a post from a day. Whoever holds it alone until then leaves the day before, unless they share it. In a post that settles what others ask for
 * they do not act until a second person has said so (`confirmHolding`), and nobody leaves it before; only while a programme is set up there is nobody to ask.
 */
export function appoint(changer: Changer, programmeId: string, given: Appointment, sharing = false): Promise<string> {
  return changing(changer, { programmeId, action: 'people.edit', subject: { kind: 'post', id: given.postId } }, async (trx, moment, tell) => {
    if (given.asSeen) await mustBeAsSeen(trx, programmeId, given, sharing);
    const known = given.personId ?? (given.email ? await personByEmail(trx, programmeId, given.email) : undefined);
    const personId = known ?? newId(moment);
    const waits = await secondPersonAsked(trx, programmeId, { postId: given.postId, by: changer.actor.personId, personId, today: changer.clock.today() });
    if (!sharing && !waits) await endBefore(trx, programmeId, given.postId, given.fromDay);
    // One person is one row, whatever posts they hold: else they could verify in one post what they claimed in another.
    if (known === undefined) {
      await trx
        .insertInto('person')
        .values({ id: personId, programme_id: programmeId, name: given.name, email: given.email ?? null, stand_in: given.standIn ?? false })
        .execute();
    }
    await trx
      .insertInto('holding')
      .values({
        ...{ id: newId(moment), programme_id: programmeId, post_id: given.postId, person_id: personId, from_day: given.fromDay, to_day: null },
        ...(waits && { put_by: changer.actor.personId, shares: sharing }),
      })
      .execute();
    tell({ person: personId, from: given.fromDay, standIn: given.standIn ?? false, ...(waits && { waits: true }) });
    return personId;
  });
}

/**
 * Whether a second person is asked first. The set-up of an installation acts as nobody, and is the word of whoever runs it. While a programme is set up there is nobody
 * to ask: but whoever holds such a post, as the office itself does, is put in no other one by one word.
 */
async function secondPersonAsked(trx: Db, programmeId: string, given: { postId: string; by: string | null; personId: string; today: Day }): Promise<boolean> {
  const { postId, by, personId, today } = given;
  if (by === null) return false;
  const { roles } = await trx.selectFrom('post').select('roles').where('programme_id', '=', programmeId).where('id', '=', postId).executeTakeFirstOrThrow();
  if (!isSettling(roles)) return false;
  await holdRecordHead(trx, programmeId);
  if (await settles(trx, programmeId, personId, { today, confirmed: true })) return true;
  return hasSecondPerson(trx, programmeId, [by, personId]);
}

/** One appointment after the other, or one person would be made twice, and could verify in one row what they claimed in the other. */
async function mustBeAsSeen(trx: Db, programmeId: string, given: Appointment, sharing: boolean): Promise<void> {
  await holdRecordHead(trx, programmeId);
  if (given.personId === undefined && (await peopleNamed(trx, programmeId, given.name)).length > 0) throw new AppointedMeanwhile(given.name);
  const post = await postById(trx, programmeId, given.postId);
  if (!sharing && post?.holders.some((holder) => holder.fromDay >= given.fromDay)) throw new AppointedMeanwhile(given.postId);
}

/** Ends a holding: the day given is the last one. False where it ended before that day: nobody comes back to a post by a later end. */
export function endHolding(changer: Changer, programmeId: string, holdingId: string, lastDay: Day): Promise<boolean> {
  return changing(changer, { programmeId, action: 'people.edit', subject: { kind: 'holding', id: holdingId } }, async (trx, _moment, tell) => {
    tell({ lastDay });
    const done = await trx
      .updateTable('holding')
      .set({ to_day: lastDay })
      .where('programme_id', '=', programmeId)
      .where('id', '=', holdingId)
      .where('put_by', 'is', null)
      .where('from_day', '<=', lastDay)
      .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', lastDay)]))
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  });
}

/** Moves the stored day of a demonstration programme forward. What is recorded has its moment, so the day never goes back. */
export function moveDemonstrationDay(changer: Changer, programmeId: string, day: Day): Promise<boolean> {
  return changing(changer, { programmeId, action: 'programme.day', subject: { kind: 'programme', id: programmeId } }, async (trx, _moment, tell) => {
    tell({ day });
    const done = await trx
      .updateTable('programme')
      .set({ demonstration_day: day })
      .where('id', '=', programmeId)
      .where('demonstration_day', '<=', day)
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  });
}
