import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { deriveRating, ratingPolicy } from '../../assurance/index.ts';
import { askMeasuresForComparing, measureKinds } from '../../measures/index.ts';
import { approvedChange } from '../../plan/fixtures/approving.ts';
import { acceptPlan, type Kind, planKinds } from '../../plan/index.ts';
import { type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { loadPosition } from '../index.ts';
import { foreseen } from './if-approved.ts';
import { factsIf } from './rules/facts-if.ts';

const kindOf = (name: string): Kind => [...planKinds, ...measureKinds].find((kind) => kind.name === name) as Kind;

describe('what a change would do to a rating, told before it is decided', () => {
  let database: TestDatabase;
  let given: TestProgramme;
  before(async () => {
    database = await testDatabase();
    given = await testProgramme(database);
    const accepted = { day: '2022-09-01', by: 'Improvement Board', reference: 'Minute 4' } as const;
    assert.ok((await acceptPlan(given.as('Programme office'), given.programme.id, accepted, askMeasuresForComparing)).ok);
    // LG1a is overdue from Saturday 1 October 2022.
    given.dayIs('2022-10-03');
  });
  after(() => database.close());

  const position = () => loadPosition(given.db, given.programme, given.clock.today());

  test('is what it does once it is approved, kind by kind', async () => {
    const office = given.as('Programme office');
    const { priorities } = await position();
    const [lg1, qp1] = ['LG1', 'QP1'].map((wanted) => priorities.find(({ ref }) => ref === wanted));
    const definition = {
      ...{ name: 'Plans reviewed', why: '', unit: 'percent', polarity: 'high', frequency: 'monthly', lagDays: 14, context: false },
      ...{ baseline: { value: 50, day: '2022-06-30' }, target: 90, targetUpper: null, ownerPostId: null, outcomeIds: [qp1?.outcomes[0]?.id] },
    };
    const kinds: [kind: string, about: string, given: unknown][] = [
      ['date', 'LG1', { ref: 'LG1a', what: 'target', toDay: '2022-12-31' }],
      ['date', 'LG1', { ref: 'LG1a', what: 'target', toDay: '2022-09-02' }],
      ['date', 'LG1', { ref: 'LG1a', what: 'start', toDay: '2022-12-01' }],
      ['date', 'LG2', { ref: 'LG2', what: 'expected-impact', toDay: '2023-03-31' }],
      ['first-target', 'QP1', { ref: 'QP1a', day: '2023-03-31' }],
      ['words', 'LG2', { ref: 'LG2', texts: {}, newActivity: { text: 'Share one record', target: null } }],
      ['words', 'LG2', { ref: 'LG2', texts: {}, newOutcome: 'Nobody tells it twice' }],
      ['end-outcome', 'LG2', { ref: 'LG2.o2' }],
      ['no-measure', 'LG2', { ref: 'LG2', decision: 'none-fits' }],
      ['measure', 'LG1', { measureId: lg1?.measures[0]?.id, changes: { context: true } }],
      ['new-measure', 'QP1', definition],
    ];
    let moved = 0;
    for (const [name, ref, asked] of kinds) {
      const now = await position();
      const priority = now.priorities.find((one) => one.ref === ref) as (typeof now.priorities)[number];
      const around = { today: now.day, outcomes: priority.outcomes, measures: now.priorities.flatMap(({ measures }) => measures) };
      const facts = factsIf(priority.facts, { kind: name, given: asked, reason: 'The board settled it.' }, around);
      assert.ok(facts, name);
      const told = deriveRating(facts, ratingPolicy(now.day), now.day);
      const approved = await approvedChange({ db: given.db, id: given.programme.id, changer: office }, kindOf(name), asked as never);
      if (name === 'date' && !approved.ok) continue;
      assert.ok(approved.ok, `${name}: ${approved.ok ? '' : approved.refusal.message}`);
      const came = (await position()).priorities.find((one) => one.ref === ref)?.rating;
      assert.deepEqual([told.process, told.impact, told.colour], [came?.process, came?.impact, came?.colour], `${name} ${JSON.stringify(asked)}`);
      if (told.process !== priority.rating.process || told.impact !== priority.rating.impact) moved += 1;
    }
    assert.ok(moved >= 3, `only ${moved} of them move a rating`);
  });

  test('names the completed work that nothing would watch any more, once the last measure that could is taken away or counts for nothing', async () => {
    const now = await position();
    const lg1 = now.priorities.find(({ ref }) => ref === 'LG1') as (typeof now.priorities)[number];
    const measure = { ...lg1.measures[0], id: 'm', context: false, polarity: 'high', outcomes: ['LG1.o1'], ref: 'M7' } as (typeof lg1.measures)[number];
    const complete = {
      ...lg1.activities[0],
      ref: 'LG1a',
      verifiedOn: '2022-09-20',
      verifiedBy: [{ measures: ['m'] }],
    } as unknown as (typeof lg1.activities)[number];
    const told = (measures: typeof lg1.measures, changes: unknown) =>
      foreseen(
        { ...now, priorities: [{ ...lg1, measures, facts: { ...lg1.facts, measures }, activities: [complete] }] },
        { kind: 'measure', given: { measureId: 'm', changes }, reason: 'Another counts.', about: ['LG1'] },
      ).slice(1);
    const words = ['LG1a is complete, and no measure would be left that could show if it does not hold: nothing would open it again.'];
    assert.deepEqual(told([measure], { outcomeIds: [] }), words);
    assert.deepEqual(told([measure], { context: true }), words);
    assert.deepEqual(told([measure], { target: 95 }), []);
    assert.deepEqual(told([measure, { ...measure, id: 'other' }], { outcomeIds: [] }), []);
  });

  test('is said in words with its reasons, and said where it cannot be told', async () => {
    const now = await position();
    const asked = { reason: 'No field.', about: ['LG2'] };
    const added = { ref: 'LG2', texts: {}, newActivity: { text: 'Write it up', target: null } };
    const [unmoved] = foreseen(now, { ...asked, kind: 'words', given: { ref: 'LG2', texts: {} } });
    assert.match(unmoved ?? '', /^The rating of LG2 stays (red|amber|green|grey)\.$/);
    assert.match(foreseen(now, { ...asked, kind: 'words', given: added }).join(), /^The rating of LG2 /);
    const late = { ref: 'LG2a', what: 'target', toDay: '2022-09-02' };
    const sentence = foreseen(now, { ...asked, kind: 'date', given: late }).join();
    assert.match(sentence, /^The rating of LG2 (goes from \w+ to \w+|stays \w+) \(process from [a-z ]+ to [a-z ]+.*\), because: .*LG2a/, sentence);
    assert.match(foreseen(now, { ...asked, kind: 'owners', given: {} }).join(), /^What it would do to the rating of LG2 \(\w+ today\) cannot be told/);
    assert.deepEqual(foreseen(now, { ...asked, about: [], kind: 'statements', given: {} }), []);
  });
});
