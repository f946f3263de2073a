import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Visit } from '../../people/index.ts';
import type { ChangeRequest, Line, Subject } from './rules/request.ts';

/** The change of the record that is under way. */
export type At = { readonly programmeId: string; readonly moment: string; readonly today: Day };

/** What an approved change carries into the plan: the reason it was asked for with, and who approved it. */
export type Approved = {
  /** Null while it is only tried out. */
  readonly requestId: string | null;
  readonly reason: string;
  readonly askedOn: Day;
  readonly approvedBy: string;
  readonly approvedOn: Day;
};

/** A change that was asked for, held against what stands now. */
export type Described = {
  readonly subject: Subject;
  readonly about: readonly string[];
  readonly ownerPosts: readonly string[];
  readonly lines: readonly Line[];
  /** What approving it would mean, in sentences, told before it is decided. */
  readonly effects: readonly string[];
};

/** `titleNow`: what a post is called by now whose title was typed, which may be another name of it since. */
export type Around = { readonly titleOf: (postId: string) => string; readonly titleNow: (title: string) => string; readonly today: Day };

/** One kind of change: how what is asked for is read back, described and applied. Both throw `Refused` where it cannot be made. */
type KindOf<Given> = {
  readonly name: string;
  /** Throws where what is stored has not the shape of this kind. */
  readonly read: (stored: unknown) => Given;
  readonly describe: (db: Db, programmeId: string, given: Given, around: Around) => Promise<Described>;
  readonly apply: (trx: Db, at: At, given: Given, approved: Approved) => Promise<void>;
};

/** A kind among others, which takes what is asked for as it is stored. */
export type Kind<Given = never> = {
  readonly name: string;
  readonly describe: (db: Db, programmeId: string, stored: unknown, around: Around) => Promise<Described>;
  readonly apply: (trx: Db, at: At, stored: unknown, approved: Approved) => Promise<void>;
  /** Never called: it ties a kind to what may be asked of it. */
  readonly takes?: (given: Given) => void;
};

export const kindOf = <Given>({ name, read, describe, apply }: KindOf<Given>): Kind<Given> => ({
  name,
  describe: (db, programmeId, stored, around) => describe(db, programmeId, read(stored), around),
  apply: (trx, at, stored, approved) => apply(trx, at, read(stored), approved),
});

/**
 * What approving a request would do to the ratings of the priorities that it is about, a sentence for each. Ratings belong to those above, so it is handed down.
 */
export type ForeseeRatings = (visit: Visit, request: Pick<ChangeRequest, 'kind' | 'given' | 'reason' | 'about'>) => Promise<readonly string[]>;

/** Verified by everybody whose word it needs, claimed and not settled, or open again because a measure fell back after its first completion: since when. */
export type Completion = { readonly how: 'complete' | 'claimed' | 'fell-back'; readonly on: Day };

/** The completion of an activity; null where there is none, or the last one was false. Completions belong to those above, so it is handed down. */
export type CompletionOf = (db: Db, programmeId: string, activityId: string) => Promise<Completion | null>;
