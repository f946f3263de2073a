import { z } from 'zod';
import { type Checked, mark, optionalText, problemsOf, type Typed, textOf, textsOf } from '../form.ts';

const schema = z.strictObject({
  accountable: optionalText('the accountable post', 200),
  other: optionalText('the title of the post', 200),
  joint: z.array(z.string().max(200)).max(60),
  seen: mark,
});

export type OwnersForm = { accountable: string; joint: string[]; seen: string };

/**
 * `titles` are the programme's posts: one that is chosen must be among them; another title is typed. `standing` is the post that is accountable now and was
 * chosen when the page came: left as it was, it does not stand against a title that is typed.
 */
export function readOwners(form: Typed, titles: readonly string[], standing: string): Checked<OwnersForm> {
  const parsed = schema.safeParse({
    accountable: textOf(form, 'accountable'),
    other: textOf(form, 'other'),
    joint: textsOf(form, 'joint'),
    seen: textOf(form, 'seen'),
  });
  const problems = problemsOf(parsed);
  if (!parsed.success) return { ok: false, problems };
  const { accountable, other, joint, seen } = parsed.data;
  const chosen = other !== '' ? other : accountable;
  if (chosen === '' || (other === '' && !titles.includes(accountable)))
    return { ok: false, problems: [{ field: 'accountable', message: 'Select the accountable post, or enter the title of another' }, ...problems] };
  if (other !== '' && accountable !== '' && accountable !== other && accountable !== standing)
    return { ok: false, problems: [{ field: 'other', message: 'Select a post or enter another title, not both' }] };
  return { ok: true, value: { accountable: chosen, joint: joint.filter((title) => titles.includes(title) && title !== chosen), seen } };
}
