import { z } from 'zod';

const schema = z.strictObject({
  to: z.union([z.literal('none').transform(() => null), z.uuid()], 'Select the post that this post answers to, or that none is recorded'),
});

export type LineForm = { readonly ok: true; readonly to: string | null } | { readonly ok: false; readonly message: string };

export function readLine(form: Readonly<Record<string, string | string[]>>): LineForm {
  const parsed = schema.safeParse({ to: form.line });
  return parsed.success ? { ok: true, to: parsed.data.to } : { ok: false, message: parsed.error.issues[0]?.message ?? '' };
}
