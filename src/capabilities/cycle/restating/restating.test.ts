import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addMeasure, askMeasuresForComparing } from '../../measures/index.ts';
import { acceptPlan } from '../../plan/index.ts';
import { paperOf } from '../fixtures/programme.ts';
import { at, type CycleSite, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit, summaryOf } from '../fixtures/site.ts';
import { closeCycle } from '../index.ts';

let story: CycleSite;
const rating = at('/plan/priorities/LG1/ratings/1');
const reason = 'The register was read wrongly.';

/** LG1's update was submitted, and the cycle closed on Tuesday 27 September 2022 for the board of Friday 30. */
before(async () => {
  story = await cycleSite();
  const { site, office, assessment } = story;
  const outcome = await site.db.selectFrom('outcome').select('id').where('ref', '=', 'LG1.o1').executeTakeFirstOrThrow();
  await addMeasure(site.changer, site.programme.id, {
    ...{ name: 'Supervision held on time', why: '', unit: 'percent', polarity: 'high', frequency: 'monthly', lagDays: 14, context: false },
    ...{ baseline: { value: 61, day: '2022-06-30' }, target: 90, targetUpper: null, ownerPostId: null, outcomeIds: [outcome.id] },
  });
  await acceptPlan(site.changer, site.programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
  await openFor(office, '30', '9');
  await save(assessment, '/cycle/1/LG1', goodSections);
  assert.equal((await submit(assessment, '/cycle/1/LG1', goodDifference)).status, 303);
  site.clockTo('2022-09-27T09:00:00.000Z');
  const settings = { id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 };
  assert.ok((await closeCycle(site.changer, settings, paperOf)).ok);
  Object.assign(story, await everybody(site));
});
after(() => story.site.close());

const ask = (fields: Readonly<Record<string, string>>) => story.office.post(`${rating}/restate`, fields);

describe('the form of a restatement', () => {
  test('only the fields of the kind that was chosen count; what was typed into the others is kept', async () => {
    const others = { 'declared-process': 'nonsense', fact: 'x'.repeat(5000), shown: 'none', figure: 'about half', minute: 'Item 4' };
    const wrong = await ask({ ...others, what: 'words', section: 'achieved', corrected: '', reason });
    assert.deepEqual([wrong.status, summaryOf(wrong)], [422, ['#corrected Enter what it should have been']]);
    assert.match(wrong.text, /<textarea[^>]* id="fact"[^>]*>\n?x{5000}<\/textarea>/);
    assert.match(wrong.text, /name="figure"[^>]*value="about half"/);
    assert.match(wrong.text, /<div class="govuk-radios__conditional" id="conditional-what-\d"><h3[^>]*>If it was the owner’s words/);
    assert.match(
      wrong.text,
      /<div class="govuk-radios__conditional govuk-radios__conditional--hidden" id="conditional-what"><h3[^>]*>If it was the rating that the facts supported/,
    );
    assert.equal((await ask({ ...others, what: 'words', section: 'achieved', corrected: 'Two of five teams hold supervision.', reason })).status, 303);
  });
});
