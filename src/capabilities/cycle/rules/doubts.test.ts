import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ActivityPosition, MeasurePosition } from '../position.ts';
import { doubtOf } from './doubts.ts';

const measure = (id: string, change: Partial<MeasurePosition> = {}): MeasurePosition => ({
  ...{ id, ref: 'M1', name: 'Supervision', unit: 'percent', context: false, outcomes: ['LG1.o1'], polarity: 'high', spc: null },
  ...{ baseline: 61, target: 90, targetUpper: null, frequency: 'monthly', lagDays: 14, readings: [], ...change },
});
const verified = (measures: readonly string[] | null, verifiedOn: '2022-09-05' | null = '2022-09-05') =>
  ({ verifiedOn, verifiedBy: [{ measures }], reopenedBefore: null }) as unknown as ActivityPosition;

describe('completed work of which nothing shows any more whether it holds', () => {
  const rows: readonly (readonly [name: string, activity: ActivityPosition, measures: readonly MeasurePosition[], doubt: string | null])[] = [
    ['the only measure named is taken away, and there is no other', verified(['a']), [], 'unwatched'],
    ['the only measure named is taken away, and another is left', verified(['a']), [measure('b')], null],
    ['what is left is a measure of demand', verified(['a']), [measure('b', { context: true })], 'unwatched'],
    ['the measure named is there', verified(['a']), [measure('a')], null],
    ['none was named, with its reason', verified([]), [], null],
    ['nobody was asked to name any, and there never was one', verified(null), [], null],
    ['not complete', verified(['a'], null), [], null],
  ];
  for (const [name, activity, measures, doubt] of rows) test(name, () => assert.equal(doubtOf(activity, measures, '2022-12-05')?.key ?? null, doubt));
});
