import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../../../tests/support/any.ts';
import { addDays, type Day, weekday } from '../../../calendar/index.ts';
import { completeActivity, exampleActivity, exampleDay, unmoved } from '../fixtures/example-facts.ts';
import { ratingPolicy } from './policy.ts';
import type { ReasonKey } from './reasons.ts';
import { type CycleColours, type SlowFacts, slowReasons, slowToProgress } from './slow-to-progress.ts';
import { type RatingColour, ratingColours } from './states.ts';

const policy = ratingPolicy(exampleDay);
const cycle = (derived: RatingColour, declared: RatingColour | null = null, confirmed: RatingColour | null = null): CycleColours => ({
  derived,
  declared,
  confirmed,
});
/** Green, updated on Friday 14 January 2022: nothing slow about it on Monday 31 January. */
const facts = (change: Partial<SlowFacts> = {}): SlowFacts => ({
  ref: 'LG2',
  activities: [exampleActivity()],
  cycles: [cycle('green'), cycle('green')],
  lastUpdateOn: '2022-01-14',
  updatesFrom: '2021-10-01',
  ...change,
});

test('each reason for being slow to progress, on both sides of its boundary', () => {
  const recovery = [{ day: '2022-12-31', acceptedOn: '2022-01-01', acceptedBy: 'chair' }] as const;
  const past = (change: Partial<SlowFacts['activities'][number]> = {}) => ({
    activities: [exampleActivity({ target: unmoved('2022-01-31'), ...change })],
    lastUpdateOn: '2022-01-31' as Day,
  });
  const complete = (by: string) => ({
    activities: [completeActivity({ target: unmoved('2022-01-31'), verifications: [{ on: '2022-01-14', by }] })],
    lastUpdateOn: '2022-01-31' as Day,
  });
  const cases: [what: string, asAt: Day, weekday: string, change: Partial<SlowFacts>, reasons: ReasonKey[]][] = [
    ['in good order', '2022-01-31', 'Monday', {}, []],
    ['the day of the target', '2022-01-31', 'Monday', past({}), []],
    ['the day after the target', '2022-02-01', 'Tuesday', past(), ['slow-past-target']],
    ['past the target with a recovery plan', '2022-02-01', 'Tuesday', past({ recovery }), ['slow-past-target']],
    ['past the target, claimed and verified by its owner', '2022-02-01', 'Tuesday', complete('owner'), ['slow-past-target']],
    ['past the target, complete', '2022-02-01', 'Tuesday', complete('office'), []],
    ['past the target, stopped without approval', '2022-02-01', 'Tuesday', past({ status: 'stopped' }), ['slow-past-target']],
    ['past the target, stopped by an approved change', '2022-02-01', 'Tuesday', past({ status: 'stopped', stopApprovedOn: '2022-01-20' }), []],
    ['derived red', '2022-01-31', 'Monday', { cycles: [cycle('red', 'green', 'green')] }, ['slow-red']],
    ['declared red', '2022-01-31', 'Monday', { cycles: [cycle('green', 'red')] }, ['slow-red']],
    ['confirmed red', '2022-01-31', 'Monday', { cycles: [cycle('green', 'green', 'red')] }, ['slow-red']],
    ['red a cycle ago', '2022-01-31', 'Monday', { cycles: [cycle('green'), cycle('red')] }, []],
    ['amber one cycle', '2022-01-31', 'Monday', { cycles: [cycle('amber'), cycle('green'), cycle('amber')] }, []],
    ['amber one cycle, the first', '2022-01-31', 'Monday', { cycles: [cycle('amber')] }, []],
    ['amber two cycles running', '2022-01-31', 'Monday', { cycles: [cycle('amber'), cycle('amber')] }, ['slow-amber']],
    ['derived amber twice, declared green', '2022-01-31', 'Monday', { cycles: [cycle('amber', 'green'), cycle('amber', 'green', 'green')] }, ['slow-amber']],
    ['red, then amber', '2022-01-31', 'Monday', { cycles: [cycle('amber'), cycle('red')] }, ['slow-amber']],
    ['27 days without an update', '2022-02-10', 'Thursday', {}, []],
    ['28 days', '2022-02-11', 'Friday', {}, []],
    ['29 days', '2022-02-12', 'Saturday', {}, ['slow-no-update']],
    ['never an update, 28 days after it could have come', '2021-10-29', 'Friday', { lastUpdateOn: null }, []],
    ['never an update, 29 days', '2021-10-30', 'Saturday', { lastUpdateOn: null }, ['slow-no-update']],
    ['no update of what is not due', '2022-02-12', 'Saturday', { cycles: [cycle('grey')] }, ['slow-no-update']],
    ['no update of what is blue', '2022-02-12', 'Saturday', { cycles: [cycle('blue')] }, []],
    ['no update of what is only declared blue', '2022-02-12', 'Saturday', { cycles: [cycle('green', 'blue', 'blue')] }, ['slow-no-update']],
    ['no update of what was stopped', '2022-02-12', 'Saturday', { cycles: [cycle('none')] }, []],
    ['forecast on the target', '2022-01-31', 'Monday', { activities: [exampleActivity({ forecast: '2022-06-30' })] }, []],
    ['forecast the day after the target', '2022-01-31', 'Monday', { activities: [exampleActivity({ forecast: '2022-07-01' })] }, ['slow-forecast']],
    [
      'all at once',
      '2022-07-01',
      'Friday',
      { activities: [exampleActivity({ forecast: '2022-07-02' })], cycles: [cycle('red'), cycle('amber')] },
      ['slow-past-target', 'slow-red', 'slow-amber', 'slow-no-update', 'slow-forecast'],
    ],
  ];
  for (const [what, asAt, name, change, reasons] of cases) {
    assert.equal(weekday(asAt), name, what);
    const because = slowReasons(facts(change), policy, asAt);
    assert.deepEqual(
      because.map((reason) => reason.key),
      reasons,
      what,
    );
    assert.ok(because.every((reason) => reason.rule === 'H11' && reason.part === 'slow'));
  }
});

test('the list is every priority with a reason, in the order of the plan, and nobody can leave one out', () => {
  const colour = fc.constantFrom<RatingColour>(...ratingColours);
  const priority = fc.record({
    activities: fc.array(
      fc.integer({ min: -40, max: 40 }).map((days) => exampleActivity({ target: unmoved(addDays(exampleDay, days)) })),
      { maxLength: 3 },
    ),
    cycles: fc.array(fc.record({ derived: colour, declared: fc.option(colour), confirmed: fc.option(colour) }), { maxLength: 4 }),
    lastUpdateOn: fc.option(fc.integer({ min: -60, max: 5 }).map((days) => addDays(exampleDay, days))),
  });
  fc.assert(
    fc.property(fc.array(priority, { maxLength: 12 }), (rows) => {
      const priorities = rows.map((row, index) => facts({ ...row, ref: `LG${index + 1}` }));
      const slow = slowToProgress(priorities, policy, exampleDay);
      const expected = priorities.filter((row) => slowReasons(row, policy, exampleDay).length > 0).map((row) => row.ref);
      assert.deepEqual(
        slow.map((row) => row.ref),
        expected,
      );
      assert.ok(slow.every((row) => row.because.length > 0));
      for (const row of priorities) {
        if (row.cycles[0]?.derived === 'red') assert.ok(expected.includes(row.ref), 'a derived red is always listed');
      }
    }),
  );
});
