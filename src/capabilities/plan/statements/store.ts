import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { StatementKind } from '../tables.ts';

/** Puts these words in the place of all statements of one kind. */
export async function replaceStatements(
  trx: Db,
  programmeId: string,
  moment: string,
  planId: string,
  kind: StatementKind,
  texts: readonly string[],
): Promise<void> {
  await trx.deleteFrom('plan_statement').where('programme_id', '=', programmeId).where('plan_id', '=', planId).where('kind', '=', kind).execute();
  if (texts.length === 0) return;
  await trx
    .insertInto('plan_statement')
    .values(texts.map((text, position) => ({ id: newId(moment), programme_id: programmeId, plan_id: planId, kind, position, text })))
    .execute();
}
