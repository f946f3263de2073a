import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../tests/support/database.ts';
import type { Day } from '../../../calendar/index.ts';
import { addReading } from '../../measures/index.ts';
import { paperOf, priorityOf, saying, submitted, testProgramme } from '../fixtures/programme.ts';
import { closeCycle, loadPosition, openCycle, reopenFallenBack, reopenUpdate } from '../index.ts';

test('green is shown by a validated reading of a period that ended since the last close, and by nothing older or weaker', async () => {
  const database = await testDatabase();
  const given = await testProgramme(database);
  const office = given.as('Programme office');
  const where = { evidence: [{ source: 'case-audits', where: 'June’s report, page 4' }] } as const;
  const green = { process: 'on-track', impact: 'demonstrable' } as const;
  assert.ok((await openCycle(office, given.programme, '2022-09-30')).ok);
  await submitted(given, 'Head of Assessment', 'LG1', () => ({ ...green, ...where }));
  given.dayIs('2022-09-27');
  assert.ok((await closeCycle(office, given.programme, paperOf)).ok);
  given.dayIs('2022-10-03');
  assert.ok((await openCycle(office, given.programme, '2022-10-28')).ok);
  const measure = (await priorityOf(given, 'LG1')).measures[0]?.id ?? '';
  const keys = async () => {
    const { priorities } = await loadPosition(given.db, given.programme, given.clock.today(), { signals: true });
    return priorities.find(({ ref }) => ref === 'LG1')?.signals?.flatMap(({ rule, key }) => (rule === 'S3' ? [key] : []));
  };
  const read = (periodEnd: Day, quality: 'validated' | 'provisional' | 'estimated') =>
    addReading(office, given.programme.id, measure, { periodEnd, value: 70, numerator: null, denominator: null, quality, note: '' }, reopenFallenBack);
  try {
    const begun = { status: 'begun', forecast: '2022-10-20', forecastReason: 'Two teams are left.' } as const;
    const submit = (more: object) => submitted(given, 'Head of Assessment', 'LG1', (priority) => ({ ...green, ...saying(priority, 'LG1a', begun), ...more }));
    await submit(where);
    assert.deepEqual(await keys(), ['same-evidence']);
    await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1'));
    await submit({});
    assert.deepEqual(await keys(), ['green-without-evidence']);
    for (const [day, quality] of [
      ['2011-01-31', 'estimated'],
      ['2022-08-31', 'validated'],
      ['2022-09-27', 'validated'],
      ['2022-09-30', 'provisional'],
    ] as const) {
      assert.equal(await read(day, quality), 'added', day);
      assert.deepEqual(await keys(), ['green-without-evidence'], `${quality}, of ${day}`);
    }
    given.dayIs('2022-10-10');
    assert.equal(await read('2022-10-09', 'validated'), 'added');
    assert.deepEqual(await keys(), []);
  } finally {
    await database.close();
  }
});
