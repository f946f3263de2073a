import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, TestSite } from '../tests/support/site.ts';
import { capabilitiesFor } from './capabilities.ts';
import { everyAddress } from './fixtures/every-address.ts';

/** The most queries a page may need, whatever the rows, that of its session among them. */
const most = 4;

/** What changed between two moments reads each in a transaction of its own: two queries for each, one for the boards to choose from, and the session's. */
const mostForTwoMoments = 6;

const patterns = capabilitiesFor(null)
  .flatMap(({ routes }) => routes)
  .filter(({ method }) => method === 'GET')
  .map(({ pattern }) => pattern);

let site: TestSite;
let queries: () => number;
let addressOf: (pattern: string) => string;
let people: readonly Browser[];
let moment: string;

before(async () => {
  ({ site, queries, addressOf } = await everyAddress());
  moment = site.clock.now();
  people = await Promise.all([
    site.signIn('Programme office'),
    site.signIn('Head of Assessment'),
    site.signIn('Director of Children’s Services', 'director'),
    site.signIn('Quality Lead', 'quality'),
  ]);
});
after(() => site.close());

for (const pattern of patterns)
  test(`${pattern} needs at most ${most} queries, with nothing in memory and with all of it`, async () => {
    const address = addressOf(pattern);
    const browser = await readerOf(address);
    // A draft begun in another process: nothing that was kept of the programme holds any more.
    await site.db
      .updateTable('record_head')
      .set((row) => ({ drafts: row('drafts', '+', 1) }))
      .execute();
    const cold = await queriesOf(() => browser.get(address));
    const warm = await queriesOf(() => browser.get(address));
    assert.ok(cold <= most && warm <= cold, `${address}: ${cold} cold, ${warm} warm`);
    const past = await queriesOf(() => browser.get(`${address}?as-at=${moment}`));
    // One more turns the transaction to the past, and asks what the record knows of that moment.
    assert.ok(past <= most + 1, `${address}: ${past} as at a past moment`);
  });

test(`what changed between two moments needs at most ${mostForTwoMoments} queries, with nothing in memory and with all of it`, async () => {
  const [first] = await site.db.selectFrom('record_entry').select('moment').where('action', '=', 'cycle.close').orderBy('sequence').execute();
  const from = first?.moment ?? '';
  const [office] = people as [Browser];
  for (const to of ['', `&to=${moment}`]) {
    const address = `/marlshire/changes?from=${from}${to}`;
    await site.db
      .updateTable('record_head')
      .set((row) => ({ drafts: row('drafts', '+', 1) }))
      .execute();
    const cold = await queriesOf(async () => assert.match((await office.get(address)).text, /<h2[^>]*>In short</));
    const warm = await queriesOf(() => office.get(address));
    assert.ok(cold <= mostForTwoMoments && warm <= cold, `${address}: ${cold} cold, ${warm} warm`);
  }
});

test('home of the programme office needs one query beside its session’s once its position is known: that of mails in trouble', async () => {
  const [office] = people as [Browser];
  await office.get('/marlshire');
  assert.equal(await queriesOf(async () => assert.match((await office.get('/marlshire')).text, /Who has not submitted/)), 2);
});

/** Somebody who may read it: a page that is shown to nobody would pass by being refused. */
async function readerOf(address: string): Promise<Browser> {
  for (const browser of people) if ([200, 303].includes((await browser.get(address)).status)) return browser;
  return assert.fail(`${address} is shown to nobody`);
}

async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const earlier = queries();
  await work();
  return queries() - earlier;
}
