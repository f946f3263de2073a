import { found } from '../../../platform/web/index.ts';
import { url } from '../../../urls.ts';
import type { Visit } from '../../people/index.ts';
import { type AskBoards, knownBoards } from '../meetings/known-boards.ts';
import { offeredBoards } from '../meetings/rules/known.ts';
import { refusable } from '../refusal.ts';
import { ownersOf, requestsAndPosts } from './deciders.ts';
import type { Described, ForeseeRatings, Kind } from './kind.ts';
import type { ShowOptions } from './pages/show-change.ts';
import { decidesAs, notDecider } from './rules/deciding.ts';
import { type ChangeRequest, isStale, numberOfRef, type Subject, waitingOn } from './rules/request.ts';
import { requestByNumber } from './store.ts';

/** The requests of the programme with the titles of its posts, in one query. */
export const requestsWithPosts = ({ db, programme }: Visit) => requestsAndPosts(db, programme.id);

const numberAsked = (visit: Visit): number => numberOfRef(visit.params.change ?? '') ?? 0;

export const requestAsked = (visit: Visit): Promise<ChangeRequest | undefined> => requestByNumber(visit.db, visit.programme.id, numberAsked(visit));

/** The request of the address with what stands now, and who owned the thing on any day since it was asked for. */
export async function requestWithOwners(visit: Visit, kinds: readonly Kind[]) {
  const { requests, acceptedOn, ...posts } = await requestsWithPosts(visit);
  const request = found(requests.find(({ number }) => number === numberAsked(visit)));
  const kind = kinds.find(({ name }) => name === request.kind);
  if (!kind) throw new Error(`There is no kind of change ${request.kind}.`);
  // What was decided is shown as it was; only what waits is held against what stands.
  const now =
    request.state === 'waiting' ? await refusable(() => kind.describe(visit.db, visit.programme.id, request.given, { ...posts, today: visit.today })) : null;
  const described: Described | null = now?.ok ? now.value : null;
  const ownerPosts = [...request.ownerPosts, ...(described?.ownerPosts ?? [])];
  const owned = { askedBy: request.askedBy, ownedBy: ownersOf(posts, { ...request, ownerPosts }, visit.today) };
  const beside = waitingOn(requests, request.subject, request.kind).filter(({ id }) => id !== request.id);
  return { request, posts, acceptedOn: acceptedOn ?? request.askedOn, described, beside, gone: now && !now.ok ? now.refusal.message : null, owned };
}

/** Every kind of change that may be decided, and what approving one would do to ratings. */
export type Deciding = { readonly kinds: readonly Kind[]; readonly foresee: ForeseeRatings; readonly askBoards: AskBoards };

/** A request as its page shows it to this person. */
export async function changeView(visit: Visit, { kinds, foresee, askBoards }: Deciding): Promise<Omit<ShowOptions, 'csrf' | 'state'>> {
  const { request, posts, acceptedOn, described, beside, gone, owned } = await requestWithOwners(visit, kinds);
  const waits = request.state === 'waiting';
  const stale = waits && isStale(request.lines, described?.lines ?? null, posts.titleNow) ? { lines: described?.lines ?? [], gone } : null;
  const { person } = visit;
  const as = decidesAs(person.actingPost.roles);
  const decide = waits && visit.may('change.decide', owned) ? as : null;
  const known = await knownBoards(visit.db, visit.programme.id, askBoards);
  const could = as !== null && visit.asAt === null;
  return {
    programme: visit.programme.slug,
    request,
    titleOf: posts.titleOf,
    beside: waits ? beside : [],
    acceptedOn,
    boards: offeredBoards(known, visit.today),
    unlisted: known.unlisted,
    thing: thingOf(visit.programme.slug, request.subject),
    effects: stale ? [] : (described?.effects ?? []),
    ratings: decide !== null && !stale ? await foresee(visit, request) : [],
    stale,
    may: {
      decide,
      not: waits && could ? notDecider(owned, person.id) : null,
      withdraw: waits && visit.may('change.withdraw', request),
      assess: request.assessment?.needed === true && (waits || request.state === 'approved') && visit.may('change.assess', request),
    },
  };
}

function thingOf(programme: string, { kind, id, ref }: Subject): ShowOptions['thing'] {
  if (id === null) return null;
  switch (kind) {
    case 'priority':
      return { href: url('priority', { programme, ref }), words: ref };
    case 'activity':
      return { href: url('activity', { programme, ref }), words: ref };
    case 'measure':
      return { href: url('measure', { programme, measure: ref }), words: ref };
    case 'phase':
      return { href: url('phases', { programme }), words: ref };
    case 'plan':
      return { href: url('planOnAPage', { programme }), words: ref };
  }
}
