/** Thrown inside a change, so that nothing of it stands: neither its rows nor its entry in the record. `outcome` is what is answered in its place. */
export class Undone<Outcome> extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(`undone: ${JSON.stringify(outcome)}`);
    this.outcome = outcome;
  }
}

/** What the change answers, or what it was undone with. */
export async function unlessUndone<Outcome>(change: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof Undone) return (error as Undone<Outcome>).outcome;
    throw error;
  }
}
