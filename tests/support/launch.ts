import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** `narrow` is 320 pixels wide: a small phone, or a page enlarged to 400 %. */
export const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } } as const;

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: findChromium(), args: quiet });

/** A window of its own, in Britain, on the Sightline at this address. */
export async function windowOn(browser: Browser, address: string, options: { script?: boolean; viewport?: keyof typeof sizes } = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: options.script ?? true,
    viewport: sizes[options.viewport ?? 'wide'],
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  return context;
}
