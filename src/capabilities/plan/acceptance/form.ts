import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, readDay, type Typed, text, textOf, together } from '../form.ts';

const schema = z.strictObject({ by: text('which board accepted it', 200) });

export const readAcceptance = (form: Typed): Checked<{ by: string; day: Day }> =>
  together(schema.safeParse({ by: textOf(form, 'by') }), { day: readDay(form, 'day', 'The day of acceptance') }, ['by', 'day']);
