import type { CheckedPlan } from './checked-plan.ts';

/** Something that a plan lacks, or that a person should look at before a board sees it. */
export type Finding = {
  /** The check that found it. */
  readonly key: string;
  /** The rule that asks for it (docs/rules/plan-checks.md). */
  readonly rule: string;
  /** question: to be mended or answered. note: said so that nothing happens unseen. */
  readonly severity: 'question' | 'note';
  /** The workstream, phase, priority, activity or outcome; empty where it is the whole plan. */
  readonly ref: string;
  readonly place: string;
  /** The plan's own text that it is about; may be empty. */
  readonly text: string;
  /** What is the matter and how to mend it. */
  readonly message: string;
};

/** What one check finds; the rest is the same for all of its findings. */
export type Found = Pick<Finding, 'ref' | 'place' | 'message'> & { readonly text?: string };

/** One small check. `asks`: what holds of a plan that passes, for the list of all checks. */
export type Check = {
  readonly key: string;
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly asks: string;
  readonly find: (plan: CheckedPlan) => readonly Found[];
};
