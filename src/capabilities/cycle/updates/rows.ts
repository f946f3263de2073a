import { type AnySection, mostContributions, mostEvidence } from '../rules/answers.ts';
import type { Fields } from './drafts.ts';

/** Boxes that stand in rows, numbered from 1: the names that make a row, and the most there may be. */
type Rows = { readonly names: readonly string[]; readonly most: number };
export const contributionRows: Rows = { names: ['from', 'ask'], most: mostContributions };
export const evidenceRows: Rows = { names: ['source', 'where'], most: mostEvidence };
export const rowsOf: Readonly<Partial<Record<AnySection, Rows>>> = { support: contributionRows, achieved: evidenceRows };

/** As many rows as are filled in, and one; one more where "Add another" was pressed. */
export function rowsShown({ names, most }: Rows, typed: Fields, asked: string | undefined): number {
  let filled = 0;
  for (let row = 1; row <= most; row += 1) if (names.some((name) => (typed[`${name}-${row}`] ?? '') !== '')) filled = row;
  const wanted = /^\d{1,2}$/.test(asked ?? '') ? Number(asked) : 1;
  return Math.min(most, Math.max(1, filled, wanted));
}
