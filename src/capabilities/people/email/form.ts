import { z } from 'zod';

const message = 'Enter an email address in the right form, like name@example.gov.uk';
const schema = z.union([z.literal('').transform(() => null), z.email().max(254)]);

export type EmailForm = { readonly ok: true; readonly address: string | null } | { readonly ok: false; readonly message: string };

/** Left empty it takes the address away. */
export function readEmail(typed: string | string[] | undefined): EmailForm {
  const parsed = schema.safeParse(typeof typed === 'string' ? typed.trim() : null);
  return parsed.success ? { ok: true, address: parsed.data } : { ok: false, message };
}
