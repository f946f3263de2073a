import type { ImpactState, ProcessState, RatingColour } from '../../assurance/index.ts';
import type { Restatement } from './restating.ts';

/** A rating as somebody was shown it who confirms several at once. */
type Shown = {
  readonly priorityId: string;
  readonly derived: { readonly process: ProcessState; readonly impact: ImpactState };
  readonly colour: RatingColour;
  readonly restatements: readonly Pick<Restatement, 'approvedOn'>[];
};

/** Which rating was shown, and in which state: it is another once a restatement of it was approved. */
export function listedAs({ priorityId, derived, colour, restatements }: Shown): string {
  const restated = restatements.filter(({ approvedOn }) => approvedOn !== null).length;
  return [priorityId, derived.process, derived.impact, colour, restated].join(' ');
}
