import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedMoment } from './asked-moment.ts';

/** Wednesday 5 October 2022, 10.00 in London, where it is summer time. */
const now = '2022-10-05T09:00:00.000Z';

test('what an address asks for by a moment or a day', () => {
  const table: readonly (readonly [string, ReturnType<typeof askedMoment>])[] = [
    ['2022-06-15', { kind: 'past', moment: '2022-06-15T22:59:59.999Z' }],
    ['2022-01-15', { kind: 'past', moment: '2022-01-15T23:59:59.999Z' }],
    ['2022-10-04', { kind: 'past', moment: '2022-10-04T22:59:59.999Z' }],
    ['2022-10-05', { kind: 'present' }],
    ['today', { kind: 'present' }],
    ['2022-10-06', { kind: 'to-come' }],
    ['2099-01-01', { kind: 'to-come' }],
    ['2022-10-05T08:59:59.999Z', { kind: 'past', moment: '2022-10-05T08:59:59.999Z' }],
    ['2022-10-05T09:00:00.000Z', { kind: 'to-come' }],
    ['1990-01-01', { kind: 'past', moment: '1990-01-01T23:59:59.999Z' }],
    ['0000-01-01', { kind: 'unknown' }],
    ['0001-01-01T00:00:00.000Z', { kind: 'unknown' }],
    ['2022-02-31', { kind: 'unknown' }],
    ['2022-02-31T09:00:00.000Z', { kind: 'unknown' }],
    ['2022-06-15T09:00:00Z', { kind: 'unknown' }],
    ['15 June 2022', { kind: 'unknown' }],
    ['banana', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ];
  for (const [asked, read] of table) assert.deepEqual(askedMoment(asked, now), read, asked);
});
