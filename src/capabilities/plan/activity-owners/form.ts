import { z } from 'zod';
import { type Checked, mark, problemsOf, type Typed, textOf, textsOf } from '../form.ts';

const schema = z.strictObject({
  accountable: z.string().max(200),
  joint: z.array(z.string().max(200)).max(60),
  seen: mark,
});

export type ActivityOwnersForm = { accountable: string | null; joint: string[]; seen: string };

/** `titles` are the posts that may be chosen. No accountable post means that the activity has its priority's owners. */
export function readActivityOwners(form: Typed, titles: readonly string[]): Checked<ActivityOwnersForm> {
  const parsed = schema.safeParse({
    accountable: textOf(form, 'accountable'),
    joint: textsOf(form, 'joint'),
    seen: textOf(form, 'seen'),
  });
  const problems = problemsOf(parsed);
  if (!parsed.success) return { ok: false, problems };
  const { accountable, seen } = parsed.data;
  const joint = parsed.data.joint.filter((title) => titles.includes(title) && title !== accountable);
  if (accountable !== '' && !titles.includes(accountable))
    return { ok: false, problems: [{ field: 'accountable', message: 'Select a post of this programme' }] };
  if (accountable === '' && joint.length > 0)
    return {
      ok: false,
      problems: [{ field: 'accountable', message: 'Select the accountable post as well: one post answers for an activity, others share in it' }],
    };
  return { ok: true, value: { accountable: accountable === '' ? null : accountable, joint, seen } };
}
