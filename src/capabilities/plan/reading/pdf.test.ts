import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { marlshire, type PlanText } from './fixtures/marlshire.ts';
import { type PdfStyle, pdfFile, pdfPages } from './fixtures/pdf-file.ts';
import { type PdfPage, rawPdf } from './fixtures/raw-pdf.ts';
import { sameItems } from './fixtures/same-items.ts';
import { wordFile } from './fixtures/word-file.ts';
import { readPdf } from './pdf.ts';
import { readPlan } from './read-plan.ts';
import type { ReadPlan } from './rules/plan.ts';

async function read(bytes: Uint8Array, name = 'plan.pdf'): Promise<ReadPlan> {
  const reading = await readPlan(name, bytes);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.plan;
}

const styles: Record<string, Partial<PdfStyle>> = {
  'lines drawn': {},
  'no lines drawn': { lines: false },
  'outcomes without bullets': { bullets: false },
  'short pages, headings again on each': { foot: 190 },
  'short pages, headings on the first alone': { foot: 190, headings: false },
  'no lines, short pages': { lines: false, foot: 300 },
};

describe('a plan kept as a PDF reads as the Word file of it', () => {
  for (const [name, style] of Object.entries(styles)) {
    it(name, async () => {
      const plan = await read(pdfFile(marlshire, style));
      const truth = await read(await wordFile(marlshire), 'plan.docx');
      assert.deepEqual(sameItems(plan), sameItems(truth));
      assert.deepEqual([plan.title, plan.version], [truth.title, truth.version]);
      assert.deepEqual([plan.phases.length, plan.statements.length], [2, 1]);
    });
  }
});

it('where a column is so narrow that a post fills its line, somebody is asked whether the next line is another post', async () => {
  const plan = await read(pdfFile(marlshire, { columns: [40, 76, 150, 240, 400, 520, 620] }));
  assert.deepEqual(
    plan.problems.filter(({ key }) => key === 'text-joined').map(({ ref, text, message }) => [ref, text, message]),
    [['LW1', 'Director –', '“Director –” was read as the rest of LW1: check that it is not a post of its own.']],
  );
});

it('a table over three pages and more is one table, and a row that a page parts is one row', async () => {
  const long: PlanText = { ...marlshire, workstreams: [workstream(9)] };
  const style = { lines: true, foot: 200, headings: true, bullets: true, columns: [40, 76, 180, 310, 560, 730, 822] };
  const pages = pdfPages(long, style);
  assert.ok(pages.length >= 4, `${pages.length} pages`);
  assert.ok(pages.slice(1).every(({ texts }) => texts.some(({ text }) => text === 'Priority area')));
  const plan = await read(rawPdf(pages));
  assert.deepEqual(
    plan.priorities.map(({ ref, title }) => `${ref} ${title}`),
    Array.from({ length: 9 }, (_, index) => `LW${index + 1} Priority number ${index + 1}`),
  );
  assert.deepEqual(
    plan.activities.map(({ text }) => text),
    long.workstreams.flatMap(({ priorities }) => priorities.flatMap(({ activities }) => activities.map(([, text]) => text))),
  );
  assert.equal(plan.outcomes.length, 9);
});

for (const { lines, lower } of [
  { lines: true, lower: 0 },
  { lines: false, lower: 0 },
  { lines: true, lower: 23 },
  { lines: false, lower: 23 },
]) {
  it(`two tables side by side are two, ${lines ? 'lines drawn' : 'no lines'}, ${lower === 0 ? 'level' : 'one lower'}`, async () => {
    const plan = await read(rawPdf([sideBySide(lines, lower)]));
    assert.deepEqual(
      plan.workstreams.map(({ code, name }) => `${code} ${name}`),
      ['LW Leading well', 'ES Early support, near home'],
    );
    const truth = await read(await wordFile({ ...marlshire, workstreams: [led, ...marlshire.workstreams.slice(1, 2)] }), 'plan.docx');
    const { priorities, activities, outcomes } = sameItems(plan) as Record<string, unknown>;
    const expected = sameItems(truth) as Record<string, unknown>;
    assert.deepEqual({ priorities, activities, outcomes }, { priorities: expected.priorities, activities: expected.activities, outcomes: expected.outcomes });
  });
}

it('where the file cannot say whether a full line ends its text, somebody is asked', async () => {
  // Twenty letters fill the column: the second outcome begins where the first was full by chance.
  const texts = [
    ['Ref', 'Priority area', 'SRO', 'Key activity', 'Outcome', 'Target date'],
    ['A1', 'One priority', 'Chief Executive', 'a) Do it', 'Every child is known', 'March 2024'],
    ['', '', '', '', 'Staff stay in post', ''],
  ];
  const columns = [40, 80, 180, 320, 440, 550];
  const page: PdfPage = {
    texts: texts.flatMap((row, line) =>
      row.flatMap((text, column) => (text === '' ? [] : [{ text, x: (columns[column] as number) + 4, y: 60 + (line === 0 ? 0 : 20 + line * 10) }])),
    ),
    lines: [...[45, 68, 110].map((y) => ({ x: 40, y, toX: 660, toY: y })), ...[...columns, 660].map((x) => ({ x, y: 45, toX: x, toY: 110 }))],
  };
  const plan = await read(rawPdf([page]));
  assert.deepEqual(
    plan.outcomes.map(({ text }) => text),
    ['Every child is known Staff stay in post'],
  );
  assert.deepEqual(
    plan.problems.filter(({ key }) => key === 'text-joined').map(({ ref, text, place }) => [ref, text, place]),
    [['A1.o1', 'Staff stay in post', 'page 1, table 1, row 2, column Outcome']],
  );
});

it('where a page ends after a full line and the next begins with a capital, somebody is asked too', async () => {
  const columns = [40, 80, 180, 320, 440, 550];
  const parts = [
    [
      ['Ref', 'Priority area', 'SRO', 'Key activity', 'Outcome', 'Target date'],
      ['A1', 'One priority', 'Solicitor to the council', 'a) Do it', 'Every child is known', 'March 2024'],
    ],
    [['', '', 'Chief Executive', '', 'Staff stay in post', '']],
  ];
  const pages = parts.map((rows): PdfPage => {
    const foot = 45 + rows.length * 25;
    return {
      texts: rows.flatMap((row, line) => row.flatMap((text, column) => (text === '' ? [] : [{ text, x: (columns[column] as number) + 4, y: 60 + line * 25 }]))),
      lines: [
        ...Array.from({ length: rows.length + 1 }, (_, line) => ({ x: 40, y: 45 + line * 25, toX: 660, toY: 45 + line * 25 })),
        ...[...columns, 660].map((x) => ({ x, y: 45, toX: x, toY: foot })),
      ],
    };
  });
  const plan = await read(rawPdf(pages));
  assert.deepEqual(
    plan.problems.filter(({ key }) => key === 'text-joined').map(({ ref, text }) => [ref, text]),
    [
      ['A1', 'Chief Executive'],
      ['A1.o1', 'Staff stay in post'],
    ],
  );
});

it('the end of a row that stands at the top of two pages is text, and what stands at the same place of every page is told once', async () => {
  const columns = [40, 80, 180, 320, 440, 550];
  const parts = [
    [
      ['Ref', 'Priority area', 'SRO', 'Key activity', 'Outcome', 'Target date'],
      ['A1', 'One priority', 'Chief Executive', 'a) Do it', 'Every child has', 'March 2024'],
    ],
    [
      ['', '', '', '', 'co-operation', ''],
      ['A2', 'Another', 'Head of Learning', 'a) Do more', 'Every family has', 'April 2024'],
    ],
    [['', '', '', '', 'co-operation', '']],
  ];
  const pages = parts.map((rows, page): PdfPage => {
    const cells = rows.flatMap((row, line) =>
      row.flatMap((text, column) => (text === '' ? [] : [{ text, x: (columns[column] as number) + 4, y: 50 + line * 25 }])),
    );
    return {
      texts: [{ text: 'Marlshire plan, draft', x: 40, y: 20 }, ...cells, { text: `${page + 1}`, x: 400, y: 580 }],
      lines: [
        ...Array.from({ length: rows.length + 1 }, (_, line) => ({ x: 40, y: 35 + line * 25, toX: 660, toY: 35 + line * 25 })),
        ...[...columns, 660].map((x) => ({ x, y: 35, toX: x, toY: 35 + rows.length * 25 })),
      ],
    };
  });
  const plan = await read(rawPdf(pages));
  const { blocks } = await readPdf(rawPdf(pages));
  assert.deepEqual(
    plan.outcomes.map(({ text }) => text),
    ['Every child has co-operation', 'Every family has co-operation'],
  );
  const prose = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
  assert.deepEqual(prose, ['Marlshire plan, draft']);
});

it('text that is turned on its side is named and left for a person', async () => {
  const [first, ...rest] = pdfPages(marlshire);
  const bytes = Buffer.from(rawPdf([first as PdfPage, ...rest])).toString('latin1');
  const turned = bytes.replace('BT /F1 8 Tf', 'BT /F1 8 Tf 0 1 -1 0 30 200 Tm (Draft only) Tj ET\nBT /F1 8 Tf');
  const plan = await read(Buffer.from(turned, 'latin1'));
  assert.deepEqual(
    plan.problems.filter(({ key }) => key === 'other').map(({ place, text }) => [place, text]),
    [['page 1', 'Draft only']],
  );
  assert.equal(plan.priorities.length, 6);
});

function workstream(count: number): PlanText['workstreams'][number] {
  const priorities = Array.from({ length: count }, (_, index) => ({
    title: `Priority number ${index + 1}`,
    sro: ['Chief Executive'],
    activities: [
      ['a', `Write down what everybody who works on number ${index + 1} does today, and what they will do by the end of the year`],
      ['b', `Ask the families of number ${index + 1} what helped them`],
      ['c', `Tell them what was done about it, in number ${index + 1} as in all others, and ask whether it made any difference to them`],
    ] as const,
    outcomes: [`Families of number ${index + 1} know who helps them, and why`],
    target: ['Phase 1 – End Dec 2023'],
  }));
  return { name: 'Leading well', code: 'LW', priorities };
}

/** The first workstream with one SRO for each priority: in columns this narrow two would fill their lines. */
const [leading] = marlshire.workstreams as [PlanText['workstreams'][number]];
const led = { ...leading, priorities: leading.priorities.map((priority) => ({ ...priority, sro: priority.sro.slice(0, 1) })) };

function sideBySide(lines: boolean, lower: number): PdfPage {
  const style = (at: number): PdfStyle => ({ lines, foot: 560, headings: true, bullets: true, columns: [0, 30, 90, 160, 260, 330, 395].map((x) => x + at) });
  const [left] = pdfPages({ ...marlshire, workstreams: [led] }, style(20));
  const [right] = pdfPages({ ...marlshire, workstreams: marlshire.workstreams.slice(1, 2) }, style(425));
  const above = [marlshire.title, marlshire.version, ...marlshire.statements];
  const moved = (right?.texts ?? []).filter(({ text }) => !above.includes(text)).map((text) => ({ ...text, y: text.y + lower }));
  const drawn = (right?.lines ?? []).map((line) => ({ ...line, y: line.y + lower, toY: line.toY + lower }));
  return { texts: [...(left?.texts ?? []), ...moved], lines: [...(left?.lines ?? []), ...drawn] };
}
