import { type Changer, changing } from '../../../platform/record/index.ts';
import { Refused, refusable, staleWords, type Tried } from '../refusal.ts';
import { seenMark } from '../seen.ts';
import { lockPlan } from '../store.ts';
import { type Statements, statementKinds, statementsOf } from './rules/statements.ts';
import { replaceStatements } from './store.ts';

/** Changes the words around the priorities. Kinds whose words are as they were stay untouched. `seen` is of the words that the form showed. */
export function setStatements(changer: Changer, programmeId: string, given: { statements: Statements; seen?: string; reason?: string }): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.edit', subject: { kind: 'plan', id: programmeId }, ...(given.reason ? { reason: given.reason } : {}) };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      if (!plan) throw new Refused('vision', 'The programme has no plan.');
      const before = statementsOf(plan);
      if (given.seen !== undefined && given.seen !== seenMark(before)) throw new Refused('vision', staleWords, true);
      const changed = statementKinds.filter((kind) => JSON.stringify(before[kind]) !== JSON.stringify(given.statements[kind]));
      for (const kind of changed) await replaceStatements(trx, programmeId, moment, plan.id, kind, given.statements[kind]);
      tell({ changed: changed.map((kind) => ({ kind, before: before[kind], after: given.statements[kind] })) });
    }),
  );
}
