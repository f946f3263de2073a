import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { capabilitiesFor, openRoutes } from '../../src/capabilities.ts';
import { type Session, sessionOf } from '../support/session.ts';
import { isWanted, type Looking, lookEverywhere, startLooking } from './every-page/crawl.ts';
import { addressOf, readThePlan } from './every-page/examples.ts';
import { neverWrong } from './every-page/never-wrong.ts';
import { emptyWrongs, importedWrongs, preparations, previewWrongs, type Wrong, type Wrongs, winterWrongs } from './every-page/wrongs.ts';

const stages = [winterWrongs, emptyWrongs, previewWrongs('', ''), importedWrongs];

const routed = [...capabilitiesFor(null).flatMap(({ routes }) => routes), ...openRoutes(true)];
const forms = [...new Set(routed.filter(({ method }) => method === 'POST').map(({ pattern }) => pattern))];

let looking: Looking;
const sessions = new Map<string, Session>();
const tried = new Set<string>();

before(async () => {
  looking = await startLooking();
});
after(() => looking?.stop());

test('every form that the router knows is sent wrong here, or cannot be', () => {
  const sent = new Set(stages.flatMap((wrongs) => Object.keys(wrongs)));
  assert.deepEqual(
    forms.filter((pattern) => !sent.has(pattern) && !(pattern in neverWrong)),
    [],
    'forms that are not tried',
  );
  assert.deepEqual(
    [...sent, ...Object.keys(neverWrong)].filter((pattern) => !forms.includes(pattern)),
    [],
    'forms that are gone',
  );
});

test('every form that comes back says what to mend, keeps what was typed and is accessible', { timeout: 900_000 }, async (t) => {
  const { window, page, found } = looking;
  for (const { as, at, fields } of preparations) await (await sessionAs(as, at)).send(at, at, fields);
  await tryAll(winterWrongs);
  await tryAll(emptyWrongs);
  await (await sessionAs('Programme office', '/fresh')).enter(window);
  const [batch, other] = [await readThePlan(page), await readThePlan(page)];
  await tryAll(previewWrongs(batch, other));
  await tryAll(importedWrongs);
  t.diagnostic(`${tried.size} forms in ${found.looks / 2} states looked at in two widths`);
  assert.deepEqual(found.faults, []);
});

async function tryAll(wrongs: Wrongs): Promise<void> {
  const { page, found } = looking;
  for (const [pattern, cases] of Object.entries(wrongs)) {
    if (!isWanted(pattern)) continue;
    tried.add(pattern);
    for (const wrong of cases) {
      await tryWrong(pattern, wrong).catch((error: Error) => found.faults.push(`${pattern}, ${wrong.press}, at ${page.url()}: ${error.message}`));
    }
  }
}

async function tryWrong(pattern: string, wrong: Wrong): Promise<void> {
  const { window, page, found } = looking;
  const session = await sessionAs(wrong.as, typeof wrong.at === 'string' ? wrong.at : wrong.at.on);
  await session.enter(window);
  await page.goto(await addressOf(session, wrong.at));
  for (const { as, at, to, fields } of wrong.meanwhile ?? []) {
    const status = await (await sessionAs(as, at)).send(at, to ?? at, fields);
    if (status !== 303) found.faults.push(`${pattern}: ${as} meanwhile sent ${at} and was answered with ${status}`);
  }
  await sendWrong(pattern, wrong);
  if (wrong.next) await sendWrong(`${pattern}, next`, wrong.next);
}

async function sendWrong(pattern: string, wrong: Omit<Wrong, 'as' | 'at'>): Promise<void> {
  const { window, page, found } = looking;
  const state = `${pattern}, ${wrong.press}: ${wrong.status} ${Object.keys(wrong.typed ?? {}).join(' ')}`;
  const typed = Object.entries(wrong.typed ?? {});
  const button = page.getByRole('button', { name: wrong.press }).first();
  const boxes = page.locator('form').filter({ has: button });
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  for (const [name, text] of typed) await fill(boxes.locator(`[name="${name}"]:not([type=hidden])`), text);
  for (const [name, value] of Object.entries(wrong.old ?? {}))
    for (const hidden of await boxes.locator(`[name="${name}"]`).all()) await hidden.evaluate((one, text) => one.setAttribute('value', text), value);
  if (wrong.status === 401) await window.clearCookies({ name: /session/ });
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().isNavigationRequest() && response.request().method() === 'POST'),
    page.waitForEvent('load'),
    button.click(),
  ]);
  if (answer.status() !== wrong.status) {
    found.faults.push(`${state}: answered with ${answer.status()}, ${page.url()}`);
    return;
  }
  if (wrong.status === 422) found.faults.push(...(await summaryFaults()).map((fault) => `${state}: ${fault}`));
  if (wrong.status === 422 || wrong.status === 401) {
    for (const [name, text] of typed) if (!(await stands(name, text))) found.faults.push(`${state}: what was typed into ${name} is lost`);
  }
  await lookEverywhere(page, state, found);
}

async function fill(box: Locator, text: string): Promise<void> {
  const kind = await box.first().evaluate((one) => one.getAttribute('type') ?? one.tagName);
  if (kind === 'radio' || kind === 'checkbox') await box.and(looking.page.locator(`[value="${text}"]`)).check();
  else if (kind === 'SELECT') await box.selectOption(text);
  else await box.fill(text);
}

/** The summary has the focus, and each problem leads to a box that it then is in. */
async function summaryFaults(): Promise<string[]> {
  return (await looking.page.evaluate(`(() => {
    const summary = document.querySelector('.govuk-error-summary');
    if (!summary) return ['there is no error summary'];
    const faults = document.activeElement === summary ? [] : ['the error summary has not the focus'];
    const links = [...summary.querySelectorAll('a')];
    if (links.length === 0) faults.push('the error summary leads nowhere');
    for (const link of links) {
      const href = link.getAttribute('href');
      if (!href.startsWith('#')) continue;
      link.click();
      const to = document.getElementById(href.slice(1));
      if (to?.matches('input, select, textarea') && document.activeElement !== to) faults.push('does not take the focus to its box: ' + link.textContent);
    }
    return faults;
  })()`)) as string[];
}

async function stands(name: string, text: string): Promise<boolean> {
  const values = (await looking.page.evaluate(
    `[...document.querySelectorAll('input:not([type=hidden]):not([type=radio]):not([type=checkbox]), select, textarea, :checked')]
      .filter((one) => one.name === ${JSON.stringify(name)} || one.id === ${JSON.stringify(`typed-${name}`)}).map((one) => one.value)`,
  )) as string[];
  return values.includes(text);
}

/** Somebody in a post of the programme of this address, signed in once. */
async function sessionAs(title: string, at: string): Promise<Session> {
  const programme = at.startsWith('/fresh') ? 'fresh' : 'marlshire';
  const key = `${programme} ${title}`;
  const session = sessions.get(key) ?? (await sessionOf(looking.site.address, programme, title));
  sessions.set(key, session);
  return session;
}
