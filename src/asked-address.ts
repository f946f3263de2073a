import { type Programme, type Route, readsOnly } from './capabilities/people/index.ts';
import { withoutMoment } from './design/past-links.ts';
import { noSuchMoment } from './past-pages.ts';
import { type Answer, page } from './platform/web/index.ts';
import { url } from './urls.ts';

/** What of a request may name a moment. */
type Request = { readonly method: string; readonly query: unknown };

/** The moment in the address of a page that is read, as it stands there; one that came twice names none. */
export function momentNamed({ method, query }: Request): string | undefined {
  const named = (query as Record<string, unknown>)['as-at'];
  return method !== 'GET' || named === undefined ? undefined : String(named);
}

type Where = Parameters<typeof noSuchMoment>[1];

/** In place of a page whose address names no moment that can be shown: today's would be taken for it. */
export const unshown = (kind: 'to-come' | 'unknown', request: Request, where: Omit<Where, 'address'> & { readonly address: string | undefined }): Answer =>
  page(
    { title: 'No such day in the past', width: 'reading', errors: true },
    noSuchMoment({ kind, typed: momentNamed(request) ?? '' }, { ...where, address: where.address ?? url('home', { programme: where.programme }) }),
  );

/** The page that is read, without its moment: the same at another one. Of a page for writing it is home, since of the past there is none. */
export function addressOf(route: Route, request: { readonly url: string }, programme: Programme): string | undefined {
  if (route.ofNow === true) return undefined;
  const reads = route.method === 'GET' && readsOnly(route.action) && route.pattern.startsWith('/:programme') && route.ownMoments !== true;
  return reads ? withoutMoment(request.url) : url('home', { programme: programme.slug });
}

/** What came once by its name: a name that came twice is left out. */
export const textsOf = (query: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(query as Record<string, unknown>).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
