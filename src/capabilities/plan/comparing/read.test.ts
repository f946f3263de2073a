import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readingAsAt } from '../../../platform/database/index.ts';
import { askMeasuresForComparing } from '../../measures/index.ts';
import { type Grounds, grounds } from '../fixtures/ground.ts';
import { editWords, moveDate, planAsRead } from '../index.ts';
import { changeWords, comparePlans, type PlanAsRead } from '../rules/index.ts';

describe('the plan read for a comparison', () => {
  let all: Grounds;
  before(async () => {
    all = await grounds();
  });
  after(() => all.close());

  test('as at two moments gives what changed between them; the past stays as it was', async () => {
    const { id, changer, db, plan } = await all.ground();
    const first = all.clock.now();
    const { title, activities } = (await plan()).priorities[0] as Awaited<ReturnType<typeof plan>>['priorities'][number];
    const texts = { LG1a: 'Recruit a permanent director, and keep them' };
    assert.ok((await editWords(changer, id, { ref: 'LG1', title, texts, newOutcome: 'Fewer gaps' })).ok);
    const second = all.clock.now();
    const approval = { reason: 'Nobody applied.', askedOn: '2021-11-15', approvedOn: '2021-11-16', approvedBy: 'Improvement Board' } as const;
    assert.ok((await moveDate(changer, id, { ref: 'LG1b', what: 'target', toDay: '2022-06-30', ...approval })).ok);
    const at = async (moment: string) => (await readingAsAt(db, moment, (trx) => planAsRead(trx, id, askMeasuresForComparing))) as PlanAsRead;
    const now = (await planAsRead(db, id, askMeasuresForComparing)) as PlanAsRead;

    assert.deepEqual(comparePlans(await at(first), await at(second)).map(changeWords), [
      'LG1a Text: Recruit a permanent director became Recruit a permanent director, and keep them',
      'Outcome LG1.o3 added: Fewer gaps',
    ]);
    const last = comparePlans(await at(second), now);
    assert.deepEqual(last.map(changeWords), ['LG1b Target date: 30 April 2022 became 30 June 2022 (30 April 2022 as accepted, moved once)']);
    assert.deepEqual(
      last.flatMap(({ reasons }) => reasons.map(({ reason, approvedBy, approvedOn }) => [reason, approvedBy, approvedOn])),
      [['Nobody applied.', 'Improvement Board', '2021-11-16']],
    );
    assert.equal(activities[0]?.text, 'Recruit a permanent director');
    assert.equal(await readingAsAt(db, '2021-01-01T00:00:00.000Z', (trx) => planAsRead(trx, id, askMeasuresForComparing)), null);
  });
});
