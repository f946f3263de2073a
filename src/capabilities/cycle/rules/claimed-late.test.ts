import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { claimedLateWords } from './claimed-late.ts';

const rows: [what: string, claimedOn: Day | null, targetOriginal: Day | null, target: Day | null, words: string | null][] = [
  ['on its target, Friday 30 September 2022', '2022-09-30', '2022-09-30', '2022-09-30', null],
  ['the day after', '2022-10-01', '2022-09-30', '2022-09-30', 'Claimed a day after its target, 30 September 2022'],
  ['46 days after', '2022-11-15', '2022-09-30', '2022-09-30', 'Claimed 46 days after its target, 30 September 2022'],
  ['late on the first target, in time on the moved one', '2022-11-15', '2022-09-30', '2022-12-31', 'Claimed 46 days after its first target, 30 September 2022'],
  ['late on both', '2023-01-02', '2022-12-31', '2022-12-30', 'Claimed 2 days after its first target, 31 December 2022'],
  ['a target that the plan never had, given later', '2022-11-16', null, '2022-11-15', 'Claimed a day after its target, 15 November 2022'],
  ['no target', '2022-11-15', null, null, null],
  ['nothing claimed', null, '2022-09-30', '2022-09-30', null],
];
describe('work claimed complete late says by how much', () => {
  for (const [what, claimedOn, targetOriginal, target, words] of rows)
    test(`${what}: ${words ?? 'nothing is said'}`, () => assert.equal(claimedLateWords({ claimedOn, targetOriginal, target }), words));
});
