import type { Plan } from '../../rules/plan.ts';
import type { StatementKind } from '../../tables.ts';

export const statementKinds = [
  'vision',
  'ambition',
  'aim',
  'practice-priority',
  'partnership-priority',
  'enabler',
  'success-measure',
] as const satisfies readonly StatementKind[];

/** The words around the priorities, by kind. */
export type Statements = Readonly<Record<StatementKind, readonly string[]>>;

export const statementsOf = (plan: Plan): Statements =>
  Object.fromEntries(statementKinds.map((kind) => [kind, plan.statements.filter((one) => one.kind === kind).map(({ text }) => text)])) as Record<
    StatementKind,
    string[]
  >;
