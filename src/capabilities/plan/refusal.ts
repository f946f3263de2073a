type Problem = { readonly field: string; readonly message: string };

/**
 * Why a change of the plan was not made: the field of its form and a sentence that says what to do. `stale`: somebody changed the thing meanwhile. `also`: what
 * else is to mend.
 */
export type Refusal = Problem & { readonly stale?: boolean; readonly also?: readonly Problem[] };

/** Thrown inside a change, so that nothing of it stands; given back as a value by `refusable`. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(field: string, message: string, stale = false, also: readonly Problem[] = []) {
    super(message);
    this.refusal = { field, message, ...(stale && { stale }), ...(also.length > 0 && { also }) };
  }
}

/** Refuses a change with all its problems at once; lets it go on where there is none. */
export function refuseAll([first, ...also]: readonly Problem[]): void {
  if (!first) return;
  throw new Refused(first.field, first.message, false, also);
}

/** What a change came to, or why it was not made. */
export type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Runs a change that may be refused. */
export async function refusable<T>(change: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { ok: true, value: await change() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

export const staleWords = 'Somebody changed this while you had it open. How it stands now is shown on this page: send yours again to put it in its place.';
