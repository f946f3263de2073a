import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../../../tests/support/any.ts';
import { anyFacts, anyTime } from '../fixtures/any-facts.ts';
import { exampleDay } from '../fixtures/example-facts.ts';
import type { ActivityFacts, PlannedDay, RatingFacts } from './facts.ts';
import { ratingPolicy } from './policy.ts';
import { deriveRating, type Rating } from './rating.ts';

const rate = (each: RatingFacts): Rating => deriveRating(each, ratingPolicy(exampleDay), exampleDay);

/** Everything that was approved of a day or of a stop, taken back: what each day first was, and work that goes on. */
function withoutApprovals(each: RatingFacts): RatingFacts {
  const asFirst = ({ original, moves }: PlannedDay): PlannedDay => {
    const given = moves
      .filter(({ approvedOn }) => approvedOn !== null && approvedOn <= exampleDay)
      .sort((a, b) => (String(a.approvedOn) < String(b.approvedOn) ? -1 : 1));
    return { original: original ?? given[0]?.to ?? null, moves: [] };
  };
  const activities = each.activities.map((one): ActivityFacts => {
    const stopped = one.status === 'stopped' && one.stopApprovedOn !== null && one.stopApprovedOn <= exampleDay;
    const { phaseStart } = one;
    return {
      ...one,
      ...(stopped && { status: one.begunBeforeStop ? 'begun' : 'not-begun', stopApprovedOn: null }),
      target: asFirst(one.target),
      start: asFirst(one.start),
      phaseStart: phaseStart === null || typeof phaseStart === 'string' ? phaseStart : { ...phaseStart, ...asFirst(phaseStart) },
    };
  });
  return { ...each, activities, expectedImpact: asFirst(each.expectedImpact) };
}

test('a rating rests on approved changes where it would be another without them, and never where none was approved', () => {
  const told = { says: 0, silent: 0 };
  fc.assert(
    fc.property(anyFacts(anyTime), (each) => {
      const [now, first] = [rate(each), rate(withoutApprovals(each))];
      const says = now.because.filter(({ key }) => key === 'rests-on-changes');
      assert.ok(
        first.because.every(({ key }) => key !== 'rests-on-changes'),
        'nothing approved, nothing said',
      );
      const other = now.process !== first.process || now.impact !== first.impact;
      assert.equal(says.length, other ? 1 : 0);
      for (const one of says) {
        assert.deepEqual((one.facts as { readonly first: unknown }).first, { colour: first.colour, process: first.process, impact: first.impact });
        assert.ok((one.facts as { readonly changes: readonly unknown[] }).changes.length > 0);
      }
      told[other ? 'says' : 'silent'] += 1;
    }),
    { numRuns: 1_000 },
  );
  assert.ok(told.says > 50 && told.silent > 50, `${told.says} say so, ${told.silent} do not`);
});
