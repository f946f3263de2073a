import { z } from 'zod';
import { type Checked, optionalText, readDay, type Typed, text, textOf, textsOf, together } from '../form.ts';
import { hasWords } from '../rules/approval.ts';
import type { GivenCorrection } from './rules/correction.ts';
import { decisions, type GivenDecision, needsOf } from './rules/decisions.ts';
import { type GivenVersion, purposes } from './rules/version.ts';

const version = z.strictObject({
  label: text('the label', 100),
  purpose: z.enum(purposes, 'Select what the version is for'),
  about: optionalText('what it is for', 2000),
});

/** The form of a new version. */
export function readVersion(form: Typed): Checked<GivenVersion> {
  const parsed = version.safeParse({ label: textOf(form, 'label'), purpose: textOf(form, 'purpose'), about: textOf(form, 'about') });
  const read = together(parsed, {}, ['label', 'purpose', 'about']);
  return read.ok ? { ok: true, value: { ...read.value, needs: needsOf(textsOf(form, 'needs')) } } : read;
}

const decision = z.strictObject({
  decision: z.enum(decisions, 'Select what was decided'),
  body: text('who decided it', 200),
  reference: optionalText('the minute or paper', 300),
});

/** In the order of its form. */
export const decisionFields = ['decision', 'recipient', 'body', 'day', 'reference'];

/** The form of what a body decided on a version. */
export function readDecision(form: Typed): Checked<GivenDecision> {
  const of = (name: string): string => textOf(form, name);
  const parsed = decision.safeParse({ decision: of('decision'), body: of('body'), reference: of('reference') });
  const beside = { recipient: recipientIn(form), day: readDay(form, 'day', 'The day of the decision') };
  return together(parsed, beside, decisionFields);
}

/** Only a submission has somebody whom it went to. */
function recipientIn(form: Typed): Checked<string | null> {
  if (textOf(form, 'decision') !== 'submitted') return { ok: true, value: null };
  const parsed = text('to whom it was submitted', 200).safeParse(textOf(form, 'recipient'));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: [{ field: 'recipient', message: parsed.error.issues[0]?.message ?? '' }] };
}

const correction = z.strictObject({ reference: optionalText('the minute or paper', 300), reason: optionalText('how you know', 2000) });

/** The form of a correction of what was recorded. */
export function readCorrection(form: Typed): Checked<GivenCorrection> {
  const parsed = correction.safeParse({ reference: textOf(form, 'reference'), reason: textOf(form, 'reason') });
  return together(parsed, { day: readDay(form, 'day', 'The day of the decision') }, ['day', 'reference', 'reason']);
}

const ruling = z
  .strictObject({ ruling: z.enum(['confirmed', 'declined'], 'Select whether you confirm it'), words: optionalText('why', 2000) })
  .refine(({ ruling: chosen, words }) => chosen === 'confirmed' || hasWords(words), { path: ['words'], message: 'Enter why you decline it' });

/** The form of the second person, who confirms a correction or declines it. */
export const readRuling = (form: Typed): Checked<{ ruling: 'confirmed' | 'declined'; words: string }> =>
  together(ruling.safeParse({ ruling: textOf(form, 'ruling'), words: textOf(form, 'ruling') === 'declined' ? textOf(form, 'words') : '' }), {}, [
    'ruling',
    'words',
  ]);
