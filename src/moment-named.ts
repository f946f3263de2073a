import { noSuchMoment } from './past-pages.ts';
import { type Answer, page } from './platform/web/index.ts';

/** What of a request may name a moment. */
type Request = { readonly method: string; readonly query: unknown };

/** The moment in the address of a page that is read, as it stands there; one that came twice names none. */
export function momentNamed({ method, query }: Request): string | undefined {
  const named = (query as Record<string, unknown>)['as-at'];
  return method !== 'GET' || named === undefined ? undefined : String(named);
}

/** In place of a page whose address names no moment that can be shown: today's would be taken for it. */
export const unshown = (kind: 'to-come' | 'unknown', request: Request, where: Parameters<typeof noSuchMoment>[1]): Answer =>
  page({ title: 'No such day in the past', width: 'reading', errors: true }, noSuchMoment({ kind, typed: momentNamed(request) ?? '' }, where));
