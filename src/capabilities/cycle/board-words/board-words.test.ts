import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser } from '../../../../tests/support/site.ts';
import { verifyRecord, verifyRows } from '../../../platform/record/index.ts';
import { addPost, appoint } from '../../people/index.ts';
import { byBoard, type ChangeSite, changeSite, june, list, ownName, plan } from '../../plan/changes/fixtures/change-site.ts';
import { listVersions } from '../../plan/index.ts';
import { at, type CycleSite, cycleSite, everybody, openFor, summaryOf } from '../fixtures/site.ts';
import { boardWords, checkBoardWord, seenOf } from '../index.ts';

const words = '/marlshire/board-words';
const waits = /recorded by the programme office, not yet confirmed by a second person/i;
const disputed = /recorded by the programme office, and a second person says that the record is wrong/i;
const mainOf = (text: string): string =>
  text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const read = async (browser: Browser, address: string): Promise<string> => mainOf((await browser.get(address)).text);

/** Answers as somebody who loads the page first. */
async function answer(browser: Browser, address: string, fields: Record<string, string | string[]>) {
  const seen = /name="seen" value="([^"]*)"/.exec((await browser.get(address)).text)?.[1] ?? '';
  return browser.post(address, { seen, ruling: '', words: '', ...fields });
}

describe('what the programme office alone records of a board', () => {
  let given: ChangeSite;
  let acceptance: string;
  beforeEach(async () => {
    given = await changeSite();
    acceptance = `${words}/${(await listVersions(given.site.db, given.site.programme.id))[0]?.decisions[0]?.id}`;
  });
  afterEach(() => given.site.close());

  test('stands as not yet confirmed wherever it is named, until another person has seen exactly what was recorded and confirms it', async () => {
    const { people, site } = given;
    const shown = [`${plan}/versions`, `${plan}/versions/1`, `${plan}/list`, `${plan}/on-a-page`];
    for (const address of shown) assert.match(await read(people.member, address), waits, address);
    const page = await read(people.director, acceptance);
    assert.match(page, /Version 1 \(.*\) accepted.*Accepted.*Improvement Board.*12 November 2021.*Minute 4.*By the Programme office on 19 November 2021/);
    assert.deepEqual(summaryOf(await answer(people.director, acceptance, {})), ['#ruling Select whether the record is right']);
    assert.equal((await answer(people.director, acceptance, { ruling: 'confirmed' })).location, acceptance);
    for (const address of shown) assert.doesNotMatch(await read(people.member, address), waits, address);
    assert.match(await read(people.member, `${plan}/versions/1`), /Confirmed by the Director of Services on 19 November 2021/);
    assert.deepEqual([(await verifyRecord(site.db, site.programme.id)).faults, (await verifyRows(site.db, site.programme.id)).faults], [[], []]);
  });

  test('is confirmed by nobody who recorded it, in whatever post, and by no owner or member; by another officer it is', async () => {
    const { people, site } = given;
    assert.match(await read(people.office, acceptance), /You recorded it, so somebody else confirms it/);
    for (const nobody of [people.office, people.owner, people.member]) assert.equal((await answer(nobody, acceptance, { ruling: 'confirmed' })).status, 404);
    const { id } = await site.db.selectFrom('person').select('id').where('name', '=', 'Priya Office').executeTakeFirstOrThrow();
    const setUp = { ...site.changer, actor: { personId: null, postId: null } };
    const postId = await addPost(setUp, site.programme.id, 'Director of everything', 'director');
    await appoint(setUp, site.programme.id, { postId, personId: id, name: '', fromDay: site.clock.today() });
    const otherPost = await site.signIn('Director of everything', 'director');
    assert.equal((await answer(otherPost, acceptance, { ruling: 'confirmed' })).status, 404, 'another post of the same person');
    assert.equal((await answer(people.second, acceptance, { ruling: 'confirmed' })).status, 303);
    assert.match(await read(people.member, `${plan}/versions/1`), /Confirmed by the Deputy programme office/);
  });

  test('is confirmed by another who shares the post, because the person is known who recorded it', async () => {
    const { site } = given;
    const { personId, postId } = site.changer.actor as { personId: string; postId: string };
    const setUp = { ...site.changer, actor: { personId: null, postId: null } };
    const other = await appoint(setUp, site.programme.id, { postId, name: 'Olu Office', fromDay: '2021-11-01' }, true);
    const [word] = await boardWords(site.db, site.programme.id, site.clock.today());
    assert.ok(word);
    const confirms = (person: string) =>
      checkBoardWord({ ...site.changer, actor: { personId: person, postId } }, site.programme, {
        ...{ id: word.id, ruling: 'confirmed', words: '', which: [], seen: seenOf(word) },
      });
    assert.deepEqual(await confirms(personId), { ok: false, problems: ['own-record'] });
    assert.deepEqual(await confirms(other), { ok: true, value: undefined });
  });

  test('is said to be wrong with words, stands disputed, and is confirmed by a correction of two people', async () => {
    const { people } = given;
    assert.deepEqual(summaryOf(await answer(people.chair, acceptance, { ruling: 'wrong' })), ['#words Enter what is wrong with the record']);
    assert.equal((await answer(people.chair, acceptance, { ruling: 'wrong', words: 'The minute says 11 November.' })).status, 303);
    assert.match(await read(people.member, `${plan}/list`), disputed);
    assert.match(
      await read(people.member, `${plan}/versions/1`),
      /says that the record is wrong.*Said to be wrong by the Chair of the board on 19 November 2021: “The minute says 11 November\.”/,
    );
    assert.match(await read(people.second, '/marlshire'), /1 record is said to be wrong/);
    assert.match(
      await read(people.office, '/marlshire'),
      /Said to be wrong: what was recorded of a board.*this record is wrong.*Version 1 \(.*\) accepted Said to be wrong by the Chair of the board on 19 November 2021: “The minute says 11 November\.”/,
    );
    assert.ok((await people.office.get('/marlshire')).text.includes(`href="${acceptance}"`), 'with the way to its page');
    for (const reader of [people.second, people.chair, people.owner, people.member])
      assert.doesNotMatch(await read(reader, '/marlshire'), /what was recorded of a board/);
    const way = `href="${plan}/versions/1/decisions/${acceptance.split('/').at(-1)}/correct"`;
    assert.ok((await people.office.get(acceptance)).text.includes(way), 'and from there to its correction');
    assert.ok(!(await people.chair.get(acceptance)).text.includes(way), 'which the chair does not ask for');
    const correction = `${plan}/versions/1/decisions/${acceptance.split('/').at(-1)}`;
    const eleventh = {
      body: 'Improvement Board',
      'day-day': '11',
      'day-month': '11',
      'day-year': '2021',
      reference: 'Minute 4',
      reason: 'The signed minutes say so.',
    };
    assert.equal((await people.office.post(`${correction}/correct`, eleventh)).status, 303);
    assert.match(await read(people.member, `${plan}/list`), disputed, 'asked for, and not confirmed');
    assert.match(await read(people.office, acceptance), /A correction waits for a second person/);
    assert.ok(!(await people.office.get(acceptance)).text.includes(way), 'one waits already');
    assert.equal((await people.second.post(`${correction}/correction`, { ruling: 'confirmed', words: '' })).status, 303);
    for (const phrase of [waits, disputed]) assert.doesNotMatch(await read(people.member, `${plan}/list`), phrase);
    assert.doesNotMatch(await read(people.office, '/marlshire'), /what was recorded of a board/, 'it was put right');
  });

  test('a decided change is its word too: neither who asked nor who owns confirms it; what a director or the chair decides waits for nobody', async () => {
    const { people, asks } = given as ChangeSite & typeof given;
    const own = await asks(people.owner, `${plan}/activities/LG1a/move`, june);
    assert.equal((await people.director.post(`${own}/decide`, ownName)).status, 303);
    assert.doesNotMatch(await read(people.member, own), waits);
    const byDirector = await asks(people.director, `${plan}/activities/LG1b/move`, june);
    assert.equal((await people.office.post(`${byDirector}/decide`, byBoard)).status, 303);
    for (const address of [byDirector, list]) assert.match(await read(people.member, address), waits, address);
    const record = `${words}/${(await given.last())?.id}`;
    assert.match(await read(people.chair, record), /CR2 approved.*Approved.*Improvement Board.*19 November 2021.*Minute 6.*To: 30 June 2022/);
    assert.match(await read(people.director, record), /You recorded it, asked for the change or own what it changes/);
    assert.equal((await answer(people.director, record, { ruling: 'confirmed' })).status, 404);
    assert.equal((await answer(people.chair, record, { ruling: 'confirmed' })).status, 303);
    assert.doesNotMatch(await read(people.member, byDirector), waits);
    const third = await asks(people.second, `${plan}/activities/LG1b/move`, { ...june, 'to-month': '7' });
    assert.equal((await people.chair.post(`${third}/decide`, byBoard)).status, 303);
    assert.doesNotMatch(await read(people.member, third), waits, 'a board’s decision that the chair records');
  });

  test('Home of who may confirm it says so with one link; of who recorded it, and of an owner, nothing', async () => {
    const { people } = given;
    for (const reader of [people.second, people.director, people.chair])
      assert.match(await read(reader, '/marlshire'), /1 record of what a board decided waits for a second person/);
    for (const reader of [people.office, people.owner, people.member]) assert.doesNotMatch(await read(reader, '/marlshire'), /for a second person/);
    assert.match(
      await read(people.chair, words),
      /Not yet confirmed.*Version 1 .*accepted Yours to confirm Improvement Board, 12 November 2021 Minute: Minute 4/,
    );
    await answer(people.chair, acceptance, { ruling: 'confirmed' });
    assert.match(await read(people.chair, words), /Nothing waits/);
    assert.doesNotMatch(await read(people.second, '/marlshire'), /for a second person/);
  });

  test('an answer to what stood before is given back, and on a past day it reads as it stood then', async () => {
    const { people, site } = given;
    const stale = { seen: '1.9.0', ruling: 'confirmed', words: 'As typed' };
    const back = await people.director.post(acceptance, stale);
    assert.deepEqual([back.status, summaryOf(back).length, /As typed/.test(back.text)], [422, 1, true]);
    const before = site.clock.now();
    assert.equal((await answer(people.director, acceptance, { ruling: 'confirmed' })).status, 303);
    assert.equal((await answer(people.second, acceptance, { ruling: 'wrong', words: 'No.' })).status, 303, 'it was settled meanwhile');
    for (const address of [`${plan}/versions/1`, `${plan}/list`, acceptance, words]) {
      assert.doesNotMatch(await read(people.member, address), /not yet confirmed by/i, address);
      assert.match(await read(people.member, `${address}?as-at=${before}`), address === words ? /Not yet confirmed/ : waits, address);
    }
    assert.equal((await people.member.get(`${words}/${site.programme.id}`)).status, 404);
    assert.equal((await people.member.get(`${words}/x`)).status, 404);
  });
});

describe('ratings that the programme office wrote down from a minute', () => {
  let given: CycleSite;
  before(async () => {
    given = await cycleSite();
    const { office, site } = given;
    const accepted = { 'day-day': '5', 'day-month': '9', 'day-year': '2022', by: 'Improvement Board', reference: 'Minute 1', checked: 'yes' };
    assert.equal((await office.post(at('/plan/accept'), accepted)).status, 303);
    await openFor(office, '30', '9');
    site.clockTo('2022-09-27T09:00:00.000Z');
    given = { ...given, ...(await everybody(site)) };
    assert.match(
      await read(given.office, at('/cycle/1/close')),
      /1 record of what a board decided is not yet confirmed by a second person .*can be closed all the same/,
    );
    assert.equal((await given.office.post(at('/cycle/1/close'))).status, 303);
    site.clockTo('2022-10-03T09:00:00.000Z');
    given = { ...given, ...(await everybody(site)) };
  });
  after(() => given.site.close());
  const lg1 = at('/plan/priorities/LG1/ratings/1');
  const ofRatings = async (): Promise<string> =>
    /href="(\/marlshire\/board-words\/[^"]+)">See what was recorded/.exec((await given.director.get(lg1)).text)?.[1] ?? '';

  test('are looked up together; those said to be wrong stand disputed and the others go on waiting', async () => {
    const { office, director, chair } = given;
    assert.match(
      await read(chair, '/marlshire'),
      /Ratings that you can confirm in one go Owner and facts do not differ on them.* 3 ratings of cycle 1 Board of 30 September 2022/,
    );
    assert.ok((await chair.get('/marlshire')).text.includes(`href="${at('/cycle/1/confirm')}"`));
    for (const other of [office, director]) assert.doesNotMatch(await read(other, '/marlshire'), /in one go/);
    const listed = [...(await office.get(at('/cycle/1/confirm'))).text.matchAll(/name="listed" value="([^"]+)"/g)].map(([, id]) => id ?? '');
    assert.equal((await office.post(at('/cycle/1/confirm'), { minute: 'Minutes of 30 September, item 4', seen: 'yes', listed })).status, 303);
    assert.doesNotMatch(await read(chair, '/marlshire'), /in one go/, 'recorded already');
    assert.match(await read(director, lg1), waits);
    assert.match(await read(director, at('/plan/priorities/LG1')), /The board’s rating not yet confirmed by a second person/i);
    assert.match(await read(director, at('/cycle/1')), /They are recorded by the programme office, not yet confirmed by a second person/);
    const page = await ofRatings();
    assert.match(
      await read(chair, page),
      /3 ratings of cycle 1 confirmed.*30 September 2022.*Minutes of 30 September, item 4.*LG1 Managers.*LG2 Partners.*QP1 Assessments/,
    );
    assert.deepEqual(summaryOf(await answer(chair, page, { ruling: 'wrong' })), [
      '#which Select which of the ratings are wrong',
      '#words Enter what is wrong with the record',
    ]);
    const [, wrong = ''] = /name="which"[^>]*value="([^"]+)"/.exec((await chair.get(page)).text) ?? [];
    assert.equal((await answer(chair, page, { ruling: 'wrong', which: wrong, words: 'It was not before the board.' })).status, 303);
    assert.match(await read(director, lg1), disputed);
    assert.match(await read(director, at('/plan/priorities/LG2/ratings/1')), waits);
    assert.equal((await answer(director, await ofRatings(), { ruling: 'confirmed' })).status, 303);
    for (const phrase of [waits, disputed]) assert.doesNotMatch(await read(director, lg1), phrase);
    assert.match(await read(director, at('/plan/priorities/LG2/ratings/1')), waits, 'the others wait still');
  });

  test('the report that was frozen stays as it was; the draft of the next says how many are not confirmed, and of which acceptance', async () => {
    const { office } = given;
    const of = async (number: number) => (await office.get(at(`/reports/highlight/${number}`))).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    const frozen = await of(1);
    assert.match(frozen, /accepted on 5 September 2022, recorded by the programme office, not yet confirmed by a second person/);
    await openFor(office, '28', '10');
    assert.match(await of(2), /What boards decided 2 records are recorded by the programme office, not yet confirmed by a second person/);
    const [version] = await listVersions(given.site.db, given.site.programme.id);
    assert.equal((await answer(given.chair, `${words}/${version?.decisions[0]?.id}`, { ruling: 'confirmed' })).status, 303);
    assert.doesNotMatch(await of(2), /accepted on 5 September 2022, recorded by/);
    assert.match(await of(2), /1 record is recorded by the programme office/);
    assert.equal(await of(1), frozen);
  });
});
