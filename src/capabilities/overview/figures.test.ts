import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { planOfMarlshire } from '../cycle/fixtures/programme.ts';
import { loadPosition, openCycle } from '../cycle/index.ts';
import { askMeasuresForComparing } from '../measures/index.ts';
import { acceptPlan, createPlan } from '../plan/index.ts';

const home = '/marlshire';

/** Two lines of the cross-cutting activity beside the plan's three priorities; one of them is late. */
const lines = (
  [
    { ref: 'CC1', title: 'Listen to children', target: '2022-09-01' },
    { ref: 'CC2', title: 'Share what was learnt', target: '2023-03-31' },
  ] as const
).map(({ ref, title, target }) => ({
  ref,
  title,
  workstream: null,
  owners: [{ title: 'Head of Practice', part: 'accountable' as const }],
  activities: [{ letter: 'a', text: `${title} in every team`, target }],
  outcomes: [],
}));

describe('the figures of one programme, page by page', () => {
  let site: TestSite;
  let office: Browser;
  before(async () => {
    site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
    await createPlan(site.changer, site.programme.id, { ...planOfMarlshire, priorities: [...planOfMarlshire.priorities, ...lines] });
    await acceptPlan(site.changer, site.programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    const settings = { id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 };
    assert.ok((await openCycle(site.changer, settings, '2022-10-03')).ok);
    office = await site.signIn('Programme office');
  });
  after(() => site.close());

  /** The text of a page's main part, without its elements. */
  const textOf = async (address: string, browser = office): Promise<string> => {
    const answer = await browser.get(home + address);
    assert.equal(answer.status, 200, address);
    const main = /<main[\s\S]*<\/main>/.exec(answer.text)?.[0] ?? '';
    return main
      .replace(/<svg[\s\S]*?<\/svg>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  };

  test('the facts: a priority that is amber and two green ones; a line that is red and slow, and a green one', async () => {
    const { priorities } = await loadPosition(site.db, site.programme, site.clock.today());
    const facts = priorities.map(({ ref, rating, slow }) => `${ref} ${rating.colour}${slow.length > 0 ? ', slow' : ''}`);
    assert.deepEqual(facts, ['LG1 green', 'LG2 green', 'QP1 amber', 'CC1 red, slow', 'CC2 green']);
  });

  const apart = '1 amber 2 green And 2 lines of the cross-cutting activity: 1 red, 1 green.';
  const slow = 'Slow to progress: 0 of 3 priorities, and 1 of 2 lines of the cross-cutting activity';
  const submitted = 'Submitted: 0 of 3 priorities, and 0 of 2 lines of the cross-cutting activity';
  const says: [path: string, words: readonly string[]][] = [
    ['', [apart, submitted, '3 priorities, and 2 lines of the cross-cutting activity have an SRO’s post that nobody holds today']],
    ['/plan', [apart, '3 priorities, and 2 lines of the cross-cutting activity.']],
    ['/plan?colour=green', [apart, 'Shown: 2 green priorities, and 1 line of the cross-cutting activity.']],
    ['/plan?workstream=LG', [apart, 'Shown: 2 priorities.']],
    ['/plan?workstream=cross-cutting', [apart, 'Shown: 2 lines of the cross-cutting activity.']],
    ['/cycle', [apart, submitted]],
    ['/cycle/1', [submitted, 'All (3 + 2)']],
    ['/assurance', [slow]],
    ['/assurance/slow-to-progress', ['Slow to progress 0 of 3 priorities, and 1 of 2 lines of the cross-cutting activity.']],
  ];
  for (const [path, words] of says)
    test(`counts are of priorities, and lines are told apart, on ${path === '' ? 'home' : path}`, async () => {
      const text = await textOf(path);
      for (const one of words) assert.ok(text.includes(one), `${one} in ${text}`);
    });

  test('home tells a director what is slow in the same words, and leads from the cross-cutting activity to its lines', async () => {
    const director = await site.signIn('Director of Improvement', 'director');
    assert.ok((await textOf('', director)).includes(slow));
    assert.match((await office.get(home)).text, /<a [^>]*href="\/marlshire\/plan\?workstream=cross-cutting">Cross-cutting activity<\/a>/);
  });
});
