import { formatMoment } from '../../../../calendar/index.ts';
import { backLink, insetText, pagination, summaryList, tag } from '../../../../design/govuk/index.ts';
import { type Html, html } from '../../../../design/html.ts';
import { pageHeading } from '../../../../design/layout.ts';
import { rowsTable } from '../../../../design/rows.ts';
import { url } from '../../../../urls.ts';
import type { ListedMessage } from '../list-store.ts';
import type { MessageState } from '../rules/message.ts';
import { kindWords, standingWords, stateWords } from './words.ts';

export type MessagesPage = {
  readonly programme: string;
  readonly messages: readonly ListedMessage[];
  readonly counts: Readonly<Record<MessageState, number>>;
  readonly state: MessageState | null;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
  readonly demonstration: boolean;
};

const order: readonly MessageState[] = ['waiting', 'failed', 'sent', 'dropped', 'kept'];

const tags: Readonly<Record<MessageState, string>> = {
  waiting: 'govuk-tag--yellow',
  failed: 'govuk-tag--red',
  sent: 'govuk-tag--green',
  dropped: 'govuk-tag--grey',
  kept: 'govuk-tag--grey',
};

/** Every mail that Sightline wrote: to whom, of what, and whether it was sent. */
export function messagesPage(view: MessagesPage): Html {
  const total = order.reduce((sum, state) => sum + view.counts[state], 0);
  return html`${pageHeading({ title: 'Messages', lead: 'Every email that Sightline wrote to remind somebody, and whether it was sent. Each has one link and no word of the plan or of an update.' })}
${view.demonstration && insetText({ text: 'This is a demonstration: no email leaves it. This page shows what would have been sent, and to whom.' })}
${!view.demonstration && view.counts.kept > 0 && insetText({ text: 'Some were not sent, because no email server was set up. Whoever runs Sightline sets SIGHTLINE_SMTP_URL.' })}
${total === 0 ? html`<p class="govuk-body">Nothing was written yet. When a cycle is open, Sightline reminds each owner when it opens, before, on and after the day that updates are due.</p>` : html`${stateLinks(view, total)}${list(view)}${pagesOf(view)}`}`;
}

function stateLinks({ programme, counts, state }: MessagesPage, total: number): Html {
  const address = url('messages', { programme });
  const item = (words: string, one: MessageState | null) =>
    one === state
      ? html`<li class="sl-counts__item"><strong aria-current="true">${words}</strong></li>`
      : html`<li class="sl-counts__item"><a class="govuk-link" href="${one === null ? address : `${address}?state=${one}`}">${words}</a></li>`;
  const shown = order.filter((one) => counts[one] > 0 || one === state);
  return html`<nav aria-label="Which messages"><ul class="sl-counts">${item(`All (${total})`, null)}${shown.map((one) => item(`${stateWords[one]} (${counts[one]})`, one))}</ul></nav>`;
}

function list({ programme, messages, names, titles }: MessagesPage): Html {
  return rowsTable({
    label: 'Messages',
    columns: [{ head: 'Message' }, { head: 'To', narrow: 'To: ' }, { head: 'Written', narrow: 'Written: ' }, { head: 'Where it stands' }],
    rows: messages.map((message) => [
      html`<a class="govuk-link" href="${url('message', { programme, message: message.id })}">${message.letter.subject}</a><span class="sl-under">${kindWords[message.kind]}</span>`,
      html`${names.get(message.personId) ?? 'Somebody'}<span class="sl-under">${message.postId === null ? '' : (titles.get(message.postId) ?? '')}</span>`,
      formatMoment(message.queuedAt),
      html`${tag({ text: stateWords[message.state], classes: tags[message.state] })}<span class="sl-under">${message.state === 'kept' || message.state === 'sent' ? '' : standingWords(message)}</span>`,
    ]),
  });
}

function pagesOf({ programme, state, page, pages }: MessagesPage): Html | false {
  if (pages < 2) return false;
  const to = (number: number): string => `${url('messages', { programme })}?${state === null ? '' : `state=${state}&`}page=${number}`;
  return pagination({
    landmarkLabel: 'Older and newer messages',
    ...(page > 1 ? { previous: { href: to(page - 1), text: 'Newer', labelText: `page ${page - 1} of ${pages}` } } : {}),
    ...(page < pages ? { next: { href: to(page + 1), text: 'Older', labelText: `page ${page + 1} of ${pages}` } } : {}),
  });
}

export type MessagePage = { readonly programme: string; readonly message: ListedMessage; readonly name: string; readonly title: string | null };

/** One message with its text. */
export function messagePage({ programme, message, name, title }: MessagePage): Html {
  const { letter } = message;
  const rows: readonly (readonly [string, string])[] = [
    ['To', `${title === null ? name : `${name}, ${title}`} (${message.address})`],
    ['Written', formatMoment(message.queuedAt)],
    ['Where it stands', standingWords(message)],
  ];
  return html`${backLink({ href: url('messages', { programme }), text: 'Messages' })}
${pageHeading({ over: kindWords[message.kind], title: letter.subject })}
${summaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) })}
<section class="sl-letter" aria-label="Text of the message"><p class="govuk-body">${letter.greeting},</p>
${letter.paragraphs.map((words) => html`<p class="govuk-body">${words}</p>`)}
<p class="govuk-body"><a class="govuk-link" href="${letter.link.path}">${letter.link.words}</a></p>
<p class="govuk-body">${letter.closing.map((words, at) => html`${at > 0 && html`<br>`}${words}`)}</p></section>`;
}
