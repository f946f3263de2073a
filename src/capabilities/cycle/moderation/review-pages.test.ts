import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Answered, Browser } from '../../../../tests/support/site.ts';
import { at, type CycleSite, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit, summaryOf } from '../fixtures/site.ts';

const own = '/cycle/1/LG1';
const review = `${own}/review`;
const list = '/cycle/1/review';

let given: CycleSite;
let office: Browser;
let owner: Browser;
before(async () => {
  given = await cycleSite();
  ({ office, assessment: owner } = given);
  await openFor(office, '30', '9');
  await save(owner, own, goodSections);
  assert.equal((await submit(owner, own, goodDifference)).status, 303);
});
after(() => given.site.close());

const text = (answer: Answered): string => answer.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const submissionOf = (answer: Answered): string => /name="submission" value="(\d+)"/.exec(answer.text)?.[1] ?? '';
const decide = (browser: Browser, fields: Record<string, string>) => browser.post(at(review), fields);

test('the page is there for the office and a director, and for nobody whose own it is', async () => {
  const statuses = await Promise.all(
    [office, given.director, owner, given.quality, given.chair].map(async (browser) => (await browser.get(at(review))).status),
  );
  assert.deepEqual(statuses, [200, 200, 404, 404, 404]);
  assert.deepEqual(
    await Promise.all([owner, given.quality].map(async (browser) => (await decide(browser, { submission: '1', decision: 'accept' })).status)),
    [404, 404],
  );
  assert.equal((await office.get(at('/cycle/1/LG2/review'))).status, 404);
});

test('whoever submitted it does not review it, though a director may', async () => {
  await save(given.director, '/cycle/1/QP1', {
    standing: { process: 'behind', impact: 'not-expected' },
    achieved: { achieved: 'Two of the teams trained.' },
    next: { next: 'Three more teams in October.' },
    support: { slipping: 'It has no target yet.' },
  });
  assert.equal((await submit(given.director, '/cycle/1/QP1', 'It began.')).status, 303);
  assert.equal((await given.director.get(at('/cycle/1/QP1/review'))).status, 404);
  assert.match(text(await given.director.get(at(list))), /You submitted it: somebody else reviews it/);
  assert.equal((await office.get(at('/cycle/1/QP1/review'))).status, 200);
});

test('the list is the office’s and the director’s', async () => {
  assert.deepEqual(
    await Promise.all([office, given.director, owner, given.chair].map(async (browser) => (await browser.get(at(list))).status)),
    [200, 200, 404, 404],
  );
});

test('to return it takes a word on a section; what was typed stands', async () => {
  const refused = await decide(office, { submission: '1', decision: 'return', 'comment-achieved': '  ' });
  assert.equal(refused.status, 422);
  assert.deepEqual(summaryOf(refused), ['#comment-standing To return the update, say on at least one section what should change']);
  const long = await decide(office, { submission: '1', decision: 'return', 'comment-next': 'Kept.', 'comment-achieved': 'x'.repeat(4001) });
  assert.equal(long.status, 422);
  assert.deepEqual(summaryOf(long), ['#comment-achieved A comment must be 4,000 characters or less']);
  assert.match(long.text, /<textarea[^>]* name="comment-next"[^>]*>Kept\.<\/textarea>/);
  assert.match(long.text, /x{4001}<\/textarea>/);
  assert.equal((await decide(office, { submission: '1', decision: 'perhaps' })).status, 422);
});

test('returned, its owner sees each comment beside its section, and on home what came back', async () => {
  const page = await office.get(at(review));
  const done = await decide(office, {
    submission: submissionOf(page),
    decision: 'return',
    'comment-achieved': 'How do you know?',
    'comment-activities': 'LG1b: by when?',
  });
  // To the next that waits, which says what became of this one.
  assert.deepEqual([done.status, done.location], [303, at('/cycle/1/QP1/review?done=LG1')]);
  assert.match(text(await office.get(done.location ?? '')), /LG1 is returned to its owner\./);

  assert.match(text(await owner.get(at(''))), /1 update came back with comments.*Returned by the Programme office with 2 comments.*Answer the comments on LG1/);
  const start = text(await owner.get(at(own)));
  assert.match(start, /came back with comments\. It stands until you submit again/);
  assert.match(start, /What was achieved : How do you know\?/);
  const section = text(await owner.get(at(`${own}/achieved`)));
  assert.match(section, /Returned by the Programme office on 5 September 2022: How do you know\?/);
  assert.doesNotMatch(section, /by when\?/);
  assert.match(text(await office.get(at('/cycle/1?show=returned'))), /LG1 Managers know the work of their teams.*Returned/);
  assert.match(
    text(await office.get(at('/cycle/1/close'))),
    /1 update was returned to its owner and not submitted anew: the board sees what was submitted before: LG1/,
  );
  assert.match(text(await office.get(at(review))), /It was returned to its owner by the Programme office on 5 September 2022/);
});

test('what a comment is about is said not to have changed until it has, on the update’s own page and before it is submitted again', async () => {
  const [start, check] = [await owner.get(at(own)), await owner.get(at(`${own}/check`))];
  assert.match(start.text, /href="\/marlshire\/cycle\/1\/LG1\/achieved" role="button"[^>]*>\s*Answer the comments/);
  for (const page of [start, check])
    assert.match(
      text(page),
      /How do you know\? You have not changed what this comment is about\..*by when\? You have not changed what this comment is about\./,
    );
  assert.match(text(check), /2 comments are not answered: nothing was changed under “What was achieved” and “Activities”\./, 'among what may look weak');
  await save(owner, own, { achieved: { achieved: 'Four of  five teams hold supervision.' } });
  assert.match(text(await owner.get(at(`${own}/check`))), /A comment is not answered: nothing was changed under “Activities”\./);
  assert.match(text(await owner.get(at(`${own}/check`))), /How do you know\? You have changed this section since\..*by when\? You have not changed/);
  assert.match((await owner.get(at(own))).text, /href="\/marlshire\/cycle\/1\/LG1\/activities" role="button"[^>]*>\s*Answer the comments/);
});

test('submitted again, the reviewer sees the comments with what changed since', async () => {
  await save(owner, own, { achieved: { achieved: 'Four of five teams hold supervision.', 'source-1': 'case-audits', 'where-1': 'June’s report, page 4' } });
  assert.equal((await submit(owner, own, goodDifference)).status, 303);
  const page = await office.get(at(review));
  const said = text(page);
  for (const words of [said, text(await office.get(at(list))), text(await owner.get(at(own)))])
    assert.match(words, /A comment is not answered: nothing was changed under “Activities”\./, 'among what may look weak');
  assert.match(said, /This is submission 2\..*Compared with what was returned/);
  assert.match(said, /Returned by the Programme office on 5 September 2022: How do you know\?/);
  assert.match(page.text, /<del class="sl-difference__removed">.*Three.*<\/del><ins class="sl-difference__added">.*Four.*<\/ins> of five teams/);
  assert.match(said, /added: Case audits: June’s report, page 4/);
  // The first update of it: no earlier cycle can be compared with.
  assert.doesNotMatch(page.text, /against=last/);
  assert.match(text(await office.get(at(list))), /Read these.*Submitted again \(once\)/);
  assert.match(text(await office.get(at(''))), /2 updates wait for review; 1 of them submitted again: LG1; 0 accepted/);
});

test('who decides on a submission that stands no more is shown the new one, and keeps what they typed', async () => {
  const older = await decide(office, { submission: '1', decision: 'accept', 'comment-next': 'Good.' });
  assert.equal(older.status, 409);
  assert.match(text(older), /It was submitted anew while you were reading, so nothing was decided/);
  assert.equal(submissionOf(older), '2');
  assert.match(older.text, /<textarea[^>]* name="comment-next"[^>]*>Good\.<\/textarea>/);
});

test('accepted, it says so everywhere; taken up again it is accepted no more', async () => {
  const done = await decide(office, { submission: '2', decision: 'accept', 'comment-achieved': 'Clear.' });
  assert.equal(done.status, 303);
  assert.match(text(await office.get(at('/cycle/1'))), /Accepted \(1\)/);
  assert.match(text(await owner.get(at(own))), /Update accepted.*Clear\./);
  assert.match(text(await given.director.get(at('/plan/priorities/LG1'))), /accepted by the programme office/);
  const late = await decide(given.director, { submission: '2', decision: 'return', 'comment-next': 'By whom?' });
  assert.equal(late.status, 409);
  assert.match(text(late), /Somebody else decided on it.*Your comment, not sent: By whom\?/);
  await owner.post(at(`${own}/reopen`));
  assert.match(text(await owner.get(at(own))), /You are changing the update that was accepted on 5 September 2022: it is accepted no more/);
  assert.match(text(await office.get(at(own))), /Its owner has taken it up again since: it is accepted no more/);
  assert.match(text(await office.get(at(review))), /It waits for review once it is submitted anew/);
  assert.equal((await submit(owner, own, goodDifference)).status, 303);
});

test('those that nothing is weak about are accepted together; the others are not, whatever is sent', async () => {
  const { site } = given;
  const partnership = await site.signIn('Head of Partnership');
  await save(partnership, '/cycle/1/LG2', {
    standing: { process: 'on-track', impact: 'not-expected' },
    achieved: { achieved: 'The protocol is drafted.', 'source-1': 'partner-feedback', 'where-1': 'Minutes of 1 September' },
    next: { next: 'Each partner signs it.' },
    support: { slipping: 'One partner has not answered.' },
  });
  assert.equal((await submit(partnership, '/cycle/1/LG2', 'It is drafted.')).status, 303);
  const page = await office.get(at(list));
  assert.deepEqual(
    [...page.text.matchAll(/name="update" type="checkbox" value="([^"]+)"/g)].map(([, value]) => value),
    ['LG2@1', 'QP1@1'],
  );
  const none = await office.post(at(list), {});
  assert.deepEqual([none.status, summaryOf(none)], [422, ['#update Tick the updates that you accept']]);
  const done = await office.post(at(list), { update: ['LG2@1', 'QP1@2', 'LG1@3'] });
  assert.deepEqual([done.status, done.location], [303, at(`${list}?done=LG2&left=LG1,QP1`)]);
  const after = text(await office.get(done.location ?? ''));
  assert.match(after, /LG2 is accepted\..*LG1, QP1 changed since you opened the list/);
  assert.match(text(await office.get(at('/cycle/1'))), /Submitted, not accepted \(2\).*Accepted \(1\)/);
});

test('a board member sees nothing of it while the cycle is open', async () => {
  assert.doesNotMatch(text(await given.chair.get(at('/cycle/1'))), /Accepted|Returned|signal/);
});

test('closed, nothing is decided any more', async () => {
  given.site.clockTo('2022-09-28T09:00:00.000Z');
  ({ office } = await everybody(given.site));
  assert.match(text(await office.get(at('/cycle/1/close'))), /2 updates are submitted and not accepted: the report says so: LG1 , QP1/);
  assert.equal((await office.post(at('/cycle/1/close'))).status, 303);
  assert.deepEqual([(await office.get(at(review))).status, (await office.get(at(list))).status], [404, 404]);
  assert.equal((await office.post(at(review), { submission: '3', decision: 'accept' })).status, 404);
  assert.match(text(await office.get(at(own))), /Frozen\. What stands here is what the board saw\..*Returned by the Programme office on 5 September 2022/);
  const chair = await given.site.signIn('Independent chair', 'chair');
  assert.equal((await chair.get(at(own))).status, 200);
});
