import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { firstColourOf, ratingScheme, restsOnWords } from '../../assurance/index.ts';
import { askMeasuresForComparing } from '../../measures/index.ts';
import { approvedChange } from '../../plan/fixtures/approving.ts';
import { acceptPlan, phaseKind } from '../../plan/index.ts';
import { priorityOf, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { loadPosition } from '../index.ts';
import { foreseen } from './if-approved.ts';

describe('the first day of a phase that is put off', () => {
  let database: TestDatabase;
  let given: TestProgramme;
  before(async () => {
    database = await testDatabase();
    given = await testProgramme(database);
    const accepted = { day: '2022-09-01', by: 'Improvement Board', reference: 'Minute 4' } as const;
    assert.ok((await acceptPlan(given.as('Programme office'), given.programme.id, accepted, askMeasuresForComparing)).ok);
    given.dayIs('2022-10-24');
  });
  after(() => database.close());

  const putOff = (fromDay: '2023-01-01' | null, toDay: '2023-05-31' | '2023-06-30') => ({
    changes: 1,
    number: 1,
    name: 'Stabilise',
    fromDay,
    toDay,
    focus: [],
  });
  const approve = (asked: ReturnType<typeof putOff>) =>
    approvedChange({ db: given.db, id: given.programme.id, changer: given.as('Programme office') }, phaseKind, asked);

  test('is told by each priority that would turn grey before it is decided, and rests in the rating once it is', async () => {
    const asked = putOff('2023-01-01', '2023-05-31');
    const described = await phaseKind.describe(given.db, given.programme.id, asked, { titleOf: String, titleNow: String, today: '2022-10-24' });
    const told = foreseen(await loadPosition(given.db, given.programme, '2022-10-24'), {
      kind: 'phase',
      given: asked,
      reason: 'It cannot begin.',
      ...described,
    });
    const grey =
      'The rating of LG2 goes from amber to grey (process from behind to not due), because: Nothing has begun, and the earliest start is 1 January 2023, after the cycle ends on 24 October 2022.';
    assert.deepEqual(told, [
      'The rating of LG1 stays red.',
      grey,
      'The rating of QP1 goes from amber to grey (process from behind to not due), because: Nothing has begun, and the earliest start is 1 January 2023, after the cycle ends on 24 October 2022.',
    ]);

    assert.equal((await priorityOf(given, 'LG2')).rating.colour, 'amber');
    assert.ok((await approve(asked)).ok);
    const { rating } = await priorityOf(given, 'LG2');
    assert.deepEqual([rating.colour, firstColourOf(rating.because)], ['grey', 'amber']);
    assert.equal(
      restsOnWords(rating.because, ratingScheme('standard', '2022-10-24'))?.words,
      'This rating rests on changes that were approved: phase 1 put off from 1 June 2022 to 1 January 2023, approved on 24 October 2022 by CR1; without this change it would be amber.',
    );
  });

  test('still says so where its last day alone is moved afterwards, and not where it lost its first day', async () => {
    assert.ok((await approve(putOff('2023-01-01', '2023-06-30'))).ok);
    assert.equal(firstColourOf((await priorityOf(given, 'LG2')).rating.because), 'amber');
    const told = foreseen(await loadPosition(given.db, given.programme, '2022-10-24'), {
      kind: 'phase',
      given: putOff(null, '2023-06-30'),
      reason: '',
      about: ['LG2'],
    });
    assert.match(told.join(), /^The rating of LG2 goes from grey to amber/);
    assert.ok((await approve(putOff(null, '2023-06-30'))).ok);
    const { rating } = await priorityOf(given, 'LG2');
    assert.deepEqual([rating.colour, firstColourOf(rating.because)], ['amber', null]);
  });
});
