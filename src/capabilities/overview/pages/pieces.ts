import { type Day, formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { markOf, type Rating, shortWords } from '../../../design/marks.ts';
import { ratingMark } from '../../../design/rating-mark.ts';
import { callout, type Reason } from '../../../design/rating-words.ts';
import { url } from '../../../urls.ts';
import { type Sentence, titled } from '../../assurance/index.ts';

/** A reason, the ref it speaks of leading to that thing's page. */
export const reasonLine = (sentence: Sentence, programme: string): Reason => ({ words: sentenceLinked(sentence, programme) });

/** After reasons: the rules they follow, in words, with where they come from. */
export const whyWeSayThis = (programme: string): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${url('ratingScheme', { programme })}">Why we say this: how ratings are derived</a></p>`;

/** The sentence with the first mention of each activity or measure it speaks of as a link. They stand in it in their order. */
export function sentenceLinked({ words, about }: Sentence, programme: string): Html {
  const parts: Html[] = [];
  let from = 0;
  for (const { kind, ref } of about) {
    const at = words.indexOf(ref, from);
    if (at === -1) continue;
    const href = kind === 'activity' ? url('activity', { programme, ref }) : url('measure', { programme, measure: ref });
    parts.push(html`${words.slice(from, at)}<a class="govuk-link" href="${href}">${ref}</a>`);
    from = at + ref.length;
  }
  return html`${parts}${words.slice(from)}`;
}

/** That a rating rests on approved changes, beside it. */
export function restsOnCallout(sentence: Sentence, programme: string): Html {
  const { title, rest } = titled(sentence);
  return callout({ title, tone: 'amber', content: sentenceLinked(rest, programme) });
}

/** The mark with its words beside it, which have its colour: what stands in a list. */
export const markWithWords = (rating: Rating): Html =>
  html`<span class="sl-marked">${ratingMark({ ...rating, colour: undefined, form: 'inline', size: 15, letters: false, decorative: true })} <span class="sl-ink-${rating.colour ?? 'none'}"><strong>${shortWords(rating)}</strong></span>${rating.firstColour && html` <span class="sl-quiet">(${markOf[rating.firstColour].words} without approved changes)</span>`}</span>`;

export const priorityLink = (programme: string, { ref, title }: { readonly ref: string; readonly title: string }): Html =>
  html`<a class="govuk-link" href="${url('priority', { programme, ref })}">${ref}</a> ${title}`;

/** "in 5 days", "today", "3 days ago" */
export function inDays(days: number): string {
  if (days === 0) return 'today';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}

/** "by Friday 21 October 2022, in 5 days"; once gone by, "was due on Friday 21 October 2022, 3 days ago". */
export const dueWords = (day: Day, days: number): string =>
  days < 0 ? `was due on ${formatDayWithWeekday(day)}, ${inDays(days)}` : `due by ${formatDayWithWeekday(day)}, ${inDays(days)}`;

/** "Cycle 13, board of 28 October 2022" */
export const cycleWords = (cycle: { readonly number: number; readonly boardDay: Day }): string =>
  `Cycle ${cycle.number}, board of ${formatDay(cycle.boardDay)}`;

/** "1 update is", "2 updates are" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toString().replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;
