import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readingAsAt } from '../../../platform/database/index.ts';
import { verifyRecord } from '../../../platform/record/index.ts';
import { listPosts } from '../../people/index.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { type Grounds, grounds } from '../fixtures/ground.ts';
import { activityByRef, planCounts, priorityByRef } from '../rules/plan.ts';
import { planOf } from '../store.ts';
import { createPlan, PlanAlreadyThere } from './actions.ts';

let all: Grounds;
const programme = () => all.bare();

before(async () => {
  all = await grounds();
});
after(() => all.close());

describe('storing a plan', () => {
  test('everything comes back in the plan’s order, and it is one entry of the record', async () => {
    const { id, changer } = await programme();
    const stored = await createPlan(changer, id, examplePlan);
    const plan = await planOf(all.db, id);
    assert.ok(plan);
    assert.deepEqual(planCounts(plan), { workstreams: 2, priorities: 3, activities: 5, outcomes: 3, crossCutting: 1 });
    assert.deepEqual(
      plan.priorities.map(({ ref, kind }) => [ref, kind]),
      [
        ['LG1', 'priority'],
        ['LG2', 'priority'],
        ['W1', 'priority'],
        ['CC1', 'cross-cutting'],
      ],
    );
    assert.deepEqual(plan.phases[0]?.focus, ['Practice', 'Voice of the child']);
    assert.equal(plan.acceptedOn, null);
    assert.equal(stored.activityIds.get('LG2b'), activityByRef(plan, 'LG2b')?.activity.id);
    assert.equal(stored.outcomeIds.get('LG1.o2'), priorityByRef(plan, 'LG1')?.outcomes[1]?.id);
    const { entries, faults } = await verifyRecord(all.db, id);
    assert.equal(entries, 2, 'the programme’s making and the import');
    assert.deepEqual(faults, []);
  });

  test('an activity keeps its phrase, the day read from it and whether anybody confirmed it', async () => {
    const { id, changer } = await programme();
    await createPlan(changer, id, examplePlan);
    const plan = await planOf(all.db, id);
    const rows: [ref: string, raw: string, original: string | null, confirmed: boolean, inherited: boolean, phase: number | null][] = [
      ['LG1a', 'Phase 1 - End April 2022', '2022-04-30', true, true, 1],
      ['LG2a', 'Phase 1 – End March 2022 (a)', '2022-03-31', true, false, 1],
      ['LG2b', 'Phase 2 – End of Mar (b)', null, false, false, 2],
      ['W1a', 'by March 2022', '2022-03-31', false, true, 1],
      ['CC1a', '', '2022-06-30', true, true, null],
    ];
    for (const [ref, raw, original, confirmed, inherited, phase] of rows) {
      const found = plan && activityByRef(plan, ref)?.activity;
      assert.deepEqual(
        [found?.targetRaw, found?.targetOriginal, found?.targetConfirmed, found?.targetInherited, found?.phaseNumber],
        [raw, original, confirmed, inherited, phase],
        ref,
      );
      assert.equal(found?.target, original);
    }
  });

  test('each owner’s title becomes a post with the role of an owner; spellings that differ in dashes and commas are one', async () => {
    const { id, changer } = await programme();
    await createPlan(changer, id, examplePlan);
    const posts = (await listPosts(all.db, id)).filter(({ title }) => title !== 'Programme office');
    assert.deepEqual(
      posts.map(({ title, roles }) => [title, roles]),
      [
        ['Chief Executive', ['owner']],
        ['Director – Children and Families', ['owner']],
        ['Solicitor to the council', ['owner']],
      ],
    );
    const owners = (await planOf(all.db, id))?.priorities.map(({ owners }) =>
      owners.map(({ postId, part }) => [posts.findIndex((post) => post.id === postId), part]),
    );
    assert.deepEqual(owners, [
      [
        [0, 'accountable'],
        [1, 'joint'],
      ],
      [[2, 'accountable']],
      [[1, 'accountable']],
      [[1, 'accountable']],
    ]);
  });

  test('a second plan is refused, and leaves neither row nor entry', async () => {
    const { id, changer } = await programme();
    await createPlan(changer, id, examplePlan);
    await assert.rejects(createPlan(changer, id, { ...examplePlan, title: 'Another' }), PlanAlreadyThere);
    assert.equal((await planOf(all.db, id))?.title, examplePlan.title);
    assert.equal((await verifyRecord(all.db, id)).entries, 2);
  });

  test('of two plans stored at the same time one stands', async () => {
    const { id, changer } = await programme();
    const results = await Promise.allSettled([createPlan(changer, id, examplePlan), createPlan(changer, id, examplePlan)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.ok(results.some((result) => result.status === 'rejected' && result.reason instanceof PlanAlreadyThere));
  });

  test('a plan that names a phase it does not hold leaves nothing, its posts included', async () => {
    const { id, changer } = await programme();
    await assert.rejects(createPlan(changer, id, { ...examplePlan, phases: [] }), /names a phase/);
    assert.equal(await planOf(all.db, id), null);
    assert.equal((await listPosts(all.db, id)).length, 1);
  });

  test('as at the day before, the programme has no plan', async () => {
    const { id, changer } = await programme();
    const before = all.clock.now();
    await createPlan(changer, id, examplePlan);
    assert.equal(await readingAsAt(all.db, before, (trx) => planOf(trx, id)), null);
    assert.equal((await readingAsAt(all.db, all.clock.now(), (trx) => planOf(trx, id)))?.priorities.length, 4);
  });

  test('nobody else’s programme sees it', async () => {
    const { id, changer } = await programme();
    const other = await programme();
    await createPlan(changer, id, examplePlan);
    assert.equal(await planOf(all.db, other.id), null);
  });
});
