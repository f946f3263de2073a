import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role } from '../../src/capabilities/people/index.ts';
import { capabilitiesFor, openRoutes } from '../../src/capabilities.ts';
import { launchChromium, windowOn } from '../support/launch.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { type Session, sessionOf } from '../support/session.ts';
import { type Found, isWanted, likeness, lookEverywhere, watchScript } from './every-page/crawl.ts';
import { addressOf, readThePlan } from './every-page/examples.ts';
import { linkFaults } from './every-page/links.ts';
import { emptyVisits, importedVisits, notPages, openVisits, previewVisits, type Visits, winterVisits } from './every-page/visits.ts';

const stages = [openVisits, winterVisits, emptyVisits, previewVisits, importedVisits];

type Posts = readonly (readonly [title: string, ...roles: Role[]])[];

/** Posts of each programme, one of each kind that sees something else; the first finds what an example is looked for by. */
const posts: Readonly<Record<'marlshire' | 'fresh', Posts>> = {
  marlshire: [
    ['Programme office', 'office'],
    ['Safeguarding Partnership Manager', 'owner'],
    ['Head of Law and Governance', 'owner'],
    ['Director of Children’s Services', 'owner', 'director'],
    ['Chair of the Improvement Board', 'chair'],
    ['Leader of the Council', 'board-member'],
    ['Improvement Adviser', 'adviser'],
    ['Principal Social Worker', 'quality'],
    ['Integrated Care Board representative', 'partner'],
  ],
  fresh: [
    ['Programme office', 'office'],
    ['Chief Executive', 'owner'],
    ['Chair of the Improvement Board', 'chair'],
  ],
};

const routed = [...capabilitiesFor(null).flatMap(({ routes }) => routes), ...openRoutes(true)];
const pages = [...new Set(routed.filter(({ method }) => method === 'GET').map(({ pattern }) => pattern))];

let site: RunningSite;
let browser: Browser;
let window: BrowserContext;
let page: Page;
const found: Found = { faults: [], looks: 0 };
const titles = new Map<string, string>();

before(async () => {
  site = await startSite('the first winter');
  browser = await launchChromium();
  window = await windowOn(browser, site.address);
  watchScript(window, found);
  page = await window.newPage();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

test('every page that the router knows has an example here, or the reason why it is no page', () => {
  const visited = new Set(stages.flatMap((visits) => Object.keys(visits)));
  assert.deepEqual(
    pages.filter((pattern) => !visited.has(pattern) && !(pattern in notPages)),
    [],
    'pages without a visit',
  );
  assert.deepEqual(
    [...visited, ...Object.keys(notPages)].filter((pattern) => !pages.includes(pattern)),
    [],
    'visits of pages that are gone',
  );
});

test('every page is accessible to everybody who sees it, wide, at 320 pixels and on paper', { timeout: 900_000 }, async (t) => {
  const visited: string[] = [];
  for (const [pattern, examples] of wantedOf(openVisits))
    for (const example of examples) visited.push(pattern) && (await lookAtPage(String(example), 'nobody'));
  visited.push(...(await crawl('marlshire', winterVisits)));
  visited.push(...(await crawl('fresh', emptyVisits)));
  await readThePlan(page);
  visited.push(...(await crawl('fresh', previewVisits)));
  await page.goto('/fresh/plan/import');
  await page.locator('a[href^="/fresh/plan/import/"]').first().click();
  await page
    .getByRole('button', { name: /^Confirm and store/ })
    .first()
    .click();
  await page.waitForURL('/fresh/plan/questions');
  visited.push(...(await crawl('fresh', importedVisits)));
  await lookAtPage('/marlshire/nothing-here', 'nobody', 404);
  t.diagnostic(`${new Set(visited).size} patterns, ${titles.size} addresses, ${found.looks / 2} different pages looked at in two widths and on paper`);
  assert.deepEqual(found.faults, []);
});

const wantedOf = (visits: Visits) => Object.entries(visits).filter(([pattern]) => isWanted(pattern));

type Visitor = Session & { readonly roles: readonly Role[] };

/** Looks at each example once for each different answer that the posts get. Answers with the patterns looked at. */
async function crawl(programme: keyof typeof posts, visits: Visits): Promise<string[]> {
  const sessions: Visitor[] = [];
  for (const [title, ...roles] of posts[programme]) sessions.push({ ...(await sessionOf(site.address, programme, title)), roles });
  const visited: string[] = [];
  for (const [pattern, examples] of wantedOf(visits)) {
    for (const example of examples) await crawlExample(sessions, pattern, await addressOf(sessions[0] as Session, example));
    visited.push(pattern);
  }
  await (sessions[0] as Visitor).enter(window);
  for (const session of sessions) await session.close();
  return visited;
}

async function crawlExample(sessions: readonly Visitor[], pattern: string, path: string): Promise<void> {
  const seen = new Set<string>();
  for (const session of sessions) {
    const { status, html } = await session.get(path);
    if (status === 404 || status === 303) continue;
    if (status !== 200) found.faults.push(`${path} answered ${session.title} with ${status}`);
    found.faults.push(...linkFaults(html, session.roles).map((fault) => `${path} as ${session.title}: ${fault}`));
    const like = likeness(html);
    if (seen.has(like)) continue;
    seen.add(like);
    await session.enter(window);
    await lookAtPage(path, session.title);
  }
  if (seen.size === 0) found.faults.push(`${pattern}: nobody was shown ${path}`);
}

async function lookAtPage(path: string, who: string, status = 200): Promise<void> {
  const answer = await page.goto(path);
  const state = `${path} as ${who}`;
  if (answer?.status() !== status) found.faults.push(`${state}: answered with ${answer?.status()}`);
  await lookEverywhere(page, state, found);
  const address = path.replace(/\?.*/, '');
  const title = await page.title();
  const other = titles.get(title) ?? address;
  if (other !== address) found.faults.push(`${address} and ${other} have one title: ${title}`);
  titles.set(title, address);
}
