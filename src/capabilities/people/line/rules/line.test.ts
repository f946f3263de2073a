import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { circles } from './line.ts';

/** The head answers to the service director, who answers to the director, who answers to the chief executive. */
const lines = new Map<string, string | null>([
  ['head', 'service'],
  ['service', 'director'],
  ['director', 'chief'],
  ['chief', null],
  ['lost', 'turning'],
  ['turning', 'lost'],
]);

describe('nobody answers to themself', () => {
  const cases: [name: string, post: string, to: string, refused: boolean][] = [
    ['to itself', 'head', 'head', true],
    ['to the one above', 'head', 'director', false],
    ['to the one below', 'service', 'head', true],
    ['to one two below', 'director', 'head', true],
    ['the top to one three below', 'chief', 'head', true],
    ['a new post to anybody', 'new', 'head', false],
    ['into a circle that stands elsewhere: it ends, and is not this post’s', 'new', 'lost', false],
  ];
  for (const [name, post, to, refused] of cases) test(name, () => assert.equal(circles(lines, post, to), refused));
});
