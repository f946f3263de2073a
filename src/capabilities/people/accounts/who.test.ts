import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type AccountSite, accountSite } from '../../../../tests/support/account-site.ts';
import type { TestAccount } from '../../../../tests/support/identity-provider.ts';
import type { Arrived, Traveller } from '../../../../tests/support/traveller.ts';
import { addDays } from '../../../calendar/index.ts';
import { changing } from '../../../platform/record/index.ts';
import { confirmAddress } from '../access/actions.ts';
import { endHolding } from '../actions.ts';
import { changeEmail } from '../email/actions.ts';
import { personByEmail } from '../store.ts';
import { strangersOf } from './store.ts';

let site: AccountSite;
let ada: { personId: string };
before(async () => {
  site = await accountSite();
  ada = await site.person({ name: 'Ada Owner', email: 'Ada@Example.org', title: 'Head of Placements' });
  await site.person({ name: 'Hal Owner', email: 'hal@example.org', title: 'Head of Courts' });
  await site.person({ name: 'Ben Owner', email: 'ben@example.org', title: 'Head of Fostering' });
  await site.person({ name: 'Karl Owner', email: 'karl@example.org', title: 'Head of Care' });
  await site.person({ name: 'Cy One', email: 'shared@example.org', title: 'Head of Adoption' });
  const di = await site.person({ name: 'Di Two', title: 'Head of Records' });
  const gone = await site.person({ name: 'Eve Gone', email: 'gone@example.org', title: 'Head of Audit' });
  const programmeId = site.programme.id;
  // No form lets two have one address; an import of old could.
  await changing(site.changer, { programmeId, action: 'people.edit', subject: { kind: 'person', id: di.personId } }, (trx) =>
    trx.updateTable('person').set({ email: 'SHARED@example.org' }).where('id', '=', di.personId).execute(),
  );
  const { id } = await site.db.selectFrom('holding').select('id').where('person_id', '=', gone.personId).executeTakeFirstOrThrow();
  assert.ok(await endHolding(site.changer, programmeId, id, addDays(site.today, -1)));
  await enter(account('ada'));
});
after(() => site.close());

const account = (name: string, more: Partial<TestAccount> = {}): TestAccount => ({ sub: name, email: `${name}@example.org`, email_verified: true, ...more });

async function enter(given: TestAccount, page?: string): Promise<{ browser: Traveller; arrived: Arrived }> {
  site.provider.enter(given);
  const browser = site.browser();
  return { browser, arrived: await browser.signIn(page) };
}

const isStranger = ({ status, text }: Arrived): boolean => status === 403 && /You cannot use Sightline yet/.test(text);
const linksOf = (sub: string) => site.db.selectFrom('account').select(['person_id', 'programme_id']).where('subject', '=', sub).execute();

describe('who somebody is', () => {
  test('is settled at the first sign-in by a verified address, whatever its capitals, and kept in the record', async () => {
    const { personId } = ada;
    const { arrived } = await enter(account('ada'));
    assert.match(arrived.text, /Signed in as Ada Owner, Head of Placements/);
    assert.deepEqual(await linksOf('ada'), [{ person_id: personId, programme_id: site.programme.id }]);
    const entry = (await site.db.selectFrom('record_entry').selectAll().where('action', '=', 'account.link').where('subject_id', '=', personId).execute())[0];
    assert.deepEqual([entry?.person_id, entry?.subject_kind], [personId, 'person']);
    const { payload } = await site.db
      .selectFrom('record_payload')
      .select('payload')
      .where('entry_id', '=', entry?.id as string)
      .executeTakeFirstOrThrow();
    assert.doesNotMatch(payload ?? '', /example|"ada"/, 'without the address and the name of the account');
  });

  test('is the account from then on: another address changes nothing', async () => {
    const { arrived } = await enter(account('ada', { email: 'ada.new@example.org' }));
    assert.match(arrived.text, /Signed in as Ada Owner/);
  });

  test('never passes to another account by the address alone', async () => {
    const { arrived } = await enter(account('joiner', { email: 'ada@example.org' }));
    assert.ok(isStranger(arrived));
    assert.deepEqual(await linksOf('joiner'), []);
  });

  const strangers: [name: string, given: TestAccount][] = [
    ['nobody knows the address', account('stranger')],
    ['the address is not verified', account('ben', { email_verified: false })],
    ['the provider does not say whether it is', { sub: 'ben', email: 'ben@example.org' }],
    ['"true" is text and no word on it', { sub: 'ben', email: 'ben@example.org', email_verified: 'true' as never }],
    ['there is no address', { sub: 'ben' }],
    ['a sign of their address only becomes their letter when it is made small', account('kelvin', { email: '\u212Aarl@example.org' })],
    ['two people of the programme have the address', account('shared')],
    ['their post ended yesterday', account('gone')],
  ];
  const seen = new Set<string>();
  for (const [name, given] of strangers)
    test(`nobody is signed in where ${name}`, async () => {
      const { browser, arrived } = await enter(given);
      assert.ok(isStranger(arrived), `${arrived.status} ${arrived.address}`);
      assert.deepEqual(await linksOf(given.sub), []);
      assert.equal((await browser.get('/marlshire')).address.pathname, '/sign-in');
      seen.add(arrived.text.replace(/nonce[^>]*|<div class="govuk-inset-text[\s\S]*?<\/div>/g, ''));
    });
  test('the database takes no sign for a letter either', async () => {
    const met = (email: string) => strangersOf(site.db, { issuer: site.provider.issuer, subject: 'kelvin' }, email, site.today);
    assert.deepEqual(await met('\u212Aarl@example.org'), []);
    assert.equal((await met('KARL@example.org')).length, 1);
    assert.equal(await personByEmail(site.db, site.programme.id, '\u212Aarl@example.org'), undefined);
  });
  test('the page says the same to all of them, and names their own address alone', () => assert.equal(seen.size, 1));

  test('nobody alone becomes another: after an account was unlinked, a second person confirms the address before it is linked to anybody', async () => {
    const made = await site.person({ name: 'Dora Director', email: 'dora@example.org', title: 'Director', role: 'director' });
    await enter(account('dora'));
    const page = `/marlshire/people/${made.personId}`;
    const { browser } = await enter(account('office'));
    const held = await site.db.selectFrom('holding').select('id').where('person_id', '=', made.personId).executeTakeFirstOrThrow();
    const change = (email: string) =>
      changeEmail(site.changer, { programmeId: site.programme.id, personId: made.personId, address: email }, async () => false).then((done) =>
        assert.ok(done && held.id !== ''),
      );
    assert.equal((await browser.post(`${page}/unlink-account`, { why: 'Made anew.' })).status, 200);
    await change('mallory@example.org');
    assert.ok(isStranger((await enter(account('mallory'))).arrived), 'unlinked and changed by one alone');
    assert.equal((await browser.post(`${page}/confirm-address`, { address: 'mallory@example.org' })).status, 422, 'nor confirmed by that one');
    assert.doesNotMatch((await browser.get(page)).text, /It is their address/);
    assert.ok(isStranger((await enter(account('mallory'))).arrived));
    await change('dora@example.org');
    await site.person({ name: 'Olu Second', email: 'olu@example.org', title: 'Deputy of the office', role: 'office' });
    const second = (await enter(account('olu'))).browser;
    assert.match((await second.get(page)).text, /verified address <strong>dora@example\.org[\s\S]*It is their address/);
    assert.equal((await second.post(`${page}/confirm-address`, { address: 'mallory@example.org' })).status, 422, 'of the address as it is');
    assert.equal((await second.post(`${page}/confirm-address`, { address: 'dora@example.org' })).status, 200);
    assert.match((await enter(account('dora-anew', { email: 'dora@example.org' }))).arrived.text, /Signed in as Dora Director/);
  });

  test('the same person may be met again once the office has unlinked the account', async () => {
    const { browser } = await enter(account('office'));
    await enter(account('hal'));
    const { id } = await site.db.selectFrom('person').select('id').where('name', '=', 'Hal Owner').executeTakeFirstOrThrow();
    assert.equal((await browser.post(`/marlshire/people/${id}/unlink-account`, { why: '' })).status, 422);
    assert.equal((await browser.post(`/marlshire/people/${id}/unlink-account`, { why: 'Her account was made anew.' })).status, 200);
    assert.deepEqual(await linksOf('hal'), []);
    await secondPerson(id);
    const { arrived } = await enter(account('hal-again', { email: 'hal@example.org' }));
    assert.match(arrived.text, /Signed in as Hal Owner/);
    assert.ok(isStranger((await enter(account('hal', { email: 'hal.new@example.org' }))).arrived), 'the account of before is nobody’s');
  });
});

describe('several posts and several programmes', () => {
  test('are chosen between, and changed later without signing in anew', async () => {
    const email = 'fay@example.org';
    await site.person({ name: 'Fay Both', email, title: 'Head of Early Help' });
    await site.person({ name: 'Fay Both', email, title: 'Quality Lead', role: 'quality' });
    const other = await site.otherProgramme('othershire', 'fay@example.org');
    const { browser, arrived } = await enter(account('fay'), '/marlshire/posts');
    assert.match(arrived.text, /Where do you want to act\?/);
    assert.doesNotMatch(arrived.text, /Council of othershire/, 'the page that was asked for settles the programme');
    assert.equal((await browser.get('/marlshire')).address.pathname, '/sign-in/choose', 'nothing is shown before');
    const wrong = await browser.post('/sign-in/choose', { ...onTo('/marlshire/posts') });
    assert.deepEqual([wrong.status, /Select the post to act in/.test(wrong.text)], [422, true]);
    const post = await postOf('Quality Lead');
    const chosen = await browser.post('/sign-in/choose', { post, ...onTo('/marlshire/posts') });
    assert.equal(chosen.address.pathname, '/marlshire/posts');
    assert.match(chosen.text, /Fay Both, Quality Lead[\s\S]*Change post or programme/);
    const elsewhere = await browser.get('/othershire/posts');
    assert.match(elsewhere.text, /Act in another programme/);
    const office = await site.db.selectFrom('post').select('id').where('programme_id', '=', other.id).executeTakeFirstOrThrow();
    const moved = await browser.post('/sign-in/choose', { post: office.id, ...onTo('/othershire/posts') });
    assert.deepEqual([moved.address.pathname, moved.status], ['/othershire/posts', 200]);
    const back = await browser.get('/marlshire/posts');
    assert.equal(back.address.pathname, '/sign-in/choose');
  });

  test('a post of somebody else cannot be chosen, and a programme that is not theirs looks absent', async () => {
    const { browser } = await enter(account('ada'));
    await browser.get('/sign-in/choose');
    assert.equal((await browser.post('/sign-in/choose', { post: await postOf('Programme office') })).status, 422);
    const [there, absent] = [await browser.get('/othershire/posts'), await browser.get('/absent/posts')];
    assert.deepEqual([there.status, absent.status], [404, 404]);
  });

  test('with one programme of two asked for, and one post in it, nobody is asked', async () => {
    const { arrived } = await enter(account('fay'), '/othershire/posts');
    assert.deepEqual([arrived.status, arrived.address.pathname], [200, '/othershire/posts']);
  });

  test('a new programme is entered by the account of whoever runs its office, not by a name that was typed', async () => {
    const { browser } = await enter(account('office'));
    await browser.get('/programmes/new');
    const fields = { name: 'Third programme', council: 'Thirdshire Council', slug: 'third', holder: 'Gus Third' };
    const without = await browser.post('/programmes', fields);
    assert.deepEqual([without.status, /Enter the email address of whoever runs/.test(without.text)], [422, true]);
    site.provider.enter(account('gus'));
    const made = await browser.post('/programmes', { ...fields, email: 'gus@example.org' });
    assert.doesNotMatch(made.text, /Signed in as Gus/, 'the maker stays who they are');
    assert.match((await enter(account('gus'))).arrived.text, /Signed in as Gus Third/);
  });
});

/** Another of the programme office confirms the address of whose account was unlinked. */
async function secondPerson(personId: string): Promise<void> {
  const made = await site.person({ name: 'Una Second', title: 'Second of the office', role: 'office' });
  const { email } = await site.db.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow();
  const by = { ...site.changer, actor: { personId: made.personId, postId: made.postId } };
  assert.ok(await confirmAddress(by, site.programme.id, personId, email as string));
}

const onTo = (path: string): Record<string, string> => Object.fromEntries([['then', path]]);
const postOf = async (title: string): Promise<string> =>
  (await site.db.selectFrom('post').select('id').where('title', '=', title).where('programme_id', '=', site.programme.id).executeTakeFirstOrThrow()).id;
