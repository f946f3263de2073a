import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Traveller } from '../../../../tests/support/traveller.ts';
import { confirmingPeople, type People, signedInAs } from '../confirming/fixtures/people.ts';

let people: People;
let office: Traveller;
let dora: Traveller;
before(async () => {
  people = await confirmingPeople();
  await people.site.person({ name: 'Dora Director', email: 'dora@example.org', title: 'Director', role: 'director' });
  [office, dora] = [(await people.enter('office')).browser, (await people.enter('dora')).browser];
});
after(() => people.site.close());

const confirm = (by: Traveller, personId: string, address: string, what = 'asked') =>
  by.post(`/marlshire/people/${personId}/confirm-address`, { what, address });
const told = async (address: string) =>
  (await people.site.db.selectFrom('message').select('kind').where('address', '=', address).execute()).map(({ kind }) => kind as string);

describe('another address of somebody in a post that settles', () => {
  test('is not confirmed by themselves, though another asked for it; the address of before is told once a second person has', async () => {
    const { postId, personId } = await people.site.person({ name: 'Dan Director', email: 'dan@example.org', title: 'Director of Adults', role: 'director' });
    const dan = (await people.enter('dan')).browser;
    const [held] = await people.holders(postId);
    await people.changeAddress(office, postId, held?.holdingId ?? '', 'dan.new@example.org');
    const own = await confirm(dan, personId, 'dan.new@example.org');
    assert.deepEqual([own.status, (await people.holders(postId))[0]?.email], [422, 'dan@example.org']);
    assert.deepEqual(await told('dan@example.org'), [], 'nothing has changed yet');
    await confirm(dora, personId, 'dan.new@example.org');
    assert.equal((await people.holders(postId))[0]?.email, 'dan.new@example.org');
    assert.deepEqual(await told('dan@example.org'), ['address-changed']);
  });

  test('that somebody else of the programme has by then is not confirmed: one address is one person', async () => {
    const { postId, personId } = await people.site.person({ name: 'Cleo Chair', email: 'cleo@example.org', title: 'Chair', role: 'chair' });
    const [held] = await people.holders(postId);
    await people.changeAddress(office, postId, held?.holdingId ?? '', 'taken@example.org');
    await people.site.person({ name: 'Tia Taken', email: 'TAKEN@example.org', title: 'Head of Records' });
    assert.equal((await confirm(dora, personId, 'taken@example.org')).status, 422);
    assert.equal((await people.holders(postId))[0]?.email, 'cleo@example.org');
  });
});

describe('another address of somebody who never signed in', () => {
  test('and settles nothing holds at once', async () => {
    const { postId } = await people.site.person({ name: 'Olu Owner', email: 'wrong@example.org', title: 'Head of Care' });
    const [held] = await people.holders(postId);
    await people.changeAddress(office, postId, held?.holdingId ?? '', 'olu@example.org');
    assert.equal(signedInAs((await people.enter('olu')).arrived), 'Olu Owner, Head of Care');
  });

  test('and waits in a post that settles is confirmed by a second person before anybody is met by it', async () => {
    const { postId, personId } = await people.site.person({ name: 'Wes Waits', email: 'wes@example.org', title: 'Head of Courts' });
    const { postId: chair } = await people.site.person({ name: 'Chas Chair', email: 'chas@example.org', title: 'Chair of audit', role: 'chair' });
    await people.put(office, chair, { name: 'Wes Waits', who: personId, sharing: true });
    const [held] = await people.holders(postId);
    await people.changeAddress(office, postId, held?.holdingId ?? '', 'eve@example.org');
    assert.equal((await people.enter('eve')).arrived.status, 403);
    assert.equal((await confirm(dora, personId, 'eve@example.org', '')).status, 200);
    assert.equal(signedInAs((await people.enter('eve')).arrived), 'Wes Waits, Head of Courts');
  });
});
