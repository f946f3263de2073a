import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium, sizes, windowOn } from '../../support/launch.ts';
import { axeFaults, focusFaults, outlineFaults, printFaults } from '../../support/looking.ts';
import { type RunningSite, startSite } from '../../support/running-site.ts';

/** Words that patterns must hold to be looked at, for mending one page: `CRAWL_PAGES=measures,plan/list`. Everything where it is not set. */
const wanted = process.env.CRAWL_PAGES?.split(',');
export const isWanted = (pattern: string): boolean => wanted === undefined || wanted.some((word) => pattern.includes(word));

/** Where pictures of each page in both widths are put, where this is set. */
const pictures = process.env.CRAWL_PICTURES;

/** A site in the first winter, and a window on it that looks at pages. */
export type Looking = { readonly site: RunningSite; readonly window: BrowserContext; readonly page: Page; readonly found: Found; stop(): Promise<void> };

export async function startLooking(): Promise<Looking> {
  const found: Found = { faults: [], looks: 0 };
  const site = await startSite('the first winter');
  const browser = await launchChromium();
  const window = await windowOn(browser, site.address);
  watchScript(window, found);
  const stop = async () => {
    await browser.close();
    await site.stop();
  };
  return { site, window, page: await window.newPage(), found, stop };
}

/** What was looked at, and everything that was found wrong. */
export type Found = { readonly faults: string[]; looks: number };

/** Looks at the page that a window shows: wide, then narrow with everything open that opens, and as it prints. `state` names it. The window is left wide. */
export async function lookEverywhere(page: Page, state: string, found: Found): Promise<void> {
  for (const width of ['wide', 'narrow'] as const) {
    await page.setViewportSize(sizes[width]);
    const faults = [...(await outlineFaults(page)), ...(await axeFaults(page)), ...(width === 'wide' ? await focusFaults(page) : await printFaults(page))];
    found.faults.push(...faults.map((fault) => `${state}, ${sizes[width].width} px: ${fault}`));
    found.looks += 1;
    if (pictures !== undefined) await takePicture(page, pictures, `${state} ${width}`);
  }
  await page.setViewportSize(sizes.wide);
}

async function takePicture(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({
    path: join(
      folder,
      `${name
        .replace(/[^\w]+/g, '-')
        .replace(/^-/, '')
        .slice(0, 150)}.png`,
    ),
    fullPage: true,
  });
}

/**
 * What a page says without what differs each time: two that are alike need one look. Header and footer are the same on every page of a post, and are looked at
 * on its home page, which is its own.
 */
export const likeness = (html: string): string => html.replace(/^[\s\S]*<main|<\/main>[\s\S]*$|name="_csrf" value="[^"]*"/g, '');

/** What goes wrong behind a page: script that throws or is refused, a file that is missing. */
function watchScript(window: BrowserContext, found: Found): void {
  window.on('weberror', (error) => found.faults.push(`script: ${error.error().message}`));
  window.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) found.faults.push(`console: ${message.text()}`);
  });
}
