import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { paperOf, soundAnswers, testProgramme } from '../fixtures/programme.ts';
import { closeCycle, frozenPaper, loadPosition, openCycle, pastRatings, submitUpdate } from '../index.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

test('a cycle from opening to frozen papers', async () => {
  const given = await testProgramme(database);
  const office = given.as('Programme office');
  const opened = await openCycle(office, given.programme, '2022-09-30');
  assert.ok(opened.ok);
  const position = await loadPosition(given.db, given.programme, '2022-09-05');
  const priority = position.priorities[0]!;
  const submitted = await submitUpdate(given.as('Head of Assessment'), given.programme, { ref: 'LG1', answers: soundAnswers(priority) });
  assert.deepEqual(submitted.ok ? 'ok' : submitted.problems, 'ok');
  const closed = await closeCycle(office, given.programme, paperOf);
  assert.deepEqual(closed.ok ? closed.value.state : closed.problems, 'closed');
  const past = await pastRatings(given.db, given.programme.id);
  assert.equal(past.length, 3);
  assert.ok(await frozenPaper(given.db, given.programme.id, 1));
});
