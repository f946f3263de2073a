import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { londonDay } from '../src/calendar/index.ts';
import { closedBoards, loadPosition, type PastRating, type Position, type PriorityPosition, pastRatings, ratingsOf } from '../src/capabilities/cycle/index.ts';
import { listMeasures } from '../src/capabilities/measures/index.ts';
import { listPosts, programmeBySlug } from '../src/capabilities/people/index.ts';
import { planCounts, planOf } from '../src/capabilities/plan/index.ts';
import { clockOf } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import { readingAsAt } from '../src/platform/database/index.ts';
import { verifyRecord, verifyRows } from '../src/platform/record/index.ts';
import { type TestDatabase, testDatabase } from '../tests/support/database.ts';
import { visitorOf } from '../tests/support/site.ts';
import { comparePagesWithPaper } from './fixtures/as-frozen.ts';
import { lastPapersOnly, noPapers } from './fixtures/papers.ts';
import { seen } from './fixtures/seen.ts';
import { demonstrate } from './index.ts';
import { council } from './story/council.ts';

const config = readConfig({}, false);
const clock = clockOf(() => '2026-01-01T09:00:00.000Z');

let database: TestDatabase;
let programme: { id: string; slug: string; council: string; demonstrationDay: string | null };
let position: Position;
let past: readonly PastRating[];
const said: string[] = [];

before(async () => {
  database = await testDatabase();
  await demonstrate({ db: database.db, clock, config }, { say: (line) => void said.push(line), makePapers: lastPapersOnly });
  programme = (await programmeBySlug(database.db, council.slug)) as typeof programme;
  position = await loadPosition(database.db, programme, council.today, { signals: true });
  past = await pastRatings(database.db, programme.id);
});
after(() => database.close());

const priority = (ref: string): PriorityPosition => position.priorities.find((one) => one.ref === ref) as PriorityPosition;
const activity = (ref: string) => priority(ref.slice(0, -1)).activities.find((one) => one.ref === ref) as PriorityPosition['activities'][number];
const mark = (ref: string, cycle: number): PastRating => past.find((one) => one.priorityId === priority(ref).id && one.cycle.number === cycle) as PastRating;

test('the council is the invented one, and its plan has five workstreams, 23 priorities, 79 activities, 43 outcomes and four cross-cutting lines', async () => {
  assert.equal(programme.council, 'Marlshire Council');
  const plan = await planOf(database.db, programme.id);
  assert.ok(plan);
  assert.deepEqual(planCounts(plan), { workstreams: 5, priorities: 23, activities: 79, outcomes: 43, crossCutting: 4 });
  assert.deepEqual(
    plan.workstreams.map(({ code }) => code),
    ['LG', 'W', 'QP', 'RH', 'P'],
  );
  assert.equal(plan.phases.length, 3);
  assert.ok(plan.phases.every(({ focus }) => focus.length >= 3));
});

test('thirteen cycles are closed and the fourteenth is open, with updates submitted, drafted and missing', () => {
  assert.deepEqual(
    said.slice(1),
    Array.from({ length: 13 }, (_, at) => `Cycle ${at + 1} of 13`),
  );
  assert.equal(new Set(past.map(({ cycle }) => cycle.number)).size, 13);
  assert.equal(past.length, 13 * 27);
  const { cycle } = position;
  assert.deepEqual([cycle?.number, cycle?.state, cycle?.boardDay, cycle?.ratingsDue], [14, 'open', '2022-11-23', '2022-11-16']);
  assert.equal(programme.demonstrationDay, '2022-11-14');
  const states = Map.groupBy(position.priorities, ({ updateState }) => updateState);
  const count = (state: PriorityPosition['updateState']) => states.get(state)?.length;
  assert.deepEqual([count('submitted'), count('returned'), count('accepted'), count('draft'), count('not-started')], [4, 1, 4, 6, 12]);
});

for (const [event, ref, cycle, process, impact, colour] of seen) {
  test(`${ref} in cycle ${cycle}: ${event}`, () => {
    const { derived, colour: shown } = mark(ref, cycle);
    assert.deepEqual([derived.process, derived.impact, shown], [process, impact, colour]);
  });
}

test('the twice moved recovery plan, the silent measure and the moved target are named in the reasons', () => {
  assert.ok(mark('LG2', 12).because.some(({ key, facts }) => key === 'past-target' && 'recovery' in facts && facts.recovery === 'moved-too-often'));
  assert.ok(priority('P1').rating.because.some(({ key }) => key === 'measure-silent'));
  assert.equal(mark('RH3', 4).targetMoved, true);
  assert.deepEqual([activity('RH3a').targetOriginal, activity('RH3a').target], ['2022-03-31', '2022-09-30']);
});

/** Where an owner declared something else than the facts support; everywhere else the two agree. */
test('four owners disagree with the facts, each with their reason', () => {
  const differing = past.filter(({ declared, derived }) => declared && (declared.process !== derived.process || declared.impact !== derived.impact));
  const refs = new Map(position.priorities.map(({ id, ref }) => [id, ref]));
  assert.deepEqual(differing.map((one) => [refs.get(one.priorityId), one.cycle.number, one.declared?.process, one.derived.process].join(' ')).sort(), [
    'QP1 13 on-track behind',
    'QP3 7 on-track on-track',
    'QP5 4 behind on-track',
    'W2 8 on-track off-track',
  ]);
  for (const { difference } of differing) assert.match(difference, /\w{3}/);
});

test('the board confirmed the ratings of twelve cycles, three of them against its owner or the facts with its reason; of the last one it has still to', () => {
  assert.deepEqual(
    Array.from({ length: 13 }, (_, at) => past.filter(({ cycle, confirmed }) => cycle.number === at + 1 && confirmed !== null).length),
    [...Array.from({ length: 12 }, () => 27), 0],
  );
  assert.deepEqual(mark('QP5', 4).confirmed, { process: 'behind', impact: 'not-expected', colour: 'amber' });
  assert.deepEqual([mark('W2', 8).confirmed?.process, mark('W2', 8).declared?.process], ['off-track', 'on-track']);
  assert.deepEqual(
    past.filter(({ restated }) => restated).map(({ priorityId, cycle }) => [priorityId, cycle.number]),
    [[priority('QP1').id, 6]],
  );
});

test('as at each close the programme stands as it was frozen for its board', async () => {
  for (const board of await closedBoards(database.db, programme.id)) {
    const then = await readingAsAt(database.db, board.closedAt, (trx) => loadPosition(trx, programme, londonDay(board.closedAt)));
    const frozen = new Map((await ratingsOf(database.db, programme.id, board.number)).map((rating) => [rating.priorityId, rating]));
    assert.equal(frozen.size, then.priorities.length);
    for (const { id, ref, rating, slow } of then.priorities) {
      const { process, impact, colour, because } = rating;
      const { derived, colour: seen, because: reasons, slow: listed } = frozen.get(id) as PastRating;
      const plain = JSON.parse(JSON.stringify({ derived: { process, impact }, colour, because, slow }));
      assert.deepEqual(plain, { derived, colour: seen, because: reasons, slow: listed }, `${ref} at the board of ${board.boardDay}`);
    }
  }
});

test('as at each close the wall and the pages of priorities say, in words and colours, what the paper frozen then prints', async () => {
  const { browser, close } = await visitorOf(database.db, clock, council.slug, 'Programme office');
  let sentences = 0;
  for (const board of await closedBoards(database.db, programme.id))
    sentences += await comparePagesWithPaper({ db: database.db, programmeId: programme.id, home: `/${council.slug}`, browser }, board);
  assert.ok(sentences > 39, `${sentences} sentences prove too little`);
  await close();
});

test('one update came late, one that came back was submitted again after its day, and both count as given', async () => {
  const rows = await database.db
    .selectFrom('priority_update')
    .innerJoin('cycle', 'cycle.id', 'priority_update.cycle_id')
    .select(['priority_id', 'number', 'submitted_on', 'ratings_due'])
    .execute();
  const late = rows.filter((row) => row.submitted_on > row.ratings_due);
  assert.deepEqual(
    late.sort((a, b) => a.number - b.number).map((row) => [row.priority_id, row.number, row.submitted_on]),
    [
      [priority('RH1').id, 6, '2022-04-11'],
      [priority('W2').id, 11, '2022-08-25'],
    ],
  );
});

test('the office accepted what came, but for what came back and was not answered', async () => {
  const rows = await database.db
    .selectFrom('priority_update')
    .innerJoin('cycle', 'cycle.id', 'priority_update.cycle_id')
    .leftJoin('update_review', (join) =>
      join.onRef('update_review.update_id', '=', 'priority_update.id').onRef('update_review.submission', '=', 'priority_update.submission'),
    )
    .select(['priority_id', 'number', 'result'])
    .where('cycle.state', '=', 'closed')
    .execute();
  assert.deepEqual(
    rows.filter(({ result }) => result !== 'accepted').map((row) => [row.priority_id, row.number, row.result]),
    [[priority('CC1').id, 12, 'returned']],
  );
});

test('in the open cycle one update is with its owner, one came back to the office, and some look weak', () => {
  assert.deepEqual([priority('QP2').updateState, priority('QP2').update?.reviews?.[0]?.comments.length], ['returned', 2]);
  assert.deepEqual([priority('W1').updateState, priority('W1').resubmitted, priority('W1').update?.submission], ['submitted', true, 2]);
  const keys = (ref: string) => priority(ref).signals?.map(({ key }) => key) ?? [];
  assert.deepEqual(
    priority('P3').signals?.find(({ key }) => key === 'copied'),
    {
      rule: 'S1',
      key: 'copied',
      field: 'achieved',
      percent: 63,
      cycle: 13,
      boardDay: '2022-10-26',
    },
  );
  assert.ok(position.priorities.some(({ ref }) => keys(ref).includes('same-amber')));
});

test('completions: verified by others, one not verified, one refused and claimed again, one activity stopped', () => {
  const all = position.priorities.flatMap(({ activities }) => activities);
  assert.ok(all.filter(({ verifiedOn }) => verifiedOn !== null).length >= 45);
  assert.deepEqual(
    all.filter(({ claimedOn, verifiedOn }) => claimedOn !== null && verifiedOn === null).map(({ ref }) => ref),
    ['LG5c'],
  );
  assert.equal(activity('P1a').verifiedOn, '2022-10-12');
  assert.equal(activity('QP4b').claimedOn, '2022-07-25');
  assert.equal(activity('QP3e').stop?.approvedOn, '2022-07-13');
});

test('26 measures, each with readings; one of demand, one silent since April, one figure corrected', async () => {
  const measures = await listMeasures(database.db, programme.id);
  assert.equal(measures.length, 26);
  assert.ok(measures.every(({ readings, baseline }) => readings.length > 0 && baseline !== null));
  assert.deepEqual(
    measures.filter(({ context }) => context).map(({ name }) => name),
    ['Referrals in the month'],
  );
  assert.deepEqual(
    measures
      .filter(({ frequency, readings }) => frequency === 'monthly' && readings.at(-1)?.periodEnd !== '2022-10-31')
      .map(({ name, readings }) => [name, readings.at(-1)?.periodEnd]),
    [['Return interviews held within 72 hours', '2022-04-30']],
  );
  assert.equal(measures.flatMap(({ readings }) => readings).filter(({ correctionReason }) => correctionReason !== null).length, 1);
});

test('no owner says the same twice running', async () => {
  const rows = await database.db
    .selectFrom('priority_update')
    .innerJoin('cycle', 'cycle.id', 'priority_update.cycle_id')
    .select(['priority_id', 'number', 'achieved', 'next_steps', 'slipping'])
    .orderBy('number')
    .execute();
  for (const [id, updates] of Map.groupBy(rows, ({ priority_id }) => priority_id)) {
    const ref = position.priorities.find((one) => one.id === id)?.ref;
    for (const [at, update] of updates.entries()) {
      const before = updates[at - 1];
      assert.ok(update.achieved !== '' && update.next_steps !== '', `${ref} ${update.number}`);
      assert.notEqual(update.achieved, before?.achieved, `${ref} ${update.number}`);
      assert.notEqual(update.next_steps, before?.next_steps, `${ref} ${update.number}`);
      if (update.slipping !== '') assert.notEqual(update.slipping, before?.slipping, `${ref} ${update.number}`);
    }
  }
});

test('one post changed hands, and its record of holders says when', async () => {
  const posts = await listPosts(database.db, programme.id);
  const changed = posts.filter(({ holders }) => holders.length > 1);
  assert.deepEqual(
    changed.map(({ title, holders }) => [title, holders.map(({ fromDay, toDay }) => [fromDay, toDay])]),
    [
      [
        'Service Director, Children in Care',
        [
          ['2022-06-13', null],
          ['2021-10-01', '2022-06-12'],
        ],
      ],
    ],
  );
});

test('the record is whole', async () => {
  const found = await verifyRecord(database.db, programme.id, null);
  const rows = await verifyRows(database.db, programme.id);
  assert.deepEqual([rows.faults, rows.unsealed, rows.entries], [[], 0, found.entries], 'every row of every table is as the entries left it');
  assert.deepEqual(found.faults, []);
  assert.ok(found.entries > 700);
});

test('told again, nothing changes', async () => {
  const lines: string[] = [];
  assert.equal(await demonstrate({ db: database.db, clock, config }, { say: (line) => void lines.push(line), makePapers: noPapers }), 'there');
  assert.deepEqual(lines, []);
});
