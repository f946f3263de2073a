import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, TestSite } from '../../../../tests/support/site.ts';
import { testSite } from '../../../../tests/support/site.ts';
import { askMeasuresForComparing } from '../../measures/index.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { acceptPlan, createPlan } from '../index.ts';

const priority = '/marlshire/plan/priorities/LG1';
const impact = `${priority}/expected-impact`;
const noMeasure = `${priority}/no-measure`;
const day = (name: string, day: string, month: string, year: string) => ({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });

describe('impact, as the office enters it', () => {
  let site: TestSite;
  let office: Browser;
  before(async () => {
    site = await testSite({ start: '2021-11-19T09:00:00.000Z' });
    office = await site.signIn('Programme office');
    await createPlan(site.changer, site.programme.id, examplePlan);
  });
  after(() => site.close());

  test('the board’s decision that no measure fits is recorded, and shown where the outcomes stand', async () => {
    assert.match((await office.get(noMeasure)).text, /The board has not decided that no measure fits/);
    const bare = await office.post(noMeasure, {});
    assert.equal(bare.status, 422);
    assert.match(
      bare.text,
      /Select what the board decided[\s\S]*Enter the board’s reason[\s\S]*Enter which board decided it[\s\S]*Enter the day of the decision/,
    );
    const given = { decision: 'none-fits', reason: 'It is made or it is not.', decidedBy: 'Improvement Board', ...day('decided', '19', '11', '2021') };
    const future = await office.post(noMeasure, { ...given, ...day('decided', '20', '11', '2021') });
    assert.match(future.text, /href="#decided">The day of the decision must be today or earlier/);
    assert.match(future.text, /It is made or it is not\./);
    const long = await office.post(noMeasure, { ...given, ...day('decided', '1', '1', '2020') });
    assert.match(long.text, /href="#decided">The day of the decision must be 19 November 2020 or later: check the year/);
    assert.equal((await office.post(noMeasure, { ...given, reason: '.', decidedBy: '-' })).status, 422);
    assert.equal((await office.post(noMeasure, given)).location, noMeasure);
    for (const page of [noMeasure, '/marlshire/plan/workstreams/LG', '/marlshire/plan/activities/LG1a', priority])
      assert.match((await office.get(page)).text, /no measure fits: It is made or it is not\./, page);
  });

  test('its day is entered with a reason before the acceptance, and moved by a request afterwards', async () => {
    assert.match((await office.get(impact)).text, /The plan gives no day of its own/);
    const bare = await office.post(impact, { ...day('to', '31', '2', '2022'), reason: '' });
    assert.equal(bare.status, 422);
    assert.match(bare.text, /The day impact is expected must be a real date[\s\S]*Enter who said so, and why/);
    assert.match(bare.text, /value="31"/);
    assert.equal((await office.post(impact, { ...day('to', '31', '8', '2022'), reason: 'Agreed' })).location, impact);
    assert.match((await office.get(impact)).text, /Impact is expected from 31 August 2022\./);

    await acceptPlan(site.changer, site.programme.id, { day: '2021-11-12', by: 'Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    const unsaid = await office.post(impact, { ...day('to', '31', '12', '2022'), reason: 'Later data' });
    assert.equal(unsaid.status, 422);
    assert.match(unsaid.text, /href="#service">Select yes if it changes a service[\s\S]*Later data/);
    const asked = await office.post(impact, { ...day('to', '31', '12', '2022'), reason: 'Later data', service: 'no' });
    assert.equal(asked.location, '/marlshire/plan/changes/CR1');
    assert.match((await office.get(impact)).text, /Impact is expected from 31 August 2022\./, 'nothing moves until somebody else decides');
    const chair = await site.signIn('Chair of the Improvement Board', 'chair');
    const ruling = { decision: 'approve', name: 'board', board: 'Improvement Board', reference: 'Minute 6', ...day('met', '19', '11', '2021') };
    assert.equal((await chair.post('/marlshire/plan/changes/CR1/decide', ruling)).location, '/marlshire/plan/changes/CR1');
    const shown = (await office.get(impact)).text;
    assert.match(shown, /Impact is expected from 31 December 2022\. It was 31 August 2022, and was moved once\./);
    assert.match(shown, /Impact expected<\/th>[\s\S]*31 August 2022[\s\S]*31 December 2022[\s\S]*Later data[\s\S]*19 November 2021, Improvement Board/);
    assert.match((await office.get('/marlshire/plan/workstreams/LG')).text, /Impact is expected from 31 December 2022\./);
  });

  test('once the plan is accepted the decision is asked for, whatever day and board a form sends', async () => {
    const other = noMeasure.replace('LG1', 'LG2');
    const shown = (await office.get(other)).text;
    assert.match(shown, /What should be decided\?[\s\S]*Ask for the decision/);
    assert.doesNotMatch(shown, /Which board decided it/);
    const bare = await office.post(other, { decision: '', reason: '.' });
    assert.equal(bare.status, 422);
    assert.match(bare.text, /Select what the board decided[\s\S]*Enter why it should change[\s\S]*Select yes if it changes a service/);
    const sent = { decision: 'none-fits', reason: 'Seen in practice.', service: 'no', decidedBy: 'xxx', ...day('decided', '1', '1', '2020') };
    assert.match((await office.post(other, sent)).location ?? '', /\/plan\/changes\/CR2$/);
    assert.match((await office.get(other)).text, /The board has not decided that no measure fits/);
  });

  test('everybody of the programme reads both; only the office enters them', async () => {
    const owner = await site.signIn('Head of Placements');
    for (const page of [impact, noMeasure]) {
      const shown = await owner.get(page);
      assert.equal(shown.status, 200);
      assert.doesNotMatch(shown.text.slice(shown.text.indexOf('<main'), shown.text.indexOf('</main>')), /method="post"/);
      assert.equal((await owner.post(page, {})).status, 404);
      assert.match((await site.nobody().get(page)).location ?? '', /^\/sign-in\/marlshire/);
      assert.equal((await office.get(page.replace('LG1', 'LG9'))).status, 404);
    }
  });
});
