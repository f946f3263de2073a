import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isSameAddress } from './same-address.ts';

describe('two addresses', () => {
  const rows: [name: string, one: string, other: string, same: boolean][] = [
    ['are one where they differ in capitals', 'Karl@Example.org', 'karl@example.ORG', true],
    ['are two where one has the Kelvin sign for a k', '\u212Aarl@example.org', 'karl@example.org', false],
    ['are two where one has a capital i with a dot', '\u0130na@example.org', 'ina@example.org', false],
    ['are two where a letter has an accent', 'ren\u00e9@example.org', 'rene@example.org', false],
  ];
  for (const [name, one, other, same] of rows) test(name, () => assert.equal(isSameAddress(one, other), same));
});
