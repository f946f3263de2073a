import type { Sheet } from '../../../documents/index.ts';
import { type Answer, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { asSeenBy, cachedPosition, readsOpenCycle, updateTexts } from '../../cycle/index.ts';
import { measureTexts } from '../../measures/index.ts';
import { postTexts, type Route, type Visit } from '../../people/index.ts';
import { planTexts } from '../../plan/index.ts';
import { type PageOfRef, pageOfRef } from '../rules/ref.ts';
import { type FoundItem, type FoundKind, foundItem, foundKinds } from './pages/found-item.ts';
import { searchPage } from './pages/search.ts';
import { longestSearch, searchQuery } from './rules/search-query.ts';
import { begin, end, searchTexts } from './store.ts';

export const searchRoutes: readonly Route[] = [{ method: 'GET', pattern: patterns.search, action: 'overview.read', handle: viewSearch }];

/** The nearest are shown; who wants others adds a word. */
const shown = 100;

async function viewSearch(visit: Visit): Promise<Answer> {
  const programme = visit.programme.slug;
  const typed = (visit.query.q ?? '').slice(0, longestSearch);
  const kinds = kindsFor(visit);
  const kind = kinds.find((one) => one === visit.query.kind) ?? null;
  const query = searchQuery(typed);
  const position = asSeenBy(visit, await cachedPosition(visit.programme, visit.db, visit.today));
  const ref = kind === null ? pageOfRef(typed.replace(/\s+/g, ''), position) : null;
  if (ref !== null && (await isThere(visit, ref))) return redirect(url('ref', { programme, ref: ref.ref }));
  const hits = query === null ? null : await searchTexts(visit.db, textsFor(visit), query, kind, shown);
  const items = hits?.hits.flatMap((hit) => foundItem(hit, programme, position, { begin, end }) ?? []);
  const file = await visit.takeAway(() => foundSheet(typed, items ?? []));
  if (file !== null) return file;
  const found = items === undefined ? null : { items, total: hits?.total ?? 0 };
  return page({ title: typed === '' ? 'Search' : `Search for ${typed}` }, searchPage({ programme, typed, kind, kinds, found, query: visit.query }));
}

/** A measure's ref is known by its form alone: whether there is such a measure its texts say. */
async function isThere(visit: Visit, { page: leads, ref }: PageOfRef): Promise<boolean> {
  if (leads !== 'measure') return true;
  const { hits } = await searchTexts(visit.db, [measureTexts(visit.programme.id)], { exact: `"${ref}"`, beginning: null }, 'measure', 5);
  return hits.some((hit) => hit.ref === ref);
}

/** What this person may search: what they may not read is not among the texts. */
function textsFor(visit: Visit) {
  const { id } = visit.programme;
  return [
    planTexts(id),
    updateTexts(id, readsOpenCycle(visit)),
    ...(visit.may('measure.read') ? [measureTexts(id)] : []),
    ...(visit.may('people.read') ? [postTexts(id, visit.today)] : []),
  ];
}

const kindsFor = (visit: Visit): FoundKind[] =>
  foundKinds.filter((kind) => (kind !== 'measure' || visit.may('measure.read')) && (kind !== 'post' || visit.may('people.read')));

const foundSheet = (typed: string, items: readonly FoundItem[]): Sheet => ({
  name: 'Search',
  columns: [
    { heading: 'What', kind: 'text' },
    { heading: 'Title', kind: 'long' },
    { heading: 'Words', kind: 'long' },
  ],
  rows: items.map(({ over, title, pieces }) => [over, title, pieces.join('')]),
  about: [['Searched for', typed]],
});
