import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from '../../../../tests/support/site.ts';
import { verifyRecord } from '../../../platform/record/index.ts';
import { at, type CycleSite, cycleSite, everybody, openFor, summaryOf } from '../../cycle/fixtures/site.ts';
import { listVersions } from '../index.ts';

/** The cycle of the board of Friday 30 September 2022 is closed on that day; it is Tuesday 4 October 2022, and no board has accepted the plan yet. */
let given: CycleSite;
let office: Browser;
let director: Browser;
before(async () => {
  given = await cycleSite();
  await openFor(given.office, '30', '9');
  given.site.clockTo('2022-09-30T09:00:00.000Z');
  ({ office } = await everybody(given.site));
  assert.equal((await office.post(at('/cycle/1/close'))).status, 303);
  given.site.clockTo('2022-10-04T09:00:00.000Z');
  ({ office, director } = await everybody(given.site));
});
after(() => given.site.close());

const mainOf = (text: string): string =>
  text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const on = (name: string, day: string, month: string) => ({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: '2022' });
const told = /Sightline knew of no meeting on that day; whoever recorded it said that the board did meet/;
const asked = (name: string, day: string) => `#${name}-unlisted Sightline knows of no meeting on ${day}. Correct the day, or say that the board did meet on it`;

test('a day of no board that is known is accepted only with a tick, which is told with what was recorded', async () => {
  const form = { by: 'Improvement Board', reference: 'Minute 4' };
  assert.match(mainOf((await office.get(at('/plan/accept'))).text), /Boards that Sightline knows: 30 September 2022 \(cycle 1\)\./);
  assert.equal((await office.post(at('/plan/accept'), { ...form, ...on('day', '30', '9') })).status, 200, 'a board that is known is not asked about');
  const refused = await office.post(at('/plan/accept'), { ...form, by: '', ...on('day', '3', '10') });
  assert.deepEqual([refused.status, summaryOf(refused)], [422, ['#by Enter which board accepted it', asked('day', '3 October 2022')]]);
  assert.match(mainOf(refused.text), /The board did meet on 3 October 2022, though Sightline knows of no meeting on that day/);
  assert.match(refused.text, /name="reference"[^>]*value="Minute 4"/);
  const unsaid = await office.post(at('/plan/accept'), { ...form, ...on('day', '3', '10'), checked: 'yes' });
  assert.deepEqual(summaryOf(unsaid), [asked('day', '3 October 2022')]);
  const other = await office.post(at('/plan/accept'), { ...form, ...on('day', '2', '10'), 'day-unlisted': '2022-10-03' });
  assert.deepEqual(summaryOf(other), [asked('day', '2 October 2022')], 'a tick for one day says nothing of another');
  const said = { ...form, ...on('day', '3', '10'), 'day-unlisted': '2022-10-03' };
  const check = await office.post(at('/plan/accept'), said);
  assert.match(mainOf(check.text), /3 October 2022 Sightline knows of no meeting on that day; you say that the board did meet/);
  assert.match(check.text, /name="day-unlisted" value="2022-10-03"/);
  assert.equal((await office.post(at('/plan/accept'), { ...said, checked: 'yes' })).status, 303);
  assert.match(mainOf((await director.get(at('/plan/versions/1'))).text), told);
  const [version] = await listVersions(given.site.db, given.site.programme.id);
  assert.match(mainOf((await director.get(at(`/board-words/${version?.decisions[0]?.id}`))).text), told);
  assert.deepEqual((await verifyRecord(given.site.db, given.site.programme.id)).faults, []);
});

test('a change decided in the name of a board: boards named before are offered and known, others are asked about', async () => {
  given.site.clockTo('2022-10-06T09:00:00.000Z');
  ({ office, director } = await everybody(given.site));
  const wish = { what: 'target', ...on('to', '20', '12'), reason: 'No field of candidates.', service: 'no' };
  const seen = /name="seen" value="([^"]*)"/.exec((await office.get(at('/plan/activities/LG1a/move'))).text)?.[1] ?? '';
  const address = (await office.post(at('/plan/activities/LG1a/move'), { ...wish, seen })).location as string;
  assert.match(address ?? '', /CR1$/);
  const form = (await director.get(address)).text;
  assert.match(form, /<input[^>]*name="board"[^>]*list="board-known"/);
  assert.match(form, /<datalist id="board-known"><option value="Improvement Board">/);
  const decision = { decision: 'approve', name: 'board', board: 'Improvement Board', reference: 'Minute 6', words: 'As it was asked for.' };
  const refused = await director.post(`${address}/decide`, { ...decision, reference: '', ...on('met', '5', '10') });
  assert.deepEqual([refused.status, summaryOf(refused).length], [422, 2], summaryOf(refused).join());
  assert.deepEqual(summaryOf(refused)[0], asked('met', '5 October 2022'));
  const done = await director.post(`${address}/decide`, { ...decision, ...on('met', '5', '10'), 'met-unlisted': '2022-10-05' });
  assert.equal(done.status, 303, summaryOf(done).join());
  assert.match(mainOf((await office.get(address)).text), told);
});
