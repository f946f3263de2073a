import type { Day } from '../../../../calendar/index.ts';
import { type DateDoubt, readDatePhrase } from './date-phrase.ts';
import { takeLetters } from './letter-lists.ts';
import { monthPattern } from './months.ts';
import { tidy } from './wording.ts';

export type TargetPhrase = {
  /** As printed. */
  readonly raw: string;
  readonly letters: readonly string[] | null;
  readonly phase: number | null;
  readonly day: Day | null;
  readonly doubt: DateDoubt | null;
  /** Words of the phrase that were not understood. */
  readonly rest: string;
  /** Index of the line it starts on. */
  readonly line: number;
};

/**
 * A target date cell, one phrase after another. Each is one date with the phase and the letters beside it:
 * "Phase 1 – End Mar 2022 (a), (b), (c) and (d)" and "Phase 2 – End of Mar (e)" are two.
 */
export function readTargets(lines: readonly string[]): TargetPhrase[] {
  return phrases(lines).map(({ raw, line }) => readTarget(raw, line));
}

/** In characters. A longer text is no date phrase, and trying every way to part it would take for ever. */
const longestPhrase = 400;

function readTarget(raw: string, line: number): TargetPhrase {
  if (raw.length > longestPhrase) return { raw, letters: null, phase: null, day: null, doubt: 'other words', rest: raw, line };
  const phaseMatch = phasePattern.exec(raw);
  const withoutPhase = phaseMatch ? raw.replace(phaseMatch[0], ' ').replace(/^[\s:–—-]+/, '') : raw;
  const { letters, rest: withoutLetters } = takeLetters(withoutPhase);
  return { raw, letters, phase: phaseNumber(phaseMatch?.[1]), ...readDatePhrase(withoutLetters), line };
}

const numbers: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, i: 1, ii: 2, iii: 3, iv: 4, v: 5 };
const phasePattern = /\bphase\s*(\d{1,2}|one|two|three|four|five|iii|ii|iv|i|v)\b/i;

/** "1", "two" and "II" as a number. */
export function phaseNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : (numbers[text.toLowerCase()] ?? null);
}

/** The number of a cell that holds a phase and nothing else: "1", "Phase 1". */
export function readPhaseCell(text: string): number | null {
  const match = /^(?:phase\s*)?(\d{1,2}|one|two|three|four|five|iii|ii|iv|i|v)$/i.exec(tidy(text));
  return phaseNumber(match?.[1]);
}

const hasDate = new RegExp(`\\b${monthPattern}|\\d{1,2}[/.]\\d{1,2}[/.]\\d|\\d{4}-\\d`, 'i');
const onlyLetters = /^(?:\s*(?:\(?[a-z]\)|\band\b|\bto\b|&|,|-|–)\s*)+$/i;
const openLetters = /^\s*(?:\([a-z]\)|[a-z]\))/i;

/** The cell's lines as phrases: cut where a second phase or date begins, joined where a phase, a date and its letters stand on lines of their own. */
function phrases(lines: readonly string[]): { raw: string; line: number }[] {
  const found: { raw: string; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const text = tidy(line);
    if (text === '') continue;
    const last = found.at(-1);
    if (last && text.length <= longestPhrase && last.raw.length <= longestPhrase && belongsTo(last.raw, text)) last.raw = `${last.raw} ${text}`;
    else found.push({ raw: text, line: index });
  }
  return found.flatMap(({ raw, line }) => cut(raw).map((piece) => ({ raw: piece, line })));
}

/** Whether a line of a target cell is more of the phrase before it. */
export function belongsTo(before: string, text: string): boolean {
  // Letters belong to the date over them, unless that has letters before it: then these begin the next.
  if (onlyLetters.test(text)) return !(openLetters.test(before) && hasDate.test(before));
  if (onlyLetters.test(before)) return !openLetters.test(text);
  if (/^phase\b/i.test(text)) return false;
  // "Phase 1 –" or "End of", with its month on the next line; "March", with its year.
  if (!hasDate.test(before)) return hasDate.test(text) || /^[\d(]/.test(text);
  return /^\d{2,4}\b/.test(text) || /^[a-z(,]/.test(text);
}

const beforePhase = /(?<=\S)[\s;,]*(?=\bphase\s*(?:\d|one|two|three|four|five|i+\b))/gi;
const afterLetters = new RegExp(
  `(?<=\\([a-z]\\)|\\b[a-z]\\))\\s*[,;]?\\s*(?=(?:by |the |end |early |mid |late )*(?:\\d{1,2}(?:st|nd|rd|th)?[\\s/.]|${monthPattern}))`,
  'gi',
);
const beforeLetters = /(?<=\d{3,4})\s*[,;]?\s+(?=\(?[a-z]\))/gi;

function cut(raw: string): string[] {
  if (raw.length > longestPhrase) return [raw];
  const pieces = raw.split(/\s*;\s*/).flatMap((piece) => split(piece, beforePhase));
  return pieces
    .flatMap((piece) => split(piece, openLetters.test(piece) ? beforeLetters : afterLetters))
    .map(tidy)
    .filter((piece) => piece !== '');
}

/** Splits at what a pattern matches; the pattern's own groups are not pieces. */
function split(text: string, pattern: RegExp): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    pieces.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}

export type Coverage = { readonly letter: string; readonly phrases: readonly TargetPhrase[] };

/**
 * Which phrases each letter falls under. A phrase that names no letter covers all those that no phrase names.
 * None, or more than one, is rule C1.10's finding.
 */
export function coverage(letters: readonly string[], targets: readonly TargetPhrase[]): Coverage[] {
  return letters.map((letter) => {
    const named = targets.filter((target) => target.letters?.includes(letter));
    return { letter, phrases: named.length > 0 ? named : targets.filter((target) => target.letters === null) };
  });
}
