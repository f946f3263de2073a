import { appendices } from './appendices.ts';
import type { CheckedPlan } from './checked-plan.ts';
import { dates } from './dates.ts';
import type { Check, Finding } from './finding.ts';
import { inOrder } from './in-order.ts';
import { measures } from './measures.ts';
import { required } from './required.ts';
import { substance } from './substance.ts';

/** Every check that a machine can make of a plan before a board sees it, in the order in which they are told. */
export const checks: readonly Check[] = [...required, ...inOrder, ...dates, ...substance, ...measures, ...appendices];

/** All that the checks find in a plan: pure, and the same for a file and for the plan that Sightline holds. */
export const checkPlan = (plan: CheckedPlan): Finding[] =>
  checks.flatMap(({ key, rule, severity, find }) => find(plan).map(({ text = '', ...found }) => ({ key, rule, severity, text, ...found })));
