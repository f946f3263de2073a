import { createHash } from 'node:crypto';

/**
 * A short mark of the words that a form showed. It comes back with the form: where the words stored are others by then, somebody
 * changed them meanwhile, and the form is shown again in place of overwriting theirs.
 */
export const seenMark = (shown: unknown): string => createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
