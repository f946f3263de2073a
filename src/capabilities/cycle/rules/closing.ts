import { addDays, type Day, defaultCycleSettings, isRatingCurrent } from '../../../calendar/index.ts';
import type { UpdateState } from '../moderation/rules/review-state.ts';

/** Why a cycle may not be closed, as data. */
export type ClosingProblem = { readonly key: 'none-open' } | { readonly key: 'too-early'; readonly boardDay: Day } | { readonly key: 'changing-meanwhile' };

/** What the board would miss if the cycle closed now. Nothing here stops it closing: the papers say the same. */
export type Missing = {
  readonly key:
    | 'no-update'
    | 'draft-unsent'
    | 'returned'
    | 'being-changed'
    | 'not-accepted'
    | 'claim-unverified'
    | 'recovery-unaccepted'
    | 'stop-unapproved'
    | 'target-unconfirmed';
  /** Refs of the priorities or activities meant. */
  readonly refs: readonly string[];
};

export type MissingFacts = {
  readonly ref: string;
  readonly updateState: UpdateState;
  readonly submitted: boolean;
  readonly activities: readonly {
    readonly ref: string;
    readonly claimed: boolean;
    readonly verified: boolean;
    readonly recoveryUnaccepted: boolean;
    readonly stopUnapproved: boolean;
    readonly targetUnconfirmed: boolean;
  }[];
};

/** In the order in which somebody would mend it. Kinds with nothing in them are left out. */
export function missingAtClose(priorities: readonly MissingFacts[]): readonly Missing[] {
  const activities = priorities.flatMap((priority) => priority.activities);
  const all: readonly Missing[] = [
    { key: 'no-update', refs: refsOf(priorities.filter((priority) => !priority.submitted && priority.updateState === 'not-started')) },
    { key: 'draft-unsent', refs: refsOf(priorities.filter((priority) => !priority.submitted && priority.updateState === 'draft')) },
    { key: 'returned', refs: refsOf(priorities.filter((priority) => priority.updateState === 'returned')) },
    { key: 'being-changed', refs: refsOf(priorities.filter((priority) => priority.submitted && priority.updateState === 'draft')) },
    { key: 'not-accepted', refs: refsOf(priorities.filter((priority) => priority.updateState === 'submitted')) },
    { key: 'claim-unverified', refs: refsOf(activities.filter((activity) => activity.claimed && !activity.verified)) },
    { key: 'recovery-unaccepted', refs: refsOf(activities.filter((activity) => activity.recoveryUnaccepted)) },
    { key: 'stop-unapproved', refs: refsOf(activities.filter((activity) => activity.stopUnapproved)) },
    { key: 'target-unconfirmed', refs: refsOf(activities.filter((activity) => activity.targetUnconfirmed)) },
  ];
  return all.filter((missing) => missing.refs.length > 0);
}

/** A priority whose colour closing now would change, because no update of it comes any more. */
export type ClosingChange<Colour extends string = string> = { readonly ref: string; readonly from: Colour; readonly to: Colour };

/** What closing now would change, in the plan's order, of priorities judged as they stand and as closed today. */
export function changesByClosing<Colour extends string>(
  priorities: readonly { readonly ref: string; readonly now: Colour; readonly closed: Colour }[],
): readonly ClosingChange<Colour>[] {
  return priorities.flatMap(({ ref, now, closed }) => (now === closed ? [] : [{ ref, from: now, to: closed }]));
}

/**
 * Whether ratings of today are too old for the board: C3.10 asks for a rating not older than 28 days. A cycle that closes after its board is late and may
 * still close, else it would stay open for ever; pages and report say so (late-close.ts), since its ratings are none that the board saw.
 */
export function tooEarlyToClose(today: Day, boardDay: Day): boolean {
  return today <= boardDay && !isRatingCurrent(today, boardDay, defaultCycleSettings);
}

/** The first day on which ratings are not too old for the board. */
export const mayCloseFrom = (boardDay: Day): Day => addDays(boardDay, -defaultCycleSettings.oldestRatingDays);

const refsOf = (things: readonly { readonly ref: string }[]): string[] => things.map((thing) => thing.ref);
