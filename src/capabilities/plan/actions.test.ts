import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { clockOf } from '../../platform/clock.ts';
import { type Changer, verifyRecord } from '../../platform/record/index.ts';
import { createProgramme, listPosts } from '../people/index.ts';
import { examplePlan } from './fixtures/example-plan.ts';
import {
  acceptPlan,
  activityByRef,
  addLine,
  confirmTarget,
  createPlan,
  editWords,
  listQuestions,
  moveDate,
  type Plan,
  planOf,
  priorityByRef,
  savePhase,
  setStatements,
  settleOwners,
  settleQuestion,
  type Tried,
} from './index.ts';
import { seenMark } from './seen.ts';
import { statementsOf } from './statements/actions.ts';

let database: TestDatabase;
let moment = Date.parse('2021-11-19T09:00:00.000Z');
const clock = clockOf(() => {
  moment += 5;
  return new Date(moment).toISOString();
});
let made = 0;

before(async () => {
  database = await testDatabase();
});
after(() => database.close());

type Ground = { id: string; changer: Changer; plan(): Promise<Plan>; entries(): Promise<number>; open(): Promise<string[]> };

/** A programme with the example plan, on Friday 19 November 2021. */
async function ground(options: { accepted?: boolean } = {}): Promise<Ground> {
  made += 1;
  const nobody: Changer = { db: database.db, clock, actor: { personId: null, postId: null } };
  const {
    programmeId: id,
    personId,
    postId,
  } = await createProgramme(nobody, {
    slug: `marlshire-${made}`,
    name: 'Marlshire improvement',
    council: 'Marlshire Council',
    demonstrationDay: null,
    officeHolder: 'Pat Office',
  });
  const changer = { ...nobody, actor: { personId, postId } };
  await createPlan(changer, id, examplePlan);
  if (options.accepted) await acceptPlan(changer, id, { day: '2021-11-12', by: 'Improvement Board' });
  return {
    id,
    changer,
    plan: async () => (await planOf(database.db, id)) as Plan,
    entries: async () => (await verifyRecord(database.db, id)).entries,
    open: async () =>
      (await listQuestions(database.db, id))
        .filter(({ severity, settledOn }) => severity === 'question' && settledOn === null)
        .map(({ key, ref }) => `${key} ${ref}`),
  };
}

const refusedIn = (tried: Tried<unknown>, field: string, words: RegExp): void => {
  assert.ok(!tried.ok, 'it was not refused');
  assert.equal(tried.refusal.field, field);
  assert.match(tried.refusal.message, words);
};

describe('confirming a target', () => {
  test('a phrase without a year gets its day, its original, and its question is settled', async () => {
    const { id, changer, plan, open } = await ground();
    assert.ok((await open()).includes('target-no-year LG2b'));
    assert.ok((await confirmTarget(changer, id, { ref: 'LG2b', day: '2023-03-31', reason: 'The Solicitor: March 2023 is meant.' })).ok);
    const activity = activityByRef(await plan(), 'LG2b')?.activity;
    assert.deepEqual(
      [activity?.target, activity?.targetOriginal, activity?.targetConfirmed, activity?.targetRaw],
      ['2023-03-31', '2023-03-31', true, 'Phase 2 – End of Mar (b)'],
    );
    assert.ok(!(await open()).includes('target-no-year LG2b'));
    const settled = (await listQuestions(database.db, id)).find(({ ref }) => ref === 'LG2b');
    assert.deepEqual([settled?.settledOn, settled?.answer], ['2021-11-19', '31 March 2023. The Solicitor: March 2023 is meant.']);
  });

  test('a question of the whole priority is settled with the last of its activities', async () => {
    const { id, changer, open } = await ground();
    assert.ok((await open()).includes('target-by-month W1'));
    await confirmTarget(changer, id, { ref: 'W1a', day: '2022-03-31', reason: 'Its owner.' });
    assert.ok(!(await open()).includes('target-by-month W1'));
  });

  test('a confirmed target is not confirmed again, and nothing is recorded', async () => {
    const { id, changer, entries } = await ground();
    const before = await entries();
    refusedIn(await confirmTarget(changer, id, { ref: 'LG1a', day: '2022-06-30', reason: 'x' }), 'day', /confirmed already: move it/);
    assert.equal(await entries(), before);
  });

  test('once accepted, a day that was read may be confirmed and not changed; one that was never read may still be given', async () => {
    const { id, changer, plan } = await ground({ accepted: true });
    refusedIn(await confirmTarget(changer, id, { ref: 'W1a', day: '2022-09-30', reason: 'x' }), 'day', /accepted with 31 March 2022/);
    assert.ok((await confirmTarget(changer, id, { ref: 'W1a', day: '2022-03-31', reason: 'x' })).ok);
    assert.ok((await confirmTarget(changer, id, { ref: 'LG2b', day: '2023-03-31', reason: 'x' })).ok);
    assert.equal(activityByRef(await plan(), 'LG2b')?.activity.targetOriginal, '2023-03-31');
  });
});

describe('moving a date', () => {
  const move = {
    ref: 'LG1a',
    what: 'target',
    reason: 'No field of candidates.',
    askedOn: '2021-11-12',
    approvedOn: '2021-11-19',
    approvedBy: 'Improvement Board',
  } as const;

  test('the original stays beside it, and each move is kept', async () => {
    const { id, changer, plan } = await ground();
    assert.ok((await moveDate(changer, id, { ...move, toDay: '2022-06-30' })).ok);
    assert.ok((await moveDate(changer, id, { ...move, askedOn: '2021-11-19', toDay: '2022-09-30' })).ok);
    const activity = activityByRef(await plan(), 'LG1a')?.activity;
    assert.deepEqual([activity?.targetOriginal, activity?.target], ['2022-04-30', '2022-09-30']);
    assert.deepEqual(
      activity?.moves.map(({ fromDay, toDay }) => [fromDay, toDay]),
      [
        ['2022-04-30', '2022-06-30'],
        ['2022-06-30', '2022-09-30'],
      ],
    );
  });

  const refused: [name: string, over: Partial<Parameters<typeof moveDate>[2]>, field: string, words: RegExp][] = [
    ['to the day it has', { toDay: '2022-04-30' }, 'to', /30 April 2022 already/],
    ['approved tomorrow, Saturday 20 November 2021', { approvedOn: '2021-11-20' }, 'approved', /today or earlier/],
    ['approved before it was asked for', { askedOn: '2021-11-19', approvedOn: '2021-11-18' }, 'asked', /day of approval or earlier/],
    ['of a target that nobody confirmed', { ref: 'W1a' }, 'to', /not confirmed yet/],
    ['of an activity that is not there', { ref: 'LG9a' }, 'to', /no activity LG9a/],
  ];
  for (const [name, over, field, words] of refused)
    test(`refused: ${name}`, async () => {
      const { id, changer, entries } = await ground();
      const before = await entries();
      refusedIn(await moveDate(changer, id, { ...move, toDay: '2022-06-30', ...over }), field, words);
      assert.equal(await entries(), before);
    });

  test('a second move must be asked for once the first was approved', async () => {
    const { id, changer } = await ground();
    await moveDate(changer, id, { ...move, toDay: '2022-06-30' });
    refusedIn(await moveDate(changer, id, { ...move, askedOn: '2021-11-18', toDay: '2022-09-30' }), 'asked', /approved on 19 November 2021/);
  });

  test('a priority’s day for impact moves by its own ref', async () => {
    const { id, changer, plan } = await ground();
    assert.ok((await moveDate(changer, id, { ...move, ref: 'LG1', what: 'expected-impact', toDay: '2022-12-31' })).ok);
    assert.deepEqual(
      priorityByRef(await plan(), 'LG1')?.moves.map(({ what, toDay }) => [what, toDay]),
      [['expected-impact', '2022-12-31']],
    );
  });
});

describe('owners', () => {
  const given = { ref: 'LG1', accountable: 'Director of Transformation', joint: ['Chief Executive'], reason: 'Settled by the board.' };

  test('one post is accountable, others joint; the post is made, and the question settled', async () => {
    const { id, changer, plan, open } = await ground();
    assert.ok((await settleOwners(changer, id, given)).ok);
    const posts = new Map((await listPosts(database.db, id)).map((post) => [post.id, post.title]));
    assert.deepEqual(
      priorityByRef(await plan(), 'LG1')?.owners.map(({ postId, part }) => [posts.get(postId), part]),
      [
        ['Director of Transformation', 'accountable'],
        ['Chief Executive', 'joint'],
      ],
    );
    assert.ok(!(await open()).includes('several-sros LG1'));
  });

  test('a form shown before somebody else’s change is stale', async () => {
    const { id, changer, plan } = await ground();
    const seen = seenMark(priorityByRef(await plan(), 'LG1')?.owners);
    assert.ok((await settleOwners(changer, id, { ...given, seen })).ok);
    const second = await settleOwners(changer, id, { ...given, accountable: 'Chief Executive', joint: [], seen });
    assert.ok(!second.ok && second.refusal.stale);
  });
});

describe('words, until the board accepts them', () => {
  test('titles and texts change, an activity takes the next letter, an outcome the next number', async () => {
    const { id, changer, plan, open } = await ground();
    const before = priorityByRef(await plan(), 'W1');
    assert.ok(before);
    const given = {
      ref: 'W1',
      title: 'Workforce',
      texts: { W1a: 'Publish the strategy' },
      newActivity: { text: 'Hold exit interviews', target: null },
      newOutcome: 'Fewer leave',
    };
    assert.ok((await editWords(changer, id, given)).ok);
    const priority = priorityByRef(await plan(), 'W1');
    assert.deepEqual(
      [
        priority?.title,
        priority?.activities.map(({ ref, text, target, targetConfirmed }) => [ref, text, target, targetConfirmed]),
        priority?.outcomes.map(({ ref }) => ref),
      ],
      [
        'Workforce',
        [
          ['W1a', 'Publish the strategy', '2022-03-31', false],
          ['W1b', 'Hold exit interviews', null, false],
        ],
        ['W1.o1'],
      ],
    );
    assert.ok(!(await open()).includes('letter-empty W1b'), 'the letter that stood empty was filled');
  });

  test('once accepted they stand', async () => {
    const { id, changer } = await ground({ accepted: true });
    refusedIn(await editWords(changer, id, { ref: 'W1', title: 'Other', texts: {} }), 'title', /accepted on 12 November 2021/);
    refusedIn(await addLine(changer, id, { ref: 'CC2', title: 'Communication', owner: 'Chief Executive' }), 'ref', /accepted on 12 November 2021/);
  });

  const lines: [name: string, ref: string, words: RegExp | null][] = [
    ['letters of its own', 'CC2', null],
    ['a ref that is used', 'CC1', /ref of a priority already/],
    ['a workstream’s letters', 'LG9', /belong to a workstream/],
  ];
  for (const [name, ref, words] of lines)
    test(`a cross-cutting line with ${name}`, async () => {
      const { id, changer, plan } = await ground();
      const tried = await addLine(changer, id, { ref, title: 'Communication', owner: 'Chief Executive' });
      if (words) return refusedIn(tried, 'ref', words);
      const line = priorityByRef(await plan(), ref);
      assert.deepEqual([line?.kind, line?.workstreamId, line?.owners[0]?.part], ['cross-cutting', null, 'accountable']);
    });
});

describe('phases', () => {
  const phase = { number: 3, name: 'Embedding', fromDay: '2023-05-01', toDay: '2024-04-30', focus: ['Getting to good'], changes: null } as const;
  const rows: [name: string, over: object, field: string | null][] = [
    ['after the last: stands', {}, null],
    ['sharing Sunday 30 April 2023 with phase 2', { fromDay: '2023-04-30' }, 'from'],
    ['with phase 2’s number', { number: 2 }, 'number'],
    ['ending before it begins', { toDay: '2023-04-30', fromDay: '2023-05-01' }, 'to'],
    ['without days: stands', { fromDay: null, toDay: null }, null],
  ];
  for (const [name, over, field] of rows)
    test(`a third phase ${name}`, async () => {
      const { id, changer, plan } = await ground();
      const tried = await savePhase(changer, id, { ...phase, ...over });
      if (field !== null) return assert.equal(tried.ok || tried.refusal.field, field);
      assert.ok(tried.ok);
      assert.deepEqual((await plan()).phases[2]?.focus, ['Getting to good']);
    });

  test('once the plan is accepted its days change for a reason', async () => {
    const { id, changer } = await ground({ accepted: true });
    const change = { number: 2, name: 'Early help', fromDay: '2022-05-01', toDay: '2023-06-30', focus: [], changes: 2 } as const;
    refusedIn(await savePhase(changer, id, change), 'reason', /Say why/);
    assert.ok((await savePhase(changer, id, { ...change, reason: 'The board, 12 November.' })).ok);
  });
});

describe('statements, questions, acceptance', () => {
  test('kinds whose words stay keep their rows; the others are replaced', async () => {
    const { id, changer, plan } = await ground();
    const before = await plan();
    assert.ok((await setStatements(changer, id, { statements: { ...statementsOf(before), aim: ['Help early', 'Keep families together'] } })).ok);
    const now = await plan();
    assert.deepEqual(statementsOf(now).aim, ['Help early', 'Keep families together']);
    const vision = (of: Plan) => of.statements.find(({ kind }) => kind === 'vision')?.id;
    assert.equal(vision(now), vision(before));
  });

  test('a question is answered once', async () => {
    const { id, changer } = await ground();
    const question = (await listQuestions(database.db, id)).find(({ key }) => key === 'letter-empty');
    assert.ok(question);
    assert.equal(await settleQuestion(changer, id, question.id, 'Nothing is missing.'), true);
    assert.equal(await settleQuestion(changer, id, question.id, 'Something else.'), false);
    assert.equal((await listQuestions(database.db, id)).find(({ key }) => key === 'letter-empty')?.answer, 'Nothing is missing.');
  });

  const days: [name: string, day: '2021-11-19' | '2021-11-20', ok: boolean][] = [
    ['today, Friday 19 November 2021', '2021-11-19', true],
    ['tomorrow', '2021-11-20', false],
  ];
  for (const [name, day, ok] of days)
    test(`accepted ${name}: ${ok ? 'stands' : 'refused'}`, async () => {
      const { id, changer, plan } = await ground();
      assert.equal((await acceptPlan(changer, id, { day, by: 'Improvement Board' })).ok, ok);
      assert.equal((await plan()).acceptedOn, ok ? day : null);
    });

  test('accepted twice: refused, with the day of the first', async () => {
    const { id, changer } = await ground({ accepted: true });
    refusedIn(await acceptPlan(changer, id, { day: '2021-11-19', by: 'Cabinet' }), 'day', /12 November 2021 by Improvement Board/);
  });

  test('after all of it the record verifies', async () => {
    const { id, changer } = await ground({ accepted: true });
    await confirmTarget(changer, id, { ref: 'LG2b', day: '2023-03-31', reason: 'x' });
    assert.deepEqual((await verifyRecord(database.db, id)).faults, []);
  });
});
