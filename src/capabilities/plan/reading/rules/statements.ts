import { addMonths, type Day, endOfMonth, startOfMonth } from '../../../../calendar/index.ts';
import type { Prose } from './grid.ts';
import { firstDay, fullYear, monthPattern } from './months.ts';
import type { ReadPhase, ReadPlan, StatementKind } from './plan.ts';
import { phaseNumber } from './targets.ts';

/** The line that names a version: "Version 2 (Draft), October 2021", "v0.3". */
export function versionOf(prose: readonly Prose[]): string | null {
  return prose.find(({ text }) => text.length <= 120 && /\b(?:version|draft)\s+v?\d|\bv\d+(?:[.-]\d+)*\b|^\s*draft\b/i.test(text))?.text ?? null;
}

/** The first line, where it is short enough to be a title; else the first heading. */
export function titleOf(prose: readonly Prose[]): string | null {
  const first = prose.find(({ text, kind }, index) => kind === 'heading' || (index === 0 && text.length <= 120));
  return first?.text ?? null;
}

const named = /^(?:our|the|programme|plan)?\s*(vision|ambition|aim)s?(?:\s+statement)?\s*(?:[:–—-]\s*(?:to\s+)?|\s+is\s*:?\s+|$)/i;

/** Lines that say what they are ("Our vision: …"), and the one line under a heading that does. */
export function readStatements(prose: readonly Prose[]): ReadPlan['statements'] {
  const found: ReadPlan['statements'][number][] = [];
  for (const [index, { text, place }] of prose.entries()) {
    const match = named.exec(text);
    if (!match) continue;
    const kind = (match[1] as string).toLowerCase() as StatementKind;
    const rest = text.slice(text.search(/[:–—-]|\bis\b/i) + 1);
    const own = match[0].length < text.length ? rest.replace(/^(?:s\b)?[\s:–—-]+/, '').trim() : '';
    const below = prose[index + 1];
    if (own !== '') found.push({ kind, text: own, place });
    else if (below && below.kind === 'paragraph' && !named.test(below.text) && !/^phase\s*\d/i.test(below.text))
      found.push({ kind, text: below.text, place: below.place });
  }
  return found;
}

const phaseLine = new RegExp(
  `^phase\\s*(\\d{1,2}|one|two|three|four|five|iii|ii|iv|i|v)\\s*[:,–—-]?\\s*(.*?)[\\s,:–—(-]*\\(?\\s*${monthPattern}\\s*(\\d*)\\s*(?:[-–—]|to|until)\\s*${monthPattern}\\s*(\\d*)\\s*\\)?\\.?$`,
  'i',
);

/** In characters. The pattern tries every way to part a line, which a line of dashes without end would make last. */
const longestPhaseLine = 160;

/**
 * Lines such as "Phase 1 - Back to Basics (June 2021 - April 2022)". A phase runs from the first day of its first month to the last day
 * of its last; where it is printed as starting in the month in which the one before ends, it starts the month after.
 */
export function readPhases(prose: readonly Prose[]): ReadPhase[] {
  const phases: ReadPhase[] = [];
  for (const { text, place } of prose) {
    const match = text.length <= longestPhaseLine ? phaseLine.exec(text) : null;
    const number = phaseNumber(match?.[1]);
    if (!match || number === null || phases.some((phase) => phase.number === number)) continue;
    const [, , name = '', fromMonth = '', fromYear, toMonth = '', toYear] = match;
    const from = monthStart(fromMonth, fromYear);
    const to = monthStart(toMonth, toYear);
    const before = phases.find((phase) => phase.number === number - 1)?.to;
    phases.push({
      number,
      name: name.trim(),
      from: from && before && startOfMonth(before) === from ? addMonths(from, 1) : from,
      to: to && endOfMonth(to),
      raw: text,
      place,
    });
  }
  return phases.sort((a, b) => a.number - b.number);
}

function monthStart(month: string, year: string | undefined): Day | null {
  const full = fullYear(year);
  return full === null ? null : firstDay(month, full);
}
