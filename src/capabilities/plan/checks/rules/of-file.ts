import type { ReadActivity, ReadPhase, ReadPlan, ReadPriority } from '../../reading/rules/plan.ts';
import type { CheckedActivity, CheckedPhase, CheckedPlan, CheckedPriority } from './checked-plan.ts';

/** What was read from a file as far as the checks need it. `emptyLetters`: letters without a text, by the ref of their priority. */
export type ReadForChecks = Pick<ReadPlan, 'workstreams' | 'phases' | 'priorities' | 'activities' | 'outcomes' | 'preamble'> & {
  readonly emptyLetters: ReadonlyMap<string, CheckedPriority['emptyLetters']>;
};

/** A plan that was read from a file, as the checks see it. What the reading of a phrase or a cell asks about already is not asked again. */
export function checkedFromFile(read: ReadForChecks): CheckedPlan {
  return {
    workstreams: read.workstreams.map(({ code, name, place }) => ({ code, name: name === code ? null : name, place })),
    phases: read.phases.map(phaseOf),
    priorities: read.priorities.map((priority) => priorityOf(priority, read)),
    withdrawn: [],
    prose: read.preamble,
  };
}

/** Days of phases that could not be read are asked about where the plan is stored. */
const phaseOf = ({ number, from, to, place }: ReadPhase): CheckedPhase => ({ number, from, to, asked: from === null || to === null, place });

function priorityOf({ ref, workstream, title, sro, target, place }: ReadPriority, read: ReadForChecks): CheckedPriority {
  return {
    ref,
    workstream,
    title,
    owner: sro.posts.length > 0 ? 'named' : sro.raw === '' ? 'none' : 'asked',
    posts: sro.posts.map((post) => post.title),
    activities: read.activities.filter((activity) => activity.priority === ref).map(activityOf),
    emptyLetters: read.emptyLetters.get(ref) ?? [],
    outcomes: read.outcomes
      .filter((outcome) => outcome.priority === ref)
      .map(({ ref: own, text, place: at }) => ({ ref: own, text, measures: null, place: at })),
    targetRaw: target.raw,
    targetPlace: target.place,
    noMeasureReason: null,
    place,
  };
}

function activityOf({ ref, letter, text, target, place }: ReadActivity): CheckedActivity {
  const { raw, day, phase, needsConfirming, inherited } = target;
  const standing = day !== null && !needsConfirming ? 'known' : 'asked';
  return { ref, letter, text, ownOwner: false, target: { raw, day, phase, standing, inherited, place: target.place }, place };
}
