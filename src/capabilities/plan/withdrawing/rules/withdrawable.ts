import { type Plan, priorityByRef, type WithdrawalKind } from '../../rules/plan.ts';

/** Something of the plan that may be taken out of it before the board accepts it, with everything that goes along: itself first. */
export type Withdrawable = {
  readonly kind: WithdrawalKind;
  readonly id: string;
  readonly ref: string;
  readonly text: string;
  /** The priority it stands in, or that it is. */
  readonly priorityRef: string;
  readonly parts: readonly { readonly kind: WithdrawalKind; readonly id: string; readonly ref: string; readonly text: string }[];
};

/** What a ref names: a priority or a line with its activities and outcomes, an activity, or an outcome. Undefined where the plan has no such ref. */
export function withdrawableBy(plan: Plan, ref: string): Withdrawable | undefined {
  const whole = priorityByRef(plan, ref);
  if (whole) {
    const { id, kind, title: text, activities, outcomes } = whole;
    return { kind, id, ref, text, priorityRef: ref, parts: [{ kind, id, ref, text }, ...activities.map(activityPart), ...outcomes.map(outcomePart)] };
  }
  for (const { ref: priorityRef, activities, outcomes } of plan.priorities) {
    const part = [...activities.map(activityPart), ...outcomes.map(outcomePart)].find((one) => one.ref === ref);
    if (part) return { ...part, priorityRef, parts: [part] };
  }
  return undefined;
}

type Part = { readonly id: string; readonly ref: string; readonly text: string };
const activityPart = ({ id, ref, text }: Part) => ({ kind: 'activity' as const, id, ref, text });
const outcomePart = ({ id, ref, text }: Part) => ({ kind: 'outcome' as const, id, ref, text });

export const kindWords: Readonly<Record<WithdrawalKind, string>> = {
  priority: 'priority',
  'cross-cutting': 'line of the cross-cutting activity',
  activity: 'activity',
  outcome: 'outcome',
};
