import type { Line } from '../rules/grid.ts';
import { goesOn, tidy } from '../rules/wording.ts';
import { joined } from '../text/cell-paragraphs.ts';
import { bulletSign } from '../text/lines.ts';
import type { Run } from './page-content.ts';

/** Runs that stand beside each other on one line. In points; `y` is the baseline, from the top of the page. */
export type Segment = { readonly text: string; readonly x: number; readonly right: number; readonly y: number; readonly height: number };

/**
 * The lines of some runs from the top down, each parted where a gap is wider than `widest` times the height of its letters (1 parts cells that stand beside each other;
 * Infinity parts nothing).
 */
export function linesOfRuns(runs: readonly Run[], widest: number): Segment[][] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((one, other) => one.y - other.y)) {
    const last = lines.at(-1);
    const first = last?.[0];
    if (last && first && Math.abs(first.y - run.y) <= Math.min(first.height, run.height) * 0.5) last.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => segmentsOf(line, widest));
}

function segmentsOf(line: readonly Run[], widest: number): Segment[] {
  const segments: { text: string; x: number; right: number; y: number; height: number }[] = [];
  for (const run of line.toSorted((one, other) => one.x - other.x)) {
    const last = segments.at(-1);
    const gap = last ? run.x - last.right : Number.POSITIVE_INFINITY;
    // A bullet stands apart from its text.
    if (last && (gap <= last.height * widest || (bulletSign.test(last.text) && last.text.trim().length === 1 && gap <= last.height * 4))) {
      last.text += gap > last.height * 0.12 && !/\s$/.test(last.text) && !/^\s/.test(run.text) ? ` ${run.text}` : run.text;
      last.right = Math.max(last.right, run.x + run.width);
    } else segments.push({ text: run.text, x: run.x, right: run.x + run.width, y: run.y, height: run.height });
  }
  return segments.map((segment) => ({ ...segment, text: tidy(segment.text) })).filter(({ text }) => text !== '');
}

/** A paragraph of a cell with its first and last lines, by which a cell that the page parted can be joined again. */
export type Paragraph = Line & { readonly start: Segment; readonly end: Segment };

/**
 * The paragraphs that printed lines make up. A line goes on into the next where that one's first word had no room left on it before `right`; where it had, the writer
 * ended it. A letter or a bullet begins a paragraph always, as does a wide gap. Where a line is full by chance and the next begins like a sentence, that is doubtful.
 */
export function paragraphsOf(lines: readonly Segment[], right: number): Paragraph[] {
  const pitch = usualPitch(lines);
  const paragraphs: { text: string; label?: string; start: Segment; end: Segment; maybe: string[] }[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const bullet = bulletSign.test(line.text);
    const text = bullet ? line.text.replace(bulletSign, '') : line.text;
    if (last && !bullet && !beginsAnew(text, paragraphs) && line.y - last.end.y <= pitch * 1.5 && runsOn(last.end, line, right)) {
      if (looksNew(last.text, text)) last.maybe.push(text);
      last.text = joined(last.text, text);
      last.end = line;
    } else paragraphs.push({ text, ...(bullet ? { label: '•' } : {}), start: line, end: line, maybe: [] });
  }
  return paragraphs;
}

/**
 * Whether a line begins a paragraph by what it says: a date that names its phase, or a letter. In a cell of dates letters are those that a date is for, and begin nothing.
 */
export function beginsAnew(text: string, before: readonly { readonly text: string }[]): boolean {
  if (phase.test(text)) return true;
  if (!letter.test(text) || before.some((one) => phase.test(one.text))) return false;
  return /^\(?a\)/i.test(text) || before.some((one) => letter.test(one.text));
}

const phase = /^phase\s*\d/i;
const letter = /^\(?[a-z]\)(?:\s|$)/i;

/** Whether the first word of a line had no room left on the line before. */
export function runsOn(before: Segment, line: Segment, right: number): boolean {
  const word = line.text.split(' ')[0] ?? '';
  const perLetter = (line.right - line.x) / Math.max(1, line.text.length);
  // A typewriter's space is as wide as its letters, six tenths of their height; any other is about half of a letter.
  const space = Math.abs(perLetter - line.height * 0.6) < line.height * 0.005 ? perLetter : Math.max(before.height * 0.22, perLetter / 2);
  return before.right + space + word.length * perLetter > right - 0.5;
}

/** A full line that may be its text's last: nothing breaks off, and the next begins with a capital. */
export const looksNew = (before: string, line: string): boolean => /^\p{Lu}/u.test(line) && !goesOn(before, line);

function usualPitch(lines: readonly Segment[]): number {
  const gaps = lines.slice(1).map((line, index) => line.y - (lines[index] as Segment).y);
  return gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? lines[0]?.height ?? 0;
}
