import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { verifyRecord } from '../../platform/record/index.ts';
import { askMeasuresForComparing } from '../measures/index.ts';
import { type Grounds, grounds, refusedIn } from './fixtures/ground.ts';
import { acceptPlan, confirmTarget, listQuestions, type Plan, setStatements, settleQuestion, statementsOf } from './index.ts';

let all: Grounds;
const ground = (options?: { accepted?: boolean }) => all.ground(options);

before(async () => {
  all = await grounds();
});
after(() => all.close());

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
    const question = (await listQuestions(all.db, id)).find(({ key }) => key === 'letter-empty');
    assert.ok(question);
    assert.equal(await settleQuestion(changer, id, question.id, 'Nothing is missing.'), true);
    assert.equal(await settleQuestion(changer, id, question.id, 'Something else.'), false);
    assert.equal((await listQuestions(all.db, id)).find(({ key }) => key === 'letter-empty')?.answer, 'Nothing is missing.');
  });

  const days: [name: string, day: '2021-11-19' | '2021-11-20', ok: boolean][] = [
    ['today, Friday 19 November 2021', '2021-11-19', true],
    ['tomorrow', '2021-11-20', false],
  ];
  for (const [name, day, ok] of days)
    test(`accepted ${name}: ${ok ? 'stands' : 'refused'}`, async () => {
      const { id, changer, plan } = await ground();
      assert.equal((await acceptPlan(changer, id, { day, by: 'Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing)).ok, ok);
      assert.equal((await plan()).acceptedOn, ok ? day : null);
    });

  test('accepted twice: refused, with the day of the first', async () => {
    const { id, changer } = await ground({ accepted: true });
    refusedIn(
      await acceptPlan(changer, id, { day: '2021-11-19', by: 'Cabinet', reference: 'Minute 4' }, askMeasuresForComparing),
      'day',
      /12 November 2021 by Improvement Board/,
    );
  });

  test('after all of it the record verifies', async () => {
    const { id, changer } = await ground({ accepted: true });
    await confirmTarget(changer, id, { ref: 'LG2b', day: '2023-03-31', reason: 'x' });
    assert.deepEqual((await verifyRecord(all.db, id)).faults, []);
  });
});
