import { type Db, sql } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Owner } from '../rules/plan.ts';

/** Puts these posts in the place of a priority's owners. */
export async function replaceOwners(trx: Db, programmeId: string, moment: string, priorityId: string, owners: readonly Owner[]): Promise<void> {
  await trx.deleteFrom('priority_post').where('programme_id', '=', programmeId).where('priority_id', '=', priorityId).execute();
  if (owners.length === 0) return;
  await trx
    .insertInto('priority_post')
    .values(owners.map(({ postId, part }) => ({ id: newId(moment), programme_id: programmeId, priority_id: priorityId, post_id: postId, part })))
    .execute();
}

type Merge = { readonly keep: string; readonly end: string };

/** What both of two posts own, neither of them only supporting it: refs of priorities and of activities with owners of their own, in the order of their refs. */
export async function ownedByBoth(db: Db, programmeId: string, { keep, end }: Merge): Promise<string[]> {
  const { rows } = await sql<{ ref: string }>`
    select p.ref from priority p
      join priority_post a on a.programme_id = p.programme_id and a.priority_id = p.id and a.post_id = ${keep} and a.part <> 'supporting'
      join priority_post b on b.programme_id = p.programme_id and b.priority_id = p.id and b.post_id = ${end} and b.part <> 'supporting'
    where p.programme_id = ${programmeId}
    union
    select v.ref from activity v
      join activity_post a on a.programme_id = v.programme_id and a.activity_id = v.id and a.post_id = ${keep}
      join activity_post b on b.programme_id = v.programme_id and b.activity_id = v.id and b.post_id = ${end}
    where v.programme_id = ${programmeId}`.execute(db);
  return rows.map(({ ref }) => ref).sort();
}

const strongestFirst = ['accountable', 'joint', 'supporting'] as const;

/** Gives what one post has a part in to another: of two parts in one thing the greater stays. Refs of the priorities and activities that moved, in their order. */
export async function movePosts(trx: Db, programmeId: string, { keep, end }: Merge): Promise<string[]> {
  const refs: string[] = [];
  for (const [table, thing, link] of [
    ['priority_post', 'priority', 'priority_id'],
    ['activity_post', 'activity', 'activity_id'],
  ] as const) {
    const { rows } = await sql<{ id: string; thing: string; ref: string; postId: string; part: (typeof strongestFirst)[number] }>`
      select o.id, t.id as thing, t.ref, o.post_id as "postId", o.part
      from ${sql.table(table)} o join ${sql.table(thing)} t on t.programme_id = o.programme_id and t.id = o.${sql.ref(link)}
      where o.programme_id = ${programmeId} and o.post_id in (${keep}, ${end})`.execute(trx);
    for (const row of rows.filter(({ postId }) => postId === end)) {
      refs.push(row.ref);
      const other = rows.find(({ thing, postId }) => postId === keep && thing === row.thing);
      if (other === undefined) {
        await trx.updateTable(table).set({ post_id: keep }).where('programme_id', '=', programmeId).where('id', '=', row.id).execute();
        continue;
      }
      // Its row goes first, because a thing never has two accountable posts. Only an accountable or a joint part is greater than another.
      await trx.deleteFrom(table).where('programme_id', '=', programmeId).where('id', '=', row.id).execute();
      if (strongestFirst.indexOf(row.part) < strongestFirst.indexOf(other.part))
        await trx
          .updateTable(table)
          .set({ part: row.part as 'accountable' | 'joint' })
          .where('programme_id', '=', programmeId)
          .where('id', '=', other.id)
          .execute();
    }
  }
  return refs.sort();
}
