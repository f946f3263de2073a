import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Answered } from '../../../../tests/support/site.ts';
import { at, box, type CycleSite, cycleSite, openFor, summaryOf, versionOf, versionsOf } from '../fixtures/site.ts';

let it: CycleSite;
before(async () => {
  it = await cycleSite();
  await openFor(it.office, '30', '9');
});
after(() => it.site.close());

/** The tests of this file tell one story: each stands on what the ones before it left. */
describe('writing an update', () => {
  test('section by section, saved as one goes', async () => {
    const start = await it.assessment.get(at('/cycle/1/LG1'));
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
      const page = await it.assessment.get(at(`/cycle/1/LG1/${section}`));
      assert.equal(page.status, 200);
      const saved = await it.assessment.post(at(`/cycle/1/LG1/${section}`), { version: versionOf(page), ...fields });
      const line = toldAtOnce[section];
      if (line === undefined) assert.deepEqual([saved.status, saved.location], [303, at(`/cycle/1/LG1/${next}`)]);
      else await goesOnAfter(saved, { section, fields, line, next: at(`/cycle/1/LG1/${next}`) });
    }
    const again = await it.assessment.get(at('/cycle/1/LG1/achieved'));
    assert.equal(box(again, 'achieved'), 'Three of five teams hold supervision.\n\n&lt;b&gt;Two&lt;/b&gt; managers started.');
    assert.match(again.text, /Saved 10am/);
    const hub = (await it.assessment.get(at('/cycle/1/LG1'))).text;
    assert.match(hub, /What is slipping, and what would help[\s\S]*Say what you ask of the partner or owner you named\.[\s\S]*Not finished/);
    assert.match(hub, /href="\/marlshire\/cycle\/1\/LG1\/support" role="button"[^>]*>\s*Go on/);
    assert.equal((await it.assessment.get(at('/cycle/1/LG1?go=on'))).location, at('/cycle/1/LG1/support'));
    assert.match((await it.office.get(at('/cycle/1'))).text, /Draft/);
    // What is in hand is nobody's to read but its writers'.
    assert.doesNotMatch((await it.office.get(at('/cycle/1/LG1'))).text, /Three of five teams/);
  });

  const toldAtOnce: Record<string, string> = {
    support: '#ask-1 Say what you ask of the partner or owner you named',
    activities: '#reason-LG1a LG1a: say why the forecast of 14 October 2022 is after the target of 30 September 2022',
  };

  /** What is wrong is said at once on its own step, and is saved whatever its owner does next. */
  async function goesOnAfter(saved: Answered, told: { section: string; fields: Record<string, string>; line: string; next: string }): Promise<void> {
    assert.equal(saved.status, 422);
    assert.ok(summaryOf(saved).includes(told.line), summaryOf(saved).join());
    assert.match(saved.text, /What you wrote is saved\.[\s\S]*Go on, and mend it later/);
    const version = versionOf(saved);
    assert.equal(versionOf(await it.assessment.get(at(`/cycle/1/LG1/${told.section}`))), version, 'it is saved');
    const on = await it.assessment.post(at(`/cycle/1/LG1/${told.section}`), { version, ...told.fields, go: 'later' });
    assert.deepEqual([on.status, on.location], [303, told.next]);
  }

  test('the script saves by the same address', async () => {
    const version = versionOf(await it.assessment.get(at('/cycle/1/LG1/next')));
    const saved = await it.assessment.post(at('/cycle/1/LG1/next'), { version, next: 'The other two begin on 3 October.' }, { json: true });
    assert.deepEqual([saved.status, saved.json()], [200, { saved: '10am', version: Number(version) + 1 }]);
    const stale = await it.assessment.post(at('/cycle/1/LG1/next'), { version, next: 'Both begin in November.' }, { json: true });
    assert.deepEqual([stale.status, stale.json()], [409, { conflict: at('/cycle/1/LG1/next/conflict') }]);
    const long = await it.assessment.post(at('/cycle/1/LG1/next'), { version: '2', next: 'x'.repeat(10_001) }, { json: true });
    assert.equal(long.status, 422);
    assert.match(String(long.json().message), /What happens next must be 10,000 characters or less: it is 1 too long/);
  });

  test('and keeps the words it could not save for the page that compares', async () => {
    const compare = await it.assessment.get(at('/cycle/1/LG1/next/conflict'));
    assert.equal(compare.status, 200);
    assert.match(compare.text, /The other two begin on 3 October\./);
    assert.match(compare.text, /Both begin in November\./);
    assert.match((await it.assessment.get(at('/cycle/1/LG1/next'))).text, /Compare the two texts/);
    const kept = await it.assessment.post(at('/cycle/1/LG1/next/conflict'), {
      version: versionOf(compare),
      'mine.next': 'Both begin in November.',
      'keep.next': 'theirs',
    });
    assert.equal(kept.location, at('/cycle/1/LG1/next'));
    const after = await it.assessment.get(at('/cycle/1/LG1/next'));
    assert.equal(box(after, 'next'), 'The other two begin on 3 October.');
    assert.doesNotMatch(after.text, /Compare the two texts/);
  });

  test('100,000 characters: 422, the same page, all of them still in the box, nothing saved', async () => {
    const page = await it.assessment.get(at('/cycle/1/LG1/achieved'));
    const words = 'supervision '.repeat(8334);
    const answer = await it.assessment.post(at('/cycle/1/LG1/achieved'), { version: versionOf(page), achieved: words });
    assert.equal(answer.status, 422);
    assert.deepEqual(summaryOf(answer), ['#achieved What was achieved must be 10,000 characters or less: it is 90,008 too long']);
    assert.equal(box(answer, 'achieved'), words);
    assert.match(answer.text, /data-autosave="unsaved"/);
    assert.match(box(await it.assessment.get(at('/cycle/1/LG1/achieved')), 'achieved') ?? '', /^Three of five/);
  });

  test('a wrong date: 422 with what was typed, which is saved all the same', async () => {
    const page = await it.assessment.get(at('/cycle/1/LG1/activities'));
    const typed = { 'forecast-LG1a-day': '31', 'forecast-LG1a-month': '6', 'forecast-LG1a-year': '2022', 'status-LG1a': 'begun', 'status-LG1b': 'not-begun' };
    const answer = await it.assessment.post(at('/cycle/1/LG1/activities'), { version: versionOf(page), ...typed });
    assert.equal(answer.status, 422);
    assert.deepEqual(summaryOf(answer), ['#forecast-LG1a Forecast of LG1a must be a real date']);
    assert.match(answer.text, /id="forecast-LG1a"[^>]*value="31"|value="31"[^>]*id="forecast-LG1a"/);
    assert.match((await it.assessment.get(at('/cycle/1/LG1/activities'))).text, /name="forecast-LG1a-day"[^>]*value="31"/);
  });

  test('fields that the form does not have are not taken', async () => {
    const page = await it.assessment.get(at('/cycle/1/LG1/next'));
    await it.assessment.post(at('/cycle/1/LG1/next'), {
      version: versionOf(page),
      next: 'The other two begin on 3 October.',
      cycle_id: 'x',
      constructor: 'y',
      'status-QP1a': 'begun',
    });
    const draft = await it.site.db.selectFrom('draft').select('fields').where('section', '=', 'next').executeTakeFirstOrThrow();
    assert.deepEqual(draft.fields, { next: 'The other two begin on 3 October.' });
  });
});

describe('two people in one section', () => {
  test('the second gets both texts, keeps both, and nothing is lost', async () => {
    const page = await it.assessment.get(at('/cycle/1/LG1/achieved'));
    const version = versionOf(page);
    await it.director.post(at('/cycle/1/LG1/achieved'), { version, achieved: 'The director’s words.' });
    const stale = await it.assessment.post(at('/cycle/1/LG1/achieved'), { version, achieved: 'The owner’s words.' });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /The director’s words\./);
    assert.match(stale.text, /The owner’s words\./);
    assert.match(stale.text, /Stand-in, Director of Children’s Services at 10am/);
    const answers = { version: versionOf(stale), 'mine.achieved': 'The owner’s words.' };
    const unchosen = await it.assessment.post(at('/cycle/1/LG1/achieved/conflict'), answers);
    assert.equal(unchosen.status, 422);
    assert.match(unchosen.text, /The owner’s words\./);
    const kept = await it.assessment.post(at('/cycle/1/LG1/achieved/conflict'), { ...answers, 'keep.achieved': 'both' });
    assert.equal(kept.status, 303);
    assert.equal(box(await it.director.get(at('/cycle/1/LG1/achieved')), 'achieved'), 'The director’s words.\n\nThe owner’s words.');
  });

  test('a third save while somebody compares is compared as well', async () => {
    const version = versionOf(await it.assessment.get(at('/cycle/1/LG1/achieved')));
    await it.director.post(at('/cycle/1/LG1/achieved'), { version, achieved: 'First.' });
    const stale = await it.assessment.post(at('/cycle/1/LG1/achieved'), { version, achieved: 'Second.' });
    await it.director.post(at('/cycle/1/LG1/achieved'), { version: versionOf(stale), achieved: 'Third.' });
    const again = await it.assessment.post(at('/cycle/1/LG1/achieved/conflict'), {
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
    const check = await it.assessment.get(at('/cycle/1/LG1/check'));
    assert.match(check.text, /What the facts support/);
    const versions = versionsOf(check);
    const refused = await it.assessment.post(at('/cycle/1/LG1/submit'), { versions, difference: '' });
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
      const version = versionOf(await it.assessment.get(at(`/cycle/1/LG1/${section}`)));
      assert.equal((await it.assessment.post(at(`/cycle/1/LG1/${section}`), { version, ...fields })).status, 303);
    };
    await save('support', { slipping: 'Recruitment.', support: '', 'from-1': 'The NHS trust', 'ask-1': 'A named lead', board: 'Fund two posts.' });
    await save('activities', { 'status-LG1a': 'claimed-complete', 'shown-LG1a': 'Ten records of each team.', 'status-LG1b': 'not-begun' });
    const check = await it.assessment.get(at('/cycle/1/LG1/check'));
    const versions = versionsOf(check);
    const done = await it.assessment.post(at('/cycle/1/LG1/submit'), { versions, difference: 'The standard comes out in December, as planned.' });
    assert.deepEqual([done.status, done.location], [303, at('/cycle/1/LG1')], done.text.slice(0, 0) + summaryOf(done).join());
    const page = await it.assessment.get(at('/cycle/1/LG1'));
    assert.match(page.text, /Update submitted/);
    assert.match((await it.office.get(at('/cycle/1/LG1'))).text, /The standard comes out in December, as planned\./);
    assert.match((await it.office.get(at('/cycle/1?show=submitted'))).text, /LG1 Managers know/);
    assert.doesNotMatch((await it.office.get(at('/cycle/1?show=submitted'))).text, /QP1 Assess/);
  });

  test('an answer changed while it was being checked is shown before anything is submitted', async () => {
    await it.assessment.post(at('/cycle/1/LG1/reopen'));
    const check = await it.assessment.get(at('/cycle/1/LG1/check'));
    const versions = versionsOf(check);
    const version = versionOf(await it.director.get(at('/cycle/1/LG1/next')));
    await it.director.post(at('/cycle/1/LG1/next'), { version, next: 'Words of the director.' });
    const met = await it.assessment.post(at('/cycle/1/LG1/submit'), { versions, difference: 'The standard comes out in December, as planned.' });
    assert.equal(met.status, 409);
    assert.match(met.text, /Somebody changed an answer while you were reading/);
    assert.match(met.text, /Words of the director\./);
    const now = versionsOf(met);
    assert.equal(
      (await it.assessment.post(at('/cycle/1/LG1/submit'), { versions: now, difference: 'The standard comes out in December, as planned.' })).status,
      303,
    );
  });

  test('once submitted, a section leads back, and words typed meanwhile stand on the page', async () => {
    assert.equal((await it.assessment.get(at('/cycle/1/LG1/next'))).location, at('/cycle/1/LG1'));
    const late = await it.assessment.post(at('/cycle/1/LG1/next'), { version: '9', next: 'Typed while it was submitted.' });
    assert.equal(late.status, 409);
    assert.match(late.text, /Typed while it was submitted\./);
    assert.equal((await it.assessment.post(at('/cycle/1/LG1/next'), { version: '9', next: 'Typed.' }, { json: true })).status, 403);
  });
});
