import { addDays, type Day, latestDay } from '../../../../calendar/index.ts';

/** One holding of either of two posts. */
export type HeldRow = { readonly id: string; readonly postId: string; readonly personId: string; readonly from: Day; readonly to: Day | null };

export type JoinedHoldings = {
  /** Rows that stay, each with the days it then covers. */
  readonly kept: readonly { readonly id: string; readonly from: Day; readonly to: Day | null }[];
  /** Ids of rows that another one of the same person covers then. */
  readonly dropped: readonly string[];
};

/**
 * The holdings of two posts that become one: days of one person that meet or overlap are one holding. Held from 1 to 31 May in one post and from
 * 1 June on in the other: from 1 May on.
 */
export function joinedHoldings(rows: readonly HeldRow[]): JoinedHoldings {
  const kept: { id: string; from: Day; to: Day | null }[] = [];
  const dropped: string[] = [];
  for (const own of Map.groupBy(rows, ({ personId }) => personId).values()) {
    let last: { id: string; from: Day; to: Day | null } | null = null;
    for (const { id, from, to } of own.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
      if (last !== null && (last.to === null || from <= addDays(last.to, 1))) {
        last.to = last.to === null || to === null ? null : latestDay([last.to, to]);
        dropped.push(id);
      } else {
        last = { id, from, to };
        kept.push(last);
      }
    }
  }
  return { kept, dropped };
}
