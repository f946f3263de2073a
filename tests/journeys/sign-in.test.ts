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

journey('the address of a page leads somebody who is not signed in to sign-in', {}, async ({ page, visit }) => {
  await visit('/marlshire/posts');
  assert.equal(new URL(page.url()).pathname, '/sign-in/marlshire');
});
