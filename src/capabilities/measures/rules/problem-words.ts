import { formatDay } from '../../../calendar/index.ts';
import type { DefinitionProblem, Reading, Unit } from './measure.ts';
import type { ReadingProblem } from './reading.ts';
import { writeValue } from './words.ts';

/** Something to mend in a form: its field and what to do. */
export type Problem = { readonly field: string; readonly message: string };

export function definitionProblemWords(problem: DefinitionProblem): Problem {
  switch (problem) {
    case 'target-upper-without-band':
      return { field: 'target-upper', message: 'The upper end of the target is only for a measure that is better near its target: leave it empty' };
    case 'near-without-target':
      return { field: 'target', message: 'Enter the lower end of the target as well' };
    case 'target-upper-below-target':
      return { field: 'target-upper', message: 'The upper end of the target must not be below its lower end' };
    case 'baseline-in-future':
      return { field: 'baseline-day', message: 'The baseline’s day must be today or in the past' };
  }
}

export function readingProblemWords(problem: ReadingProblem, reading: Reading, unit: Unit): Problem {
  switch (problem.key) {
    case 'period-in-future':
      return { field: 'period', message: `The period must have ended: ${formatDay(reading.periodEnd)} is still to come` };
    case 'period-long-ago':
      return { field: 'period-year', message: `The period ended more than 15 years ago, on ${formatDay(reading.periodEnd)}: check the year` };
    case 'numerator-alone':
      return { field: 'denominator', message: 'Enter the number out of which as well' };
    case 'denominator-alone':
      return { field: 'numerator', message: 'Enter the number that count as well' };
    case 'denominator-not-positive':
      return { field: 'denominator', message: 'The number out of which must be more than 0' };
    case 'value-disagrees':
      return {
        field: 'value',
        message: `The value does not agree with its counts: ${reading.numerator} of ${reading.denominator} is ${writeValue(problem.workedOut, unit)}`,
      };
  }
}
