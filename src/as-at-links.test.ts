import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../tests/support/site.ts';
import { endOfLondonDay } from './calendar/index.ts';
import { planOfMarlshire } from './capabilities/cycle/fixtures/programme.ts';
import { closeCycle, openCycle } from './capabilities/cycle/index.ts';
import { askMeasuresForComparing } from './capabilities/measures/index.ts';
import { acceptPlan, createPlan } from './capabilities/plan/index.ts';
import { highlightPapers } from './capabilities/reports/index.ts';

let site: TestSite;
let office: Browser;
const home = '/marlshire';
const settings = () => ({ id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 });

/** A board on Monday 3 October 2022, whose cycle closed on Tuesday 27 September, and the next cycle open since then. */
before(async () => {
  site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
  await createPlan(site.changer, site.programme.id, planOfMarlshire);
  await acceptPlan(site.changer, site.programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
  assert.ok((await openCycle(site.changer, settings(), '2022-10-03')).ok);
  site.clockTo('2022-09-27T09:00:00.000Z');
  assert.ok((await closeCycle(site.changer, settings(), highlightPapers(null))).ok);
  site.clockTo('2022-10-05T09:00:00.000Z');
  assert.ok((await openCycle(site.changer, settings(), '2022-10-31')).ok);
  office = await site.signIn('Programme office');
});
after(() => site.close());

const linksOf = (text: string): string[] => [...text.matchAll(/<a\b[^>]* href="([^"]*)"/g)].map(([, href]) => (href as string).replaceAll('&amp;', '&'));
const within = (href: string): boolean => href === home || href.startsWith(`${home}/`) || href.startsWith(`${home}?`);
const controlOf = (text: string): string => /<a class="sl-head__moment" href="([^"]*)">([\s\S]*?)<\/a>/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';

test('the control: a day leads back to the page one was on, as it stood when that day ended in London', async () => {
  const page = (await office.get(`${home}/plan?sort=worst`)).text;
  assert.match(page, /<a class="sl-head__moment"[^>]*>As at today<span class="govuk-visually-hidden">: show another day or meeting/);
  const chooser = controlOf(page);
  const asked = await office.get(chooser);
  assert.match(asked.text, /<h1[^>]*>Show the programme as at<\/h1>/);
  const went = await office.get(`${chooser}&then-day=20&then-month=9&then-year=2022`);
  assert.equal(went.location, `${home}/plan?sort=worst&as-at=2022-09-20T22:59:59.999Z`);
  const then = (await office.get(went.location as string)).text;
  assert.match(then, /<title>As at 20 September 2022: Where every priority stands/);
  assert.match(then, /<section class="sl-as-at"[^>]*>[\s\S]*<strong>As at 20 September 2022\.<\/strong>/);
  assert.match(then, /<body class="govuk-template__body sl-past">/);
  assert.match(then, /for the board of 3 October 2022/);
  assert.ok(linksOf(then).includes(`${home}/plan?sort=worst`), 'and back to today');
});

test('the control: a meeting shows the programme at the close of its cycle, and says so', async () => {
  const { text } = await office.get(controlOf((await office.get(`${home}/plan`)).text));
  const meeting = linksOf(text).find((href) => href.includes('as-at=')) as string;
  assert.match(text, /As frozen for the board of Monday 3 October 2022/);
  const then = (await office.get(meeting)).text;
  assert.match(then, /<title>As frozen for the board of 3 October 2022: Where every priority stands/);
  assert.match(then, /The programme after cycle 1, board of 3 October 2022/);
});

test('a day to come is refused with a sentence, what was typed stays, and today is no past', async () => {
  const chooser = `${home}/as-at?page=${encodeURIComponent(`${home}/measures`)}`;
  const later = await office.get(`${chooser}&then-day=6&then-month=10&then-year=2022`);
  assert.equal(later.status, 422);
  assert.match(later.text, /The day must be today or before: nothing is known yet of 6 October 2022/);
  assert.match(later.text, /value="6"/);
  assert.equal((await office.get(`${chooser}&then-day=31&then-month=6&then-year=2022`)).status, 422);
  assert.equal((await office.get(`${chooser}&then-day=&then-month=&then-year=`)).status, 422);
  assert.equal((await office.get(`${chooser}&then-day=5&then-month=10&then-year=2022`)).location, `${home}/measures`);
});

test('before the programme’s first entry: a page that says when its record begins', async () => {
  const went = await office.get(`${home}/as-at?page=${home}&then-day=1&then-month=9&then-year=2022`);
  assert.match((await office.get(went.location as string)).text, /Nothing yet[\s\S]*Its record begins on 5 September 2022/);
});

test('the control leads nowhere out of the programme', async () => {
  for (const page of [
    'https://example.org/',
    '//example.org',
    '/other',
    `${home}//example.org`,
    `${home}\\example`,
    '/marlshirex',
    `${home}/a#b`,
    'javascript:x',
    '',
  ])
    assert.equal(
      (await office.get(`${home}/as-at?page=${encodeURIComponent(page)}&then-day=1&then-month=10&then-year=2022`)).location?.split('?')[0],
      home,
      page,
    );
});

test('every link, asking form and redirect of a page of the past keeps its moment: the whole programme, page by page', async () => {
  const moment = endOfLondonDay('2022-09-30');
  const seen = new Set<string>();
  const waiting = [`${home}?as-at=${moment}`, `${home}/ref/LG1?as-at=${moment}`, `${home}/measures?as-at=${moment}`];
  const leaving = (href: string): boolean => href.startsWith(`${home}/as-at?`) || /^\/marlshire\/changes(?:\?|$)/.test(href);
  while (waiting.length > 0) {
    const address = waiting.pop() as string;
    if (seen.has(address)) continue;
    seen.add(address);
    const answer = await office.get(address);
    if (answer.location !== null) {
      assert.match(answer.location, new RegExp(`[?&]as-at=${moment}`), `${address} leads on to ${answer.location}`);
      waiting.push(answer.location);
      continue;
    }
    if (answer.headers['content-disposition'] !== undefined) continue;
    assert.equal(answer.status, 200, address);
    // Sign-ins and messages are of today whatever is asked for: they have no past, and say nothing of one.
    if (/^\/marlshire\/(?:sign-ins|messages)\b/.test(address)) {
      assert.doesNotMatch(answer.text, /<strong>As at/, address);
      continue;
    }
    assert.match(answer.text, /<strong>As at 30 September 2022\.<\/strong>/, address);
    const links = linksOf(answer.text).filter((href) => within(href.split('#')[0] as string) || href.startsWith('?'));
    const today = links.filter((href) => !href.includes('as-at='));
    const self = address.replace(/[?&]as-at=[^&]*/, '');
    assert.deepEqual(
      today.filter((href) => !leaving(href) && href !== self),
      [],
      `${address} leads to the present`,
    );
    assert.equal(today.filter((href) => href === self).length, 1, `${address}: one way back to today`);
    for (const [form] of answer.text.matchAll(/<form[^>]* method="get"[^>]*>(?:<[^>]*>)?/g))
      assert.match(form, new RegExp(`name="as-at" value="${moment}"`), address);
    waiting.push(...links.filter((href) => href.includes(`as-at=${moment}`)).map((href) => href.split('#')[0] as string));
  }
  assert.ok(seen.size > 40, `only ${seen.size} pages were read`);
});

test('who sees only the papers of their own body has no control', async () => {
  const partner = await site.signIn('Partner', 'partner');
  assert.doesNotMatch((await partner.get(home)).text, /sl-head__moment/);
  assert.equal((await partner.get(`${home}/as-at`)).status, 404);
});

test('what changed between two dates is found from the plan, the cycles and the reports, from board to board; what is no moment is said', async () => {
  for (const path of ['plan', 'plan/list', 'cycle', 'reports'])
    assert.match((await office.get(`${home}/${path}`)).text, /href="\/marlshire\/changes"[^>]*>What changed between two/, path);
  const page = (await office.get(`${home}/changes`)).text;
  const board = /<option value="([^"]+)"[^>]*>The board of 3 October 2022<\/option>/.exec(page)?.[1] as string;
  assert.equal((await office.get(`${home}/changes?board-from=${board}&board-to=`)).location, `${home}/changes?from=${board}`);
  const same = await office.get(`${home}/changes?board-from=${board}&board-to=${board}`);
  assert.equal(same.location, `${home}/changes?from=${board}&to=${board}`);
  assert.match(
    (await office.get(same.location as string)).text,
    /From as frozen for the board of 3 October 2022 to as frozen for the board of 3 October 2022[\s\S]*Nothing changed between the two/,
  );
  assert.equal((await office.get(`${home}/changes?from=2022-09-20`)).location, `${home}/changes?from=2022-09-20T22:59:59.999Z`, 'a plain day is understood');
  const wrong = {
    'board-from=&board-to=': /Choose the earlier board/,
    'from=banana': /The earlier date in the address is no day/,
    [`from=${board}&to=banana`]: /The later date in the address is no day/,
    [`from=${board}&to=2099-01-01`]: /The later date must be today or before/,
    [`from=${board}&to=2022-09-10`]: /The later date must not be before the earlier one/,
  };
  for (const [query, says] of Object.entries(wrong)) {
    const answer = await office.get(`${home}/changes?${query}`);
    assert.equal(answer.status, 422, query);
    assert.match(answer.text, says, query);
  }
});
