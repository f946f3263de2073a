import type { Day } from '../../../calendar/index.ts';
import type { PriorityPosition } from '../../cycle/index.ts';

/** An activity whose target an approved change moved: where it stands, and where it stood first. `original` null where the plan had none. */
export type MovedTarget = {
  readonly activity: string;
  readonly target: Day | null;
  readonly original: Day | null;
  readonly moves: number;
};

/** Every moved target of a priority, in the order of its activities. Work that was stopped has no target to meet any more. */
export const movedTargets = ({ activities }: Pick<PriorityPosition, 'activities'>): readonly MovedTarget[] =>
  activities
    .filter(({ targetMoves, status }) => targetMoves > 0 && status !== 'stopped')
    .map(({ ref, target, targetOriginal, targetMoves }) => ({ activity: ref, target, original: targetOriginal, moves: targetMoves }));
