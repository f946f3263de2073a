import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWorse, type Rated } from './worse.ts';

const rated = (derived: Rated['derived'], declared: Rated['declared'] = derived): Rated => ({ derived, declared });

test('worse than last cycle, by the facts or by the owner’s own word', () => {
  const cases: [name: string, before: Rated | null, now: Rated, worse: boolean][] = [
    ['the first cycle', null, rated('red'), false],
    ['as before', rated('green'), rated('green'), false],
    ['better', rated('amber'), rated('green'), false],
    ['worse by both', rated('green'), rated('amber'), true],
    ['worse by the facts alone', rated('green', 'amber'), rated('amber'), true],
    ['declared worse than last cycle, though the facts are no worse', rated('green', 'blue'), rated('green'), true],
    ['declared better', rated('green'), rated('green', 'blue'), false],
    ['nothing was declared then', rated('green', null), rated('green'), false],
    ['nothing is declared yet', rated('green', 'blue'), rated('green', null), false],
    ['from not due to green, as work begins', rated('grey'), rated('green'), false],
    ['back to not due', rated('green'), rated('grey'), true],
  ];
  for (const [name, before, now, worse] of cases) assert.equal(isWorse(before, now), worse, name);
});
