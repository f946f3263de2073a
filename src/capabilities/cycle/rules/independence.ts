/**
 * What these rules ask of an activity. Holders are ids of people who hold, or held since the claim, a post that owns it; former owners, of those who held one
 * that owned it since and does no more. Where it has owners of its own, those who answer for its priority: what settles the work settles their rating.
 */
export type Owned = {
  readonly owners: readonly { readonly post: string; readonly holders: readonly string[] }[];
  readonly formerOwners?: readonly string[];
  readonly priorityOwners?: readonly string[];
};

/** Why a person may not verify a claimed completion; null where they may. */
export type NotVerifier = 'not-claimed' | 'claimed-it' | 'owns-it' | 'owned-it' | 'answers-for-it' | 'not-joint-owner' | 'already-verified' | 'complete';

export type ClaimFacts = Owned & {
  readonly claim: { readonly by: string } | null;
  readonly verifications: readonly { readonly by: string }[];
  readonly completedOn?: string | null;
};

/**
 * Whether a person may verify or refuse a completion: never who claimed it. Owned by one post, or by posts of one person, anybody who does not own it and
 * does not answer for its priority; owned jointly by several people, each of the other joint owners, since nobody else's word counts then.
 */
export function verifierProblem(facts: ClaimFacts, person: string): NotVerifier | null {
  const { claim } = facts;
  if (claim === null) return 'not-claimed';
  // What everybody has verified is opened again by a measure that falls back, or as false by two people's word, and not by one more opinion.
  if ((facts.completedOn ?? null) !== null) return 'complete';
  if (claim.by === person) return 'claimed-it';
  if (facts.verifications.some((verification) => verification.by === person)) return 'already-verified';
  const owns = isOwner(facts, person);
  if (!owns && facts.formerOwners?.includes(person)) return 'owned-it';
  if (isJoint(facts)) return owns ? null : 'not-joint-owner';
  if (owns) return 'owns-it';
  return facts.priorityOwners?.includes(person) ? 'answers-for-it' : null;
}

/** Why a person may not decide that completed work is opened again as false, or stays complete; null where they may: nobody whose word it was, or whose work. */
export function reopenerProblem(
  facts: ClaimFacts & { readonly askedBy: string },
  person: string,
): 'asked-for-it' | 'claimed-it' | 'verified-it' | 'owns-it' | 'owned-it' | 'answers-for-it' | null {
  if (facts.claim?.by === person) return 'claimed-it';
  if (facts.verifications.some(({ by }) => by === person)) return 'verified-it';
  return approverProblem(facts, person);
}

/** As the rating reads it: several owning posts, held by more than one person or one of them vacant. */
export function isJoint({ owners }: Owned): boolean {
  const people = new Set(owners.flatMap((owner) => owner.holders));
  const vacant = owners.some((owner) => owner.holders.length === 0);
  return owners.length > 1 && (people.size > 1 || vacant);
}

/** Why a person may not accept a recovery plan or approve a stop; null where they may: somebody else than who asked, no owner, and nobody who answers for its priority. */
export function approverProblem(
  facts: Owned & { readonly askedBy: string },
  person: string,
): 'asked-for-it' | 'owns-it' | 'owned-it' | 'answers-for-it' | null {
  if (facts.askedBy === person) return 'asked-for-it';
  if (isOwner(facts, person)) return 'owns-it';
  if (facts.formerOwners?.includes(person)) return 'owned-it';
  return facts.priorityOwners?.includes(person) ? 'answers-for-it' : null;
}

const isOwner = ({ owners }: Owned, person: string): boolean => owners.some((owner) => owner.holders.includes(person));
