import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { appoint } from '../../people/index.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { activityByRef, priorityByRef } from '../rules/plan.ts';
import { byBoard, type ChangeSite, changeSite, day, type Fields, june, ownName, plan, why } from './fixtures/change-site.ts';

const samePost = {
  rule: 'H39',
  key: 'same-post',
  severity: 'question',
  ref: '',
  place: 'column SRO',
  text: 'Solicitor to the council\nMonitoring officer',
  message: 'These titles may be one post.',
} as const;

describe('requests on the same thing, boards that decided before, and owners under another title', () => {
  const move = `${plan}/activities/LG1a/move`;
  let ground: ChangeSite;
  before(async () => {
    ground = await changeSite({ ...examplePlan, questions: [...(examplePlan.questions ?? []), samePost] });
  });
  after(() => ground.site.close());

  test('what waits on the same thing is said to whoever asks and to whoever decides, with a link', async () => {
    const { people, asks } = ground;
    assert.doesNotMatch((await people.owner.get(move)).text, /waits already/);
    const first = await asks(people.owner, move, june);
    const form = (await people.office.get(move)).text;
    assert.match(form, /A change of the same thing waits already[\s\S]*changes\/CR1">CR1<\/a> Target of LG1a from 30 April 2022 to 30 June 2022/);
    assert.doesNotMatch((await people.office.get(`${plan}/activities/LG2a/move`)).text, /waits already/);
    assert.doesNotMatch((await people.chair.get(first)).text, /same thing wait/);
    const second = await asks(people.office, move, { ...june, ...day('to', ['31', '5', '2022']) });
    assert.match((await people.chair.get(first)).text, /Another change of the same thing waits[\s\S]*changes\/CR2">CR2<\/a> Target of LG1a/);
    assert.equal((await people.chair.post(`${second}/decide`, { ...ownName, decision: 'decline', words: 'One is enough.' })).status, 303);
    assert.doesNotMatch((await people.chair.get(first)).text, /same thing wait/);
  });

  test('a board’s decision of before the request was typed is recorded on its own day, by somebody who did not ask', async () => {
    const { people, standing, last } = ground;
    const page = `${plan}/changes/CR1`;
    const earlier = { ...byBoard, ...day('met', ['15', '11', '2021']) };
    assert.equal((await people.owner.post(`${page}/decide`, earlier)).status, 404, 'it asked');
    assert.equal((await people.second.post(`${page}/decide`, earlier)).location, page);
    const { text } = await people.member.get(page);
    assert.match(text, /Approved<\/strong> by Improvement Board on 15 November 2021, recorded on 19 November 2021\./);
    assert.doesNotMatch(text, /Approved<\/strong>\s*Approved/);
    const found = activityByRef(await standing(), 'LG1a')?.activity;
    assert.deepEqual([found?.target, found?.moves.at(-1)?.approvedOn], ['2022-06-30', '2021-11-15']);
    assert.equal((await last())?.number, 2);
    // What was decided before the move that stands now cannot have changed it.
    const again = await ground.asks(people.office, move, { ...june, ...day('to', ['31', '7', '2022']) });
    const before = await people.second.post(`${again}/decide`, { ...byBoard, ...day('met', ['12', '11', '2021']) });
    assert.match(before.text, /href="#met">The move before was approved on 15 November 2021/);
    assert.equal((await people.second.post(`${again}/decide`, { ...byBoard, decision: 'decline', words: 'Not again.' })).status, 303);
  });

  test('a target before the plan was accepted is refused; one that has passed is asked for knowingly, and says what it means', async () => {
    const { people, asks } = ground;
    const to = (date: [string, string, string], more: Fields = {}): Fields => ({ ...june, ...day('to', date), ...more });
    const early = await people.office.post(move, to(['11', '11', '2021'], { overdue: 'yes' }));
    assert.match(early.text, /href="#to">The target date must be 12 November 2021, when the plan was accepted, or later/);
    const today = await asks(people.office, move, to(['19', '11', '2021']));
    assert.doesNotMatch((await people.chair.get(today)).text, /has passed/);
    assert.equal((await people.office.post(`${today}/withdraw`)).status, 303);
    const unknowing = await people.office.post(move, to(['18', '11', '2021']));
    assert.equal(unknowing.status, 422);
    assert.match(unknowing.text, /href="#overdue">18 November 2021 has passed, so the activity would be overdue at once[\s\S]*name="overdue"/);
    const page = await asks(people.office, move, to(['18', '11', '2021'], { overdue: 'yes' }));
    assert.match((await people.chair.get(page)).text, /18 November 2021 has passed: the activity is overdue at once[\s\S]*The rating of LG1 (stays|goes)/);
    assert.doesNotMatch((await people.office.get(page)).text, /The rating of LG1/, 'it asked, and decides nothing');
    assert.equal((await people.office.post(`${page}/withdraw`)).status, 303);
  });

  test('the same new activity, asked for twice, comes once', async () => {
    const { people, asks, standing } = ground;
    const priority = priorityByRef(await standing(), 'LG2');
    const texts = [...(priority?.activities ?? []), ...(priority?.outcomes ?? [])].map(({ ref, text }) => [`text-${ref.replace('.', '-')}`, text]);
    const words = (text: string): Fields => ({ title: priority?.title ?? '', ...Object.fromEntries(texts), 'new-activity': text, 'new-outcome': '', ...why });
    const at = `${plan}/priorities/LG2/words`;
    const [one, two] = [await asks(people.office, at, words('Induct the new heads')), await asks(people.office, at, words('Induct  the new heads.'))];
    assert.equal((await people.chair.post(`${one}/decide`, ownName)).status, 303);
    const second = await people.chair.post(`${two}/decide`, ownName);
    assert.equal(second.status, 409);
    assert.match(second.text, /can no longer be approved\. LG2 has an activity in these words already: LG2[b-z]\./);
    const third = await people.office.post(at, { seen: '', ...words('induct the new heads') });
    assert.notEqual(third.status, 303);
    assert.equal(priorityByRef(await standing(), 'LG2')?.activities.filter(({ text }) => /Induct/i.test(text)).length, 1);
  });

  test('who only supports a priority is a line of a request for its owners, and of what stood when it was asked', async () => {
    const { people, asks, standing } = ground;
    const owners = `${plan}/priorities/LG2/owners`;
    const first = await asks(people.office, owners, { accountable: 'Chief Executive', joint: [], ...why });
    assert.match((await people.chair.get(first)).text, /Who supports LG2[\s\S]*Nobody/);
    // A post with an activity of its own supports the priority from then on.
    const activity = await asks(people.office, `${plan}/activities/LG2a/owners`, { accountable: 'Director – Children and Families', joint: [], ...why });
    assert.match((await people.chair.get(activity)).text, /Who supports LG2[\s\S]*Nobody[\s\S]*Director – Children and Families/);
    assert.equal((await people.chair.post(`${activity}/decide`, ownName)).status, 303);
    assert.equal(priorityByRef(await standing(), 'LG2')?.owners.filter(({ part }) => part === 'supporting').length, 1);
    assert.equal((await people.chair.post(`${first}/decide`, ownName)).status, 409);
    const renewed = (await people.office.post(`${first}/renew`)).location as string;
    assert.match((await people.chair.get(renewed)).text, /Who supports LG2[\s\S]*Stays[\s\S]*Director – Children and Families/);
    assert.equal((await people.office.post(`${renewed}/withdraw`)).status, 303);
  });

  test('two titles made one while a request waits: it fits as before, and whoever owns the thing under the other title decides nothing', async () => {
    const { people, asks, site } = ground;
    const idOf = async (title: string) => (await site.db.selectFrom('post').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id;
    const lawyer = await site.signIn('Director of law', 'director');
    await site.signIn('Monitoring officer');
    const { person_id: personId } = await site.db
      .selectFrom('holding')
      .select('person_id')
      .where('post_id', '=', await idOf('Director of law'))
      .executeTakeFirstOrThrow();
    await appoint(site.changer, site.programme.id, { postId: await idOf('Monitoring officer'), personId, name: 'The same', fromDay: '2021-11-01' });
    const owned = await asks(people.office, `${plan}/activities/LG2a/move`, { ...june, ...day('to', ['31', '8', '2022']) });
    const page = await asks(people.office, `${plan}/priorities/LG2/owners`, { accountable: 'Chief Executive', joint: [], ...why });
    const merge = { keep: await idOf('Monitoring officer'), end: await idOf('Solicitor to the council'), reason: 'One post under two titles.', sure: 'yes' };
    assert.equal((await people.office.post('/marlshire/posts/merge', merge)).status, 303);
    assert.doesNotMatch((await people.chair.get(page)).text, /cannot be approved/);
    assert.equal((await people.chair.post(`${page}/decide`, ownName)).status, 303);
    // Its holder owned LG2 when the other was asked for, under the title that is gone.
    assert.equal((await lawyer.post(`${owned}/decide`, ownName)).status, 404);
    for (const at of [`${plan}/changes`, '/marlshire']) assert.doesNotMatch((await lawyer.get(at)).text, /Yours to decide|wait for your decision/, at);
  });

  test('a measure of an outcome that ended meanwhile is not approved, and whoever decides is told why', async () => {
    const { people, asks } = ground;
    const measure = {
      ...{ name: 'Supervision', why: '', unit: 'percent', polarity: 'high', baseline: '62', target: '80', 'target-upper': '', frequency: 'monthly', lag: '10' },
      ...day('baseline-day', ['30', '9', '2021']),
      owner: '',
      ...why,
    };
    const first = await asks(people.office, '/marlshire/measures/new', { ...measure, serves: ['LG2.o1'] });
    assert.equal((await people.chair.post(`${first}/decide`, ownName)).status, 303);
    const added = await asks(people.office, '/marlshire/measures/new', { ...measure, name: 'Retention', serves: ['LG1.o1'] });
    const version = /name="version" value="([^"]*)"/.exec((await people.office.get('/marlshire/measures/M1/edit')).text)?.[1] ?? '';
    const linked = await asks(people.office, '/marlshire/measures/M1/edit', { ...measure, serves: ['LG1.o1', 'LG2.o1'], version });
    const ended = await asks(people.office, `${plan}/withdraw/LG1.o1`, why);
    assert.equal((await people.chair.post(`${ended}/decide`, ownName)).status, 303);
    for (const asked of [added, linked]) {
      assert.match((await people.chair.get(asked)).text, /the plan no longer has it/);
      const answer = await people.chair.post(`${asked}/decide`, ownName);
      assert.equal(answer.status, 409);
      assert.match(answer.text, /It can no longer be approved\. An outcome that the measure was to serve has ended since/);
    }
  });
});
