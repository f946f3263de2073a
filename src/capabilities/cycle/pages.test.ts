import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '../../../tests/support/site.ts';
import { at, box, type CycleSite, cycleSite, everybody, goodDifference, goodSections, save, submit, verify } from './fixtures/site.ts';

let it: CycleSite;
before(async () => {
  it = await cycleSite();
});
after(() => it.site.close());

/** The tests of this file tell one story: each stands on what the ones before it left. */
describe('opening a cycle', () => {
  test('before the first, the page says what belongs here and how to begin', async () => {
    const answer = await it.office.get(at('/cycle'));
    assert.match(answer.text, /Open a cycle/);
    assert.doesNotMatch((await it.chair.get(at('/cycle'))).text, /href="\/marlshire\/cycle\/new"/);
    assert.equal((await it.chair.get(at('/cycle/new'))).status, 404);
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
      const answer = await it.office.post(at('/cycle/new'), { 'board-day': day, 'board-month': month, 'board-year': year });
      assert.equal(answer.status, 422);
      assert.match(answer.text, words);
      assert.match(answer.text, /<title>Error: /);
      if (day !== '') assert.match(answer.text, new RegExp(`value="${day}"`));
    });
  }

  test('a good one opens, and everybody sees it', async () => {
    const opened = await it.office.post(at('/cycle/new'), { 'board-day': '30', 'board-month': 'September', 'board-year': '2022' });
    assert.deepEqual([opened.status, opened.location], [303, at('/cycle/1')]);
    const again = await it.office.post(at('/cycle/new'), { 'board-day': '28', 'board-month': '10', 'board-year': '2022' });
    assert.match(again.text, /Cycle 1, for the board of 30 September 2022, is still open/);
    const page = await it.chair.get(at('/cycle/1'));
    assert.match(page.text, /Updates are due by Friday 23 September 2022\. What is submitted is shown once the cycle is closed\./);
    assert.doesNotMatch(page.text, /Close the cycle/);
    assert.match((await it.assessment.get(at('/cycle/1'))).text, /Updates are due by Friday 23 September 2022\. Submitted: 0 of 3 priorities\./);
    assert.match((await it.assessment.get(at('/cycle/1'))).text, /Due from you/);
  });

  test('an unknown cycle, priority or section is not found', async () => {
    for (const path of ['/cycle/2', '/cycle/x', '/cycle/1/XX9', '/cycle/1/LG1/nothing', '/cycle/01/LG1'])
      assert.equal((await it.assessment.get(at(path))).status, 404, path);
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
      const browsers = it as unknown as Record<string, Browser>;
      for (const [name, status] of Object.entries(may)) assert.equal((await (browsers[name] as Browser).get(at(path))).status, status, name);
    });
  }

  test('a form that is posted past its page is refused too', async () => {
    assert.equal((await it.chair.post(at('/cycle/1/close'))).status, 404);
    assert.equal((await it.assessment.post(at('/cycle/1/LG2/achieved'), { version: '0', achieved: 'Not mine' })).status, 404);
    // A supporting post writes, and does not submit.
    assert.equal((await it.assessment.post(at('/cycle/1/QP1/submit'), { versions: '{}' })).status, 404);
    assert.match((await it.assessment.get(at('/cycle/1/QP1/check'))).text, /Whoever holds the accountable post, or a joint one, submits it/);
    assert.equal((await it.office.post(at('/cycle/1/LG1/reopen'))).status, 404);
  });
});

describe('closing', () => {
  test('first what the board would not have, then it closes, and stays closed', async () => {
    await save(it.assessment, '/cycle/1/LG1', goodSections);
    assert.equal((await submit(it.assessment, '/cycle/1/LG1', goodDifference)).status, 303);
    const done = await verify(it.quality, 'LG1a', { seen: 'Ten records.', shown: 'Audit of July', result: 'verified' });
    assert.equal(done.status, 303);
    const ask = await it.office.get(at('/cycle/1/close'));
    assert.match(ask.text, /2 priorities have no update: <a[^>]*>LG2<\/a>, <a[^>]*>QP1<\/a>/);
    // Half a text, written and never submitted.
    await save(it.director, '/cycle/1/QP1', { achieved: { achieved: 'Twelve of forty trained.\nThe rest in November.' } });
    it.site.clockTo('2022-09-28T09:00:00.000Z');
    // Sessions last a working day: everybody signs in again.
    it = { ...it, ...(await everybody(it.site)) };
    const closed = await it.office.post(at('/cycle/1/close'));
    assert.deepEqual([closed.status, closed.location], [303, at('/cycle/1')]);
    assert.equal((await it.office.post(at('/cycle/1/close'))).location, at('/cycle/1'), 'pressed twice');
    const page = await it.chair.get(at('/cycle/1'));
    assert.match(page.text, /Frozen\. What stands here is what the board saw/);
    assert.match(page.text, /Submitted: 1 of 3 priorities\./);
  });

  test('then the board reads what was submitted, and nobody writes', async () => {
    const read = await it.chair.get(at('/cycle/1/LG1'));
    assert.equal(read.status, 200);
    assert.match(read.text, /Three of five teams hold supervision\./);
    assert.match(read.text, /The standard comes out in December, as planned\./);
    assert.equal((await it.assessment.get(at('/cycle/1/LG1/achieved'))).status, 404);
    assert.equal((await it.assessment.post(at('/cycle/1/LG1/reopen'))).status, 404);
  });

  test('the next one is suggested by the rhythm', async () => {
    const fresh = await it.office.get(at('/cycle/new'));
    assert.match(fresh.text, /28 days later is Friday 28 October 2022/);
    assert.match(fresh.text, /name="board-day"[^>]*value="28"/);
  });

  test('words written and never submitted stand beside the next cycle’s box', async () => {
    await it.office.post(at('/cycle/new'), { 'board-day': '4', 'board-month': '11', 'board-year': '2022' });
    const written = await it.director.get(at('/cycle/2/QP1/achieved'));
    assert.match(written.text, /written for the board of 30 September 2022 and never submitted/);
    assert.match(written.text, /Twelve of forty trained\.\nThe rest in November\./);
    assert.equal(box(written, 'achieved'), '');
    assert.doesNotMatch((await it.director.get(at('/cycle/2/QP1/next'))).text, /never submitted/, 'nothing was written there');
    assert.doesNotMatch((await it.assessment.get(at('/cycle/2/LG1/achieved'))).text, /never submitted/, 'what was submitted is no draft');
  });

  test('too early to close: known before the button, with the first day on which it may', async () => {
    const early = await cycleSite();
    try {
      assert.equal((await early.office.post(at('/cycle/new'), { 'board-day': '18', 'board-month': '11', 'board-year': '2022' })).status, 303);
      const ask = await early.office.get(at('/cycle/1/close'));
      assert.match(ask.text, /too early to close[\s\S]*It may close from Friday 21 October 2022 on/);
      assert.doesNotMatch(ask.text, /Close cycle 1/);
      assert.equal((await early.office.post(at('/cycle/1/close'))).status, 422);
    } finally {
      await early.site.close();
    }
  });

  test('whoever closes it sees first what a second missed update does', async () => {
    const ask = await it.office.get(at('/cycle/2/close'));
    assert.match(ask.text, /What closing now makes worse.*>LG2<\/a>: amber now, <strong>red<\/strong> once closed/s);
  });

  test('in the next cycle last time’s words stand beside the box, never in it', async () => {
    assert.match((await it.office.get(at('/cycle/2'))).text, /7 days later than the rhythm of 28 days/);
    for (const [section, name, words] of [
      ['achieved', 'achieved', 'Three of five teams hold supervision.'],
      ['next', 'next', 'The other two begin in October.'],
      ['support', 'slipping', 'Recruitment.'],
      ['support', 'board', 'Fund two posts.'],
    ] as const) {
      const page = await it.assessment.get(at(`/cycle/2/LG1/${section}`));
      assert.equal(box(page, name), '', `${section}: ${name}`);
      assert.ok(page.text.includes(words), `${section}: ${words}`);
    }
    const support = await it.assessment.get(at('/cycle/2/LG1/support'));
    assert.match(support.text, /The NHS trust: A named lead/);
    assert.match((await it.assessment.get(at('/cycle/2/LG1/activities'))).text, /Complete, verified on 5 September 2022/);
  });
});

test('no page needs more than four queries once the position is known, whatever the rows', async () => {
  const pages: [Browser, string][] = [
    [it.office, '/cycle'],
    [it.office, '/cycle/new'],
    [it.office, '/cycle/1'],
    [it.office, '/cycle/2'],
    [it.office, '/cycle/2/close'],
    [it.chair, '/cycle/1/LG1'],
    [it.assessment, '/cycle/2/LG1'],
    [it.assessment, '/cycle/2/LG1/support'],
    [it.assessment, '/cycle/2/LG1/activities'],
    [it.assessment, '/cycle/2/LG1/check'],
  ];
  for (const [browser, path] of pages) {
    await browser.get(at(path));
    const before = it.queries();
    assert.equal((await browser.get(at(path))).status, 200, path);
    assert.ok(it.queries() - before <= 4, `${path}: ${it.queries() - before}`);
  }
});
