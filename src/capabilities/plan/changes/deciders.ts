import type { Day } from '../../../calendar/index.ts';
import { askTogether, type Db } from '../../../platform/database/index.ts';
import type { Changer } from '../../../platform/record/index.ts';
import { askPosts, listPosts, type PostWithHolders, peopleSince, titleKey } from '../../people/index.ts';
import { askAcceptance } from '../acceptance/store.ts';
import { besideRecords } from '../board-words/rules/standing.ts';
import { askWordChecks } from '../board-words/store.ts';
import { decidesAs } from './rules/deciding.ts';
import type { ChangeRequest } from './rules/request.ts';
import { askRequests } from './store.ts';

export type PostsOf = {
  readonly posts: readonly PostWithHolders[];
  readonly titleOf: (postId: string) => string;
  /** The id and the title of the post that a post is by now: its own, or that of the one whose second title it turned out to be. */
  readonly postNow: (postId: string) => string;
  readonly titleNow: (title: string) => string;
};

/** The posts of a programme and what each is called; one that turned out to be another under a second title is called by that one's. */
export const postsOf = async (db: Db, programmeId: string): Promise<PostsOf> => titled(await listPosts(db, programmeId));

/** The requests of a programme with the titles of its posts and the day on which its plan was accepted, in one query. */
export async function requestsAndPosts(db: Db, programmeId: string): Promise<PostsOf & { requests: readonly ChangeRequest[]; acceptedOn: Day | null }> {
  const { posts, requests, acceptedOn, checks } = await askTogether(db, {
    checks: askWordChecks(programmeId),
    requests: askRequests(programmeId),
    posts: askPosts(programmeId),
    acceptedOn: askAcceptance(programmeId),
  });
  const named = titled(posts);
  const beside = besideRecords(checks, posts);
  return {
    requests: requests.map((request) => ({ ...request, ownerPosts: request.ownerPosts.map(named.postNow), decision: withWord(request, beside) })),
    acceptedOn,
    ...named,
  };
}

/** What was decided in the name of a board, with what a second person said of the record. */
function withWord({ id, decision }: ChangeRequest, beside: ReturnType<typeof besideRecords>): ChangeRequest['decision'] {
  if (decision === null || decision.inNameOf === null) return decision;
  return { ...decision, word: beside({ id, post: decision.post, corrections: 0, minuted: (decision.reference ?? '') !== '' }) };
}

function titled(posts: readonly PostWithHolders[]): PostsOf {
  const titles = new Map(posts.flatMap(({ id, title, aliases }) => [[id, title], ...aliases.map((alias) => [alias.id, title] as const)] as const));
  const other = posts.flatMap(({ id, title, aliases }) => aliases.map((alias) => ({ alias, id, title })));
  const [ids, names] = [new Map(other.map(({ alias, id }) => [alias.id, id])), new Map(other.map(({ alias, title }) => [titleKey(alias.title), title]))];
  return {
    posts,
    titleOf: (postId) => titles.get(postId) ?? 'a post that is gone',
    postNow: (postId) => ids.get(postId) ?? postId,
    titleNow: (title) => names.get(titleKey(title)) ?? title,
  };
}

/**
 * Everybody who held one of the owning posts on any day from that on which it was asked for until today: an end that is put back, a post handed on and one held only
 * meanwhile make nobody independent.
 */
export const ownersOf = ({ posts, postNow }: PostsOf, { ownerPosts, askedOn }: Pick<ChangeRequest, 'ownerPosts' | 'askedOn'>, today: Day): string[] => {
  const owning = new Set(ownerPosts.map(postNow));
  return [...new Set(posts.filter(({ id }) => owning.has(id)).flatMap((post) => peopleSince(post, askedOn, today)))];
};

/** What the post that somebody acts in decides, and its title. */
export function actingAs({ actor }: Pick<Changer, 'actor'>, { posts, titleOf }: PostsOf): { as: ReturnType<typeof decidesAs>; title: string } {
  const acting = posts.find(({ id }) => id === actor.postId);
  return { as: decidesAs(acting?.roles ?? []), title: actor.postId === null ? '' : titleOf(actor.postId) };
}
