import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Found, readImport } from '../src/capabilities/plan/index.ts';

/**
 * How much of one plan is read from each of several files of it, against the first: `npm run readings -- plan.docx plan.xlsx plan.pdf`. Prints a table. An item counts where it
 * says the same, words and figures alone compared; a date where it is the same day, or missing in both.
 */
const files = process.argv.slice(2);
if (files.length < 2) throw new Error('Name the file that is taken for true, and then the others: npm run readings -- plan.docx plan.pdf');
const [truth, ...others] = await Promise.all(files.map(read));
if (truth === undefined) throw new Error('There is no file to compare with.');
process.stdout.write(
  '| file | workstreams | priorities | SROs | activities | outcomes | dates | questions of its own | seconds |\n|---|---|---|---|---|---|---|---|---|\n',
);
for (const one of [truth, ...others]) process.stdout.write(`${lineOf(one)}\n`);

type Reading = { readonly name: string; readonly found: Found; readonly seconds: number };

async function read(path: string): Promise<Reading> {
  const began = performance.now();
  const found = await readImport({ name: basename(path), bytes: readFileSync(path) });
  return { name: basename(path), found, seconds: (performance.now() - began) / 1000 };
}

function lineOf({ name, found, seconds }: Reading): string {
  const { found: whole } = truth as Reading;
  const share = <T>(items: (plan: Found) => readonly T[], keyOf: (item: T) => string, said: (item: T) => string): string => {
    const here = new Map(items(found).map((item) => [keyOf(item), said(item)]));
    const all = items(whole);
    return `${all.filter((item) => here.get(keyOf(item)) === said(item)).length} of ${all.length}`;
  };
  const dated = share(
    (plan) => plan.activities,
    ({ ref }) => ref,
    ({ target }) => String(target.day),
  );
  const shares = [
    share(
      (plan) => plan.workstreams,
      ({ code }) => code,
      ({ name: own }) => plain(own),
    ),
    share(
      (plan) => plan.priorities,
      ({ ref }) => ref,
      ({ title }) => plain(title),
    ),
    share(
      (plan) => plan.priorities,
      ({ ref }) => ref,
      ({ sro }) => sro.posts.map((post) => plain(post.title)).join('; '),
    ),
    share(
      (plan) => plan.activities,
      ({ ref }) => ref,
      ({ text }) => plain(text),
    ),
    share(
      (plan) => plan.outcomes,
      // One that is joined to another moves the numbers of those after it.
      ({ priority, text }) => `${priority} ${plain(text)}`,
      ({ text }) => plain(text),
    ),
    dated,
  ];
  return `| ${name} | ${shares.join(' | ')} | ${questionsOf(found).filter((key) => !questionsOf(whole).includes(key)).length} | ${seconds.toFixed(1)} |`;
}

function questionsOf(plan: Found): string[] {
  return plan.problems.filter(({ severity }) => severity !== 'note').map(({ key, ref, text }) => `${key} ${ref} ${plain(text)}`);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
