import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, mark, optionalText, type Problem, problemsOf, readOptionalDay, type Typed, text, textOf, together } from '../form.ts';
import type { Priority } from '../rules/plan.ts';
import type { GivenLine, GivenWords } from './actions.ts';
import { boxOf } from './rules/words.ts';

const schema = z.strictObject({
  title: text('the priority’s title', 500),
  'new-activity': optionalText('the new activity', 4000),
  'new-outcome': optionalText('the new outcome', 4000),
  seen: mark,
});

/** The words of a priority. Which boxes there are is said by the plan, never by the form. */
export function readWords(form: Typed, priority: Priority): Checked<GivenWords> {
  const parsed = together(
    schema.safeParse({
      title: textOf(form, 'title'),
      'new-activity': textOf(form, 'new-activity'),
      'new-outcome': textOf(form, 'new-outcome'),
      seen: textOf(form, 'seen'),
    }),
    { target: readOptionalDay(form, 'new-target', 'The new activity’s target') },
  );
  const texts: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const { ref } of [...priority.activities, ...priority.outcomes]) {
    const one = text(`the text of ${ref}`, 4000).safeParse(textOf(form, boxOf(ref)));
    if (one.success) texts[ref] = one.data;
    else problems.push({ field: boxOf(ref), message: one.error.issues[0]?.message ?? '' });
  }
  if (!parsed.ok)
    return {
      ok: false,
      problems: [...parsed.problems.filter(({ field }) => field === 'title'), ...problems, ...parsed.problems.filter(({ field }) => field !== 'title')],
    };
  if (problems.length > 0) return { ok: false, problems };
  const { title, seen, target } = parsed.value;
  const newActivity = newActivityOf(parsed.value['new-activity'], target);
  if (newActivity === 'no text')
    return { ok: false, problems: [{ field: 'new-activity', message: 'Enter the text of the new activity, or leave out its target' }] };
  return { ok: true, value: { ref: priority.ref, title, texts, seen, newActivity, newOutcome: parsed.value['new-outcome'] || undefined } };
}

function newActivityOf(words: string, target: Day | null): { text: string; target: Day | null } | undefined | 'no text' {
  if (words === '') return target === null ? undefined : 'no text';
  return { text: words, target };
}

const lineSchema = z.strictObject({
  ref: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{1,6}[1-9]\d{0,2}$/, 'Enter a ref of letters and a number, like CC1'),
  title: text('the title', 500),
  owner: text('the post that owns it', 200),
});

export function readLine(form: Typed): Checked<GivenLine> {
  const parsed = lineSchema.safeParse({ ref: textOf(form, 'ref'), title: textOf(form, 'title'), owner: textOf(form, 'owner') });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed) };
}
