import type { Day } from '../../../calendar/index.ts';
import { happened } from './activities.ts';
import type { ActivityFacts, RatingFacts } from './facts.ts';
import { type Reason, type ReasonFacts, reason } from './reasons.ts';
import type { ProcessState, RatingColour } from './states.ts';

/** The same facts with every target where it first stood; null where no approved change moved one. A target that the plan never had stands as it was given. */
export function onFirstTargets(facts: RatingFacts, asAt: Day): RatingFacts | null {
  if (!facts.activities.some((activity) => lastMove(activity, asAt) !== null)) return null;
  const activities = facts.activities.map((activity) =>
    lastMove(activity, asAt) === null ? activity : { ...activity, target: { original: activity.target.original, moves: [] } },
  );
  return { ...facts, activities };
}

type Judged = { readonly process: ProcessState; readonly colour: RatingColour; readonly because: readonly Reason[] };

/**
 * Says that the rating rests on moved targets, where it would be another on the first ones; null where it would be the same. It changes no colour: a reader is
 * told that a date was moved, not that the work went on. Of the moves, those whose work the other rating names, or all where it names none.
 */
export function restsOnMoves(facts: RatingFacts, now: Judged, first: Judged, asAt: Day): Reason | null {
  if (now.process === first.process && now.colour === first.colour) return null;
  const moves = facts.activities.flatMap((activity) => lastMove(activity, asAt) ?? []);
  const named = new Set(first.because.filter(({ part }) => part === 'process').map((one) => (one.facts as { readonly activity?: string }).activity));
  const telling = moves.filter(({ activity }) => named.has(activity));
  const { process, colour } = now;
  return reason('moved-target', { colour, process, first: { colour: first.colour, process: first.process }, moves: telling.length > 0 ? telling : moves });
}

function lastMove({ ref, target }: ActivityFacts, asAt: Day): ReasonFacts['moved-target']['moves'][number] | null {
  if (target.original === null) return null;
  let last: { to: Day; approvedOn: Day; request?: string } | null = null;
  for (const { to, approvedOn, request } of target.moves)
    if (happened(approvedOn, asAt) && (last === null || approvedOn >= last.approvedOn)) last = { to, approvedOn, ...(request !== undefined && { request }) };
  return last === null || last.to === target.original ? null : { activity: ref, from: target.original, ...last };
}

/** The colour that a rating would have on the first targets, where that is another; null where it would not, and in what was frozen before this was told. */
export function firstColourOf(because: readonly Reason[]): RatingColour | null {
  for (const { key, facts } of because) {
    if (key !== 'moved-target') continue;
    const { colour, first } = facts as ReasonFacts['moved-target'];
    return first.colour === colour ? null : first.colour;
  }
  return null;
}
