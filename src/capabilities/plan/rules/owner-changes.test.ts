import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersChange } from './owner-changes.ts';
import type { Owner } from './plan.ts';

const chief: Owner = { postId: 'chief', part: 'accountable' };
const director: Owner = { postId: 'director', part: 'joint' };
const solicitor: Owner = { postId: 'solicitor', part: 'joint' };
const helper: Owner = { postId: 'helper', part: 'supporting' };

const rows: [name: string, before: Owner[], now: Owner[], changes: boolean][] = [
  ['the same', [chief, director], [chief, director], false],
  ['joint posts in another order', [chief, director, solicitor], [chief, solicitor, director], false],
  ['one that supports more', [chief], [chief, helper], false],
  ['one that supports less', [chief, helper], [chief], false],
  ['another accountable post', [chief], [{ ...director, part: 'accountable' }], true],
  [
    'the two in each other’s place',
    [chief, director],
    [
      { ...chief, part: 'joint' },
      { ...director, part: 'accountable' },
    ],
    true,
  ],
  ['a joint post more', [chief], [chief, director], true],
  ['a joint post less', [chief, director], [chief], true],
  ['a joint post that only supports from now on', [chief, director], [chief, { ...director, part: 'supporting' }], true],
  ['from nobody', [], [chief], true],
];
for (const [name, before, now, changes] of rows) test(`who answers for it: ${name}`, () => assert.equal(answersChange(before, now), changes));
