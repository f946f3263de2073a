import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleActivity, exampleDay, exampleFacts, unmoved } from '../fixtures/example-facts.ts';
import { type DeclaredRating, type Disagreement, disagreementOf, explanationProblems, isSlip, slipProblems } from './disagreement.ts';
import { ratingPolicy } from './policy.ts';
import { deriveRating } from './rating.ts';
import { rollUp, worstOf } from './roll-up.ts';
import { impactStates, processStates, type RatingColour, ratingColours } from './states.ts';

const green = deriveRating(exampleFacts(), ratingPolicy(exampleDay), exampleDay);
const red = deriveRating(exampleFacts({ activities: [exampleActivity({ target: unmoved('2022-01-15') })] }), ratingPolicy(exampleDay), exampleDay);

test('declared and derived agree when both states do', () => {
  const cases: [string, DeclaredRating, typeof green, Pick<Disagreement, 'differs' | 'claim'> | null][] = [
    ['the same states', { process: 'on-track', impact: 'not-expected' }, green, null],
    ['better than the facts', { process: 'on-track', impact: 'not-expected' }, red, { differs: ['process'], claim: 'better' }],
    ['worse than the facts', { process: 'off-track', impact: 'not-expected' }, green, { differs: ['process'], claim: 'worse' }],
    ['another state beneath the same colour', { process: 'on-track', impact: 'demonstrable' }, green, { differs: ['impact'], claim: 'same-colour' }],
    ['both states', { process: 'complete', impact: 'sustained' }, green, { differs: ['process', 'impact'], claim: 'better' }],
  ];
  for (const [what, declared, derived, expected] of cases) {
    const found = disagreementOf(declared, derived);
    assert.deepEqual(found && { differs: found.differs, claim: found.claim }, expected, what);
  }
  assert.deepEqual(disagreementOf({ process: 'on-track', impact: 'not-expected' }, red)?.declared, {
    process: 'on-track',
    impact: 'not-expected',
    colour: 'green',
  });
  assert.equal(disagreementOf({ process: 'on-track', impact: 'not-expected' }, red)?.derived, red, 'with its reasons');
});

test('every difference, better or worse, needs the owner’s explanation', () => {
  for (const process of processStates) {
    for (const impact of impactStates) {
      const same = process === green.process && impact === green.impact;
      for (const words of [null, '', '  ', '.', '-', '123']) assert.equal(explanationProblems({ process, impact }, green, words).length, same ? 0 : 1);
      assert.deepEqual(explanationProblems({ process, impact }, green, 'The audit came after the reading.'), []);
    }
  }
  assert.deepEqual(explanationProblems({ process: 'on-track', impact: 'not-expected' }, red, null), [
    { rule: 'C4.09', field: 'explanation', key: 'explanation-missing', facts: { from: 'red', to: 'green' } },
  ]);
});

test('a slip is worse than last time, or back to grey or to no colour, and needs a reason', () => {
  const rows: [before: RatingColour, slips: RatingColour[]][] = [
    ['blue', ['red', 'amber', 'green', 'grey', 'none']],
    ['green', ['red', 'amber', 'grey', 'none']],
    ['amber', ['red', 'grey', 'none']],
    ['red', ['grey', 'none']],
    ['grey', ['red', 'amber', 'none']],
    ['none', []],
  ];
  assert.equal(rows.length, ratingColours.length);
  for (const [before, slips] of rows) {
    for (const now of ratingColours) {
      const slip = slips.includes(now);
      assert.equal(isSlip(before, now), slip, `${before} to ${now}`);
      assert.equal(slipProblems(before, now, '').length, slip ? 1 : 0);
      assert.equal(slipProblems(before, now, 'Two social workers left.').length, 0);
    }
  }
  assert.deepEqual(slipProblems(null, 'red', null), [], 'the first rating slips from nothing');
  assert.deepEqual(slipProblems('green', 'red', null), [
    { rule: 'C4.10', field: 'slipReason', key: 'slip-reason-missing', facts: { from: 'green', to: 'red' } },
  ]);
});

test('a workstream shows counts by colour and its worst, never an average', () => {
  const cases: [RatingColour[], RatingColour, number][] = [
    [['green', 'green', 'green', 'green', 'green', 'green', 'green', 'green', 'green', 'red'], 'red', 10],
    [['green', 'amber', 'blue'], 'amber', 3],
    [['green', 'grey'], 'green', 2],
    [['blue', 'grey'], 'grey', 2],
    [['blue', 'none'], 'blue', 1],
    [['none'], 'none', 0],
    [[], 'none', 0],
  ];
  for (const [colours, worst, rated] of cases) {
    const rolled = rollUp(colours);
    assert.deepEqual([rolled.worst, rolled.rated, worstOf(colours)], [worst, rated, worst]);
    for (const colour of ratingColours) assert.equal(rolled.counts[colour], colours.filter((each) => each === colour).length);
  }
});
