import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from '../../../tests/support/site.ts';
import type { Day } from '../../calendar/index.ts';
import { at, type CycleSite, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit, verify } from '../cycle/fixtures/site.ts';
import { loadPosition, reopenFallenBack } from '../cycle/index.ts';
import { addMeasure, addReading } from '../measures/index.ts';

/** LG1a was verified complete on 5 September 2022 by Quality, who named M1: per cent, high, baseline 61, target 90. It stood at 91 then. */
let given: CycleSite;
let who: Awaited<ReturnType<typeof everybody>> & { other: Browser };
let measureId: string;
const title = 'Completed work to look at again';
const textOf = async (browser: Browser, path: string): Promise<string> => {
  const { text } = await browser.get(at(path));
  return text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
};

async function read(periodEnd: Day, value: number, quality: 'validated' | 'provisional'): Promise<void> {
  const reading = { periodEnd, value, numerator: null, denominator: null, quality, note: '' } as const;
  assert.equal(await addReading(given.site.changer, given.site.programme.id, measureId, reading, reopenFallenBack), 'added');
}

before(async () => {
  given = await cycleSite();
  const { site } = given;
  const outcome = await site.db.selectFrom('outcome').select('id').where('ref', '=', 'LG1.o1').executeTakeFirstOrThrow();
  const added = await addMeasure(site.changer, site.programme.id, {
    ...{ name: 'Supervision held on time', why: '', unit: 'percent', polarity: 'high', frequency: 'monthly', lagDays: 14, context: false },
    ...{ baseline: { value: 61, day: '2022-06-30' }, target: 90, targetUpper: null, ownerPostId: null, outcomeIds: [outcome.id] },
  });
  measureId = added.ok ? added.id : '';
  await openFor(given.office, '30', '9');
  await save(given.assessment, '/cycle/1/LG1', goodSections);
  assert.equal((await submit(given.assessment, '/cycle/1/LG1', goodDifference)).status, 303);
  await read('2022-08-31', 91, 'validated');
  const done = await verify(given.quality, 'LG1a', { seen: 'Ten records.', shown: 'Audit', result: 'verified', measures: measureId });
  assert.equal(done.status, 303);
  site.clockTo('2022-12-05T09:00:00.000Z');
  who = { ...(await everybody(site)), other: await site.signIn('Head of Practice') };
});
after(() => given.site.close());

const all = () => [who.office, who.director, who.assessment, who.quality];

test('one provisional reading worse than the target may be chance', async () => {
  await read('2022-09-30', 88, 'provisional');
  for (const browser of all()) assert.doesNotMatch(await textOf(browser, ''), new RegExp(title));
});

test('readings that nobody has validated and that would open completed work are told to its owner, its verifier, office and director', async () => {
  await read('2022-10-31', 70, 'provisional');
  const words = /LG1a .*Readings that nobody has validated would open it again: M1 Supervision held on time is 70% to 31 October 2022\./;
  for (const browser of all()) {
    const home = await textOf(browser, '');
    assert.match(home, new RegExp(`${title} 1 completed activity may not hold, and nothing has opened it again\\.`));
    assert.match(home, words);
  }
  assert.doesNotMatch(await textOf(who.other, ''), new RegExp(title), 'it is neither theirs nor was it verified by them');
  for (const path of ['/assurance', '/plan/activities/LG1a', '/plan/priorities/LG1']) assert.match(await textOf(who.quality, path), words, path);
  const { priorities } = await loadPosition(given.site.db, given.site.programme, '2022-12-05');
  assert.equal(priorities[0]?.activities[0]?.verifiedOn, '2022-09-05', 'it is complete still');
});

test('validated, it is open again, and nothing is left to look at', async () => {
  await read('2022-11-30', 40, 'validated');
  assert.doesNotMatch(await textOf(who.office, ''), new RegExp(title));
  assert.match(await textOf(who.office, '/plan/activities/LG1a'), /Under way\. It /);
});
