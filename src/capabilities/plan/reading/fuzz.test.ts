import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from '../../../../tests/support/any.ts';
import { assemblePlan } from './assembly/assemble.ts';
import { anyPlan } from './fixtures/any-plan.ts';
import { csvFile } from './fixtures/csv-file.ts';
import { excelFile } from './fixtures/excel-file.ts';
import { table } from './fixtures/grid.ts';
import type { PlanText } from './fixtures/marlshire.ts';
import { pdfFile } from './fixtures/pdf-file.ts';
import { sameItems } from './fixtures/same-items.ts';
import { wordFile } from './fixtures/word-file.ts';
import { readPlan } from './read-plan.ts';
import type { ReadPlan } from './rules/plan.ts';

async function read(name: string, bytes: Uint8Array): Promise<ReadPlan> {
  const reading = await readPlan(name, bytes);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.plan;
}

it('any plan, written as Word, Excel or CSV in any of our ways, is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      const files = [
        read('plan.docx', await wordFile(plan)),
        read('plan.docx', await wordFile(plan, { letters: 'automatic', order: [3, 1, 5, 0, 4, 2] })),
        read('plan.xlsx', await excelFile(plan)),
        read('plan.xlsx', await excelFile(plan, { rows: 'priority' })),
        read('plan.csv', csvFile(plan)),
      ];
      const [first, ...others] = await Promise.all(files);
      assert.deepEqual(asWritten(first as ReadPlan), written(plan));
      for (const other of others) assert.deepEqual(sameItems(other), sameItems(first as ReadPlan));
    }),
    { numRuns: 20 },
  );
});

it('any plan kept as a PDF is read as it was written, wherever its pages end, or somebody is asked where a text ends', async () => {
  let asked = 0;
  let same = 0;
  await fc.assert(
    fc.asyncProperty(anyPlan, fc.integer({ min: 170, max: 560 }), fc.boolean(), async (plan, foot, headings) => {
      const pdf = await read('plan.pdf', pdfFile(plan, { foot, headings, columns: [40, 76, 180, 350, 570, 730, 822] }));
      const word = await read('plan.docx', await wordFile(plan));
      // Where a line is full by chance nobody can tell: then it must be asked.
      if (pdf.problems.some(({ key }) => key === 'text-joined')) asked += 1;
      else {
        same += 1;
        assert.deepEqual(sameItems(pdf), sameItems(word));
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
  assert.ok(same > asked, `${same} the same, ${asked} asked`);
});

function written({ workstreams }: PlanText): unknown {
  const priorities = workstreams.flatMap(({ code, priorities: own }) => own.map((priority, index) => ({ ...priority, ref: `${code}${index + 1}`, code })));
  return {
    workstreams: workstreams.map(({ code, name }) => [code, name]),
    priorities: priorities.map(({ ref, code, title, sro, target }) => [ref, code, title, sro, target.join('\n')]),
    activities: priorities.flatMap(({ ref, activities }) => activities.filter(([, text]) => text !== '').map(([letter, text]) => [`${ref}${letter}`, text])),
    empty: priorities.flatMap(({ ref, activities }) => activities.filter(([, text]) => text === '').map(([letter]) => `${ref}${letter}`)),
    outcomes: priorities.flatMap(({ ref, outcomes }) => outcomes.map((text, index) => [`${ref}.o${index + 1}`, text])),
    undated: [],
  };
}

function asWritten(plan: ReadPlan): unknown {
  return {
    workstreams: plan.workstreams.map(({ code, name }) => [code, name]),
    priorities: plan.priorities.map(({ ref, workstream, title, sro, target }) => [ref, workstream, title, sro.posts.map((post) => post.title), target.raw]),
    activities: plan.activities.map(({ ref, text }) => [ref, text]),
    empty: plan.problems.filter(({ key }) => key === 'letter-empty').map(({ ref }) => ref),
    outcomes: plan.outcomes.map(({ ref, text }) => [ref, text]),
    undated: plan.activities.filter(({ target }) => target.day === null || target.needsConfirming || target.phase === null).map(({ ref }) => ref),
  };
}

/** Shapes of a cell; each # becomes a word that stands nowhere else. */
const shapes = [
  '',
  '',
  '^',
  '<',
  '#',
  '#\n#',
  'a) #\nb) #',
  'c) #',
  'b)',
  '# a) #',
  '(a) # (b) #',
  '• #\n# #',
  'Phase 1 – End March 2022',
  'End Mar 202 (a) #',
  'Phase #',
  '2',
  '# (continued)',
  '#; #',
  '#,\n#',
  'TBC',
  'LG1a',
  'W2',
  'i) #',
];
const refs = ['LG1', 'LG2', 'LG1', 'W1', 'LG4b', '', '', '^', '#', 'LG3 #', '1.#', '<'];
const columns = ['Priority area', 'SRO', 'Key activity', 'Outcome', 'Target date', 'Workstream', 'Activity ref', 'Phase', 'Notes', 'Owner', '#', ''];

it('no word of a plan table is dropped, whatever its rows look like', () => {
  const anyTable = fc
    .record({
      columns: fc.shuffledSubarray(columns, { minLength: 3 }),
      at: fc.nat(),
      rows: fc.array(fc.tuple(fc.constantFrom(...refs), fc.array(fc.constantFrom(...shapes), { minLength: columns.length, maxLength: columns.length })), {
        minLength: 1,
        maxLength: 8,
      }),
      sheet: fc.boolean(),
      again: fc.boolean(),
    })
    .map(({ columns: own, at, rows, sheet, again }) => {
      const place = at % (own.length + 1);
      const insert = (texts: readonly string[], text: string) => texts.slice(0, own.length).toSpliced(place, 0, text);
      const head = insert(own, 'Ref');
      const body = rows.map(([ref, cells]) => insert(cells, ref));
      return { rows: [head, ...body, ...(again ? [head, ...body.slice(0, 1)] : [])], sheet };
    });
  fc.assert(
    fc.property(anyTable, ({ rows, sheet }) => {
      let count = 0;
      const filled = rows.map((row, index) =>
        row.map((text, column) => {
          // Nothing lies above the first row, nor left of the first column.
          const sound = (text === '^' && index === 0) || (text === '<' && (column === 0 || row[column - 1] === '^')) ? '' : text;
          return sound.replace(/#/g, () => {
            count += 1;
            return `unique${count}`;
          });
        }),
      );
      const { plan } = assemblePlan({
        source: sheet ? 'excel' : 'word',
        unread: [],
        blocks: [table(sheet ? 'sheet Plan' : 'table 1', filled, sheet ? 'Plan' : null)],
      });
      const told = JSON.stringify(plan);
      for (let word = 1; word <= count; word += 1) assert.match(told, new RegExp(`unique${word}(?!\\d)`), JSON.stringify(filled));
    }),
    { numRuns: 1500 },
  );
});
