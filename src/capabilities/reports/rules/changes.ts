import type { Day } from '../../../calendar/index.ts';
import { isSlip, type RatingScheme, type Reason, reopenedWords, restsOnWords, sentencesOf, toldOn } from '../../assurance/index.ts';
import type { CycleSummary, PastRating, Position, PriorityPosition } from '../../cycle/index.ts';
import { claimedLateWords } from '../../cycle/rules/index.ts';
import { requestRef, unconfirmedWords } from '../../plan/rules/index.ts';
import { becauseOf, briefOf, markOf, saidOrNull } from './naming.ts';
import type { Brief, Changes, Movement } from './view-shape.ts';

/** What the board saw last time: the newest closed cycle, and its ratings by the priority's id. */
export type LastCycle = { readonly cycle: CycleSummary; readonly ratings: ReadonlyMap<string, PastRating> };

export function lastCycleOf(past: readonly PastRating[]): LastCycle | null {
  const newest = past.reduce<CycleSummary | null>((found, one) => (found === null || one.cycle.number > found.number ? one.cycle : found), null);
  if (newest === null) return null;
  return { cycle: newest, ratings: new Map(past.filter((one) => one.cycle.number === newest.number).map((one) => [one.priorityId, one])) };
}

/** What is different from what the board saw last time. Ratings are compared by their colour, with the same order as a slip (C4.10). */
export function changesSince(position: Position, last: LastCycle | null, scheme: RatingScheme): Changes {
  if (last === null) return nothingBefore;
  const { closedOn } = last.cycle;
  const pairs = position.priorities.map((priority) => ({ priority, brief: briefOf(priority, scheme), before: last.ratings.get(priority.id) ?? null }));
  const moved = pairs.flatMap(({ priority, brief, before }) => {
    if (before === null || before.colour === priority.rating.colour) return [];
    return [
      {
        priority,
        movement: { ...brief, before: markOf({ ...before.derived, colour: before.colour }, false, scheme, before.firstColour), ...rests(priority, scheme) },
        was: before,
      },
    ];
  });
  const worse = moved.filter(({ priority, was }) => isSlip(was.colour, priority.rating.colour));
  const again = moved.filter(({ was }) => was.colour === 'none');
  return {
    since: { number: last.cycle.number, boardDay: last.cycle.boardDay, closedOn },
    better: moved.filter((one) => !worse.includes(one) && !again.includes(one)).map((one) => one.movement),
    worse: worse.map(({ priority, movement, was }) => ({
      ...movement,
      because: whyWorse(priority, was, scheme),
      words: saidOrNull(priority.update?.slipping ?? ''),
    })),
    otherwise: again.map((one) => one.movement),
    added: pairs.filter(({ before }) => before === null).map(({ brief }) => brief),
    newlyComplete: pairs
      .filter(({ priority, before }) => priority.rating.process === 'complete' && before !== null && before.derived.process !== 'complete')
      .map(({ brief }) => brief),
    activitiesComplete: pairs.flatMap(({ priority, brief }) => completedSince(priority, brief, closedOn)),
    openedAgain: pairs.flatMap(({ priority, brief }) => openedSince(priority, brief, closedOn)),
    targetsMoved: pairs.flatMap(({ priority, brief }) => movedSince(priority, brief, closedOn, position)),
    newlyLate: pairs.flatMap(({ priority, brief, before }) => newlyLate(priority, brief, before, scheme)),
    leftSlowList: pairs.filter(({ priority, before }) => priority.slow.length === 0 && before !== null && before.slow.length > 0).map(({ brief }) => brief),
  };
}

const nothingBefore: Changes = {
  since: null,
  better: [],
  worse: [],
  otherwise: [],
  added: [],
  newlyComplete: [],
  activitiesComplete: [],
  openedAgain: [],
  targetsMoved: [],
  newlyLate: [],
  leftSlowList: [],
};

/** That the rating rests on approved changes. */
function rests({ rating }: PriorityPosition, scheme: RatingScheme): Pick<Movement, 'movedTarget'> {
  const sentence = restsOnWords(rating.because, scheme);
  return sentence === null ? {} : { movedTarget: sentence.words };
}

/** The reasons of whichever state is not what it was; where a colour fell with neither, all of them. */
function whyWorse(priority: PriorityPosition, was: PastRating, scheme: RatingScheme) {
  const { rating } = priority;
  const changed = [...(rating.process !== was.derived.process ? ['process'] : []), ...(rating.impact !== was.derived.impact ? ['impact'] : [])];
  const parts = changed.length > 0 ? changed : ['process', 'impact'];
  return becauseOf(rating.because, scheme).filter((reason) => parts.includes(reason.part));
}

/** After the day on which the last cycle closed: what happened on that very day, its board saw. The close marks moved targets by the same line. */
function since(day: Day | null, closedOn: Day | null): day is Day {
  return day !== null && (closedOn === null || day > closedOn);
}

function completedSince(priority: PriorityPosition, brief: Brief, closedOn: Day | null): Changes['activitiesComplete'] {
  return priority.activities.flatMap((activity) =>
    activity.status === 'claimed-complete' && since(activity.verifiedOn, closedOn)
      ? [{ ...brief, activity: activity.ref, text: activity.text, verifiedOn: activity.verifiedOn, late: claimedLateWords(activity) }]
      : [],
  );
}

/** A completion that did not hold is told once in a report, even where the work was claimed and verified anew since. */
function openedSince(priority: PriorityPosition, brief: Brief, closedOn: Day | null): Changes['openedAgain'] {
  return priority.activities.flatMap(({ ref, reopenings = [] }) =>
    reopenings.filter(({ on }) => since(on, closedOn)).map((one) => ({ ...brief, activity: ref, words: `${ref} ${reopenedWords(one, false)}.` })),
  );
}

function movedSince(priority: PriorityPosition, brief: Brief, closedOn: Day | null, { day, boardWords = [] }: Position): Changes['targetsMoved'] {
  return priority.facts.activities.flatMap((activity) => {
    const approved = activity.target.moves
      .flatMap((move) =>
        move.approvedOn !== null && move.approvedOn <= day ? [{ to: move.to, approvedOn: move.approvedOn, told: toldOn(move), request: move.request }] : [],
      )
      .sort((a, b) => (a.approvedOn < b.approvedOn ? -1 : a.approvedOn > b.approvedOn ? 1 : 0));
    // By the day on which the decision was recorded where that is later: a board's of before the last close was not in what the last board saw.
    const recent = approved.filter((move) => since(move.told, closedOn));
    const newest = recent.at(-1);
    if (newest === undefined) return [];
    const word = boardWords.find(({ kind, number }) => kind === 'request' && requestRef(number) === newest.request)?.word;
    const unconfirmed = unconfirmedWords(word);
    const from = approved[approved.length - recent.length - 1]?.to ?? activity.target.original;
    return [
      {
        ...brief,
        activity: activity.ref,
        from,
        original: activity.target.original,
        to: newest.to,
        approvedOn: newest.approvedOn,
        recordedOn: newest.told ?? newest.approvedOn,
        ...(unconfirmed !== null && { unconfirmed }),
        moves: approved.length,
      },
    ];
  });
}

/** Activities that are on the slow list by name now and were not last time. */
function newlyLate(priority: PriorityPosition, brief: Brief, before: PastRating | null, scheme: RatingScheme): Changes['newlyLate'] {
  const known = new Set((before?.slow ?? []).map(lateness));
  const late = priority.slow.filter((reason) => lateness(reason) !== '' && !known.has(lateness(reason)));
  return sentencesOf(late, scheme).map(({ words, about }) => ({ ...brief, activities: about.map(({ ref }) => ref), sentence: words }));
}

function lateness(reason: Reason): string {
  return reason.key === 'slow-past-target' || reason.key === 'slow-forecast' ? `${reason.key} ${reason.facts.activity}` : '';
}
