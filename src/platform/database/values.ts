/**
 * One set of parsers for both drivers, because they differ: pg turns a DATE into a JavaScript date (the day before, under
 * summer time) and a bigint into text; PGlite does neither. Keys are PostgreSQL's type oids (catalogue pg_type).
 */
export const parsers: Record<number, (text: string) => unknown> = {
  20: Number, // int8
  1700: Number, // numeric
  1082: (text) => text, // date: a day, as text
  1114: (text) => text, // timestamp without zone: not used, kept as text so that nobody is surprised
  1184: momentOf, // timestamptz: a moment
  1186: (text) => text, // interval
  1182: (text) => textArray(text), // date[]
  1185: (text) => textArray(text).map(momentOf), // timestamptz[]
};

/** `2021-11-19 10:00:00.5+00` → `2021-11-19T10:00:00.500Z`. The session's time zone is UTC, so the offset is always +00. */
function momentOf(text: string): string {
  const found = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (!found) return text; // 'infinity'
  return `${found[1]}T${found[2]}.${(found[3] ?? '').slice(0, 3).padEnd(3, '0')}Z`;
}

function textArray(text: string): string[] {
  return text === '{}' ? [] : text.slice(1, -1).replaceAll('"', '').split(',');
}

/** A value for a `jsonb` column. Always text, because the two drivers write objects and arrays differently. */
export const json = (value: unknown): string => JSON.stringify(value);
