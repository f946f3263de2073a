import { formatDay, formatDayWithWeekday } from '../../../../calendar/index.ts';
import { form, hidden, sendButton } from '../../../../design/forms.ts';
import { button, insetText, notificationBanner } from '../../../../design/govuk/index.ts';
import { type Html, html, join, type Value } from '../../../../design/html.ts';
import { pageHeading } from '../../../../design/layout.ts';
import { rowsTable } from '../../../../design/rows.ts';
import { type Tally, tallyOf, tallyWords } from '../../../../design/tally.ts';
import { url } from '../../../../urls.ts';
import type { HolderLine, NotSubmitted, OwnerGroup } from '../rules/not-submitted.ts';
import type { MessageOfCycle } from '../store.ts';
import { dueStateWords, wayWords } from './words.ts';

export type NotSubmittedPage = NotSubmitted & {
  readonly programme: string;
  readonly csrf: string;
  readonly asked: Tally;
  readonly mayRemind: boolean;
  readonly mayReadMessages: boolean;
  readonly demonstration: boolean;
  /** Names of people by their ids, of those who were written to and who asked. */
  readonly names: ReadonlyMap<string, string>;
  /** How many were written to by the button just now; null where none was pressed. */
  readonly justReminded: number | null;
};

/** Who has not submitted, when they were reminded last, and what comes next. */
export function notSubmittedPage(view: NotSubmittedPage): Html {
  const { cycle, due, programme, groups } = view;
  const back = html`<a class="govuk-link" href="${url('cycle', { programme, number: cycle.number })}">Cycle ${cycle.number}</a>`;
  return html`${view.justReminded !== null && reminded(view.justReminded)}
${pageHeading({ over: html`${back}, board of ${formatDay(cycle.boardDay)}`, title: due.length === 0 ? 'Every update is in' : 'Who has not submitted', lead: leadOf(view) })}
${due.length > 0 && html`${sending(view)}${unreached(view)}${everybody(view)}${table(view, groups)}`}
${view.mayReadMessages && html`<p class="govuk-body"><a class="govuk-link" href="${url('messages', { programme })}">Every message, and whether it was sent</a></p>`}`;
}

const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

function reminded(count: number): Html {
  const words = count === 0 ? 'Nobody was written to: everybody who can be reached was reminded today.' : `A reminder was written to ${people(count)}.`;
  return notificationBanner({ text: words, ...(count > 0 ? { type: 'success' } : {}) });
}

function leadOf({ cycle, due, days, asked, next, groups }: NotSubmittedPage): string {
  if (due.length === 0) return `No update of this cycle is due any more.`;
  const count = `${tallyWords(tallyOf(due), { of: asked })} ${due.length === 1 ? 'waits' : 'wait'} for an update.`;
  const inDays = (number: number) => `${number} ${number === 1 ? 'day' : 'days'}`;
  const day = formatDayWithWeekday(cycle.ratingsDue);
  const when =
    days > 0 ? `They are due by ${day}, in ${inDays(days)}.` : days === 0 ? `They are due today, ${day}.` : `They were due on ${day}, ${inDays(-days)} ago.`;
  const unowned = next?.tellsOfUnowned === true && groups.some(({ post }) => post === null);
  const coming =
    next === null
      ? 'No more emails are sent automatically.'
      : `Next, sent automatically on ${formatDayWithWeekday(next.day)}: an email to each owner${next.tellsLine ? ', and one to the post that each answers to' : ''}${unowned ? ', and one to the programme office and the directors about what has no owner' : ''}.`;
  return `${count} ${when} ${coming}`;
}

/** What stands between a message and its reader, where something does for all of them. */
function sending({ demonstration, groups }: NotSubmittedPage): Html | false {
  if (demonstration)
    return insetText({ text: 'This is a demonstration: no email leaves it. Each message is kept, with its text and whom it would have gone to.' });
  const newest = groups.flatMap(({ holders }) => holders.flatMap(({ last }) => last ?? [])).sort((a, b) => (a.queuedOn < b.queuedOn ? 1 : -1))[0];
  return (
    newest?.reason === 'no-mail' &&
    insetText({ text: 'No email server is set up, so nobody is reminded by email. Whoever runs Sightline sets SIGHTLINE_SMTP_URL.' })
  );
}

/** Whom no reminder reaches, first: the office tells them in another way, or mends it. */
function unreached({ groups, programme }: NotSubmittedPage): Html | false {
  const lines = groups.flatMap(({ post, holders }) => {
    if (post === null) return [html`Priorities without an owner: nobody is asked for their updates.`];
    const title = html`<a class="govuk-link" href="${url('post', { programme, post: post.id })}">${post.title}</a>`;
    if (holders.length === 0) return [html`${title}: held by nobody today.`];
    const without = holders.filter(({ email }) => email === null);
    return without.map(({ name, accessEnded }) => html`${title}: ${accessEnded ? `the access of ${name} has ended` : `${name} has no email address`}.`);
  });
  return (
    lines.length > 0 &&
    insetText({ html: html`<h2 class="govuk-heading-s">No reminder reaches</h2><ul class="govuk-list">${lines.map((line) => html`<li>${line}</li>`)}</ul>` })
  );
}

function everybody({ mayRemind, remindable, programme, cycle, csrf }: NotSubmittedPage): Html | false {
  if (!mayRemind || remindable.size < 2) return false;
  return form(
    { action: url('remindNow', { programme, number: cycle.number }), csrf },
    html`${hidden('person', 'everybody')}${sendButton(`Remind all ${remindable.size} now`, { kind: 'secondary' })}`,
  );
}

function table(view: NotSubmittedPage, groups: readonly OwnerGroup[]): Html {
  return rowsTable({
    label: 'Updates not submitted, by the post that answers for them',
    columns: [
      { head: 'Post' },
      { head: 'What is due' },
      { head: 'Last reminded', narrow: 'Last reminded: ' },
      { head: 'Once late, told to', narrow: 'Once late, told to: ' },
      ...(view.mayRemind ? [{ head: 'Remind' }] : []),
    ],
    rows: groups.map((group) => [
      postCell(view, group),
      updatesCell(view, group),
      remindedCell(view, group),
      lineCell(view, group),
      ...(view.mayRemind ? [remindCell(view, group)] : []),
    ]),
  });
}

function postCell({ programme }: NotSubmittedPage, { post, holders }: OwnerGroup): Value {
  if (post === null) return 'No owner';
  const who = holders.length === 0 ? 'held by nobody today' : holders.map(({ name }) => name).join(', ');
  return html`<a class="govuk-link" href="${url('post', { programme, post: post.id })}">${post.title}</a><span class="sl-under">${who}</span>`;
}

function updatesCell({ programme, cycle, days }: NotSubmittedPage, { updates }: OwnerGroup): Html {
  const late = days < 0 ? `, ${-days} ${days === -1 ? 'day' : 'days'} late` : '';
  return html`<ul class="govuk-list sl-close">${updates.map(
    ({ due, jointWith }) =>
      html`<li><a class="govuk-link" href="${url('update', { programme, number: cycle.number, ref: due.ref })}">${due.ref}</a> ${due.title}<span class="sl-under">${dueStateWords[due.state]}${due.state !== 'being-changed' && late}${jointWith.length > 0 && `; owned with ${jointWith.join(', ')}`}</span></li>`,
  )}</ul>`;
}

function remindedCell(view: NotSubmittedPage, { holders }: OwnerGroup): Value {
  if (holders.length === 0) return 'Nobody to remind';
  return holders.length === 1
    ? lastWords(view, holders[0] as HolderLine)
    : html`${holders.map((holder) => html`<p class="sl-close">${holder.name}: ${lastWords(view, holder)}</p>`)}`;
}

function lastWords(view: NotSubmittedPage, { last, back, email, accessEnded }: HolderLine): Value {
  const lacks = accessEnded ? 'access ended' : 'no email address now';
  const returned = back !== null && backWords(view, back);
  if (last === null)
    return html`${email === null ? html`<strong>${accessEnded ? 'Access ended' : 'No email address'}</strong>` : 'Not in this cycle'}${returned}`;
  const how = last.askedBy === null ? 'by itself' : byWords(view, last);
  return html`${messageLink(view, last, formatDay(last.queuedOn))}, ${how}${email === null && html`; <strong>${lacks}</strong>`}<span class="sl-under">${outcomeWords[last.state]}</span>${returned}`;
}

/** What came back was sent in: its owner was told so, and not reminded. */
const backWords = (view: NotSubmittedPage, back: MessageOfCycle): Html =>
  html`<span class="sl-under">Returned on ${messageLink(view, back, formatDay(back.queuedOn))} ${byWords(view, back)}</span>`;

const byWords = ({ names }: NotSubmittedPage, { askedBy }: MessageOfCycle): string => `by ${(askedBy !== null && names.get(askedBy)) || 'the office'}`;

const outcomeWords = {
  waiting: 'Email, waiting to be sent',
  sent: 'Email, sent',
  failed: 'Email, could not be sent',
  dropped: 'Email, not needed any more',
  kept: 'Email, not sent',
} as const;

const messageLink = ({ mayReadMessages, programme }: NotSubmittedPage, { id }: MessageOfCycle, words: string): Value =>
  mayReadMessages ? html`<a class="govuk-link" href="${url('message', { programme, message: id })}">${words}</a>` : words;

function lineCell(view: NotSubmittedPage, { way, told }: OwnerGroup): Value {
  if (way === null) return '–';
  const names = way.to.map(({ name, post }) => `${name} (${post.title})`).join(', ');
  const who = way.by === 'nobody' ? html`<strong>Nobody can be told</strong>` : names;
  const why = wayWords(way);
  const done = join(
    told.map((message) => html`${view.names.get(message.personId) ?? 'Somebody'} told on ${messageLink(view, message, formatDay(message.queuedOn))}`),
    '; ',
  );
  return html`${who}${why !== null && html`<span class="sl-under">because ${why}</span>`}${told.length > 0 && html`<span class="sl-under">${done}</span>`}`;
}

function remindCell({ programme, cycle, csrf, remindable, today }: NotSubmittedPage, { holders }: OwnerGroup): Value {
  const action = url('remindNow', { programme, number: cycle.number });
  const buttons = holders
    .filter(({ personId }) => remindable.has(personId))
    .map(({ personId, name }) =>
      form(
        { action, csrf, classes: 'sl-close' },
        html`${hidden('person', personId)}${button({ html: html`Remind now<span class="govuk-visually-hidden">: ${name}</span>`, classes: 'govuk-button--secondary', preventDoubleClick: true })}`,
      ),
    );
  if (buttons.length > 0) return html`${buttons}`;
  return holders.some(({ last }) => last?.queuedOn === today) ? 'Reminded today' : '';
}
