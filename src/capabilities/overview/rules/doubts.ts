import type { Position } from '../../cycle/index.ts';
import { doubtOf, doubtWords } from '../../cycle/rules/index.ts';

/** Completed work that nothing opened again, and that should be looked at all the same. */
export type Doubtful = {
  readonly ref: string;
  readonly text: string;
  readonly words: string;
  readonly priorityId: string;
  /** Titles of the posts whose holders verified it. */
  readonly verifiedBy: readonly string[];
};

export const doubtfulActivities = ({ priorities, day }: Pick<Position, 'priorities' | 'day'>): readonly Doubtful[] =>
  priorities.flatMap(({ id, activities, measures }) =>
    activities.flatMap((activity): Doubtful[] => {
      const doubt = doubtOf(activity, measures, day);
      const { ref, text, verifiedBy } = activity;
      return doubt === null ? [] : [{ ref, text, words: doubtWords(doubt), priorityId: id, verifiedBy: verifiedBy.map(({ by }) => by) }];
    }),
  );
