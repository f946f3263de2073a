import { test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { checkProcess as check } from '../fixtures/example-checks.ts';
import { completeActivity, exampleActivity, exampleDay, unmoved } from '../fixtures/example-facts.ts';
import type { ActivityFacts, RatingFacts } from './facts.ts';

const with1 = (change: Partial<ActivityFacts>): Partial<RatingFacts> => ({ activities: [exampleActivity(change)], update: asked });
/** No update is due in these cases, so that only the activity decides. */
const asked: RatingFacts['update'] = { dueOn: null, submittedOn: null, missedBefore: 0 };
const stopped: Partial<ActivityFacts> = { status: 'stopped', stopApprovedOn: '2022-01-20' };

test('off track: past the target without a recovery plan that holds', () => {
  const target = '2022-01-31';
  const recovery = (day: Day, change: Partial<ActivityFacts['recovery'][number]> = {}) => ({
    day,
    acceptedOn: '2022-01-15' as Day | null,
    acceptedBy: 'chair',
    ...change,
  });
  const past = (...dates: ActivityFacts['recovery'][number][]) => with1({ target: unmoved(target), recovery: dates });
  check([
    ['the day before the target', '2022-01-30', 'Sunday', past(), 'on-track', ['on-track']],
    ['the day of the target', '2022-01-31', 'Monday', past(), 'on-track', ['on-track']],
    ['the day after', '2022-02-01', 'Tuesday', past(), 'off-track', ['past-target']],
    ['recovery accepted, its day to come', '2022-02-27', 'Sunday', past(recovery('2022-02-28')), 'behind', ['past-target-recovering']],
    ['recovery on its own day', '2022-02-28', 'Monday', past(recovery('2022-02-28')), 'off-track', ['past-target']],
    ['recovery the day after its day', '2022-03-01', 'Tuesday', past(recovery('2022-02-28')), 'off-track', ['past-target']],
    ['recovery accepted by its own owner', '2022-02-01', 'Tuesday', past(recovery('2022-02-28', { acceptedBy: 'owner' })), 'off-track', ['past-target']],
    ['recovery not accepted', '2022-02-01', 'Tuesday', past(recovery('2022-02-28', { acceptedOn: null, acceptedBy: null })), 'off-track', ['past-target']],
    ['recovery accepted tomorrow', '2022-02-01', 'Tuesday', past(recovery('2022-02-28', { acceptedOn: '2022-02-02' })), 'off-track', ['past-target']],
    ['recovery accepted today', '2022-02-02', 'Wednesday', past(recovery('2022-02-28', { acceptedOn: '2022-02-02' })), 'behind', ['past-target-recovering']],
    ['recovery moved once', '2022-02-01', 'Tuesday', past(recovery('2022-02-15'), recovery('2022-03-15')), 'behind', ['past-target-recovering']],
    [
      'recovery moved twice',
      '2022-02-01',
      'Tuesday',
      past(recovery('2022-02-15'), recovery('2022-03-15'), recovery('2022-04-15')),
      'off-track',
      ['past-target'],
    ],
    [
      'accepted again with the same day',
      '2022-02-01',
      'Tuesday',
      past(recovery('2022-03-15'), recovery('2022-03-15'), recovery('2022-03-15')),
      'behind',
      ['past-target-recovering'],
    ],
    [
      'a second move wished for and not accepted',
      '2022-02-01',
      'Tuesday',
      past(recovery('2022-02-15'), recovery('2022-03-15'), recovery('2022-04-15', { acceptedOn: null })),
      'behind',
      ['past-target-recovering'],
    ],
  ]);
});

test('off track: more than 28 days past a planned start that somebody entered', () => {
  const late = (change: Partial<ActivityFacts> = {}) => with1({ status: 'not-begun', start: unmoved('2021-12-03'), ...change });
  const recovery = [{ day: '2022-02-28', acceptedOn: '2021-12-20', acceptedBy: 'chair' }] as const;
  check([
    ['27 days', '2021-12-30', 'Thursday', late(), 'on-track', ['on-track']],
    ['28 days', '2021-12-31', 'Friday', late(), 'on-track', ['on-track']],
    ['29 days', '2022-01-01', 'Saturday', late(), 'off-track', ['start-late']],
    ['29 days, begun', '2022-01-01', 'Saturday', late({ status: 'begun' }), 'on-track', ['on-track']],
    ['29 days, with a recovery plan', '2022-01-01', 'Saturday', late({ recovery }), 'behind', ['start-late-recovering']],
    [
      '29 days, stopped without approval and never begun',
      '2022-01-01',
      'Saturday',
      late({ status: 'stopped', begunBeforeStop: false }),
      'off-track',
      ['start-late'],
    ],
    ['29 days, stopped without approval once begun', '2022-01-01', 'Saturday', late({ status: 'stopped' }), 'behind', ['stopped-without-approval']],
    ['29 days past the start of its phase only', '2022-01-01', 'Saturday', late({ start: unmoved(null), phaseStart: '2021-12-03' }), 'on-track', ['on-track']],
  ]);
});

test('off track: two updates running were missed', () => {
  const update = (missedBefore: number, submittedOn: Day | null = null): Partial<RatingFacts> => ({
    update: { dueOn: '2022-02-04', submittedOn, missedBefore },
  });
  const closedOn = (day: Day, submittedOn: Day | null = null): Partial<RatingFacts> => ({
    update: { dueOn: '2022-02-04', closedOn: day, submittedOn, missedBefore: 0 },
  });
  check([
    ['none missed, due today', '2022-02-04', 'Friday', update(0), 'on-track', ['on-track']],
    ['this one missed', '2022-02-05', 'Saturday', update(0), 'behind', ['update-missed']],
    ['closed the day before it was due', '2022-02-03', 'Thursday', closedOn('2022-02-03'), 'behind', ['update-missed']],
    ['closed on the day it was due', '2022-02-04', 'Friday', closedOn('2022-02-04'), 'behind', ['update-missed']],
    ['closed tomorrow, due today', '2022-02-04', 'Friday', closedOn('2022-02-05'), 'on-track', ['on-track']],
    ['closed early, submitted before', '2022-02-04', 'Friday', closedOn('2022-02-03', '2022-02-03'), 'on-track', ['on-track']],
    ['one missed, the next due today: nothing has come since', '2022-02-04', 'Friday', update(1), 'behind', ['last-update-missed']],
    ['one missed, the next submitted in time', '2022-02-04', 'Friday', update(1, '2022-02-03'), 'on-track', ['on-track']],
    ['one missed, and no cycle asks', '2022-02-05', 'Saturday', { update: { ...asked, missedBefore: 1 } }, 'behind', ['last-update-missed']],
    ['one missed, and this one', '2022-02-05', 'Saturday', update(1), 'off-track', ['updates-missed']],
    ['two missed, this one due today', '2022-02-04', 'Friday', update(2), 'off-track', ['updates-missed']],
    ['two missed, this one submitted', '2022-02-04', 'Friday', update(2, '2022-02-04'), 'on-track', ['on-track']],
    ['one missed, this one late', '2022-02-07', 'Monday', update(1, '2022-02-07'), 'on-track', ['on-track']],
    ['one missed, this one submitted tomorrow', '2022-02-06', 'Sunday', update(1, '2022-02-07'), 'off-track', ['updates-missed']],
    ['two missed and no cycle asks', '2022-02-05', 'Saturday', { update: { ...asked, missedBefore: 2 } }, 'off-track', ['updates-missed']],
  ]);
});

test('behind: unverified past the target, forecast late, or a target missing or unconfirmed', () => {
  const claimed = with1({ status: 'claimed-complete', claim: { on: '2022-01-10', by: 'owner' }, target: unmoved('2022-01-31') });
  check([
    ['claimed and unverified on the day of the target', '2022-01-31', 'Monday', claimed, 'on-track', ['on-track']],
    ['claimed and unverified the day after', '2022-02-01', 'Tuesday', claimed, 'behind', ['unverified-past-target']],
    ['forecast the day of the target', exampleDay, 'Monday', with1({ forecast: '2022-06-30' }), 'on-track', ['on-track']],
    ['forecast the day after', exampleDay, 'Monday', with1({ forecast: '2022-07-01' }), 'behind', ['forecast-after-target']],
    [
      'forecast late, and complete since',
      exampleDay,
      'Monday',
      { activities: [completeActivity({ forecast: '2022-07-01' }), exampleActivity()], update: asked },
      'on-track',
      ['on-track'],
    ],
    [
      'forecast late, and stopped by an approved change',
      exampleDay,
      'Monday',
      { activities: [exampleActivity({ ...stopped, forecast: '2022-07-01' }), exampleActivity()], update: asked },
      'on-track',
      ['on-track'],
    ],
    ['no target', exampleDay, 'Monday', with1({ target: unmoved(null) }), 'behind', ['target-missing']],
    ['a target that nobody confirmed', exampleDay, 'Monday', with1({ targetConfirmed: false }), 'behind', ['target-unconfirmed']],
    ['an unconfirmed target is past all the same', '2022-07-01', 'Friday', with1({ targetConfirmed: false }), 'off-track', ['past-target']],
    [
      'every reason is given at once',
      exampleDay,
      'Monday',
      with1({ forecast: '2022-07-01', targetConfirmed: false }),
      'behind',
      ['forecast-after-target', 'target-unconfirmed'],
    ],
  ]);
});

test('behind: not begun, no start of its own, and half the time to the target gone', () => {
  // From Friday 1 October 2021 to Thursday 30 June 2022 are 272 days; half of them are gone on Monday 14 February 2022.
  const idle = (change: Partial<ActivityFacts> = {}) => with1({ status: 'not-begun', start: unmoved(null), ...change });
  const from = (planAcceptedOn: Day | null, change: Partial<ActivityFacts> = {}): Partial<RatingFacts> => ({ ...idle(change), planAcceptedOn });
  check([
    ['135 of 272 days', '2022-02-13', 'Sunday', idle(), 'on-track', ['on-track']],
    ['136 of 272 days', '2022-02-14', 'Monday', idle(), 'behind', ['should-have-begun']],
    ['137 of 272 days', '2022-02-15', 'Tuesday', idle(), 'behind', ['should-have-begun']],
    ['begun', '2022-02-14', 'Monday', idle({ status: 'begun' }), 'on-track', ['on-track']],
    ['with a start of its own', '2022-02-14', 'Monday', idle({ start: unmoved('2022-02-14') }), 'on-track', ['on-track']],
    ['half of 273 days is 136 and a half', '2022-02-14', 'Monday', idle({ target: unmoved('2022-07-01') }), 'on-track', ['on-track']],
    [
      'acceptance not recorded: from the start of its phase, 196 of 392 days',
      '2021-12-16',
      'Thursday',
      from(null, { target: unmoved('2022-06-30'), phaseStart: '2021-06-03' }),
      'behind',
      ['should-have-begun'],
    ],
    ['the day before that', '2021-12-15', 'Wednesday', from(null, { target: unmoved('2022-06-30'), phaseStart: '2021-06-03' }), 'on-track', ['on-track']],
    ['nothing says when the time began', exampleDay, 'Monday', from(null, { phaseStart: null }), 'behind', ['should-have-begun']],
    ['before the plan was accepted', '2021-09-30', 'Thursday', from('2021-10-01', { target: unmoved('2021-09-30') }), 'on-track', ['on-track']],
  ]);
});
