import { formatDay } from '../../../calendar/index.ts';
import { html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import type { HomeView } from '../rules/home-view.ts';
import type { Section } from './home.ts';
import { counted } from './pieces.ts';

/** Who was put in a post that settles and waits for this person’s word, or another’s like them. Null where nobody does, and as at a past moment. */
export function confirmSection({ programme, past, toConfirm }: HomeView): Section | null {
  if (past || toConfirm.length === 0) return null;
  const waits = toConfirm.length === 1 ? 'person waits' : 'people wait';
  const items = toConfirm.map(
    ({ postId, title, name, putBy, fromDay }) =>
      html`<li><a class="govuk-link" href="${url('post', { programme, post: postId })}#confirm">${name}, ${title}</a>, put there by ${putBy} from ${formatDay(fromDay)}</li>
`,
  );
  return {
    title: 'Who waits to be confirmed in a post',
    lead: `${counted(toConfirm.length, waits, waits)} for a second person to confirm them. Until then they cannot act in the post.`,
    body: html`<ul class="govuk-list sl-changes">${items}</ul>`,
  };
}
