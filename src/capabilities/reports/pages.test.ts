import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type Browser, programmeOf, type TestSite, testSite } from '../../../tests/support/site.ts';
import { pdfAvailable } from '../../documents/index.ts';
import { type Db, sql } from '../../platform/database/index.ts';
import { changing } from '../../platform/record/index.ts';
import { closeCycle, type MakePapers, openCycle } from '../cycle/index.ts';
import { createPlan } from '../plan/index.ts';
import { highlightFile, makeHighlightPapers } from './index.ts';

const plan: Parameters<typeof createPlan>[2] = {
  title: 'Marlshire improvement plan',
  phases: [],
  workstreams: [{ code: 'LG', name: 'Leadership and governance' }],
  priorities: [
    {
      ref: 'LG1',
      workstream: 'LG',
      title: 'Managers know the work of their teams',
      owners: [{ title: 'Head of Assessment', part: 'accountable' }],
      activities: [{ letter: 'a', text: 'Hold supervision every 28 days', target: '2021-11-01' }],
      outcomes: ['Plans move on'],
    },
  ],
};

/** What an older version of Sightline might have frozen: bytes that no renderer of today makes. */
const olderPapers: MakePapers = async (facts) => {
  const { tree } = await makeHighlightPapers(facts);
  return { tree, pdf: null, docx: new TextEncoder().encode('the Word file as it was set years ago') };
};

const reports = '/marlshire/reports';
const report = (cycle: number, format = '') => `${reports}/highlight/${cycle}${format && `/${format}`}`;
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('reports through HTTP', () => {
  let site: TestSite;
  let office: Browser;
  let director: Browser;
  let member: Browser;
  let owner: Browser;
  let partner: Browser;
  before(async () => {
    site = await testSite({ start: '2021-11-15T09:00:00.000Z' });
    await createPlan(site.changer, site.programme.id, plan);
    await everybodySignsIn();
  });
  after(() => site.close());

  /** Sessions end after some hours, so after each move of the clock. */
  async function everybodySignsIn(): Promise<void> {
    office = await site.signIn('Programme office');
    director = await site.signIn('Director of Children’s Services', 'director');
    member = await site.signIn('Member of the board', 'board-member');
    owner = await site.signIn('Head of Practice', 'owner');
    partner = await site.signIn('Health partner', 'partner');
  }

  async function dayIs(day: string): Promise<void> {
    site.clockTo(`${day}T09:00:00.000Z`);
    await everybodySignsIn();
  }

  const change = (work: (trx: Db) => Promise<unknown>) =>
    changing(site.changer, { programmeId: site.programme.id, action: 'test.change', subject: { kind: 'programme', id: site.programme.id } }, work);

  /** Opens a cycle for a board four weeks on, and closes it a week before. */
  async function cycleTo(boardDay: '2021-12-10' | '2022-01-07', makePapers: MakePapers): Promise<void> {
    assert.ok((await openCycle(site.changer, await programmeOf(site), boardDay)).ok);
    await dayIs(boardDay);
    assert.ok((await closeCycle(site.changer, await programmeOf(site), makePapers)).ok);
  }

  test('before the first cycle the page says what belongs here, and offers the office to open one', async () => {
    const answer = await office.get(reports);
    assert.equal(answer.status, 200);
    assert.match(answer.text, /No cycle has been opened yet/);
    assert.match(answer.text, /\/marlshire\/cycle\/new/);
    assert.doesNotMatch((await member.get(reports)).text, /\/marlshire\/cycle\/new/);
    assert.equal((await office.get(report(1))).status, 404);
  });

  test('of the open cycle the office and the director see a draft, marked as one; nobody else sees anything', async () => {
    assert.ok((await openCycle(site.changer, await programmeOf(site), '2021-12-10')).ok);
    for (const browser of [office, director]) {
      const answer = await browser.get(report(1));
      assert.equal(answer.status, 200);
      assert.match(answer.text, /Draft – cycle not yet closed/);
      assert.match(answer.text, /DRAFT: highlight report, cycle 1/);
      const file = await browser.get(report(1, 'html'));
      assert.match(String(file.headers['content-disposition']), /highlight-report-cycle-1-DRAFT\.html/);
    }
    for (const browser of [member, owner, partner]) {
      assert.equal((await browser.get(report(1))).status, 404);
      for (const format of ['html', 'pdf', 'docx']) assert.equal((await browser.get(report(1, format))).status, 404, format);
    }
    const list = (await member.get(reports)).text;
    assert.match(list, /Here once the cycle is closed/);
    assert.doesNotMatch(list, /highlight\/1/);
    assert.equal((await partner.get(reports)).status, 404);
  });

  test('a closed cycle’s report is read and saved by everybody of the programme, as it was frozen', async () => {
    await dayIs('2021-12-10');
    let made: Awaited<ReturnType<MakePapers>> | undefined;
    const closed = await closeCycle(site.changer, await programmeOf(site), async (facts) => {
      made = await makeHighlightPapers(facts);
      return made;
    });
    assert.ok(closed.ok && made);
    for (const browser of [office, member, owner]) {
      const shown = await browser.get(report(1));
      assert.equal(shown.status, 200);
      assert.match(shown.text, /Frozen/);
      assert.match(shown.text, /LG1a is 39 days past its target of 1 November 2021/);
      const word = await browser.get(report(1, 'docx'));
      assert.equal(hash(word.bytes), hash(made.docx));
      assert.match(String(word.headers['content-disposition']), /attachment.*marlshire-highlight-report-cycle-1\.docx/);
      if (made.pdf) assert.equal(hash((await browser.get(report(1, 'pdf'))).bytes), hash(made.pdf));
    }
    assert.match((await office.get(report(1))).text, new RegExp(hash(new TextEncoder().encode(made.tree)).slice(0, 8)));
    assert.equal((await partner.get(report(1))).status, 404);
  });

  test('a change of the plan after the close changes no frozen report', async () => {
    const before = { html: (await office.get(report(1, 'html'))).text, docx: hash((await office.get(report(1, 'docx'))).bytes) };
    await change(async (trx) => {
      await trx.updateTable('priority').set({ title: 'Another title' }).where('ref', '=', 'LG1').execute();
      await trx.updateTable('programme').set({ name: 'Another name' }).where('id', '=', site.programme.id).execute();
    });
    assert.equal((await office.get(report(1, 'html'))).text, before.html);
    assert.equal(hash((await office.get(report(1, 'docx'))).bytes), before.docx);
  });

  test('bytes frozen by another version are given as they are, and where there is no PDF the page says why', async () => {
    await cycleTo('2022-01-07', olderPapers);
    assert.equal((await member.get(report(2, 'docx'))).bytes.toString(), 'the Word file as it was set years ago');
    const answer = await member.get(report(2, 'pdf'));
    assert.equal(answer.status, 404);
    assert.match(answer.text, /There is no PDF of this report/);
    assert.match(answer.text, /Save as Word/);
    const shown = (await member.get(report(2))).text;
    assert.match(shown, /frozen without a PDF/);
    assert.doesNotMatch(shown, /highlight\/2\/pdf/);
  });

  test('the list tells every cycle, the newest first', async () => {
    const { text } = await member.get(reports);
    assert.ok(text.indexOf('Cycle 2') > 0 && text.indexOf('Cycle 2') < text.indexOf('Cycle 1'));
    assert.match(text, /Friday 7 January 2022/);
  });

  test('what is not there is not found: another cycle, another format, a number that is none', async () => {
    for (const address of [report(3), report(0), report(1, 'exe'), `${reports}/highlight/one`, `${reports}/highlight/-1`, `${reports}/highlight/1/__proto__`])
      assert.equal((await office.get(address)).status, 404, address);
  });

  test('a draft is of now: as at a past moment there is none', async () => {
    assert.ok((await openCycle(site.changer, await programmeOf(site), '2022-02-04')).ok);
    assert.equal((await office.get(report(3))).status, 200);
    const moment = site.clock.now();
    assert.equal((await office.get(`${report(3)}?as-at=${moment}`)).status, 404);
    assert.equal((await office.get(`${report(1)}?as-at=${moment}`)).status, 200);
  });

  test('a frozen report that was tampered with is not shown', async () => {
    const programme = await programmeOf(site);
    await site.db.transaction().execute(async (trx) => {
      // Past the triggers that keep a closed cycle, as somebody with the whole server in their hands might go.
      await sql`set local session_replication_role = replica`.execute(trx);
      await trx.updateTable('frozen_paper').set({ tree: '{"version":1}' }).where('record_sequence', '>', 0).execute();
    });
    await assert.rejects(highlightFile(site.db, programme, 1, 'html'), /damaged/);
    assert.equal((await office.get(report(1))).status, 500);
    if (pdfAvailable()) assert.equal((await office.get(report(1, 'pdf'))).status, 200);
  });
});
