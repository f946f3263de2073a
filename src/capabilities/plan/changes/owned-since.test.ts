import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Browser } from '../../../../tests/support/site.ts';
import type { Day } from '../../../calendar/index.ts';
import { appoint, listPosts } from '../../people/index.ts';
import { activityByRef } from '../rules/plan.ts';
import { type ChangeSite, changeSite, day, type Fields, june, list, ownName, plan } from './fixtures/change-site.ts';

describe('nobody becomes independent of what they own by an end of their holding', () => {
  const owning = 'Chief Executive';
  const move = `${plan}/activities/LG1a/move`;
  let it: ChangeSite;
  let personId: string;
  let director: Browser;
  let page: string;
  beforeEach(async () => {
    it = await changeSite();
  });
  afterEach(() => it.site.close());

  const post = async () => (await listPosts(it.site.db, it.site.programme.id)).find(({ title }) => title === owning) as { id: string; holders: Holder[] };
  type Holder = { personId: string; holdingId: string };
  const appointed = async (postId: string, fromDay: Day): Promise<string> =>
    appoint(it.site.changer, it.site.programme.id, { postId, name: 'Owner and director', fromDay, personId }, true);

  /** Somebody with a director's post, who holds the owning one as well where `from` is given; then LG1a's target is asked to move on Friday 19 November. */
  async function asked(from: '2021-06-01' | null): Promise<void> {
    await it.site.signIn('Director of Transformation', 'director');
    const second = (await listPosts(it.site.db, it.site.programme.id)).find(({ title }) => title === 'Director of Transformation');
    personId = second?.holders[0]?.personId ?? '';
    if (from !== null) await appointed((await post()).id, from);
    page = await it.asks(it.people.office, move, june);
  }

  /** On Tuesday 23 November, by the office; who owned it tries on the Wednesday. */
  async function onTuesday(...steps: readonly ((office: Browser, postId: string, holding: string) => ReturnType<Browser['post']>)[]): Promise<void> {
    it.site.clockTo('2021-11-23T09:00:00.000Z');
    const office = await it.site.signIn('Programme office', 'office');
    const { id, holders } = await post();
    const holding = holders.find((one) => one.personId === personId)?.holdingId ?? '';
    for (const step of steps) assert.equal((await step(office, id, holding)).status, 303);
    it.site.clockTo('2021-11-24T09:00:00.000Z');
    director = await it.site.signIn('Director of Transformation', 'director');
  }

  const ended = (last: readonly [string, string, string]) => (office: Browser, id: string, holding: string) =>
    office.post(`/marlshire/posts/${id}/holders/${holding}/end`, day('last', last));

  async function decidesNothing(): Promise<void> {
    assert.equal((await director.post(`${page}/decide`, ownName as Fields)).status, 404);
    assert.match((await director.get(page)).text, /You own what this changes, or owned it since it was asked for/);
    for (const at of [list, '/marlshire']) assert.doesNotMatch((await director.get(at)).text, /Yours to decide|wait for your decision/, at);
    assert.equal(activityByRef(await it.standing(), 'LG1a')?.activity.target, '2022-04-30');
  }

  test('ended with a last day of before it was asked for', async () => {
    await asked('2021-06-01');
    await onTuesday(ended(['18', '11', '2021']));
    await decidesNothing();
  });

  test('handed on to a successor, and ended with a last day of before', async () => {
    await asked('2021-06-01');
    await onTuesday(
      (office, id) => office.post(`/marlshire/posts/${id}`, { name: 'A successor', ...day('from', ['22', '11', '2021']) }),
      ended(['18', '11', '2021']),
    );
    await decidesNothing();
  });

  test('held only between the asking and the decision', async () => {
    await asked(null);
    await appointed((await post()).id, '2021-11-20');
    await onTuesday(ended(['22', '11', '2021']));
    await decidesNothing();
  });

  test('held when it was asked for and ended the day after', async () => {
    await asked('2021-06-01');
    await onTuesday(ended(['20', '11', '2021']));
    await decidesNothing();
  });

  test('who left it before it was asked for, and said so then, decides', async () => {
    await asked(null);
    await onTuesday();
    for (const at of [list, '/marlshire']) assert.match((await director.get(at)).text, /Yours to decide|wait for your decision/, at);
    assert.equal((await director.post(`${page}/decide`, ownName as Fields)).status, 303);
  });
});
