import { z } from 'zod';
import { type Day, dayInputProblemWords, parseDayInput } from '../../calendar/index.ts';
import { hasWords, missingWords } from './rules/approval.ts';

export type Problem = { readonly field: string; readonly message: string };
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
export type Typed = Readonly<Record<string, string | string[]>>;

/** Text that must be there, without the spaces around it. `what` completes "Enter …". */
export const text = (what: string, most: number) =>
  z
    .string(`Enter ${what}`)
    .trim()
    .min(1, `Enter ${what}`)
    .max(most, `${capital(what)} must be ${most.toLocaleString('en-GB')} characters or fewer`);

/** Text that may be left out. */
export const optionalText = (what: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${capital(what)} must be ${most.toLocaleString('en-GB')} characters or fewer`)
    .default('');

/** A box of several lines, one thing a line; empty lines are nothing. */
export const lines = (what: string, most: number, longest: number) =>
  z
    .string()
    .default('')
    .transform((typed) =>
      typed
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .refine((all) => all.length <= most, `${capital(what)} may have up to ${most} lines`)
    .refine((all) => all.every((line) => line.length <= longest), `Each line of ${what} must be ${longest} characters or fewer`);

export const mark = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .catch('');

/** A date of three boxes: `name-day`, `name-month`, `name-year`. `what` begins the sentence of a problem. */
export function readDay(form: Typed, name: string, what: string): Checked<Day> {
  const parsed = parseDayInput({ day: textOf(form, `${name}-day`), month: textOf(form, `${name}-month`), year: textOf(form, `${name}-year`) });
  if (parsed.ok) return { ok: true, value: parsed.day };
  const part = parsed.problem.parts.length === 1 ? `-${parsed.problem.parts[0]}` : '';
  return { ok: false, problems: [{ field: `${name}${part}`, message: dayInputProblemWords(parsed.problem, what) }] };
}

/** A date that may be left out: null where all three boxes are empty. */
export function readOptionalDay(form: Typed, name: string, what: string): Checked<Day | null> {
  const empty = ['day', 'month', 'year'].every((part) => textOf(form, `${name}-${part}`).trim() === '');
  return empty ? { ok: true, value: null } : readDay(form, name, what);
}

const reasonSchema = z.strictObject({ reason: optionalText('the reason', 2000) });

/** What a form says with the reason that it gives. `missing` is what to say where there is none; null where none is asked for. */
export function withReason<T>(read: Checked<T>, form: Typed, missing: string | null, order: readonly string[]): Checked<T & { readonly reason: string }> {
  const reason = textOf(form, 'reason').trim();
  const lacking: Problem[] = missing !== null && !hasWords(reason) ? [{ field: 'reason', message: missingWords(reason, missing) }] : [];
  const all = [...(read.ok ? [] : read.problems), ...problemsOf(reasonSchema.safeParse({ reason })), ...lacking];
  if (read.ok && all.length === 0) return { ok: true, value: { ...read.value, reason } };
  return { ok: false, problems: inOrder(all, [...order, 'reason']) };
}

/** The problems in the order of the form's fields, `name-month` as `name`, one a field: of two the first that is given here, which is the one to mend first. */
export function inOrder(problems: readonly Problem[], order: readonly string[]): Problem[] {
  const place = ({ field }: Problem): number => order.findIndex((name) => field === name || field.startsWith(`${name}-`));
  const kept = problems.filter((problem, at) => problems.findIndex((other) => place(other) === place(problem)) === at || place(problem) === -1);
  return kept.toSorted((one, other) => place(one) - place(other));
}

export function textOf(form: Typed, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}

/** The values of a name that may come more than once. */
export function textsOf(form: Typed, name: string): string[] {
  const value = form[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** The schema's value with the days read beside it; or every problem, one a field, in the order of the form's fields. */
export function together<T, D extends Record<string, unknown>>(
  parsed: z.ZodSafeParseResult<T>,
  days: { readonly [K in keyof D]: Checked<D[K]> },
  order: readonly string[] = [],
): Checked<T & D> {
  const problems = [
    ...problemsOf(parsed),
    ...Object.values(days).flatMap((day) => ((day as Checked<unknown>).ok ? [] : (day as { problems: Problem[] }).problems)),
  ];
  if (!parsed.success || problems.length > 0) {
    const rank = ({ field }: Problem): number => order.findIndex((name) => field === name || field.startsWith(`${name}-`));
    return { ok: false, problems: problems.toSorted((one, other) => rank(one) - rank(other)) };
  }
  const values = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, (day as { value: unknown }).value]));
  return { ok: true, value: { ...parsed.data, ...(values as D) } };
}

/** One problem for each field: the first, which is the one to mend first. */
export function problemsOf(parsed: z.ZodSafeParseResult<unknown>): Problem[] {
  if (parsed.success) return [];
  const first = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!first.has(field)) first.set(field, issue.message);
  }
  return [...first].map(([field, message]) => ({ field, message }));
}

function capital(words: string): string {
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}
