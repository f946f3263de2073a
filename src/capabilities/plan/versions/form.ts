import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, inOrder, optionalText, readDay, type Typed, text, textOf, textsOf, together } from '../form.ts';
import { hasWords, missingWords } from '../rules/approval.ts';
import { howYouKnow } from './rules/correcting.ts';
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
  const read = together(parsed, {}, versionFields);
  return read.ok ? { ok: true, value: { ...read.value, needs: needsOf(textsOf(form, 'needs')) } } : read;
}

/** In the order of its form. */
export const versionFields = ['label', 'purpose', 'about', 'needs'];

/** The same as far as it goes, where some of it is still to mend. */
export const versionSoFar = (form: Typed) => ({
  ...{ label: textOf(form, 'label').trim(), about: textOf(form, 'about').trim(), needs: needsOf(textsOf(form, 'needs')) },
  purpose: purposes.find((one) => one === textOf(form, 'purpose')) ?? null,
});

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

/**
 * The rest of the form as far as it goes, where some of it is still to mend, so that what does not go together is told at once with that; null where nothing is chosen.
 * A day that could not be read stands as `today`: what is said of the day counts for nothing then.
 */
export function decisionSoFar(form: Typed, today: Day): { readonly given: GivenDecision; readonly dayRead: boolean } | null {
  const chosen = decisions.find((one) => one === textOf(form, 'decision'));
  if (chosen === undefined) return null;
  const day = readDay(form, 'day', 'The day of the decision');
  const recipient = recipientIn(form);
  const given = {
    ...{ decision: chosen, body: textOf(form, 'body').trim(), reference: textOf(form, 'reference').trim() },
    ...{ recipient: recipient.ok ? recipient.value : null, day: day.ok ? day.value : today },
  };
  return { given, dayRead: day.ok };
}

/** Only a submission has somebody whom it went to. */
function recipientIn(form: Typed): Checked<string | null> {
  if (textOf(form, 'decision') !== 'submitted') return { ok: true, value: null };
  const parsed = text('to whom it was submitted', 200).safeParse(textOf(form, 'recipient'));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: [{ field: 'recipient', message: parsed.error.issues[0]?.message ?? '' }] };
}

const correction = z.strictObject({
  body: text('who decided it', 200),
  reference: optionalText('the minute or paper', 300),
  reason: optionalText('how you know', 2000),
});

const correctionFields = ['body', 'day', 'reference', 'reason'];

/** The form of a correction of what was recorded. */
export function readCorrection(form: Typed): Checked<GivenCorrection> {
  const parsed = correction.safeParse({ body: textOf(form, 'body'), reference: textOf(form, 'reference'), reason: textOf(form, 'reason') });
  const read = together(parsed, { day: readDay(form, 'day', 'The day of the decision') }, correctionFields);
  const reason = textOf(form, 'reason').trim();
  if (read.ok || hasWords(reason)) return read;
  return { ok: false, problems: inOrder([...read.problems, { field: 'reason', message: missingWords(reason, howYouKnow) }], correctionFields) };
}

const ruling = z
  .strictObject({ ruling: z.enum(['confirmed', 'declined'], 'Select whether you confirm it'), words: optionalText('why', 2000) })
  .refine(({ ruling: chosen, words }) => chosen === 'confirmed' || hasWords(words), {
    path: ['words'],
    error: ({ input }) => missingWords((input as { words: string }).words, 'Enter why you decline it'),
  });

/** The form of the second person, who confirms a correction or declines it. */
export const readRuling = (form: Typed): Checked<{ ruling: 'confirmed' | 'declined'; words: string }> =>
  together(ruling.safeParse({ ruling: textOf(form, 'ruling'), words: textOf(form, 'ruling') === 'declined' ? textOf(form, 'words') : '' }), {}, [
    'ruling',
    'words',
  ]);
