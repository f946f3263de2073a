import type { Day } from '../../calendar/index.ts';
import type { Db } from '../../platform/database/index.ts';

/** The change under way: a measure has a new reading, or one was put right. */
export type ReadingChange = { readonly programmeId: string; readonly measureId: string; readonly moment: string; readonly today: Day };

/**
 * What a capability does where a measure was read, in the same change: completed work that a measure shows not to hold is opened again by those who know of it.
 * Gives the refs of activities that were, for the record.
 */
export type FollowReading = (trx: Db, change: ReadingChange) => Promise<readonly string[]>;
