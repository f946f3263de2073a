import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Choice, choicesFor, straightOn } from './straight-on.ts';

const choice = (slug: string, postId: string): Choice => ({
  ...{ programmeId: slug, slug, programme: slug, council: slug, personId: `person of ${slug}`, person: 'Ada', postId, title: postId, roles: ['owner'] },
});
const one = choice('marlshire', 'head');
const second = choice('marlshire', 'lead');
const other = choice('othershire', 'office');
const page = (slug: string) => ({ path: `/${slug}/plan`, programme: slug });

const table: [what: string, choices: readonly Choice[], asked: string | null, on: string | null, left: number][] = [
  ['one programme, one post', [one], null, 'head', 1],
  ['one programme, two posts', [one, second], null, null, 2],
  ['two programmes, one post each', [one, other], null, null, 2],
  ['two programmes, a page of one', [one, other], 'othershire', 'office', 1],
  ['two posts in the programme of the page', [one, second, other], 'marlshire', null, 2],
  ['a page of a programme that is not theirs', [one], 'elsewhere', 'head', 1],
  ['the same, with two to choose', [one, other], 'elsewhere', null, 2],
  ['nothing to choose', [], 'marlshire', null, 0],
];
for (const [what, choices, asked, on, left] of table)
  test(`after sign-in: ${what}`, () => {
    const onward = asked === null ? null : page(asked);
    assert.equal(straightOn(choices, onward)?.postId ?? null, on);
    assert.equal(choicesFor(choices, onward).length, left);
  });
