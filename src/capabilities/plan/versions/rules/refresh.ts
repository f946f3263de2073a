import { addDays, addMonths, type Day, daysBetween } from '../../../../calendar/index.ts';

/** How often a plan is refreshed, from a day on. Rows are added, never edited. */
export type RefreshPolicy = { readonly from: Day; readonly source: string; readonly months: number; readonly warnDays: number };

export const refreshPolicies: readonly RefreshPolicy[] = [
  {
    from: '2021-01-01',
    source: 'Strategic Improvement Plan v0.11, lines 632-634: refreshed at least annually; decision H40: warned 60 days ahead',
    months: 12,
    warnDays: 60,
  },
];

/** The policy that holds on a day. Throws a RangeError where no row does, or two do. */
export function refreshPolicy(day: Day, policies: readonly RefreshPolicy[] = refreshPolicies): RefreshPolicy {
  const begun = policies.filter(({ from }) => from <= day);
  const latest = begun
    .map(({ from }) => from)
    .sort()
    .at(-1);
  const [policy, ...more] = begun.filter(({ from }) => from === latest);
  if (policy === undefined) throw new RangeError(`no refresh policy holds on ${day}`);
  if (more.length > 0) throw new RangeError(`${more.length + 1} rows of the refresh policy hold on ${day}`);
  return policy;
}

export type Refresh = {
  readonly due: Day;
  /** The day from which everybody is reminded. */
  readonly warnFrom: Day;
  /** Days to go, negative once it is overdue. */
  readonly days: number;
  readonly state: 'later' | 'soon' | 'overdue';
};

/**
 * When the plan is next refreshed (C1.05, H40): twelve months after the day on which the board accepted the version in force. A version that nobody accepted
 * renews nothing. Accepted on 29 February 2024, it is due on 28 February 2025, and overdue on 1 March.
 */
export function refreshOf(acceptedOn: Day, today: Day, policy: RefreshPolicy = refreshPolicy(today)): Refresh {
  const due = addMonths(acceptedOn, policy.months);
  const warnFrom = addDays(due, -policy.warnDays);
  const days = daysBetween(today, due);
  return { due, warnFrom, days, state: days < 0 ? 'overdue' : today >= warnFrom ? 'soon' : 'later' };
}
