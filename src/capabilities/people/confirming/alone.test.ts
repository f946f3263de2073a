import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Traveller } from '../../../../tests/support/traveller.ts';
import { addDays } from '../../../calendar/index.ts';
import { addPost, appoint, endHolding } from '../actions.ts';
import { policy } from '../policy.ts';
import { confirmingPeople, type People, signedInAs } from './fixtures/people.ts';
import { confirmingRoles, settlingRoles } from './rules/settling.ts';

test('who confirms are those whom the policy lets, and quality assurance settles too: it verifies completions and decides which were false', () => {
  assert.deepEqual([...confirmingRoles].toSorted(), Object.keys(policy['holding.confirm']?.may ?? {}).toSorted());
  assert.deepEqual(settlingRoles, [...confirmingRoles, 'quality']);
});

describe('one officer alone, with a director there to ask', () => {
  let people: People;
  let office: Traveller;
  before(async () => {
    people = await confirmingPeople();
    await people.site.person({ name: 'Dora Director', email: 'dora@example.org', title: 'Director', role: 'director' });
    office = (await people.enter('office')).browser;
  });
  after(() => people.site.close());

  test('puts nobody in a post of quality assurance: they cannot sign in, and no account is linked to them, until a director has confirmed it', async () => {
    const post = await people.makePost(office, 'Quality assurance', 'quality');
    await people.put(office, post, { name: 'Quentin Quality', email: 'puppet@example.org' });
    const held = await people.waiting(post);
    assert.equal(held?.waits?.name, 'Priya Office');
    assert.equal((await people.enter('puppet')).arrived.status, 403);
    assert.deepEqual(await people.site.db.selectFrom('account').select('id').where('subject', '=', 'puppet').execute(), [], 'nor is an account linked');
    await people.confirm((await people.enter('dora')).browser, post, held?.holdingId ?? '', 'puppet@example.org');
    assert.equal(signedInAs((await people.enter('puppet')).arrived), 'Quentin Quality, Quality assurance');
  });
});

describe('while a programme is set up, and there is nobody else to ask', () => {
  let people: People;
  let office: Traveller;
  let directorPost: string;
  before(async () => {
    people = await confirmingPeople();
    office = (await people.enter('office')).browser;
    directorPost = await people.makePost(office, 'Director', 'director');
  });
  after(() => people.site.close());

  test('nobody puts themselves in a second post that settles', async () => {
    const { id } = await people.site.db.selectFrom('person').select('id').where('name', '=', 'Priya Office').executeTakeFirstOrThrow();
    await people.put(office, directorPost, { name: 'Priya Office', who: id });
    const held = await people.waiting(directorPost, 'Priya Office');
    assert.equal(held?.personId, id);
    assert.equal((await office.post('/sign-in/choose', { post: directorPost })).status, 422);
    assert.equal((await people.confirm(office, directorPost, held?.holdingId ?? '', 'office@example.org')).status, 422);
    await people.decline(office, directorPost, held?.holdingId ?? '');
  });

  test('one person stands by the office’s word, in one such post: in another they wait', async () => {
    await people.put(office, directorPost, { name: 'Dora Director', email: 'dora@example.org' });
    const [dora] = await people.holders(directorPost);
    assert.equal(dora?.waits, null);
    const chair = await people.makePost(office, 'Chair', 'chair');
    await people.put(office, chair, { name: 'Dora Director', who: dora?.personId ?? '' });
    assert.equal((await people.waiting(chair))?.personId, dora?.personId);
  });

  test('the address of that one does not pass to somebody else by the office’s word, though they never signed in', async () => {
    const [dora] = await people.holders(directorPost);
    const change = (address: string) => people.changeAddress(office, directorPost, dora?.holdingId ?? '', address);
    assert.match((await change('mallory@example.org')).text, /waits to be confirmed by a second person/);
    assert.equal((await people.holders(directorPost))[0]?.email, 'dora@example.org');
    assert.equal((await people.enter('mallory')).arrived.status, 403);
    await change('');
    assert.equal((await people.holders(directorPost))[0]?.email, 'dora@example.org', 'nor by taking it away first');
    assert.equal(signedInAs((await people.enter('dora')).arrived), 'Dora Director, Director');
  });
});

describe('where there never was anybody else to ask', () => {
  let people: People;
  beforeEach(async () => {
    people = await confirmingPeople();
  });
  afterEach(() => people.site.close());

  test('the first address of the first director, and a director who comes back, are the office’s word', async () => {
    const { changer, programme, today } = people.site;
    const postId = await addPost(changer, programme.id, 'Director', 'director');
    const personId = await appoint(changer, programme.id, { postId, name: 'Dora Director', fromDay: addDays(today, -20) });
    const office = (await people.enter('office')).browser;
    const held = async () => (await people.holders(postId))[0];
    await people.changeAddress(office, postId, (await held())?.holdingId ?? '', 'dora@example.org');
    assert.equal((await held())?.email, 'dora@example.org');
    await endHolding(changer, programme.id, (await held())?.holdingId ?? '', addDays(today, -10));
    await appoint(changer, programme.id, { postId, personId, name: '', fromDay: today });
    assert.deepEqual([(await held())?.fromDay, (await held())?.waits], [today, null]);
  });

  test('two first appointments at once come one after the other: the second of them waits', async () => {
    const { changer, programme, today } = people.site;
    const [director, chair] = [await addPost(changer, programme.id, 'Director', 'director'), await addPost(changer, programme.id, 'Chair', 'chair')];
    await Promise.all([
      appoint(changer, programme.id, { postId: director, name: 'Dora Director', fromDay: today }),
      appoint(changer, programme.id, { postId: chair, name: 'Chas Chair', fromDay: today }),
    ]);
    const waits = [...(await people.holders(director)), ...(await people.holders(chair))].map((one) => one.waits !== null);
    assert.deepEqual(waits.toSorted(), [false, true]);
  });
});
