/**
 * What this rule asks of an update: who submitted it last (null where nobody did), who wrote any of it or submitted it in any round, and who answered for its
 * priority, alone or jointly, on a day since its cycle opened. Ids of people.
 */
export type ReviewFacts = { readonly submittedBy: string | null; readonly writers: readonly string[]; readonly owners: readonly string[] };

export type NotReviewer = 'submitted-it' | 'wrote-it' | 'owns-it';

/** Why a person may not judge an update or what it declares; null where they may. Nobody checks their own work. */
export function reviewerProblem({ submittedBy, writers, owners }: ReviewFacts, person: string): NotReviewer | null {
  if (submittedBy === person) return 'submitted-it';
  if (owners.includes(person)) return 'owns-it';
  return writers.includes(person) ? 'wrote-it' : null;
}
