import type { PostSeen } from '../../completion/rules/meant.ts';
import { type ReviewFacts, reviewerProblem } from '../../moderation/rules/reviewer.ts';
import type { Restatable } from '../../rules/restating.ts';

type Asked = { readonly what: Restatable; readonly askedBy: string };

/** A post that decides on restatements, and why whoever holds it may not on this one. */
export type NotDecider = { readonly post: string; readonly why: 'nobody-holds-it' | 'asked-for-it' | 'own-rating' };

/** Why nobody in the programme may decide on a restatement: each post that otherwise would; null where somebody may. What the board confirmed is decided by the chair alone. */
export function nobodyDecides({ what, askedBy }: Asked, rated: ReviewFacts, posts: readonly PostSeen[]): readonly NotDecider[] | null {
  const deciding = posts.filter(({ roles }) => roles.includes('chair') || (what !== 'confirmed' && roles.includes('director')));
  const may = (person: string): boolean => person !== askedBy && reviewerProblem(rated, person) === null;
  if (deciding.some(({ holders }) => holders.some(may))) return null;
  return deciding.map(({ title, holders }) => {
    // Where the asking alone is in the way, somebody else may ask.
    const onlyAsked = holders.some((person) => reviewerProblem(rated, person) === null);
    return { post: title, why: holders.length === 0 ? 'nobody-holds-it' : onlyAsked ? 'asked-for-it' : 'own-rating' };
  });
}

/** The same in sentences, with who could be given the post. `ref`: of the priority. */
export function nobodyDecidesWords(ref: string, what: Restatable, not: readonly NotDecider[]): string {
  const because = {
    'nobody-holds-it': () => 'is held by nobody who can sign in',
    'asked-for-it': () => 'asked for it',
    'own-rating': () => `answers for ${ref} or wrote its update in that cycle`,
  };
  const each = not.map(({ post, why }) => `${post} ${because[why]()}`).join('; ');
  const posts = what === 'confirmed' ? 'the post of the chair' : 'the post of a director or of the chair';
  const asking = not.find(({ why }) => why === 'asked-for-it');
  const other = asking === undefined ? '' : ` Or somebody else asks for it: then ${asking.post} may decide.`;
  return `Nobody in the programme may decide it: ${each || `nobody holds ${posts}`}. The programme office can give ${posts} to somebody who neither asked for it nor answers for ${ref}, and did not write its update in that cycle.${other}`;
}

type Waiting = Asked & { readonly priorityId: string; readonly rated: ReviewFacts };
type Owned = { readonly id: string; readonly ref: string; readonly ownedBy?: readonly string[] };

/** Why nobody may decide on one that waits, in words: neither who answered for its priority then, nor who does now. */
export function undecidedOf(one: Waiting, priorities: readonly Owned[], posts: readonly PostSeen[]): string | null {
  const priority = priorities.find(({ id }) => id === one.priorityId);
  const not = nobodyDecides(one, { ...one.rated, owners: [...one.rated.owners, ...(priority?.ownedBy ?? [])] }, posts);
  return not && nobodyDecidesWords(priority?.ref ?? '', one.what, not);
}

/** Each of those that wait, with why nobody may decide on it. */
export const withUndecided = <One extends Waiting>(waiting: readonly One[], priorities: readonly Owned[], posts: readonly PostSeen[]) =>
  waiting.map((one) => ({ ...one, undecided: undecidedOf(one, priorities, posts) }));
