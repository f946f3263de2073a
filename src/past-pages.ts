import { endOfLondonDay, formatDay, formatMoment, isDay, londonDay } from './calendar/index.ts';
import { errorSummary } from './design/govuk/index.ts';
import { type Html, html } from './design/html.ts';
import { pageHeading } from './design/layout.ts';
import { toToday } from './design/past-links.ts';
import { url } from './urls.ts';

/** "As at 12 November 2021"; at the moment of a cycle's close, the board that it was frozen for. */
export function momentWords(moment: string, entry: { readonly action: string; readonly told: Readonly<Record<string, unknown>> } | null): string {
  const board = entry?.action === 'cycle.close' ? entry.told.boardDay : null;
  if (isDay(board)) return `As frozen for the board of ${formatDay(board)}`;
  return moment === endOfLondonDay(londonDay(moment)) ? `As at ${formatDay(londonDay(moment))}` : `As at ${formatMoment(moment)}`;
}

/** A page as at a moment before the programme's first entry; `began` is that entry's. */
export function beforeItBegan(programme: string, began: string | null): Html {
  const since = began === null ? '' : ` Its record begins on ${formatDay(londonDay(began))}.`;
  return html`${pageHeading({ title: 'Nothing yet' })}<p class="govuk-body">At that moment ${programme} had not begun: its record holds nothing so early.${since}</p>`;
}

/** An address names a moment that is none, or is still to come. `chooses` where the reader has the page on which one is chosen. */
export function noSuchMoment(
  asked: { readonly kind: 'to-come' | 'unknown'; readonly typed: string },
  where: { readonly programme: string; readonly address: string; readonly chooses: boolean },
): Html {
  const typed = asked.typed.slice(0, 60);
  const problem =
    asked.kind === 'to-come'
      ? `The address asks for ${isDay(typed) ? formatDay(typed) : typed}, which is still to come: nothing is known of it yet`
      : `The address asks for “${typed}”, which is no day or moment that Sightline can show`;
  const chooser = `${url('asAt', { programme: where.programme })}?page=${encodeURIComponent(where.address)}`;
  return html`${errorSummary({ titleText: 'There is a problem', errorList: [{ text: problem, href: '#ways-on' }] })}
${pageHeading({ title: 'No such day in the past' })}
<p class="govuk-body">Nothing is shown, so that you do not take today’s page for that of another day. A day stands in an address as year, month and date, such as <code>as-at=2022-06-15</code>, and is one before today.</p>
<ul class="govuk-list" id="ways-on" tabindex="-1">${where.chooses && html`<li><a class="govuk-link" href="${chooser}">Choose a day or a meeting</a></li>`}
<li><a class="govuk-link" href="${where.address}">Show the page as it stands today</a></li></ul>`;
}

/** What is absent and what is forbidden look the same, then as today: neither is told from the other. `words`: of the moment. */
export function notThereThen(words: string, where: { readonly address: string; readonly home: string }): Html {
  return html`${pageHeading({ title: 'Not there at that moment', over: words })}
<p class="govuk-body">This page is not there at the moment you are looking at. Either what it is about did not exist yet, or it is a page for changing something, which only today has, or your post cannot see it, or the address is not right.</p>
<ul class="govuk-list"><li><a class="govuk-link" href="${toToday(where.address)}">Show this page as it stands today</a></li>
<li><a class="govuk-link" href="${where.home}">Stay at that moment, and go to Home</a></li></ul>`;
}
