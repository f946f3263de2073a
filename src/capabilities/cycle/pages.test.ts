import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { testDatabase } from '../../../tests/support/database.ts';
import { type Answered, type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { createPlan } from '../plan/index.ts';
import { counting } from './fixtures/counting.ts';
import { planOfMarlshire } from './fixtures/programme.ts';

let site: TestSite;
let queries: () => number;
let office: Browser;
let assessment: Browser;
let director: Browser;
let quality: Browser;
let chair: Browser;

const at = (path: string): string => `/marlshire${path}`;
const box = (answer: Answered, name: string): string | undefined => new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^<]*)</textarea>`).exec(answer.text)?.[1];
const versionOf = (answer: Answered): string => /name="version" value="(\d+)"/.exec(answer.text)?.[1] ?? '';
const summaryOf = (answer: Answered): string[] => {
  const list = /govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(answer.text)?.[1] ?? '';
  return [...list.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href, words]) => `${href} ${words}`);
};

before(async () => {
  const database = await testDatabase();
  const counted = counting(database.db);
  queries = counted.count;
  site = await testSite({ start: '2022-09-05T09:00:00.000Z', database: { db: counted.db, close: database.close } });
  await createPlan(site.changer, site.programme.id, planOfMarlshire);
  office = await site.signIn('Programme office');
  assessment = await site.signIn('Head of Assessment');
  director = await site.signIn('Director of Children’s Services', 'director');
  quality = await site.signIn('Quality Lead', 'quality');
  chair = await site.signIn('Independent chair', 'chair');
});
after(() => site.close());

/** The tests of this file tell one story, cycle after cycle: each stands on what the ones before it left. */
describe('opening a cycle', () => {
  test('before the first, the page says what belongs here and how to begin', async () => {
    const answer = await office.get(at('/cycle'));
    assert.match(answer.text, /Open a cycle/);
    assert.doesNotMatch((await chair.get(at('/cycle'))).text, /href="\/marlshire\/cycle\/new"/);
    assert.equal((await chair.get(at('/cycle/new'))).status, 404);
  });

  const wrong: [name: string, typed: [string, string, string], words: RegExp][] = [
    ['nothing', ['', '', ''], /Enter the day of the board/],
    ['no year', ['30', '9', ''], /must include a year/],
    ['two figures of a year', ['30', '9', '22'], /must have a year of 4 numbers/],
    ['31 September', ['31', '9', '2022'], /must be a real date/],
    ['a board that is past', ['1', '9', '2022'], /today or in the future/],
    ['updates due last week', ['6', '9', '2022'], /that has gone by/],
  ];
  for (const [name, [day, month, year], words] of wrong) {
    test(`${name}: 422, the same page, what was typed kept`, async () => {
      const answer = await office.post(at('/cycle/new'), { 'board-day': day, 'board-month': month, 'board-year': year });
      assert.equal(answer.status, 422);
      assert.match(answer.text, words);
      assert.match(answer.text, /<title>Error: /);
      if (day !== '') assert.match(answer.text, new RegExp(`value="${day}"`));
    });
  }

  test('a good one opens, and everybody sees it', async () => {
    const opened = await office.post(at('/cycle/new'), { 'board-day': '30', 'board-month': 'September', 'board-year': '2022' });
    assert.deepEqual([opened.status, opened.location], [303, at('/cycle/1')]);
    const again = await office.post(at('/cycle/new'), { 'board-day': '28', 'board-month': '10', 'board-year': '2022' });
    assert.match(again.text, /Cycle 1, for the board of 30 September 2022, is still open/);
    const page = await chair.get(at('/cycle/1'));
    assert.match(page.text, /Updates are due by Friday 23 September 2022\. 0 of 3 are submitted\./);
    assert.doesNotMatch(page.text, /Close the cycle/);
    assert.match((await assessment.get(at('/cycle/1'))).text, /Due from you/);
  });

  test('an unknown cycle, priority or section is not found', async () => {
    for (const path of ['/cycle/2', '/cycle/x', '/cycle/1/XX9', '/cycle/1/LG1/nothing', '/cycle/01/LG1'])
      assert.equal((await assessment.get(at(path))).status, 404, path);
  });
});

describe('who may', () => {
  const cases: [what: string, path: string, may: Record<string, number>][] = [
    ['read the round', '/cycle/1', { office: 200, assessment: 200, director: 200, quality: 200, chair: 200 }],
    ['close it', '/cycle/1/close', { office: 200, assessment: 404, director: 404, quality: 404, chair: 404 }],
    ['read an update of the open cycle', '/cycle/1/LG1', { office: 200, assessment: 200, director: 200, quality: 404, chair: 404 }],
    ['write an update of their own', '/cycle/1/LG1/achieved', { office: 404, assessment: 200, director: 200, quality: 404, chair: 404 }],
    ['help with one of a supporting post', '/cycle/1/QP1/achieved', { assessment: 200, director: 200 }],
    ['write one of others', '/cycle/1/LG2/achieved', { assessment: 404, director: 200 }],
    ['check one of others', '/cycle/1/LG2/check', { assessment: 404, office: 404 }],
  ];
  for (const [what, path, may] of cases) {
    test(what, async () => {
      const browsers: Record<string, Browser> = { office, assessment, director, quality, chair };
      for (const [name, status] of Object.entries(may)) assert.equal((await (browsers[name] as Browser).get(at(path))).status, status, name);
    });
  }

  test('a form that is posted past its page is refused too', async () => {
    assert.equal((await chair.post(at('/cycle/1/close'))).status, 404);
    assert.equal((await assessment.post(at('/cycle/1/LG2/achieved'), { version: '0', achieved: 'Not mine' })).status, 404);
    // A supporting post writes, and does not submit.
    assert.equal((await assessment.post(at('/cycle/1/QP1/submit'), { versions: '{}' })).status, 404);
    assert.match((await assessment.get(at('/cycle/1/QP1/check'))).text, /Whoever holds the accountable post, or a joint one, submits it/);
    assert.equal((await office.post(at('/cycle/1/LG1/reopen'))).status, 404);
  });
});

describe('writing an update', () => {
  test('section by section, saved as one goes', async () => {
    const start = await assessment.get(at('/cycle/1/LG1'));
    assert.match(start.text, /Due in 18 days/);
    const steps: [section: string, fields: Record<string, string>, next: string][] = [
      ['standing', { process: 'on-track', impact: 'not-expected' }, 'achieved'],
      ['achieved', { achieved: 'Three of five teams hold supervision.\n\n<b>Two</b> managers started.' }, 'next'],
      ['next', { next: 'The other two begin in October.' }, 'support'],
      ['support', { slipping: '', support: '', 'from-1': 'The NHS trust', 'ask-1': '', board: '' }, 'activities'],
      [
        'activities',
        { 'status-LG1a': 'begun', 'status-LG1b': 'not-begun', 'forecast-LG1a-day': '14', 'forecast-LG1a-month': '10', 'forecast-LG1a-year': '2022' },
        'check',
      ],
    ];
    for (const [section, fields, next] of steps) {
      const page = await assessment.get(at(`/cycle/1/LG1/${section}`));
      assert.equal(page.status, 200);
      const saved = await assessment.post(at(`/cycle/1/LG1/${section}`), { version: versionOf(page), ...fields });
      assert.deepEqual([saved.status, saved.location], [303, at(`/cycle/1/LG1/${next}`)]);
    }
    const again = await assessment.get(at('/cycle/1/LG1/achieved'));
    assert.equal(box(again, 'achieved'), 'Three of five teams hold supervision.\n\n&lt;b&gt;Two&lt;/b&gt; managers started.');
    assert.match(again.text, /Saved 10am/);
    assert.match((await assessment.get(at('/cycle/1/LG1'))).text, /Check your answers/);
    assert.match((await office.get(at('/cycle/1'))).text, /Draft/);
    // What is in hand is nobody's to read but its writers'.
    assert.doesNotMatch((await office.get(at('/cycle/1/LG1'))).text, /Three of five teams/);
  });

  test('the script saves by the same address', async () => {
    const version = versionOf(await assessment.get(at('/cycle/1/LG1/next')));
    const saved = await assessment.post(at('/cycle/1/LG1/next'), { version, next: 'The other two begin on 3 October.' }, { json: true });
    assert.deepEqual([saved.status, saved.json()], [200, { saved: '10am', version: Number(version) + 1 }]);
    const stale = await assessment.post(at('/cycle/1/LG1/next'), { version, next: 'Both begin in November.' }, { json: true });
    assert.deepEqual([stale.status, stale.json()], [409, { conflict: at('/cycle/1/LG1/next/conflict') }]);
    const long = await assessment.post(at('/cycle/1/LG1/next'), { version: '2', next: 'x'.repeat(10_001) }, { json: true });
    assert.equal(long.status, 422);
    assert.match(String(long.json().message), /What happens next must be 10,000 characters or less: it is 1 too long/);
  });

  test('and keeps the words it could not save for the page that compares', async () => {
    const compare = await assessment.get(at('/cycle/1/LG1/next/conflict'));
    assert.equal(compare.status, 200);
    assert.match(compare.text, /The other two begin on 3 October\./);
    assert.match(compare.text, /Both begin in November\./);
    assert.match((await assessment.get(at('/cycle/1/LG1/next'))).text, /Compare the two texts/);
    const kept = await assessment.post(at('/cycle/1/LG1/next/conflict'), {
      version: versionOf(compare),
      'mine.next': 'Both begin in November.',
      'keep.next': 'theirs',
    });
    assert.equal(kept.location, at('/cycle/1/LG1/next'));
    const after = await assessment.get(at('/cycle/1/LG1/next'));
    assert.equal(box(after, 'next'), 'The other two begin on 3 October.');
    assert.doesNotMatch(after.text, /Compare the two texts/);
  });

  test('100,000 characters: 422, the same page, all of them still in the box, nothing saved', async () => {
    const page = await assessment.get(at('/cycle/1/LG1/achieved'));
    const words = 'supervision '.repeat(8334);
    const answer = await assessment.post(at('/cycle/1/LG1/achieved'), { version: versionOf(page), achieved: words });
    assert.equal(answer.status, 422);
    assert.deepEqual(summaryOf(answer), ['#achieved What was achieved must be 10,000 characters or less: it is 90,008 too long']);
    assert.equal(box(answer, 'achieved'), words);
    assert.match(answer.text, /data-autosave="unsaved"/);
    assert.match(box(await assessment.get(at('/cycle/1/LG1/achieved')), 'achieved') ?? '', /^Three of five/);
  });

  test('a wrong date: 422 with what was typed, which is saved all the same', async () => {
    const page = await assessment.get(at('/cycle/1/LG1/activities'));
    const typed = { 'forecast-LG1a-day': '31', 'forecast-LG1a-month': '6', 'forecast-LG1a-year': '2022', 'status-LG1a': 'begun', 'status-LG1b': 'not-begun' };
    const answer = await assessment.post(at('/cycle/1/LG1/activities'), { version: versionOf(page), ...typed });
    assert.equal(answer.status, 422);
    assert.deepEqual(summaryOf(answer), ['#forecast-LG1a Forecast of LG1a must be a real date']);
    assert.match(answer.text, /id="forecast-LG1a"[^>]*value="31"|value="31"[^>]*id="forecast-LG1a"/);
    assert.match((await assessment.get(at('/cycle/1/LG1/activities'))).text, /name="forecast-LG1a-day"[^>]*value="31"/);
  });

  test('fields that the form does not have are not taken', async () => {
    const page = await assessment.get(at('/cycle/1/LG1/next'));
    await assessment.post(at('/cycle/1/LG1/next'), {
      version: versionOf(page),
      next: 'The other two begin on 3 October.',
      cycle_id: 'x',
      constructor: 'y',
      'status-QP1a': 'begun',
    });
    const draft = await site.db.selectFrom('draft').select('fields').where('section', '=', 'next').executeTakeFirstOrThrow();
    assert.deepEqual(draft.fields, { next: 'The other two begin on 3 October.' });
  });
});

describe('two people in one section', () => {
  test('the second gets both texts, keeps both, and nothing is lost', async () => {
    const page = await assessment.get(at('/cycle/1/LG1/achieved'));
    const version = versionOf(page);
    await director.post(at('/cycle/1/LG1/achieved'), { version, achieved: 'The director’s words.' });
    const stale = await assessment.post(at('/cycle/1/LG1/achieved'), { version, achieved: 'The owner’s words.' });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /The director’s words\./);
    assert.match(stale.text, /The owner’s words\./);
    assert.match(stale.text, /Stand-in, Director of Children’s Services at 10am/);
    const answers = { version: versionOf(stale), 'mine.achieved': 'The owner’s words.' };
    const unchosen = await assessment.post(at('/cycle/1/LG1/achieved/conflict'), answers);
    assert.equal(unchosen.status, 422);
    assert.match(unchosen.text, /The owner’s words\./);
    const kept = await assessment.post(at('/cycle/1/LG1/achieved/conflict'), { ...answers, 'keep.achieved': 'both' });
    assert.equal(kept.status, 303);
    assert.equal(box(await director.get(at('/cycle/1/LG1/achieved')), 'achieved'), 'The director’s words.\n\nThe owner’s words.');
  });

  test('a third save while somebody compares is compared as well', async () => {
    const version = versionOf(await assessment.get(at('/cycle/1/LG1/achieved')));
    await director.post(at('/cycle/1/LG1/achieved'), { version, achieved: 'First.' });
    const stale = await assessment.post(at('/cycle/1/LG1/achieved'), { version, achieved: 'Second.' });
    await director.post(at('/cycle/1/LG1/achieved'), { version: versionOf(stale), achieved: 'Third.' });
    const again = await assessment.post(at('/cycle/1/LG1/achieved/conflict'), {
      version: versionOf(stale),
      'mine.achieved': 'Second.',
      'keep.achieved': 'mine',
    });
    assert.equal(again.status, 409);
    assert.match(again.text, /Third\./);
    assert.match(again.text, /Second\./);
  });
});

describe('submitting', () => {
  test('is refused with every reason at once, each leading to its section', async () => {
    const check = await assessment.get(at('/cycle/1/LG1/check'));
    assert.match(check.text, /What the facts support/);
    const versions = /name="versions" value="([^"]*)"/.exec(check.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const refused = await assessment.post(at('/cycle/1/LG1/submit'), { versions, difference: '' });
    assert.equal(refused.status, 422);
    assert.deepEqual(summaryOf(refused), [
      '/marlshire/cycle/1/LG1/support#slipping Say what is slipping and why: the rating is amber',
      '/marlshire/cycle/1/LG1/support#ask-1 Say what you ask of the partner or owner you named',
      '/marlshire/cycle/1/LG1/activities#forecast-LG1a Forecast of LG1a must be a real date',
      '#difference Say why your rating differs from the one the facts support',
    ]);
  });

  test('goes through once they are mended, and says so', async () => {
    const save = async (section: string, fields: Record<string, string>): Promise<void> => {
      const version = versionOf(await assessment.get(at(`/cycle/1/LG1/${section}`)));
      assert.equal((await assessment.post(at(`/cycle/1/LG1/${section}`), { version, ...fields })).status, 303);
    };
    await save('support', { slipping: 'Recruitment.', support: '', 'from-1': 'The NHS trust', 'ask-1': 'A named lead', board: 'Fund two posts.' });
    await save('activities', { 'status-LG1a': 'claimed-complete', 'status-LG1b': 'not-begun' });
    const check = await assessment.get(at('/cycle/1/LG1/check'));
    const versions = /name="versions" value="([^"]*)"/.exec(check.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const done = await assessment.post(at('/cycle/1/LG1/submit'), { versions, difference: 'The standard comes out in December, as planned.' });
    assert.deepEqual([done.status, done.location], [303, at('/cycle/1/LG1')], done.text.slice(0, 0) + summaryOf(done).join());
    const page = await assessment.get(at('/cycle/1/LG1'));
    assert.match(page.text, /Update submitted/);
    assert.match((await office.get(at('/cycle/1/LG1'))).text, /The standard comes out in December, as planned\./);
    assert.match((await office.get(at('/cycle/1?show=submitted'))).text, /LG1 Managers know/);
    assert.doesNotMatch((await office.get(at('/cycle/1?show=submitted'))).text, /QP1 Assess/);
  });

  test('an answer changed while it was being checked is shown before anything is submitted', async () => {
    await assessment.post(at('/cycle/1/LG1/reopen'));
    const check = await assessment.get(at('/cycle/1/LG1/check'));
    const versions = /name="versions" value="([^"]*)"/.exec(check.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const version = versionOf(await director.get(at('/cycle/1/LG1/next')));
    await director.post(at('/cycle/1/LG1/next'), { version, next: 'Words of the director.' });
    const met = await assessment.post(at('/cycle/1/LG1/submit'), { versions, difference: 'The standard comes out in December, as planned.' });
    assert.equal(met.status, 409);
    assert.match(met.text, /Somebody changed an answer while you were reading/);
    assert.match(met.text, /Words of the director\./);
    const now = /name="versions" value="([^"]*)"/.exec(met.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
    assert.equal(
      (await assessment.post(at('/cycle/1/LG1/submit'), { versions: now, difference: 'The standard comes out in December, as planned.' })).status,
      303,
    );
  });

  test('once submitted, a section leads back, and words typed meanwhile stand on the page', async () => {
    assert.equal((await assessment.get(at('/cycle/1/LG1/next'))).location, at('/cycle/1/LG1'));
    const late = await assessment.post(at('/cycle/1/LG1/next'), { version: '9', next: 'Typed while it was submitted.' });
    assert.equal(late.status, 409);
    assert.match(late.text, /Typed while it was submitted\./);
    assert.equal((await assessment.post(at('/cycle/1/LG1/next'), { version: '9', next: 'Typed.' }, { json: true })).status, 403);
  });
});

describe('what waits to be settled', () => {
  test('a completion is verified by somebody else, who says what they saw', async () => {
    assert.equal((await assessment.get(at('/plan/activities/LG1a/verify'))).status, 404);
    assert.equal((await chair.get(at('/plan/activities/LG1a/verify'))).status, 404);
    const page = await quality.get(at('/plan/activities/LG1a/verify'));
    assert.equal(page.status, 200);
    const empty = await quality.post(at('/plan/activities/LG1a/verify'), { claimed: '2022-09-05', seen: ' ' });
    assert.equal(empty.status, 422);
    assert.deepEqual(summaryOf(empty), ['#seen Say what you have seen', '#result Choose whether it is complete']);
    const stale = await quality.post(at('/plan/activities/LG1a/verify'), { claimed: '2022-08-01', seen: 'Ten records.', result: 'verified' });
    assert.match(stale.text, /changed while this page was open/);
    assert.match(stale.text, /Ten records\./);
    const done = await quality.post(at('/plan/activities/LG1a/verify'), { claimed: '2022-09-05', seen: 'Ten records.', result: 'verified' });
    assert.deepEqual([done.status, done.location], [303, at('/plan/activities/LG1a')]);
  });

  test('a recovery plan and a stop are settled by the office, not by their owner', async () => {
    await director.post(at('/cycle/1/QP1/achieved'), { version: '0', achieved: 'A start.' });
    const fill: [string, Record<string, string>][] = [
      ['standing', { process: 'behind', impact: 'unmeasured' }],
      ['next', { next: 'Go on.' }],
      ['support', { slipping: 'No trainer.' }],
      [
        'activities',
        {
          'status-QP1a': 'not-begun',
          'recovery-QP1a': 'Hire a trainer',
          'recovery-day-QP1a-day': '1',
          'recovery-day-QP1a-month': '12',
          'recovery-day-QP1a-year': '2022',
        },
      ],
    ];
    for (const [section, fields] of fill) assert.equal((await director.post(at(`/cycle/1/QP1/${section}`), { version: '0', ...fields })).status, 303, section);
    const check = await director.get(at('/cycle/1/QP1/check'));
    const versions = /name="versions" value="([^"]*)"/.exec(check.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const submitted = await director.post(at('/cycle/1/QP1/submit'), { versions, difference: 'It is as it is.' });
    assert.equal(submitted.status, 303, summaryOf(submitted).join());

    const path = at('/plan/activities/QP1a/recovery');
    assert.equal((await director.get(path)).status, 404, 'who proposed it');
    const page = await office.get(path);
    assert.match(page.text, /Hire a trainer/);
    const id = /name="id" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
    assert.equal((await office.post(path, { id: '0183a000-0000-7000-8000-000000000000' })).status, 422);
    assert.equal((await office.post(path, { id })).status, 303);
    assert.equal((await office.get(path)).location, at('/plan/activities/QP1a'));
    assert.equal((await office.get(at('/plan/activities/QP1a/stop'))).status, 404, 'nobody asked for it');
  });
});

describe('closing', () => {
  test('first what the board would not have, then it closes, and stays closed', async () => {
    const ask = await office.get(at('/cycle/1/close'));
    assert.match(ask.text, /1 priority has no update: <a[^>]*>LG2<\/a>/);
    site.clockTo('2022-09-28T09:00:00.000Z');
    // Sessions last a working day: everybody signs in again.
    office = await site.signIn('Programme office');
    chair = await site.signIn('Independent chair', 'chair');
    assessment = await site.signIn('Head of Assessment');
    const closed = await office.post(at('/cycle/1/close'));
    assert.deepEqual([closed.status, closed.location], [303, at('/cycle/1')]);
    assert.equal((await office.post(at('/cycle/1/close'))).location, at('/cycle/1'), 'pressed twice');
    const page = await chair.get(at('/cycle/1'));
    assert.match(page.text, /Frozen: what stands here is what the board saw/);
    assert.match(page.text, /2 of 3 updates were submitted/);
  });

  test('then the board reads what was submitted, and nobody writes', async () => {
    const read = await chair.get(at('/cycle/1/LG1'));
    assert.equal(read.status, 200);
    assert.match(read.text, /Words of the director\./);
    assert.match(read.text, /The standard comes out in December, as planned\./);
    assert.equal((await assessment.get(at('/cycle/1/LG1/achieved'))).status, 404);
    assert.equal((await assessment.post(at('/cycle/1/LG1/reopen'))).status, 404);
  });

  test('in the next cycle last time’s words stand beside the box, never in it', async () => {
    const fresh = await office.get(at('/cycle/new'));
    assert.match(fresh.text, /28 days later is Friday 28 October 2022/);
    assert.match(fresh.text, /name="board-day"[^>]*value="28"/);
    await office.post(at('/cycle/new'), { 'board-day': '4', 'board-month': '11', 'board-year': '2022' });
    assert.match((await office.get(at('/cycle/2'))).text, /7 days later than the rhythm of 28 days/);
    for (const [section, name, words] of [
      ['achieved', 'achieved', 'Third.'],
      ['next', 'next', 'Words of the director.'],
      ['support', 'slipping', 'Recruitment.'],
      ['support', 'board', 'Fund two posts.'],
    ] as const) {
      const page = await assessment.get(at(`/cycle/2/LG1/${section}`));
      assert.equal(box(page, name), '', `${section}: ${name}`);
      assert.ok(page.text.includes(words), `${section}: ${words}`);
    }
    const support = await assessment.get(at('/cycle/2/LG1/support'));
    assert.match(support.text, /The NHS trust: A named lead/);
    assert.match((await assessment.get(at('/cycle/2/LG1/activities'))).text, /Complete, verified on 5 September 2022/);
  });
});

test('no page needs more than four queries once the position is known, whatever the rows', async () => {
  const pages: [Browser, string][] = [
    [office, '/cycle'],
    [office, '/cycle/new'],
    [office, '/cycle/1'],
    [office, '/cycle/2'],
    [office, '/cycle/2/close'],
    [chair, '/cycle/1/LG1'],
    [assessment, '/cycle/2/LG1'],
    [assessment, '/cycle/2/LG1/support'],
    [assessment, '/cycle/2/LG1/activities'],
    [assessment, '/cycle/2/LG1/check'],
  ];
  for (const [browser, path] of pages) {
    await browser.get(at(path));
    const before = queries();
    assert.equal((await browser.get(at(path))).status, 200, path);
    assert.ok(queries() - before <= 4, `${path}: ${queries() - before}`);
  }
});
