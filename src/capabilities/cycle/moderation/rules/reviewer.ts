/** What this rule asks of an update: who submitted it, and who holds a post that answers for its priority, alone or jointly. Ids of people. */
export type ReviewFacts = { readonly submittedBy: string; readonly owners: readonly string[] };

/** Why a person may not review an update; null where they may. Nobody checks their own work. */
export function reviewerProblem({ submittedBy, owners }: ReviewFacts, person: string): 'submitted-it' | 'owns-it' | null {
  if (submittedBy === person) return 'submitted-it';
  return owners.includes(person) ? 'owns-it' : null;
}
