import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, TestSite } from '../../../../tests/support/site.ts';
import { type CountedSite, countedSite, plan } from '../fixtures/counted-site.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { createPlan } from '../index.ts';

const checks = `${plan}/checks`;

describe('the checks of the plan that Sightline holds', () => {
  let counted: CountedSite;
  let site: TestSite;
  let office: Browser;
  before(async () => {
    counted = await countedSite();
    site = counted.site;
    office = await site.signIn('Programme office');
  });
  after(() => site.close());
  const items = (text: string): string[] =>
    [...text.matchAll(/<section class="sl-check">[\s\S]*?<\/section>/g)].flatMap(([part]) =>
      [...part.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item]) => (item as string).replace(/<[^>]+>/g, '').trim()),
    );

  test('before there is a plan it says how one comes in', async () => {
    assert.match((await office.get(checks)).text, /plan\/import/);
  });

  test('each thing found says how to mend it, with the way there; what the file asks about is not asked twice', async () => {
    const [first, ...rest] = examplePlan.priorities;
    assert.ok(first);
    const topic = { letter: 'c', text: 'Career pathways', phase: 1, targetRaw: 'Phase 1 - End April 2022', target: '2022-04-30' } as const;
    await createPlan(site.changer, site.programme.id, { ...examplePlan, priorities: [{ ...first, activities: [...first.activities, topic] }, ...rest] });
    const { text } = await office.get(checks);
    const found = items(text);
    assert.ok(found.includes('W1 has no outcome. Ask the SRO (Director – Children and Families) what good looks like. Add one to W1'), found.join('\n'));
    assert.ok(found.some((one) => one.startsWith('LG1c names a topic: “Career pathways”. Say what will be done about it')));
    assert.ok(found.some((one) => one.startsWith('LG1.o1 has no measure. Add one, or link one that there is')));
    assert.equal(found.filter((one) => /LG2b|W1a/.test(one) && /target/i.test(one)).length, 0, 'asked about in the questions of the file');
    assert.match(text, /<a class="govuk-link" href="\/marlshire\/plan\/questions">4 questions of its file<\/a> are open too/);
    assert.match(text, /checks found nothing[\s\S]*Every workstream has a name\./);
    assert.doesNotMatch(text, /No letter stands without an activity|Every target that was read from a doubtful phrase/, 'its file asks about these');
    assert.match(text, /href="\/marlshire\/plan\/activities\/LG1c">See LG1c/);
    assert.ok((await office.get(`${plan}/questions`)).text.includes(`${found.length} things that the checks of the plan</a> find beside`));
  });

  test('one workstream alone, and the same as a file', async () => {
    const { text } = await office.get(`${checks}?workstream=W`);
    const found = items(text);
    assert.ok(found.length > 0 && found.every((one) => /^W\d/.test(one)), found.join('\n'));
    const file = await office.get(`${checks}?workstream=W&file=csv`);
    assert.equal(file.status, 200);
    for (const one of found) assert.ok(file.text.replaceAll('""', '"').includes(one.split('. ')[0] as string), one);
    assert.doesNotMatch(file.text, /LG1/);
  });

  test('whoever may not mend it reads it without the ways to', async () => {
    const member = await site.signIn('Leader of the Council', 'board-member');
    const { text } = await member.get(checks);
    assert.match(text, /W1 has no outcome/);
    assert.doesNotMatch(text, /Add one to W1/);
  });
});
