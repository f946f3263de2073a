/** Why a change of the plan was not made: the field of its form and a sentence that says what to do. `stale`: somebody changed the thing meanwhile. */
export type Refusal = { readonly field: string; readonly message: string; readonly stale?: boolean };

/** Thrown inside a change, so that nothing of it stands; given back as a value by `refusable`. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(field: string, message: string, stale = false) {
    super(message);
    this.refusal = stale ? { field, message, stale } : { field, message };
  }
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
