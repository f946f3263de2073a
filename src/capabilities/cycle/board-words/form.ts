import { z } from 'zod';
import { type Form, type Read, readForm } from '../form.ts';
import { limits } from '../rules/answers.ts';
import type { GivenCheck } from './rules/word.ts';

const check = z.strictObject({
  _csrf: z.string(),
  ruling: z.enum(['confirmed', 'wrong'], 'Select whether the record is right'),
  words: z
    .string()
    .trim()
    .max(limits.reason, `It must be ${limits.reason.toLocaleString('en-GB')} characters or less`),
  which: z.union([z.string(), z.array(z.string())]).transform((one) => (typeof one === 'string' ? [one] : one)),
  seen: z.string().max(40),
});

/** What a second person says of a record. */
export const readCheck = (form: Form): Read<GivenCheck> => readForm(check, { words: '', which: [], seen: '', ...form });
