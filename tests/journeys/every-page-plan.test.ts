import { after, before, test } from 'node:test';
import { type Looking, startLooking } from './every-page/crawl.ts';
import { readThePlan } from './every-page/examples.ts';
import { emptyVisits, halfVisits, importedVisits, previewVisits, winterVisits } from './every-page/visits.ts';
import { Walk } from './every-page/walk.ts';

let looking: Looking;
before(async () => {
  looking = await startLooking();
});
after(() => looking?.stop());

test('every page of the plan, and of a programme that begins, is accessible to everybody who sees it, wide, at 320 pixels and on paper', {
  timeout: 900_000,
}, async (t) => {
  const { page } = looking;
  const walk = new Walk(looking);
  await walk.crawl('marlshire', halfVisits(winterVisits, 'plan'));
  await walk.crawl('fresh', emptyVisits);
  await readThePlan(page);
  await walk.crawl('fresh', previewVisits);
  await page.goto('/fresh/plan/import');
  await page.locator('a[href^="/fresh/plan/import/"]').first().click();
  await page
    .getByRole('button', { name: /^Confirm and store/ })
    .first()
    .click();
  await page.waitForURL('/fresh/plan/questions');
  await walk.crawl('fresh', importedVisits);
  walk.end((words) => t.diagnostic(words));
});
