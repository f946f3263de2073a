import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isTopicOnly } from './doing-words.ts';

const rows: [text: string, topic: boolean][] = [
  ['Career pathways', true],
  ['Training and development', true],
  ['Learning reviews', true],
  ['Practice model and tools', true],
  ['Audits/reviews', true],
  ['Thresholds and levels of need', true],
  ['Review', true],
  ['Access to health provision', true],
  ['Establish a review panel', false],
  ['Review the duty rota', false],
  ['Appoint a practice lead', false],
  ['Recruitment of service managers', false],
  ['Development of a dashboard', false],
  ['Review and redesign of the front door', false],
  ['Partnership review and quality assurance of referrals', false],
  ['A programme to develop managers', false],
  ['Practice framework developed', false],
  ['Supervision is held every month', false],
  ['A scorecard that the partnership and the board both read at every meeting', false],
];

describe('an activity that only names a topic', () => {
  for (const [text, topic] of rows) test(`${text}: ${topic ? 'a topic' : 'says what will be done'}`, () => assert.equal(isTopicOnly(text), topic));
});
