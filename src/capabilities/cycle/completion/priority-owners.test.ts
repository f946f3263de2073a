import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { ownOwner } from '../../plan/fixtures/own-owner.ts';
import { priorityOf, saying, submitted, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { at, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit } from '../fixtures/site.ts';
import { openCycle, verifyCompletion } from '../index.ts';
import type { ActivityAnswer } from '../rules/answers.ts';
import { acceptRecovery, decideStop } from './actions.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

const problems = (done: { ok: true; value: unknown } | { ok: false; problems: readonly unknown[] }): unknown => (done.ok ? done.value : done.problems.join());

/** LG1 is the Head of Assessment's; its activity LG1a has an owner of its own, the Head of Health. It is past its target, and a director says how it stands. */
async function owned(answer: Partial<ActivityAnswer>): Promise<TestProgramme> {
  const given = await testProgramme(database);
  await ownOwner(given.as('Programme office'), given.programme.id, 'LG1a', 'Head of Health');
  assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-10-28')).ok);
  given.dayIs('2022-10-03');
  await submitted(given, 'Director of Children’s Services', 'LG1', (priority) => saying(priority, 'LG1a', answer));
  return given;
}

describe('whoever answers for a priority settles nothing of an activity in it that has owners of its own', () => {
  test('they do not verify it; somebody of another priority does', async () => {
    const given = await owned({ status: 'claimed-complete' });
    const seen = { ref: 'LG1a', claimedOn: '2022-10-03', result: 'verified', seen: 'Ten records.' } as const;
    assert.equal(problems(await verifyCompletion(given.as('Head of Assessment'), given.programme, seen)), 'answers-for-it');
    assert.equal(problems(await verifyCompletion(given.as('Head of Assessment'), given.programme, { ...seen, result: 'refused' })), 'answers-for-it');
    assert.equal(problems(await verifyCompletion(given.as('Head of Practice'), given.programme, seen)), 'complete');
  });

  test('they accept no recovery plan of it', async () => {
    const given = await owned({
      status: 'begun',
      forecast: '2022-12-16',
      forecastReason: 'One left.',
      recovery: { text: 'A second worker.', day: '2022-12-16' },
    });
    const id = (await priorityOf(given, 'LG1')).activities[0]?.recovery?.id ?? '';
    assert.equal(problems(await acceptRecovery(given.as('Head of Assessment'), given.programme, { ref: 'LG1a', id })), 'answers-for-it');
    assert.equal((await priorityOf(given, 'LG1')).rating.process, 'off-track');
    assert.equal(problems(await acceptRecovery(given.as('Programme office'), given.programme, { ref: 'LG1a', id })), '2022-12-16');
    assert.equal((await priorityOf(given, 'LG1')).rating.process, 'behind');
  });

  test('they approve no stop of it', async () => {
    const given = await owned({ status: 'stopped', stopReason: 'Not needed any more.' });
    const decide = (title: string) => decideStop(given.as(title), given.programme, { ref: 'LG1a', approve: true, reason: 'Agreed.' });
    assert.equal(problems(await decide('Head of Assessment')), 'answers-for-it');
    assert.equal(problems(await decide('Programme office')), 'stopped');
  });
});

test('the pages on which it is settled name its own owners, and who answers for its priority beside them', async () => {
  const given = await cycleSite();
  try {
    const { site } = given;
    await ownOwner(site.changer, site.programme.id, 'LG1a', 'Head of Health');
    site.clockTo('2022-09-06T09:00:00.000Z');
    const { office, assessment, quality, director } = await everybody(site);
    await openFor(office, '30', '9');
    await save(director, '/cycle/1/LG1', goodSections);
    assert.equal((await submit(director, '/cycle/1/LG1', goodDifference)).status, 303);
    const rows = /Owner\s*<\/dt>\s*<dd[^>]*>\s*Head of Health\s*<\/dd>.*Answers for its priority\s*<\/dt>\s*<dd[^>]*>\s*Head of Assessment\s*<\/dd>/s;
    assert.match((await quality.get(at('/plan/activities/LG1a/verify'))).text, rows);
    const own = await assessment.get(at('/plan/activities/LG1a/verify'));
    assert.match(own.text, /Somebody else must verify it.*You answer for its priority/s);
    assert.doesNotMatch(own.text, /name="seen"/);
    const sent = { claimed: '2022-09-06', seen: 'My own records.', shown: 'Here', result: 'verified' };
    assert.equal((await assessment.post(at('/plan/activities/LG1a/verify'), sent)).status, 404);
  } finally {
    await given.site.close();
  }
});
