/** Thrown inside a change to undo it; what the page shows instead comes out of the action as a value. */
export class Refused<Problem> extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('refused');
    this.problems = problems;
  }
}

export type Outcome<Value, Problem> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] };

/** The result of a change, or every reason why it was refused. */
export async function refusing<Value, Problem>(change: () => Promise<Value>): Promise<Outcome<Value, Problem>> {
  try {
    return { ok: true, value: await change() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: error.problems as readonly Problem[] };
    throw error;
  }
}
