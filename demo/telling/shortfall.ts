import { formatDay } from '../../src/calendar/index.ts';
import type { Rating } from '../../src/capabilities/assurance/index.ts';
import type { MeasurePosition, PriorityPosition } from '../../src/capabilities/cycle/index.ts';
import { writeTarget, writeValue } from '../../src/capabilities/measures/rules/index.ts';
import type { StoryCycle } from '../story/council.ts';
import { shortOfTarget, unmeasured } from '../story/updates/shortfalls.ts';

/** What an owner says where the work goes as planned and its impact does not show yet: the figure as it stands, and one of the story's reasons. */
export function shortfallWords(priority: PriorityPosition, rating: Rating, { number }: StoryCycle): string {
  const told = `${priority.ref} in cycle ${number}`;
  if (rating.process === 'behind' || rating.process === 'off-track')
    throw new Error(`The story does not say what slips: ${told}, ${JSON.stringify(rating.because)}`);
  const reasons = rating.impact === 'unmeasured' ? unmeasured : shortOfTarget;
  const why = reasons[(number + priority.ref.length + (priority.ref.codePointAt(1) ?? 0)) % reasons.length] as string;
  const figure = figureOf(priority.measures);
  return figure === null ? why : `${figure} ${why}`;
}

function figureOf(measures: readonly MeasurePosition[]): string | null {
  const short = measures.filter(({ context, readings, target }) => !context && readings.length > 0 && target !== null);
  const measure = short.toSorted((a, b) => ((a.readings.at(-1)?.day ?? '') < (b.readings.at(-1)?.day ?? '') ? -1 : 1))[0];
  const last = measure && [...measure.readings].sort((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  if (!measure || !last) return null;
  return `${measure.name}: ${writeValue(last.value, measure.unit)} on ${formatDay(last.day)}, against a target of ${writeTarget(measure.target, measure.targetUpper, measure.unit)}.`;
}
