import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../../../../tests/support/any.ts';
import { onwardFrom, onwardWithin } from './onward.ts';

const followed: [asked: string, path: string, programme: string | null, why: string][] = [
  ['/marlshire', '/marlshire', 'marlshire', 'a programme’s home'],
  ['/marlshire/cycle/3/LG2', '/marlshire/cycle/3/LG2', 'marlshire', 'the page of an e-mail’s link'],
  ['/marlshire/plan/list?words=early+help&sort=target', '/marlshire/plan/list?words=early+help&sort=target', 'marlshire', 'a filtered list'],
  ['/marlshire/cycle/3#asks', '/marlshire/cycle/3', 'marlshire', 'a place within a page: browsers keep that for themselves'],
  ['/marlshire/../other/plan', '/other/plan', 'other', 'read as browsers read it'],
  ['/marlshire/%2e%2e/other', '/other', 'other', 'the same, written otherwise'],
  ['/marlshire/plan?back=https://example.org', '/marlshire/plan?back=https://example.org', 'marlshire', 'another address in the query is only text'],
  ['/programmes/new', '/programmes/new', null, 'the one page of no programme'],
];
const refused: [asked: unknown, why: string][] = [
  ['', 'nothing'],
  [undefined, 'nothing was asked for'],
  [['/marlshire', '/other'], 'named twice'],
  ['marlshire/plan', 'no slash before it'],
  ['//example.org/marlshire', 'another site, by two slashes'],
  ['/\\example.org', 'another site, by a backslash that browsers read as a slash'],
  ['/marlshire\\..\\..\\example.org', 'a backslash anywhere'],
  ['https://example.org/marlshire', 'another site, by its scheme'],
  ['javascript:alert(1)', 'script'],
  ['/\t/example.org', 'another site, behind a tab that browsers leave out'],
  ['/marlshire\r\nset-cookie: session=x', 'a line end, which begins another header'],
  ['/marlshire/\u0000', 'the null character'],
  ['/marlshire/..//example.org', 'two slashes, once the dots are read'],
  ['/%2f%2fexample.org', 'slashes in disguise'],
  ['/marlshire@example.org', 'no short name'],
  ['/sign-in?then=/sign-in', 'sign-in itself: it would go round'],
  ['/marlshire/../sign-out', 'sign-out, behind dots'],
  ['/assets/icon.svg', 'no page'],
  ['/health', 'no page'],
  ['/favicon.ico', 'no page'],
  [`/marlshire/${'x'.repeat(2000)}`, 'longer than any address of Sightline'],
];

describe('the page to go on to after sign-in', () => {
  for (const [asked, path, programme, why] of followed) test(`${asked} is followed: ${why}`, () => assert.deepEqual(onwardFrom(asked), { path, programme }));

  for (const [asked, why] of refused) test(`${JSON.stringify(asked)?.slice(0, 50)} is not: ${why}`, () => assert.equal(onwardFrom(asked), null));

  test('only a page of the same programme is', () => {
    assert.equal(onwardWithin('marlshire', '/other/plan'), null);
    assert.equal(onwardWithin('marlshire', '/marlshire/../other/plan'), null);
    assert.equal(onwardWithin('marlshire', '/marlshire-two'), null);
    assert.equal(onwardWithin('marlshire', '/marlshire/plan')?.path, '/marlshire/plan');
  });

  test('whatever is asked for, a browser that follows it stays within Sightline and the programme', () => {
    const site = 'https://improvement.example.org';
    const piece = fc.constantFrom('/', '\\', '..', '.', '%2e', '%2f', 'marlshire', 'other', 'example.org', ':', '@', '?', '#', '\t', '\n', 'https:', ' ', 'é');
    const asked = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`),
      fc.array(piece, { maxLength: 12 }).map((pieces) => `/marlshire/${pieces.join('')}`),
    );
    fc.assert(
      fc.property(asked, (text) => {
        const onward = onwardWithin('marlshire', text);
        if (onward === null) return;
        const arrived = new URL(onward.path, `${site}/sign-in/marlshire`);
        assert.equal(arrived.origin, site);
        assert.ok(arrived.pathname === '/programmes/new' || arrived.pathname === '/marlshire' || arrived.pathname.startsWith('/marlshire/'), onward.path);
        assert.deepEqual(onwardWithin('marlshire', onward.path), onward, 'taken again, it stays as it is');
      }),
      { numRuns: 3000 },
    );
  });
});
