import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import { type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { checkPaper } from '../../../documents/index.ts';
import { sql } from '../../../platform/database/index.ts';
import { approvedChange } from '../fixtures/approving.ts';
import { plan } from '../fixtures/counted-site.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { acceptPlan, createPlan, dateKind, listVersions, planAsRead, recordDecision } from '../index.ts';
import { planIn, type Version } from './rules/version.ts';
import { versionPaper } from './rules/version-paper.ts';

const versions = `${plan}/versions`;
/** No measure stands beside this plan. */
const noMeasures = () => ({ rows: sql`select 1 where false`, read: () => [] });

describe('a version of the plan as a document to send', () => {
  let site: TestSite;
  let member: Browser;
  let beforeEndorsed: string;

  before(async () => {
    site = await testSite({ start: '2021-11-19T09:00:00.000Z' });
    const { changer, programme } = site;
    await createPlan(changer, programme.id, examplePlan);
    await acceptPlan(changer, programme.id, { day: '2021-11-12', by: 'Improvement Board', reference: 'Minute 4' }, noMeasures);
    beforeEndorsed = site.clock.now();
    site.clockTo('2021-11-22T09:00:00.000Z');
    const endorsed = { decision: 'endorsed', body: 'Cabinet', recipient: null, day: '2021-11-19', reference: 'Minute 31' } as const;
    assert.ok((await recordDecision(changer, programme.id, 1, endorsed, noMeasures)).ok);
    const move = { ref: 'LG1a', what: 'target', toDay: '2022-07-29' } as const;
    assert.ok((await approvedChange({ db: site.db, id: programme.id, changer }, dateKind, move, 'Nobody applied.')).ok);
    member = await site.signIn('Board member', 'board-member');
  });
  after(() => site.close());

  const asWord = async (address: string): Promise<string> => {
    const file = await member.get(address);
    assert.equal(file.status, 200, address);
    assert.match(String(file.headers['content-disposition']), /marlshire-plan-version-1\.docx/);
    return (await mammoth.convertToHtml({ buffer: file.bytes })).value.replace(/<a[^>]*><\/a>/g, '');
  };

  test('Word has the whole plan as the version says it: owners by post, activities with their targets, outcomes, phases and words', async () => {
    const page = (await member.get(`${versions}/1`)).text;
    assert.match(page, /href="\/marlshire\/plan\/versions\/1\/file\/docx">Save as Word/);
    const word = await asWord(`${versions}/1/file/docx`);
    for (const words of [
      /<h[12]>LG Leadership and governance<\/h[12]>/,
      /LG1 Permanent leadership team[\s\S]*SRO: <\/strong>Chief Executive[\s\S]*Jointly with: <\/strong>Director – Children and Families/,
      /LG1a[\s\S]*Recruit a permanent director[\s\S]*30 April 2022/,
      /LG1\.o1[\s\S]*A stable leadership team[\s\S]*No measure yet/,
      /Every child in Marlshire is safe and heard/,
      /Foundations[\s\S]*1 June 2021 to 30 April 2022[\s\S]*Voice of the child/,
      /to be confirmed, printed as/,
      /No date/,
      /Cross-cutting activity/,
    ])
      assert.match(word, words);
    assert.doesNotMatch(word, /29 July 2022/, 'what was changed since is no part of it');
  });

  test('it opens with what the version is, who decided what on it and where that is minuted, what is still to come; how it can be checked stands at the back', async () => {
    const word = await asWord(`${versions}/1/file/docx`);
    const [version] = await listVersions(site.db, site.programme.id);
    assert.match(word, /Version 1 \(Version 1, November 2021\)[\s\S]*Endorsed by Cabinet on 19 November 2021, recorded by[^.]*\. Next step: submitted/);
    assert.match(
      word,
      /Accepted[\s\S]*Improvement Board[\s\S]*12 November 2021[\s\S]*Minute 4[\s\S]*Endorsed[\s\S]*Cabinet[\s\S]*Minute 31[\s\S]*Submitted[\s\S]*Not yet/,
    );
    const [whole = '', back = ''] = word.split('<h1>How this version can be checked</h1>');
    assert.doesNotMatch(whole, /SHA-256/, 'whoever reads the cover has no use for it');
    assert.ok(back.includes(`under the SHA-256 ${version?.hash}. When this document was made, what is kept gave that hash.`));
  });

  test('as at a moment before Cabinet endorsed it, it says so', async () => {
    const word = await asWord(`${versions}/1/file/docx?as-at=${beforeEndorsed}`);
    assert.match(word, /Accepted by Improvement Board on 12 November 2021, recorded by[^.]*\. Next step: endorsed/);
    assert.doesNotMatch(word, /Minute 31/);
  });

  test('PDF has its title, its language and its headings', async () => {
    const file = await member.get(`${versions}/1/file/pdf`);
    assert.equal(file.headers['content-type'], 'application/pdf');
    const pdf = await getDocumentProxy(new Uint8Array(file.bytes));
    const { info } = await pdf.getMetadata();
    assert.deepEqual([(info as { Title?: string }).Title, (info as { Language?: string }).Language], ['Marlshire children’s improvement plan', 'en-GB']);
    assert.deepEqual(await pdf.getMarkInfo(), { Marked: true, Suspects: false, UserProperties: false });
    const outline = await pdf.getOutline();
    assert.ok(
      outline.some(({ title, items }) => title === 'LG Leadership and governance' && items.some((one) => one.title === 'LG1 Permanent leadership team')),
      JSON.stringify(outline.map(({ title }) => title)),
    );
  });

  test('one that was changed past Sightline says so first, and every part of the tree can be drawn', async () => {
    const [stored] = await listVersions(site.db, site.programme.id, 'all');
    const version = stored as Version;
    const about = {
      programme: 'Marlshire programme',
      council: 'Marlshire Council',
      moment: '2021-11-22T09:00:00.000Z',
      record: { sequence: 3, hash: 'a'.repeat(64) },
    };
    const read = planIn(stored?.content ?? '');
    const paper = versionPaper({ version, read, intact: false }, about, null);
    assert.deepEqual(checkPaper(paper), []);
    assert.match(JSON.stringify(paper.blocks.slice(0, 2)), /changed past Sightline/);
    assert.doesNotMatch(JSON.stringify(versionPaper({ version, read, intact: true }, about, null)), /changed past Sightline|did not give/);
  });

  test('measures stand with the outcomes that they serve and once more with their definition; what was taken out has its reason', async () => {
    const read = await planAsRead(site.db, site.programme.id, noMeasures);
    assert.ok(read);
    const [outcome] = read.plan.priorities.flatMap(({ outcomes }) => outcomes);
    const part = (name: 'why' | 'baseline' | 'target', words: string) => ({ part: name, label: name, words });
    const measure = {
      id: 'm1',
      ref: 'M1',
      name: 'Posts filled',
      ownerPostId: null,
      outcomeIds: [outcome?.id ?? ''],
      parts: [part('why', 'Ten posts'), part('baseline', '40% on 30 September 2021'), part('target', '90%')],
      changes: [],
    };
    const withdrawn = [{ id: 'w1', kind: 'activity', ref: 'LG1c', text: 'A thing', reason: 'Another replaces it.', withdrawnOn: '2021-11-20' }] as const;
    const version = (await listVersions(site.db, site.programme.id))[0] as Version;
    const about = { programme: 'P', council: 'C', moment: '2021-11-22T09:00:00.000Z', record: { sequence: 3, hash: 'a'.repeat(64) } };
    const paper = versionPaper({ version, read: { ...read, plan: { ...read.plan, withdrawn }, measures: [measure] }, intact: true }, about, null);
    const words = JSON.stringify(paper.blocks);
    assert.match(words, /M1 Posts filled: baseline 40% on 30 September 2021, target 90%/);
    assert.match(words, /The measures of the plan.*Posts filled.*Ten posts\..*Nobody is named yet/);
    assert.match(words, /Activity: A thing.*Another replaces it\..*20 November 2021/);
    assert.match(words, /29 July 2022\\n\(30 April 2022 as accepted, moved once\)/);
  });

  test('partners are not given it, and there is no other kind of file', async () => {
    const partner = await site.signIn('Partner', 'partner');
    assert.equal((await partner.get(`${versions}/1/file/docx`)).status, 404);
    for (const path of ['1/file/exe', '9/file/docx']) assert.equal((await member.get(`${versions}/${path}`)).status, 404, path);
  });
});
