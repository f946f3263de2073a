import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../tests/support/database.ts';
import { type Browser, programmeOf, type TestSite, testSite } from '../tests/support/site.ts';
import { counting } from './capabilities/cycle/fixtures/counting.ts';
import { planOfMarlshire, saying, soundAnswers } from './capabilities/cycle/fixtures/programme.ts';
import {
  type ActivityAnswer,
  askRestatement,
  closeCycle,
  loadPosition,
  openCycle,
  type PriorityPosition,
  remindDue,
  returnUpdate,
  submitUpdate,
} from './capabilities/cycle/index.ts';
import { addMeasure, askMeasuresForComparing, changeKind } from './capabilities/measures/index.ts';
import { appoint, listPosts } from './capabilities/people/index.ts';
import { acceptPlan, askForChange, createPlan, listQuestions } from './capabilities/plan/index.ts';
import { marlshire } from './capabilities/plan/reading/fixtures/marlshire.ts';
import { wordFile } from './capabilities/plan/reading/fixtures/word-file.ts';
import { highlightPapers } from './capabilities/reports/index.ts';
import { capabilitiesFor } from './capabilities.ts';
import { changing } from './platform/record/index.ts';

/** The most queries a page may need, whatever the rows, that of its session among them. */
const most = 4;

const patterns = capabilitiesFor(null)
  .flatMap(({ routes }) => routes)
  .filter(({ method }) => method === 'GET')
  .map(({ pattern }) => pattern);

/** What stands in a pattern for each name, by the address where it matters which. */
const named: readonly (readonly [pattern: RegExp, values: Readonly<Record<string, string>>])[] = [
  [/activities\/:ref\/stop/, { ref: 'LG1b' }],
  [/activities\/:ref\/recovery/, { ref: 'LG2a' }],
  [/activities|withdraw/, { ref: 'LG1a' }],
  [/:ref\/review/, { ref: 'QP1' }],
  [/compare\/:format/, { format: 'docx' }],
  [/highlight\/:number/, { number: '1', format: 'html' }],
  [/ratings\/:number|cycle\/:number\/confirm/, { number: '1' }],
  [/cycle\/:number\/:ref\/:section/, { section: 'achieved' }],
];
const usual = { change: 'CR1', programme: 'marlshire', ref: 'LG1', code: 'LG', phase: '1', measure: 'M1', number: '2', version: '1' };

let site: TestSite;
let queries: () => number;
let people: readonly Browser[];
let moment: string;
const found: Record<string, string> = {};

before(async () => {
  const database = await testDatabase();
  const counted = counting(database.db);
  queries = counted.count;
  site = await testSite({ start: '2022-09-05T09:00:00.000Z', database: { db: counted.db, close: database.close } });
  const office = await site.signIn('Programme office');
  const batch = await office.upload('/marlshire/plan/import', { name: 'plan.docx', bytes: await wordFile(marlshire) });
  found.batch = batch.location?.split('/').at(-1) ?? '';
  await makePlan();
  await runCycles();
  await remind();
  await storeDay();
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

function addressOf(pattern: string): string {
  const values: Record<string, string> = { ...usual, ...found, ...named.find(([of]) => of.test(pattern))?.[1] };
  return pattern.replace(/:(\w+)/g, (_, name: string) => values[name] ?? assert.fail(`${pattern}: nothing stands for ${name}`));
}

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

async function makePlan(): Promise<void> {
  const { changer, programme, db } = site;
  const question = { rule: 'C1.08', key: 'target-missing', severity: 'question', ref: 'QP1a', place: 'Row 4', text: '', message: 'No target date' } as const;
  await createPlan(changer, programme.id, { ...planOfMarlshire, questions: [question] });
  found.question = (await listQuestions(db, programme.id))[0]?.id ?? '';
  const outcome = await db.selectFrom('outcome').select('id').where('ref', '=', 'LG1.o1').executeTakeFirstOrThrow();
  const baseline = { value: 61, day: '2022-06-30' } as const;
  const measure = { name: 'Supervision on time', why: '', unit: 'percent', polarity: 'high', frequency: 'monthly', lagDays: 14, context: false } as const;
  await addMeasure(changer, programme.id, { ...measure, baseline, target: 90, targetUpper: null, ownerPostId: null, outcomeIds: [outcome.id] });
  await acceptPlan(changer, programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
  await askForChanges();
}

/** A change of a measure that waits, which needs the most to be read: it is held against what stands. */
async function askForChanges(): Promise<void> {
  const { changer, programme, db } = site;
  const measure = await db.selectFrom('measure').select('id').executeTakeFirstOrThrow();
  const said = { reason: 'The counting changed.', assessment: null };
  assert.deepEqual(await askForChange(changer, programme.id, changeKind, { measureId: measure.id, changes: { target: 85 } }, said), { ok: true, value: 'CR1' });
}

/** A closed cycle with its report, an open one, a completion to verify, a stop to approve and a recovery plan to accept. */
async function runCycles(): Promise<void> {
  const settings = { id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 };
  assert.ok((await openCycle(site.changer, settings, '2022-09-30')).ok);
  await site.signIn('Head of Assessment');
  await site.signIn('Head of Partnership');
  await say('Head of Assessment', 'LG1', { LG1a: { status: 'claimed-complete' }, LG1b: { status: 'stopped', stopReason: 'Another replaces it.' } });
  const recovery = { text: 'A second worker.', day: '2022-12-16' } as const;
  await say('Head of Partnership', 'LG2', { LG2a: { status: 'begun', forecast: '2022-12-16', forecastReason: 'One left.', recovery } });
  site.clockTo('2022-09-27T09:00:00.000Z');
  assert.ok((await closeCycle(site.changer, settings, highlightPapers(null))).ok);
  const { priorities } = await loadPosition(site.db, site.programme, site.clock.today());
  const figure = { what: 'figure', states: null, shown: '61 per cent', corrected: '59 per cent', reason: 'Two were counted twice.' } as const;
  const asked = await askRestatement(site.changer, site.programme, { cycle: 1, priorityId: priorities[0]?.id ?? '', ...figure });
  found.restatement = asked.ok ? asked.value : '';
  assert.ok((await openCycle(site.changer, settings, '2022-10-28')).ok);
  // Returned and submitted again, so that its review reads what was returned too.
  await site.signIn('Head of Practice');
  await say('Head of Practice', 'QP1', {});
  const comments = [{ section: 'achieved', text: 'Say how you know.' }] as const;
  assert.ok((await returnUpdate(site.changer, await programmeOf(site), { ref: 'QP1', submission: 1, comments })).ok);
  await say('Head of Practice', 'QP1', {});
  found.person = (await site.db.selectFrom('person').select('id').executeTakeFirstOrThrow()).id;
  found.post = (await site.db.selectFrom('post').select('id').where('title', '=', 'Head of Assessment').executeTakeFirstOrThrow()).id;
}

/** A reminder to somebody who has an address. */
async function remind(): Promise<void> {
  const postId = (await listPosts(site.db, site.programme.id)).find(({ title }) => title === 'Head of Partnership')?.id ?? '';
  await appoint(site.changer, site.programme.id, { postId, name: 'Petra Partnership', email: 'petra@marlshire.example', fromDay: site.clock.today() });
  assert.equal(await remindDue(site.changer, await programmeOf(site)), 1);
  found.message = (await site.db.selectFrom('message').select('id').executeTakeFirstOrThrow()).id;
}

/** The page that moves a demonstration's day is there only where a day is stored. */
async function storeDay(): Promise<void> {
  const { id } = site.programme;
  await changing(site.changer, { programmeId: id, action: 'programme.day', subject: { kind: 'programme', id } }, (trx) =>
    trx.updateTable('programme').set({ demonstration_day: '2022-09-27' }).where('id', '=', id).execute(),
  );
}

async function say(title: string, ref: string, said: Readonly<Record<string, Partial<ActivityAnswer>>>): Promise<void> {
  const holds = site.db.selectFrom('holding').innerJoin('post', 'post.id', 'holding.post_id').select(['holding.person_id as personId', 'post.id as postId']);
  const actor = await holds.where('post.title', '=', title).executeTakeFirstOrThrow();
  const { priorities } = await loadPosition(site.db, site.programme, site.clock.today());
  const priority = priorities.find((one) => one.ref === ref) as PriorityPosition;
  const activities = Object.entries(said).flatMap(([activity, answer]) => saying(priority, activity, answer).activities.filter((one) => one.ref === activity));
  const others = soundAnswers(priority).activities.filter((one) => said[one.ref] === undefined);
  const done = await submitUpdate({ ...site.changer, actor }, site.programme, {
    ref,
    answers: { ...soundAnswers(priority), activities: [...activities, ...others] },
  });
  assert.ok(done.ok, JSON.stringify(done));
}
