import assert from 'node:assert/strict';
import { marlshire } from '../../src/capabilities/plan/reading/fixtures/marlshire.ts';
import { wordFile } from '../../src/capabilities/plan/reading/fixtures/word-file.ts';
import { journey, type Walk } from '../support/browser.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

for (const options of [{ script: true }, { script: false, viewport: 'narrow' }] as const) {
  const how = options.script ? 'wide, with script' : 'at 320 pixels, without script';
  journey(`from the plan’s Word file to the board’s highlight report, ${how}`, options, async (walk) => {
    await importThePlan(walk);
    await acceptIt(walk);
    await openACycle(walk);
    await disagree(walk, { post: 'Monitoring Officer', ref: 'LW2', other: true });
    await disagree(walk, { post: 'Assistant Director, Early Support', ref: 'ES1', other: false });
    await closeTheCycle(walk);
    await takeTheReports(walk);
  });
}

async function importThePlan({ page, visit, follow, look, signIn }: Walk): Promise<void> {
  await signIn('Programme office');
  await visit('/marlshire/plan/import');
  const choose = (name: string, bytes: Uint8Array): Promise<void> =>
    page.getByLabel('The plan’s file').setInputFiles({ name, mimeType: type, buffer: Buffer.from(bytes) });
  await follow('Read the file');
  assert.ok(await page.getByRole('alert').isVisible(), 'no file was chosen, and nothing says so');
  await choose('plan.docx', new TextEncoder().encode('not a Word document'));
  await follow('Read the file');
  assert.match(await page.getByRole('alert').innerText(), /Word/);
  await choose('plan.docx', await wordFile(marlshire));
  await follow('Read the file');
  const preview = await page.getByRole('main').innerText();
  assert.match(preview, /3 workstreams/);
  assert.match(preview, /6 priorities/);
  assert.match(preview, /no year/);
  await page
    .getByRole('button', { name: /^Confirm and store/ })
    .first()
    .click();
  await page.waitForLoadState('load');
  await look('the plan after its import');
}

async function acceptIt({ page, visit, follow }: Walk): Promise<void> {
  await visit('/marlshire/plan/accept');
  await follow('Continue');
  assert.ok(await page.getByRole('alert').isVisible());
  await page.getByLabel('Which board accepted it').fill('Improvement Board');
  await typeDay(page, ['11', '10', '2021']);
  await page.getByLabel('Where it is minuted').fill('Minute 3 of 11 October 2021');
  await follow('Continue');
  await follow('Record the acceptance');
}

async function openACycle({ page, visit, follow }: Walk): Promise<void> {
  await visit('/marlshire/cycle/new');
  await typeDay(page, ['30', '2', '2021']);
  await follow('Open the cycle');
  assert.ok(await page.getByRole('alert').isVisible());
  await typeDay(page, ['8', '11', '2021']);
  await follow('Open the cycle');
  assert.match(await page.getByRole('main').innerText(), /1 November 2021/);
}

/** An owner submits an update that says something else than the facts, after being refused without saying why. */
async function disagree({ page, visit, follow, signIn, look }: Walk, { post, ref, other }: { post: string; ref: string; other: boolean }): Promise<void> {
  await signIn(post);
  await visit('/marlshire');
  await visit(`/marlshire/cycle/1/${ref}/standing`);
  await page
    .getByRole('group', { name: 'How is the work going?' })
    .getByRole('radio', { name: /Off track/ })
    .check();
  await page
    .getByRole('group', { name: 'What difference does it make?' })
    .getByRole('radio', { name: /^Emerging|^Impact emerging/ })
    .check();
  await follow('Save and continue');
  assert.equal(await page.getByLabel('This cycle').inputValue(), '');
  await page.getByLabel('This cycle').fill('x'.repeat(100_000));
  await follow('Save and continue');
  assert.match(await page.getByRole('alert').innerText(), /characters or fewer|too long|shorter/);
  assert.equal((await page.getByLabel('This cycle').inputValue()).length, 100_000);
  await page.getByLabel('This cycle').fill(`The first part of ${ref} is in use in two teams.`);
  await follow('Save and continue');
  await page.getByLabel('Before the next board').fill('The remaining teams start on 1 November.');
  await follow('Save and continue');
  if (other) {
    await page.getByLabel('Partner or owner').first().fill('Health');
    await page.getByLabel('What you ask of them').first().fill('Name a lead for the group.');
  }
  await follow('Save and continue');
  // What is slipping is asked for at once; whoever has no words for it yet goes on all the same.
  assert.match(await page.getByRole('alert').innerText(), /slipping/);
  await follow('Go on, and mend it later');
  await follow('Save and continue');
  await look('the answers to be checked');
  await follow('Submit the update');
  const refused = await page.getByRole('alert').innerText();
  assert.match(refused, /slipping/);
  assert.match(refused, /differs from the one the facts support/);
  await page.getByLabel('Why you see it differently').fill('The start was planned in another paper that the plan does not show.');
  await page
    .getByRole('link', { name: /slipping/ })
    .first()
    .click();
  await page.waitForLoadState('load');
  await page.getByLabel('What is slipping and why').fill('The lead of the group left in September.');
  await follow('Save and continue');
  await visit(`/marlshire/cycle/1/${ref}/check`);
  await page.getByLabel('Why you see it differently').fill('The start was planned in another paper that the plan does not show.');
  await follow('Submit the update');
  assert.match(await page.getByRole('main').innerText(), /[Ss]ubmitted/);
}

async function closeTheCycle({ page, visit, follow, signIn }: Walk): Promise<void> {
  await signIn('Programme office');
  await visit('/marlshire/cycle/1/close');
  assert.match(await page.getByRole('main').innerText(), /4 priorities have no update/);
  await follow('Close cycle 1');
  assert.match(await page.getByRole('main').innerText(), /[Cc]losed|[Ff]rozen/);
}

async function takeTheReports({ page, visit, download }: Walk): Promise<void> {
  await visit('/marlshire/reports');
  await visit('/marlshire/reports/highlight/1');
  const words = await page.getByRole('main').innerText();
  assert.match(words, /The start was planned in another paper/);
  assert.match(words, /Name a lead for the group/);
  for (const [format, begins] of [
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['html', '<!DOCTYPE html>'],
  ] as const) {
    const file = await download(() => page.locator(`a[href$="/reports/highlight/1/${format}"]`).first().click());
    assert.ok(file.bytes.toString('latin1').startsWith(begins), format);
    assert.match(file.name, new RegExp(`\\.${format}$`));
  }
  await visit('/marlshire/plan');
  await visit('/marlshire/plan/priorities/LW2');
  await visit('/marlshire/assurance');
}

async function typeDay(page: Walk['page'], parts: readonly string[]): Promise<void> {
  for (const [place, part] of ['Day', 'Month', 'Year'].entries()) await page.getByLabel(part, { exact: true }).fill(parts[place] as string);
}
