import { formatDay } from '../../../calendar/index.ts';
import { form, hidden, sendButton } from '../../../design/forms.ts';
import { type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import type { PostWithHolders } from '../rules/posts.ts';

type Options = {
  programme: string;
  post: PostWithHolders;
  /** Who reads it, where they may be a second person; null where they may not. */
  second: { readonly personId: string } | null;
  csrf: string;
};

/** Who was put in the post and does not act in it yet, with the form of the second person who says that it is right. */
export function waitingHolders(options: Options): Html {
  const waiting = options.post.holders.filter(({ waits }) => waits !== null);
  if (waiting.length === 0) return html``;
  return html`<h2 class="govuk-heading-m" id="confirm">To be confirmed by a second person</h2>
${waiting.map((holder) => oneHolder(options, holder))}`;
}

function oneHolder(options: Options, holder: PostWithHolders['holders'][number]): Html {
  const { programme, post, second, csrf } = options;
  const { holdingId, name, email, fromDay, waits } = holder;
  const at = { programme, post: post.id, holding: holdingId };
  const stay = waits?.shares === true ? 'Those in the post now stay.' : 'Whoever holds the post until then leaves it the day before that.';
  const mine = second !== null && second.personId !== waits?.by && second.personId !== holder.personId;
  return html`<p class="govuk-body"><strong>${name}</strong> was put in this post by ${waits?.name}, from ${formatDay(fromDay)}. ${name} cannot act in it until somebody else of the programme office, a director or the chair has confirmed it. ${stay}</p>
${
  mine &&
  html`<p class="govuk-body">${email === null ? 'No email address is recorded.' : html`Whoever signs in with the address <strong>${email}</strong> acts as ${name}.`} Make sure, not by email, that it is this person and their address.</p>
${form({ action: url('confirmHolding', at), csrf }, html`${hidden('address', email ?? '')}${sendButton(`Confirm ${name}`)}`)}`
}
${second !== null && form({ action: url('declineHolding', at), csrf }, sendButton(mine ? `It is not right: take ${name} out` : `Take ${name} out again`, { kind: 'secondary' }))}`;
}
