import type { Day } from '../../../calendar/index.ts';
import type { Role } from './roles.ts';

/** A post with everybody who holds or held it, newest first. */
export type PostWithHolders = {
  id: string;
  title: string;
  roles: Role[];
  /** The id of the post that it answers to, its line; null where the office has not said. */
  reportsTo: string | null;
  /** Posts that turned out to be this one under another title. */
  aliases: { id: string; title: string }[];
  holders: {
    holdingId: string;
    personId: string;
    name: string;
    email: string | null;
    /** Another address, empty for none, that waits for a second person. */
    askedEmail?: string | null;
    fromDay: Day;
    toDay: Day | null;
    /** The day its end came, or the later one on which Sightline was told of it; null while it goes on. Nobody becomes independent by an end put back. */
    knownUntil: Day | null;
    standIn: boolean;
    /** The office ended their access: nothing is written to them. */
    accessEnded: boolean;
    /** Who put them there, and whether those in the post stay, while a second person has not said that it is right; null where nothing waits. */
    waits: { by: string; name: string; shares: boolean } | null;
  }[];
};

/** The people who held the post on any day since, until a day. A holding counts until the day on which Sightline was told of its end. */
export const peopleSince = (post: PostWithHolders, since: Day, day: Day): string[] => [
  ...new Set(post.holders.filter(({ fromDay, knownUntil }) => fromDay <= day && (knownUntil === null || knownUntil >= since)).map(({ personId }) => personId)),
];

/** Who of these holders holds the post on a day. Nobody does who waits for a second person's word. */
export const holdersOn = (post: PostWithHolders, day: Day): PostWithHolders['holders'] =>
  post.holders.filter((holder) => holder.waits === null && holder.fromDay <= day && (holder.toDay === null || holder.toDay >= day));
