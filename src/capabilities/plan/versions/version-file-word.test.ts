import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { type ChangeSite, changeSite, day, plan } from '../changes/fixtures/change-site.ts';
import { listVersions } from '../index.ts';

const file = `${plan}/versions/1/file`;
const waits = 'recorded by the programme office, not yet confirmed by a second person';
const disputed = 'recorded by the programme office, and a second person says that the record is wrong';

describe('what a version sent as a file says of a decision that the programme office alone recorded', () => {
  let given: ChangeSite;
  let word: string;
  let decision: string;
  beforeEach(async () => {
    given = await changeSite();
    const id = (await listVersions(given.site.db, given.site.programme.id))[0]?.decisions[0]?.id;
    word = `/marlshire/board-words/${id}`;
    decision = `${plan}/versions/1/decisions/${id}`;
  });
  afterEach(() => given.site.close());

  /** Of each kind of file: what stands before the table of decisions, and that table. */
  async function parts(): Promise<readonly { readonly kind: string; readonly cover: string; readonly table: string }[]> {
    const { member } = given.people;
    const docx = await mammoth.extractRawText({ buffer: (await member.get(`${file}/docx`)).bytes });
    const pdf = await getDocumentProxy(new Uint8Array((await member.get(`${file}/pdf`)).bytes));
    const texts = { docx: docx.value, pdf: (await extractText(pdf, { mergePages: true })).text };
    return Object.entries(texts).map(([kind, text]) => {
      const [cover = '', table = ''] = text.replace(/\s+/g, ' ').split('Who decided what on this version');
      return { kind, cover, table: table.slice(0, table.indexOf('Contents')) };
    });
  }
  /** The document of what changed since. */
  const compared = async (): Promise<string> =>
    (await mammoth.extractRawText({ buffer: (await given.people.member.get(`${plan}/versions/compare/docx?from=1&to=now`)).bytes })).value;
  async function says(ruling: string, words: string): Promise<void> {
    const seen = /name="seen" value="([^"]*)"/.exec((await given.people.chair.get(word)).text)?.[1] ?? '';
    assert.equal((await given.people.chair.post(word, { seen, ruling, words })).status, 303);
  }
  const standing = 'Accepted by Improvement Board on 12 November 2021';

  test('its cover and its table of decisions say that no second person has confirmed it, and nothing once one has', async () => {
    for (const { kind, cover, table } of await parts()) {
      assert.ok(cover.includes(`${standing}, ${waits}`), `${kind}: ${cover}`);
      assert.ok(table.includes(`(${waits})`), `${kind}: ${table}`);
    }
    assert.ok((await compared()).includes(`(${waits})`));
    await says('confirmed', '');
    assert.doesNotMatch(await compared(), /recorded by the programme office/);
    for (const { kind, cover, table } of await parts()) {
      assert.ok(cover.includes(`${standing}. Next step`), `${kind}: ${cover}`);
      assert.doesNotMatch(cover + table, /recorded by the programme office/, kind);
    }
  });

  test('they say that a second person says that the record is wrong, until two people corrected it', async () => {
    await says('wrong', 'The minute says 11 November.');
    for (const { kind, cover, table } of await parts()) {
      assert.ok(cover.includes(`${standing}, ${disputed}`), `${kind}: ${cover}`);
      assert.ok(table.includes(`(${disputed})`), `${kind}: ${table}`);
    }
    const { office, second } = given.people;
    const eleventh = { ...day('day', ['11', '11', '2021']), body: 'Improvement Board', reference: 'Minute 4', reason: 'The signed minutes say so.' };
    assert.equal((await office.post(`${decision}/correct`, eleventh)).status, 303);
    assert.equal((await second.post(`${decision}/correction`, { ruling: 'confirmed', words: '' })).status, 303);
    for (const { kind, cover, table } of await parts()) {
      assert.ok(cover.includes('Accepted by Improvement Board on 11 November 2021 (as corrected on 19 November 2021)'), `${kind}: ${cover}`);
      assert.doesNotMatch(cover + table, /second person/, kind);
    }
  });

  test('a step that a later one stands over is named on the cover too while it is open', async () => {
    await says('wrong', 'Not that day.');
    const cabinet = { decision: 'endorsed', body: 'Cabinet', recipient: '', ...day('day', ['15', '11', '2021']), reference: 'Minute 31', checked: 'yes' };
    assert.equal((await given.people.chair.post(`${plan}/versions/1/decide`, cabinet)).status, 404, 'the office records it');
    assert.equal((await given.people.office.post(`${plan}/versions/1/decide`, cabinet)).status, 303);
    for (const { kind, cover } of await parts()) {
      assert.ok(cover.includes(`Endorsed by Cabinet on 15 November 2021, ${waits}`), `${kind}: ${cover}`);
      assert.ok(cover.includes(`${standing}, ${disputed}`), `${kind}: ${cover}`);
    }
  });
});
