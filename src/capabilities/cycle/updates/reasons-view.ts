import { submitProblemWords, typedProblemWords } from '../pages/words.ts';
import { checkSection, type Section, sections } from '../rules/answers.ts';
import type { Draft } from './drafts.ts';
import { type TypedProblem, wrongDays } from './fields.ts';
import type { Judged } from './judge.ts';
import { typedSections, type UpdateVisit } from './visit.ts';

/** What stands in the way of submitting, in words, by the section and field where it is mended. */
export type InSection = { readonly section: Section | 'check'; readonly field: string; readonly message: string };

export const asProblem = (problem: TypedProblem): InSection => ({ section: problem.section, field: problem.field, message: typedProblemWords(problem) });

/** What cannot be read, then what is missing; of one field only the first, since a wrong date is also a missing one. */
export function allReasons({ asked }: UpdateVisit, drafts: ReadonlyMap<string, Draft>, judged: Judged): InSection[] {
  const typed = typedSections(drafts);
  const wrong = sections.flatMap((section) => wrongDays(section, asked, typed[section]).map(asProblem));
  const missing = judged.problems.map((problem) => ({ section: problem.section, field: problem.field, message: submitProblemWords(problem) }));
  const rest = missing.filter(({ field }) => !wrong.some((one) => one.field === field || one.field.startsWith(`${field}-`)));
  const order = [...sections, checkSection];
  return [...wrong, ...rest].sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
}

/** Of each section that somebody has saved, what it still lacks. */
export function lacksOf(drafts: ReadonlyMap<string, unknown>, reasons: readonly InSection[]): Readonly<Record<Section, readonly string[]>> {
  const of = (section: Section): readonly string[] =>
    drafts.has(section) ? reasons.filter((one) => one.section === section).map(({ message }) => message) : [];
  return Object.fromEntries(sections.map((section) => [section, of(section)])) as Record<Section, readonly string[]>;
}
