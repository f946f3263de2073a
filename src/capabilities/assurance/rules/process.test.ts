import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { checkProcess as check } from '../fixtures/example-checks.ts';
import { completeActivity, exampleActivity, exampleDay, unmoved } from '../fixtures/example-facts.ts';
import { verificationOf } from './activities.ts';
import type { ActivityFacts, RatingFacts } from './facts.ts';
import type { ProcessState } from './states.ts';

const with1 = (change: Partial<ActivityFacts>): Partial<RatingFacts> => ({ activities: [exampleActivity(change)], update: asked });
/** No update is due in these cases, so that only the activity decides. */
const asked: RatingFacts['update'] = { dueOn: null, submittedOn: null, missedBefore: 0 };
const stopped: Partial<ActivityFacts> = { status: 'stopped', stopApprovedOn: '2022-01-20' };

test('not rated: every activity was stopped by an approved change', () => {
  check([
    ['the day before the change was approved', '2022-01-19', 'Wednesday', with1(stopped), 'behind', ['stopped-without-approval']],
    ['the day it was approved', '2022-01-20', 'Thursday', with1(stopped), 'not-rated', ['all-stopped']],
    ['the day after', '2022-01-21', 'Friday', with1(stopped), 'not-rated', ['all-stopped']],
    ['one of two is still going', exampleDay, 'Monday', { activities: [exampleActivity(stopped), exampleActivity()], update: asked }, 'on-track', ['on-track']],
    ['no activity was ever there', exampleDay, 'Monday', { activities: [], update: asked }, 'behind', ['no-activity']],
  ]);
});

test('complete: every completion is verified by somebody other than its owner', () => {
  const claim = { on: '2022-01-10', by: 'owner' } as const;
  const verified = (...by: string[]): Partial<RatingFacts> => ({
    activities: [completeActivity({ verifications: by.map((person) => ({ on: '2022-01-14', by: person })) })],
    update: asked,
  });
  check([
    ['the day before it was verified', '2022-01-13', 'Thursday', { activities: [completeActivity()], update: asked }, 'on-track', ['on-track']],
    ['the day it was verified', '2022-01-14', 'Friday', { activities: [completeActivity()], update: asked }, 'complete', ['complete']],
    ['verified by its own owner', exampleDay, 'Monday', verified('owner'), 'on-track', ['on-track']],
    ['verified by its own owner and by another', exampleDay, 'Monday', verified('owner', 'office'), 'complete', ['complete']],
    [
      'claimed by the office for the owner, and verified by the office',
      exampleDay,
      'Monday',
      { activities: [completeActivity({ claim: { on: '2022-01-10', by: 'office' } })], update: asked },
      'on-track',
      ['on-track'],
    ],
    [
      'verified before it was claimed',
      exampleDay,
      'Monday',
      { activities: [completeActivity({ verifications: [{ on: '2022-01-09', by: 'office' }] })], update: asked },
      'on-track',
      ['on-track'],
    ],
    [
      'claimed by the office for the owner, and verified by the owner',
      exampleDay,
      'Monday',
      { activities: [completeActivity({ claim: { on: '2022-01-10', by: 'office' }, verifications: [{ on: '2022-01-14', by: 'owner' }] })], update: asked },
      'on-track',
      ['on-track'],
    ],
    [
      'verified by another holder of the same post',
      exampleDay,
      'Monday',
      {
        activities: [completeActivity({ owners: [{ post: 'Director', holders: ['owner', 'deputy'] }], verifications: [{ on: '2022-01-14', by: 'deputy' }] })],
        update: asked,
      },
      'on-track',
      ['on-track'],
    ],
    ['a claim without its day', exampleDay, 'Monday', { activities: [completeActivity({ claim: null })], update: asked }, 'on-track', ['on-track']],
    ['one of two is complete', exampleDay, 'Monday', { activities: [completeActivity(), exampleActivity()], update: asked }, 'on-track', ['on-track']],
    ['the other was stopped', exampleDay, 'Monday', { activities: [completeActivity(), exampleActivity(stopped)], update: asked }, 'complete', ['complete']],
    [
      'the other was stopped without approval',
      exampleDay,
      'Monday',
      { activities: [completeActivity(), exampleActivity({ ...stopped, stopApprovedOn: null, start: unmoved('2022-01-15') })], update: asked },
      'behind',
      ['stopped-without-approval'],
    ],
    ['long after its target', exampleDay, 'Monday', { activities: [completeActivity({ claim, target: unmoved('2021-12-31') })] }, 'complete', ['complete']],
    ['with updates missed', exampleDay, 'Monday', { activities: [completeActivity()], update: { ...asked, missedBefore: 5 } }, 'complete', ['complete']],
  ]);
});

test('complete: each joint owner has signed', () => {
  const posts = (...holders: string[][]) => holders.map((people, index) => ({ post: `Officer ${index + 1}`, holders: people }));
  const jointly = (owners: ActivityFacts['owners'], by: string, verifiedBy: string[]): Partial<RatingFacts> => ({
    activities: [completeActivity({ owners, claim: { on: '2022-01-10', by }, verifications: verifiedBy.map((person) => ({ on: '2022-01-14', by: person })) })],
    update: asked,
  });
  const three = posts(['police'], ['health'], ['council']);
  const cases: [string, Partial<RatingFacts>, ProcessState][] = [
    ['claimed by one, verified by both others', jointly(three, 'police', ['health', 'council']), 'complete'],
    ['one of the others has not verified', jointly(three, 'police', ['health']), 'on-track'],
    ['somebody else verified for them', jointly(three, 'police', ['health', 'office']), 'on-track'],
    ['the one who claimed verified too, in place of another', jointly(three, 'police', ['police', 'health']), 'on-track'],
    ['claimed by the office, verified by all three', jointly(three, 'office', ['police', 'health', 'council']), 'complete'],
    ['claimed by the office, verified by two', jointly(three, 'office', ['police', 'health']), 'on-track'],
    ['two posts held by one person, who claims for both', jointly(posts(['one'], ['one']), 'one', ['one']), 'on-track'],
    ['two posts held by one person, verified by another', jointly(posts(['one'], ['one']), 'one', ['office']), 'complete'],
    ['one person signs for both posts, though another holds one too', jointly(posts(['a'], ['a', 'c']), 'office', ['a']), 'on-track'],
    ['each post is signed by another person', jointly(posts(['a'], ['a', 'c']), 'office', ['a', 'c']), 'complete'],
    ['a joint owner post that nobody holds', jointly(posts(['one'], []), 'one', ['office']), 'on-track'],
    ['two posts, each with two holders, the same person for both', jointly(posts(['a', 'b'], ['a', 'c']), 'a', ['a']), 'on-track'],
  ];
  check(cases.map(([what, change, state]) => [what, exampleDay, 'Monday', change, state, [state === 'complete' ? 'complete' : 'on-track']]));
});

test('not due: nothing begun and the earliest start is after the end of the cycle', () => {
  const notBegun = (change: Partial<ActivityFacts> = {}) => exampleActivity({ status: 'not-begun', start: unmoved('2022-02-12'), ...change });
  const start = (day: Day): Partial<RatingFacts> => ({ activities: [notBegun({ start: unmoved(day) })], update: asked });
  check([
    ['it starts the day before the cycle ends', exampleDay, 'Monday', start('2022-02-10'), 'on-track', ['on-track']],
    ['it starts the day the cycle ends', exampleDay, 'Monday', start('2022-02-11'), 'on-track', ['on-track']],
    ['it starts the day after the cycle ends', exampleDay, 'Monday', start('2022-02-12'), 'not-due', ['not-due']],
    [
      'its phase starts after the cycle, it has no start of its own',
      '2021-12-01',
      'Wednesday',
      with1({ status: 'not-begun', start: unmoved(null), phaseStart: '2022-02-12' }),
      'not-due',
      ['not-due'],
    ],
    [
      'its own start comes before its phase',
      exampleDay,
      'Monday',
      with1({ status: 'not-begun', start: unmoved('2022-02-01'), phaseStart: '2022-05-01' }),
      'on-track',
      ['on-track'],
    ],
    [
      'its own start comes after its phase began',
      exampleDay,
      'Monday',
      with1({ status: 'not-begun', start: unmoved('2022-02-12'), phaseStart: '2021-06-01' }),
      'not-due',
      ['not-due'],
    ],
    [
      'one of two starts in the cycle',
      exampleDay,
      'Monday',
      { activities: [notBegun(), notBegun({ start: unmoved('2022-02-11') })], update: asked },
      'on-track',
      ['on-track'],
    ],
    ['one of two is begun', exampleDay, 'Monday', { activities: [notBegun(), exampleActivity()], update: asked }, 'on-track', ['on-track']],
    ['the begun one was stopped', exampleDay, 'Monday', { activities: [notBegun(), exampleActivity(stopped)], update: asked }, 'not-due', ['not-due']],
    [
      'nobody knows when it starts',
      '2021-12-01',
      'Wednesday',
      with1({ status: 'not-begun', start: unmoved(null), phaseStart: null }),
      'on-track',
      ['on-track'],
    ],
    [
      'the cycle ended before the start, the start has gone by since',
      '2022-02-12',
      'Saturday',
      { activities: [notBegun()], update: asked, cycleEnd: '2022-02-11' },
      'on-track',
      ['on-track'],
    ],
    ['updates missed before it is due', exampleDay, 'Monday', { activities: [notBegun()], update: { ...asked, missedBefore: 3 } }, 'not-due', ['not-due']],
  ]);
});

test('a start that was entered late puts nothing off', () => {
  // Accepted Friday 1 October 2021, target Thursday 30 June 2022: 272 days, of which half are gone on Monday 14 February 2022.
  const entered = (startEnteredOn: Day, change: Partial<ActivityFacts> = {}): Partial<RatingFacts> => ({
    activities: [exampleActivity({ status: 'not-begun', start: unmoved('2022-04-01'), startEnteredOn, ...change })],
    update: asked,
    cycleEnd: '2022-03-11',
  });
  const moves = [{ to: '2022-04-15', approvedOn: '2022-02-16' }] as const;
  check([
    ['entered the day before half the time had gone', '2022-02-28', 'Monday', entered('2022-02-13'), 'not-due', ['not-due']],
    ['entered at exactly half', '2022-02-28', 'Monday', entered('2022-02-14'), 'behind', ['should-have-begun']],
    ['entered the day after', '2022-02-28', 'Monday', entered('2022-02-15'), 'behind', ['should-have-begun']],
    [
      'entered late, moved by an approved change since',
      '2022-02-28',
      'Monday',
      entered('2022-02-15', { start: { original: '2022-04-01', moves } }),
      'not-due',
      ['not-due'],
    ],
    ['entered late, its phase still to come', '2022-02-28', 'Monday', entered('2022-02-15', { phaseStart: '2022-03-14' }), 'not-due', ['not-due']],
    [
      'entered late, before its phase',
      '2022-02-28',
      'Monday',
      entered('2022-02-15', { start: unmoved('2022-03-01'), phaseStart: '2022-03-14' }),
      'behind',
      ['should-have-begun'],
    ],
    ['entered where there is no target', '2022-02-28', 'Monday', entered('2021-10-15', { target: unmoved(null) }), 'behind', ['target-missing']],
    ['entered late, and gone by for 29 days', '2022-04-30', 'Saturday', entered('2022-02-15'), 'off-track', ['start-late']],
  ]);
});

test('complete on the day of the verification that was last needed', () => {
  const owners = ['police', 'health', 'council'].map((person) => ({ post: person, holders: [person] }));
  const verifications = [
    { on: '2022-01-18', by: 'council' },
    { on: '2022-01-12', by: 'health' },
    { on: '2022-01-25', by: 'office' },
  ] as const;
  const jointly = completeActivity({ owners, claim: { on: '2022-01-10', by: 'police' }, verifications });
  assert.deepEqual(verificationOf(jointly, '2022-01-17'), { complete: false, on: null, awaiting: ['council'] });
  assert.deepEqual(verificationOf(jointly, '2022-01-18'), { complete: true, on: '2022-01-18', awaiting: [] });
  assert.deepEqual(verificationOf(jointly, '2022-01-31'), { complete: true, on: '2022-01-18', awaiting: [] });
  const singly = completeActivity({ verifications });
  assert.deepEqual(verificationOf(singly, '2022-01-31'), { complete: true, on: '2022-01-12', awaiting: [] }, 'one is enough: the first');
  const answering = completeActivity({ verifications: [{ on: '2022-01-12', by: 'sro' }], priorityOwners: ['sro'] });
  assert.equal(verificationOf(answering, '2022-01-31').complete, false, 'not by who answers for its priority, where it has an owner of its own');
});
