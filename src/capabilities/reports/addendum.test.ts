import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Browser } from '../../../tests/support/site.ts';
import { wordPart } from '../../documents/fixtures/read-back.ts';
import { checkPaper, pdfAvailable } from '../../documents/index.ts';
import { type EveryAddress, everyAddress } from '../../fixtures/every-address.ts';
import { addendumPaper } from './rules/addendum-paper.ts';

/** A site whose first cycle was closed on 27 September 2022; a figure that its board was shown was restated on that day. */
let given: EveryAddress;
let member: Browser;
before(async () => {
  given = await everyAddress();
  member = await given.site.signIn('Lead Member', 'board-member');
});
after(() => given.site.close());

const report = '/marlshire/reports/highlight/1';

async function wordsOf(format: string, bytes: Buffer): Promise<string> {
  if (format === 'pdf') return (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.replace(/\s+/g, ' ');
  const text = format === 'docx' ? wordPart(bytes, 'word/document.xml') : bytes.toString();
  return text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

test('what was restated since is a dated file of its own beside the report, in every format, and none of the report’s files has it', async () => {
  const page = (await member.get(report)).text;
  assert.match(page, /Restatements to this report since it was frozen, to send along:/);
  const links = [...page.matchAll(/href="(\/marlshire\/reports\/highlight\/1\/restatements\/(\w+))"/g)];
  assert.deepEqual(
    links.map(([, , format]) => format),
    [...(pdfAvailable() ? ['pdf'] : []), 'docx', 'html'],
  );
  for (const [, address, format] of links as unknown as [string, string, string][]) {
    const file = await member.get(address);
    assert.equal(file.status, 200, format);
    assert.match(String(file.headers['content-disposition']), new RegExp(`"?marlshire-highlight-report-cycle-1-restatements-to-2022-09-27\\.${format}`));
    const words = await wordsOf(format, file.bytes);
    for (const said of [
      /Restatements to the highlight report, cycle 1/,
      /Restatements to this report since it was frozen/,
      /Highlight report, cycle 1, frozen on 27 September 2022, which stays as it was frozen/,
      /The board was shown M\d /,
      /It should have been 59 per cent/,
      /Why Two were counted twice\./,
      /Approved 27 September 2022, by Head of Practice/,
    ])
      assert.match(words, said, format);
    assert.doesNotMatch(await wordsOf(format, (await member.get(`${report}/${format}`)).bytes), /59 per cent|Two were counted/, `the report as ${format}`);
  }
});

test('where nothing was restated there is no such file: before it was, of another cycle, and for whom the report is not', async () => {
  const { moment } = await given.site.db.selectFrom('record_entry').select('moment').where('action', '=', 'restatement.approve').executeTakeFirstOrThrow();
  const before = new Date(Date.parse(moment) - 1).toISOString();
  assert.equal((await member.get(`${report}/html?as-at=${before}`)).status, 200, 'the report was frozen by then');
  for (const address of [`${report}/restatements/html?as-at=${before}`, '/marlshire/reports/highlight/2/restatements/html', `${report}/restatements/exe`])
    assert.equal((await member.get(address)).status, 404, address);
  const partner = await given.site.signIn('Health partner', 'partner');
  assert.equal((await partner.get(`${report}/restatements/html`)).status, 404);
});

test('a restated rating stands with its mark and its words, and the paper is one that every renderer takes', () => {
  const restatement = {
    what: 'derived',
    minute: '',
    fact: 'A course had been cancelled.',
    shown: 'Behind, impact unmeasured',
    corrected: 'Off track, impact unmeasured',
    rating: { process: 'off-track', impact: 'unmeasured' },
    reason: 'It came to light at audit.',
    askedOn: '2022-10-04',
    askedPost: 'Director',
    byOwner: false,
    approvedOn: '2022-10-05',
    approvedPost: 'Chair',
    inPlaceOf: null,
    replacedOn: null,
  } as const;
  const paper = addendumPaper({
    programme: { name: 'Marlshire programme', council: 'Marlshire Council' },
    cycleNumber: 1,
    report: {
      paper: { version: 2, title: 'Highlight report, cycle 1', author: '', subject: '', moment: '2022-09-27T09:00:00.000Z', footer: '', facts: [], blocks: [] },
      hash: 'ab'.repeat(32),
    },
    restatements: [{ of: 'QP1 Practice', restatement }],
    moment: '2022-10-06T09:00:00.000Z',
    origin: null,
  });
  assert.deepEqual(checkPaper(paper), []);
  assert.match(paper.footer, /restated up to 5 October 2022 · report abababababab, frozen 27 September 2022/);
  assert.match(
    JSON.stringify(paper.blocks),
    /"process":"off-track","impact":"unmeasured","colour":"red","differs":false,"label":"Off track, impact unmeasured","shown":true/,
  );
});
