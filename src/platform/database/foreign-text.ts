import { CompiledQuery } from 'kysely';
import type { Db } from './index.ts';

/**
 * Runs the SQL text of a library that writes its own, with parameters `$1`, `$2`. Text without parameters may hold several statements, `begin` and `commit`
 * among them; the rows of all are given. The embedded database has one connection for everybody, so a transaction that such a text leaves broken is ended
 * before anybody else comes to it.
 */
export function runForeignText(db: Db, text: string, values: readonly unknown[] = []): Promise<{ rows: unknown[] }> {
  return db.connection().execute(async (connection) => {
    try {
      const { rows } = await connection.executeQuery(CompiledQuery.raw(values.length > 0 ? text : `-- script\n${text}`, [...values]));
      return { rows };
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {});
      throw error;
    }
  });
}
