import assert from 'node:assert/strict';
import { journey, type Walk } from '../support/browser.ts';

journey('an owner writes the update and the office closes the cycle, by keyboard alone', { holding: 'the first winter' }, async (walk) => {
  await signInByKeys(walk, 'Safeguarding Partnership Manager');
  await writeTheUpdate(walk);
  await beRefused(walk);
  await explainAndSubmit(walk);
  await walk.keys.follow('Sign out');
  await signInByKeys(walk, 'Programme office');
  await closeTheCycle(walk);
  await takeTheReport(walk);
});

/** Past the navigation by the first stop, then to the posts. */
async function signInByKeys({ page, keys }: Walk, title: string): Promise<void> {
  await page.goto('/sign-in/marlshire');
  await keys.press('Tab');
  const past = page.getByRole('link', { name: 'Skip to main content' });
  assert.ok(await past.evaluate((link) => link.matches(':focus') && link.getBoundingClientRect().height > 10));
  await keys.press('Enter');
  await keys.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.name'), 'post', 'the first stop of the main content');
  await keys.choose(title);
  await keys.follow('Sign in');
}

async function writeTheUpdate({ page, keys }: Walk): Promise<void> {
  await keys.follow('Write the update of P2');
  await keys.follow('Start');
  await keys.choose('Off track');
  await keys.choose('Emerging');
  await keys.follow('Save and continue');
  await keys.type(page.getByLabel('This cycle'), 'The subgroups agreed their purpose.');
  // And back again: nothing is lost by going the other way.
  await keys.press('Shift+Tab');
  await keys.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.value'), 'The subgroups agreed their purpose.');
  await keys.follow('Save and continue');
  await keys.type(page.getByLabel('Before the next board'), 'Elect two chairs in March.');
  await keys.follow('Save and continue');
  await keys.follow('Save and continue');
  // Nothing is said yet of what is slipping: the step says so at once, and lets them go on.
  await keys.follow('Go on, and mend it later');
  const dates = page.locator('summary', { hasText: 'Dates' }).first();
  await keys.tabTo(dates);
  await keys.press('Enter');
  await keys.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.tagName'), 'INPUT', 'what was opened comes next');
  await keys.follow('Save and continue');
}

/** All reasons at once, with the focus on them; the first leads to its box. */
async function beRefused({ page, keys }: Walk): Promise<void> {
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Check your answers');
  await keys.follow('Submit the update');
  assert.ok(await page.evaluate('document.activeElement.matches(".govuk-error-summary")'), 'the focus is on the summary');
  const reason = page.getByRole('alert').getByRole('link', { name: /slipping/ });
  await keys.tabTo(reason);
  await Promise.all([page.waitForEvent('load'), keys.press('Enter')]);
  await keys.type(page.getByLabel('What is slipping and why'), 'Two chairs left in January.');
  await keys.follow('Save and continue');
  await keys.follow('Save and continue');
}

async function explainAndSubmit({ page, keys }: Walk): Promise<void> {
  await keys.type(page.getByLabel('Why you see it differently'), 'Two subgroups have nobody to lead them, which no date shows.');
  await keys.follow('Submit the update');
  assert.match(await page.getByRole('main').innerText(), /Submitted/i);
}

async function closeTheCycle({ page, keys }: Walk): Promise<void> {
  await keys.follow('See the cycle');
  await keys.follow('Close the cycle');
  await keys.follow('Close cycle 4');
  assert.match(await page.getByRole('main').innerText(), /[Cc]losed|[Ff]rozen/);
}

async function takeTheReport({ page, keys, download }: Walk): Promise<void> {
  await keys.follow('Reports');
  const newest = page.locator('a[href="/marlshire/reports/highlight/4"]').first();
  await keys.tabTo(newest);
  await Promise.all([page.waitForEvent('load'), keys.press('Enter')]);
  assert.match(await page.getByRole('main').innerText(), /Two subgroups have nobody to lead them/);
  const pdf = page.locator('a[href$="/reports/highlight/4/pdf"]').first();
  await keys.tabTo(pdf);
  const file = await download(() => keys.press('Enter'));
  assert.ok(file.bytes.toString('latin1').startsWith('%PDF-'));
}
