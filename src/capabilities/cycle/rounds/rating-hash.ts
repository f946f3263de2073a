import { hashOfBytes } from '../../../platform/files/index.ts';
import type { RatingTable } from '../tables.ts';

/** What the board saw of one priority, as stored. */
export type RatingRow = Omit<RatingTable, 'because' | 'slow' | 'difference' | 'target_moved'> & {
  readonly because: unknown;
  readonly slow: unknown;
  readonly difference: string;
  readonly target_moved: boolean;
};

/** SHA-256 of a cycle's ratings, every column of them, the same in whatever order rows and the keys of their reasons come: the database orders keys anew. */
export function hashOfRatings(rows: readonly RatingRow[]): string {
  const texts = rows.map((row) => JSON.stringify(inOrder(row))).sort();
  return hashOfBytes(new TextEncoder().encode(`[${texts.join(',')}]`));
}

/** The same value with the keys of its objects in the order of their names. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
