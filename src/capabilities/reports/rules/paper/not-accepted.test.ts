import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UpdatePosition } from '../../../cycle/index.ts';
import { viewOf } from '../../fixtures/one-priority.ts';
import { highlightPaper } from '../highlight-paper.ts';

const returned = { submission: 1, result: 'returned', on: '2022-10-21', by: 'Programme office', comments: [{ section: 'next', text: 'By when?' }] } as const;
const accepted = { ...returned, result: 'accepted', comments: [] } as const;
const wordsOf = (update: Partial<UpdatePosition>, state: 'frozen' | 'draft' = 'frozen'): string =>
  JSON.stringify(highlightPaper(viewOf({ update: { achieved: 'Much', nextSteps: 'More', ...update } }, { state }), null));

test('the report says of each update that the office had not accepted that it had not', () => {
  const cases: [name: string, update: Partial<UpdatePosition>, sentence: RegExp | null][] = [
    ['accepted', { reviews: [accepted] }, null],
    ['accepted in the second round', { submission: 2, reviews: [returned, { ...accepted, submission: 2 }] }, null],
    ['nobody has read it', { reviews: [] }, /The programme office had not accepted this update\./],
    ['kept before updates were reviewed', { submission: undefined, reviews: undefined }, /The programme office had not accepted this update\./],
    ['submitted again after a return', { submission: 2, reviews: [returned] }, /The programme office had not accepted this update\./],
    ['accepted, and taken up again', { reopened: true, reviews: [accepted] }, /had not accepted this update: its owner was changing it\./],
    ['returned', { reopened: true, reviews: [returned] }, /returned this update on 21 October 2022, and it had not been submitted again\./],
  ];
  for (const [name, update, sentence] of cases) {
    const paper = wordsOf(update);
    if (sentence === null) assert.doesNotMatch(paper, /not accepted|Not accepted|returned/, name);
    else {
      assert.match(paper, sentence, name);
      assert.match(paper, /Not accepted by the programme office when the cycle closed: /, name);
    }
  }
  assert.match(wordsOf({ reviews: [] }, 'draft'), /The programme office has not accepted this update\./);
});

test('what shows an achievement stands under it', () => {
  const paper = wordsOf({
    evidence: [
      { source: 'case-audits', where: 'June’s report, page 4' },
      { source: null, where: 'The register' },
    ],
  });
  assert.match(paper, /Shown by: .*Case audits: June’s report, page 4; The register/);
  assert.doesNotMatch(wordsOf({}), /Shown by/);
});
