import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchQuery } from './search-query.ts';

const cases: readonly (readonly [typed: string, exact: string | null, beginning: string | null])[] = [
  ['supervision', '', 'supervision'],
  ['critical case lo', 'critical case', 'lo'],
  ['  Early   Help ', 'Early', 'help'],
  ['"case log"', '"case log"', null],
  ['“case log”', '"case log"', null],
  ['audit -supervision', 'audit -supervision', null],
  ['audit or review', 'audit or review', null],
  ['what is a', 'what is a', null],
  ['children’s', 'children’s', null],
  ['!!', null, null],
  ['', null, null],
];

describe('what a search asks for', () => {
  for (const [typed, exact, beginning] of cases)
    it(typed === '' ? 'nothing' : typed, () => assert.deepEqual(searchQuery(typed), exact === null ? null : { exact, beginning }));
});
