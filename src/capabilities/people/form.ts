import { z } from 'zod';
import { type Day, type DayInput, dayInputProblemWords, parseDayInput } from '../../calendar/index.ts';
import { type Role, roles } from './rules/roles.ts';
import { isReserved, shortNameForm } from './rules/short-name.ts';

export type Problem = { readonly field: string; readonly message: string };
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
type Typed = Readonly<Record<string, string | string[]>>;

/** The first day for which Sightline has a rating policy: nothing could be rated before. */
export const earliestProgrammeDay: Day = '2021-01-01';

const line = (what: string, most: number) =>
  z
    .string(`Enter ${what}`)
    .trim()
    .min(1, `Enter ${what}`)
    .max(most, `${what[0]?.toUpperCase()}${what.slice(1)} must be ${most} characters or fewer`);

const programmeSchema = z.strictObject({
  name: line('the programme’s name', 200).min(3, 'The programme’s name must be 3 characters or more'),
  council: line('the council’s name', 200),
  slug: line('a short name for addresses', 40)
    .regex(shortNameForm, 'The short name must be 2 to 40 small letters, digits or hyphens, and begin with a letter, like “marlshire”')
    .refine((slug) => !isReserved(slug), 'Sightline uses that short name itself: choose another'),
  holder: line('the name of whoever runs the programme office', 200),
  email: z.union([z.literal('').transform(() => null), z.email('Enter an email address in the right form, like name@example.gov.uk').max(254)]),
});

export type ProgrammeForm = z.infer<typeof programmeSchema> & { day: Day | null };

/**
 * A new programme. `withDay`: the demonstration's stored day is asked for too; left empty it is the computer's day. `withEmail`: whoever runs its office is met
 * by their address, without which nobody could ever sign in to it.
 */
export function readProgramme(form: Typed, { withDay, withEmail }: { withDay: boolean; withEmail: boolean }): Checked<ProgrammeForm> {
  const day = withDay && !isEmpty(form, 'day') ? notTooEarly(readDay(form, 'day', 'The demonstration’s day')) : null;
  const parsed = programmeSchema.safeParse({
    name: form.name,
    council: form.council,
    slug: form.slug,
    holder: form.holder,
    email: textOf(form, 'email').trim(),
  });
  const email =
    withEmail && textOf(form, 'email').trim() === '' ? [{ field: 'email', message: 'Enter the email address of whoever runs the programme office' }] : [];
  const problems = [...problemsOf(parsed), ...email, ...(day?.ok === false ? day.problems : [])];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ...parsed.data, day: day?.ok ? day.value : null } };
}

const postSchema = z.strictObject({ title: line('the post’s title', 200), role: z.enum(roles, 'Select what the post may do') });

export const readPost = (form: Typed): Checked<{ title: string; role: Role }> => checked(postSchema.safeParse({ title: form.title, role: form.role }));

const holderSchema = z.strictObject({
  name: line('the person’s name', 200),
  email: z.union([z.literal(''), z.email('Enter an email address in the right form, like name@example.gov.uk')]).default(''),
  sharing: z.literal(['', 'yes']).default(''),
  who: z.union([z.literal(['', 'new']), z.uuid()]).default(''),
});

/** `who`: the id of the person meant, `new` for another one of the same name, empty where nobody was asked. */
export type HolderForm = { name: string; email: string | null; sharing: boolean; fromDay: Day; who: string };

export function readHolder(form: Typed): Checked<HolderForm> {
  const parsed = holderSchema.safeParse({ name: form.name, email: textOf(form, 'email').trim(), sharing: textOf(form, 'sharing'), who: textOf(form, 'who') });
  const from = readDay(form, 'from', 'The first day');
  const problems = [...problemsOf(parsed), ...(from.ok ? [] : from.problems)];
  if (!parsed.success || !from.ok) return { ok: false, problems };
  const { name, email, sharing, who } = parsed.data;
  return { ok: true, value: { name, email: email === '' ? null : email, sharing: sharing === 'yes', fromDay: from.value, who } };
}

/** A date of three boxes: `name-day`, `name-month`, `name-year`. `what` begins the sentence of a problem. */
export function readDay(form: Typed, name: string, what: string): Checked<Day> {
  const typed: DayInput = { day: textOf(form, `${name}-day`), month: textOf(form, `${name}-month`), year: textOf(form, `${name}-year`) };
  const parsed = parseDayInput(typed);
  if (parsed.ok) return { ok: true, value: parsed.day };
  const part = parsed.problem.parts.length === 1 ? `-${parsed.problem.parts[0]}` : '';
  return { ok: false, problems: [{ field: `${name}${part}`, message: dayInputProblemWords(parsed.problem, what) }] };
}

const notTooEarly = (read: Checked<Day>): Checked<Day> =>
  read.ok && read.value < earliestProgrammeDay
    ? { ok: false, problems: [{ field: 'day', message: 'The demonstration’s day must be on or after 1 January 2021, when Sightline’s rating policy begins' }] }
    : read;

const isEmpty = (form: Typed, name: string): boolean => ['day', 'month', 'year'].every((part) => textOf(form, `${name}-${part}`).trim() === '');

const textOf = (form: Typed, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value : '';
};

const checked = <T>(parsed: z.ZodSafeParseResult<T>): Checked<T> =>
  parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed) };

/** One problem for each field: the first, which is the one to mend first. */
function problemsOf(parsed: z.ZodSafeParseResult<unknown>): Problem[] {
  if (parsed.success) return [];
  const first = new Map<string, string>();
  for (const issue of parsed.error.issues) if (!first.has(String(issue.path[0]))) first.set(String(issue.path[0]), issue.message);
  return [...first].map(([field, message]) => ({ field, message }));
}
