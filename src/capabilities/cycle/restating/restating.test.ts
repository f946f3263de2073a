import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '../../../platform/database/index.ts';
import { changing, verifyRows } from '../../../platform/record/index.ts';
import { addMeasure, askMeasuresForComparing } from '../../measures/index.ts';
import { appoint, endHolding, listPosts } from '../../people/index.ts';
import { acceptPlan } from '../../plan/index.ts';
import { paperOf } from '../fixtures/programme.ts';
import { at, type CycleSite, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit, summaryOf } from '../fixtures/site.ts';
import { closeCycle, restatementsOfCycle } from '../index.ts';

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

describe('whoever asked for a restatement takes it back while it is not settled', () => {
  const mainOf = (text: string): string => text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  const asking = async (): Promise<string> =>
    (await ask({ what: 'words', section: 'achieved', corrected: 'One of five teams holds supervision.', reason })).location ?? '';

  test('it stands on the Home of both until it is taken back, and is then settled by nobody', async () => {
    const { office, director, quality } = story;
    const one = await asking();
    assert.match(await textOf(office, at('')), new RegExp(`Restatements that you asked for[\\s\\S]*${one}`));
    assert.match(await textOf(director, at('')), new RegExp(`Restatements that wait for approval[\\s\\S]*${one}`));
    assert.match(await textOf(office, one), /Take back the restatement/);
    assert.doesNotMatch(await textOf(director, one), /Take back the restatement/);
    for (const browser of [director, quality]) assert.equal((await browser.post(`${one}/withdraw`, { why: 'Not needed.' })).status, 404);
    assert.equal((await office.post(`${one}/withdraw`, { why: 'x'.repeat(2001) })).status, 422);
    assert.equal((await office.post(`${one}/withdraw`, { why: 'The register was right.' })).location, one);
    for (const browser of [office, director]) assert.doesNotMatch(await textOf(browser, at('')), new RegExp(one));
    const page = mainOf(await textOf(director, one));
    assert.match(page, /taken back on 27 September 2022[\s\S]*Taken back on 27 September 2022 by whoever asked for it: The register was right\./);
    assert.doesNotMatch(page, /<form/);
    assert.match((await director.post(one, { decision: 'approve' })).text, /took it back meanwhile: there is nothing to settle/);
    assert.match((await office.post(`${one}/withdraw`, {})).text, /took it back meanwhile/, 'once');
    for (const path of [rating, at('/cycle/1')]) assert.doesNotMatch(mainOf(await textOf(office, path)), /One of five teams/, path);
    const { db, programme } = story.site;
    assert.deepEqual(await restatementsOfCycle(db, programme.id, 1), [], 'the addendum has none of it');
    assert.deepEqual((await verifyRows(db, programme.id)).faults, []);
  });

  test('what is settled is not taken back, and what is taken back stays so in the database too', async () => {
    const { office, director, site } = story;
    const one = await asking();
    assert.equal((await director.post(one, { decision: 'refuse', reason: 'Two of five did.' })).status, 303);
    assert.match((await office.post(`${one}/withdraw`, {})).text, /Somebody has settled it already/);
    const { id } = site.programme;
    const change = (statement: ReturnType<typeof sql>) =>
      changing(site.changer, { programmeId: id, action: 'test', subject: { kind: 'x', id } }, (trx) => statement.execute(trx));
    const waiting = (await asking()).split('/').at(-1) ?? '';
    for (const statement of [
      sql`update restatement set withdrawn_on = null, withdrawn_reason = '' where withdrawn_on is not null`,
      sql`update restatement set refused_on = '2022-09-28', refused_by = asked_by, refused_reason = 'Late' where withdrawn_on is not null`,
      sql`update restatement set withdrawn_on = '2022-09-28' where refused_on is not null`,
      sql`update restatement set withdrawn_on = '2022-09-28', corrected = 'All of them' where id = ${waiting}`,
      sql`delete from restatement where id = ${waiting}`,
    ])
      await assert.rejects(change(statement), /stays/);
  });
});

describe('every mistake is told at once', () => {
  const short = (typed: string, asked: string): string => `“${typed}” is too short, it needs at least 3 letters: ${asked}`;
  const whyWrong = '#reason Say why it was wrong, and how that came to light';
  const minute = 'enter where the board’s minute is, such as “Minutes of 26 October 2022, item 4”';
  for (const [name, fields, expected] of [
    ['nothing said', {}, ['#what Choose what was shown wrongly', whyWrong]],
    [
      'what the facts supported',
      { what: 'derived', 'derived-process': '', fact: 'x', reason: 'y' },
      [
        '#derived-process Choose what the process should have been',
        '#derived-impact Choose what the impact should have been',
        `#fact ${short('x', 'say which fact was wrong')}`,
        `#reason ${short('y', 'say why it was wrong, and how that came to light')}`,
      ],
    ],
    [
      'what the owner declared',
      { what: 'declared' },
      [
        '#declared-process Choose what the process should have been',
        '#declared-impact Choose what the impact should have been',
        '#declared-fact Say which fact was wrong',
        whyWrong,
      ],
    ],
    ['the owner’s words', { what: 'words' }, ['#section Choose which of the owner’s words', '#corrected Enter what it should have been', whyWrong]],
    ['a figure', { what: 'figure' }, ['#shown Choose the figure that was shown', '#figure Enter what it should have been', whyWrong]],
    [
      'a figure that is none',
      { what: 'figure', shown: 'M1 Supervision held on time, baseline: 61%', figure: 'about half' },
      ['#figure Enter a number in the unit of the figure that was shown, such as “52%”, or “Not known”', whyWrong],
    ],
  ] as const)
    test(`a restatement: ${name}`, async () => {
      const wrong = await ask(fields);
      assert.deepEqual([wrong.status, summaryOf(wrong)], [422, expected]);
    });

  test('a rating that the board confirmed: which, why and where it is minuted', async () => {
    const { site } = story;
    site.clockTo('2022-09-30T09:00:00.000Z');
    Object.assign(story, await everybody(site));
    const wrong = await story.office.post(`${rating}/confirm`, { minute: '4' });
    assert.deepEqual([wrong.status, summaryOf(wrong)], [422, ['#choice Choose the rating that the board confirmed', `#minute ${short('4', minute)}`]]);
    const rest = await story.office.post(at('/cycle/1/confirm'), { minute: '4' });
    assert.deepEqual(summaryOf(rest), ['#seen Confirm that you have looked at each rating and that the board confirmed them', `#minute ${short('4', minute)}`]);
  });

  test('a restatement that is turned down', async () => {
    const one = (await ask({ what: 'words', section: 'achieved', corrected: 'None does.', reason })).location ?? '';
    assert.deepEqual(summaryOf(await story.director.post(one, { reason: 'x' })), ['#decision Choose whether it stands beside what was frozen']);
    const bare = await story.director.post(one, { decision: 'refuse', reason: 'x' });
    assert.deepEqual(summaryOf(bare), [`#reason ${short('x', 'say why it is turned down')}`]);
  });
});

const textOf = async (browser: CycleSite['office'], path: string): Promise<string> => (await browser.get(path)).text;

describe('a restatement that nobody may decide', () => {
  const qp1 = at('/plan/priorities/QP1/ratings/1');
  const fields = { what: 'derived', 'derived-process': 'on-track', 'derived-impact': 'not-expected', fact: 'A day was read wrongly.', reason };
  const why = /Nobody in the programme may decide it: [^<]*Director of Children’s Services answers for QP1 or wrote its update in that cycle/;

  test('is not asked for: the form says why nobody may, who could be given the post, and that another may ask', async () => {
    const { site } = story;
    const posts = await listPosts(site.db, site.programme.id);
    const held = (title: string) => posts.find((post) => post.title === title);
    const { personId, name } = held('Director of Children’s Services')?.holders[0] ?? assert.fail();
    // The only director comes to answer for QP1.
    const practice = { postId: held('Head of Practice')?.id ?? '', name, personId, fromDay: site.changer.clock.today() };
    await appoint(site.changer, site.programme.id, practice, true);
    const refused = await story.chair.post(`${qp1}/restate`, fields);
    assert.equal(refused.status, 422);
    assert.match(
      summaryOf(refused).join(),
      /^#what Nobody in the programme may decide it: .*Independent chair asked for it\. The programme office can give the post/,
    );
    assert.match(summaryOf(refused).join(), /Or somebody else asks for it: then Independent chair may decide\.$/);
    assert.match(refused.text, /A day was read wrongly\./, 'what was typed is kept');
    assert.match(summaryOf(refused).join(), why);
  });

  test('where the last who may leaves, it says so on its own page and on the Home of the office and of whoever asked', async () => {
    const { site, office, director } = story;
    const own = await director.post(`${qp1}/restate`, fields);
    assert.equal(own.status, 303, summaryOf(own).join());
    const one = own.location ?? '';
    assert.doesNotMatch(await textOf(office, at('')), /Restatements that nobody may decide/);
    assert.match(await textOf(director, one), /You asked for it, so a director or the chair, and not you, approves it/);
    const chairs = (await listPosts(site.db, site.programme.id)).find(({ title }) => title === 'Independent chair');
    const gone = await endHolding(site.changer, site.programme.id, chairs?.holders[0]?.holdingId ?? '', '2022-09-26');
    assert.ok(gone);
    for (const browser of [office, director]) {
      assert.match(await textOf(browser, one), why);
      assert.doesNotMatch(await textOf(browser, one), /so a director or the chair, and not you/);
    }
    assert.match(
      await textOf(office, at('')),
      new RegExp(`Restatements that nobody may decide[\\s\\S]*${one}[\\s\\S]*Independent chair is held by nobody who can sign in`),
    );
    assert.match(await textOf(director, at('')), new RegExp(`Restatements that you asked for[\\s\\S]*${one}[\\s\\S]*${why.source}`));
  });
});
