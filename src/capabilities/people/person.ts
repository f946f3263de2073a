import type { Day } from '../../calendar/index.ts';
import type { Role } from './rules/roles.ts';

/** Who asks: a signed-in person with the posts they hold today and the roles of those posts. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly programmeId: string;
  readonly roles: readonly Role[];
  readonly posts: readonly { readonly id: string; readonly title: string }[];
  /** The post they signed in to act in. */
  readonly actingPost: { readonly id: string; readonly title: string; readonly roles: readonly Role[] };
};

/** The programme a request is about. */
export type Programme = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly council: string;
  readonly demonstrationDay: Day | null;
  readonly cycleDays: number;
  readonly ratingsLeadDays: number;
  /** The newest entry of the record: what caches are keyed by, and what reports print. */
  readonly head: { readonly sequence: number; readonly hash: string };
  /** How often a draft was begun or dropped: the record knows nothing of drafts, and caches must. */
  readonly drafts: number;
};

/** Whether one of the person's posts is among these. */
export const holdsOneOf = (person: Person, postIds: readonly string[]): boolean => person.posts.some((post) => postIds.includes(post.id));
