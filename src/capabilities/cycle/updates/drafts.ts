import { type Db, json, sql } from '../../../platform/database/index.ts';
import type { Changer } from '../../../platform/record/index.ts';

/** What was typed in a section, field by field, as it was typed. */
export type Fields = Readonly<Record<string, string>>;

export type Draft = {
  readonly section: string;
  readonly version: number;
  readonly fields: Fields;
  readonly personId: string;
  /** Everybody who saved it since it was begun. */
  readonly writers: readonly string[];
  /** ISO moment at which it was saved. */
  readonly moment: string;
};

/** One section of one priority's update in a cycle. */
export type Place = { readonly programmeId: string; readonly cycleId: string; readonly priorityId: string; readonly section: string };

export type Saved =
  | { readonly result: 'saved'; readonly version: number; readonly moment: string }
  /** Somebody saved since the page was made: theirs stands, and what was typed is kept aside until its author chooses. */
  | { readonly result: 'conflict'; readonly theirs: Draft | null }
  /** The update was submitted meanwhile, or the cycle closed. */
  | { readonly result: 'not-open' };

/**
 * Saves a section over the version that the page was made from (0 where there was none). One statement decides, so that of two people who save over the same
 * version one is told. Drafts are private work in hand: they are no part of the record.
 */
export async function saveDraft(changer: Changer, place: Place, version: number, fields: Fields): Promise<Saved> {
  const { db, clock, actor } = changer;
  const moment = clock.now();
  const { programmeId, cycleId, priorityId, section } = place;
  const { rows } = await sql<{ version: number }>`
    insert into draft (programme_id, cycle_id, priority_id, section, version, fields, person_id, moment, begun_at, writers)
    select ${programmeId}::uuid, ${cycleId}::uuid, ${priorityId}::uuid, ${section}::text, 1, ${json(fields)}::jsonb, ${actor.personId}::uuid, ${moment}::timestamptz, ${moment}::timestamptz,
      array[${actor.personId}::uuid]
    where exists (select 1 from cycle where programme_id = ${programmeId} and id = ${cycleId} and state = 'open')
      and not exists (select 1 from priority_update where programme_id = ${programmeId} and cycle_id = ${cycleId} and priority_id = ${priorityId} and reopened_on is null)
    on conflict (programme_id, cycle_id, priority_id, section) do update
      set version = draft.version + 1, fields = excluded.fields, person_id = excluded.person_id, moment = excluded.moment,
        writers = case when draft.writers @> excluded.writers then draft.writers else draft.writers || excluded.writers end
      where draft.version = ${version}
    returning version`.execute(db);
  const saved = rows[0];
  if (saved !== undefined) return { result: 'saved', version: saved.version, moment };
  return refusedSave(changer, place, fields);
}

async function refusedSave(changer: Changer, place: Place, fields: Fields): Promise<Saved> {
  const { db, actor } = changer;
  if (!(await isOpen(db, place))) return { result: 'not-open' };
  const theirs = (await draftsOf(db, place.programmeId, place.cycleId, place.priorityId)).get(place.section) ?? null;
  // The same words came twice, as when an answer was lost on its way: nothing is in conflict.
  if (theirs !== null && sameFields(theirs.fields, fields)) return { result: 'saved', version: theirs.version, moment: theirs.moment };
  if (actor.personId !== null) await keepAside(changer, place, actor.personId, fields);
  return { result: 'conflict', theirs };
}

async function isOpen(db: Db, { programmeId, cycleId, priorityId }: Place): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select exists (select 1 from cycle where programme_id = ${programmeId} and id = ${cycleId} and state = 'open')
      and not exists (select 1 from priority_update where programme_id = ${programmeId} and cycle_id = ${cycleId} and priority_id = ${priorityId} and reopened_on is null) as open`.execute(
    db,
  );
  return rows[0]?.open ?? false;
}

const asideName = (section: string, personId: string): string => `${section}/${personId}`;

/** The words of one person that met a newer draft. The script saves without its page being read, so the server keeps them for the page that compares. */
async function keepAside(changer: Changer, place: Place, personId: string, fields: Fields): Promise<void> {
  const moment = changer.clock.now();
  await sql`
    insert into draft (programme_id, cycle_id, priority_id, section, version, fields, person_id, moment, begun_at)
    values (${place.programmeId}, ${place.cycleId}, ${place.priorityId}, ${asideName(place.section, personId)}, 1, ${json(fields)}::jsonb, ${personId}, ${moment}, ${moment})
    on conflict (programme_id, cycle_id, priority_id, section) do update set version = draft.version + 1, fields = excluded.fields, moment = excluded.moment`.execute(
    changer.db,
  );
}

/** Whoever wrote any of the sections as they stand; words that were kept aside are in none of them. */
export const writersOf = (drafts: ReadonlyMap<string, Draft>): string[] => [
  ...new Set([...drafts.values()].filter(({ section }) => !section.includes('/')).flatMap(({ writers }) => writers)),
];

/** What a person's words that were kept aside are; null where none are. */
export function asideOf(drafts: ReadonlyMap<string, Draft>, section: string, personId: string): Fields | null {
  return drafts.get(asideName(section, personId))?.fields ?? null;
}

/** Once its author has chosen between the two texts. */
export async function dropAside(db: Db, place: Place, personId: string): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('programme_id', '=', place.programmeId)
    .where('cycle_id', '=', place.cycleId)
    .where('priority_id', '=', place.priorityId)
    .where('section', '=', asideName(place.section, personId))
    .execute();
}

/** Every draft of a priority's update by its section, with what is kept aside. One query. */
export async function draftsOf(db: Db, programmeId: string, cycleId: string, priorityId: string): Promise<Map<string, Draft>> {
  const rows = await draftRows(db, programmeId, cycleId, priorityId).execute();
  return new Map(rows.map((row) => [row.section, row as Draft]));
}

/**
 * What was written for a section in the last closed cycle and never submitted: newer than that cycle's update, or without one. Null where nothing was.
 * It is shown, so that words written too late are not lost; nothing of it counts.
 */
export async function unsentBefore(db: Db, place: Place): Promise<Fields | null> {
  const { rows } = await sql<{ fields: Fields }>`
    select d.fields from draft d
    where d.programme_id = ${place.programmeId} and d.cycle_id = ${place.cycleId} and d.priority_id = ${place.priorityId} and d.section = ${place.section}
      and not exists (select 1 from priority_update u
        where u.programme_id = d.programme_id and u.cycle_id = d.cycle_id and u.priority_id = d.priority_id and u.submitted_moment >= d.moment)`.execute(db);
  return rows[0]?.fields ?? null;
}

/** Every draft, as `draftsOf`, inside a change: kept from being saved over until it ends. */
export async function holdDrafts(trx: Db, programmeId: string, cycleId: string, priorityId: string): Promise<Map<string, Draft>> {
  const rows = await draftRows(trx, programmeId, cycleId, priorityId).forUpdate().execute();
  return new Map(rows.map((row) => [row.section, row as Draft]));
}

const draftRows = (db: Db, programmeId: string, cycleId: string, priorityId: string) =>
  db
    .selectFrom('draft')
    .select(['section', 'version', 'fields', 'person_id as personId', 'moment', 'writers'])
    .where('programme_id', '=', programmeId)
    .where('cycle_id', '=', cycleId)
    .where('priority_id', '=', priorityId)
    .orderBy('section');

/**
 * Writes every section anew as it was submitted and raises its version, with or without a draft, so that a save that is under way at this very moment is
 * told of the submission and does not slip in behind it.
 */
export async function sealDrafts(
  trx: Db,
  place: Omit<Place, 'section'>,
  who: { readonly personId: string; readonly moment: string },
  sections: Readonly<Record<string, Fields>>,
): Promise<void> {
  const rows = Object.entries(sections).map(
    ([section, fields]) =>
      sql`(${place.programmeId}::uuid, ${place.cycleId}::uuid, ${place.priorityId}::uuid, ${section}, 1, ${json(fields)}::jsonb, ${who.personId}::uuid, ${who.moment}::timestamptz, ${who.moment}::timestamptz)`,
  );
  await sql`
    insert into draft (programme_id, cycle_id, priority_id, section, version, fields, person_id, moment, begun_at) values ${sql.join(rows)}
    on conflict (programme_id, cycle_id, priority_id, section) do update
      set version = draft.version + 1, fields = excluded.fields, person_id = excluded.person_id, moment = excluded.moment`.execute(trx);
}

function sameFields(a: Fields, b: Fields): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''));
}
