import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type EveryAddress, everyAddress } from '../../fixtures/every-address.ts';

let given: EveryAddress;
before(async () => {
  given = await everyAddress();
});
after(() => given.site.close());

/** The pages on which reasons, signals and questions stand, as an owner and the office read them. */
const pages = [
  '',
  '/plan/priorities/QP1',
  '/plan/priorities/LG2',
  '/plan/priorities/QP1/ratings/1',
  '/assurance/slow-to-progress',
  '/cycle/2/QP1',
  '/cycle/2/QP1/check',
  '/cycle/2/QP1/review',
  '/plan/questions',
];

test('no page shows its reader the number of a rule; reasons lead to how ratings are derived, in words', async () => {
  let leads = 0;
  for (const title of ['Head of Practice', 'Head of Partnership', 'Programme office']) {
    const browser = await given.site.signIn(title);
    for (const path of pages) {
      const { status, text } = await browser.get(`/marlshire${path}`);
      if (status !== 200) continue;
      const main = text.slice(text.indexOf('<main'), text.indexOf('</main>')).replace(/<[^>]*>/g, ' ');
      assert.doesNotMatch(main, /\((?:[CH]\d[\d.]*|S\d)\)|\brule [CHS]\d/, `${path} as ${title}`);
      leads += /href="\/marlshire\/assurance\/how-ratings-are-derived">Why we say this: how ratings are derived</.test(text) ? 1 : 0;
    }
  }
  assert.ok(leads >= 8, `${leads} pages lead to why`);
});
