import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { createPlan } from '../../plan/index.ts';
import { planOfMarlshire } from '../fixtures/programme.ts';
import { at, box, openFor, save, submit, summaryOf, versionOf } from '../fixtures/site.ts';

const people = 20;
const words = 4;
const sections = [
  { section: 'achieved', name: 'achieved' },
  { section: 'next', name: 'next' },
] as const;

let site: TestSite;
let office: Browser;
let writers: readonly Browser[];

before(async () => {
  site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
  const titles = Array.from({ length: people }, (_, number) => `Team manager ${number + 1}`);
  const [first, ...rest] = planOfMarlshire.priorities;
  assert.ok(first);
  const owners = [...first.owners, ...titles.map((title) => ({ title, part: 'supporting' as const }))];
  await createPlan(site.changer, site.programme.id, { ...planOfMarlshire, priorities: [{ ...first, owners }, ...rest] });
  office = await site.signIn('Programme office');
  await openFor(office, '30', '9');
  writers = [];
  for (const title of titles) writers = [...writers, await site.signIn(title)];
});
after(() => site.close());

type Counts = { conflicts: number; readonly acknowledged: string[] };

test('twenty people write the update of one priority at once, by its pages: no word that was acknowledged is lost', { timeout: 300_000 }, async () => {
  const counts: Counts = { conflicts: 0, acknowledged: [] };
  await Promise.all(writers.map((writer, number) => writes(writer, number, counts)));
  assert.equal(counts.acknowledged.length, people * words);
  assert.ok(counts.conflicts > 0, 'nobody met anybody: the test proved nothing');

  const director = await site.signIn('Director of Children’s Services', 'director');
  for (const { section, name } of sections) {
    const stands = (box(await director.get(at(`/cycle/1/LG1/${section}`)), name) ?? '').split(/\s+/).filter((word) => word !== '');
    assert.deepEqual(stands.toSorted(), counts.acknowledged.filter((word) => word.startsWith(section)).toSorted(), section);
  }

  // And all of it reaches the update that is submitted.
  await save(director, '/cycle/1/LG1', {
    standing: { process: 'on-track', impact: 'not-expected' },
    support: { slipping: 'Recruitment.' },
    activities: { 'status-LG1a': 'begun', 'status-LG1b': 'begun' },
  });
  const sent = await submit(director, '/cycle/1/LG1', 'The standard comes out in December.');
  assert.equal(sent.status, 303, summaryOf(sent).join());
  const read = (await office.get(at('/cycle/1/LG1'))).text;
  for (const word of counts.acknowledged) assert.ok(new RegExp(`\\b${word}\\b`).test(read), `${word} is not in the update`);
});

/** Adds words to both sections, each behind what stands there: by the page's script, as it saves while somebody types. */
async function writes(writer: Browser, number: number, counts: Counts): Promise<void> {
  for (let count = 1; count <= words; count += 1) {
    const { section, name } = sections[(number + count) % sections.length] as (typeof sections)[number];
    const word = `${section}-${number + 1}-${count}`;
    for (;;) {
      const page = await writer.get(at(`/cycle/1/LG1/${section}`));
      const typed = { [name]: `${box(page, name) ?? ''} ${word}`.trim() };
      const saved = await writer.post(at(`/cycle/1/LG1/${section}`), { version: versionOf(page), ...typed }, { json: true });
      if (saved.status === 200) break;
      assert.equal(saved.status, 409, saved.text.slice(0, 200));
      counts.conflicts += 1;
      await seesBoth(writer, section, name, word);
    }
    counts.acknowledged.push(word);
  }
}

/** What somebody else saved meanwhile stands beside what was typed, which is whole. The writer keeps the other's, and writes the word anew behind it. */
async function seesBoth(writer: Browser, section: string, name: string, word: string): Promise<void> {
  const address = at(`/cycle/1/LG1/${section}/conflict`);
  const mineOn = (text: string): string => new RegExp(`name="mine\\.${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  let page = await writer.get(address);
  assert.ok(mineOn(page.text).endsWith(word), `${word} is not on the page that compares`);
  while (page.status !== 303) {
    assert.ok(page.status === 200 || page.status === 409, `${address} answered with ${page.status}`);
    const mine = mineOn(page.text);
    page = await writer.post(address, { version: versionOf(page), [`mine.${name}`]: mine, [`keep.${name}`]: 'theirs' });
  }
}
