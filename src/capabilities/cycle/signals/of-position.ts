import { addDays, type Day, defaultCycleSettings } from '../../../calendar/index.ts';
import { colourOf, type RatingColour } from '../../assurance/index.ts';
import { reviewOf } from '../moderation/rules/review-state.ts';
import type { CycleSummary, Position, PriorityPosition, UpdateSaid } from '../position.ts';
import type { AnySection } from '../rules/answers.ts';

import { hasWords } from '../rules/submission.ts';
import { mayStillBeSaid, type UpdateAnswers } from '../updates/judge.ts';
import { type SignalPolicy, signalPolicy } from './rules/policy.ts';
import { type Signal, type SignalFacts, signalsOf } from './rules/signals.ts';
import { wordsOf } from './rules/text-words.ts';
import { unansweredIn, untouched } from './rules/unanswered.ts';
import type { TextsByPriority } from './store.ts';

/** The position with the signals of each update that was submitted in its cycle. Pure. */
export function withSignals(position: Position, texts: TextsByPriority, returned: ReadonlyMap<string, UpdateSaid>): Position {
  const { cycle, day } = position;
  // Of a closed cycle the signals are those that were frozen with its facts: what was read or moved since is none of it.
  if (cycle?.state !== 'open') return position;
  const policy = signalPolicy(day);
  return {
    ...position,
    priorities: position.priorities.map((priority) => ({ ...priority, signals: signalsOfUpdate(position, cycle, priority, { texts, returned, policy }) })),
  };
}

type Beside = { readonly texts: TextsByPriority; readonly returned: ReadonlyMap<string, UpdateSaid>; readonly policy: SignalPolicy };

function signalsOfUpdate(position: Position, cycle: CycleSummary, priority: PriorityPosition, { texts, returned, policy }: Beside): readonly Signal[] {
  const { update } = priority;
  if (update === null) return [];
  const said = { ...update, process: update.declared.process, impact: update.declared.impact };
  const submitted = { on: update.submittedOn, again: (update.submission ?? 1) > 1 };
  return signalsOf(
    factsOf(position, cycle, priority, {
      said,
      derived: priority.rating.colour,
      submitted,
      texts,
      unanswered: unansweredIn(update, returned.get(priority.id) ?? null),
    }),
    policy,
  );
}

/** What would be signalled of an update if it were submitted today. */
export function signalsIfSubmitted(
  position: Position,
  cycle: CycleSummary,
  priority: PriorityPosition,
  given: {
    readonly answers: UpdateAnswers;
    readonly derived: RatingColour;
    readonly today: Day;
    readonly texts: TextsByPriority;
    readonly changed: ReadonlySet<AnySection> | null;
  },
): readonly Signal[] {
  const { answers, derived, today, texts, changed } = given;
  const review = priority.update === null ? undefined : reviewOf(priority.update);
  const unanswered = changed === null || review?.result !== 'returned' ? [] : untouched(review.comments, changed);
  const submitted = { on: today, again: priority.update !== null };
  return signalsOf(factsOf(position, cycle, priority, { said: answers, derived, submitted, texts, unanswered }), signalPolicy(today));
}

type Said = Pick<UpdateAnswers, 'process' | 'impact' | 'achieved' | 'nextSteps' | 'slipping' | 'support' | 'asksOfBoard' | 'evidence'> & {
  readonly activities: readonly { readonly ref: string; readonly status: string }[];
};

function factsOf(
  position: Position,
  cycle: CycleSummary,
  priority: PriorityPosition,
  given: {
    readonly said: Said;
    readonly derived: RatingColour;
    readonly submitted: { readonly on: Day; readonly again: boolean };
    readonly texts: TextsByPriority;
    readonly unanswered: readonly AnySection[];
  },
): SignalFacts {
  const { said, derived, submitted, texts, unanswered } = given;
  const { process, impact } = said;
  // Before the first close: the round before the cycle opened.
  const since = position.cycleBefore?.closedOn ?? addDays(cycle.openedOn, -defaultCycleSettings.everyDays);
  const before = priority.past.filter((mark) => mark.cycle.number < cycle.number).reverse();
  return {
    texts: { achieved: said.achieved, next: said.nextSteps, slipping: said.slipping, support: said.support, board: said.asksOfBoard },
    earlier: texts.get(priority.id) ?? [],
    colour: { derived, declared: process === null || impact === null ? null : colourOf(process, impact) },
    before: before.map((mark) => ({ colour: mark.colour, boardDay: mark.cycle.boardDay, cycle: mark.cycle.number })),
    // A position has the last thirteen: the first of those is not always the first there was.
    olderCycles: (before.at(-1)?.cycle.number ?? 1) > 1,
    sourcesNamed: (said.evidence ?? []).filter(({ source, where }) => source !== null && hasWords(where)).length,
    sameEvidence: sameAsBefore(said.evidence ?? [], priority.lastUpdate),
    readInCycle: priority.measures.some(({ context, readings }) => !context && readings.some(({ day, quality }) => quality === 'validated' && day > since)),
    evaluations: priority.facts.evaluations.length,
    submitted: { ...submitted, dueOn: cycle.ratingsDue },
    activities: priority.activities.filter(mayStillBeSaid).map(({ ref, targetMoves }) => ({ ref, targetMoves })),
    unanswered,
    openedAsFalse: priority.activities.flatMap(({ ref, reopened }) =>
      reopened !== null && 'reason' in reopened
        ? [{ ref, on: reopened.on, reason: reopened.reason, saidSince: said.activities.some((one) => one.ref === ref && one.status !== 'claimed-complete') }]
        : [],
    ),
  };
}

/** Where the update before named every source that this one does, with the same words for where it can be seen. */
function sameAsBefore(evidence: NonNullable<Said['evidence']>, last: PriorityPosition['lastUpdate']): SignalFacts['sameEvidence'] {
  const wordsIn = ({ source, where }: (typeof evidence)[number]): string => `${source} ${wordsOf(where).join(' ')}`;
  const named = evidence.filter(({ source, where }) => source !== null && hasWords(where));
  const before = new Set(last?.evidence?.map(wordsIn));
  return last === null || named.length === 0 || !named.every((one) => before.has(wordsIn(one))) ? null : { cycle: last.cycleNumber, boardDay: last.boardDay };
}
