import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { callout } from '../../../design/rating-words.ts';
import { url } from '../../../urls.ts';
import type { ReviewPosition } from '../position.ts';
import { type AnySection, sections } from '../rules/answers.ts';
import { sectionTitles } from './words.ts';

/** What was said of a section when an earlier submission was reviewed. */
export function commentsOf(review: ReviewPosition, section: string): Html | false {
  const own = review.comments.filter((comment) => comment.section === section);
  if (own.length === 0) return false;
  const when = `${review.result === 'returned' ? 'Returned' : 'Accepted'} by the ${review.by} on ${formatDay(review.on)}:`;
  return html`${own.map(({ text }) => callout({ title: when, tone: review.result === 'returned' ? 'amber' : 'information', content: html`<span class="sl-words">${text}</span>` }))}`;
}

/** Everything that was said of an update, each comment with its section and, where it may be changed, the way there. */
export function reviewSaid(
  review: ReviewPosition,
  place: { readonly programme: string; readonly number: number; readonly ref: string } | null,
  changed: ReadonlySet<AnySection> | null = null,
): Html {
  const items = review.comments.map(({ section, text }) => {
    const step = sections.find((one) => one === section);
    const name = sectionTitles[section];
    const href = place && (step === undefined ? url('checkUpdate', place) : url('updateSection', { ...place, section: step }));
    return html`<li>${href === null ? html`<strong>${name}</strong>` : html`<a class="govuk-link" href="${href}">${name}</a>`}: <span class="sl-words">${text}</span>${
      changed !== null &&
      html`<span class="sl-under">${changed.has(section) ? 'You have changed this section since.' : html`<strong>You have not changed what this comment is about.</strong>`}</span>`
    }</li>`;
  });
  const title = `${review.result === 'returned' ? 'Returned' : 'Accepted'} by the ${review.by} on ${formatDay(review.on)}.`;
  return callout({
    title,
    tone: review.result === 'returned' ? 'amber' : 'information',
    content: items.length > 0 && html`<ul class="govuk-list sl-callout__list">${items}</ul>`,
  });
}
