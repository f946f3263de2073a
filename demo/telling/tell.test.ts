import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { MakePapers } from '../../src/capabilities/cycle/index.ts';
import { unfinishedTelling } from '../../src/capabilities/people/index.ts';
import { clockOf, systemClock } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/config.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { demonstrate } from '../index.ts';
import { tell } from './tell.ts';
import { ToldNoFurther } from './thread.ts';

const config = readConfig({}, false);
const clock = clockOf(() => '2026-01-01T09:00:00.000Z');
const noPapers: MakePapers = async (facts) => ({ tree: '{}', pdf: null, docx: new Uint8Array([facts.cycle.number]) });

/** Told in one go, once for both tests that hold another against it. */
let first: Promise<string[]>;
before(async () => {
  first = toldUntilJanuary();
  await first;
});

/** Cuts the telling off before each thing that would make an entry of that number, and goes on with it. */
async function toldInPieces(stops: readonly number[]): Promise<{ entries: string[]; unfinished: number[] }> {
  const { db, close } = await testDatabase();
  const unfinished: number[] = [];
  for (const stop of stops) {
    const until = {
      get aborted() {
        return looks++ >= stop;
      },
    } as AbortSignal;
    let looks = 0;
    await assert.rejects(tell(db, { makePapers: noPapers, say: () => {}, until: january, clock, stop: until }), ToldNoFurther);
    const telling = await unfinishedTelling(db, clock.now());
    assert.ok(telling?.resting);
    unfinished.push(telling.cycle);
  }
  await tell(db, { makePapers: noPapers, say: () => {}, until: january, clock });
  assert.equal(await unfinishedTelling(db, clock.now()), undefined);
  const entries = await entriesTold(db);
  await close();
  return { entries, unfinished };
}

test('a telling that was cut off goes on where it stopped: nothing is told twice and nothing left out', async () => {
  const whole = (await first).map(withoutMoment);
  // in the middle of the opening, of the readings, of an owner's updates, between two steps, at a close
  const { entries, unfinished } = await toldInPieces([1, 30, 70, 0, 150, 61, 2, 60]);
  assert.deepEqual(entries.map(withoutMoment), whole);
  assert.equal(unfinished[0], 0);
  assert.ok((unfinished.at(-1) as number) > 0);
});

test('whoever asks meanwhile waits until it is whole', async () => {
  const other = await testDatabase();
  const said: string[] = [];
  const stage = { db: other.db, clock: systemClock, config };
  const first = tell(other.db, { makePapers: noPapers, say: () => {}, until: '2021-10-29' });
  while ((await unfinishedTelling(other.db, systemClock.now())) === undefined) await new Promise((done) => setTimeout(done, 20));
  assert.equal(await demonstrate(stage, { say: (line) => void said.push(line), makePapers: noPapers }), 'told');
  await first;
  assert.deepEqual(said, ['Another program is telling the demonstration. Waiting until it is whole.']);
  await other.close();
});

test('two tellings differ in nothing but ids', async () => {
  const second = await toldUntilJanuary();
  assert.ok((await first).length > 250);
  assert.deepEqual(await first, second);
});

/** Every entry of the record with what stands beside it, ids and hashes made alike. */
async function toldUntilJanuary(): Promise<string[]> {
  const { db, close } = await testDatabase();
  await tell(db, { makePapers: noPapers, say: () => {}, until: january, clock });
  const entries = await entriesTold(db);
  await close();
  return entries;
}

const january = '2022-01-20';
const withoutMoment = (entry: string): string => entry.replace(/ \d{4}-\d\d-\d\dT\S+Z /, ' ');

async function entriesTold(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('record_entry')
    .innerJoin('record_payload', 'record_payload.entry_id', 'record_entry.id')
    .select(['sequence', 'action', 'moment', 'payload'])
    .orderBy('sequence')
    .execute();
  const unlike = /[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g;
  return rows.map(({ sequence, action, moment, payload }) => `${sequence} ${action} ${moment} ${payload}`.replace(unlike, '…'));
}
