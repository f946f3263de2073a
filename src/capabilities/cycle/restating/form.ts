import { z } from 'zod';
import type { ImpactState, ProcessState } from '../../assurance/index.ts';
import { type Form, ofChosen, type Read, readForm } from '../form.ts';
import { limits } from '../rules/answers.ts';
import { isFigure, type Restatable, type RestatedRating, restatedWords } from '../rules/restating.ts';
import { hasWords, missingWords } from '../rules/submission.ts';

/** What the form asks of each kind of restatement: the fields of one kind alone count. */
const fieldsOfKind = {
  derived: ['derived-process', 'derived-impact', 'fact'],
  declared: ['declared-process', 'declared-impact', 'declared-fact'],
  confirmed: ['confirmed-process', 'confirmed-impact', 'minute'],
  words: ['section', 'corrected'],
  figure: ['shown', 'figure'],
} as const;
export type Kind = keyof typeof fieldsOfKind;
const kinds = Object.keys(fieldsOfKind) as readonly Kind[];

const minuteMissing = 'Enter where the board’s minute is, such as “Minutes of 26 October 2022, item 4”';
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `It must be ${most.toLocaleString('en-GB')} characters or less`);
const words = (most: number, missing: string) => text(most).refine(hasWords, { error: ({ input }) => missingWords(String(input), missing) });
const process = z.enum(['not-rated', 'complete', 'not-due', 'off-track', 'behind', 'on-track'], 'Choose what the process should have been');
const impact = z.enum(['sustained', 'not-met', 'demonstrable', 'emerging', 'unmeasured', 'not-expected'], 'Choose what the impact should have been');

const reason = words(limits.reason, 'Say why it was wrong, and how that came to light');
const corrected = text(limits.words).min(1, 'Enter what it should have been');
const figureWords = 'Enter a number in the unit of the figure that was shown, such as “52%”, or “Not known”';
const common = { _csrf: z.string(), reason };

const asked = {
  derived: z.strictObject({
    ...common,
    what: z.literal('derived'),
    'derived-process': process,
    'derived-impact': impact,
    fact: words(limits.reason, 'Say which fact was wrong'),
  }),
  // Whether its fact is needed depends on who asks.
  declared: z.strictObject({
    ...common,
    what: z.literal('declared'),
    'declared-process': process,
    'declared-impact': impact,
    'declared-fact': text(limits.reason),
  }),
  confirmed: z.strictObject({
    ...common,
    what: z.literal('confirmed'),
    'confirmed-process': process,
    'confirmed-impact': impact,
    minute: words(200, minuteMissing),
  }),
  words: z.strictObject({ ...common, what: z.literal('words'), section: z.enum(restatedWords, 'Choose which of the owner’s words'), corrected }),
  figure: z
    .strictObject({ ...common, what: z.literal('figure'), shown: text(limits.words).min(1, 'Choose the figure that was shown'), figure: corrected })
    .refine(({ shown, figure }) => shown === '' || figure === '' || isFigure(shown, figure), { path: ['figure'], error: figureWords }),
};
/** Where no kind is chosen the reason alone can be looked at. */
const unchosen = z.strictObject({ ...common, what: z.literal(kinds, 'Choose what was shown wrongly') });

export type AskedForm = {
  readonly what: Restatable;
  readonly states: { readonly process: ProcessState; readonly impact: ImpactState } | null;
  readonly shown: string;
  readonly corrected: string;
  readonly minute: string;
  readonly fact: string;
  readonly reason: string;
};

const nothing = { states: null, shown: '', corrected: '', minute: '', fact: '' } as const;
const empty = { ...Object.fromEntries(Object.values(fieldsOfKind).flatMap((fields) => fields.map((field) => [field, '']))), reason: '' };
const fieldOrder = ['what', ...Object.values(fieldsOfKind).flat(), 'reason'];

/** What is asked to be restated, by the fields of its own kind; those of the others count for nothing. */
export function readRestatement(form: Form): Read<AskedForm> {
  const sent = ofChosen({ ...empty, ...form }, 'what', fieldsOfKind);
  const read = ofKind(sent);
  if (read.ok) return read;
  return { ok: false, problems: inFieldOrder(read.problems) };
}

/** Problems in the order in which the form asks. */
export const inFieldOrder = <Problem extends { readonly field: string }>(problems: readonly Problem[]): Problem[] =>
  problems.toSorted((one, other) => fieldOrder.indexOf(one.field) - fieldOrder.indexOf(other.field));

function ofKind(form: Form): Read<AskedForm> {
  switch (kinds.find((kind) => kind === form.what)) {
    case 'derived':
      return map(readForm(asked.derived, form), (value) => ({ ...rated(value, value['derived-process'], value['derived-impact']), fact: value.fact }));
    case 'declared':
      return map(readForm(asked.declared, form), (value) => ({
        ...rated(value, value['declared-process'], value['declared-impact']),
        fact: value['declared-fact'],
      }));
    case 'confirmed':
      return map(readForm(asked.confirmed, form), (value) => ({
        ...rated(value, value['confirmed-process'], value['confirmed-impact']),
        minute: value.minute,
      }));
    case 'words':
      return map(readForm(asked.words, form), (value) => ({ ...nothing, what: value.section, corrected: value.corrected, reason: value.reason }));
    case 'figure':
      return map(readForm(asked.figure, form), (value) => ({ ...nothing, what: 'figure', shown: value.shown, corrected: value.figure, reason: value.reason }));
    case undefined: {
      const { ok, ...read } = readForm(unchosen, form);
      return { ok: false, problems: 'problems' in read ? read.problems : [] };
    }
  }
}

const rated = <What extends RestatedRating>(value: { what: What; reason: string }, process: ProcessState, impact: ImpactState) => ({
  ...nothing,
  what: value.what,
  states: { process, impact },
  reason: value.reason,
});

const map = <From, To>(read: Read<From>, as: (value: From) => To): Read<To> => (read.ok ? { ok: true, value: as(read.value) } : read);

const settled = z
  .strictObject({ _csrf: z.string(), decision: z.enum(['approve', 'refuse'], 'Choose whether it stands beside what was frozen'), reason: text(limits.reason) })
  .refine(({ decision, reason: why }) => decision === 'approve' || hasWords(why), {
    path: ['reason'],
    error: ({ input }) => missingWords((input as { reason: string }).reason, 'Say why it is turned down'),
  });

/** Why it is turned down; an approval asks for no reason. */
export const readSettlement = (form: Form): Read<z.infer<typeof settled>> =>
  readForm(settled, { reason: '', ...ofChosen(form, 'decision', { refuse: ['reason'] }) });

const withdrawal = z.strictObject({ _csrf: z.string(), why: text(2000) });

export const readWithdrawal = (form: Form): Read<z.infer<typeof withdrawal>> => readForm(withdrawal, { why: '', ...form });

/** The field of the form as it was sent that a problem is about, where the form itself let it through. */
export function fieldIn(form: Form, field: string): string {
  if (field === 'fact') return form.what === 'declared' ? 'declared-fact' : field;
  if (field !== 'corrected' || form.what === 'words') return field;
  return form.what === 'figure' ? 'figure' : `${typeof form.what === 'string' ? form.what : 'derived'}-process`;
}
