import type { PageContent, Rule } from './page-content.ts';

/**
 * The lines of a table as drawn: `x` from left to right and `y` from top to foot, in points; between each two of them is a column or a row. `parted` says whether
 * a line is drawn between a cell and the one on its right, or below it.
 */
export type Frame = {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly parted: (row: number, column: number, from: 'right' | 'below') => boolean;
};

/** In points: how far apart lines may be and still meet. */
const near = 3;

/** The tables that the lines of a page draw, from the top down: lines that meet belong together. A box of one cell is none. */
export function framesOf(page: Pick<PageContent, 'across' | 'down'>): Frame[] {
  const across = merged(page.across);
  const down = merged(page.down);
  return groupsOf(across, down)
    .map((group) => frameOf(group.across, group.down))
    .filter(({ x, y }) => x.length >= 3 && y.length >= 2)
    .toSorted((one, other) => (one.y[0] as number) - (other.y[0] as number) || (one.x[0] as number) - (other.x[0] as number));
}

/** Pieces of one line as one: a table's line is often drawn cell by cell. */
function merged(rules: readonly Rule[]): Rule[] {
  const found: { at: number; from: number; to: number }[] = [];
  for (const rule of rules.toSorted((one, other) => one.at - other.at || one.from - other.from)) {
    const same = found.findLast((one) => Math.abs(one.at - rule.at) <= 1 && rule.from <= one.to + near && rule.to >= one.from - near);
    if (same) {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    } else found.push({ ...rule });
  }
  return found;
}

type Group = { readonly across: Rule[]; readonly down: Rule[] };

function groupsOf(across: readonly Rule[], down: readonly Rule[]): Group[] {
  const groups: Group[] = [];
  const left = new Set<Rule>([...across, ...down]);
  for (const start of across) {
    if (!left.delete(start)) continue;
    const group: Group = { across: [start], down: [] };
    // Each line that is reached brings in those that it meets.
    for (let at = 0, others = 0; at < group.across.length || others < group.down.length; ) {
      const own = at < group.across.length ? (group.across[at++] as Rule) : (group.down[others++] as Rule);
      const isAcross = across.includes(own);
      for (const other of isAcross ? down : across)
        if (left.has(other) && meet(own, other) && left.delete(other)) (isAcross ? group.down : group.across).push(other);
    }
    groups.push(group);
  }
  return groups;
}

const meet = (one: Rule, other: Rule): boolean =>
  one.at >= other.from - near && one.at <= other.to + near && other.at >= one.from - near && other.at <= one.to + near;

function frameOf(across: readonly Rule[], down: readonly Rule[]): Frame {
  const x = places(down);
  const y = places(across);
  const covers = (rules: readonly Rule[], at: number, middle: number) =>
    rules.some((rule) => Math.abs(rule.at - at) <= near && rule.from <= middle && rule.to >= middle);
  const middle = (lines: readonly number[], index: number) => ((lines[index] as number) + (lines[index + 1] as number)) / 2;
  return {
    x,
    y,
    parted: (row, column, from) =>
      from === 'right' ? covers(down, x[column + 1] as number, middle(y, row)) : covers(across, y[row + 1] as number, middle(x, column)),
  };
}

function places(rules: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const at of rules.map((rule) => rule.at).toSorted((one, other) => one - other))
    if (found.length === 0 || at - (found.at(-1) as number) > near) found.push(at);
  return found;
}
