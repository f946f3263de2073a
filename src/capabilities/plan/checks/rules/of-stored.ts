import type { ComparedMeasure } from '../../comparing/rules/plan-change.ts';
import { noValue } from '../../comparing/rules/plan-change.ts';
import type { Activity, Phase, Plan, Priority } from '../../rules/plan.ts';
import { checkPlan } from './check-plan.ts';
import type { CheckedActivity, CheckedPhase, CheckedPlan, CheckedPriority } from './checked-plan.ts';
import { phaseLeft } from './dates.ts';
import type { Finding } from './finding.ts';

/** Whether the target lies inside the days of the phase it names (C1.11); true where either is unknown. */
export const insidePhase = ({ target, phaseNumber }: Pick<Activity, 'target' | 'phaseNumber'>, phases: readonly Phase[]): boolean =>
  phaseLeft({ day: target, phase: phaseNumber }, phases.map(phaseOf)) === null;

/** What is the matter with the days of phases by themselves. */
export const phaseFindings = (phases: readonly Phase[]): Finding[] =>
  checkPlan({ workstreams: [], phases: phases.map(phaseOf), priorities: [], withdrawn: [], prose: [] });

const phaseOf = ({ number, fromDay, toDay }: Phase): CheckedPhase => ({ number, from: fromDay, to: toDay, asked: false, place: '' });

export type StoredForChecks = {
  readonly plan: Plan;
  /** The titles of posts by their ids. */
  readonly posts: Readonly<Record<string, string>>;
  readonly measures: readonly ComparedMeasure[];
};

/** The plan that Sightline holds, as the checks see it. Letters that stand empty are questions of its file, and the file's other text is not kept. */
export function checkedFromStored({ plan, posts, measures }: StoredForChecks): CheckedPlan {
  const codes = new Map(plan.workstreams.map(({ id, code }) => [id, code]));
  return {
    workstreams: plan.workstreams.map(({ code, name }) => ({ code, name: name === code ? null : name, place: '' })),
    phases: plan.phases.map(phaseOf),
    priorities: plan.priorities.map((priority) => priorityOf(priority, codes.get(priority.workstreamId ?? '') ?? null, posts, measures)),
    withdrawn: plan.withdrawn.map(({ ref }) => ref),
    prose: [],
  };
}

function priorityOf(priority: Priority, workstream: string | null, posts: StoredForChecks['posts'], measures: readonly ComparedMeasure[]): CheckedPriority {
  const { ref, title, owners, activities, outcomes, targetRaw, noMeasureReason } = priority;
  const accountable = owners.filter(({ part }) => part === 'accountable');
  return {
    ref,
    workstream,
    title,
    owner: accountable.length > 0 ? 'named' : 'none',
    posts: accountable.map(({ postId }) => posts[postId] ?? 'a post that is gone'),
    activities: activities.map(activityOf),
    emptyLetters: [],
    outcomes: outcomes.map(({ id, ref: own, text }) => ({
      ref: own,
      text,
      measures: measures.filter(({ outcomeIds }) => outcomeIds.includes(id)).map(({ ref: at, name, parts }) => ({ ref: at, name, ...has(parts) })),
      place: '',
    })),
    targetRaw,
    targetPlace: '',
    noMeasureReason,
    place: '',
  };
}

function has(parts: ComparedMeasure['parts']): { readonly hasBaseline: boolean; readonly hasTarget: boolean } {
  const given = (part: string): boolean => parts.some((one) => one.part === part && one.words !== noValue);
  return { hasBaseline: given('baseline'), hasTarget: given('target') };
}

function activityOf({ ref, letter, text, owners, target, targetRaw, targetConfirmed, targetInherited, phaseNumber }: Activity): CheckedActivity {
  const standing = target !== null && targetConfirmed ? 'known' : 'open';
  return {
    ref,
    letter,
    text,
    ownOwner: owners.length > 0,
    target: { raw: targetRaw, day: target, phase: phaseNumber, standing, inherited: targetInherited, place: '' },
    place: '',
  };
}
