import type { PlanAsRead } from '../../comparing/rules/plan-change.ts';
import { hasWords } from '../../rules/approval.ts';
import { acceptanceOf, type Decision, type DecisionMade, decisionWords, steps } from './decisions.ts';

export const purposes = ['first', 'amendments', 'refresh'] as const;
/** What a version is for: the first plan that the board accepts, amendments of it, or its annual refresh. */
export type Purpose = (typeof purposes)[number];

export const purposeWords: Readonly<Record<Purpose, string>> = { first: 'First plan', amendments: 'Amendments', refresh: 'Annual refresh' };

/** The plan as it was at a moment, with what was decided on it. */
export type Version = {
  /** Null for the first version of a plan that was accepted before versions were kept. */
  readonly id: string | null;
  readonly number: number;
  /** As the council prints it; may be empty for that first version. */
  readonly label: string;
  readonly purpose: Purpose;
  readonly about: string;
  /** The steps that it needs, in their order. */
  readonly needs: readonly Decision[];
  /** The moment at which the plan said this. */
  readonly cutAt: string;
  /** The SHA-256 of its content; null for that first version. */
  readonly hash: string | null;
  /** The id of the post that cut it; null where the program did. */
  readonly cutBy: string | null;
  /** In the order in which they were decided. */
  readonly decisions: readonly DecisionMade[];
};

/** "Version 2 (v1.1)" */
export const versionName = ({ number, label }: Pick<Version, 'number' | 'label'>): string =>
  label === '' ? `Version ${number}` : `Version ${number} (${label})`;

/** The version that the board holds the council to: the last that it accepted. */
export const inForce = (versions: readonly Version[]): Version | null => versions.findLast((version) => acceptanceOf(version) !== null) ?? null;

/** How far a version has come: the last step taken, in words. */
export function standingOf(version: Version): string {
  const last = lastStep(version);
  return last === null ? 'Draft' : decisionWords[last].words;
}

function lastStep({ decisions: made }: Version): Decision | null {
  return steps.findLast((step) => made.some(({ decision }) => decision === step)) ?? null;
}

/** The next step that the version needs; null where all were taken. */
export function nextStep({ needs, decisions: made }: Version): Decision | null {
  return needs.find((step) => !made.some(({ decision }) => decision === step)) ?? null;
}

/** What is stored of the plan with a version: JSON text, whose hash is stored beside it. Its form has a number, so that one of an earlier form can be told. Which version is in force is no part of what a version says. */
export const contentOf = ({ plan, posts, measures, approved = [] }: PlanAsRead): string =>
  JSON.stringify({ form: 1, plan: { ...plan, inForce: null }, posts, measures, approved });

/** The plan that a version says, from what `contentOf` made. */
export function planIn(content: string): PlanAsRead {
  const { form, plan, posts, measures, approved = [] } = JSON.parse(content) as PlanAsRead & { form: number };
  if (form !== 1) throw new Error(`The content of a version has form ${form}, which this Sightline does not know.`);
  return { plan, posts, measures, approved };
}

export type CutProblem = 'no-priority' | 'label-taken' | 'nothing-changed' | 'say-why-unchanged' | 'first-only-once' | 'first-first';

export type GivenVersion = Pick<Version, 'label' | 'purpose' | 'about' | 'needs'>;

type Around = { readonly versions: readonly Version[]; readonly priorities: number; readonly changes: number | null };

/**
 * Why a version cannot be cut: something must have changed since the last one, or it is the annual refresh of a plan that stands as it is, and says why.
 * `changes`: how many there are since the last version; null where there is none.
 */
export function cutProblems({ label, purpose, about }: GivenVersion, { versions, priorities, changes }: Around): readonly CutProblem[] {
  const accepted = inForce(versions) !== null;
  const problems: CutProblem[] = [];
  if (priorities === 0) problems.push('no-priority');
  if (versions.some((one) => one.label.toLowerCase() === label.toLowerCase())) problems.push('label-taken');
  if (purpose === 'first' && accepted) problems.push('first-only-once');
  if (purpose !== 'first' && !accepted) problems.push('first-first');
  if (changes === 0 && purpose !== 'refresh') problems.push('nothing-changed');
  if (changes === 0 && purpose === 'refresh' && !hasWords(about)) problems.push('say-why-unchanged');
  return problems;
}

const cutWords: Readonly<Record<CutProblem, readonly [field: string, message: string]>> = {
  'no-priority': ['label', 'The plan has no priority yet, so there is nothing to cut a version of'],
  'label-taken': ['label', 'Another version has this label: enter one that no version has'],
  'first-only-once': ['purpose', 'The board has accepted a first plan: select amendments or the annual refresh'],
  'first-first': ['purpose', 'No board has accepted the plan yet, so this is still the first plan'],
  'nothing-changed': ['purpose', 'Nothing has changed since the last version. Only an annual refresh may leave the plan as it is'],
  'say-why-unchanged': ['about', 'Nothing has changed since the last version: enter why the refresh leaves the plan as it is'],
};

export function cutProblemWords(problem: CutProblem): { readonly field: string; readonly message: string } {
  const [field, message] = cutWords[problem];
  return { field, message };
}
