import { verificationOf } from '../../assurance/index.ts';
import type { Effect, FollowMerge } from '../../people/index.ts';
import { loadPosition } from '../load-position.ts';
import type { Position } from '../position.ts';
import { verifierProblem } from '../rules/independence.ts';

/**
 * Where two posts become one, nobody's word on a completion may change behind anybody's back: a completion that was verified must stay so, and one that was not
 * must not become so. Compared on what is stored before and after, by the same rules that rate it. Who may no longer verify a claim that waits is told.
 */
export const completionsFollow: FollowMerge = async (trx, { programmeId, today }) => {
  const before = await loadPosition(trx, { id: programmeId }, today);
  return {
    move: async () => {},
    effects: async () => completionEffects(before, await loadPosition(trx, { id: programmeId }, today)),
  };
};

/** What the merge made of claimed completions, activity by activity, and of ratings. */
function completionEffects(before: Position, after: Position): readonly Effect[] {
  return [...claimEffects(before, after), ...ratingEffects(before, after)];
}

function ratingEffects(before: Position, after: Position): readonly Effect[] {
  const then = new Map(before.priorities.map(({ id, rating }) => [id, rating]));
  return after.priorities.flatMap(({ id, ref, rating }): Effect[] => {
    const was = then.get(id);
    const same = was?.process === rating.process && was.impact === rating.impact;
    return same
      ? []
      : [{ kind: 'tells', words: `The facts of ${ref} support another rating then, because who accepted its recovery plan or its stop would own it.` }];
  });
}

function claimEffects(before: Position, after: Position): readonly Effect[] {
  const claims = before.priorities.flatMap((priority) =>
    priority.activities.flatMap((activity, at) => {
      const now = after.priorities.find(({ id }) => id === priority.id);
      const [then, since] = [priority.facts.activities[at], now?.facts.activities[at]];
      const standing = now?.activities[at];
      return activity.claimedOn !== null && then && since && standing ? [{ activity, standing, then, since }] : [];
    }),
  );
  return claims.flatMap(({ activity, standing, then, since }): Effect[] => {
    const { ref } = activity;
    // As if nobody had settled it yet: two titles that are one post always were, so a word that was independent of one must be so of both.
    const [verified, still] = [then, since].map((facts) => verificationOf({ ...facts, completedOn: null }, before.day).on);
    if (verified !== still)
      return [
        {
          kind: 'refuses',
          words:
            still === null
              ? `The completion of ${ref} was verified by somebody who would then own it: one person would have claimed and verified it. Refuse that completion first, or have it verified by somebody else`
              : `The completion of ${ref} waits for one of these posts, and would count as verified without its word. Settle it first`,
        },
      ];
    if (activity.verifiedOn !== null || standing.verifiedOn !== null) return [];
    const people = [...new Set([...then.owners, ...since.owners].flatMap(({ holders }) => holders))];
    const changed = people.some((person) => (verifierProblem(then, person) === null) !== (verifierProblem(since, person) === null));
    return changed ? [{ kind: 'tells', words: `Who may verify the completion of ${ref} changes, because it waits and whoever holds the post owns it.` }] : [];
  });
}
