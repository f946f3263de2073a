import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nobodyDecides, nobodyDecidesWords } from './deciders.ts';

const director = { id: 'd', title: 'Director', roles: ['director', 'owner'], holders: ['dora'] };
const other = { id: 'e', title: 'Deputy director', roles: ['director'], holders: ['emil'] };
const chair = { id: 'c', title: 'Chair', roles: ['chair'], holders: ['cara'] };
const office = { id: 'o', title: 'Programme office', roles: ['office'], holders: ['olga'] };
const rated = { submittedBy: 'sami', writers: ['wida'], owners: ['dora'] };
const asked = (askedBy: string, what: 'derived' | 'confirmed' = 'derived') => ({ what, askedBy });

describe('somebody must be there who may decide on a restatement', () => {
  const table = [
    ['asked by the office: the chair may', asked('olga'), [director, chair, office], null],
    ['asked by the chair, of the director’s own', asked('cara'), [director, chair, office], ['Director own-rating', 'Chair asked-for-it']],
    ['another director may', asked('cara'), [director, other, chair], null],
    ['another director wrote of it', asked('cara'), [{ ...other, holders: ['wida'] }, chair], ['Deputy director own-rating', 'Chair asked-for-it']],
    ['what the board confirmed: no director', asked('olga', 'confirmed'), [other, { ...chair, holders: [] }], ['Chair nobody-holds-it']],
    ['what the board confirmed: its chair', asked('olga', 'confirmed'), [director, chair], null],
    ['no such post at all', asked('olga'), [office], []],
    ['of two who hold a post one may', asked('cara'), [{ ...director, holders: ['dora', 'dana'] }, chair], null],
  ] as const;
  for (const [name, given, posts, expected] of table)
    test(name, () => {
      const not = nobodyDecides(given, rated, posts);
      assert.deepEqual(not === null ? null : not.map(({ post, why }) => `${post} ${why}`), expected);
    });

  test('it is said why, who could be given the post, and that somebody else could ask', () => {
    const words = nobodyDecidesWords('LG1', 'derived', nobodyDecides(asked('cara'), rated, [director, chair]) ?? []);
    assert.equal(
      words,
      'Nobody in the programme may decide it: Director answers for LG1 or wrote its update in that cycle; Chair asked for it. The programme office can give the post of a director or of the chair to somebody who neither asked for it nor answers for LG1, and did not write its update in that cycle. Or somebody else asks for it: then Chair may decide.',
    );
    assert.match(
      nobodyDecidesWords('LG1', 'confirmed', []),
      /nobody holds the post of the chair\. The programme office can give the post of the chair to somebody/,
    );
  });
});
