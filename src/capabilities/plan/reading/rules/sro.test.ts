import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupPosts, postKey, readSro } from './sro.ts';

describe('the posts of an SRO cell', () => {
  const rows: [name: string, lines: string[], titles: string[], collective?: boolean, toBeConfirmed?: boolean][] = [
    ['one', ['Chief Executive'], ['Chief Executive']],
    ['two, a line each', ['Chief Executive', 'Director Children and Families'], ['Chief Executive', 'Director Children and Families']],
    ['two, with a semicolon', ['Chief Executive; Director Children and Families'], ['Chief Executive', 'Director Children and Families']],
    ['one that is broken after a comma', ['Assistant Director,', 'Education'], ['Assistant Director, Education']],
    ['one that is broken after "of"', ['Director of', 'Public Health'], ['Director of Public Health']],
    ['one that goes on in lower case', ['Solicitor', 'to the council'], ['Solicitor to the council']],
    ['one twice', ['Chief Executive', 'Chief Executive'], ['Chief Executive']],
    [
      'a group',
      ['Accountable officers across the statutory bodies (police, NHS, LA)'],
      ['Accountable officers across the statutory bodies (police, NHS, LA)'],
      true,
    ],
    ['all of a kind', ['All heads of service'], ['All heads of service'], true],
    ['assistant directors', ['Assistant Directors'], ['Assistant Directors'], true],
    ['a post that leads partners is no group', ['Head of Partnerships and Partners'], ['Head of Partnerships and Partners']],
    ['the chair of a board of officers is no group', ['Chair, Chief Officers Board'], ['Chair, Chief Officers Board']],
    ['to be confirmed', ['TBC'], [], false, true],
    ['one named and one to come', ['Chief Executive', 'To be confirmed'], ['Chief Executive'], false, true],
    ['blank', ['', ' '], []],
  ];
  for (const [name, lines, titles, collective = false, toBeConfirmed = false] of rows) {
    it(name, () => assert.deepEqual(readSro(lines), { titles, collective, toBeConfirmed }));
  }
});

describe('titles that may be one post', () => {
  const same: string[][] = [
    [
      'Director – Children and Families',
      'Director Children and Families',
      'Director of Children’s and Families',
      "Director of Children's  and Families",
      'director, children & families',
    ],
    ['Assistant Director Quality Assurance', 'Assistant Director, Quality Assurance', 'Assistant Director - Quality Assurance'],
  ];
  for (const titles of same) it(titles.join(' = '), () => assert.equal(new Set(titles.map(postKey)).size, 1));

  const different: [string, string][] = [
    ['Director Children and Families', 'Assistant Director Children and Families'],
    ['Director Adults and Communities', 'Director Children and Families'],
    ['Assistant Director Quality, Performance and Partnerships', 'Assistant Director Quality Assurance, Safeguarding and Partnerships'],
  ];
  for (const [one, other] of different) it(`${one} ≠ ${other}`, () => assert.notEqual(postKey(one), postKey(other)));

  it('the most used title stands first, and every ref is kept', () => {
    const groups = groupPosts([
      { title: 'Director – Families', ref: 'A1' },
      { title: 'Director Families', ref: 'A2' },
      { title: 'Chief Executive', ref: 'A2' },
      { title: 'Director Families', ref: 'A3' },
    ]);
    assert.deepEqual(groups, [
      { titles: ['Director Families', 'Director – Families'], refs: ['A1', 'A2', 'A3'] },
      { titles: ['Chief Executive'], refs: ['A2'] },
    ]);
  });
});
