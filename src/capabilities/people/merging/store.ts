import type { Db } from '../../../platform/database/index.ts';
import { circles } from '../line/rules/line.ts';
import { linesOf } from '../line/store.ts';
import type { Role } from '../rules/roles.ts';
import { type HeldRow, joinedHoldings } from './rules/joined-holdings.ts';
import type { Merge } from './rules/merge.ts';

/** Locks both posts, in the order of their ids so that two merges never wait for each other, and gives whether both are there and neither was merged before. */
export async function lockBoth(trx: Db, programmeId: string, { keep, end }: Merge): Promise<boolean> {
  const rows = await trx
    .selectFrom('post')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('id', 'in', [keep, end])
    .where('merged_into', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return keep !== end && rows.length === 2;
}

/** Makes one post another name of the other: its holdings, its sessions, its roles and whatever was another name of it go along. */
export async function mergeRows(trx: Db, programmeId: string, { keep, end }: Merge, roles: readonly Role[]): Promise<void> {
  await moveHoldings(trx, programmeId, { keep, end });
  await moveLines(trx, programmeId, { keep, end });
  await trx.updateTable('session').set({ post_id: keep }).where('programme_id', '=', programmeId).where('post_id', '=', end).execute();
  await trx
    .updateTable('post')
    .set({ roles: [...roles] })
    .where('programme_id', '=', programmeId)
    .where('id', '=', keep)
    .execute();
  await trx
    .updateTable('post')
    .set({ merged_into: keep })
    .where('programme_id', '=', programmeId)
    .where((where) => where.or([where('id', '=', end), where('merged_into', '=', end)]))
    .execute();
}

/** Whoever answered to the one that ends answers to the one that stays. Where that would make a circle, the one that stays answers to nobody. */
async function moveLines(trx: Db, programmeId: string, { keep, end }: Merge): Promise<void> {
  const lines = await linesOf(trx, programmeId);
  const to = lines.get(keep) ?? null;
  const after = new Map([...lines].map(([post, line]) => [post, line === end ? keep : line] as const));
  const set = (ids: readonly string[], line: string | null) =>
    trx
      .updateTable('post')
      .set({ reports_to: line })
      .where('programme_id', '=', programmeId)
      .where('id', 'in', [...ids])
      .execute();
  if (to !== null && (to === end || circles(after, keep, to))) await set([keep], null);
  if (lines.get(end)) await set([end], null);
  const under = [...lines].filter(([post, line]) => line === end && post !== keep).map(([post]) => post);
  if (under.length > 0) await set(under, keep);
}

async function moveHoldings(trx: Db, programmeId: string, { keep, end }: Merge): Promise<void> {
  const rows: HeldRow[] = await trx
    .selectFrom('holding')
    .select(['id', 'post_id as postId', 'person_id as personId', 'from_day as from', 'to_day as to'])
    .where('programme_id', '=', programmeId)
    .where('post_id', 'in', [keep, end])
    .execute();
  const { kept, dropped } = joinedHoldings(rows);
  if (dropped.length > 0) await trx.deleteFrom('holding').where('programme_id', '=', programmeId).where('id', 'in', dropped).execute();
  for (const { id, from, to } of kept) {
    const before = rows.find((row) => row.id === id) as HeldRow;
    if (before.postId === keep && before.from === from && before.to === to) continue;
    await trx.updateTable('holding').set({ post_id: keep, from_day: from, to_day: to }).where('programme_id', '=', programmeId).where('id', '=', id).execute();
  }
}
