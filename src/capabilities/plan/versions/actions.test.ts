import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readingAsAt, sql } from '../../../platform/database/index.ts';
import { changing, verifyRecord, verifyRows } from '../../../platform/record/index.ts';
import { addMeasure, askMeasuresForComparing } from '../../measures/index.ts';
import { approvedChange } from '../fixtures/approving.ts';
import { type Ground, type Grounds, grounds, refusedIn } from '../fixtures/ground.ts';
import { acceptPlan, cutVersion, dateKind, editWords, listVersions, nextVersionNumber, planAsRead, recordDecision } from '../index.ts';
import { hashOf } from './actions.ts';
import type { GivenDecision } from './rules/decisions.ts';
import { contentOf, type GivenVersion, standingOf } from './rules/version.ts';

let all: Grounds;
before(async () => {
  all = await grounds();
});
after(() => all.close());

const given: GivenVersion = { label: 'v1.1', purpose: 'amendments', about: 'Dates that moved.', needs: ['accepted', 'endorsed', 'submitted'] };
const cut = ({ changer, id }: Ground, change: Partial<GivenVersion> = {}) => cutVersion(changer, id, { ...given, ...change }, askMeasuresForComparing);
const decide = ({ changer, id }: Ground, number: number, decision: Partial<GivenDecision> & Pick<GivenDecision, 'decision'>) =>
  recordDecision(changer, id, number, { body: 'Cabinet', recipient: null, day: '2021-11-19', reference: 'Minute 9', ...decision }, askMeasuresForComparing);
const accept = ({ changer, id }: Ground) =>
  acceptPlan(changer, id, { day: '2021-11-12', by: 'Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
const moveLG1a = async (ground: Ground) => {
  assert.ok((await approvedChange(ground, dateKind, { ref: 'LG1a', what: 'target', toDay: '2022-06-30' }, 'Nobody applied.')).ok);
};
const asTold = async ({ db, id }: Ground): Promise<string[]> =>
  (await listVersions(db, id)).map((one) => `${one.number} ${one.label}, ${one.purpose}: ${standingOf(one)}`);
const isWhole = async ({ db, id }: Ground): Promise<void> => {
  assert.deepEqual((await verifyRecord(db, id)).faults, []);
  assert.deepEqual((await verifyRows(db, id)).faults, []);
};

describe('versions of the plan', () => {
  test('the board’s first acceptance is a step of version 1, which says what the plan said then', async () => {
    const ground = await all.ground();
    assert.equal(await nextVersionNumber(ground.db, ground.id), 1);
    assert.ok((await accept(ground)).ok);
    assert.deepEqual(await asTold(ground), ['1 Version 1, November 2021, first: Accepted']);
    assert.equal(await nextVersionNumber(ground.db, ground.id), 2);
    const [version] = await listVersions(ground.db, ground.id, 'last');
    assert.deepEqual(
      version?.decisions.map(({ decision, body, day, reference }) => [decision, body, day, reference]),
      [['accepted', 'Improvement Board', '2021-11-12', 'Minute 4']],
    );
    await moveLG1a(ground);
    const then = await readingAsAt(ground.db, version?.cutAt as string, (trx) => planAsRead(trx, ground.id, askMeasuresForComparing));
    assert.equal(contentOf(then as NonNullable<typeof then>), version?.content, 'what is kept with it is what the history says of its moment');
    assert.equal(hashOf(version?.content as string), version?.hash);
    await isWhole(ground);
  });

  test('a draft is cut before the acceptance; where the plan is still as it says the board accepts that, else a version cut then', async () => {
    const ground = await all.ground();
    refusedIn(await cut(ground), 'purpose', /still the first plan/);
    assert.ok((await cut(ground, { label: 'v0.11', purpose: 'first', about: '' })).ok);
    assert.ok((await decide(ground, 1, { decision: 'recommended', body: 'Operational Board', day: '2021-11-10' })).ok);
    refusedIn(await decide(ground, 1, { decision: 'accepted', body: 'Improvement Board' }), 'decision', /first acceptance on the page for that/);
    assert.ok((await accept(ground)).ok);
    assert.deepEqual(await asTold(ground), ['1 v0.11, first: Accepted']);

    const another = await all.ground();
    assert.ok((await cut(another, { label: 'v0.11', purpose: 'first', about: '' })).ok);
    const { title } = (await another.plan()).priorities[0] as { title: string };
    assert.ok((await editWords(another.changer, another.id, { ref: 'LG1', title, texts: { LG1a: 'Recruit' } })).ok);
    assert.ok((await accept(another)).ok);
    assert.deepEqual(await asTold(another), ['1 v0.11, first: Draft', '2 Version 1, November 2021, first: Accepted']);
    refusedIn(await decide(another, 1, { decision: 'recommended' }), 'decision', /Version 2 has been accepted since/);
  });

  test('another version needs a change, a measure’s among them; only a refresh may leave the plan as it is, and says why', async () => {
    const ground = await all.ground({ accepted: true });
    refusedIn(await cut(ground), 'purpose', /Nothing has changed since the last version/);
    refusedIn(await cut(ground, { purpose: 'refresh', about: '' }), 'about', /enter why/);
    refusedIn(await cut(ground, { purpose: 'first' }), 'purpose', /accepted a first plan/);
    const definition = {
      name: 'Vacancies',
      why: '',
      unit: 'percent',
      polarity: 'low',
      frequency: 'monthly',
      lagDays: 10,
      context: false,
      baseline: null,
    } as const;
    const added = await addMeasure(ground.changer, ground.id, { ...definition, target: 10, targetUpper: null, ownerPostId: null, outcomeIds: [] });
    assert.ok(added.ok);
    assert.deepEqual(await cut(ground), { ok: true, value: 2 });
    refusedIn(await cut(ground, { label: 'V1.1', purpose: 'refresh', about: 'As it is.' }), 'label', /Another version has this label/);
    assert.deepEqual(await cut(ground, { label: 'v2.0', purpose: 'refresh', about: 'The board looked at it and leaves it.' }), { ok: true, value: 3 });
    await isWhole(ground);
  });

  test('accepted before endorsed before submitted, on days in that order and not to come; to each recipient once', async () => {
    const ground = await all.ground({ accepted: true });
    await moveLG1a(ground);
    assert.ok((await cut(ground)).ok);
    refusedIn(await decide(ground, 2, { decision: 'endorsed' }), 'decision', /Record first that it was accepted/);
    refusedIn(await decide(ground, 2, { decision: 'submitted', recipient: 'Ofsted' }), 'decision', /Record first that it was accepted/);
    refusedIn(await decide(ground, 2, { decision: 'accepted', day: '2021-11-20' }), 'day', /today or earlier/);
    assert.ok((await decide(ground, 2, { decision: 'accepted', body: 'Improvement Board' })).ok);
    refusedIn(
      await decide(ground, 2, { decision: 'accepted', body: 'Improvement Board' }),
      'decision',
      /recorded already: Improvement Board, 19 November 2021/,
    );
    refusedIn(await decide(ground, 2, { decision: 'endorsed', day: '2021-11-18' }), 'day', /on or after 19 November 2021, when it was accepted/);
    assert.ok((await decide(ground, 2, { decision: 'endorsed' })).ok);
    refusedIn(await decide(ground, 2, { decision: 'recommended', body: 'Operational Board' }), 'decision', /comes after this step/);
    assert.ok((await decide(ground, 2, { decision: 'submitted', recipient: 'Department for Education' })).ok);
    assert.ok((await decide(ground, 2, { decision: 'submitted', recipient: 'Ofsted' })).ok);
    refusedIn(await decide(ground, 2, { decision: 'submitted', recipient: 'ofsted' }), 'decision', /recorded already/);
    assert.ok((await decide(ground, 2, { decision: 'noted', body: 'Scrutiny Committee' })).ok);
    refusedIn(await decide(ground, 9, { decision: 'noted' }), 'decision', /no version 9/);
    assert.deepEqual(await asTold(ground), ['1 Version 1, November 2021, first: Accepted', '2 v1.1, amendments: Submitted']);
    assert.equal((await ground.plan()).acceptedOn, '2021-11-12', 'what everything depends on is the first acceptance');
    await isWhole(ground);
  });

  test('nobody decides on a version before it is cut, and what decides something names its minute; the first plan may have been accepted before', async () => {
    const ground = await all.ground({ accepted: true });
    assert.ok((await decide(ground, 1, { decision: 'endorsed', day: '2021-11-15' })).ok, 'cut on 19 November, when its acceptance was recorded');
    await moveLG1a(ground);
    assert.ok((await cut(ground)).ok);
    refusedIn(await decide(ground, 2, { decision: 'accepted', day: '2021-11-18' }), 'day', /on or after 19 November 2021, when this version was cut/);
    refusedIn(await decide(ground, 2, { decision: 'accepted', reference: ' – ' }), 'reference', /Enter where it is minuted/);
    assert.ok((await decide(ground, 2, { decision: 'accepted' })).ok);
    const unread = await all.ground();
    const first = await acceptPlan(unread.changer, unread.id, { day: '2021-11-12', by: 'Improvement Board', reference: '' }, askMeasuresForComparing);
    refusedIn(first, 'reference', /Enter where it is minuted/);
  });

  test('a version and its decisions cannot be changed past Sightline', async () => {
    const ground = await all.ground({ accepted: true });
    const change = { programmeId: ground.id, action: 'x', subject: { kind: 'x', id: 'x' } };
    for (const statement of [sql`update plan_version set label = 'x'`, sql`delete from version_decision`])
      await assert.rejects(
        changing(ground.changer, change, (trx) => statement.execute(trx)),
        /stay as they were recorded/,
      );
  });

  test('of two who cut a version at once, each gets a number of its own', async () => {
    const ground = await all.ground({ accepted: true });
    await moveLG1a(ground);
    const both = await Promise.all([cut(ground, { label: 'one' }), cut(ground, { label: 'two', purpose: 'refresh', about: 'The same again.' })]);
    assert.deepEqual(both.map((one) => one.ok && one.value).sort(), [2, 3]);
  });
});

describe('a plan that was accepted before versions were kept', () => {
  /** As an earlier Sightline recorded it. */
  async function acceptedEarlier(): Promise<Ground> {
    const ground = await all.ground();
    const change = { programmeId: ground.id, action: 'plan.accept', subject: { kind: 'plan', id: ground.id } };
    await changing(ground.changer, change, (trx) =>
      trx.updateTable('plan').set({ accepted_on: '2021-11-12', accepted_by: 'Improvement Board' }).where('programme_id', '=', ground.id).execute(),
    );
    return ground;
  }

  test('has its version 1 told from that', async () => {
    const ground = await acceptedEarlier();
    await moveLG1a(ground);
    const [version, ...more] = await listVersions(ground.db, ground.id);
    assert.deepEqual(more, []);
    assert.deepEqual([version?.id, version?.number, version?.label, version && standingOf(version)], [null, 1, 'Version 1, November 2021', 'Accepted']);
    assert.equal(await nextVersionNumber(ground.db, ground.id), 2);
  });

  test('keeps it as it was then, once something is recorded of it', async () => {
    const ground = await acceptedEarlier();
    const [told] = await listVersions(ground.db, ground.id);
    await moveLG1a(ground);
    assert.ok((await decide(ground, 1, { decision: 'endorsed' })).ok);
    const [kept] = await listVersions(ground.db, ground.id, 'last');
    assert.equal(kept?.cutAt, told?.cutAt);
    assert.equal(JSON.parse(kept?.content as string).plan.priorities[0].activities[0].target, '2022-04-30');
    assert.deepEqual(
      kept?.decisions.map(({ decision }) => decision),
      ['accepted', 'endorsed'],
    );
    assert.deepEqual(await cut(ground), { ok: true, value: 2 });
    await isWhole(ground);
  });

  test('a version cut of it keeps its first too, and needs a change since then', async () => {
    const ground = await acceptedEarlier();
    refusedIn(await cut(ground), 'purpose', /Nothing has changed/);
    await moveLG1a(ground);
    assert.deepEqual(await cut(ground), { ok: true, value: 2 });
    assert.deepEqual(await asTold(ground), ['1 Version 1, November 2021, first: Accepted', '2 v1.1, amendments: Draft']);
    await isWhole(ground);
  });
});
