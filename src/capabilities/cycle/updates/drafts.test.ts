import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { readingAsAt } from '../../../platform/database/index.ts';
import type { Changer } from '../../../platform/record/index.ts';
import { recordHead } from '../../../platform/record/index.ts';
import { addPost, appoint } from '../../people/index.ts';
import { paperOf, priorityOf, soundAnswers, submitted, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { closeCycle, loadPosition, openCycle, reopenUpdate, submitUpdate } from '../index.ts';
import { asideOf, type Draft, draftsOf, dropAside, type Place, saveDraft } from './drafts.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

async function opened(): Promise<{ given: TestProgramme; place: Place; anna: Changer; drafts: () => Promise<Map<string, Draft>> }> {
  const given = await testProgramme(database);
  const cycle = await openCycle(given.as('Programme office'), given.programme, '2022-09-30');
  assert.ok(cycle.ok);
  const priority = await priorityOf(given, 'LG1');
  const place = { programmeId: given.programme.id, cycleId: cycle.value.id, priorityId: priority.id, section: 'achieved' };
  return { given, place, anna: given.as('Head of Assessment'), drafts: () => draftsOf(given.db, place.programmeId, place.cycleId, place.priorityId) };
}

describe('a draft', () => {
  test('is saved over the version it was written on, and leaves the record alone', async () => {
    const { given, place, anna, drafts } = await opened();
    const head = await recordHead(given.db, given.programme.id);
    const first = await saveDraft(anna, place, 0, { achieved: 'One' });
    const second = await saveDraft(anna, place, 1, { achieved: 'One, two' });
    assert.deepEqual([first.result, second.result], ['saved', 'saved']);
    const draft = (await drafts()).get('achieved');
    assert.deepEqual([draft?.version, draft?.fields, draft?.personId], [2, { achieved: 'One, two' }, given.personOf('Head of Assessment')]);
    assert.deepEqual(await recordHead(given.db, given.programme.id), head);
  });

  test('is there as at a past moment from when it was begun, however often it was saved since', async () => {
    const { given, place, anna } = await opened();
    const before = given.clock.now();
    given.dayIs('2022-09-06');
    await saveDraft(anna, place, 0, { achieved: 'One' });
    given.dayIs('2022-09-08');
    const then = given.clock.now();
    given.dayIs('2022-09-12');
    await saveDraft(anna, place, 1, { achieved: 'One, two' });
    await saveDraft(anna, { ...place, section: 'next' }, 0, { next: 'Three' });
    const at = (moment: string) =>
      readingAsAt(given.db, moment, async (trx) => (await loadPosition(trx, given.programme, '2022-09-08')).priorities[0]?.updateState);
    assert.deepEqual([await at(before), await at(then)], ['not-started', 'draft']);
  });

  test('written over a version that is no more: theirs stands, mine is kept aside', async () => {
    const { given, place, anna, drafts } = await opened();
    const ben = given.as('Director of Children’s Services');
    await saveDraft(anna, place, 0, { achieved: 'Anna’s words' });
    const met = await saveDraft(ben, place, 0, { achieved: 'Ben’s words' });
    assert.equal(met.result, 'conflict');
    assert.deepEqual(met.result === 'conflict' && met.theirs?.fields, { achieved: 'Anna’s words' });
    const kept = await drafts();
    assert.deepEqual(kept.get('achieved')?.fields, { achieved: 'Anna’s words' });
    assert.deepEqual(asideOf(kept, 'achieved', ben.actor.personId ?? ''), { achieved: 'Ben’s words' });
    assert.equal(asideOf(kept, 'achieved', anna.actor.personId ?? ''), null);

    // Typed on, and met again: the newest words are the ones kept. Once chosen, they are gone from there.
    await saveDraft(ben, place, 0, { achieved: 'Ben’s words, and more' });
    assert.deepEqual(asideOf(await drafts(), 'achieved', ben.actor.personId ?? ''), { achieved: 'Ben’s words, and more' });
    await dropAside(given.db, place, ben.actor.personId ?? '');
    assert.equal(asideOf(await drafts(), 'achieved', ben.actor.personId ?? ''), null);
  });

  test('the same words sent twice are no conflict', async () => {
    const { place, anna } = await opened();
    await saveDraft(anna, place, 0, { achieved: 'One', other: '' });
    const again = await saveDraft(anna, place, 0, { achieved: 'One' });
    assert.deepEqual([again.result, again.result === 'saved' && again.version], ['saved', 1]);
  });

  test('is refused once the update is submitted, and taken again once it is reopened', async () => {
    const { given, place, anna, drafts } = await opened();
    await submitted(given, 'Head of Assessment', 'LG1');
    assert.equal((await saveDraft(anna, place, 1, { achieved: 'Later words' })).result, 'not-open');
    assert.equal((await saveDraft(anna, { ...place, section: 'unheard-of' }, 0, { achieved: 'Later words' })).result, 'not-open');
    assert.ok(await reopenUpdate(anna, given.programme, await priorityOf(given, 'LG1')));
    const version = (await drafts()).get('achieved')?.version ?? 0;
    assert.deepEqual((await drafts()).get('achieved')?.fields, { achieved: 'All teams now hold supervision every 28 days.' });
    assert.equal((await saveDraft(anna, place, version, { achieved: 'Later words' })).result, 'saved');
  });

  test('is refused once the cycle is closed', async () => {
    const { given, place, anna } = await opened();
    await saveDraft(anna, place, 0, { achieved: 'One' });
    given.dayIs('2022-09-28');
    await closeCycle(given.as('Programme office'), given.programme, paperOf);
    assert.equal((await saveDraft(anna, place, 1, { achieved: 'Too late' })).result, 'not-open');
  });

  test('a submission raises the version of every section, so that a save already under way meets it', async () => {
    const { given, place, anna, drafts } = await opened();
    await saveDraft(anna, place, 0, { achieved: 'One' });
    await submitted(given, 'Head of Assessment', 'LG1');
    const versions = [...(await drafts()).values()].map(({ section, version }) => `${section} ${version}`);
    assert.deepEqual(versions.toSorted(), ['achieved 2', 'activities 1', 'check 1', 'next 1', 'standing 1', 'support 1']);
  });

  test('a save on the version from before a submission never slips in behind it', async () => {
    const { given, place, anna, drafts } = await opened();
    const priority = await priorityOf(given, 'LG1');
    const both = await Promise.all([
      submitUpdate(anna, given.programme, { ref: 'LG1', answers: soundAnswers(priority) }),
      saveDraft(anna, place, 0, { achieved: 'Half a sent' }),
    ]);
    assert.ok(both[0].ok);
    // Either it was first and the submission wrote over it, or it was refused; in no order does it stand now.
    assert.deepEqual((await drafts()).get('achieved')?.fields, { achieved: 'All teams now hold supervision every 28 days.' });
  });
});

test('twenty people write in one box at once: no word that was acknowledged is lost', async () => {
  const { given, place, drafts } = await opened();
  const postId = await addPost(given.as('Programme office'), given.programme.id, 'Head of Assessment', 'owner');
  const writers: Changer[] = [];
  for (let number = 1; number <= 20; number += 1) {
    const personId = await appoint(given.as('Programme office'), given.programme.id, { postId, name: `Writer ${number}`, fromDay: '2022-09-05' }, true);
    writers.push({ ...given.as('Programme office'), actor: { personId, postId } });
  }
  let conflicts = 0;
  const acknowledged: string[] = [];
  // Each adds three words; told of a conflict, it puts its word behind theirs, as the page that compares does with "both".
  await Promise.all(
    writers.map(async (writer, at) => {
      for (const part of ['a', 'b', 'c']) {
        const word = `word-${at + 1}${part}`;
        let base = (await drafts()).get('achieved');
        for (;;) {
          const saved = await saveDraft(writer, place, base?.version ?? 0, { achieved: `${base?.fields.achieved ?? ''} ${word}`.trim() });
          if (saved.result === 'saved') break;
          assert.equal(saved.result, 'conflict');
          conflicts += 1;
          base = saved.result === 'conflict' ? (saved.theirs ?? undefined) : base;
        }
        acknowledged.push(word);
      }
    }),
  );
  const words = ((await drafts()).get('achieved')?.fields.achieved ?? '').split(' ');
  assert.deepEqual(words.toSorted(), acknowledged.toSorted());
  assert.equal(words.length, 60);
  assert.ok(conflicts > 0, 'nobody met anybody: the test proved nothing');
});
