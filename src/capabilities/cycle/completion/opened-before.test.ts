import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { askMeasuresForComparing } from '../../measures/index.ts';
import { acceptPlan } from '../../plan/index.ts';
import { at, type CycleSite, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit, summaryOf, verify } from '../fixtures/site.ts';

let it: CycleSite;
let now: Awaited<ReturnType<typeof everybody>>;
const hidden = (text: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const plain = (text: string): string =>
  text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const seen = { shown: 'Audit of July', sources: 'case-audits', result: 'verified' };

/** LG1a, due on Friday 30 September 2022, is claimed and verified on 15 November, found to be false, and claimed and verified anew the same day, on a moved target. */
before(async () => {
  it = await cycleSite();
  const { site } = it;
  assert.ok(
    (await acceptPlan(site.changer, site.programme.id, { day: '2022-09-01', by: 'Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing)).ok,
  );
  await openFor(it.office, '30', '12');
  site.clockTo('2022-11-15T09:00:00.000Z');
  now = await everybody(site);
  await save(now.assessment, '/cycle/1/LG1', goodSections);
  assert.equal((await submit(now.assessment, '/cycle/1/LG1', goodDifference)).status, 303);
  assert.equal((await verify(now.quality, 'LG1a', { seen: 'Ten records.', ...seen })).status, 303);
});
after(() => it.site.close());

describe('a completion that did not hold stays told once the work is complete anew', () => {
  const late = /Complete, verified on 15 November 2022\. Claimed \d+ days after its (first )?target, /;
  const before =
    /Before, it was complete on 15 November 2022 and was opened again on 15 November 2022: its completion was false, as the Quality Lead said and the Programme office decided \(Ten records were of one team\)\./;

  test('late work says by how much it was late', async () => {
    assert.match(plain((await now.chair.get(at('/plan/activities/LG1a'))).text), late);
  });

  test('opened again as false, its target may be moved by a request, and the page and the report go on telling both', async () => {
    const page = at('/plan/activities/LG1a/open-again');
    const asked = await now.quality.post(page, { claim: hidden((await now.quality.get(page)).text, 'claim'), reason: 'Ten records were of one team.' });
    assert.equal(asked.status, 303, summaryOf(asked).join());
    const id = hidden((await now.office.get(page)).text, 'id');
    const opened = await now.office.post(`${page}/decide`, { id, decision: 'open', reason: 'I read them.' });
    assert.equal(opened.status, 303, summaryOf(opened).join());
    assert.match(plain((await now.chair.get(at('/plan/activities/LG1a'))).text), /Under way\. It was complete on .* \d+ days past its target\./);

    const to = { what: 'target', 'to-day': '31', 'to-month': '12', 'to-year': '2022', reason: 'All teams are to be read.', service: 'no' };
    const move = await now.assessment.post(at('/plan/activities/LG1a/move'), to);
    assert.equal(move.status, 303, summaryOf(move).join());
    assert.equal((await now.director.post(`${move.location}/decide`, { decision: 'approve', name: 'own', words: '' })).status, 303);
    await now.assessment.post(at('/cycle/1/LG1/reopen'), {});
    await save(now.assessment, '/cycle/1/LG1', goodSections);
    assert.equal((await submit(now.assessment, '/cycle/1/LG1', goodDifference)).status, 303);
    assert.match(plain((await now.chair.get(at('/plan/activities/LG1a'))).text), before, 'claimed anew');
    assert.equal((await verify(now.quality, 'LG1a', { seen: 'All of them.', ...seen })).status, 303);

    const activity = plain((await now.chair.get(at('/plan/activities/LG1a'))).text);
    assert.match(activity, before);
    assert.match(activity, late, 'late on its first target, whatever moved it');
    assert.match(plain((await now.chair.get(at('/plan/priorities/LG1'))).text), before);
  });
});
