import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from '../../../../tests/support/site.ts';
import { at, type CycleSite, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit, summaryOf } from '../../cycle/fixtures/site.ts';

/** The cycle for the board of Friday 30 September 2022 is closed on Tuesday 20 December, 81 days after it. */
let given: CycleSite;
let office: Browser;
let chair: Browser;
before(async () => {
  given = await cycleSite();
  await openFor(given.office, '30', '9');
  await save(given.assessment, '/cycle/1/LG1', goodSections);
  assert.equal((await submit(given.assessment, '/cycle/1/LG1', goodDifference)).status, 303);
  given.site.clockTo('2022-12-20T09:00:00.000Z');
  ({ office, chair } = await everybody(given.site));
});
after(() => given.site.close());

const mainOf = (text: string): string =>
  text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const late = /Closed on 20 December 2022, 81 days after the board of 30 September 2022\. What stands here is of 20 December 2022: that board did not see it\./;
const lg1 = '/plan/priorities/LG1/ratings/1';

test('whoever closes a cycle after its board is told what that means', async () => {
  assert.match(mainOf((await office.get(at('/cycle/1/close'))).text), /The board of 30 September 2022 has met already\./);
  assert.equal((await office.post(at('/cycle/1/close'))).status, 303);
});

test('its pages, its report and the report’s first page say that its board did not see it, and none that it did', async () => {
  for (const path of ['/cycle/1', '/cycle/1/LG1', lg1, '/cycle/1/confirm', `${lg1}/confirm`, '/reports/highlight/1']) {
    const page = mainOf((await chair.get(at(path))).text);
    assert.match(page, late, path);
    assert.doesNotMatch(page, /as the board saw it|is what the board saw/, path);
  }
  const paper = (await chair.get(at('/reports/highlight/1/html'))).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  assert.match(paper, /Frozen after its board, which did not see it.*Closed after its board/);
  assert.match(paper, late);
});

test('its ratings are confirmed by a meeting that could see them, which is named', async () => {
  const said = { choice: 'derived', reason: 'The board saw it so.' };
  const met = (day: string, month: string) => ({ ...said, 'met-day': day, 'met-month': month, 'met-year': '2022' });
  const path = at(`${lg1}/confirm`);
  assert.deepEqual(summaryOf(await chair.post(path, said)), [
    '#met Enter the day of the meeting that confirmed it: the cycle was closed on 20 December 2022, after its board',
  ]);
  assert.deepEqual(summaryOf(await chair.post(path, met('30', '9'))), [
    '#met The meeting must be on 20 December 2022 or after: what was frozen then was before no earlier board',
  ]);
  assert.deepEqual(summaryOf(await chair.post(path, met('', '12'))), ['#met-day The day of the meeting must include a day']);
  const listed = [...(await office.get(at('/cycle/1/confirm'))).text.matchAll(/name="listed" value="([^"]+)"/g)].map(([, one]) => one as string);
  assert.ok(listed.length > 0);
  const rest = { seen: 'yes', minute: 'Minutes of 30 September, item 3', listed };
  assert.deepEqual(summaryOf(await office.post(at('/cycle/1/confirm'), rest)), [
    '#met Enter the day of the meeting that confirmed it: the cycle was closed on 20 December 2022, after its board',
  ]);
  assert.deepEqual(summaryOf(await office.post(at('/cycle/1/confirm'), { ...rest, 'met-day': '30', 'met-month': '9', 'met-year': '2022' })), [
    '#met The meeting must be on 20 December 2022 or after: what was frozen then was before no earlier board',
  ]);
  const unknown = await chair.post(path, met('20', '12'));
  assert.deepEqual(summaryOf(unknown), [
    '#met-unlisted Sightline knows of no meeting on 20 December 2022. Correct the day, or say that the board did meet on it',
  ]);
  assert.match(mainOf(unknown.text), /Boards that Sightline knows: 30 September 2022 \(cycle 1\)\./);
  assert.equal((await chair.post(path, { ...met('20', '12'), 'met-unlisted': '2022-12-20' })).status, 303);
  assert.match(
    mainOf((await chair.get(at(lg1))).text),
    /At the meeting of 20 December 2022 \(Sightline knew of no meeting on that day; whoever recorded it said that the board did meet\)\. Recorded on 20 December 2022 by Independent chair/,
  );
});
