import assert from 'node:assert/strict';
import { journey, type Walk } from '../support/browser.ts';

for (const options of [{ script: true }, { script: false, viewport: 'narrow' }] as const) {
  journey(`the office makes a post and puts somebody in it, ${options.script ? 'wide, with script' : 'at 320 pixels, without script'}`, options, makeAPost);
}

async function makeAPost({ page, visit, follow, signIn }: Walk): Promise<void> {
  await signIn('Programme office');
  await visit('/marlshire/posts');

  await follow('Add the post');
  assert.deepEqual(await page.getByRole('alert').getByRole('link').allInnerTexts(), ['Enter the post’s title', 'Select what the post may do']);
  await page.getByLabel('Title of the post').fill('Assistant Director, Early Help');
  await follow('Add the post');
  assert.equal(await page.getByLabel('Title of the post').inputValue(), 'Assistant Director, Early Help');
  await page.getByLabel('What it may act as').selectOption('Owner (SRO)');
  await follow('Add the post');
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Assistant Director, Early Help');

  await follow('Put them in the post');
  assert.ok((await page.getByRole('alert').getByRole('link').count()) > 0);
  await page.getByLabel('Name').fill('Morgan Early');
  for (const [part, text] of [
    ['Day', '1'],
    ['Month', '10'],
    ['Year', '2021'],
  ] as const)
    await page.getByRole('group', { name: 'First day in the post' }).getByLabel(part).fill(text);
  await follow('Put them in the post');
  assert.match(await page.getByRole('table', { name: 'Who holds it' }).innerText(), /Morgan Early\s+1 October 2021\s+today/);

  await visit('/marlshire/posts');
  assert.match(await page.getByRole('row', { name: /Early Help/ }).innerText(), /Morgan Early/);
}

journey('an owner sees the posts and no form to change them', {}, async ({ page, visit, follow, signIn }) => {
  await signIn('Programme office');
  await visit('/marlshire/posts');
  await page.getByLabel('Title of the post').fill('Head of Children in Care');
  await page.getByLabel('What it may act as').selectOption('Owner (SRO)');
  await follow('Add the post');

  await signIn('Head of Children in Care');
  await visit('/marlshire/posts');
  assert.equal(await page.getByRole('button', { name: 'Add the post' }).count(), 0);
});

journey('the office moves the demonstration’s day, forward only', { viewport: 'narrow' }, async ({ page, visit, follow, signIn }) => {
  await signIn('Programme office');
  await visit('/marlshire/day');
  const type = async (parts: readonly string[]): Promise<void> => {
    for (const [place, part] of ['Day', 'Month', 'Year'].entries()) await page.getByLabel(part, { exact: true }).fill(parts[place] as string);
  };
  await type(['1', '9', '2021']);
  await follow('Move the day');
  assert.match(await page.getByRole('alert').innerText(), /must be later/);
  await type(['1', '11', '2021']);
  await follow('Move the day');
  await visit('/marlshire/day');
  assert.match(await page.getByRole('main').innerText(), /Monday 1 November 2021/);
});
