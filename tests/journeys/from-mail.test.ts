import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addDays } from '../../src/calendar/index.ts';
import { loadPosition, openCycle, reminderJobs, submitUpdate } from '../../src/capabilities/cycle/index.ts';
import { askMeasuresForComparing } from '../../src/capabilities/measures/index.ts';
import { acceptPlan, createPlan, type NewPlan } from '../../src/capabilities/plan/index.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { type Jobs, startJobs } from '../../src/platform/jobs/index.ts';
import { openMailer } from '../../src/platform/mail/index.ts';
import { readMailServer } from '../../src/platform/mail/settings.ts';
import { type AccountSite, accountSite } from '../support/account-site.ts';
import { launchChromium, windowOn } from '../support/launch.ts';
import { lookAt } from '../support/looking.ts';
import { type Arrived, type MailServer, mailServer } from '../support/mail-server.ts';

// From the mail that says what is due, through the council's own sign-in, to an update that the office returns and then accepts: with a real mail server, a
// real identity provider and a real browser, and nothing of a demonstration.

const owner = { sub: 'anna', email: 'anna.lowe@example.org', email_verified: true };
const office = { sub: 'priya', email: 'office@example.org', email_verified: true };

let site: AccountSite;
let post: MailServer;
let jobs: Jobs;
let browser: Browser;

before(async () => {
  site = await accountSite();
  post = await mailServer();
  const server = readMailServer(post.url);
  if (typeof server === 'string') assert.fail(server);
  const mailer = openMailer(server, { name: 'Improvement programme', address: 'improvement@marlshire.example' });
  jobs = await startJobs({ kind: 'embedded', db: site.db }, () => {}, reminderJobs({ db: site.db, real: systemClock, mailer, origin: site.origin }));
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await jobs?.stop();
  await post?.stop();
  await site?.close();
});

test('an owner goes from the mail to a submitted update in under ten clicks and page loads; the office returns one section and accepts the rest', {
  timeout: 300_000,
}, async (t) => {
  const { postId, personId } = await site.person({ name: 'Anna Lowe', email: owner.email, title: 'Head of Assessment' });
  const other = await site.person({ name: 'Bola Ade', email: 'bola.ade@example.org', title: 'Head of Practice' });
  await acceptedPlan();
  const programme = {
    ...site.programme,
    name: 'Programme of marlshire',
    council: 'Marlshire Council',
    ratingsLeadDays: 7,
    cycleDays: 28,
    demonstrationDay: null,
  };
  assert.ok((await openCycle(site.changer, programme, addDays(site.today, 27))).ok);
  await submitOther(other);

  // Jobs remind on working days; here, whatever day it is, the office asks for it.
  site.provider.enter(office);
  const desk = await (await windowOn(browser, site.origin)).newPage();
  await remindEverybody(desk);

  site.provider.enter(owner);
  const mail = await arrives(owner.email, /1 update due by/);
  const window = await windowOn(browser, site.origin);
  const page = await window.newPage();
  const { clicks, loads } = await writeTheUpdate(page, linkIn(mail));
  t.diagnostic(`${clicks} clicks, ${loads} page loads`);
  assert.ok(clicks < 10 && loads < 10, `${clicks} clicks, ${loads} page loads`);

  await returnOneAndAcceptTheRest(desk);

  const back = await arrives(owner.email, /came back|returned/i);
  await answerTheComment(page, linkIn(back));
  await acceptTheAnswer(desk);
  assert.equal(await stateOf('LG1'), 'accepted');
  assert.equal(await stateOf('QP1'), 'accepted');
  assert.ok(personId !== other.personId && postId !== other.postId);
  await (window as BrowserContext).close();
});

const stateOf = async (ref: string): Promise<string | undefined> =>
  (await loadPosition(site.db, site.programme, systemClock.today())).priorities.find((one) => one.ref === ref)?.updateState;

/** A plan of today: two priorities, each with its own owner, an activity under way and a measure nobody has asked for yet. */
async function acceptedPlan(): Promise<void> {
  const phase = { number: 1, name: 'Stabilise', fromDay: addDays(site.today, -10), toDay: addDays(site.today, 400) };
  const priority = (ref: string, title: string, by: string): NewPlan['priorities'][number] => ({
    ref,
    workstream: ref.slice(0, 2),
    title,
    owners: [{ title: by, part: 'accountable' }],
    activities: [{ letter: 'a', text: `Do the first part of ${title.toLowerCase()}`, phase: 1, target: addDays(site.today, 200) }],
    outcomes: [`Children notice ${title.toLowerCase()}`],
  });
  await createPlan(site.changer, site.programme.id, {
    title: 'Improvement plan',
    phases: [phase],
    workstreams: [
      { code: 'LG', name: 'Leadership' },
      { code: 'QP', name: 'Practice' },
    ],
    priorities: [priority('LG1', 'Managers who know their teams', 'Head of Assessment'), priority('QP1', 'Visits on time', 'Head of Practice')],
  });
  const accepted = await acceptPlan(
    site.changer,
    site.programme.id,
    { day: site.today, by: 'Improvement Board', reference: 'Minute 4' },
    askMeasuresForComparing,
  );
  assert.ok(accepted.ok);
}

/** Somebody else's update, with nothing weak about it. */
async function submitOther(actor: { personId: string; postId: string }): Promise<void> {
  const priority = (await loadPosition(site.db, site.programme, site.today)).priorities.find(({ ref }) => ref === 'QP1');
  assert.ok(priority);
  const { process, impact } = priority.rating;
  const activities = priority.activities.map(({ ref }) => ({
    ref,
    status: 'not-begun' as const,
    plannedStart: null,
    forecast: null,
    forecastReason: '',
    recovery: { text: '', day: null },
    stopReason: '',
    claimShown: '',
  }));
  const answers = {
    process,
    impact,
    achieved: 'The rota for visits is agreed.',
    evidence: [{ source: 'performance-and-data-reports' as const, where: 'Rota of November' }],
    nextSteps: 'Begin with two teams.',
    slipping: '',
    support: '',
    contributions: [],
    asksOfBoard: '',
    activities,
    difference: '',
  };
  const done = await submitUpdate({ ...site.changer, actor }, site.programme, { ref: 'QP1', answers });
  assert.ok(done.ok, JSON.stringify(done));
}

/** The newest mail to somebody with this subject. Jobs hand over what waits each minute; here they are asked at once. */
async function arrives(to: string, subject: RegExp): Promise<Arrived> {
  const waiting = await site.db.selectFrom('message').select('id').where('state', '=', 'waiting').execute();
  await jobs.ask(
    'mail',
    waiting.map(({ id }) => id),
  );
  for (let looks = 0; looks < 300; looks += 1) {
    const mail = post.arrived.findLast((one) => one.to.includes(to) && subject.test(one.headers.get('subject') ?? ''));
    if (mail !== undefined) return mail;
    await new Promise((done) => setTimeout(done, 300));
  }
  return assert.fail(`No mail to ${to} came: ${post.arrived.map(({ headers }) => headers.get('subject')).join('; ')}`);
}

function linkIn({ text }: Arrived): string {
  const links = text.match(/https?:\/\/\S+/g) ?? [];
  assert.equal(links.length, 1, text);
  return links[0] as string;
}

/** Counts what a person does with the mouse, the link in the mail included, and each page of Sightline that they see on the way. */
async function writeTheUpdate(page: Page, link: string): Promise<{ clicks: number; loads: number }> {
  let clicks = 1;
  let loads = 0;
  page.on('load', () => {
    if (page.url().startsWith(site.origin)) loads += 1;
  });
  const click = async (role: 'radio' | 'button', name: RegExp): Promise<void> => {
    clicks += 1;
    const target = page.getByRole(role, { name }).first();
    if (role === 'radio') return target.check();
    await Promise.all([page.waitForEvent('load'), target.click()]);
    await lookAt(page, page.url());
  };
  await page.goto(link);
  assert.match(page.url(), /\/marlshire\/cycle\/1\/LG1\/standing$/, 'the link leads through sign-in to what is to be written');
  await click('radio', /^On track/);
  await click('radio', /^(Impact )?not expected/i);
  await click('button', /^Save and continue$/);
  await page.getByLabel('This cycle').fill('Two of five teams hold supervision as agreed.');
  await click('button', /^Save and continue$/);
  await page.getByLabel('Before the next board').fill('The other three begin in January.');
  await click('button', /^Save and continue$/);
  await click('button', /^Save and continue$/);
  await click('button', /^Save and continue$/);
  await click('button', /^Submit the update$/);
  assert.match(await page.getByRole('main').innerText(), /Update submitted/);
  return { clicks, loads };
}

async function remindEverybody(page: Page): Promise<void> {
  await page.goto('/marlshire/cycle/1/not-submitted');
  // Whoever comes by themself, and not by the link of a mail, is asked first.
  await Promise.all([
    page.waitForURL(/not-submitted$/),
    page
      .getByRole('button', { name: 'Sign in' })
      .or(page.getByRole('link', { name: 'Sign in' }))
      .first()
      .click(),
  ]);
  await lookAt(page, 'who has not submitted');
  assert.match(await page.getByRole('main').innerText(), /Anna Lowe/);
  await Promise.all([
    page.waitForEvent('load'),
    page
      .getByRole('button', { name: /^Remind/ })
      .first()
      .click(),
  ]);
}

async function returnOneAndAcceptTheRest(page: Page): Promise<void> {
  await page.goto('/marlshire/cycle/1/review/');
  if (!/review$/.test(page.url())) await page.goto('/marlshire/cycle/1/review');
  await lookAt(page, 'what waits for review');
  await page.goto('/marlshire/cycle/1/LG1/review');
  await page.getByLabel(/^Comment on “.*achieved/i).fill('Say how you know that they hold it.');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Return it with the comments' }).click()]);
  await lookAt(page, 'after one was returned');
  await page.goto('/marlshire/cycle/1/review');
  assert.match(await page.getByRole('main').innerText(), /LG1 .*returned on/);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: /^Accept (it|those ticked)$/ }).click()]);
  assert.match(await page.getByRole('main').innerText(), /1 accepted, 1 returned/);
}

/** The link of the second mail shows what was said; the section has the comment beside its box. */
async function answerTheComment(page: Page, link: string): Promise<void> {
  await page.goto(link);
  assert.match(await page.getByRole('main').innerText(), /Say how you know that they hold it\./);
  await page.goto('/marlshire/cycle/1/LG1/achieved');
  assert.match(await page.getByRole('main').innerText(), /Say how you know that they hold it\./);
  const box = page.getByLabel('This cycle');
  assert.equal(await box.inputValue(), 'Two of five teams hold supervision as agreed.');
  await box.fill('Two of five teams hold supervision as agreed: twenty records of October were read.');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Save and continue' }).first().click()]);
  await page.goto('/marlshire/cycle/1/LG1/check');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Submit the update' }).click()]);
  assert.match(await page.getByRole('main').innerText(), /Update submitted/);
}

async function acceptTheAnswer(page: Page): Promise<void> {
  await page.goto('/marlshire/cycle/1/LG1/review?against=reviewed');
  const main = await page.getByRole('main').innerText();
  assert.match(main, /twenty records of October were read/);
  await lookAt(page, 'the second submission against what was returned');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Accept the update' }).click()]);
}
