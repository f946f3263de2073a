import type { Role } from '../../../people/index.ts';

/** Somebody who holds a post today, and the address that a mail reaches them at; null where there is none, or none that can be used, or their access has ended. */
export type Reached = { readonly personId: string; readonly name: string; readonly email: string | null; readonly accessEnded: boolean };

export type ReachedPost = {
  readonly id: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly reportsTo: string | null;
  readonly holders: readonly Reached[];
};

/** Posts by id; a post that is another name of one leads to that one. */
export type ReachedPosts = ReadonlyMap<string, ReachedPost>;

/** Somebody to be mailed, in the post that they are mailed in. */
export type Addressee = Reached & { readonly email: string; readonly post: ReachedPost };

/** Whom an update that is late is told to, and, where that is not the owner's own line, why not. */
export type Way = {
  /** `unowned`: nobody answers for it, which directors and office are told. */
  readonly by: 'line' | 'director' | 'office' | 'unowned' | 'nobody';
  readonly why: 'no-line' | 'line-vacant' | 'line-same' | 'line-no-email' | 'line-no-access' | 'no-owner' | null;
  readonly to: readonly Addressee[];
};

/** To the holders of the post that it answers to; where that reaches nobody else, to the directors; where that does not either, to the programme office. */
export function wayOf(owner: ReachedPost, posts: ReachedPosts): Way {
  const late = new Set(owner.holders.map(({ personId }) => personId));
  const others = (post: ReachedPost): Addressee[] =>
    post.holders.flatMap((holder) => (late.has(holder.personId) || holder.email === null ? [] : [{ ...holder, email: holder.email, post }]));
  const line = owner.reportsTo === null ? undefined : posts.get(owner.reportsTo);
  const to = line === undefined ? [] : others(line);
  if (to.length > 0) return { by: 'line', why: null, to };
  const why = whyNot(line, late);
  const all = [...new Set(posts.values())];
  for (const [by, role] of [
    ['director', 'director'],
    ['office', 'office'],
  ] as const) {
    const instead = onceEach(all.filter(({ roles }) => roles.includes(role)).flatMap(others));
    if (instead.length > 0) return { by, why, to: instead };
  }
  return { by: 'nobody', why, to: [] };
}

/** Whom it is told to that nobody answers for an update: everybody of the programme office and every director who can be reached. */
export function wayOfUnowned(posts: ReachedPosts): Way {
  const told = [...new Set(posts.values())].filter(({ roles }) => roles.includes('director') || roles.includes('office'));
  const to = onceEach(told.flatMap((post) => post.holders.flatMap((holder) => (holder.email === null ? [] : [{ ...holder, email: holder.email, post }]))));
  return { by: to.length > 0 ? 'unowned' : 'nobody', why: 'no-owner', to };
}

function whyNot(line: ReachedPost | undefined, late: ReadonlySet<string>): NonNullable<Way['why']> {
  if (line === undefined) return 'no-line';
  if (line.holders.length === 0) return 'line-vacant';
  const others = line.holders.filter(({ personId }) => !late.has(personId));
  if (others.length === 0) return 'line-same';
  return others.every(({ accessEnded }) => accessEnded) ? 'line-no-access' : 'line-no-email';
}

/** Whoever holds two such posts is one person. */
const onceEach = (addressees: readonly Addressee[]): Addressee[] => [...new Map(addressees.toReversed().map((one) => [one.personId, one])).values()].reverse();
