import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Effect, Merge } from './rules/merge.ts';

/** The change under way: what is one post from its moment on. */
export type MergeChange = { readonly programmeId: string; readonly merge: Merge; readonly reason: string; readonly moment: string; readonly today: Day };

/**
 * What a capability does where two posts become one. Called inside the change before anything moves, so that it may look at what holds. `move` then moves what
 * is its own; `effects` says what came of it once everybody has moved.
 */
export type FollowMerge = (trx: Db, change: MergeChange) => Promise<{ move(): Promise<void>; effects(): Promise<readonly Effect[]> }>;
