import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, programmeOf } from '../../../../tests/support/site.ts';
import { addPost, appoint, changeEmail, setLine } from '../../people/index.ts';
import { at, type CycleSite, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit } from '../fixtures/site.ts';
import { returnUpdate } from '../moderation/actions.ts';
import { remindDue } from './actions.ts';
import { tellOldAddress } from './old-address.ts';

/** The cycle opens on Monday 5 September 2022 for the board of Friday 30 September: updates are due by Friday 23 September. */
let there: CycleSite;
let office: Browser;
let assessment: Browser;
let chair: Browser;
before(async () => {
  there = await cycleSite();
  ({ office, assessment, chair } = there);
  await openFor(office, '30', '9');
});
after(() => there.site.close());

const page = at('/cycle/1/not-submitted');
const postOf = async (title: string): Promise<{ postId: string; personId: string }> => {
  const { db, programme } = there.site;
  const found = await db
    .selectFrom('post')
    .leftJoin('holding', 'holding.post_id', 'post.id')
    .select(['post.id as postId', 'holding.person_id as personId'])
    .where('post.programme_id', '=', programme.id)
    .where('post.title', '=', title)
    .executeTakeFirstOrThrow();
  return { postId: found.postId, personId: found.personId ?? '' };
};
const remind = async (): Promise<number> => remindDue(there.site.changer, await programmeOf(there.site));
const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('who has not submitted', () => {
  test('each post with what is due of it; who holds it and has no address, or that nobody does, stands first', async () => {
    const text = plain((await office.get(page)).text);
    assert.match(text, /3 of 3 priorities wait for an update\. They are due by Friday 23 September 2022, in 18 days\./);
    // Monday 19 September 2022 was a bank holiday: five working days before are on the Thursday.
    assert.match(text, /Next, sent automatically on Thursday 15 September 2022: an email to each owner\./);
    assert.match(text, /No reminder reaches .*Head of Assessment : Stand-in, Head of Assessment has no email address/);
    assert.match(text, /Head of Partnership : held by nobody today/);
    assert.match(text, /LG2 Partners share what they know Not started; owned with Head of Health/);
    assert.match(text, /Nobody can be told because which post it answers to is not recorded/);
  });

  test('the office’s home names them too, and leads there; so does the cycle', async () => {
    const home = await office.get(at(''));
    assert.match(plain(home.text), /No reminder reaches: Head of Assessment \(no email address of Stand-in, Head of Assessment\)/);
    assert.ok(home.text.includes(`href="${page}"`));
    assert.ok((await office.get(at('/cycle/1'))).text.includes(`href="${page}"`));
  });

  test('the office reminds somebody, once a day, and it is recorded', async () => {
    const { personId } = await postOf('Head of Assessment');
    assert.ok(
      await changeEmail(there.site.changer, { programmeId: there.site.programme.id, personId, address: 'assessment@marlshire.example' }, tellOldAddress),
    );
    assert.match((await office.get(page)).text, /Remind now<span class="govuk-visually-hidden">: Stand-in, Head of Assessment/);
    const done = await office.post(at('/cycle/1/remind'), { person: personId });
    assert.deepEqual([done.status, done.location], [303, `${page}?written=1`]);
    const after = plain((await office.get(done.location ?? '')).text);
    assert.match(after, /A reminder was written to 1 person/);
    assert.match(after, /5 September 2022 , by Priya Office Email, waiting to be sent/);
    assert.match(after, /Reminded today/);
    assert.equal((await office.post(at('/cycle/1/remind'), { person: personId })).location, `${page}?written=0`);
    assert.equal((await office.post(at('/cycle/1/remind'), { person: 'everybody' })).location, `${page}?written=0`);
    const entries = await there.site.db.selectFrom('record_entry').select('action').where('action', '=', 'reminder.send').execute();
    assert.equal(entries.length, 1);
  });

  test('who may see it and who may remind', async () => {
    assert.equal((await assessment.get(page)).status, 200);
    assert.doesNotMatch((await assessment.get(page)).text, /Remind now|assessment@marlshire/);
    assert.equal((await assessment.post(at('/cycle/1/remind'), { person: 'everybody' })).status, 404);
    assert.equal((await chair.get(page)).status, 404);
    assert.equal((await there.director.get(page)).status, 200);
  });

  test('a number of no cycle, and a person who is none, are not found', async () => {
    assert.equal((await office.get(at('/cycle/9/not-submitted'))).status, 404);
    assert.equal((await office.post(at('/cycle/1/remind'), { person: 'me' })).status, 404);
  });
});

describe('messages', () => {
  test('the office sees each with its text, its one link and where it stands; nobody else does', async () => {
    const list = await office.get(at('/messages'));
    assert.match(plain(list.text), /Marlshire Council: 1 update due by Friday 23 September 2022 Reminder/);
    const address = /href="(\/marlshire\/messages\/[0-9a-f-]+)"/.exec(list.text)?.[1] ?? assert.fail();
    const one = await office.get(address);
    assert.match(plain(one.text), /Dear Stand-in, Head of Assessment,/);
    assert.match(plain(one.text), /\(assessment@marlshire\.example\)/);
    assert.match(plain(one.text), /Waiting to be sent/);
    assert.match(one.text, /<a class="govuk-link" href="\/marlshire\/cycle\/1\/LG1\?go=on">Write the update of LG1<\/a>/);
    for (const other of [assessment, there.director, chair]) {
      assert.equal((await other.get(at('/messages'))).status, 404);
      assert.equal((await other.get(address)).status, 404);
    }
    assert.equal((await office.get(at('/messages/01890000-0000-7000-8000-000000000000'))).status, 404);
  });

  test('what a mail server did not take stands on the office’s home', async () => {
    await there.site.db.updateTable('message').set({ state: 'failed', reason: 'recipient', tries: 1, settled_at: there.site.clock.now() }).execute();
    assert.match(plain((await office.get(at(''))).text), /1 email could not be sent/);
    assert.match(plain((await office.get(at('/messages?state=failed'))).text), /Could not be sent: the email server does not take email for this address\./);
  });
});

describe('after the due day', () => {
  test('the post that the owner’s post answers to is told, and the page says whom and when', async () => {
    const { changer, programme } = there.site;
    const head = await postOf('Head of Assessment');
    const chief = await addPost(changer, programme.id, 'Chief Executive', 'owner');
    await appoint(changer, programme.id, { postId: chief, name: 'Cora Chief', email: 'cora@marlshire.example', fromDay: '2022-09-05' });
    assert.equal(await setLine(changer, programme.id, head.postId, chief), 'saved');
    // Monday 26 September: the first working day after.
    there.site.clockTo('2022-09-26T09:00:00.000Z');
    ({ office, assessment } = await everybody(there.site));
    assert.equal(await remind(), 2);
    const text = plain((await office.get(page)).text);
    assert.match(text, /They were due on Friday 23 September 2022, 3 days ago\./);
    assert.match(text, /LG1 Managers know the work of their teams Not started, 3 days late/);
    assert.match(text, /Cora Chief \(Chief Executive\) Cora Chief told on 26 September 2022/);
    const { letter } = await there.site.db.selectFrom('message').select('letter').where('kind', '=', 'escalation').executeTakeFirstOrThrow();
    assert.equal(letter.link.path, `${page}?go=on`);
    assert.match(letter.paragraphs.join(), /still to come: LG1\./);
  });

  test('an update that came back: its owner is written to in the same change, with a link to it and not a word of the comment', async () => {
    await save(assessment, '/cycle/1/LG1', goodSections);
    assert.equal((await submit(assessment, '/cycle/1/LG1', goodDifference)).status, 303);
    assert.doesNotMatch(plain((await office.get(page)).text), /LG1 Managers/);
    const comments = [{ section: 'achieved', text: 'Say how you know.' }] as const;
    const returned = await returnUpdate(there.site.changer, await programmeOf(there.site), { ref: 'LG1', submission: 1, comments });
    assert.ok(returned.ok, JSON.stringify(returned));
    const { letter } = await there.site.db.selectFrom('message').select('letter').where('kind', '=', 'returned').executeTakeFirstOrThrow();
    assert.equal(letter.subject, 'Marlshire Council: your update of LG1 was returned');
    assert.equal(letter.link.path, at('/cycle/1/LG1?go=on'));
    assert.doesNotMatch(JSON.stringify(letter), /how you know|supervision/);
    const text = plain((await office.get(page)).text);
    assert.match(text, /LG1 Managers know the work of their teams Returned, 3 days late/);
    assert.match(text, /26 September 2022 , by itself Email, waiting to be sent Returned on 26 September 2022 by /, 'that it came back is no reminder');
  });
});
