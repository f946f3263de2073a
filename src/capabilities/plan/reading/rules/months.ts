import { type Day, dayOf, endOfMonth } from '../../../../calendar/index.ts';

/** A month's name or its usual abbreviation, with or without a full stop, as the source of a regular expression: one group. */
export const monthPattern =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?';

const starts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12. */
export function monthNumber(name: string): number {
  return starts.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** A year printed in full. Anything else, 22 or 202 or nothing, is no year: it is never filled in. */
export function fullYear(text: string | undefined): number | null {
  return text !== undefined && /^20\d\d$/.test(text) ? Number(text) : null;
}

export function firstDay(month: string, year: number): Day {
  return dayOf(year, monthNumber(month), 1) as Day;
}

export function lastDay(month: string, year: number): Day {
  return endOfMonth(firstDay(month, year));
}
