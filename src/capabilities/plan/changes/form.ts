import { z } from 'zod';
import { isDay } from '../../../calendar/index.ts';
import { type Checked, inOrder, optionalText, type Problem, problemsOf, readOptionalDay, type Typed, textOf } from '../form.ts';
import { noMeasureDecisions } from '../rules/plan.ts';
import { statementKinds } from '../statements/rules/statements.ts';
import { type Asking, askingProblems, type GivenAsking, soundAsking } from './rules/asking.ts';
import { decisionProblems, type GivenDecision, type InNameOf } from './rules/deciding.ts';

const day = z.string().refine(isDay);
const ref = z.string().min(1).max(20);
const title = z.string().min(1).max(500);
const text = z.string().min(1).max(4000);

/** What is asked for, kind by kind, as it is stored: exactly this and nothing else. */
export const stored = {
  date: z.strictObject({ ref, what: z.enum(['target', 'start', 'expected-impact']), toDay: day }),
  'first-target': z.strictObject({ ref, day }),
  words: z.strictObject({
    ref,
    title: title.optional(),
    texts: z.record(ref, text),
    newActivity: z.strictObject({ text, target: day.nullable() }).optional(),
    newOutcome: text.optional(),
  }),
  line: z.strictObject({ ref, title, owner: z.string().min(1).max(200) }),
  'end-outcome': z.strictObject({ ref }),
  statements: z.partialRecord(z.enum(statementKinds), z.array(z.string().min(1).max(2000)).max(12)),
  owners: z.strictObject({ ref, accountable: z.string().min(1).max(200), joint: z.array(z.string().max(200)).max(60) }),
  'activity-owners': z.strictObject({ ref, accountable: z.string().min(1).max(200).nullable(), joint: z.array(z.string().max(200)).max(60) }),
  phase: z.strictObject({
    changes: z.number().int().nullable(),
    number: z.number().int().min(1).max(20),
    name: z.string().min(1).max(200),
    fromDay: day.nullable(),
    toDay: day.nullable(),
    focus: z.array(z.string().max(300)).max(20),
  }),
  'no-measure': z.strictObject({ ref, decision: z.enum(noMeasureDecisions) }),
};

const askingSchema = z.strictObject({
  reason: optionalText('the reason', 2000),
  service: z.enum(['yes', 'no', '']).transform((said) => said || null),
  assessment: z.enum(['needed', 'not-needed', '']).transform((said) => said || null),
  'assessment-why': optionalText('why no assessment is needed', 2000),
  'assessment-link': optionalText('where the assessment is', 500),
});
const askingFields = ['reason', 'service', 'assessment', 'assessment-why', 'assessment-link'] as const;

/** Why a change is asked for, and what it means for a service. */
function readAsking(form: Typed): Checked<Asking> {
  const asked = (name: string): boolean => !belongsElsewhere(form, name);
  const parsed = askingSchema.safeParse(Object.fromEntries(askingFields.map((name) => [name, asked(name) ? textOf(form, name) : ''])));
  const text = (name: string): string => (asked(name) ? textOf(form, name).trim() : '');
  const given: GivenAsking = {
    ...{ reason: text('reason'), why: text('assessment-why'), link: text('assessment-link') },
    service: (['yes', 'no'] as const).find((one) => one === text('service')) ?? null,
    assessment: (['needed', 'not-needed'] as const).find((one) => one === text('assessment')) ?? null,
  };
  const problems = inOrder([...problemsOf(parsed), ...askingProblems(given)], ['reason', 'service', 'assessment', 'assessment-link', 'assessment-why']);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: soundAsking(given) };
}

/** What follows one answer is not asked after another, so what was typed there before counts for nothing, right or wrong. */
function belongsElsewhere(form: Typed, name: string): boolean {
  if (!name.startsWith('assessment')) return false;
  if (textOf(form, 'service') !== 'yes') return true;
  if (name === 'assessment-link') return textOf(form, 'assessment') !== 'needed';
  return name === 'assessment-why' && textOf(form, 'assessment') !== 'not-needed';
}

/** What is asked for and why, or all problems of both at once, those of the change first. */
export function withAsking<T>(read: Checked<T>, form: Typed): Checked<{ given: T; said: Asking }> {
  const said = readAsking(form);
  if (read.ok && said.ok) return { ok: true, value: { given: read.value, said: said.value } };
  const own = read.ok ? [] : read.problems.filter(({ field }) => !askingFields.some((name) => name === field));
  return { ok: false, problems: [...own, ...(said.ok ? [] : said.problems)] };
}

const decisionSchema = z.strictObject({
  decision: z.enum(['approve', 'decline', '']).transform((said) => said || null),
  name: z.enum(['own', 'board', '']).transform((said) => said || null),
  board: optionalText('the board', 200),
  reference: optionalText('where it is minuted', 300),
  words: optionalText('the words', 2000),
});

/** In the order of its form. */
export const decisionFields = ['decision', 'name', 'board', 'met', 'reference', 'words'];

/** What is looked at where some of it is too long: the rest is told all the same. */
const asTyped = (asked: (name: string) => string): Omit<GivenDecision, 'met'> => ({
  decision: (['approve', 'decline'] as const).find((one) => one === asked('decision')) ?? null,
  name: (['own', 'board'] as const).find((one) => one === asked('name')) ?? null,
  ...{ board: asked('board'), reference: asked('reference'), words: asked('words') },
});

export type DecisionForm = { readonly decision: 'approve' | 'decline'; readonly inNameOf: InNameOf; readonly words: string };

/** What was decided, in whose name and with which words. */
export function readDecision(form: Typed, around: Parameters<typeof decisionProblems>[1]): Checked<DecisionForm> {
  // Of a board alone there is a name, a day and a minute.
  const ofBoard = textOf(form, 'name') === 'board';
  const asked = (name: string): string => (ofBoard || !['board', 'reference'].includes(name) ? textOf(form, name) : '');
  const parsed = decisionSchema.safeParse(Object.fromEntries(['decision', 'name', 'board', 'reference', 'words'].map((name) => [name, asked(name)])));
  const met = ofBoard ? readOptionalDay(form, 'met', 'The day of the meeting') : ({ ok: true, value: null } as const);
  const given: GivenDecision = { ...(parsed.data ?? asTyped(asked)), met: met.ok ? met.value : null };
  const unread = [...problemsOf(parsed), ...(met.ok ? [] : met.problems)];
  // What could not be read stands before what is missing of the same field.
  const problems: readonly Problem[] = inOrder([...unread, ...decisionProblems(given, around)], decisionFields);
  const { decision, name, board, reference, words } = given;
  if (problems.length > 0 || decision === null || name === null) return { ok: false, problems };
  return {
    ok: true,
    value: { decision, words, inNameOf: name === 'board' && given.met !== null ? { kind: 'board', board, met: given.met, reference } : { kind: 'own' } },
  };
}

const linkSchema = optionalText('where the assessment is', 500);

export const readLink = (form: Typed): string => linkSchema.safeParse(textOf(form, 'assessment-link')).data ?? '';

const whySchema = optionalText('why the assessment is somewhere else now', 2000);

export const readLinkReason = (form: Typed): string => whySchema.safeParse(textOf(form, 'assessment-reason')).data ?? '';
