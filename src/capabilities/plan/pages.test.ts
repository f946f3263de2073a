import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, TestSite } from '../../../tests/support/site.ts';
import { type CountedSite, countedSite, plan } from './fixtures/counted-site.ts';
import { examplePlan } from './fixtures/example-plan.ts';
import { createPlan, listQuestions } from './index.ts';
import { seenMark } from './seen.ts';

describe('pages of the plan', () => {
  let counted: CountedSite;
  let site: TestSite;
  let office: Browser;
  before(async () => {
    counted = await countedSite();
    site = counted.site;
    office = await site.signIn('Programme office');
  });
  after(() => site.close());

  const reading = ['list', 'on-a-page', 'phases', 'cross-cutting', 'questions'];
  for (const name of reading)
    test(`${name} without a plan says what belongs there`, async () => {
      const answer = await office.get(`${plan}/${name}`);
      assert.equal(answer.status, 200);
      assert.match(answer.text, /No plan yet/);
      assert.match(answer.text, /Import the plan/);
    });

  test('with a plan every page answers, in at most four queries', async () => {
    await createPlan(site.changer, site.programme.id, examplePlan);
    const question = (await listQuestions(site.db, site.programme.id)).find(({ severity }) => severity === 'question');
    const pages = [
      ...reading.map((name) => `${plan}/${name}`),
      `${plan}/list?sort=owner&target=past&words=recruit&phase=1&workstream=LG`,
      `${plan}/list?sort=target`,
      `${plan}/list?sort=phase&owner=nobody`,
      `${plan}/workstreams/LG`,
      `${plan}/activities/LG1a`,
      `${plan}/activities/LG2b`,
      `${plan}/activities/CC1a`,
      `${plan}/activities/LG2b/target`,
      `${plan}/activities/LG1a/move`,
      `${plan}/priorities/LG1/owners`,
      `${plan}/priorities/LG1/words`,
      `${plan}/phases/1`,
      `${plan}/phases/new`,
      `${plan}/statements`,
      `${plan}/accept`,
      `${plan}/import`,
      `${plan}/questions/${question?.id}`,
    ];
    for (const page of pages) {
      // An activity's page shows how it stands, too: the position it is read from is kept between requests, so what is counted is the second one.
      if (page.includes('/activities/')) await office.get(page);
      const queries = await counted.queriesOf(async () => assert.equal((await office.get(page)).status, 200, page));
      assert.ok(queries <= 4, `${page}: ${queries} queries`);
    }
  });

  test('the list filters, sorts and groups', async () => {
    const rows: [query: string, shown: string[], hidden: string[]][] = [
      ['', ['LG1a', 'LG2b', 'W1a', 'CC1a'], []],
      ['?workstream=W', ['W1a'], ['LG1a', 'CC1a']],
      ['?workstream=CC', ['CC1a'], ['LG1a', 'W1a']],
      ['?phase=2', ['LG2b'], ['LG1a', 'CC1a']],
      ['?target=to-be-confirmed', ['LG2b', 'W1a'], ['LG1a']],
      ['?words=scrutiny', ['LG2a', 'LG2b'], ['LG1a', 'W1a']],
      ['?phase=17&sort=nonsense', ['LG1a', 'CC1a'], []],
    ];
    for (const [query, shown, hidden] of rows) {
      const { text } = await office.get(`${plan}/list${query}`);
      for (const ref of shown) assert.ok(text.includes(`/activities/${ref}"`), `${query} shows ${ref}`);
      for (const ref of hidden) assert.ok(!text.includes(`/activities/${ref}"`), `${query} hides ${ref}`);
    }
    const byTarget = (await office.get(`${plan}/list?sort=target`)).text;
    assert.ok(byTarget.indexOf('/activities/LG2a"') < byTarget.indexOf('/activities/LG1a"'), 'March before April 2022');
    assert.ok(byTarget.indexOf('/activities/LG2b"') > byTarget.indexOf('/activities/CC1a"'), 'undated ones last');
  });

  test('what is not there is not found', async () => {
    for (const page of [
      'workstreams/ZZ',
      'activities/LG9z',
      'activities/LG9z/target',
      'phases/9',
      'priorities/ZZ1/words',
      'questions/nonsense',
      'import/nonsense',
    ])
      assert.equal((await office.get(`${plan}/${page}`)).status, 404, page);
  });

  /** The mark of the words that a form shows, as its page sends it back. */
  const seenOn = async (address: string): Promise<string> => /name="seen" value="([^"]*)"/.exec((await office.get(`${plan}/${address}`)).text)?.[1] ?? '';
  const long = 'x'.repeat(100_000);
  const day = (name: string, [date, month, year]: [string, string, string]) => ({ [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year });
  const wrong: [page: string, fields: Record<string, string>, words: RegExp[]][] = [
    ['activities/LG2b/target', {}, [/Enter the target date/, /Enter who said which day is meant, and why/]],
    ['activities/LG2b/target', { ...day('day', ['31', '2', '2022']), reason: 'kept words' }, [/must be a real date/, /kept words/]],
    ['activities/LG2b/target', { ...day('day', ['31', '3', '22']), reason: 'x' }, [/must have a year of 4 numbers/]],
    [
      'activities/LG1a/move',
      {
        what: 'target',
        ...day('to', ['30', '4', '2022']),
        ...day('asked', ['1', '11', '2021']),
        ...day('approved', ['2', '11', '2021']),
        reason: 'r',
        approvedBy: 'Board',
      },
      [/30 April 2022 already/],
    ],
    ['activities/LG1a/move', { reason: long }, [/must be 4,000 characters or fewer/, /Enter the new date/, /Select which date moves/]],
    ['priorities/LG1/owners', { reason: 'x' }, [/Select the accountable post/]],
    ['priorities/LG1/owners', { accountable: 'Nobody of this programme', reason: 'x' }, [/Select the accountable post/]],
    ['priorities/LG1/words', { title: '  ' }, [/Enter the priority’s title/, /Enter the text of LG1a/, /Enter the text of LG1\.o1/]],
    ['phases/1', { number: '1', name: 'x', ...day('from', ['1', '6', '2021']), ...day('to', ['1', '5', '2022']) }, [/Two phases may not share a day/]],
    ['phases/new', { number: '0', name: '' }, [/number, from 1 to 20/, /Enter the name of the phase/]],
    ['statements', { vision: long }, [/The vision must be 2,000 characters or fewer/]],
    ['cross-cutting', { ref: 'no', title: '', owner: '' }, [/like CC1/, /Enter the title/, /Enter the post that owns it/]],
    ['accept', { by: '' }, [/Enter which board accepted it/, /Enter the day of acceptance/]],
  ];
  for (const [address, fields, words] of wrong)
    test(`${address} with ${Object.keys(fields).join(', ') || 'nothing'}: the same page, with all that is to mend`, async () => {
      const before = await counted.entries();
      const answer = await office.post(`${plan}/${address}`, { seen: await seenOn(address), ...fields });
      assert.equal(answer.status, 422);
      assert.match(answer.text, /govuk-error-summary/);
      for (const one of words) assert.match(answer.text, one);
      for (const [, field] of answer.text.matchAll(/<li><a href="#([^"]+)"/g))
        assert.ok(answer.text.includes(`id="${field}"`), `the summary leads to #${field}`);
      assert.equal(await counted.entries(), before);
    });

  test('a form that somebody overtook gives both texts, and 409', async () => {
    const fields = { title: 'My title', 'text-LG2a': 'Mine a', 'text-LG2b': 'Mine b', 'text-LG2-o1': 'Mine', seen: seenMark('something older') };
    const answer = await office.post(`${plan}/priorities/LG2/words`, fields);
    assert.equal(answer.status, 409);
    for (const words of [/My title/, /Mine a/, /As it stands now: Set up line of sight/]) assert.match(answer.text, words);
  });

  test('a target is confirmed and moved, and the page shows all of it', async () => {
    assert.equal(
      (await office.post(`${plan}/activities/LG2b/target`, { ...day('day', ['31', '3', '2023']), reason: 'The Solicitor.' })).location,
      `${plan}/activities/LG2b`,
    );
    const move = {
      what: 'target',
      ...day('to', ['30', '6', '2023']),
      ...day('asked', ['1', '11', '2021']),
      ...day('approved', ['12', '11', '2021']),
      reason: 'Members were elected late.',
      approvedBy: 'Improvement Board',
    };
    assert.equal((await office.post(`${plan}/activities/LG2b/move`, move)).status, 303);
    const { text } = await office.get(`${plan}/activities/LG2b`);
    for (const words of [
      /30 June 2023/,
      /31 March 2023/,
      /moved once/,
      /Phase 2 – End of Mar \(b\)/,
      /Members were elected late/,
      /12 November 2021, Improvement Board/,
    ])
      assert.match(text, words);
    assert.match((await office.get(`${plan}/list`)).text, /first 31 March 2023, moved once/);

    const start = { ...move, what: 'start', ...day('to', ['1', '4', '2022']), reason: 'Work begins with the new year.' };
    assert.equal((await office.post(`${plan}/activities/LG2b/move`, start)).status, 303);
    const after = (await office.get(`${plan}/activities/LG2b`)).text;
    assert.match(after, /Planned start<\/dt>\s*<dd[^>]*>1 April 2022/);
    assert.match(after, /scope="row">Start<[\s\S]*Work begins with the new year/);
    assert.match(after, /<strong>30 June 2023<\/strong>/, 'the target stays');
  });

  test('script in the plan’s own words stays words', async () => {
    const fields = { vision: '<script>alert(1)</script>', seen: await seenOn('statements') };
    assert.equal((await office.post(`${plan}/statements`, fields)).status, 303);
    const { text } = await office.get(`${plan}/on-a-page`);
    assert.ok(text.includes('&lt;script&gt;alert(1)'));
    assert.ok(!text.includes('<script>alert'));
  });

  test('the plan on a page has each priority once and nothing typed in its place', async () => {
    const { text } = await office.get(`${plan}/on-a-page`);
    for (const ref of ['LG1', 'LG2', 'W1', 'CC1']) assert.equal(text.split(`/plan/priorities/${ref}"`).length - 1, 1, ref);
  });
});
