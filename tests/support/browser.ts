import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium, sizes, windowOn } from './launch.ts';
import { lookAt } from './looking.ts';
import { type Holding, type RunningSite, startSite } from './running-site.ts';

export type JourneyOptions = {
  /** Whether the page's script runs. Everything must be possible without. */
  readonly script?: boolean;
  readonly viewport?: 'wide' | 'narrow';
  readonly holding?: Holding;
  /** Further settings from the environment. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** Somebody at a browser, on a Sightline of their own. */
export type Walk = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly site: RunningSite;
  /** Goes to an address of Sightline and looks at what is there. */
  visit(path: string): Promise<void>;
  /** Looks at the page as it stands: nothing for axe to find, nothing that scrolls sideways, one heading, a title. `state` names it in messages. */
  look(state?: string): Promise<void>;
  /** Presses the button or follows the link of this name, waits for the next page and looks at it. */
  follow(name: string): Promise<void>;
  /** The same by keyboard alone, from wherever the focus is. */
  keys: Keys;
  /** Signs in to the post of this title. */
  signIn(title: string, programme?: string): Promise<void>;
  /** A download that this begins: its name and bytes. */
  download(begin: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }>;
};

/** The keyboard. Nothing is reached that Tab does not reach. */
export type Keys = {
  press(key: string): Promise<void>;
  /** Presses Tab until the focus is on it. */
  tabTo(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  /** Reaches a set of radio buttons by Tab and goes through it by arrow until the one of this label is chosen. */
  choose(label: string): Promise<void>;
  /** Reaches a button or link by Tab, presses Enter, waits for the next page and looks at it. */
  follow(name: string): Promise<void>;
};

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** A test that a person at a browser goes through, on a Sightline of its own. It fails where the browser's console shows an error. */
export function journey(name: string, options: JourneyOptions, go: (walk: Walk) => Promise<void>): void {
  test(name, { timeout: 400_000 }, async () => {
    const site = await startSite(options.holding ?? 'a new programme', options.settings);
    const context = await windowOn(browser, site.address, options);
    try {
      const page = await context.newPage();
      const wrong = watch(page, site.address);
      const twin = options.script === false ? await browser.newPage({ viewport: sizes[options.viewport ?? 'wide'] }) : page;
      await go(walkOf(page, twin, context, site));
      if (twin !== page) await twin.close();
      assert.deepEqual(wrong, []);
    } finally {
      await context.close();
      await site.stop();
    }
  });
}

/** What goes wrong behind a page: script that throws or is refused, a file that is missing, a request to anybody else. */
function watch(page: Page, address: string): string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // The browser also says here that a page was answered by 422; whether that was meant is for the journey to say.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) wrong.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|about|blob):/.test(request.url())) wrong.push(`asked elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    // Pages answer what can be mended with 4xx, and so do they to their own script; a file that is missing is always wrong.
    const answers = ['document', 'fetch'].includes(response.request().resourceType());
    if (response.status() >= (answers ? 500 : 400)) wrong.push(`${response.status()}: ${response.url()}`);
  });
  return wrong;
}

function walkOf(page: Page, twin: Page, context: BrowserContext, site: RunningSite): Walk {
  const look = async (state = page.url()): Promise<void> => {
    if (twin !== page) await copyTo(twin, page);
    await lookAt(twin, state);
  };
  // A button before a link: where both have the name, the link leads to the form and the button sends it.
  const named = async (name: string): Promise<Locator> => {
    const button = page.getByRole('button', { name, exact: true });
    return (await button.count()) > 0 ? button.first() : page.getByRole('link', { name, exact: true }).first();
  };
  const leaving = async (go: () => Promise<unknown>, name: string): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), go()]);
    await look(`${page.url()} after ${name}`);
  };
  const keys: Keys = {
    press: (key) => page.keyboard.press(key),
    tabTo: (target) => tabTo(page, target),
    type: async (target, text) => {
      await tabTo(page, target);
      await page.keyboard.type(text);
    },
    choose: (label) => choose(page, label),
    follow: async (name) => {
      await tabTo(page, await named(name));
      await leaving(() => page.keyboard.press('Enter'), name);
    },
  };
  return {
    page,
    context,
    site,
    look,
    keys,
    visit: async (path) => {
      const answer = await page.goto(path);
      assert.equal(answer?.status(), 200, path);
      await look(path);
    },
    follow: (name) => leaving(async () => (await named(name)).click(), name),
    signIn: async (title, programme = 'marlshire') => {
      await page.goto(`/sign-in/${programme}`);
      await page.getByRole('radio', { name: title, exact: true }).check();
      await leaving(() => page.getByRole('button', { name: 'Sign in', exact: true }).click(), 'Sign in');
    },
    download: async (begin) => {
      const [file] = await Promise.all([page.waitForEvent('download'), begin()]);
      return { name: file.suggestedFilename(), bytes: Buffer.concat(await (await file.createReadStream()).toArray()) };
    },
  };
}

/** Axe needs script to run. Where the page has none, it looks at a twin: the same HTML and styles at the same address, its scripts taken out. */
async function copyTo(twin: Page, page: Page): Promise<void> {
  const body = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/g, '');
  await twin.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }), { times: 1 });
  await twin.goto(page.url());
}

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element.matches(':focus'));

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  let lost = 0;
  for (let pressed = 0; pressed < 300; pressed += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
    const fault = await focusFault(page);
    if (fault === 'lost') lost += 1;
    else assert.equal(fault, null, page.url());
    // Once, between the last stop of a page and its first, the focus is the browser's own.
    assert.ok(lost < 3, `the focus is lost on the way to ${target}`);
  }
  assert.fail(`Tab does not reach ${target}`);
}

/** Where the focus is now: `lost` where nothing has it; else what is wrong with what has it, which must stand in the window and be marked. */
async function focusFault(page: Page): Promise<string | null> {
  return (await page.evaluate(`(() => {
    const one = document.activeElement;
    if (!one || one === document.body || one === document.documentElement) return 'lost';
    const { top, bottom, width, height } = one.getBoundingClientRect();
    if (width === 0 || height === 0 || bottom <= 0 || top >= innerHeight) return 'has the focus and stands out of sight: ' + one.outerHTML.slice(0, 160);
    const drawn = (style) => (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
    const before = one.nextElementSibling?.matches('label') ? getComputedStyle(one.nextElementSibling, '::before') : null;
    return drawn(getComputedStyle(one)) || (before && drawn(before)) ? null : 'has the focus and is not marked: ' + one.outerHTML.slice(0, 160);
  })()`)) as string | null;
}

async function choose(page: Page, label: string): Promise<void> {
  const wanted = page.getByRole('radio', { name: label, exact: true });
  const name = await wanted.getAttribute('name');
  const all = page.locator(`input[type=radio][name="${name}"]`);
  // Tab stops at the one that is chosen, and at the first where none is.
  await tabTo(page, (await all.locator(':scope:checked').count()) > 0 ? all.locator(':scope:checked') : all.first());
  await page.keyboard.press('Space');
  for (let pressed = await all.count(); pressed > 0; pressed -= 1) {
    if (await wanted.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.ok(await wanted.isChecked(), `the arrows do not reach ${label}`);
}
