import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { measure, type PrioritySpec, positionFrom } from '../../fixtures/position.ts';
import { frozen } from '../../fixtures/report.ts';
import { type HighlightContext, highlightView } from '../highlight-view.ts';
import { summaryWords } from './summary.ts';

function summaryOf(priorities: readonly PrioritySpec[], context: Partial<HighlightContext>): string {
  const { position, history } = positionFrom([{ code: 'LG', name: 'Leadership', priorities }]);
  return summaryWords(highlightView(position, history, { ...frozen, ...context }));
}

const sound: PrioritySpec = {
  ref: 'LG1',
  title: 'A title',
  owner: 'Director',
  activities: [{ text: 'The work', target: '2022-12-31' }],
  measures: [measure('Visits on time', 50, 80, 80, 81, 82)],
  past: 'GG GG',
  update: { achieved: 'Much', nextSteps: 'More' },
};
const late: Partial<PrioritySpec> = { activities: [{ text: 'Late', target: '2022-09-01' }] };

describe('the summary, one paragraph to read aloud', () => {
  const rows: readonly [name: string, priorities: readonly PrioritySpec[], context: Partial<HighlightContext>, says: RegExp][] = [
    ['one priority', [sound], {}, /^The one priority of the plan is green\. Since/],
    ['several', [sound, { ...sound, ref: 'LG2', ...late }], {}, /^Of the 2 priorities of the plan, one is red and one green\. LG2 \(A title\) is red\./],
    ['no plan', [], {}, /^The plan has no priority yet\./],
    [
      'all well',
      [sound],
      {},
      /no colour got better or worse\. None is slow to progress\. Owners and facts agree on every rating declared\. Every update came\.$/,
    ],
    ['first cycle', [{ ...sound, past: undefined }], {}, /This is the first cycle, so there is nothing to compare it with\./],
    ['worse and slow', [{ ...sound, ...late }], {}, /Since cycle 12, one priority got worse \(LG1\)\. One priority is slow to progress, newly\./],
    ['better', [{ ...sound, past: 'AG' }], {}, /Since cycle 12, one priority got better \(LG1\)\./],
    ['differing', [{ ...sound, update: { declared: { process: 'behind' } } }], {}, /On LG1 the owner and the facts differ, and the board settles the rating\./],
    [
      'both disputed, one declared worse',
      [
        { ...sound, update: { declared: { impact: 'not-expected' }, difference: 'Why' } },
        { ...sound, ref: 'LG2', update: { declared: { process: 'off-track', impact: 'not-met' }, difference: 'Why' } },
      ],
      {},
      /^Of the 2 priorities of the plan, 2 are green, both disputed; LG2 is declared red by its owner\. By the facts none is red\. /,
    ],
    [
      'some disputed, of several colours',
      [
        { ...sound, ...late },
        { ...sound, ref: 'LG2', ...late, update: { declared: { process: 'on-track' }, difference: 'Why' } },
        ...['LG3', 'LG4'].map((ref) => ({ ...sound, ref, update: { declared: { process: 'behind' as const }, difference: 'Why' } })),
        { ...sound, ref: 'LG5', update: { declared: { process: 'off-track' }, difference: 'Why' } },
      ],
      {},
      /^Of the 5 priorities of the plan, 2 are red \(one disputed\) and 3 green \(all disputed\); LG5 is declared red by its owner; LG3 and LG4 are declared amber by their owners\. LG1 \(A title\) and LG2 \(A title\) are red\./,
    ],
    [
      'the one disputed',
      [{ ...sound, update: { declared: { process: 'behind' } } }],
      {},
      /^The one priority of the plan is green, disputed; LG1 is declared amber by its owner\./,
    ],
    ['missed', [sound, { ...sound, ref: 'LG2', update: undefined }], {}, /One of 2 updates came; that on LG2 was missed\.$/],
    [
      'slow as before',
      [{ ...sound, ...late, past: 'RG', slowBefore: [{ rule: 'H11', part: 'slow', key: 'slow-red', facts: { ratings: ['derived'] } }] }],
      {},
      /One priority is slow to progress, as before\./,
    ],
    ['none came', [{ ...sound, update: undefined }], {}, /No update came; that on LG1 was missed\.$/],
    ['not due yet', [sound, { ...sound, ref: 'LG2', update: undefined }], { state: 'draft' }, /One of 2 updates has come so far\.$/],
  ];
  for (const [name, priorities, context, says] of rows) test(name, () => assert.match(summaryOf(priorities, context), says));

  test('counts no disputed line of the cross-cutting activity among the colours', () => {
    const disputed = { ...sound, ref: 'X1', update: { declared: { process: 'off-track' as const }, difference: 'Why' } };
    const { position, history } = positionFrom([{ code: 'LG', name: 'Leadership', priorities: [sound] }], [disputed]);
    assert.match(summaryWords(highlightView(position, history, frozen)), /^The one priority of the plan is green\. .*On X1 the owner and the facts differ/);
  });
});
