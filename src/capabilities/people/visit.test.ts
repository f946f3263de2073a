import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Asked, visitUnder } from './visit.ts';

const policies = new Map([
  ['things.read', { says: 'The office reads.', may: { office: 'always' } }],
  ['things.edit', { says: 'The office changes.', may: { office: 'always' } }],
] as const);
const visitAt = (asAt: string | null, action: string) =>
  visitUnder(policies, action, {
    asAt,
    person: { id: 'p', roles: ['office'], posts: [], actingPost: { id: 'o', title: 'Office', roles: ['office'] } },
  } as unknown as Asked);

describe('what may be done', () => {
  test('is anything that the policy lets, today', () => {
    const visit = visitAt(null, 'things.read');
    assert.deepEqual([visit.may('things.read'), visit.may('things.edit')], [true, true]);
  });

  test('is reading alone, of the past: no page of then offers what changes something', () => {
    const visit = visitAt('2022-09-30T10:00:00.000Z', 'things.read');
    assert.deepEqual([visit.may('things.read'), visit.may('things.edit')], [true, false]);
    assert.throws(() => visitAt('2022-09-30T10:00:00.000Z', 'things.edit'), 'nor is a page for it there');
  });
});
