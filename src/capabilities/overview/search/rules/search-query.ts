/** What somebody searched for, as the database asks it. `exact`: in the manner of a search engine. `beginning`: how the last word begins, while it may be half typed. */
export type SearchQuery = { readonly exact: string; readonly beginning: string | null };

/** In characters: more is no search. */
export const longestSearch = 200;

/**
 * "critical case lo" finds what has critical and case and a word that begins with "lo". Where quotation marks, a minus or "or" are used the words are taken as they stand. Null where there is nothing to search for.
 */
export function searchQuery(typed: string): SearchQuery | null {
  const words = typed.replace(/\s+/g, ' ').trim().slice(0, longestSearch);
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const engine = /["“”]|(?:^|\s)-|\sor\s/i.test(words);
  const last = /[\p{L}\p{N}]+$/u.exec(words)?.[0] ?? '';
  if (engine || last.length < 2) return { exact: words.replace(/[“”]/g, '"'), beginning: null };
  return { exact: words.slice(0, -last.length).trim(), beginning: last.toLowerCase() };
}
