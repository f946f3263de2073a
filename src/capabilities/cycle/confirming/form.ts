import { z } from 'zod';
import { type Form, type Read, readForm } from '../form.ts';
import { limits } from '../rules/answers.ts';

const words = z
  .string()
  .trim()
  .max(limits.reason, `It must be ${limits.reason.toLocaleString('en-GB')} characters or less`);
const minute = z.string().trim().max(200, 'It must be 200 characters or less');

const one = z.strictObject({ _csrf: z.string(), choice: z.enum(['declared', 'derived'], 'Choose the rating that the board confirmed'), reason: words, minute });
const rest = z.strictObject({ _csrf: z.string(), minute });

export const readConfirmation = (form: Form): Read<z.infer<typeof one>> => readForm(one, { reason: '', minute: '', ...form });
export const readRest = (form: Form): Read<z.infer<typeof rest>> => readForm(rest, { minute: '', ...form });
