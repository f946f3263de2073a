import assert from 'node:assert/strict';
import { journey } from '../support/browser.ts';

journey('somebody signs in and out by keyboard alone, without script, at 320 pixels', { script: false, viewport: 'narrow' }, async ({ page, visit, keys }) => {
  await visit('/');
  assert.equal(new URL(page.url()).pathname, '/sign-in/marlshire');
  await keys.press('Tab');
  assert.ok(await page.getByRole('link', { name: 'Skip to main content' }).isVisible());

  await keys.follow('Sign in');
  assert.match(await page.getByRole('alert').innerText(), /Select the post to act in/);
  await keys.tabTo(page.getByRole('alert').getByRole('link'));
  await keys.press('Enter');
  await keys.press('Tab');

  await keys.choose('Programme office');
  await keys.follow('Sign in');
  assert.equal(new URL(page.url()).pathname, '/marlshire');
  assert.match(await page.getByRole('banner').innerText(), /Programme office/);

  await keys.follow('Sign out');
  assert.equal(new URL(page.url()).pathname, '/sign-in/marlshire');
});

journey('the address of a page leads through sign-in to that very page', { script: false }, async ({ page, visit, keys }) => {
  await visit('/marlshire/plan/list?sort=target');
  assert.equal(new URL(page.url()).pathname, '/sign-in/marlshire');
  await keys.follow('Sign in');
  assert.match(await page.getByRole('alert').innerText(), /Select the post/, 'a slip on the way does not lose it');
  await keys.choose('Programme office');
  await keys.follow('Sign in');
  const { pathname, search } = new URL(page.url());
  assert.equal(`${pathname}${search}`, '/marlshire/plan/list?sort=target');
});

journey('a form that is sent after signing out gives back what was typed, and leads to its page in another tab', {}, async (walk) => {
  const { page, context, visit, follow, signIn } = walk;
  await signIn('Programme office');
  await visit('/marlshire/posts');
  await page.getByLabel('Title of the post').fill('A title typed for a long time');
  await context.clearCookies({ name: /session/ });
  await follow('Add the post');
  assert.equal(await page.getByLabel('Title').inputValue(), 'A title typed for a long time');
  const [other] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: /Sign in again/ }).click()]);
  await other.getByRole('radio', { name: 'Programme office', exact: true }).check();
  await Promise.all([other.waitForURL('**/marlshire/posts'), other.getByRole('button', { name: 'Sign in', exact: true }).click()]);
  assert.equal(await page.getByLabel('Title').inputValue(), 'A title typed for a long time');
});
