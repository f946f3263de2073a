import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';

let site: TestSite;
let office: Browser;
const ids: Record<string, string> = {};
before(async () => {
  site = await testSite();
  office = await site.signIn('Programme office');
  await site.signIn('Solicitor to the Council');
  const held = await site.db
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .select(['post.id as post', 'holding.person_id as person', 'holding.id as holding'])
    .where('post.title', '=', 'Solicitor to the Council')
    .executeTakeFirstOrThrow();
  Object.assign(ids, held);
});
after(() => site.close());

function said(text: string): string[] {
  const list = /govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(text)?.[1] ?? '';
  return [...list.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href, words]) => `${href} ${words}`);
}

describe('forms of posts and people say everything at once, and each line leads to its field', () => {
  for (const [name, at, fields, expected] of [
    ['a new post', () => 'posts', {}, ['#title Enter the post’s title', '#role Select what the post may do']],
    [
      'somebody in a post',
      () => `posts/${ids.post}`,
      { email: 'nowhere', 'from-day': '31', 'from-month': '2', 'from-year': '2022' },
      ['#name Enter the person’s name', '#email Enter an email address in the right form, like name@example.gov.uk', '#from The first day must be a real date'],
    ],
    [
      'two titles that are one post: nothing chosen',
      () => 'posts/merge',
      { reason: '' },
      ['#keep Select the post that stays', '#end Select the other title', '#reason Enter who said that they are one post, and why'],
    ],
    [
      'two titles that are one post: the same twice, and no reason',
      () => 'posts/merge',
      () => ({ keep: ids.post, end: ids.post, reason: '' }),
      ['#end Select two posts that differ', '#reason Enter who said that they are one post, and why'],
    ],
    [
      'access that ends, for a reason of one letter',
      () => `people/${ids.person}/end-access`,
      { reason: 'x' },
      ['#reason “x” is too short, it needs at least 3 letters: enter why'],
    ],
  ] as const)
    test(name, async () => {
      const answer = await office.post(`/marlshire/${at()}`, (typeof fields === 'function' ? fields() : fields) as Record<string, string>);
      assert.equal(answer.status, 422);
      assert.deepEqual(said(answer.text), expected);
      for (const line of said(answer.text)) assert.match(answer.text, new RegExp(`<(input|textarea|select)[^>]* id="${line.split(' ')[0]?.slice(1)}"`), line);
    });
});
