import type { Page } from 'playwright-core';
import { marlshire } from '../../../src/capabilities/plan/reading/fixtures/marlshire.ts';
import { wordFile } from '../../../src/capabilities/plan/reading/fixtures/word-file.ts';
import type { Session } from '../../support/session.ts';
import type { Example } from './visits.ts';

/** Where an example stands. Throws where no link of its page has the shape. */
export async function addressOf(office: Session, example: Example): Promise<string> {
  if (typeof example === 'string') return example;
  const { html } = await office.get(example.on);
  const address = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1] as string).find((href) => example.link.test(href));
  if (address === undefined) throw new Error(`${example.on} has no link like ${example.link}.`);
  return address;
}

/** The office of the programme that begins, in this window, lets its plan's file be read. Answers with the id of the preview. */
export async function readThePlan(page: Page): Promise<string> {
  await page.goto('/fresh/plan/import');
  const buffer = Buffer.from(await wordFile(marlshire));
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await page.getByLabel('The plan’s file').setInputFiles({ name: 'plan.docx', mimeType, buffer });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.waitForURL(/\/fresh\/plan\/import\/./);
  return page.url().replace(/^.*\//, '');
}
