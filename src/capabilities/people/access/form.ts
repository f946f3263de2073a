import { z } from 'zod';

const schema = z
  .string('Enter why')
  .trim()
  .min(1, 'Enter why')
  .min(3, { error: ({ input }) => `“${input}” is too short, it needs at least 3 letters: enter why` })
  .max(2000, 'The reason must be 2,000 characters or fewer');

/** The longest reason, in characters. */
export const longestReason = 2000;

export type Reason = { readonly ok: true; readonly reason: string } | { readonly ok: false; readonly message: string };

/** Why somebody's access is ended or given back. */
export function readReason(typed: string | string[] | undefined): Reason {
  const parsed = schema.safeParse(typed);
  return parsed.success ? { ok: true, reason: parsed.data } : { ok: false, message: parsed.error.issues[0]?.message ?? 'Enter why' };
}
