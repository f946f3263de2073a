import { type Db, type SearchText, type SearchTexts, sql } from '../../../platform/database/index.ts';
import type { SearchQuery } from './rules/search-query.ts';

/** A text that was found. `snippet` has what was looked for between two signs that stand in no text: `begin` and `end`. */
export type Hit = SearchText & { readonly snippet: string };

/** Found texts, the nearest first, at most `limit`; `total` counts all of them. */
export type Found = { readonly hits: readonly Hit[]; readonly total: number };

export const begin = '\u0001';
export const end = '\u0002';

/** Searches the texts that capabilities handed over, in one query. */
export async function searchTexts(db: Db, texts: readonly SearchTexts[], query: SearchQuery, kind: string | null, limit: number): Promise<Found> {
  const options = `StartSel=${begin}, StopSel=${end}, MaxFragments=2, MaxWords=28, MinWords=10, FragmentDelimiter=" … "`;
  const { rows } = await sql<Hit & { total: number }>`
    with asked as (select websearch_to_tsquery('english', ${query.exact}) && ${query.beginning === null ? sql`''::tsquery` : sql`to_tsquery('english', ${`${query.beginning}:*`})`} as query),
    texts as (select *, setweight(to_tsvector('english', ref || ' ' || label), 'A') || to_tsvector('english', words) as vector from (${sql.join([...texts], sql` union all `)}) one),
    found as (select t.kind, t.id, t.ref, t.label, t.words, ts_rank(t.vector, a.query) as rank, a.query, count(*) over () as total
      from texts t, asked a where t.vector @@ a.query and (${kind}::text is null or t.kind = ${kind})
      order by rank desc, t.kind collate "C", t.ref collate "C", t.id limit ${limit})
    select kind, id, ref, label, words, ts_headline('english', case when label = '' then words else label || case when words = '' then '' else ' — ' || words end end, query, ${options}) as snippet,
      total::integer as total from found order by rank desc, kind collate "C", ref collate "C", id`.execute(db);
  return { hits: rows.map(({ total: _, ...hit }) => hit), total: rows[0]?.total ?? 0 };
}
