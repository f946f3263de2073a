import { z } from 'zod';
import type { Problem } from '../form.ts';

type Typed = Readonly<Record<string, string | string[]>>;

export type MergeForm = { readonly keep: string; readonly end: string; readonly reason: string; readonly sure: boolean };

const schema = z
  .strictObject({
    keep: z.uuid('Select the post that stays'),
    end: z.uuid('Select the other title'),
    reason: z.string().trim().min(1, 'Enter who said that they are one post, and why').max(2000, 'The reason must be 2,000 characters or fewer'),
    sure: z.literal(['', 'yes']),
  })
  .refine(({ keep, end }) => keep !== end, { path: ['end'], error: 'Select two posts that differ' });

export function readMerge(form: Typed): { ok: true; value: MergeForm } | { ok: false; problems: readonly Problem[] } {
  const one = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
  const parsed = schema.safeParse({ keep: one('keep'), end: one('end'), reason: one('reason'), sure: one('sure') });
  if (!parsed.success) {
    const first = new Map<string, string>();
    for (const issue of parsed.error.issues) if (!first.has(String(issue.path[0]))) first.set(String(issue.path[0]), issue.message);
    const fields = ['keep', 'end', 'reason', 'sure'];
    const inOrder = [...first].toSorted(([one], [other]) => fields.indexOf(one) - fields.indexOf(other));
    return { ok: false, problems: inOrder.map(([field, message]) => ({ field, message })) };
  }
  const { keep, end, sure, reason } = parsed.data;
  return { ok: true, value: { keep, end, reason, sure: sure === 'yes' } };
}
