import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meantFor, namable, type PostSeen } from './meant.ts';

const post = (id: string, roles: readonly string[], ...holders: readonly string[]): PostSeen => ({ id, title: id, roles, holders });
const quality = post('Quality Lead', ['quality'], 'quinn');
const office = post('Programme office', ['office'], 'priya');
const head = post('Head of Health', ['owner'], 'hana');
const chair = post('Chair', ['chair'], 'chloe');
const posts = [chair, head, office, quality];
const claimed = { owners: [{ post: 'Head of Assessment', holders: ['ali'] }], claim: { by: 'ali' }, verifications: [] };
const joint = { ...claimed, owners: [...claimed.owners, { post: 'Head of Health', holders: ['hana'] }] };

describe('the post that is meant to verify a completion', () => {
  const rows: readonly [string, Parameters<typeof meantFor>, ReturnType<typeof meantFor>][] = [
    ['nobody named: quality assurance', [claimed, null, posts], { id: 'Quality Lead', title: 'Quality Lead', named: false, able: true }],
    ['named', [claimed, 'Head of Health', posts], { id: 'Head of Health', title: 'Head of Health', named: true, able: true }],
    [
      'named, and it owns the activity by now',
      [{ ...claimed, owners: [{ post: 'Head of Health', holders: ['hana'] }] }, 'Head of Health', posts],
      { id: 'Head of Health', title: 'Head of Health', named: true, able: false },
    ],
    [
      'named, and whoever held it has left',
      [claimed, 'Head of Health', [post('Head of Health', ['owner']), quality]],
      { id: 'Head of Health', title: 'Head of Health', named: true, able: false },
    ],
    ['named, and it is no post any more: quality assurance', [claimed, 'gone', posts], { id: 'Quality Lead', title: 'Quality Lead', named: false, able: true }],
    ['quality assurance claimed it: nobody is suggested', [{ ...claimed, claim: { by: 'quinn' } }, null, posts], null],
    ['owned jointly: its other owners', [joint, 'Quality Lead', posts], null],
    ['nothing claimed', [{ ...claimed, claim: null }, 'Quality Lead', posts], null],
    ['complete', [{ ...claimed, completedOn: '2022-10-03' }, 'Quality Lead', posts], null],
  ];
  for (const [name, given, expected] of rows) test(name, () => assert.deepEqual(meantFor(...given), expected));

  test('may be any that may verify it, and none that may not: quality assurance first, then by title', () => {
    assert.deepEqual(
      namable({ ...claimed, priorityOwners: ['priya'] }, posts).map(({ id }) => id),
      ['Quality Lead', 'Head of Health'],
    );
  });
});
