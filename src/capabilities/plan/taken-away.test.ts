import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, TestSite } from '../../../tests/support/site.ts';
import { type CountedSite, countedSite, plan } from './fixtures/counted-site.ts';
import { examplePlan } from './fixtures/example-plan.ts';
import { createPlan } from './index.ts';
import { readPlanFile } from './reading/index.ts';

/** What somebody may type into a plan, and a spreadsheet would work out. */
const formula = '=HYPERLINK("https://example.org","Open me")';

describe('the plan’s list, taken away', () => {
  let counted: CountedSite;
  let site: TestSite;
  let office: Browser;
  before(async () => {
    counted = await countedSite();
    site = counted.site;
    const [first, ...rest] = examplePlan.priorities;
    assert.ok(first);
    const [activity, ...others] = first.activities;
    assert.ok(activity);
    await createPlan(site.changer, site.programme.id, {
      ...examplePlan,
      priorities: [{ ...first, activities: [{ ...activity, text: formula }, ...others] }, ...rest],
    });
    office = await site.signIn('Programme office');
  });
  after(() => site.close());

  for (const format of ['xlsx', 'csv'])
    test(`as ${format} it reads as the plan it was made of`, async () => {
      const answer = await office.get(`${plan}/list?file=${format}`);
      assert.equal(answer.status, 200);
      assert.match(String(answer.headers['content-disposition']), new RegExp(`attachment; filename="?marlshire-everything-in-the-plan-[0-9-]{10}\\.${format}`));
      const reading = await readPlanFile({ name: `plan.${format}`, bytes: answer.bytes });
      assert.ok(reading.ok, JSON.stringify(reading));
      const written = examplePlan.priorities.filter(({ activities }) => activities.length > 0);
      assert.deepEqual(
        reading.plan.priorities.map(({ ref, title }) => [ref, title]),
        written.map(({ ref, title }) => [ref, title]),
      );
      assert.deepEqual(
        reading.plan.activities.map(({ ref, text, target }) => [ref, text, target.day]),
        written.flatMap(({ ref, activities }) =>
          activities.map(({ letter, text, target }) => [`${ref}${letter}`, `${ref}${letter}` === firstRef ? formula : text, target]),
        ),
      );
    });
  const firstRef = `${examplePlan.priorities[0]?.ref}${examplePlan.priorities[0]?.activities[0]?.letter}`;

  test('no cell of it is a formula, and a second sheet says what it is', async () => {
    const { bytes } = await office.get(`${plan}/list?file=xlsx&workstream=LG&words=o`);
    const book = await readXlsx(bytes, { readStyles: true });
    for (const sheet of book.sheets) for (const cell of sheet.cells?.values() ?? []) assert.equal(cell.formula, undefined);
    assert.deepEqual(
      book.sheets.map(({ name }) => name),
      ['Everything in the plan', 'About this list'],
    );
    const about = Object.fromEntries(book.sheets[1]?.rows ?? []);
    assert.match(String(about.Programme), /^Marlshire/);
    assert.equal(about.Shown, 'Activities: workstream LG, with the words “o”');
    assert.match(String(about['As at']), /\d{4}/);
  });

  test('as CSV what a spreadsheet would work out is held back by an apostrophe', async () => {
    const { bytes } = await office.get(`${plan}/list?file=csv`);
    const text = bytes.toString('utf8');
    assert.ok(text.startsWith('\uFEFFWorkstream,Ref,'));
    assert.ok(text.includes(`"'=HYPERLINK(""https://example.org"",""Open me"")"`));
  });

  test('it holds the rows that the page shows, and no others', async () => {
    const asked = `${plan}/list?workstream=LG&sort=target`;
    const refs = [...(await office.get(asked)).text.matchAll(/plan\/activities\/(\w+)"/g)].map(([, ref]) => ref);
    const { bytes } = await office.get(`${asked}&file=xlsx`);
    const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
    assert.deepEqual(
      rows.slice(1).map((row) => row[4]),
      [...new Set(refs)],
    );
    assert.ok(rows.length > 1);
  });

  test('the page offers both, filtered as it is seen', async () => {
    const { text } = await office.get(`${plan}/list?workstream=LG`);
    assert.match(text, /href="\?workstream=LG&amp;file=xlsx"/);
    assert.match(text, /href="\?workstream=LG&amp;file=csv"/);
  });

  test('any other file is none', async () => {
    assert.match(String((await office.get(`${plan}/list?file=exe`)).headers['content-type']), /text\/html/);
  });
});
