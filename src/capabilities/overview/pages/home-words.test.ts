import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AskedChange } from '../../plan/index.ts';
import { positionFrom } from '../../reports/fixtures/position.ts';
import { homeView } from '../rules/home-view.ts';
import { homePage } from './home.ts';

const asked = {
  ...{ records: false, restatements: [], readsOpenCycle: true, mail: null },
  settlesOf: () => ({ verify: new Set<string>(), accept: new Set<string>(), stop: new Set<string>(), reopen: new Set<string>() }),
};

/** Home of an owner whose one update is not submitted, today or as at that day. */
function homeOf(past: boolean, changesDecided: readonly AskedChange[] = []): string {
  const { position } = positionFrom([
    { code: 'LG', name: 'Leadership', priorities: [{ ref: 'LG1', title: 'One', owner: 'Head', activities: [{ text: 'Work' }] }] },
  ]);
  const posts = position.priorities.flatMap((priority) => priority.posts);
  const view = homeView(position, { roles: ['owner'], posts }, { slug: 'marlshire', cycleDays: 28 }, { ...asked, past, changesDecided });
  return `${homePage(view).body}`.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

test('what is due is told of today, and what was due of a past day', () => {
  assert.match(homeOf(false), /1 update is due by Friday 21 October 2022, today\. The board is on/);
  const then = homeOf(true);
  assert.match(then, /1 update was due by Friday 21 October 2022\. The board was on Friday 28 October 2022/);
  assert.doesNotMatch(then, /is due|, today|in \d+ days/);
});

test('a decision in a board’s name is told in the same words as on the request', () => {
  const change = { number: 12, what: 'Target of LG1a', things: 1, askedBy: 'me', askedOn: '2022-10-03', ownerPosts: [], state: 'approved' } as const;
  const named = { ...change, decidedOn: '2022-10-14', inNameOf: 'Improvement Board', nameDay: '2022-10-10' } as const;
  assert.match(homeOf(false, [named]), /CR12 Target of LG1a, approved by Improvement Board on 10 October 2022, recorded on 14 October 2022/);
  assert.match(homeOf(false, [{ ...named, inNameOf: null, nameDay: null }]), /CR12 Target of LG1a, approved on 14 October 2022/);
});
