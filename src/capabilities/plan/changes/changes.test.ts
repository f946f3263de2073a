import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { addPost, appoint } from '../../people/index.ts';
import { activityByRef } from '../rules/plan.ts';
import { byBoard, type ChangeSite, changeSite, day, type Fields, june, list, ownName, plan, why } from './fixtures/change-site.ts';

describe('who asks, who decides, and what stands meanwhile', () => {
  const move = `${plan}/activities/LG1a/move`;
  let site: ChangeSite['site'];
  let people: ChangeSite['people'];
  let standing: ChangeSite['standing'];
  let entries: ChangeSite['entries'];
  let last: ChangeSite['last'];
  let asks: ChangeSite['asks'];
  const target = async () => activityByRef(await standing(), 'LG1a')?.activity.target;
  beforeEach(async () => {
    ({ site, people, standing, entries, last, asks } = await changeSite());
  });
  afterEach(() => site.close());

  test('an owner asks for what their posts own, and for nothing else; a board member asks for nothing', async () => {
    assert.match((await people.owner.get(`${plan}/activities/LG1a`)).text, /Ask for a date to move/);
    await asks(people.owner, move, june);
    for (const [who, page] of [
      ['solicitor', move],
      ['member', move],
      ['owner', `${plan}/activities/LG2a/move`],
      ['owner', `${plan}/phases/1`],
      ['owner', `${plan}/statements`],
    ] as const) {
      assert.equal((await people[who].get(page)).status, 404, `${who} ${page}`);
      assert.equal((await people[who].post(page, june)).status, 404, `${who} POST ${page}`);
    }
    assert.doesNotMatch((await people.solicitor.get(`${plan}/activities/LG1a`)).text, /Ask for a date to move/);
    await asks(people.director, move, { ...june, ...day('to', ['31', '7', '2022']) });
  });

  test('what is missing is said at once, with what was typed; a change that could not be made is not asked for', async () => {
    const before = await entries();
    const bare = await people.office.post(move, { what: 'target', ...day('to', ['31', '2', '2022']), reason: '.' });
    assert.equal(bare.status, 422);
    for (const words of [/must be a real date/, /href="#reason">Enter why it should change/, /href="#service">Select yes if/, /value="31"/])
      assert.match(bare.text, words);
    const service = await people.office.post(move, { ...june, service: 'yes' });
    assert.match(service.text, /href="#assessment">Select whether an equality impact assessment is needed[\s\S]*No field of candidates/);
    const unsaid = await people.office.post(move, { ...june, service: 'yes', assessment: 'not-needed', 'assessment-why': '-' });
    assert.match(unsaid.text, /href="#assessment-why">Enter why no equality impact assessment is needed/);
    const link = await people.office.post(move, { ...june, service: 'yes', assessment: 'needed', 'assessment-link': 'http://council.example' });
    assert.match(link.text, /href="#assessment-link">The address must begin with https/);
    const same = await people.office.post(move, { ...june, ...day('to', ['30', '4', '2022']) });
    assert.match(same.text, /30 April 2022 already/);
    for (const field of [...bare.text.matchAll(/<li><a href="#([^"]+)"/g)].map(([, one]) => one)) assert.ok(bare.text.includes(`id="${field}"`), field);
    assert.equal(await entries(), before);
    assert.equal(await last(), undefined);
  });

  test('nobody decides what they asked for, and no owner what they own, in whatever post', async () => {
    const page = await asks(people.director, move, june);
    assert.equal((await people.director.post(`${page}/decide`, ownName)).status, 404);
    assert.match((await people.director.get(page)).text, /You asked for this change, so somebody else decides it/);
    for (const who of ['owner', 'solicitor', 'member'] as const) assert.equal((await people[who].post(`${page}/decide`, ownName)).status, 404, who);
    // The joint owner holds a director's post as well.
    const both = await site.signIn('Director – Children and Families', 'director');
    assert.match((await both.get(page)).text, /You own what this changes, or owned it since it was asked for/);
    assert.equal((await both.post(`${page}/decide`, ownName)).status, 404);
    assert.equal(await target(), '2022-04-30');
  });

  test('whoever owns what lies in a phase decides nothing of it, nor whoever would own a new line that it comes', async () => {
    const both = await site.signIn('Director – Children and Families', 'director');
    assert.ok((await standing()).priorities.find(({ ref }) => ref === 'LG1')?.activities.some(({ phaseNumber }) => phaseNumber === 1));
    const days = { ...day('from', ['1', '6', '2021']), ...day('to', ['30', '4', '2022']) };
    const moved = await asks(people.office, `${plan}/phases/1`, { number: '1', name: 'Start', focus: '', ...days, ...why });
    assert.equal((await both.post(`${moved}/decide`, ownName)).status, 404);
    const line = await asks(people.office, `${plan}/cross-cutting`, { ref: 'CC7', title: 'Communication', owner: 'Director of Services', ...why });
    assert.equal((await people.director.post(`${line}/decide`, ownName)).status, 404);
    assert.equal((await people.chair.post(`${line}/decide`, ownName)).status, 303);
  });

  test('giving a thing up makes nobody independent of what was asked for while they owned it', async () => {
    const both = await site.signIn('Director – Children and Families', 'director');
    const page = await asks(people.office, move, june);
    const owners = await asks(people.office, `${plan}/priorities/LG1/owners`, { accountable: 'Chief Executive', joint: [], ...why });
    assert.equal((await people.chair.post(`${owners}/decide`, ownName)).status, 303);
    assert.equal((await both.post(`${page}/decide`, ownName)).status, 404);
  });

  test('the office records what a board decided, on a day from the acceptance to today, and decides nothing in its own name', async () => {
    const page = await asks(people.office, move, june);
    assert.equal((await people.office.post(`${page}/decide`, byBoard)).status, 404, 'it asked');
    const shown = (await people.second.get(page)).text;
    assert.match(shown, /records what a board decided, and decides nothing itself/);
    assert.doesNotMatch(shown, /Mine, in my post/);
    const wrong: [fields: Fields, words: RegExp][] = [
      [{}, /href="#decision">Select whether[\s\S]*href="#name">Select in whose name/],
      [ownName, /href="#name">Select in whose name/],
      [{ ...byBoard, board: '-' }, /href="#board">Enter which board decided it/],
      [{ ...byBoard, ...day('met', ['20', '11', '2021']) }, /href="#met">The day of the meeting must be today or earlier/],
      [
        { ...byBoard, ...day('met', ['11', '11', '2021']) },
        /href="#met">The day of the meeting must be on or after 12 November 2021, when the plan was accepted/,
      ],
      [{ ...byBoard, reference: '4' }, /href="#reference">[^<]*nter where it is minuted/],
      [{ ...byBoard, decision: 'decline' }, /href="#words">Enter why it is declined/],
    ];
    for (const [fields, words] of wrong) {
      const answer = await people.second.post(`${page}/decide`, fields);
      assert.equal(answer.status, 422);
      assert.match(answer.text, words);
    }
    assert.equal(await target(), '2022-04-30');
    assert.equal((await people.second.post(`${page}/decide`, byBoard)).status, 303);
    assert.equal(await target(), '2022-06-30');
    assert.match((await people.member.get(page)).text, /Minuted<\/dt>\s*<dd[^>]*>\s*Minute 6/);
  });

  test('whoever holds several posts decides as the one that they act in may, here, on the list and on Home', async () => {
    const { db, programme, changer } = site;
    const page = await asks(people.owner, move, june);
    const chairPost = await addPost(changer, programme.id, 'Chair of the board', 'chair');
    const { person_id: personId } = await db.selectFrom('holding').select('person_id').where('post_id', '=', chairPost).executeTakeFirstOrThrow();
    const also = async (title: string, role: 'office' | 'board-member') => {
      const postId = await addPost(changer, programme.id, title, role);
      await appoint(changer, programme.id, { postId, personId, name: 'The same', fromDay: '2021-11-01' });
      return site.signIn(title, role);
    };
    const asMember = await also('Member for schools', 'board-member');
    assert.doesNotMatch((await asMember.get(page)).text, /Record the decision/);
    for (const at of [list, '/marlshire']) assert.doesNotMatch((await asMember.get(at)).text, /Yours to decide|wait for your decision/, at);
    assert.equal((await asMember.post(`${page}/decide`, ownName)).status, 404);
    const asOffice = await also('Board secretary', 'office');
    assert.doesNotMatch((await asOffice.get(page)).text, /Mine, in my post/);
    assert.match((await asOffice.post(`${page}/decide`, ownName)).text, /href="#name">Select in whose name/);
    assert.equal((await people.chair.post(`${page}/decide`, ownName)).status, 303);
  });

  test('declined and withdrawn, nothing is made; whoever did not ask takes nothing back', async () => {
    const declined = await asks(people.owner, move, june);
    assert.match(
      (await people.chair.get('/marlshire')).text,
      /Changes that wait for your decision[\s\S]*CR1<\/a> Target of LG1a, asked for on 19 November 2021/,
    );
    assert.doesNotMatch((await people.owner.get('/marlshire')).text, /wait for your decision/);
    assert.equal((await people.director.post(`${declined}/decide`, { ...ownName, decision: 'decline', words: 'A recovery plan first.' })).status, 303);
    assert.match(
      (await people.owner.get('/marlshire')).text,
      /What became of the changes you asked for[\s\S]*CR1<\/a> Target of LG1a, declined by Director of Services on 19 November 2021/,
    );
    assert.match((await people.owner.get(declined)).text, /Declined<\/strong> by Director of Services on 19 November 2021[\s\S]*A recovery plan first\./);
    const taken = await asks(people.owner, move, june);
    assert.equal((await people.office.post(`${taken}/withdraw`)).status, 404);
    assert.equal((await people.owner.post(`${taken}/withdraw`, { why: 'Found somebody.' })).location, taken);
    assert.match((await people.owner.get(taken)).text, /Withdrawn<\/strong> on 19 November 2021[\s\S]*Found somebody\./);
    assert.equal((await people.director.post(`${taken}/decide`, ownName)).status, 409);
    assert.equal(await target(), '2022-04-30');
    assert.match((await people.member.get(`${plan}/activities/LG1a`)).text, /Changes asked for[\s\S]*CR2[\s\S]*withdrawn[\s\S]*CR1[\s\S]*declined/);
  });

  test('where what stands has changed since, it is not approved but shown beside, and the asker asks again', async () => {
    const first = await asks(people.owner, move, june);
    const other = await asks(people.office, move, { ...june, ...day('to', ['31', '5', '2022']) });
    assert.equal((await people.director.post(`${other}/decide`, ownName)).status, 303);
    const stale = await people.director.post(`${first}/decide`, ownName);
    assert.equal(stale.status, 409);
    assert.match(stale.text, /no longer what it was when this change was asked for[\s\S]*It stands now as:<\/strong> 31 May 2022/);
    assert.doesNotMatch((await people.director.get(first)).text, /The change is approved/);
    assert.equal(await target(), '2022-05-31');
    assert.equal((await people.director.post(`${first}/renew`)).status, 404);
    const again = await people.owner.post(`${first}/renew`);
    assert.equal(again.location, `${list}/CR3`);
    assert.match((await people.owner.get(first)).text, /Withdrawn[\s\S]*Asked again as CR3/);
    assert.match(
      (await people.director.get(`${list}/CR3`)).text,
      /31 May 2022[\s\S]*30 June 2022[\s\S]*moves for the second time\. The original, 30 April 2022, stays beside it/,
    );
    assert.equal((await people.director.post(`${list}/CR3/decide`, ownName)).status, 303);
    assert.equal(await target(), '2022-06-30');
    assert.match((await people.member.get(`${plan}/activities/LG1a`)).text, /moved twice/);
  });

  test('of two who decide at once, one decides', async () => {
    const page = await asks(people.owner, move, june);
    const answers = await Promise.all([
      people.director.post(`${page}/decide`, ownName),
      people.chair.post(`${page}/decide`, { ...ownName, decision: 'decline', words: 'Not yet.' }),
      people.second.post(`${page}/decide`, byBoard),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409]);
    const request = await last();
    assert.equal(await target(), request?.state === 'approved' ? '2022-06-30' : '2022-04-30');
  });

  test('a service that changes says whether it needs an equality impact assessment, and one that is missing is listed until it is linked', async () => {
    const page = await asks(people.owner, move, { ...june, service: 'yes', assessment: 'needed' });
    assert.match((await people.director.get(page)).text, /None is linked[\s\S]*It may be approved all the same/);
    assert.equal((await people.director.post(`${page}/decide`, ownName)).status, 303);
    assert.match((await people.member.get(list)).text, /1 change<\/a> needs an equality impact assessment and none is linked[\s\S]*No assessment linked/);
    assert.match((await people.member.get(`${list}?state=no-assessment`)).text, /CR1/);
    assert.equal((await people.member.post(`${page}/assessment`, { 'assessment-link': 'https://council.example/eia' })).status, 404);
    const bad = await people.owner.post(`${page}/assessment`, { 'assessment-link': 'javascript:alert(1)' });
    assert.equal(bad.status, 422);
    assert.match(bad.text, /must begin with https[\s\S]*value="javascript:alert\(1\)"/);
    assert.equal((await people.owner.post(`${page}/assessment`, { 'assessment-link': 'https://council.example/eia' })).location, page);
    assert.match((await people.member.get(page)).text, /Needed: <a class="govuk-link" href="https:\/\/council\.example\/eia"/);
    assert.doesNotMatch((await people.member.get(list)).text, /none is linked/);
    const none = await asks(people.office, move, {
      ...june,
      ...day('to', ['31', '7', '2022']),
      service: 'yes',
      assessment: 'not-needed',
      'assessment-why': 'Same families.',
    });
    assert.match((await people.member.get(none)).text, /Not needed: Same families\./);
  });

  test('the list says what waits first, and can be filtered', async () => {
    assert.match((await people.member.get(list)).text, /Nobody has asked for a change/);
    await asks(people.owner, move, june);
    await asks(people.office, `${plan}/phases/1`, {
      number: '1',
      name: 'Start',
      focus: '',
      ...day('from', ['1', '6', '2021']),
      ...day('to', ['30', '4', '2022']),
      ...why,
    });
    await people.director.post(`${list}/CR1/decide`, ownName);
    const all = (await people.director.get(list)).text;
    assert.ok(all.indexOf('>CR2<') < all.indexOf('>CR1<'), 'what waits stands first');
    assert.match(all, /1 change waits for a decision[\s\S]*Yours to decide/);
    assert.doesNotMatch((await people.owner.get(list)).text, /Yours to decide/);
    for (const [query, shows, hides] of [
      ['state=approved', 'CR1', 'CR2'],
      // A phase's change is about every priority that has work in it.
      ['priority=LG2', 'CR2', 'CR1'],
      ['words=phase', 'CR2', 'CR1'],
    ] as const) {
      const { text } = await people.member.get(`${list}?${query}`);
      assert.ok(text.includes(`>${shows}<`) && !text.includes(`>${hides}<`), query);
    }
  });

  test('as at a past moment a request is shown as it stood, and nothing may be done', async () => {
    const page = await asks(people.owner, move, june);
    const { moment } = await site.db.selectFrom('record_head').select('moment').executeTakeFirstOrThrow();
    await people.director.post(`${page}/decide`, ownName);
    const then = (await people.chair.get(`${page}?as-at=${new Date(Date.parse(moment)).toISOString()}`)).text;
    assert.match(then, /Waiting for a decision/);
    assert.doesNotMatch(then, /Record the decision|Approved by/);
  });

  test('a request of another programme is not there, nor one that nobody made', async () => {
    await asks(people.owner, move, june);
    for (const ref of ['CR2', 'CR0', 'cr1', 'CR1x', 'LG1']) assert.equal((await people.member.get(`${list}/${ref}`)).status, 404, ref);
    assert.equal((await people.director.post(`${list}/CR2/decide`, ownName)).status, 404);
    const outsider = await site.signIn('Partner', 'partner');
    assert.equal((await outsider.get(`${list}/CR1`)).status, 404);
    assert.equal((await outsider.get(list)).status, 404);
  });
});
