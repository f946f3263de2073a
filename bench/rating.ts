import { exampleActivity, exampleDay, exampleFacts } from '../src/capabilities/assurance/fixtures/example-facts.ts';
import { deriveRating, ratingPolicy } from '../src/capabilities/assurance/index.ts';
import { median, type Ratio } from './ratio.ts';

/** Rating 10,000 activities against 1,000, in one priority: linear is 10, quadratic 100. */
export async function ratingIsLinear(): Promise<Ratio[]> {
  const policy = ratingPolicy(exampleDay);
  const factsOf = (count: number) => exampleFacts({ activities: Array.from({ length: count }, (_, number) => exampleActivity({ ref: `LG2 ${number}` })) });
  const [few, many] = [factsOf(1000), factsOf(10_000)];
  const [fast, slow] = [await median(31, () => deriveRating(few, policy, exampleDay)), await median(31, () => deriveRating(many, policy, exampleDay))];
  const ratio = slow / fast;
  return [
    {
      name: 'rating 10,000 activities against 1,000',
      one: { what: '10,000', value: slow, unit: 'ms' },
      other: { what: '1,000', value: fast, unit: 'ms' },
      ratio,
      goal: 'linear, at most 20',
      met: ratio <= 20,
    },
  ];
}
