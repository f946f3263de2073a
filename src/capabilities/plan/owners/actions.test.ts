import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { listPosts } from '../../people/index.ts';
import { type Grounds, grounds } from '../fixtures/ground.ts';
import { priorityByRef, settleOwners } from '../index.ts';
import { seenMark } from '../seen.ts';

let all: Grounds;
const ground = (options?: { accepted?: boolean }) => all.ground(options);

before(async () => {
  all = await grounds();
});
after(() => all.close());

describe('owners', () => {
  const given = { ref: 'LG1', accountable: 'Director of Transformation', joint: ['Chief Executive'], reason: 'Settled by the board.' };

  test('one post is accountable, others joint; the post is made, and the question settled', async () => {
    const { id, changer, plan, open } = await ground();
    assert.ok((await settleOwners(changer, id, given)).ok);
    const posts = new Map((await listPosts(all.db, id)).map((post) => [post.id, post.title]));
    assert.deepEqual(
      priorityByRef(await plan(), 'LG1')?.owners.map(({ postId, part }) => [posts.get(postId), part]),
      [
        ['Director of Transformation', 'accountable'],
        ['Chief Executive', 'joint'],
      ],
    );
    assert.ok(!(await open()).includes('several-sros LG1'));
  });

  test('a form shown before somebody else’s change is stale', async () => {
    const { id, changer, plan } = await ground();
    const seen = seenMark(priorityByRef(await plan(), 'LG1')?.owners);
    assert.ok((await settleOwners(changer, id, { ...given, seen })).ok);
    const second = await settleOwners(changer, id, { ...given, accountable: 'Chief Executive', joint: [], seen });
    assert.ok(!second.ok && second.refusal.stale);
  });
});
