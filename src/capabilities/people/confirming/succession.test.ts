import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Traveller } from '../../../../tests/support/traveller.ts';
import { addDays, formatDay } from '../../../calendar/index.ts';
import { systemClock } from '../../../platform/clock.ts';
import { changing } from '../../../platform/record/index.ts';
import { setAccess } from '../access/store.ts';
import { appoint, endHolding } from '../actions.ts';
import { holdersOn } from '../rules/posts.ts';
import { postById } from '../store.ts';
import { confirmHolding, declineHolding } from './actions.ts';
import { confirmingPeople, type People, signedInAs, wordsOf } from './fixtures/people.ts';

let people: People;
let office: Traveller;
let dora: Traveller;
let dan: Traveller;
let doraIs: Actor;
let danIs: Actor;
let count = 0;
type Actor = { readonly personId: string; readonly postId: string };
before(async () => {
  people = await confirmingPeople();
  doraIs = await people.site.person({ name: 'Dora Director', email: 'dora@example.org', title: 'Director', role: 'director' });
  danIs = await people.site.person({ name: 'Dan Director', email: 'dan@example.org', title: 'Director of Adults', role: 'director' });
  [office, dora, dan] = [(await people.enter('office')).browser, (await people.enter('dora')).browser, (await people.enter('dan')).browser];
});
after(() => people.site.close());

/** A chair of their own for each test, held by one since ten days. */
async function chair(): Promise<{ postId: string; holder: string; personId: string }> {
  count += 1;
  const holder = `Chas Chair${count}`;
  return { holder, ...(await people.site.person({ name: holder, email: `chas${count}@example.org`, title: `Chair ${count}`, role: 'chair' })) };
}

const addressOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
/** Puts a successor in a post by the office; gives the holding that waits. */
async function successor(postId: string, name: string, daysAgo: number, sharing = false): Promise<string> {
  const put = await people.put(office, postId, { name, email: addressOf(name), daysAgo, ...(sharing && { sharing: true as const }) });
  return (await people.waiting(postId, name))?.holdingId ?? assert.fail(wordsOf(put).slice(0, 600));
}
/** The same without a page, as two people do it in one moment: `later` is how far the one's clock is ahead, so that neither is tried again for its moment alone. */
const as = (actor: Actor, later = 0) => {
  const clock = { ...systemClock, now: () => new Date(Date.parse(systemClock.now()) + later).toISOString() };
  return { db: people.site.db, clock, actor };
};
async function waitsIn(postId: string, name: string, daysAgo: number): Promise<Parameters<typeof confirmHolding>[1]> {
  const { changer, programme, today } = people.site;
  await appoint(changer, programme.id, { postId, name, fromDay: addDays(today, -daysAgo) });
  return { programmeId: programme.id, holdingId: (await people.waiting(postId, name))?.holdingId ?? '', address: '' };
}
const unwritten = async () => false;
const confirmed = (postId: string, holdingId: string, name: string, by = dora) => people.confirm(by, postId, holdingId, addressOf(name));
const days = async (postId: string) => new Map((await people.holders(postId)).map((one) => [one.name, one] as const));

describe('whoever is confirmed late', () => {
  test('holds the post from the day of the confirmation on: what was settled until then was settled by whoever acted in it', async () => {
    const { postId, holder } = await chair();
    const { today } = people.site;
    const held = await successor(postId, 'Nora Late', 5);
    assert.match(
      wordsOf(await dora.get(`/marlshire/posts/${postId}`)),
      /From the day on which that is done they hold it, and whoever holds it now leaves it the day before/,
    );
    await confirmed(postId, held, 'Nora Late');
    const all = await days(postId);
    assert.deepEqual([all.get('Nora Late')?.fromDay, all.get(holder)?.toDay], [today, addDays(today, -1)]);
    assert.match(wordsOf(await dora.get(`/marlshire/posts/${postId}`)), new RegExp(`Nora Late ${formatDay(today)} today ${holder}`));
    const { person, post, ...told } = (await people.told('holding.confirm')).at(-1) ?? {};
    assert.deepEqual([person, post], [all.get('Nora Late')?.personId, postId]);
    assert.deepEqual([told.from, told.asked], [today, addDays(today, -5)], 'the record keeps the day that was asked for');
  });

  test('before their first day, holds it from that day', async () => {
    const { postId, holder } = await chair();
    const first = addDays(people.site.today, 7);
    const held = await successor(postId, 'Nora Soon', -7);
    assert.match(wordsOf(await dora.get(`/marlshire/posts/${postId}`)), new RegExp(`From ${formatDay(first)} they hold it`));
    await confirmed(postId, held, 'Nora Soon');
    const all = await days(postId);
    assert.deepEqual([all.get('Nora Soon')?.fromDay, all.get(holder)?.toDay], [first, addDays(first, -1)]);
  });
});

describe('two who wait for one post', () => {
  test('neither sharing it, are not both confirmed: the second is told who holds it, and waits on', async () => {
    const { postId } = await chair();
    const [nora, olga] = [await successor(postId, 'Nora First', 5), await successor(postId, 'Olga Second', 3)];
    assert.equal((await confirmed(postId, olga, 'Olga Second')).status, 200);
    const late = await confirmed(postId, nora, 'Nora First');
    assert.equal(late.status, 422);
    assert.match(
      wordsOf(late),
      /Olga Second came to hold the post on or after .*, so Nora First cannot follow on that day: take Nora First out, then put them in/,
    );
    const post = await postById(people.site.db, people.site.programme.id, postId);
    assert.deepEqual(post && holdersOn(post, people.site.today).map(({ name }) => name), ['Olga Second']);
    assert.equal((await people.waiting(postId))?.name, 'Nora First');
  });

  test('whoever waits is left as they are where another is confirmed, and one who shares is confirmed beside', async () => {
    const { postId, holder } = await chair();
    const [sole, shares] = [await successor(postId, 'Nora Alone', 5), await successor(postId, 'Sam Shares', 3, true)];
    await confirmed(postId, sole, 'Nora Alone');
    assert.equal((await days(postId)).get('Sam Shares')?.toDay, null, 'nobody ends what waits');
    await confirmed(postId, shares, 'Sam Shares');
    const all = await days(postId);
    assert.equal(all.get('Sam Shares')?.waits, null, 'confirmed, though another came to hold it later than was asked for');
    assert.deepEqual([all.get('Nora Alone')?.toDay, all.get('Sam Shares')?.toDay, all.get(holder)?.toDay], [null, null, addDays(people.site.today, -1)]);
  });

  test('at once, by two people, are not both confirmed as its only holder', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { postId } = await chair();
      const [nora, olga] = [await waitsIn(postId, 'Nora', 5), await waitsIn(postId, 'Olga', 3)];
      const done = await Promise.all([confirmHolding(as(doraIs), nora, unwritten), confirmHolding(as(danIs, 400), olga, unwritten)]);
      assert.deepEqual(done.toSorted(), ['confirmed', 'held-later']);
    }
  });
});

test('one who shares a post leaves those in it where they are', async () => {
  const { postId, holder } = await chair();
  await confirmed(postId, await successor(postId, 'Sam Second', 0, true), 'Sam Second');
  assert.equal((await days(postId)).get(holder)?.toDay, null);
});

describe('pressed twice, or by two at once', () => {
  test('a confirmation is one entry, and both are led back to the post, where it is done', async () => {
    const { postId } = await chair();
    const held = await successor(postId, 'Nora Twice', 0);
    const before = (await people.told('holding.confirm')).length;
    const both = await Promise.all([dora, dan].map((by) => confirmed(postId, held, 'Nora Twice', by)));
    assert.deepEqual(
      both.map(({ status }) => status),
      [200, 200],
    );
    assert.equal((await confirmed(postId, held, 'Nora Twice')).status, 200, 'and once more');
    assert.equal((await people.told('holding.confirm')).length, before + 1);
  });

  test('a confirmation by two people at the very same moment is one of theirs', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { postId } = await chair();
      const held = await waitsIn(postId, 'Nora Both', 0);
      const done = await Promise.all([confirmHolding(as(doraIs), held, unwritten), confirmHolding(as(danIs, 400), held, unwritten)]);
      assert.deepEqual(done.toSorted(), ['confirmed', 'nothing-waits']);
    }
  });

  test('nothing is confirmed that waits no more, and its address is not asked for again', async () => {
    const { postId, personId } = await chair();
    const { changer, programme } = people.site;
    const held = await successor(postId, 'Nora Done', 0);
    const by = { ...changer, actor: { personId, postId } };
    const given = { programmeId: programme.id, holdingId: held, address: addressOf('Nora Done') };
    assert.equal(await confirmHolding(by, given, unwritten), 'confirmed');
    assert.equal(await confirmHolding(by, { ...given, address: '' }, unwritten), 'nothing-waits');
  });

  test('a holder who was confirmed is not taken out by a late refusal', async () => {
    const { postId } = await chair();
    const held = await successor(postId, 'Nora Stays', 0);
    await confirmed(postId, held, 'Nora Stays');
    assert.equal(await declineHolding(people.site.changer, people.site.programme.id, held), false);
    assert.equal((await people.decline(dora, postId, held)).status, 200);
    assert.equal((await days(postId)).get('Nora Stays')?.waits, null);
  });

  test('a refusal tells the record who it was, in which post and by whom they were put there; the second finds it done', async () => {
    const { postId } = await chair();
    const held = await successor(postId, 'Nora Not', 2);
    const waits = await people.waiting(postId, 'Nora Not');
    assert.equal((await people.decline(dora, postId, held)).status, 200);
    assert.equal((await people.decline(dan, postId, held)).status, 200);
    assert.equal((await confirmed(postId, held, 'Nora Not', dan)).status, 200);
    const told = { person: waits?.personId, post: postId, asked: addDays(people.site.today, -2), putBy: waits?.waits?.by };
    assert.deepEqual((await people.told('holding.decline')).at(-1), told);
    assert.equal((await days(postId)).has('Nora Not'), false);
  });
});

describe('whoever waits in a post', () => {
  test('has none of its roles beside those of their own, and no last day by its form', async () => {
    const { personId } = await people.site.person({ name: 'Otto Owner', email: 'otto@example.org', title: 'Head of Service', role: 'owner' });
    const otto = (await people.enter('otto')).browser;
    const { postId } = await people.site.person({ name: 'Dee Director', title: 'Director of Health', role: 'director' });
    await people.put(office, postId, { name: 'Otto Owner', who: personId, sharing: true });
    const seen = `/marlshire/people/${personId}`;
    assert.equal((await otto.get(seen)).status, 404, 'the page is for the office and directors');
    const held = (await people.waiting(postId))?.holdingId ?? '';
    const [year, month, day] = people.site.today.split('-') as [string, string, string];
    const end = await office.post(`/marlshire/posts/${postId}/holders/${held}/end`, { 'last-day': day, 'last-month': month, 'last-year': year });
    assert.equal(end.status, 404);
    assert.equal(await endHolding(people.site.changer, people.site.programme.id, held, people.site.today), false);
    await people.confirm(dora, postId, held, 'otto@example.org');
    assert.equal((await otto.get(seen)).status, 200);
  });

  test('does not stand among those who hold it', async () => {
    const { postId, holder } = await chair();
    await successor(postId, 'Nora Waits', 0);
    const post = await postById(people.site.db, people.site.programme.id, postId);
    assert.deepEqual(post && holdersOn(post, people.site.today).map(({ name }) => name), [holder]);
  });

  test('and held it before is told that they hold it no more, unless their access was ended: then nothing is said', async () => {
    const { postId, personId } = await chair();
    const { site } = people;
    const browser = (await people.enter(`chas${count}`)).browser;
    const [held] = await people.holders(postId);
    await endHolding(site.changer, site.programme.id, held?.holdingId ?? '', addDays(site.today, -1));
    await appoint(site.changer, site.programme.id, { postId, personId, name: '', fromDay: site.today });
    assert.equal((await people.waiting(postId))?.personId, personId);
    assert.equal(signedInAs(await browser.get('/marlshire')), null);
    assert.match((await browser.get('/marlshire')).text, /no longer hold the post/);
    // Ending access ends the sessions with it; one that is opened at that very moment is told nothing either.
    const change = { programmeId: site.programme.id, action: 'access.end', subject: { kind: 'person', id: personId } };
    await changing(site.changer, change, (trx) => setAccess(trx, site.programme.id, personId, true));
    assert.doesNotMatch((await browser.get('/marlshire')).text, /no longer hold the post/);
  });
});
