import type { Day } from '../../../calendar/index.ts';
import { form, type Problem, selectField, sendButton, type Typed, textField } from '../../../design/forms.ts';
import { details } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import { addressField } from '../rules/address-field.ts';
import { holdersOn, type PostWithHolders } from '../rules/posts.ts';

/** How a post is reached: the addresses of those who hold it, and the post that it answers to. */

type Options = {
  programme: string;
  post: PostWithHolders;
  posts: readonly PostWithHolders[];
  today: Day;
  problems: readonly Problem[];
  typed: Typed;
  csrf: string;
};

export const emailWords = (email: string | null): string => email ?? 'none: no reminder reaches them';

/** "It answers to the Chief Executive (Colm Brannigan)." */
export function lineWords({ programme, post, posts, today }: Options): Html {
  const line = posts.find(({ id }) => id === post.reportsTo);
  if (line === undefined)
    return html`<p class="govuk-body">Which post it answers to is not recorded. Where an update of it is late, the directors are told instead.</p>`;
  const holders = holdersOn(line, today).map(({ name }) => name);
  return html`<p class="govuk-body">It answers to <a class="govuk-link" href="${url('post', { programme, post: line.id })}">${line.title}</a> (${holders.length === 0 ? 'held by nobody today' : holders.join(', ')}), who is told where an update of it is late.</p>`;
}

export function lineForm({ programme, post, posts, problems, typed, csrf }: Options): Html {
  const given = typed.line === undefined ? { ...typed, line: post.reportsTo ?? '' } : typed;
  const others = posts.filter(({ id }) => id !== post.id).map(({ id, title }) => ({ value: id, words: title }));
  const choice = post.reportsTo === null ? { empty: 'Select', options: others } : { options: [{ value: 'none', words: 'No post: take it away' }, ...others] };
  return html`<h2 class="govuk-heading-m">Which post it answers to</h2>
${form(
  { action: url('postLine', { programme, post: post.id }), csrf },
  html`${selectField({ problems, typed: given }, { name: 'line', label: 'It answers to', hint: 'Whoever holds that post is told by email where an update is late.', ...choice })}
${sendButton('Save which post it answers to', { kind: 'secondary' })}`,
)}`;
}

export function emailForms({ programme, post, today, problems, typed, csrf }: Options): Html {
  return html`${holdersOn(post, today).map((holder) => {
    const field = addressField(post, today, holder.holdingId);
    const mine = problems.filter((problem) => problem.field === field);
    const state = { problems: mine, typed: { [field]: mine.length > 0 ? typed[field] : (holder.email ?? '') } };
    return details({
      summaryText: `Email address of ${holder.name}`,
      html: html`${holder.askedEmail != null && html`<p class="govuk-body">${holder.askedEmail === '' ? 'That no address is recorded' : html`<strong>${holder.askedEmail}</strong>`} waits to be confirmed by a second person, on <a class="govuk-link" href="${url('person', { programme, person: holder.personId })}#address">the page of ${holder.name}</a>. Until then it is ${holder.email ?? 'none'}.</p>`}${form(
        { action: url('holderEmail', { programme, post: post.id, holding: holder.holdingId }), csrf },
        html`${textField(state, { name: field, label: 'Email address', hint: 'Where reminders go. Left empty, none is sent. An email to the address of before says that it was changed. Of somebody in a post of the programme office, a director, the chair or quality assurance it holds once a second person has confirmed it.', autocomplete: 'off' })}${sendButton('Save the address', { kind: 'secondary' })}`,
      )}`,
      open: mine.length > 0 || holder.askedEmail != null,
    });
  })}`;
}
