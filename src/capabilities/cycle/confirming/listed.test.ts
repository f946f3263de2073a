import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from '../../../../tests/support/site.ts';
import { at, type CycleSite, cycleSite, everybody, openFor } from '../fixtures/site.ts';

/** The cycle for the board of Friday 30 September 2022, closed that day; of no priority anything was declared, so that each is confirmed as it was derived. */
let given: CycleSite;
let office: Browser;
let chair: Browser;
before(async () => {
  given = await cycleSite();
  await openFor(given.office, '30', '9');
  given.site.clockTo('2022-09-30T09:00:00.000Z');
  ({ office, chair } = await everybody(given.site));
  assert.equal((await office.post(at('/cycle/1/close'))).status, 303);
});
after(() => given.site.close());

const path = at('/cycle/1/confirm');
const mainOf = (text: string): string =>
  text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const listedIn = (text: string): string[] => [...text.matchAll(/name="listed" value="([^"]+)"/g)].map(([, one]) => one as string);
const confirmed = async (): Promise<number> => (await given.site.db.selectFrom('confirmed_rating').select('id').execute()).length;

test('what was not listed is not confirmed: one that came to be confirmed since, and one that changed since, wait on and are told', async () => {
  const [lg1 = '', lg2 = '', qp1 = ''] = listedIn((await chair.get(path)).text);
  assert.ok(lg1 && lg2 && qp1);
  // LG2 was listed before a restatement of it was approved, QP1 not at all.
  const before = lg2.replace(/ 0$/, ' 1');
  assert.notEqual(before, lg2);
  const done = await chair.post(path, { seen: 'yes', minute: '', listed: [lg1, before] });
  assert.deepEqual([done.status, done.location], [303, `${path}?recorded=1`]);
  assert.equal(await confirmed(), 1);
  const told = (await chair.get(done.location ?? '')).text;
  assert.match(
    mainOf(told),
    /1 rating was recorded as confirmed\. LG2 and QP1 were not: each changed, or came to be confirmed here, after you opened the page\./,
  );
  assert.deepEqual(listedIn(told), [lg2, qp1]);
});

test('what somebody else confirmed since stays as they confirmed it, and is counted for nobody twice', async () => {
  const old = listedIn((await chair.get(path)).text);
  const one = await office.post(at('/plan/priorities/LG2/ratings/1/confirm'), { choice: 'derived', reason: '', minute: 'Minutes of 30 September, item 3' });
  assert.equal(one.status, 303);
  const done = await chair.post(path, { seen: 'yes', minute: '', listed: old });
  assert.equal(done.location, `${path}?recorded=1`);
  assert.match(mainOf((await chair.get(done.location ?? '')).text), /1 rating was recorded as confirmed\. /);
  const minutes = await given.site.db.selectFrom('confirmed_rating').select('minute').orderBy('minute').execute();
  assert.deepEqual(
    minutes.map(({ minute }) => minute),
    ['', '', 'Minutes of 30 September, item 3'],
  );
});

test('sent back with a list that is another by now, the tick has to be set again; a form that lists nothing confirms nothing', async () => {
  given.site.clockTo('2022-10-03T09:00:00.000Z');
  ({ office, chair } = await everybody(given.site));
  await openFor(office, '31', '10');
  given.site.clockTo('2022-10-31T09:00:00.000Z');
  ({ office, chair } = await everybody(given.site));
  assert.equal((await office.post(at('/cycle/2/close'))).status, 303);
  const next = at('/cycle/2/confirm');
  const listed = listedIn((await office.get(next)).text);
  const ticked = /name="seen"[^>]*checked/;
  assert.match((await office.post(next, { seen: 'yes', minute: '', listed })).text, ticked);
  const other = await office.post(next, { seen: 'yes', minute: '', listed: listed.slice(1) });
  assert.equal(other.status, 422);
  assert.doesNotMatch(other.text, ticked);
  assert.equal((await chair.post(next, { seen: 'yes', minute: '' })).location, `${next}?recorded=0`);
  assert.match(mainOf((await chair.get(`${next}?recorded=0`)).text), /Nothing was recorded\./);
  assert.equal(await confirmed(), 3);
});
