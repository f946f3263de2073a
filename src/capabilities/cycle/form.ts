import type { z } from 'zod';

/** A form as it was sent. */
export type Form = Readonly<Record<string, string | string[]>>;
export type FieldProblem = { readonly field: string; readonly message: string };
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * The form without what belongs to another answer than the one that was chosen: it may stand there, folded away, and counts for nothing, right or wrong. `fields` are
 * the names that go with each answer.
 */
export function ofChosen(form: Form, name: string, fields: Readonly<Record<string, readonly string[]>>): Form {
  const chosen = form[name];
  const own = typeof chosen === 'string' ? (fields[chosen] ?? []) : [];
  const others = Object.values(fields)
    .flat()
    .filter((field) => !own.includes(field));
  return Object.fromEntries(Object.entries(form).filter(([field]) => !others.includes(field)));
}

/** What a form says, or all that is wrong with it: the first problem of each field, in the order of the form. */
export function readForm<Schema extends z.ZodType>(schema: Schema, form: Form): Read<z.infer<Schema>> {
  const result = schema.safeParse(form);
  if (result.success) return { ok: true, value: result.data };
  const problems = new Map<string, string>();
  for (const { path, message } of result.error.issues) {
    const field = String(path[0] ?? 'main-content');
    if (!problems.has(field)) problems.set(field, message);
  }
  return { ok: false, problems: [...problems].map(([field, message]) => ({ field, message })) };
}
