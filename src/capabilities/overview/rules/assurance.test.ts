import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import type { PriorityPosition } from '../../cycle/index.ts';
import { unevaluatedActivities } from './assurance.ts';

/** A priority with one activity, as far as the list looks at it. */
function priority(ref: string, verifiedOn: Day | null, ...evaluatedOn: Day[]): PriorityPosition {
  const evaluations = evaluatedOn.map((day) => ({ day, result: 'partly', sources: [] }));
  return { activities: [{ ref, text: `What ${ref} does`, verifiedOn }], facts: { evaluations } } as unknown as PriorityPosition;
}

test('every completed activity waits for an evaluation made after its completion', () => {
  const rows: [what: string, given: PriorityPosition, waits: boolean][] = [
    ['not complete', priority('LG1a', null), false],
    ['complete on Monday 7 March 2022, no evaluation', priority('LG1b', '2022-03-07'), true],
    ['evaluated the day before', priority('LG1c', '2022-03-07', '2022-03-06'), true],
    ['evaluated that very day', priority('LG1d', '2022-03-07', '2022-03-07'), true],
    ['evaluated the day after', priority('LG1e', '2022-03-07', '2022-03-08'), false],
    ['before and after', priority('LG1f', '2022-03-07', '2022-02-01', '2022-04-01'), false],
  ];
  for (const [what, given, waits] of rows) assert.equal(unevaluatedActivities({ priorities: [given] }).length, waits ? 1 : 0, what);
});

test('what waits longest stands first', () => {
  const priorities = [priority('LG2a', '2022-05-01'), priority('LG1a', '2022-03-07'), priority('QP1a', '2022-04-01')];
  assert.deepEqual(
    unevaluatedActivities({ priorities }).map(({ ref }) => ref),
    ['LG1a', 'QP1a', 'LG2a'],
  );
});
