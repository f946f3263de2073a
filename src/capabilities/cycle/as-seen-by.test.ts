import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { marlshire } from '../reports/fixtures/marlshire.ts';
import { asSeenBy } from './as-seen-by.ts';
import type { ActivityPosition, CycleSummary, Position, PriorityPosition, UpdatePosition } from './position.ts';

const { position: whole } = marlshire;
const open = whole.cycle as CycleSummary;
const office = { may: () => true };
const board = { may: () => false };

type Said = Partial<UpdatePosition['activities'][number]>;

/** One priority whose owner says this of its first activity, and said `then` of it in the last closed cycle. */
function saying(change: Partial<ActivityPosition>, then: Said | null = null): Position {
  const from = whole.priorities.find((one) => one.update !== null && one.activities.length > 0) as PriorityPosition;
  const activity = { ...(from.activities[0] as ActivityPosition), ...change };
  const said = { ref: activity.ref, status: 'begun', plannedStart: null, forecast: null, forecastReason: null, recovery: null, stopReason: null } as const;
  const lastUpdate =
    then === null ? null : { ...(from.update as UpdatePosition), activities: [{ ...said, ...then }], cycleNumber: open.number - 1, boardDay: open.openedOn };
  return { ...whole, priorities: [{ ...from, activities: [activity], lastUpdate }] };
}

const seen = (position: Position, visit = board): ActivityPosition => asSeenBy(visit, position).priorities[0]?.activities[0] as ActivityPosition;
const recovery = (proposedOn: ActivityPosition['forecast'] & string): ActivityPosition['recovery'] => ({
  id: 'r1',
  day: '2022-12-01',
  text: 'Two agency workers from November.',
  proposedOn,
  proposedBy: 'owner',
  acceptedOn: null,
  refused: null,
  moves: 0,
});
const stop = { askedOn: '2022-09-01', askedBy: 'owner', reason: 'No longer needed', approvedOn: null } as const;

describe('what owners say of an open cycle', () => {
  test('their updates, and how far these are', () => {
    assert.ok(whole.priorities.some((one) => one.update !== null));
    assert.ok(asSeenBy(board, whole).priorities.every((one) => one.update === null && one.updateState === 'not-started'));
  });

  test('a recovery plan proposed in it, by its text and its day; one that the board has had stays', () => {
    assert.equal(seen(saying({ recovery: recovery(open.openedOn) })).recovery, null);
    assert.equal(seen(saying({ recovery: recovery('2022-06-01') })).recovery?.day, '2022-12-01');
  });

  test('the reason for a forecast, unless it is the one that is frozen', () => {
    const forecastReason = 'Its supplier withdrew.';
    const cases: [string, Said | null, string | null][] = [
      ['said now, in the first cycle', null, null],
      ['said now for the first time', {}, null],
      ['said otherwise then', { forecastReason: 'The tender runs late.' }, null],
      ['said then already', { forecastReason }, forecastReason],
    ];
    for (const [what, then, left] of cases) assert.equal(seen(saying({ forecastReason }, then)).forecastReason, left, what);
  });

  test('what is said to show a completion, unless it is the one that is frozen', () => {
    const claimShown = 'Ten records of each team.';
    assert.equal(seen(saying({ claimShown })).claimShown, null);
    assert.equal(seen(saying({ claimShown }, { claimShown: 'Two records.' })).claimShown, null);
    assert.equal(seen(saying({ claimShown }, { claimShown })).claimShown, claimShown);
  });

  test('why a recovery plan was turned down in it', () => {
    const refused = { on: open.openedOn, reason: 'Who trains until then?' };
    const old = recovery('2022-06-01');
    assert.equal(seen(saying({ recovery: old && { ...old, refused } })).recovery?.refused, null);
    assert.deepEqual(seen(saying({ recovery: old && { ...old, refused: { ...refused, on: '2022-06-10' } } })).recovery?.refused?.on, '2022-06-10');
  });

  test('the reason for a stop; that it was asked for is a fact', () => {
    assert.deepEqual(seen(saying({ stop })).stop, { ...stop, reason: '' });
    assert.equal(seen(saying({ stop }, { stopReason: 'No longer needed' })).stop?.reason, 'No longer needed');
  });

  test('is there for those who read it, and for all once the cycle is closed', () => {
    const position = saying({ stop, forecastReason: 'Its supplier withdrew.', recovery: recovery(open.openedOn) });
    assert.equal(asSeenBy(office, position), position);
    const closed = { ...position, cycle: { ...open, state: 'closed' as const, closedOn: open.ratingsDue } };
    assert.equal(asSeenBy(board, closed), closed);
  });

  test('is left out once for a position that is kept', () => assert.equal(asSeenBy(board, whole), asSeenBy(board, whole)));
});
