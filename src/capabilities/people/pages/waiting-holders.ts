import { type Day, formatDay } from '../../../calendar/index.ts';
import { form, hidden, sendButton } from '../../../design/forms.ts';
import { insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import type { LinkedAccount } from '../confirming/linked.ts';
import type { PostWithHolders } from '../rules/posts.ts';

type Options = {
  programme: string;
  post: PostWithHolders;
  today: Day;
  /** Who reads it, where they may be a second person, with the accounts of those who wait; null where they may not. */
  second: { readonly personId: string; readonly accounts: readonly LinkedAccount[] } | null;
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
  const { programme, post, today, second, csrf } = options;
  const { holdingId, name, email, fromDay, waits } = holder;
  const at = { programme, post: post.id, holding: holdingId };
  const from = fromDay < today ? 'From the day on which that is done' : fromDay === today ? 'From that day on' : `From ${formatDay(fromDay)}`;
  const stay = waits?.shares === true ? 'share it with those in the post now' : 'hold it, and whoever holds it now leaves it the day before';
  const mine = second !== null && second.personId !== waits?.by && second.personId !== holder.personId;
  return html`<p class="govuk-body"><strong>${name}</strong> was put in this post by ${waits?.name}, from ${formatDay(fromDay)}. ${name} cannot act in it until somebody else of the programme office, a director or the chair has confirmed it. ${from} they ${stay}.</p>
${
  mine &&
  html`${whoActs(
    holder,
    second?.accounts.find(({ personId }) => personId === holder.personId),
  )}
<p class="govuk-body">Make sure, not by email, that it is this person and their address.</p>
${form({ action: url('confirmHolding', at), csrf }, html`${hidden('address', email ?? '')}${sendButton(`Confirm ${name}`)}`)}`
}
${second !== null && form({ action: url('declineHolding', at), csrf }, sendButton(mine ? `It is not right: take ${name} out` : `Take ${name} out again`, { kind: 'secondary' }))}`;
}

/** Who it is that would act in the post: whoever has the address, or whose account was met by it. An account that was met by another address does not. */
function whoActs({ name, email }: PostWithHolders['holders'][number], account: LinkedAccount | undefined): Html {
  const address = html`<strong>${email}</strong>`;
  const next =
    email === null
      ? html`No email address is recorded, so nobody can sign in as ${name} yet.`
      : html`Whoever signs in next with the address ${address} acts as ${name}.`;
  if (account === undefined) return html`<p class="govuk-body">${next}</p>`;
  const since = html`An account has been linked to ${name} since ${formatDay(account.since)}`;
  if (!account.elsewhere) return html`<p class="govuk-body">${since}, met by the address ${address}: whoever has it acts as ${name}.</p>`;
  return insetText({
    html: html`${since}, when ${name} had another address than now. It may be somebody else’s: when you confirm, that account is unlinked and signed out. ${next}`,
  });
}
