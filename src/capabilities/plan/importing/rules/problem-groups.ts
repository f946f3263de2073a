import type { Problem, Severity } from '../../reading/index.ts';
import type { Found } from './plan-from-file.ts';

/** What a reader of a preview asked to see. */
export type PreviewFilter = { readonly severity: Severity | null; readonly workstream: string | null };

export const severities: readonly Severity[] = ['blocks', 'question', 'note'];

export const countBySeverity = (problems: readonly Problem[]): Record<Severity, number> => ({
  blocks: problems.filter(({ severity }) => severity === 'blocks').length,
  question: problems.filter(({ severity }) => severity === 'question').length,
  note: problems.filter(({ severity }) => severity === 'note').length,
});

/** The code at the head of a problem's ref; null for one of the whole file. */
const codeOfProblem = ({ ref }: Problem, found: Found): string | null => {
  const code = /^[A-Z]+/.exec(ref)?.[0] ?? '';
  return found.workstreams.some((workstream) => workstream.code === code) ? code : null;
};

/** The problems to show. Those of the whole file belong to no workstream, and are left out where one is asked for. */
export const filteredProblems = (found: Found, filter: PreviewFilter): Problem[] =>
  found.problems.filter(
    (problem) =>
      (filter.severity === null || problem.severity === filter.severity) && (filter.workstream === null || codeOfProblem(problem, found) === filter.workstream),
  );
