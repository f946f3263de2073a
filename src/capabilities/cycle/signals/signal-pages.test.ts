import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Answered, Browser } from '../../../../tests/support/site.ts';
import { at, box, type CycleSite, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit } from '../fixtures/site.ts';

/** The first cycle closes with LG1's update; in the second its owner sends the same words, a day late. */
const words = 'Three of five teams hold supervision every four weeks, and managers read ten records of each.';

let given: CycleSite;
let office: Browser;
let owner: Browser;
before(async () => {
  given = await cycleSite();
  await openFor(given.office, '30', '9');
  await save(given.assessment, '/cycle/1/LG1', { ...goodSections, achieved: { achieved: words } });
  assert.equal((await submit(given.assessment, '/cycle/1/LG1', goodDifference)).status, 303);
  given.site.clockTo('2022-09-28T09:00:00.000Z');
  ({ office } = await everybody(given.site));
  assert.equal((await office.post(at('/cycle/1/close'))).status, 303);
  await openFor(office, '28', '10');
  given.site.clockTo('2022-10-22T09:00:00.000Z');
  ({ office, assessment: owner } = await everybody(given.site));
});
after(() => given.site.close());

const text = (answer: Answered): string => answer.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const copied = /“What was achieved” repeats 100% of its words from the update for the board of 30 September 2022 \(cycle 1\)\./;
const late = /Submitted 1 day after it was due\./;

test('what shows an achievement is kept as it is typed, one source after another', async () => {
  const page = await owner.get(at('/cycle/2/LG1/achieved'));
  const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '';
  const typed = { version, achieved: words, 'source-1': 'case-audits', 'where-1': '' };
  const more = await owner.post(at('/cycle/2/LG1/achieved'), { ...typed, go: 'add' });
  assert.deepEqual([more.status, more.location], [303, at('/cycle/2/LG1/achieved?rows=2#source-2')]);
  const second = await owner.get(at('/cycle/2/LG1/achieved?rows=2'));
  assert.match(second.text, /<option value="case-audits" selected>/);
  assert.match(second.text, /name="where-2"/);
  const long = await owner.post(at('/cycle/2/LG1/achieved'), { ...typed, version: '1', 'where-2': 'x'.repeat(501) });
  assert.equal(long.status, 422);
  assert.match(text(long), /Where it can be seen \(2\) must be 500 characters or less: it is 1 too long/);
  assert.match(long.text, /x{501}/);
  assert.equal(box(long, 'achieved'), words);
});

test('before submitting, its owner sees what looks weak, and is not stopped by it', async () => {
  const { achieved: _, ...sections } = goodSections;
  await save(owner, '/cycle/2/LG1', { ...sections, activities: { ...sections.activities, 'status-LG1b': 'begun' } });
  const check = text(await owner.get(at('/cycle/2/LG1/check')));
  assert.match(check, /Before you submit: what may look weak/);
  assert.match(check, copied);
  assert.match(check, late);
  assert.match(check, /What shows it Case audits/);
  assert.equal((await submit(owner, '/cycle/2/LG1', goodDifference)).status, 303);
  const after = text(await owner.get(at('/cycle/2/LG1')));
  assert.match(after, copied);
  assert.match(after, late);
});

test('the office sees the same where it reviews, in the list of the cycle and on home', async () => {
  for (const path of ['/cycle/2/LG1/review', '/cycle/2/review', '/cycle/2?show=weak', '']) {
    const page = text(await office.get(at(path)));
    assert.match(page, copied, path);
    assert.match(page, late, path);
  }
  const list = await office.get(at('/cycle/2/review'));
  assert.doesNotMatch(list.text, /type="checkbox"/);
  assert.match(text(await office.get(at('/cycle/2/LG1/review'))), /Compared with the update for the board of 30 September 2022/);
});

test('who does not read the open cycle sees none of it', async () => {
  const { chair } = await everybody(given.site);
  for (const path of ['', '/cycle/2', '/plan/priorities/LG1']) assert.doesNotMatch(text(await chair.get(at(path))), /repeats 100%|after it was due/, path);
});
