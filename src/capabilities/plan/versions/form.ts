import { z } from 'zod';
import { type Checked, optionalText, readDay, type Typed, text, textOf, textsOf, together } from '../form.ts';
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

/** The form of what a body decided on a version. */
export function readDecision(form: Typed): Checked<GivenDecision> {
  const of = (name: string): string => textOf(form, name);
  const parsed = decision.safeParse({ decision: of('decision'), body: of('body'), reference: of('reference') });
  const beside = { recipient: recipientIn(form), day: readDay(form, 'day', 'The day of the decision') };
  return together(parsed, beside, ['decision', 'body', 'recipient', 'day', 'reference']);
}

/** Only a submission has somebody whom it went to. */
function recipientIn(form: Typed): Checked<string | null> {
  if (textOf(form, 'decision') !== 'submitted') return { ok: true, value: null };
  const parsed = text('to whom it was submitted', 200).safeParse(textOf(form, 'recipient'));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: [{ field: 'recipient', message: parsed.error.issues[0]?.message ?? '' }] };
}
