import { type Day, dayOf } from '../../../../calendar/index.ts';
import { fullYear, lastDay, monthNumber, monthPattern } from './months.ts';

export type DateDoubt =
  /** Nothing that names a day or a month: "TBC", "Ongoing", "Q4". */
  | 'no date'
  /** A month and no year: "End of Mar". */
  | 'no year'
  /** A year of fewer or more than four digits: "Mar 202", "March 22". */
  | 'year cut off'
  /** "31 February 2022". */
  | 'no such day'
  /** More than one date and nothing that says which activity each is for. */
  | 'several dates'
  /** A part of a month: "mid March 2022", "early April 2022". */
  | 'part of a month'
  /** "by March 2022", "before March 2022": the month's last day is taken, and asked about. */
  | 'by the month'
  /** A date, and words beside it that may change it: "End March 2022, subject to funding". */
  | 'other words';

export type DatePhrase = { readonly day: Day | null; readonly doubt: DateDoubt | null /** The words not understood. */; readonly rest: string };

type Found = { readonly day: Day | null; readonly doubt: DateDoubt | null };

/** Each pattern with what it gives; tried in this order, and what one has taken the next does not see. */
const patterns: readonly (readonly [RegExp, (match: RegExpMatchArray) => Found])[] = [
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/gi, (m) => onDay(m[1], Number(m[2]), Number(m[3]))],
  [/\b(\d{1,2})[/.](\d{1,2})[/.](\d+)\b/gi, (m) => onDay(m[3], Number(m[2]), Number(m[1]))],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${monthPattern}(?:[\\s,-]*'?(\\d+)\\b)?`, 'gi'),
    (m) => onDay(m[3], monthNumber(m[2] as string), Number(m[1])),
  ],
  [new RegExp(`\\b${monthPattern}(?:[\\s,-]*'?(\\d+)\\b)?`, 'gi'), (m) => atMonthEnd(m[1] as string, m[2])],
];

const filler =
  /\b(?:by\s+)?(?:the\s+)?end(?:\s+of)?(?:\s+the)?\b|\b(?:target|date|due|complete|completed|completion|to be|for|on|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|[\s.,;:()[\]–—-]+/gi;
const partOfMonth = /\b(?:early|mid(?:dle)?|late|start|beginning|first|second|half|week|w\/c|w\/e)\b/i;
const byTheMonth = /\b(?:by|before|until|from|after|in|during)\b/i;

/**
 * The day that a phrase names, without its phase and letters. "End March 2022" and "March 2022" are the last day of that month;
 * "End of Mar", "Mar 202" and "TBC" are no day: a year is never supplied.
 */
export function readDatePhrase(phrase: string): DatePhrase {
  let rest = phrase;
  const found: Found[] = [];
  const monthOnly: boolean[] = [];
  for (const [index, [pattern, read]] of patterns.entries()) {
    rest = rest.replace(pattern, (...args) => {
      found.push(read(args as unknown as RegExpMatchArray));
      monthOnly.push(index === patterns.length - 1);
      return ' ';
    });
  }
  const atEnd = /\bend\b/i.test(rest);
  rest = rest.replace(filler, ' ').replace(/\s+/g, ' ').trim();

  const first = found[0];
  if (!first) return { day: null, doubt: 'no date', rest };
  if (found.length > 1) return { day: null, doubt: 'several dates', rest };
  if (first.doubt) return { ...first, rest };
  if (monthOnly[0] && partOfMonth.test(rest)) return { day: null, doubt: 'part of a month', rest };
  if (monthOnly[0] && !atEnd && byTheMonth.test(rest)) return { day: first.day, doubt: 'by the month', rest };
  const left = rest.replace(/\bby\b/gi, ' ').trim();
  return left === '' ? { ...first, rest: '' } : { day: first.day, doubt: 'other words', rest: left };
}

function onDay(year: string | undefined, month: number, date: number): Found {
  const full = fullYear(year);
  if (full === null) return { day: null, doubt: year === undefined ? 'no year' : 'year cut off' };
  const day = dayOf(full, month, date);
  return { day, doubt: day === null ? 'no such day' : null };
}

function atMonthEnd(month: string, year: string | undefined): Found {
  const full = fullYear(year);
  return full === null ? { day: null, doubt: year === undefined ? 'no year' : 'year cut off' } : { day: lastDay(month, full), doubt: null };
}
