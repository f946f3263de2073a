import { z } from 'zod';
import { type Day, dayInputProblemWords, isDay, parseDayInput } from '../../calendar/index.ts';
import { type Definition, definitionProblems, frequencies, limits, polarities, qualities, type Reading, type Unit, units } from './rules/measure.ts';
import { numberProblemWords, parseNumber } from './rules/number-input.ts';
import { definitionProblemWords, type Problem, readingProblemWords } from './rules/problem-words.ts';
import { readingProblems, workOut } from './rules/reading.ts';
import { writeNumber } from './rules/words.ts';

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
type Typed = Readonly<Record<string, string | string[]>>;

/** As the fields stand on the page, which is the order of the error summary. */
const measureFields = [
  'name',
  'why',
  'unit',
  'polarity',
  'baseline',
  'baseline-day',
  'target',
  'target-upper',
  'frequency',
  'lag',
  'owner',
  'context',
  'serves',
  'reason',
];
const readingFields = ['period', 'value', 'numerator', 'denominator', 'quality', 'note', 'reason'];

const long = (what: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${what} must be ${writeNumber(most)} characters or fewer`);

const measureSchema = z.strictObject({
  name: long('The name', limits.name).min(1, 'Enter the measure’s name'),
  why: long('What it tells you', limits.why),
  unit: z.enum(units, 'Select the unit'),
  polarity: z.enum(polarities, 'Select which way is better'),
  frequency: z.enum(frequencies, 'Select how often it is read'),
  context: z.literal(['', 'yes'], 'Select only the choice on the page'),
  owner: z.string(),
  reason: long('The reason', limits.reason),
});

export type MeasureForm = { readonly definition: Definition; readonly reason: string };

const definitionSchema = z.strictObject({
  name: z.string().min(1).max(limits.name),
  why: z.string().max(limits.why),
  unit: z.enum(units),
  polarity: z.enum(polarities),
  frequency: z.enum(frequencies),
  lagDays: z.number().int().min(0).max(400),
  context: z.boolean(),
  baseline: z.strictObject({ value: z.number(), day: z.string().refine(isDay) }).nullable(),
  target: z.number().nullable(),
  targetUpper: z.number().nullable(),
  ownerPostId: z.uuid().nullable(),
  outcomeIds: z.array(z.uuid()).max(500),
});

/** What is asked for of a measure, as it is stored: exactly this and nothing else. */
export const storedMeasure = definitionSchema;
export const storedChange = z.strictObject({ measureId: z.uuid(), changes: definitionSchema.partial() });

/** What the page offered: only these can be chosen. `outcomes`: ids by ref. */
export type Offered = { readonly outcomes: ReadonlyMap<string, string>; readonly posts: ReadonlySet<string> };

/** A measure as typed, new or changed. */
export function readMeasure(form: Typed, offered: Offered, today: Day): Checked<MeasureForm> {
  const fields = ['name', 'why', 'unit', 'polarity', 'frequency', 'context', 'owner', 'reason'] as const;
  const parsed = measureSchema.safeParse(Object.fromEntries(fields.map((name) => [name, textOf(form, name)])));
  const unit = parsed.success ? parsed.data.unit : unitOf(form);
  const lag = numberOf(form, 'lag', 'Days until its reading is expected', 'other');
  const numbers = {
    baseline: numberOf(form, 'baseline', 'The baseline', unit),
    target: numberOf(form, 'target', 'The target', unit),
    targetUpper: numberOf(form, 'target-upper', 'The upper end of the target', unit),
  };
  const baselineDay = dayOf(form, 'baseline-day', 'The baseline’s day');
  const problems = [
    ...problemsOf(parsed),
    ...lagProblems(lag),
    ...Object.values(numbers).flatMap((number) => (number.ok ? [] : number.problems)),
    ...baselineProblems(numbers.baseline, baselineDay),
    ...choiceProblems(form, offered),
  ];
  const { baseline, target, targetUpper } = numbers;
  if (!parsed.success || problems.length > 0 || !lag.ok || !baseline.ok || !target.ok || !targetUpper.ok || !baselineDay.ok) {
    return { ok: false, problems: inOrder(problems, measureFields) };
  }
  const { context, owner, reason, ...words } = parsed.data;
  const definition: Definition = {
    ...words,
    lagDays: lag.value ?? 0,
    context: context === 'yes',
    baseline: baseline.value === null || baselineDay.value === null ? null : { value: baseline.value, day: baselineDay.value },
    target: target.value,
    targetUpper: targetUpper.value,
    ownerPostId: owner === '' ? null : owner,
    outcomeIds: listOf(form, 'serves').map((ref) => offered.outcomes.get(ref) as string),
  };
  const unsound = definitionProblems(definition, today).map(definitionProblemWords);
  return unsound.length > 0 ? { ok: false, problems: unsound } : { ok: true, value: { definition, reason } };
}

export type ReadingForm = { readonly reading: Reading; readonly reason: string; readonly seen: number | null };

const readingSchema = z.strictObject({
  quality: z.enum(qualities, 'Select how sure the value is'),
  note: long('The note', limits.note),
  reason: long('The reason', limits.reason),
});

/** A reading as typed. The value of a percentage may be left out where both counts are given. */
export function readReading(form: Typed, unit: Unit, today: Day): Checked<ReadingForm> {
  const parsed = readingSchema.safeParse({ quality: textOf(form, 'quality'), note: textOf(form, 'note'), reason: textOf(form, 'reason') });
  const period = dayOf(form, 'period', 'The end of the period');
  const typed = numberOf(form, 'value', 'The value', unit);
  const numerator = numberOf(form, 'numerator', 'The number that count', 'other');
  const denominator = numberOf(form, 'denominator', 'The number out of which', 'other');
  const problems = [
    ...periodProblems(period),
    ...[typed, numerator, denominator].flatMap((number) => (number.ok ? [] : number.problems)),
    ...problemsOf(parsed),
  ];
  const value = typed.ok ? (typed.value ?? (numerator.ok && denominator.ok ? workOut(numerator.value, denominator.value, unit) : null)) : null;
  if (typed.ok && value === null) problems.push({ field: 'value', message: 'Enter the value' });
  if (!parsed.success || !period.ok || period.value === null || !numerator.ok || !denominator.ok || value === null || problems.length > 0) {
    return { ok: false, problems: inOrder(problems, readingFields) };
  }
  const { quality, note, reason } = parsed.data;
  const reading: Reading = { periodEnd: period.value, value, numerator: numerator.value, denominator: denominator.value, quality, note };
  const unsound = readingProblems(reading, unit, today).map((problem) => readingProblemWords(problem, reading, unit));
  if (unsound.length > 0) return { ok: false, problems: unsound };
  const seen = Number.parseFloat(textOf(form, 'seen'));
  return { ok: true, value: { reading, reason, seen: Number.isFinite(seen) ? seen : null } };
}

type OptionalNumber = Checked<number | null>;

function numberOf(form: Typed, name: string, what: string, unit: Unit | 'other'): OptionalNumber {
  const text = textOf(form, name).trim();
  if (text === '') return { ok: true, value: null };
  const parsed = parseNumber(text, unit === 'percent' ? 'percent' : 'other');
  return parsed.ok ? parsed : { ok: false, problems: [{ field: name, message: numberProblemWords(parsed.problem, what) }] };
}

/** A date of three boxes, `name-day`, `name-month`, `name-year`; null where all are empty. */
function dayOf(form: Typed, name: string, what: string): Checked<Day | null> {
  const parsed = parseDayInput({ day: textOf(form, `${name}-day`), month: textOf(form, `${name}-month`), year: textOf(form, `${name}-year`) });
  if (parsed.ok) return { ok: true, value: parsed.day };
  if (parsed.problem.problem === 'empty') return { ok: true, value: null };
  const part = parsed.problem.parts.length === 1 ? `-${parsed.problem.parts[0]}` : '';
  return { ok: false, problems: [{ field: `${name}${part}`, message: dayInputProblemWords(parsed.problem, what) }] };
}

function periodProblems(period: Checked<Day | null>): Problem[] {
  if (!period.ok) return [...period.problems];
  return period.value === null ? [{ field: 'period', message: 'Enter the end of the period' }] : [];
}

function lagProblems(lag: OptionalNumber): readonly Problem[] {
  if (!lag.ok) return lag.problems;
  const sound = lag.value === null || (Number.isInteger(lag.value) && lag.value >= 0 && lag.value <= 400);
  return sound ? [] : [{ field: 'lag', message: 'Days until its reading is expected must be a whole number from 0 to 400' }];
}

/** A baseline is a value and its day: one without the other cannot be read later. */
function baselineProblems(baseline: OptionalNumber, day: Checked<Day | null>): Problem[] {
  if (!day.ok) return [...day.problems];
  if (!baseline.ok || (baseline.value === null) === (day.value === null)) return [];
  return day.value === null
    ? [{ field: 'baseline-day', message: 'Enter the day the baseline is of' }]
    : [{ field: 'baseline', message: 'Enter the baseline, or leave its day empty' }];
}

/** Only what the page offered can be chosen. */
function choiceProblems(form: Typed, offered: Offered): Problem[] {
  const owner = textOf(form, 'owner');
  const problems: Problem[] = [];
  if (owner !== '' && !offered.posts.has(owner)) problems.push({ field: 'owner', message: 'Select a post of this programme' });
  if (listOf(form, 'serves').some((ref) => !offered.outcomes.has(ref))) problems.push({ field: 'serves', message: 'Select only outcomes of this plan' });
  return problems;
}

/** One problem for each field, the first, which is the one to mend first. */
function problemsOf(parsed: z.ZodSafeParseResult<unknown>): Problem[] {
  if (parsed.success) return [];
  const first = new Map<string, string>();
  for (const issue of parsed.error.issues) if (!first.has(String(issue.path[0]))) first.set(String(issue.path[0]), issue.message);
  return [...first].map(([field, message]) => ({ field, message }));
}

function inOrder(problems: readonly Problem[], fields: readonly string[]): Problem[] {
  const place = ({ field }: Problem) => fields.findLastIndex((name) => field === name || field.startsWith(`${name}-`));
  return [...problems].sort((a, b) => place(a) - place(b));
}

/** The unit chosen, where the rest of the form has problems: so that "45%" is not called wrong as well. */
const unitOf = (form: Typed): Unit => units.find((unit) => unit === form.unit) ?? 'percent';

function textOf(form: Typed, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}

/** What was ticked, each once. */
function listOf(form: Typed, name: string): string[] {
  const value = form[name];
  return value === undefined ? [] : [...new Set(typeof value === 'string' ? [value] : value)];
}
