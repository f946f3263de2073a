import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestSite, testSite } from '../../../../tests/support/site.ts';
import type { Changer } from '../../../platform/record/index.ts';
import { addPost, appoint } from '../actions.ts';
import { changeEmail } from '../email/actions.ts';
import { confirmAddress, unlinkAccount } from './actions.ts';

let site: TestSite;
let people: Readonly<Record<'unlinks' | 'changes' | 'third', Changer>>;
let count = 0;
before(async () => {
  site = await testSite();
  const office = async (name: string) =>
    as((await put(name, 'office')).personId, await addPost(site.changer, site.programme.id, `Office of ${name}`, 'office'));
  people = { unlinks: await office('Una'), changes: await office('Chad'), third: await office('Thea') };
});
after(() => site.close());

const as = (personId: string, postId: string): Changer => ({ ...site.changer, actor: { personId, postId } });

async function put(name: string, role: 'office' | 'owner'): Promise<{ personId: string; postId: string }> {
  const postId = await addPost(site.changer, site.programme.id, role === 'office' ? `Office of ${name}` : `Head of ${name}`, role);
  const setUp = { ...site.changer, actor: { personId: null, postId: null } };
  return { postId, personId: await appoint(setUp, site.programme.id, { postId, name, email: `${name}@example.org`.toLowerCase(), fromDay: '2021-11-01' }) };
}

/** Somebody whose account one officer unlinked, and whose address another one changed after that. */
async function changedByAnother(): Promise<{ personId: string; postId: string; address: string }> {
  count += 1;
  const made = await put(`Person${count}`, 'owner');
  const { db, programme } = site;
  await db.transaction().execute(async (trx) => {
    await setMoment(trx);
    const id = crypto.randomUUID();
    await trx.insertInto('account').values({ id, programme_id: programme.id, person_id: made.personId, issuer: 'https://id.example', subject: id }).execute();
  });
  assert.ok(await unlinkAccount(async () => false)(people.unlinks, programme.id, made.personId, 'Made anew.'));
  const address = `new${count}@example.org`;
  assert.ok(await changeEmail(people.changes, { programmeId: programme.id, personId: made.personId, address }, async () => false));
  return { ...made, address };
}

async function setMoment(trx: TestSite['db']): Promise<void> {
  const { sql } = await import('kysely');
  await sql`select set_config('sightline.moment', ${site.clock.now()}, true)`.execute(trx);
}

describe('an address is confirmed after an account was unlinked', () => {
  const confirm = (by: Changer, { personId, address }: { personId: string; address: string }) => confirmAddress(by, site.programme.id, personId, address);

  test('by a third person, neither who unlinked it nor who changed the address', async () => {
    const made = await changedByAnother();
    assert.equal(await confirm(people.unlinks, made), false, 'not by who unlinked it');
    assert.equal(await confirm(people.changes, made), false, 'not by who changed the address, where another unlinked it');
    assert.equal(await confirm(people.third, made), true);
  });

  test('never by the person whose it is', async () => {
    const made = await changedByAnother();
    assert.equal(await confirm(as(made.personId, made.postId), made), false);
  });
});
