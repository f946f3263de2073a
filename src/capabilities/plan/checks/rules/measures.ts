import type { CheckedMeasure } from './checked-plan.ts';
import type { Check } from './finding.ts';

/** Every change must be measurable (C1.17): each outcome has a measure with a baseline and a target, or the board said why none fits. */
export const measures: readonly Check[] = [
  {
    key: 'outcome-unmeasured',
    rule: 'C1.17',
    severity: 'question',
    asks: 'Every outcome has a measure, or the board has said why none fits.',
    find: ({ priorities }) =>
      priorities.flatMap(({ outcomes, noMeasureReason }) =>
        noMeasureReason !== null
          ? []
          : outcomes
              .filter(({ measures: own }) => own?.length === 0)
              .map(({ ref, text, place }) => ({
                ref,
                place,
                text,
                message: `${ref} has no measure. Add one, or link one that there is; where none fits, record the board’s decision with its reason.`,
              })),
      ),
  },
  lacking(
    'measure-no-baseline',
    'Every measure that serves an outcome has a baseline.',
    ({ hasBaseline }) => hasBaseline,
    'baseline: nobody could tell whether anything has changed',
  ),
  lacking(
    'measure-no-target',
    'Every measure that serves an outcome has a target.',
    ({ hasTarget }) => hasTarget,
    'target: nobody could tell whether it is met',
  ),
];

function lacking(key: string, asks: string, has: (measure: CheckedMeasure) => boolean, what: string): Check {
  return {
    key,
    rule: 'C1.17',
    severity: 'question',
    asks,
    find: ({ priorities }) => {
      const all = priorities.flatMap(({ outcomes }) => outcomes.flatMap(({ measures: own }) => own ?? []));
      const once = [...new Map(all.map((measure) => [measure.ref, measure])).values()];
      return once.filter((measure) => !has(measure)).map(({ ref, name }) => ({ ref, place: '', text: name, message: `${ref}, ${name}, has no ${what}.` }));
    },
  };
}
