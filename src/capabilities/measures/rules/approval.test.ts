import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { countsOnceAdded } from './approval.ts';
import { writeChange } from './change-words.ts';
import { lastApprovalOf, type MeasureChange } from './changes.ts';

describe('a change of what counts as success', () => {
  test('a new measure changes what counts where it serves an outcome and is no context measure', () => {
    assert.equal(countsOnceAdded({ context: false, outcomeIds: ['one'] }), true);
    assert.equal(countsOnceAdded({ context: true, outcomeIds: ['one'] }), false);
    assert.equal(countsOnceAdded({ context: false, outcomeIds: [] }), false);
  });

  test('the last approval is that of the same part, or of the whole measure', () => {
    const target = (approvedOn: Day | null) => ({ ...kept, part: 'target', was: null, became: null, approvedOn }) as const;
    const lag = { ...kept, part: 'lag', was: 10, became: 20, approvedOn: '2021-12-09' } as const;
    const added = { ...kept, part: 'added', was: null, became: { baseline: null, target: null, outcomes: ['one'] }, approvedOn: '2021-11-20' } as const;
    assert.equal(lastApprovalOf([target(null)], ['target']), null);
    assert.equal(lastApprovalOf([target('2021-12-03'), target('2021-11-30'), lag], ['target']), '2021-12-03');
    assert.equal(lastApprovalOf([added, lag], ['target']), '2021-11-20');
    assert.equal(lastApprovalOf([added, lag], ['target', 'lag']), '2021-12-09');
  });
});

const kept = { id: '', reason: 'Why', changedOn: '2021-12-10', approvedOn: null, approvedBy: null } as const;

test('each change in words, figures in the unit that held then', () => {
  const refs = new Map([['one', 'LG1.o1']]);
  const percent = { value: 62, day: '2021-09-30', unit: 'percent' } as const;
  const days = { from: 10, to: 12, unit: 'days' } as const;
  const cases: [MeasureChange, string][] = [
    [{ ...kept, part: 'unit', was: 'percent', became: 'days' }, 'Unit: Percentage > Days'],
    [{ ...kept, part: 'polarity', was: 'high', became: 'low' }, 'Which way is better: Higher is better > Lower is better'],
    [{ ...kept, part: 'frequency', was: 'monthly', became: 'yearly' }, 'How often it is read: Monthly > Yearly'],
    [{ ...kept, part: 'lag', was: 10, became: 20 }, 'Days until its reading is expected: 10 > 20'],
    [{ ...kept, part: 'context', was: false, became: true }, 'Counts towards ratings: Yes > No: it shows the setting'],
    [{ ...kept, part: 'baseline', was: percent, became: null }, 'Baseline: 62% on 30 September 2021 > None'],
    [{ ...kept, part: 'target', was: { from: 80, to: null, unit: 'percent' }, became: days }, 'Target: 80% > 10 to 12 days'],
    [{ ...kept, part: 'outcomes', was: ['one', 'two'], became: [] }, 'Outcomes served: LG1.o1, an outcome that was withdrawn > None'],
    [
      { ...kept, part: 'added', was: null, became: { baseline: percent, target: days, outcomes: ['one'] } },
      'The measure: Not there > Added with 62% on 30 September 2021 as baseline, 10 to 12 days as target, for LG1.o1',
    ],
  ];
  for (const [change, words] of cases) {
    const { what, was, became } = writeChange(change, refs);
    assert.equal(`${what}: ${was} > ${became}`, words);
  }
});
