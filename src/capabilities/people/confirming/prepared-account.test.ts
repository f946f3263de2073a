import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Traveller } from '../../../../tests/support/traveller.ts';
import { formatDay } from '../../../calendar/index.ts';
import { addPost } from '../actions.ts';
import { confirmingPeople, type People, signedInAs, wordsOf } from './fixtures/people.ts';

let people: People;
let office: Traveller;
let director: Traveller;
let directorPost: string;
before(async () => {
  people = await confirmingPeople();
  ({ postId: directorPost } = await people.site.person({ name: 'Dora Director', email: 'dora@example.org', title: 'Director', role: 'director' }));
  office = (await people.enter('office')).browser;
  director = (await people.enter('dora')).browser;
});
after(() => people.site.close());

/** Somebody in a post of their own, met at their first sign-in by this address, then put in the director's by the office. */
async function prepared(name: string, sub: string): Promise<{ holdingId: string; own: string; waits: string }> {
  const own = await addPost(people.site.changer, people.site.programme.id, `Post of ${name}`, 'owner');
  await people.put(office, own, { name, email: `${sub}@example.org` });
  assert.equal(signedInAs((await people.enter(sub)).arrived), `${name}, Post of ${name}`);
  const [held] = await people.holders(own);
  await people.put(office, directorPost, { name, who: held?.personId ?? '', sharing: true });
  return { own, holdingId: held?.holdingId ?? '', waits: (await people.waiting(directorPost, name))?.holdingId ?? '' };
}

describe('an account that was linked before somebody is confirmed in a post that settles', () => {
  test('under another address is theirs no more: whoever prepared it does not act in the post, and whoever was confirmed does', async () => {
    const { own, holdingId, waits } = await prepared('Nora Next', 'mallory');
    const before = await people.enter('mallory');
    await people.changeAddress(office, own, holdingId, 'nora.next@example.org');
    const page = wordsOf(await director.get(`/marlshire/posts/${directorPost}`));
    const since = formatDay(people.site.today);
    assert.match(
      page,
      new RegExp(
        `An account has been linked to Nora Next since ${since}, when Nora Next had another address than now\\. .* when you confirm, that account is unlinked and signed out`,
      ),
    );
    assert.equal((await people.confirm(director, directorPost, waits, 'nora.next@example.org')).status, 200);
    assert.equal(await people.waiting(directorPost), undefined, 'confirmed');
    assert.equal(signedInAs(await before.browser.get('/marlshire')), null, 'signed out');
    assert.equal((await people.enter('mallory')).arrived.status, 403);
    const nora = await people.enter('nora', 'nora.next@example.org');
    const chosen = await nora.browser.post('/sign-in/choose', { post: directorPost });
    assert.equal(signedInAs(chosen), 'Nora Next, Director');
    assert.equal((await people.told('holding.confirm')).at(-1)?.accountUnlinked, true);
    const letters = await people.site.db.selectFrom('message').select(['kind', 'address']).where('kind', '=', 'account-unlinked').execute();
    assert.deepEqual(letters, [{ kind: 'account-unlinked', address: 'nora.next@example.org' }]);
  });

  test('under another address that was put back to and fro counts by the address that is confirmed', async () => {
    const { own, holdingId, waits } = await prepared('Pat Past', 'eve');
    await people.changeAddress(office, own, holdingId, 'pat@example.org');
    assert.equal((await people.confirm(director, directorPost, waits, 'eve@example.org')).status, 422, 'of the address as it is');
    assert.equal((await people.confirm(director, directorPost, waits, 'pat@example.org')).status, 200);
    assert.equal((await people.enter('eve')).arrived.status, 403);
  });

  test('under the address that is confirmed stays, and who confirms is told of it and since when', async () => {
    const { waits } = await prepared('Rita Right', 'rita');
    const page = wordsOf(await director.get(`/marlshire/posts/${directorPost}`));
    assert.match(page, new RegExp(`An account has been linked to Rita Right since ${formatDay(people.site.today)}, met by the address rita@example\\.org`));
    assert.equal((await people.confirm(director, directorPost, waits, 'rita@example.org')).status, 200);
    const { browser } = await people.enter('rita', 'rita.elsewhere@example.org');
    assert.equal(signedInAs(await browser.post('/sign-in/choose', { post: directorPost })), 'Rita Right, Director');
  });
});
