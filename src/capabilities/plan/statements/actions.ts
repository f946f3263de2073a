import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import type { At } from '../changes/kind.ts';
import { Refused, refusable, staleWords, type Tried } from '../refusal.ts';
import type { Plan } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { lockPlan } from '../store.ts';
import type { StatementKind } from '../tables.ts';
import { type Statements, statementKinds, statementsOf } from './rules/statements.ts';
import { replaceStatements } from './store.ts';

/** Changes the words around the priorities, until the plan is accepted. `seen` is of the words that the form showed. */
export function setStatements(changer: Changer, programmeId: string, given: { statements: Statements; seen?: string; reason?: string }): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.edit', subject: { kind: 'plan', id: programmeId }, ...(given.reason ? { reason: given.reason } : {}) };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      if (plan && given.seen !== undefined && given.seen !== seenMark(statementsOf(plan))) throw new Refused('vision', staleWords, true);
      if (plan && plan.acceptedOn !== null)
        throw new Refused('vision', 'The plan is accepted, so its words change by a change that somebody else decides: ask for it.');
      tell({ changed: await applyStatements(trx, { programmeId, moment, today: changer.clock.today() }, plan, given.statements) });
    }),
  );
}

/** Only those kinds of statements whose words are others. */
export function changedStatements(plan: Plan, statements: Partial<Statements>): readonly StatementKind[] {
  const before = statementsOf(plan);
  return statementKinds.filter((kind) => statements[kind] !== undefined && JSON.stringify(before[kind]) !== JSON.stringify(statements[kind]));
}

/** Puts words in the place of those that stand. Kinds whose words are as they were stay untouched. */
export async function applyStatements(trx: Db, { programmeId, moment }: At, plan: Plan | null, statements: Partial<Statements>) {
  if (!plan) throw new Refused('vision', 'The programme has no plan.');
  const before = statementsOf(plan);
  const changed = changedStatements(plan, statements);
  for (const kind of changed) await replaceStatements(trx, programmeId, moment, plan.id, kind, statements[kind] ?? []);
  return changed.map((kind) => ({ kind, before: before[kind], after: statements[kind] }));
}
