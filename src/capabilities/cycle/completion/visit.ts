import { originalTarget } from '../../../design/original-target.ts';
import { found, notFound } from '../../../platform/web/index.ts';
import { url } from '../../../urls.ts';
import type { Visit } from '../../people/index.ts';
import { cachedPosition } from '../cached-position.ts';
import type { SettleHead } from '../pages/settle.ts';
import { completionProblemWords } from '../pages/words.ts';
import { activityIn, type CompletionProblem, type FoundActivity } from './actions.ts';

/** The activity that is asked for, as it stands today: nothing is settled in the past. */
export async function activityAsked(visit: Visit): Promise<FoundActivity> {
  if (visit.asAt !== null) notFound();
  const position = await cachedPosition(visit.programme, visit.db, visit.today);
  return found(activityIn(position.priorities, visit.params.ref ?? ''));
}

const named = (titles: readonly string[]): string => (titles.length === 0 ? 'No owner' : titles.join(', '));

export function headOf(visit: Visit, { priority, activity, facts }: FoundActivity): SettleHead {
  const answering = priority.posts.filter((post) => post.part !== 'supporting').map((post) => post.title);
  return {
    programme: visit.programme.slug,
    csrf: visit.csrf,
    ref: activity.ref,
    text: activity.text,
    priority: `${priority.ref} ${priority.title}`,
    owners: named(facts.owners.map(({ post }) => post)),
    answering: facts.priorityOwners === undefined ? null : named(answering),
    target: activity.target,
    original: originalTarget(activity.targetOriginal, activity.targetMoves),
  };
}

export const activityPage = (visit: Visit): string => url('activity', { programme: visit.programme.slug, ref: visit.params.ref ?? '' });

export const asProblems = (problems: readonly CompletionProblem[], field: string) =>
  problems.map((problem) => ({ field, message: completionProblemWords(problem) }));
