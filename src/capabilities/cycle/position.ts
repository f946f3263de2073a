import type { Day } from '../../calendar/index.ts';
import type { EvidenceSource, ImpactState, MeasureFacts, ProcessState, Rating, RatingFacts, Reason, ReopeningFacts } from '../assurance/index.ts';
import type { ToConfirm } from '../people/index.ts';
import type { AskedChange, PlanForPosition } from '../plan/index.ts';
import type { BoardWord } from './board-words/rules/word.ts';
import type { Meant } from './completion/rules/meant.ts';
import type { UpdateState } from './moderation/rules/review-state.ts';
import type { PlacedRestatement } from './restating/store.ts';
import type { Signal } from './signals/rules/signals.ts';
import type { ActivitySaid, EvidenceSaid, ReviewComment } from './tables.ts';

/**
 * Where a programme stands on a day: every priority with its facts, the rating they support, and what its owner says. Plain data,
 * the same for home, wall, priority page, update, close and report, so that figures cannot differ between them.
 */
export type Position = {
  readonly day: Day;
  readonly plan:
    | (Pick<PlanForPosition, 'id' | 'title' | 'versionLabel' | 'acceptedOn' | 'inForce' | 'corrections'> & { readonly requests?: readonly OwnedChange[] })
    | null;
  /** The cycle it is seen in: the open one, else the last closed one; null before the first. */
  readonly cycle: CycleSummary | null;
  /** The closed cycle before it (or, where none is open, before the last closed one); null where there is none. */
  readonly cycleBefore: CycleSummary | null;
  /** In the plan's order: the priorities by workstream, then the lines of the cross-cutting activity. */
  readonly priorities: readonly PriorityPosition[];
  readonly workstreams: readonly { readonly code: string; readonly name: string }[];
  /** Who was put in a post that settles and waits for a second person’s word: shown to whom it may be asked of. */
  readonly toConfirm?: readonly ToConfirm[];
  /** What the programme office recorded of a board and no second person has confirmed. Left out in what was frozen before this was kept. */
  readonly boardWords?: readonly BoardWord[];
  /** The title of each post by its id, those that became another's second title among them. */
  readonly postTitles?: Readonly<Record<string, string>>;
  /** Restatements that wait for a second person’s word: shown to whom it may be asked of. Left out where signals were. */
  readonly restatements?: readonly (PlacedRestatement & {
    /** Why nobody may decide on it, in words; null where somebody may. */ readonly undecided: string | null;
  })[];
};

/** `ownedBy`: everybody who owned what it changes on any day since it was asked for. */
export type OwnedChange = AskedChange & { readonly ownedBy: readonly string[] };

export type CycleSummary = {
  readonly id: string;
  readonly number: number;
  readonly boardDay: Day;
  readonly openedOn: Day;
  readonly ratingsDue: Day;
  readonly state: 'open' | 'closed';
  readonly closedOn: Day | null;
};

export type PriorityPosition = {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly kind: 'priority' | 'cross-cutting';
  readonly workstreamCode: string | null;
  /** The accountable post first, with who holds it on the day. */
  readonly posts: readonly {
    readonly id: string;
    readonly title: string;
    readonly part: 'accountable' | 'joint' | 'supporting';
    readonly holders: readonly string[];
    /** Those of them whom no mail reaches, because they have no address. */
    readonly withoutEmail: readonly string[];
    /** Holders whose access the office has ended: nothing is written to them. */
    readonly withoutAccess: readonly string[];
  }[];
  /**
   * Ids of everybody who answered for it, alone or jointly, on a day since its cycle opened: leaving a post makes nobody independent of it. Left out in what was
   * frozen before this was kept.
   */
  readonly ownedBy?: readonly string[];
  readonly rating: Rating;
  /** What the rating was derived from. */
  readonly facts: RatingFacts;
  readonly slow: readonly Reason[];
  readonly activities: readonly ActivityPosition[];
  readonly outcomes: readonly { readonly id: string; readonly ref: string; readonly text: string }[];
  readonly measures: readonly MeasurePosition[];
  /** What the board saw in the last closed cycles, at most thirteen, the oldest first. `pastRatings` has them with their reasons. */
  readonly past: readonly PastMark[];
  /** This cycle's update as submitted; null while there is none. */
  readonly update: UpdatePosition | null;
  /** The update of the newest earlier cycle that had one. */
  readonly lastUpdate: (UpdatePosition & { readonly cycleNumber: number; readonly boardDay: Day }) | null;
  /**
   * Where its update stands in the cycle. `draft` also while its owner has taken up again one that was submitted: it stands until it is submitted anew.
   * `submitted` waits for the office's word, the first time or again; `returned` stands as submitted too, and waits for its owner.
   */
  readonly updateState: UpdateState;
  /** It was submitted before: what waits, or was accepted, is a later submission. Left out: it was not. */
  readonly resubmitted?: boolean;
  /** What makes the update of this cycle look weak. Left out where it was not asked for, as in a change under way, and in what was frozen before signals were. */
  readonly signals?: readonly Signal[];
};

export type ActivityPosition = {
  readonly id: string;
  readonly ref: string;
  readonly text: string;
  readonly status: 'not-begun' | 'begun' | 'claimed-complete' | 'stopped';
  readonly targetOriginal: Day | null;
  /** After the approved moves. */
  readonly target: Day | null;
  readonly targetRaw: string;
  readonly targetConfirmed: boolean;
  readonly targetMoves: number;
  readonly plannedStart: Day | null;
  /** Whether the start was entered in the cycle that is open, and may still be corrected. */
  readonly plannedStartMayChange: boolean;
  readonly forecast: Day | null;
  readonly forecastReason: string | null;
  readonly begunOn: Day | null;
  readonly claimedOn: Day | null;
  /** Id of a person. */
  readonly claimedBy: string | null;
  /** What its owner says shows that it is complete; null where nothing is claimed, or it was before this was asked. */
  readonly claimShown: string | null;
  /** Of the claim that stands; null where nothing is claimed, or it was before claims had ids. */
  readonly claimId: string | null;
  /** Verified by everybody whose word is needed. */
  readonly verifiedOn: Day | null;
  /** Who has verified the claim that stands, in which post, and what they saw. */
  readonly verifiedBy: readonly VerifiedBy[];
  /** It was complete, and is open again since a measure fell back or its completion was false; null where it is not, or is claimed anew. */
  readonly reopened: ReopeningFacts | null;
  /** How it was opened again the last time, whatever was claimed since, and the day of the first completion that a measure undid; null where it never was. */
  readonly reopenedBefore: (ReopeningFacts & { readonly firstCompletedOn: Day | null }) | null;
  /** Each time that it was complete and was opened again, the oldest first, whatever was claimed since. Left out in what was frozen before this was. */
  readonly reopenings?: readonly ReopeningFacts[];
  /** Somebody asked to open the completion that stands, as false: it waits, or it was decided that it stays complete. Left out in what was frozen before this was. */
  readonly reopeningAsked?: ReopeningAsked | null;
  /** The newest claim was refused, and nothing was claimed since: by which post, and why. */
  readonly refusedClaim: { readonly on: Day; readonly by: string; readonly reason: string } | null;
  /** Posts that own it jointly and have not verified it yet. */
  readonly awaiting: readonly string[];
  /** The post that a claim is meant for, where it waits for one. Left out in what was frozen before posts were named. */
  readonly meant?: Meant | null;
  /** The stop that was asked for, and whether it was approved. */
  readonly stop: { readonly askedOn: Day; readonly askedBy: string; readonly reason: string; readonly approvedOn: Day | null } | null;
  /** The newest plan proposed, and how often its day was changed by a later proposal. */
  readonly recovery: {
    readonly id: string;
    readonly day: Day;
    readonly text: string;
    readonly proposedOn: Day;
    readonly proposedBy: string;
    readonly acceptedOn: Day | null;
    /** Turned down, by somebody else, with words for its owner. */
    readonly refused: { readonly on: Day; readonly reason: string } | null;
    readonly moves: number;
  } | null;
  readonly phase: { readonly number: number; readonly name: string } | null;
};

export type ReopeningAsked = {
  readonly id: string;
  readonly reason: string;
  readonly askedOn: Day;
  /** Id of a person. */
  readonly askedBy: string;
  /** The title of a post. */
  readonly askedPost: string;
  readonly kept: { readonly on: Day; readonly by: string; readonly reason: string } | null;
};

export type VerifiedBy = {
  readonly on: Day;
  /** The title of a post. */
  readonly by: string;
  readonly seen: string;
  /** Where it can be seen again; empty in verifications of before it was asked for. */
  readonly shownAt: string;
  /** Which of the ten sources it rests on. */
  readonly sources: readonly EvidenceSource[];
  /** Ids of the measures that show whether it holds; none where no figure does. Null, in verifications of before it was asked for: every one that counts. */
  readonly measures: readonly string[] | null;
  /** Why none does; empty where one does, and in verifications of before it was asked for. */
  readonly noMeasureReason: string;
};

export type MeasurePosition = MeasureFacts & {
  readonly id: string;
  readonly name: string;
  readonly unit: 'percent' | 'number' | 'rate' | 'days' | 'score';
};

/** What an update says. */
export type UpdateSaid = {
  readonly declared: { readonly process: ProcessState; readonly impact: ImpactState };
  readonly achieved: string;
  /** What shows it. Left out in what was kept before it was asked for. */
  readonly evidence?: readonly EvidenceSaid[];
  readonly nextSteps: string;
  readonly slipping: string;
  readonly support: string;
  readonly asksOfBoard: string;
  readonly difference: string;
  readonly contributions: readonly { readonly fromWhom: string; readonly ask: string }[];
  readonly activities: readonly ActivitySaid[];
};

/** What the office said of one submission of an update. `by` is the title of the post that said it. */
export type ReviewPosition = {
  readonly submission: number;
  readonly result: 'returned' | 'accepted';
  readonly on: Day;
  readonly by: string;
  readonly comments: readonly ReviewComment[];
};

export type UpdatePosition = UpdateSaid & {
  readonly id: string;
  /** How often it was submitted. Left out in what was frozen before it was counted. */
  readonly submission?: number;
  /** The oldest first. Left out where there are none, and in what was frozen before updates were reviewed. */
  readonly reviews?: readonly ReviewPosition[];
  readonly submittedOn: Day;
  readonly submittedBy: { readonly personId: string; readonly postId: string };
  /** Ids of everybody who wrote any of it or submitted it, in any of its rounds. Left out in what was frozen before this was kept. */
  readonly writers?: readonly string[];
  readonly late: boolean;
  /** Its owner has taken it up again to change it. */
  readonly reopened: boolean;
};

/** One cell of the wall and of a rating strip: what the board saw in a closed cycle. */
export type PastMark = {
  readonly cycle: CycleSummary;
  readonly derived: { readonly process: ProcessState; readonly impact: ImpactState };
  /** Null where no update was submitted. */
  readonly declared: { readonly process: ProcessState; readonly impact: ImpactState } | null;
  readonly colour: Rating['colour'];
  readonly targetMoved: boolean;
  /** The one that the board settled on; null until it did. */
  readonly confirmed: { readonly process: ProcessState; readonly impact: ImpactState; readonly colour: Rating['colour'] } | null;
  /** A correction stands beside it. */
  readonly restated: boolean;
  /** What stands beside what its owner declared was not asked for by them. Left out where nothing does. */
  readonly declaredWithoutOwner?: true;
  /** The colour that it would have had without the approved changes, where that is another. */
  readonly firstColour?: Rating['colour'];
};

/** The same with its reasons, as they stood. */
export type PastRating = PastMark & {
  readonly priorityId: string;
  readonly because: readonly Reason[];
  readonly slow: readonly Reason[];
  readonly difference: string;
};
