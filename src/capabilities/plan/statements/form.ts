import { z } from 'zod';
import { type Checked, lines, mark, optionalText, problemsOf, type Typed, textOf } from '../form.ts';
import { type Statements, statementKinds } from './rules/statements.ts';

const one = (what: string) => optionalText(what, 2000).transform((typed) => (typed === '' ? [] : [typed.replace(/\s*\n\s*/g, ' ')]));

const schema = z.strictObject({
  vision: one('the vision'),
  ambition: one('the ambition'),
  aim: lines('the aims', 12, 300),
  'practice-priority': lines('the practice priorities', 12, 300),
  'partnership-priority': lines('the partnership priorities', 12, 300),
  enabler: lines('the enablers', 12, 300),
  'success-measure': lines('the success measures', 12, 300),
  seen: mark,
});

export type StatementsForm = { statements: Statements; seen: string };

export function readStatements(form: Typed): Checked<StatementsForm> {
  const parsed = schema.safeParse(Object.fromEntries([...statementKinds, 'seen'].map((name) => [name, textOf(form, name)])));
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed) };
  const { seen, ...statements } = parsed.data;
  return { ok: true, value: { statements, seen } };
}
