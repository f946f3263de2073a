import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { capabilitiesFor, openRoutes } from '../../src/capabilities.ts';
import { sessionOf } from '../support/session.ts';
import { type Looking, startLooking } from './every-page/crawl.ts';
import { emptyVisits, halfVisits, importedVisits, notPages, openVisits, previewVisits, winterVisits } from './every-page/visits.ts';
import { Walk, wantedOf } from './every-page/walk.ts';

// The pages of the plan, and a programme that begins, are walked by every-page-plan.test.ts, beside this one.

const stages = [openVisits, winterVisits, emptyVisits, previewVisits, importedVisits];
const routed = [...capabilitiesFor(null).flatMap(({ routes }) => routes), ...openRoutes(true)];
const pages = [...new Set(routed.filter(({ method }) => method === 'GET').map(({ pattern }) => pattern))];

let looking: Looking;
before(async () => {
  looking = await startLooking();
});
after(() => looking?.stop());

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

test('no two addresses have one title', async () => {
  const office = await sessionOf(looking.site.address, 'marlshire', 'Programme office');
  const titles = new Map<string, string>();
  for (const example of Object.values(winterVisits).flat()) {
    if (typeof example !== 'string' || example.includes('?')) continue;
    const { status, html } = await office.get(example);
    if (status !== 200) continue;
    const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
    assert.equal(titles.get(title), undefined, `${example}: ${title}`);
    titles.set(title, example);
  }
  await office.close();
});

test('every page outside the plan is accessible to everybody who sees it, wide, at 320 pixels and on paper', { timeout: 900_000 }, async (t) => {
  const walk = new Walk(looking);
  for (const [pattern, examples] of wantedOf(openVisits)) {
    for (const example of examples) await walk.lookAt(String(example), 'nobody');
    walk.visited.add(pattern);
  }
  await walk.crawl('marlshire', halfVisits(winterVisits, 'elsewhere'));
  await walk.lookAt('/marlshire/nothing-here', 'nobody', 404);
  walk.end((words) => t.diagnostic(words));
});
