import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { excelFile } from './fixtures/excel-file.ts';
import { marlshire } from './fixtures/marlshire.ts';
import { rawPdf } from './fixtures/raw-pdf.ts';
import { onePriority, p, rawWord, tbl, tr, wordTypes } from './fixtures/raw-word.ts';
import { wordFile } from './fixtures/word-file.ts';
import { zipFile } from './fixtures/zip-file.ts';
import { readPlanFile } from './index.ts';
import { readPlan } from './read-plan.ts';

const text = (words: string) => new TextEncoder().encode(words);
const excelTypes = wordTypes.replace('/word/document.xml', '/xl/workbook.xml').replace('wordprocessingml.document.main', 'spreadsheetml.sheet.main');
const ole = (directory: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(directory, 'utf16le')]);
const word = await wordFile(marlshire);
const excel = await excelFile(marlshire);
const head = ['Ref', 'Priority area', 'Key activity', 'Target date'];
const sheetOf = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const rawExcel = (rows: string) =>
  zipFile([
    { name: '[Content_Types].xml', content: excelTypes },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    },
    {
      name: 'xl/workbook.xml',
      content:
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheetOf(rows) },
  ]);
const inlineRow = (number: number) => `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>W${number}</t></is></c></row>`;

const changed = (bytes: Uint8Array, from: string | RegExp, to: string) => Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');
/** A picture of one point, in the page itself. */
const picture = 'q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID A EI Q';
const locked = `/Root 1 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;

/** Each with what it is, its name, its bytes, and the key of its sentence. */
const files: [what: string, name: string, bytes: () => Uint8Array | Promise<Uint8Array>, key: string][] = [
  ['nothing in it', 'plan.docx', () => new Uint8Array(), 'empty'],
  ['more than 20 MB', 'plan.docx', () => Buffer.concat([Buffer.from('PK'), Buffer.alloc(50 * 1024 * 1024)]), 'too-large'],
  ['plain text under a Word name', 'plan.docx', () => text('Ref, Priority'), 'name-says-word'],
  ['plain text under an Excel name', 'plan.xlsx', () => text('Ref, Priority'), 'name-says-excel'],
  ['plain text that is no plan', 'plan.txt', () => text('Ref, Priority'), 'no-plan-table'],
  ['bytes that are no text', 'plan.bin', () => Uint8Array.from([1, 2, 3, 0, 0]), 'unknown-kind'],
  ['a PDF without anything in it', 'plan.pdf', () => text('%PDF-1.7'), 'pdf-damaged'],
  ['a PDF without text', 'plan.pdf', () => rawPdf([{ texts: [] }]), 'no-text'],
  ['a PDF of text that is no plan, under a Word name', 'plan.docx', () => rawPdf([{ texts: [{ text: 'Hello', x: 20, y: 20 }] }]), 'no-plan-table'],
  ['a PDF that was scanned', 'plan.pdf', () => changed(rawPdf([{ texts: [{ text: 'x', x: 20, y: 20 }] }]), /BT .* ET/, picture), 'pdf-pictures'],
  ['a PDF under a password', 'plan.pdf', () => changed(rawPdf([{ texts: [] }]), '/Root 1 0 R', locked), 'pdf-encrypted'],
  ['a PDF of 301 pages', 'plan.pdf', () => rawPdf(Array.from({ length: 301 }, () => ({ texts: [] }))), 'pdf-too-many-pages'],
  ['a zip of something else', 'plan.docx', () => zipFile([{ name: 'notes.txt', content: 'hello' }]), 'name-says-word'],
  ['a zip of something else, under its own name', 'plan.zip', () => zipFile([{ name: 'notes.txt', content: 'hello' }]), 'unknown-kind'],
  ['a Word file under an Excel name', 'plan.xlsx', () => word, 'word-named-excel'],
  ['an Excel file under a Word name', 'plan.docx', () => excel, 'excel-named-word'],
  [
    'a binary workbook',
    'plan.xlsb',
    () =>
      zipFile([{ name: '[Content_Types].xml', content: '<Types><Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>' }]),
    'binary-excel',
  ],
  [
    'a workbook under a password',
    'plan.xlsx',
    async () => await writeXlsx({ sheets: [{ name: 'Plan', rows: [head] }], encryption: { password: 'x', spinCount: 1000 } }),
    'encrypted',
  ],
  ['a Word file under a password', 'plan.docx', () => ole('EncryptedPackage'), 'encrypted'],
  ['an old Word file', 'plan.doc', () => ole('WordDocument'), 'old-word'],
  ['an old workbook', 'plan.xls', () => ole('Workbook'), 'old-excel'],
  ['an old Office file', 'plan.docx', () => ole('PowerPoint Document'), 'old-office'],
  ['cut short', 'plan.docx', () => word.subarray(0, word.length - 400), 'truncated'],
  ['cut short in its first part', 'plan.xlsx', () => excel.subarray(0, 300), 'truncated'],
  ['one byte changed in its text', 'plan.docx', () => spoiled(word, 'word/document.xml'), 'damaged'],
  ['no document in it', 'plan.docx', () => zipFile([{ name: '[Content_Types].xml', content: wordTypes }]), 'damaged'],
  ['XML that does not close', 'plan.docx', () => rawWord('<w:p><w:tbl>'), 'unreadable'],
  [
    'a document type with entities',
    'plan.docx',
    () =>
      zipFile([
        { name: '[Content_Types].xml', content: wordTypes },
        { name: 'word/document.xml', content: '<!DOCTYPE a [<!ENTITY b "cc">]><w:document/>' },
      ]),
    'damaged',
  ],
  ['a bomb by its directory', 'plan.docx', () => rawWord(p('x').repeat(10), { 'word/media/image1.bin': '0'.repeat(160 * 1024 * 1024) }), 'bomb'],
  ['a bomb by its ratio', 'plan.xlsx', () => rawExcel(`${inlineRow(1)}${' '.repeat(60 * 1024 * 1024)}`), 'bomb'],
  ['a bomb whose directory lies', 'plan.docx', () => liar(wordTypes, 'word/document.xml', `<w:document>${' '.repeat(30 * 1024 * 1024)}</w:document>`), 'bomb'],
  ['a bomb of a sheet whose directory lies', 'plan.xlsx', () => liar(excelTypes, 'xl/worksheets/sheet1.xml', sheetOf(' '.repeat(30 * 1024 * 1024))), 'bomb'],
  ['a sheet of 200,000 rows', 'plan.xlsx', () => rawExcel(Array.from({ length: 200_000 }, (_, index) => inlineRow(index + 1)).join('')), 'too-many-rows'],
  [
    'a sheet of 201 columns',
    'plan.xlsx',
    async () => await writeXlsx({ sheets: [{ name: 'Plan', rows: [Array.from({ length: 201 }, (_, index) => `Column ${index}`)] }] }),
    'too-many-columns',
  ],
  [
    '61 sheets',
    'plan.xlsx',
    async () => await writeXlsx({ sheets: Array.from({ length: 61 }, (_, index) => ({ name: `S${index}`, rows: [['x']] })) }),
    'too-many-sheets',
  ],
  [
    'two cells at the far corners of a sheet',
    'plan.xlsx',
    () => rawExcel('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    'unreadable',
  ],
  ['no text', 'plan.docx', () => rawWord(p('')), 'no-text'],
  ['an empty sheet', 'plan.xlsx', async () => await writeXlsx({ sheets: [{ name: 'Plan', rows: [] }] }), 'no-text'],
  ['words and no table', 'plan.docx', () => rawWord(p('A letter')), 'no-plan-table'],
  ['a table that is no plan', 'plan.docx', () => rawWord(tbl(tr(['Name', 'Role']), tr(['One', 'Two']))), 'no-plan-table'],
  [
    'a plan table without a Ref column',
    'plan.docx',
    () => rawWord(tbl(tr(['Priority area', 'SRO', 'Key activity', 'Target date']), tr(['One', 'Two', 'Three', 'May 2022']))),
    'no-ref-column',
  ],
  ['headings and no rows', 'plan.xlsx', async () => await writeXlsx({ sheets: [{ name: 'Plan', rows: [head] }] }), 'no-priorities'],
];

describe('a file that is no plan is one clear sentence', () => {
  for (const [what, name, bytes, key] of files) {
    it(`${what}: ${key}`, async () => {
      const reading = await readPlan(name, await bytes());
      assert.ok(!reading.ok);
      assert.equal(reading.problem.key, key);
      assert.match(reading.problem.message, /^[A-Z][^\n]{20,260}\.$/);
    });
  }

  it('and a sound one under a name in capitals is read', async () => {
    assert.ok((await readPlan('PLAN.DOCX', word)).ok);
    assert.ok((await readPlan('plan', excel)).ok);
  });

  it('a sheet with colour in 100,000 rows and text in two is read', async () => {
    const rows = `<row r="1">${head.map((heading, index) => `<c r="${'ABCD'[index]}1" t="inlineStr"><is><t>${heading}</t></is></c>`).join('')}</row>${inlineRow(2)}`;
    const coloured = Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 3}"/>`).join('');
    assert.ok((await readPlan('plan.xlsx', rawExcel(rows + coloured))).ok);
  });
});

describe('in a thread that may be stopped', () => {
  it('a sound file gives the same plan as in this thread', async () => {
    assert.deepEqual(await readPlanFile({ name: 'plan.docx', bytes: word }), await readPlan('plan.docx', word));
    assert.deepEqual(await readPlanFile({ name: 'plan.xlsx', bytes: excel }), await readPlan('plan.xlsx', excel));
    assert.ok(word.length > 0, 'the caller’s bytes were taken away');
  });

  it('50 MB are refused before they are copied', async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024);
    const started = performance.now();
    const reading = await readPlanFile({ name: 'plan.docx', bytes });
    assert.equal(!reading.ok && reading.problem.key, 'too-large');
    assert.ok(performance.now() - started < 50);
  });

  it('tables inside tables without end do not take the server down', async () => {
    const deep = 20_000;
    const bytes = rawWord(`${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`);
    const reading = await readPlanFile({ name: 'plan.docx', bytes });
    assert.equal(!reading.ok && reading.problem.key, 'unreadable');
  });

  it('a page of a plan that is sound is read after all of it', async () => {
    assert.ok((await readPlanFile({ name: 'plan.docx', bytes: rawWord(onePriority('a) Review')) })).ok);
  });
});

/** The same zip with one byte of a part's packed content turned over. */
function spoiled(bytes: Uint8Array, part: string): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(part) + part.length + 40;
  copy[at] = (copy[at] as number) ^ 0xff;
  return copy;
}

function liar(types: string, name: string, content: string): Uint8Array {
  return zipFile([
    { name: '[Content_Types].xml', content: types },
    { name, content, claims: 1000 },
  ]);
}
