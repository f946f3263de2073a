import { button } from '../../../design/govuk/index.ts';
import { type Html, html, join } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import type { PriorityPosition } from '../../cycle/index.ts';
import { reviewOf, signalWords } from '../../cycle/rules/index.ts';
import type { HomeView } from '../rules/home-view.ts';
import type { Section } from './home.ts';
import { counted, priorityLink } from './pieces.ts';

/** The updates that wait for a word of the office, what looks weak about them, and what is with its owners again. Null while no cycle is open, or nothing is submitted. */
export function reviewSection(view: HomeView): Section | null {
  const { position, reviewing, programme, past } = view;
  const { cycle } = position;
  const { waiting, again, weak, returned, accepted } = reviewing;
  if (cycle?.state !== 'open' || waiting.length + returned.length + accepted === 0) return null;
  const parts = [
    waiting.length === 0 ? 'No update waits for review' : `${counted(waiting.length, 'update waits', 'updates wait')} for review`,
    again.length > 0 && `${again.length} of them submitted again: ${again.map(({ ref }) => ref).join(', ')}`,
    `${accepted} accepted`,
  ].filter(Boolean);
  const review =
    !past &&
    waiting.length > 0 &&
    button({ text: 'Review updates', href: url('reviewUpdates', { programme, number: cycle.number }), classes: 'govuk-button--secondary' });
  const weakList =
    weak.length > 0 &&
    html`<h3 class="govuk-heading-s">Signals of a weak update</h3><ul class="govuk-list govuk-list--bullet">${weak.map((one) => weakItem(view, one))}</ul>`;
  const back =
    returned.length > 0 &&
    html`<p class="govuk-body">Returned, and not submitted again: ${join(
      returned.map((one) => returnedItem(programme, one)),
      ', ',
    )}.</p>`;
  return { title: 'Updates to review', lead: `${parts.join('; ')}.`, body: html`${review}${back}${weakList}` };
}

function weakItem({ programme }: HomeView, priority: PriorityPosition): Html {
  return html`<li>${priorityLink(programme, priority)}<span class="sl-under">${(priority.signals ?? []).map(signalWords).join(' ')}</span></li>`;
}

const returnedItem = (programme: string, { ref }: PriorityPosition): Html =>
  html`<a class="govuk-link" href="${url('priority', { programme, ref })}">${ref}</a>`;

/** What came back to its owner: from whom, and which sections have a comment. */
export function returnedWords({ update }: PriorityPosition): string {
  const review = update === null ? undefined : reviewOf(update);
  if (review === undefined) return 'Returned';
  return `Returned by the ${review.by} with ${counted(review.comments.length, 'comment')}`;
}
