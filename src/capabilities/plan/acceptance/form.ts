import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, optionalText, readDay, type Typed, text, textOf, together } from '../form.ts';

const schema = z.strictObject({ by: text('which board accepted it', 200), reference: optionalText('the minute or paper', 300) });

export const readAcceptance = (form: Typed): Checked<{ by: string; day: Day; reference: string }> =>
  together(
    schema.safeParse({ by: textOf(form, 'by'), reference: textOf(form, 'reference') }),
    { day: readDay(form, 'day', 'The day of acceptance') },
    acceptanceFields,
  );

/** In the order of its form. */
export const acceptanceFields = ['by', 'day', 'reference'];
