import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numbered, onePriority, p, r, rawWord, tbl, tr } from './fixtures/raw-word.ts';
import { ofTexts } from './fixtures/reading.ts';
import { readPlan } from './read-plan.ts';
import type { ReadPlan } from './rules/plan.ts';

async function read(body: string, parts?: Record<string, string>): Promise<ReadPlan> {
  const reading = await readPlan('plan.docx', rawWord(body, parts));
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.plan;
}
const activities = (plan: ReadPlan) => plan.activities.map(({ letter, text }) => `${letter} ${text}`);
const keys = (plan: ReadPlan) =>
  plan.problems.filter(({ key }) => key !== 'target-inherited' && !ofTexts.includes(key)).map(({ key, ref, text, place }) => `${key}|${ref}|${text}|${place}`);

/** Two lists of one definition: the second number starts again at 1, the third goes on. */
const numberingXml = `<w:numbering NAMES>
  <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/><w:pStyle w:val="Lettered"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="9"/></w:num>
</w:numbering>`;
const stylesXml =
  '<w:styles NAMES><w:style w:type="paragraph" w:styleId="Lettered"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="More"><w:basedOn w:val="Lettered"/></w:style></w:styles>';
const numbers = { 'word/numbering.xml': numberingXml, 'word/styles.xml': stylesXml };

describe('automatic numbering', () => {
  it('letters that stand in no text are read as Word prints them', async () => {
    assert.deepEqual(activities(await read(onePriority(numbered('Review', 1) + numbered('Recruit', 1)), numbers)), ['a Review', 'b Recruit']);
  });
  it('an empty item is an empty letter', async () => {
    const plan = await read(onePriority(numbered('Review', 1) + numbered('', 1)), numbers);
    assert.deepEqual([activities(plan), plan.problems.find(({ key }) => key === 'letter-empty')?.ref], [['a Review'], 'W1b']);
  });
  it('a list that does not start again goes on, and that is said', async () => {
    const plan = await read(numbered('Above', 1) + onePriority(numbered('Review', 3) + numbered('Recruit', 3)), numbers);
    assert.deepEqual(activities(plan), ['b Review', 'c Recruit']);
    assert.match(plan.problems.find(({ key }) => key === 'letter-gap')?.message ?? '', /^The letters of W1 leave out a\./);
  });
  it('a list with a start of its own starts again', async () => {
    assert.deepEqual(activities(await read(numbered('Above', 1) + onePriority(numbered('Review', 2) + numbered('Recruit', 2)), numbers)), [
      'a Review',
      'b Recruit',
    ]);
  });
  it('points under a letter are part of it', async () => {
    const plan = await read(onePriority(numbered('Review', 1) + numbered('files', 1, 1) + numbered('plans', 1, 1) + numbered('Recruit', 1)), numbers);
    assert.deepEqual(activities(plan), ['a Review\ni. files\nii. plans', 'b Recruit']);
  });
  it('numbering that comes with a style, and the style it is based on', async () => {
    const styled = (text: string, style: string) => p(text, `<w:pStyle w:val="${style}"/>`);
    assert.deepEqual(activities(await read(onePriority(styled('Review', 'Lettered') + styled('Recruit', 'More')), numbers)), ['c Review', 'd Recruit']);
  });
  it('bullets are bullets', async () => {
    const plan = await read(onePriority('a) Review', { outcome: numbered('Staff stay', 4) + numbered('Children are heard', 4) }), numbers);
    assert.deepEqual(
      plan.outcomes.map(({ text }) => text),
      ['Staff stay', 'Children are heard'],
    );
  });
  it('numbering from before a tracked change counts for nothing', async () => {
    const changed = p('and recruit', '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>');
    assert.deepEqual(activities(await read(onePriority(p('a) Review') + changed + numbered('b) Train', 0)), numbers)), ['a Review and recruit', 'b Train']);
  });
  it('points start again under the next letter', async () => {
    const plan = await read(onePriority(numbered('Review', 1) + numbered('files', 1, 1) + numbered('Recruit', 1) + numbered('nurses', 1, 1)), numbers);
    assert.deepEqual(activities(plan), ['a Review\ni. files', 'b Recruit\ni. nurses']);
  });
});

describe('text in one cell', () => {
  it('line breaks, tabs and runs', async () => {
    const plan = await read(onePriority(p(`${r('a)')}<w:r><w:tab/></w:r>${r('Review the ')}${r('service', '<w:b/>')}<w:r><w:br/></w:r>${r('b) Recruit')}`)));
    assert.deepEqual(activities(plan), ['a Review the service', 'b Recruit']);
  });
  it('fields, links and content controls are text', async () => {
    const inside = `${r('a) Review by ')}<w:fldSimple w:instr="DATE">${r('Friday')}</w:fldSimple><w:hyperlink w:anchor="x">${r(' and link')}</w:hyperlink><w:sdt><w:sdtContent>${r(' and control')}</w:sdtContent></w:sdt>`;
    assert.deepEqual(activities(await read(onePriority(p(inside)))), ['a Review by Friday and link and control']);
  });
  it('a table inside a cell is read line by line, and said', async () => {
    const plan = await read(onePriority(p('a) Review') + tbl(tr(['b) Recruit', 'c) Train'])) + p('')));
    assert.deepEqual(activities(plan), ['a Review', 'b Recruit', 'c Train']);
    assert.deepEqual(keys(plan), ['nested-table|W1|b) Recruit\nc) Train|table 1, row 2, column Key activity']);
  });
});

describe('what is not plain text is said', () => {
  it('tracked changes: the new text is read, the deleted is not', async () => {
    const inside = `${r('a) Review ')}<w:ins w:id="1">${r('every ')}</w:ins><w:del w:id="2"><w:r><w:delText>some </w:delText></w:r></w:del>${r('case')}`;
    const plan = await read(onePriority(p(inside)));
    assert.deepEqual(activities(plan), ['a Review every case']);
    assert.deepEqual(keys(plan), ['deleted||some|table 1, row 2']);
  });
  it('a deleted row', async () => {
    const table = tbl(
      tr(['Ref', 'Priority area', 'Target date']),
      tr([p(`<w:del w:id="1"><w:r><w:delText>W9</w:delText></w:r></w:del>`), p(''), p('')], '<w:del w:id="1"/>'),
      tr(['W1', 'One', 'May 2022']),
    );
    const plan = await read(p('Workforce', '<w:pStyle w:val="Heading1"/>') + table);
    assert.deepEqual(
      plan.priorities.map(({ ref }) => ref),
      ['W1'],
    );
    assert.equal(keys(plan)[0], 'deleted||W9|table 1, row 2');
  });
  it('struck-out text, comments, footnotes and pictures', async () => {
    const inside = `${r('a) Review')}${r(' monthly', '<w:strike/>')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="4"/></w:r>`;
    const plan = await read(onePriority(p(inside)), {
      'word/footnotes.xml': `<w:footnotes NAMES><w:footnote w:id="2">${p('Since May')}</w:footnote></w:footnotes>`,
      'word/comments.xml': `<w:comments NAMES><w:comment w:id="4" w:author="Programme office">${p('Is this right?')}</w:comment></w:comments>`,
    });
    assert.deepEqual(activities(plan), ['a Review monthly']);
    assert.deepEqual(keys(plan).sort(), [
      'comment|W1|Is this right?|table 1, row 2, column Key activity',
      'footnote|W1|Since May|table 1, row 2, column Key activity',
      'struck|W1|monthly|table 1, row 2, column Key activity',
    ]);
  });
  it('a text box that has a fallback is read; one without is said', async () => {
    const choice = `<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('b) Recruit')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>`;
    const fallback = `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('b) Recruit')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>`;
    const box = (inside: string) => onePriority(p(`${r('a) Review')}<w:r><mc:AlternateContent>${inside}</mc:AlternateContent></w:r>`));
    assert.deepEqual(activities(await read(box(choice + fallback))), ['a Review', 'b Recruit']);
    assert.deepEqual(keys(await read(box(choice + fallback))), []);
    assert.deepEqual(keys(await read(box(choice))), ['text-box||b) Recruit|table 1, row 2']);
  });
});

describe('tables', () => {
  const head = tr(['Ref', 'Priority area', 'Key activity', 'Target date']);
  const merge = (value: string, inner: string) => `<w:tc><w:tcPr><w:vMerge${value}/></w:tcPr>${p(inner)}</w:tc>`;
  const heading = p('Workforce', '<w:pStyle w:val="Heading1"/>');

  it('cells merged downwards over three rows, with bookmarks between them', async () => {
    const row = (ref: string, value: string) =>
      `<w:tr>${[ref, 'One', 'a) Review'].map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}${merge(value, value === '' ? '' : 'May 2022')}</w:tr>`;
    const bookmark = '<w:bookmarkStart w:id="3" w:name="x"/>';
    const plan = await read(heading + tbl(head, row('W1', ' w:val="restart"'), bookmark, row('W2', ''), row('W3', ''), '<w:bookmarkEnd w:id="3"/>'));
    assert.deepEqual(
      plan.activities.map(({ ref, target }) => `${ref} ${target.day}`),
      ['W1a 2022-05-31', 'W2a 2022-05-31', 'W3a 2022-05-31'],
    );
  });
  it('cells left out at the start of a row', async () => {
    const plan = await read(heading + tbl(head, tr(['W1', 'One', 'a) Review', 'May 2022']), tr(['b) Recruit', ''], '<w:gridBefore w:val="2"/>')));
    assert.deepEqual(activities(plan), ['a Review', 'b Recruit']);
  });
  it('a name over the whole row', async () => {
    const banner = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr>${p('Workforce (W)')}</w:tc></w:tr>`;
    assert.equal((await read(tbl(banner, head, tr(['W1', 'One', 'a) Review', 'May 2022'])))).workstreams[0]?.name, 'Workforce');
    assert.equal((await read(tbl(head, banner, tr(['W1', 'One', 'a) Review', 'May 2022'])))).workstreams[0]?.name, 'Workforce');
  });
  it('lines of the page’s head and foot are kept, and give the version', async () => {
    const plan = await read(onePriority('a) Review'), { 'word/footer1.xml': `<w:ftr NAMES>${p('Version 2-1 (Draft)')}</w:ftr>` });
    assert.equal(plan.version, 'Version 2-1 (Draft)');
    assert.equal(plan.preamble.at(-1)?.place, 'the footer of the pages');
  });
});
