import { z } from 'zod';
import { type Form, type Read, readForm } from '../form.ts';
import { limits } from '../rules/answers.ts';
import { isFigure, isRestatedRating, restatable } from '../rules/restating.ts';
import { hasWords } from '../rules/submission.ts';

const minuteMissing = 'Enter where the board’s minute is, such as “Minutes of 26 October 2022, item 4”';
const long = z
  .string()
  .trim()
  .max(limits.words, `It must be ${limits.words.toLocaleString('en-GB')} characters or less`);
const reason = z
  .string()
  .trim()
  .max(limits.reason, `It must be ${limits.reason.toLocaleString('en-GB')} characters or less`);
const process = z.enum(['not-rated', 'complete', 'not-due', 'off-track', 'behind', 'on-track']);
const impact = z.enum(['sustained', 'not-met', 'demonstrable', 'emerging', 'unmeasured', 'not-expected']);

const asked = z
  .strictObject({
    _csrf: z.string(),
    what: z.enum(restatable, 'Choose what was shown wrongly'),
    process: z.union([process, z.literal('')]),
    impact: z.union([impact, z.literal('')]),
    shown: long,
    corrected: long,
    minute: z.string().trim().max(200, 'It must be 200 characters or less'),
    fact: reason,
    reason: reason.refine(hasWords, 'Say why it was wrong, and how that came to light'),
  })
  .superRefine((value, context) => {
    const missing = (field: string, message: string): void => context.addIssue({ code: 'custom', path: [field], message });
    if (isRestatedRating(value.what)) {
      if (value.process === '') missing('process', 'Choose what the process should have been');
      if (value.impact === '') missing('impact', 'Choose what the impact should have been');
      if (value.what === 'derived' && !hasWords(value.fact)) missing('fact', 'Say which fact was wrong');
      if (value.what === 'confirmed' && !hasWords(value.minute)) missing('minute', minuteMissing);
      return;
    }
    if (value.what === 'figure' && value.shown === '') missing('shown', 'Choose the figure that was shown');
    if (value.corrected === '') missing('corrected', 'Enter what it should have been');
    else if (value.what === 'figure' && value.shown !== '' && !isFigure(value.shown, value.corrected))
      missing('corrected', 'Enter a number in the unit of the figure that was shown, such as “52%”, or “Not known”');
  });

const settled = z
  .strictObject({ _csrf: z.string(), decision: z.enum(['approve', 'refuse'], 'Choose whether it stands beside what was frozen'), reason })
  .refine(({ decision, reason: why }) => decision === 'approve' || hasWords(why), { path: ['reason'], error: 'Say why it is turned down' });

export const readRestatement = (form: Form): Read<z.infer<typeof asked>> =>
  readForm(asked, { process: '', impact: '', shown: '', corrected: '', reason: '', minute: '', fact: '', ...form });
export const readSettlement = (form: Form): Read<z.infer<typeof settled>> => readForm(settled, { reason: '', ...form });
