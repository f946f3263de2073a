import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleKey } from './title-key.ts';

const table: [one: string, other: string, same: boolean, why: string][] = [
  ['Director – Children and Families', 'Director Children and Families', true, 'a dash'],
  ['Assistant Director, People', 'Assistant Director People', true, 'a comma'],
  ['Assistant  Director - people', 'ASSISTANT DIRECTOR, PEOPLE', true, 'case and spaces'],
  ['Solicitor to the Council', 'Solicitor to the council', true, 'case'],
  ['Head of Children’s Services', "Head of Children's Services", true, 'the apostrophe'],
  ['Adults & Communities', 'Adults and Communities', true, 'the ampersand'],
  ['Director of Children and Families', 'Director Children and Families', false, 'a word more'],
  ['Assistant Director, Quality', 'Assistant Director, Quality and Performance', false, 'another remit'],
];

for (const [one, other, same, why] of table)
  test(`"${one}" and "${other}" are ${same ? 'one post' : 'two posts'}: ${why}`, () => {
    assert.equal(titleKey(one) === titleKey(other), same);
  });
