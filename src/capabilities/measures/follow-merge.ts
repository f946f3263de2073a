import type { FollowMerge } from '../people/index.ts';
import { moveMeasures } from './store.ts';

/** Where two posts become one, what the one owned is the other's. */
export const measuresFollow: FollowMerge = async (trx, { programmeId, merge }) => {
  let refs: readonly string[] = [];
  return {
    move: async () => {
      refs = await moveMeasures(trx, programmeId, merge);
    },
    effects: async () =>
      refs.length === 0 ? [] : [{ kind: 'tells', words: `${refs.length === 1 ? 'A measure goes' : `${refs.length} measures go`} along: ${refs.join(', ')}.` }],
  };
};
