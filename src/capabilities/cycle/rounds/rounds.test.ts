import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { readFile } from '../../../platform/files/index.ts';
import { changing, verifyRecord } from '../../../platform/record/index.ts';
import { addReading } from '../../measures/index.ts';
import { reopenFallenBack } from '../completion/reopen.ts';
import { paperOf, priorityOf, saying, soundAnswers, submitted, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import {
  acceptRecovery,
  closeCycle,
  cycleByNumber,
  frozenPaper,
  listCycles,
  loadPosition,
  openCycle,
  type PaperFacts,
  pastRatings,
  submitUpdate,
} from '../index.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

const office = (given: TestProgramme) => given.as('Programme office');

describe('opening', () => {
  test('a cycle with its dates and its number, once', async () => {
    const given = await testProgramme(database);
    const opened = await openCycle(office(given), given.programme, '2022-09-30');
    assert.ok(opened.ok);
    const { id: _, ...cycle } = opened.value;
    assert.deepEqual(cycle, { number: 1, boardDay: '2022-09-30', openedOn: '2022-09-05', ratingsDue: '2022-09-23', state: 'open', closedOn: null });
    assert.deepEqual(await cycleByNumber(given.db, given.programme.id, 1), opened.value);
    const again = await openCycle(office(given), given.programme, '2022-10-28');
    assert.deepEqual(again, { ok: false, problems: [{ key: 'already-open', number: 1, boardDay: '2022-09-30' }] });
    assert.equal((await listCycles(given.db, given.programme.id)).length, 1);
  });

  test('two people at once: one opens, the other is told', async () => {
    const given = await testProgramme(database);
    const both = await Promise.all(['2022-09-30', '2022-10-07'].map((board) => openCycle(office(given), given.programme, board as '2022-09-30')));
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
    assert.deepEqual(
      both.flatMap((one) => (one.ok ? [] : one.problems.map(({ key }) => key))),
      ['already-open'],
    );
  });

  test('a refused one leaves no entry in the record', async () => {
    const given = await testProgramme(database);
    const before = (await verifyRecord(given.db, given.programme.id)).entries;
    assert.equal((await openCycle(office(given), given.programme, '2022-09-01')).ok, false);
    assert.equal((await verifyRecord(given.db, given.programme.id)).entries, before);
  });
});

async function closedCycle(): Promise<TestProgramme> {
  const given = await testProgramme(database);
  await openCycle(office(given), given.programme, '2022-09-30');
  await submitted(given, 'Head of Assessment', 'LG1', () => ({ process: 'off-track' }));
  given.dayIs('2022-09-28');
  const closed = await closeCycle(office(given), given.programme, paperOf);
  assert.ok(closed.ok);
  assert.deepEqual([closed.value.state, closed.value.closedOn], ['closed', '2022-09-28']);
  return given;
}

const frozenState = async (given: TestProgramme) => ({
  paper: await frozenPaper(given.db, given.programme.id, 1),
  ratings: await pastRatings(given.db, given.programme.id),
  cycle: await cycleByNumber(given.db, given.programme.id, 1),
});

describe('closing', () => {
  test('freezes every rating, declared beside derived, with its reasons', async () => {
    const given = await closedCycle();
    const ratings = await pastRatings(given.db, given.programme.id);
    assert.equal(ratings.length, 3);
    const position = await loadPosition(given.db, given.programme, '2022-09-28');
    const lg1 = ratings.find(({ priorityId }) => priorityId === position.priorities[0]?.id);
    assert.deepEqual(
      [lg1?.declared?.process, lg1?.derived.process, lg1?.difference],
      ['off-track', 'behind', 'The owner sees it otherwise, since the last dip-sample.'],
    );
    assert.ok(lg1?.because.some(({ part }) => part === 'process'));
    assert.deepEqual(
      ratings.filter(({ declared }) => declared === null).map(({ because }) => because.some(({ key }) => key === 'update-missed')),
      [true, true],
    );
  });

  test('freezes facts, policy, tree and bytes under their hashes, and the head that they were read at', async () => {
    const given = await closedCycle();
    const paper = await frozenPaper(given.db, given.programme.id, 1);
    assert.ok(paper);
    const hash = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
    assert.deepEqual([hash(paper.facts), hash(paper.policy), hash(paper.tree)], [paper.factsHash, paper.policyHash, paper.treeHash]);
    const facts = JSON.parse(paper.facts) as PaperFacts;
    assert.deepEqual([facts.cycle.state, facts.position.day, facts.position.priorities.length], ['closed', '2022-09-28', 3]);
    assert.equal((JSON.parse(paper.policy) as { from: string }).from, '2021-01-01');
    const pdf = await readFile(given.db, given.programme.id, paper.pdfHash ?? '');
    assert.match(new TextDecoder().decode(pdf ?? undefined), /^pdf Cycle 1: LG1/);
    assert.equal(paper.recordSequence, facts.head.sequence);
    assert.equal(paper.recordHash, facts.head.hash);
    assert.deepEqual((await verifyRecord(given.db, given.programme.id)).faults, []);
  });

  test('what comes later changes nothing of it', async () => {
    const given = await closedCycle();
    const before = await frozenState(given);
    given.dayIs('2022-10-03');
    // The plan's words, a reading of a period before the close, an update of the next cycle, its recovery plan.
    await changing(office(given), { programmeId: given.programme.id, action: 'plan.edit', subject: { kind: 'priority', id: 'LG1' } }, (trx) =>
      trx.updateTable('priority').set({ title: 'Other words', no_measure_reason: 'None fits' }).where('programme_id', '=', given.programme.id).execute(),
    );
    const measure = (await priorityOf(given, 'LG1')).measures[0];
    const reading = { periodEnd: '2022-08-31', value: 20, numerator: null, denominator: null, quality: 'validated', note: '' } as const;
    await addReading(office(given), given.programme.id, measure?.id ?? '', reading, reopenFallenBack);
    assert.ok((await openCycle(office(given), given.programme, '2022-10-28')).ok);
    await submitted(given, 'Head of Assessment', 'LG1', (priority) =>
      saying(priority, 'LG1a', { forecast: '2022-10-14', forecastReason: 'Two managers left.', recovery: { text: 'A second manager', day: '2022-10-14' } }),
    );
    const recovery = (await priorityOf(given, 'LG1')).activities[0]?.recovery;
    assert.ok((await acceptRecovery(office(given), given.programme, { ref: 'LG1a', id: recovery?.id ?? '' })).ok);
    assert.deepEqual(await frozenState(given), before);
  });

  test('a closed cycle takes no update and closes once', async () => {
    const given = await closedCycle();
    const before = await frozenState(given);
    const lg2 = await priorityOf(given, 'LG2');
    const late = await submitUpdate(given.as('Head of Partnership'), given.programme, { ref: 'LG2', answers: soundAnswers(lg2) });
    assert.deepEqual(late, { ok: false, problems: [{ key: 'no-open-cycle' }] });
    assert.deepEqual(await closeCycle(office(given), given.programme, paperOf), { ok: false, problems: [{ key: 'none-open' }] });
    assert.deepEqual(await frozenState(given), before);
  });

  test('a change that comes between is in what is frozen: the papers are made again', async () => {
    const given = await testProgramme(database);
    await openCycle(office(given), given.programme, '2022-09-30');
    given.dayIs('2022-09-21');
    let made = 0;
    const closed = await closeCycle(office(given), given.programme, async (facts) => {
      made += 1;
      if (made === 1) await submitted(given, 'Head of Assessment', 'LG1');
      return paperOf(facts);
    });
    assert.ok(closed.ok);
    assert.equal(made, 2);
    const declared = (await pastRatings(given.db, given.programme.id)).filter((rating) => rating.declared !== null);
    assert.equal(declared.length, 1);
    const facts = JSON.parse((await frozenPaper(given.db, given.programme.id, 1))?.facts ?? '') as PaperFacts;
    assert.equal(facts.position.priorities.filter((priority) => priority.update !== null).length, 1);
  });

  test('changes without end: it gives up, and nothing is frozen', async () => {
    const given = await testProgramme(database);
    await openCycle(office(given), given.programme, '2022-09-30');
    given.dayIs('2022-09-21');
    const entry = { programmeId: given.programme.id, action: 'plan.edit', subject: { kind: 'plan', id: 'x' } };
    const closed = await closeCycle(office(given), given.programme, async (facts) => {
      await changing(office(given), entry, async () => {});
      return paperOf(facts);
    });
    assert.deepEqual(closed, { ok: false, problems: [{ key: 'changing-meanwhile' }] });
    assert.equal((await cycleByNumber(given.db, given.programme.id, 1))?.state, 'open');
    assert.deepEqual(await pastRatings(given.db, given.programme.id), []);
  });

  test('papers that cannot be made leave the cycle open', async () => {
    const given = await testProgramme(database);
    await openCycle(office(given), given.programme, '2022-09-30');
    given.dayIs('2022-09-21');
    await assert.rejects(
      closeCycle(office(given), given.programme, async () => {
        throw new Error('no printer');
      }),
    );
    assert.equal((await cycleByNumber(given.db, given.programme.id, 1))?.state, 'open');
  });

  test('without a PDF the rest is frozen all the same; more than 28 days before the board it does not close', async () => {
    const given = await testProgramme(database, '2022-09-01');
    await openCycle(office(given), given.programme, '2022-09-30');
    const early = await closeCycle(office(given), given.programme, paperOf);
    assert.deepEqual(early, { ok: false, problems: [{ key: 'too-early', boardDay: '2022-09-30' }] });
    given.dayIs('2022-09-02');
    assert.ok((await closeCycle(office(given), given.programme, async (facts) => ({ ...(await paperOf(facts)), pdf: null }))).ok);
    assert.equal((await frozenPaper(given.db, given.programme.id, 1))?.pdfHash, null);
  });

  for (const [what, approvedOn, last] of [
    ['approved since the last cycle', '2022-10-04', 1],
    ['approved by a board of before its close, which was recorded since', '2022-09-12', 2],
  ] as const)
    test(`a target that moved is marked: ${what}`, async () => {
      const given = await closedCycle();
      given.dayIs('2022-10-03');
      await openCycle(office(given), given.programme, '2022-10-28');
      const activity = (await priorityOf(given, 'LG1')).activities[0];
      await changing(office(given), { programmeId: given.programme.id, action: 'plan.move', subject: { kind: 'activity', id: 'LG1a' } }, (trx) =>
        trx
          .insertInto('date_move')
          .values({
            // Made, and so recorded, on 4 October.
            id: `0183a239-2e80-7000-8000-00000000000${last}`,
            programme_id: given.programme.id,
            activity_id: activity?.id ?? null,
            priority_id: null,
            what: 'target',
            from_day: '2022-09-30',
            to_day: '2022-11-30',
            reason: 'Agreed by the board',
            asked_on: '2022-09-09',
            approved_on: approvedOn,
            approved_by: 'Improvement Board',
          })
          .execute(),
      );
      given.dayIs('2022-10-24');
      await closeCycle(office(given), given.programme, paperOf);
      const moved = (await pastRatings(given.db, given.programme.id)).filter((rating) => rating.targetMoved);
      assert.deepEqual(
        moved.map(({ cycle, priorityId }) => [cycle.number, priorityId]),
        [[2, (await priorityOf(given, 'LG1')).id]],
      );
      // LG1a was due on 30 September: what was frozen says that its colour rests on the move, and so does every later position.
      const marks = (await priorityOf(given, 'LG1')).past.map(({ colour, firstColour }) => [colour, firstColour]);
      assert.deepEqual([moved[0]?.firstColour, marks.at(-1)?.[1]], ['red', 'red']);
      assert.notEqual(marks.at(-1)?.[0], 'red');
    });
});

test('the last thirteen cycles, or as many as are asked for, oldest first', async () => {
  const given = await testProgramme(database);
  for (const [open, board, close] of [
    ['2022-09-05', '2022-09-30', '2022-09-28'],
    ['2022-10-03', '2022-10-28', '2022-10-26'],
    ['2022-10-31', '2022-11-25', '2022-11-23'],
  ] as const) {
    given.dayIs(open);
    await openCycle(office(given), given.programme, board);
    given.dayIs(close);
    await closeCycle(office(given), given.programme, paperOf);
  }
  const numbers = async (count?: number) => [...new Set((await pastRatings(given.db, given.programme.id, count)).map(({ cycle }) => cycle.number))];
  assert.deepEqual(await numbers(), [1, 2, 3]);
  assert.deepEqual(await numbers(2), [2, 3]);
});
