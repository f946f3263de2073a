import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RatingColour } from '../../assurance/index.ts';
import { asSeenBy, type Position } from '../../cycle/index.ts';
import { marlshire } from '../../reports/fixtures/marlshire.ts';
import { closedCycles, measure, type PrioritySpec, positionFrom } from '../../reports/fixtures/position.ts';
import {
  changesSince,
  dueUpdates,
  gapsOf,
  obligationsOf,
  ownedBy,
  progressOf,
  setUpStep,
  waitingForAcceptance,
  waitingForVerification,
  wayFrom,
} from './home.ts';
import { homeView } from './home-view.ts';
import { groupsOf, standingByWorkstream } from './standing.ts';

const work = (ref: string, change: Partial<PrioritySpec> = {}): PrioritySpec => ({ ref, title: ref, owner: 'Head', activities: [{ text: 'Work' }], ...change });
const of = (...priorities: PrioritySpec[]): Position => positionFrom([{ code: 'LG', name: 'Leadership', priorities }]).position;
const closed = closedCycles.at(-1) as (typeof closedCycles)[number];
const asked = {
  records: false,
  restatements: [],
  readsOpenCycle: true,
  past: false,
  mail: null,
  settlesOf: () => ({ verify: new Set<string>(), accept: new Set<string>(), stop: new Set<string>(), reopen: new Set<string>() }),
};
const programme = { slug: 'marlshire', cycleDays: 28 };

describe('home', () => {
  test('what a programme needs next, one thing at a time', () => {
    const whole = of(work('LG1'));
    const cases: [string, Position, ReturnType<typeof setUpStep>][] = [
      ['nothing yet', { ...whole, plan: null, cycle: null }, 'import-plan'],
      ['imported', { ...whole, plan: { ...(whole.plan as NonNullable<Position['plan']>), acceptedOn: null }, cycle: null }, 'accept-plan'],
      ['accepted', { ...whole, cycle: null }, 'open-first-cycle'],
      ['between two cycles', { ...whole, cycle: closed }, 'open-next-cycle'],
      ['a cycle is open', whole, null],
    ];
    for (const [what, position, step] of cases) assert.equal(setUpStep(position), step, what);
  });

  test('a post’s own priorities are those it answers for, not those it supports', () => {
    const position = of(work('LG1', { owner: 'Head' }), work('LG2', { owner: 'Other' }));
    const supporting = {
      ...position,
      priorities: position.priorities.map((one) => ({ ...one, posts: one.posts.map((post) => ({ ...post, part: 'supporting' as const })) })),
    };
    const refs = (from: Position) => ownedBy(from, [{ id: 'post-Head' }]).map((one) => one.ref);
    assert.deepEqual([refs(position), refs(supporting)], [['LG1'], []]);
  });

  test('updates are due until submitted, by the day ratings are due, and not of what is done', () => {
    const position = of(
      work('LG1'),
      work('LG2', { update: { achieved: 'Done' } }),
      work('LG3', { activities: [{ text: 'Stopped', status: 'stopped', stopApprovedOn: '2022-06-01' }] }),
    );
    const due = dueUpdates(position, position.priorities);
    assert.deepEqual(
      due.map((one) => [one.priority.ref, one.dueOn, one.days]),
      [['LG1', '2022-10-21', 0]],
    );
    const [late] = dueUpdates({ ...position, day: '2022-10-24' }, position.priorities);
    assert.equal(late?.days, -3);
    assert.deepEqual(dueUpdates({ ...position, cycle: closed }, position.priorities), [], 'nothing is due between two cycles');
    const { asked: ofThem, submitted, ...rest } = progressOf(position);
    assert.deepEqual([ofThem.map((one) => one.ref), submitted.map((one) => one.ref), rest], [['LG1', 'LG2'], ['LG2'], { returned: 0, drafted: 0, late: 0 }]);
  });

  test('claims wait until verified, and recovery plans until accepted', () => {
    const position = of(
      work('LG1', {
        activities: [
          { text: 'Claimed', claimed: ['2022-10-01'] },
          { text: 'Verified', claimed: ['2022-10-01', '2022-10-05'] },
          { text: 'Recovering', recovery: { day: '2022-12-01', accepted: false } },
        ],
      }),
    );
    const refs = (waiting: ReturnType<typeof waitingForVerification>) => waiting.map((one) => one.activity.ref);
    assert.deepEqual([refs(waitingForVerification(position.priorities)), refs(waitingForAcceptance(position.priorities))], [['LG1a'], ['LG1c']]);
  });

  test('what changed since the last board, what got worse first; a priority without an earlier rating did not change', () => {
    const position = of(
      work('LG1', { past: 'GA' }),
      work('LG2', { past: 'A-' }),
      work('LG3', { past: 'G-', activities: [{ text: 'Late', target: '2022-09-30' }] }),
      work('LG4'),
      work('LG5', { past: 'R-' }),
    );
    const changes = changesSince(position, position.priorities);
    assert.ok(changes.every((one) => one.since === closed.boardDay));
    assert.deepEqual(
      changes.map((one) => [one.priority.ref, one.way]),
      [
        ['LG3', 'worse'],
        ['LG1', 'same-colour'],
        ['LG2', 'same-colour'],
        ['LG5', 'better'],
      ],
    );
  });

  test('which way a colour went: by the order of slips, and neither beneath the same colour', () => {
    const cases: [RatingColour, RatingColour, ReturnType<typeof wayFrom>][] = [
      ['red', 'amber', 'better'],
      ['amber', 'green', 'better'],
      ['green', 'blue', 'better'],
      ['grey', 'green', 'better'],
      ['green', 'amber', 'worse'],
      ['amber', 'red', 'worse'],
      ['blue', 'green', 'worse'],
      ['green', 'grey', 'worse'],
      ['amber', 'amber', 'same-colour'],
      ['none', 'green', 'again'],
    ];
    for (const [before, now, way] of cases) assert.equal(wayFrom(before, now), way, `${before} to ${now}`);
  });

  test('what the rhythm of the boards asks for, with the weekday it falls on', () => {
    const position = of(work('LG1'));
    const keys = (at: Position) => obligationsOf(at, 28).map((one) => [one.key, one.day, one.days]);
    assert.deepEqual(keys(position), [
      ['ratings-due', '2022-10-21', 0],
      ['board', '2022-10-28', 7],
    ]);
    assert.deepEqual(keys({ ...position, cycle: closed }), [['open-next', '2022-10-28', 7]]);
    assert.deepEqual(keys({ ...position, day: '2022-09-29', cycle: closed })[0], ['board', '2022-09-30', 1], 'closed, and its board is still to come');
    assert.deepEqual(keys({ ...position, cycle: null }), []);
  });

  test('what the plan lacks, each with what it is missing of', () => {
    const outcome = { id: 'o', ref: 'LG1.o1', text: 'Children are heard' };
    const base = of(
      work('LG1', { activities: [] }),
      work('LG2', { owner: null }),
      work('LG3', {
        activities: [
          { text: 'No date', target: null },
          { text: 'Unsure', confirmed: false },
          { text: 'Stopped', status: 'stopped', target: null, stopApprovedOn: '2022-06-01' },
        ],
      }),
      work('LG4', { measures: [measure('M1', 10, 20, 15), { ...measure('M2', 10, 20), readings: [] }] }),
    );
    const position = { ...base, priorities: base.priorities.map((one) => ({ ...one, outcomes: one.ref === 'LG2' ? [] : [outcome] })) };
    const found = new Map(gapsOf({ ...position, day: '2022-12-31' }).map((gap) => [gap.key, gap.items.map((item) => item.ref)]));
    assert.deepEqual(found.get('no-activity'), ['LG1']);
    assert.deepEqual(found.get('no-owner'), ['LG2']);
    assert.deepEqual(found.get('owner-vacant'), ['LG1', 'LG3', 'LG4'], 'the fixture’s posts are held by nobody');
    assert.deepEqual(found.get('target-missing'), ['LG3a'], 'a stopped activity needs no date');
    assert.deepEqual(found.get('target-unconfirmed'), ['LG3b']);
    assert.deepEqual(found.get('no-outcome'), ['LG2']);
    assert.deepEqual(found.get('outcome-unmeasured'), ['LG1', 'LG3', 'LG4'], 'the fixture’s measures serve another outcome');
    assert.deepEqual(found.get('measure-never-read'), ['M2']);
    assert.deepEqual(found.get('measure-late'), ['M1']);
    assert.equal(new Map(gapsOf(position).map((gap) => [gap.key, gap])).has('measure-late'), false, 'on 21 October the reading for September is not late yet');
  });

  test('each workstream shows its counts and its worst, and no priority is left out for want of a heading', () => {
    const { position } = marlshire;
    const groups = standingByWorkstream(position);
    assert.equal(
      groups.reduce((sum, group) => sum + group.priorities.length, 0),
      position.priorities.length,
    );
    assert.equal(groups.find((group) => group.code === 'LG')?.standing.worst, 'red');
    const strayed = { ...position, workstreams: position.workstreams.filter(({ code }) => code !== 'LG') };
    assert.equal(groupsOf(strayed).find((group) => group.name === 'In no workstream')?.priorities.length, 6);
  });

  test('who reads updates once they are closed sees nothing that owners say of an open cycle', () => {
    const { position } = marlshire;
    const seen = asSeenBy({ may: () => false }, position);
    assert.notDeepEqual(homeView(position, { roles: ['chair'], posts: [] }, programme, asked).disagreements, []);
    assert.deepEqual(homeView(seen, { roles: ['chair'], posts: [] }, programme, { ...asked, readsOpenCycle: false }).disagreements, []);
  });
});
