import { type ClaimFacts, isJoint, verifierProblem } from '../../rules/independence.ts';

/** A post as these rules see it: `holders` are ids of people who hold it today and can sign in. */
export type PostSeen = { readonly id: string; readonly title: string; readonly roles: readonly string[]; readonly holders: readonly string[] };

/** The post that a completion waits for. `named`: somebody named it; else it is suggested. `able`: whoever holds it may verify it; a suggested one always is. */
export type Meant = { readonly id: string; readonly title: string; readonly named: boolean; readonly able: boolean };

/** Who verifies by the policy, where they are independent of the claim. */
const rolesThatVerify = ['office', 'director', 'quality', 'owner'];

/** Whether somebody who holds the post may verify the completion today. */
export const mayVerify = (facts: ClaimFacts, post: PostSeen): boolean =>
  post.roles.some((role) => rolesThatVerify.includes(role)) && post.holders.some((person) => verifierProblem(facts, person) === null);

/** The posts that may be named, those of quality assurance first, each part by title. */
export function namable(facts: ClaimFacts, posts: readonly PostSeen[]): readonly PostSeen[] {
  const isQuality = ({ roles }: PostSeen): boolean => roles.includes('quality');
  const byTitle = (a: PostSeen, b: PostSeen): number => (a.title < b.title ? -1 : 1);
  return posts.filter((post) => mayVerify(facts, post)).sort((a, b) => Number(isQuality(b)) - Number(isQuality(a)) || byTitle(a, b));
}

/**
 * The post that a completion is meant for: the one named, able or not, so that nobody else is put in its place behind anybody's back; where none was named, the
 * first of quality assurance that may verify it. Null where nothing waits for one post: no claim, a joint one, which waits for each of its other owners, or
 * nobody to suggest.
 */
export function meantFor(facts: ClaimFacts, named: string | null, posts: readonly PostSeen[]): Meant | null {
  if (!waitsForOne(facts)) return null;
  const standing = named === null ? undefined : posts.find(({ id }) => id === named);
  if (standing !== undefined) return { id: standing.id, title: standing.title, named: true, able: mayVerify(facts, standing) };
  const [first] = namable(facts, posts);
  return first?.roles.includes('quality') ? { id: first.id, title: first.title, named: false, able: true } : null;
}

/** Claimed, not complete, and verified by one word. */
export const waitsForOne = (facts: ClaimFacts): boolean => facts.claim !== null && (facts.completedOn ?? null) === null && !isJoint(facts);
