import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AccountSite, accountSite } from '../../../../tests/support/account-site.ts';
import type { TestAccount } from '../../../../tests/support/identity-provider.ts';
import type { Arrived, Traveller } from '../../../../tests/support/traveller.ts';
import { listPosts } from '../store.ts';

const roles = [
  { value: 'sightline-office', role: 'office' },
  { value: 'sightline-sro', role: 'owner' },
];

async function arriving(
  site: AccountSite,
  groups: readonly string[] | string | undefined,
): Promise<{ browser: Traveller; arrived: Arrived; mayEdit: boolean }> {
  site.provider.enter({ sub: 'jo', email: 'jo@example.org', email_verified: true, ...(groups === undefined ? {} : { groups }) });
  const browser = site.browser();
  const arrived = await browser.signIn('/marlshire/posts');
  return { browser, arrived, mayEdit: /Add a post/.test(arrived.text) };
}

test('roles of a claim cut those of the posts for the length of the session, and never widen them', async () => {
  const site = await accountSite({ rolesClaim: 'groups', roles });
  try {
    await site.person({ name: 'Jo Both', email: 'jo@example.org', title: 'Deputy office', role: 'office' });
    const posts = await listPosts(site.db, site.programme.id);
    const both = await arriving(site, ['sightline-office', 'sightline-sro', 'of-another-program']);
    assert.deepEqual([both.arrived.status, both.mayEdit], [200, true]);
    assert.equal((await arriving(site, 'sightline-office sightline-sro')).mayEdit, true, 'words between spaces');
    for (const groups of [['sightline-sro'], [], undefined, 'office', ['SIGHTLINE-OFFICE']]) {
      const { arrived } = await arriving(site, groups);
      assert.equal(arrived.status, 403, `${JSON.stringify(groups)} leaves no post to act in`);
    }
    assert.deepEqual(await listPosts(site.db, site.programme.id), posts, 'the posts stay as they are');
    const owner = await site.person({ name: 'Jo Both', email: 'jo@example.org', title: 'Head of Placements' });
    const cut = await arriving(site, ['sightline-sro']);
    assert.deepEqual([cut.arrived.status, cut.mayEdit], [200, false], 'the post of an owner is left, and nobody is asked to choose');
    assert.match(cut.arrived.text, /Signed in as Jo Both, Head of Placements/);
    const office = posts.find(({ title }) => title === 'Deputy office')?.id ?? '';
    assert.doesNotMatch((await cut.browser.get('/sign-in/choose')).text, /Deputy office/, 'nor is what was cut offered later');
    assert.equal((await cut.browser.post('/sign-in/choose', { post: office })).status, 422, 'nor taken');
    assert.equal((await site.db.selectFrom('session').select('post_id').orderBy('started', 'desc').executeTakeFirstOrThrow()).post_id, owner.postId);
  } finally {
    await site.close();
  }
});

test('without a mapping the values are the roles themselves', async () => {
  const site = await accountSite({ rolesClaim: 'groups' });
  try {
    await site.person({ name: 'Jo Both', email: 'jo@example.org', title: 'Deputy office', role: 'office' });
    assert.equal((await arriving(site, ['office'])).mayEdit, true);
    assert.equal((await arriving(site, ['owner', 'emperor'])).arrived.status, 403);
  } finally {
    await site.close();
  }
});

test('a provider that never says whether an address is verified is believed only where the settings say so, and never where it says no', async () => {
  const site = await accountSite({ emailTrusted: true });
  try {
    const statusOf = async (given: TestAccount): Promise<number> => {
      site.provider.enter(given);
      return (await site.browser().signIn()).status;
    };
    assert.equal(await statusOf({ sub: 'a', email: 'office@example.org', email_verified: false }), 403);
    assert.equal(await statusOf({ sub: 'b', email: 'office@example.org' }), 200);
  } finally {
    await site.close();
  }
});
