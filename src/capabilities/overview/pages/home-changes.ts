import { formatDay } from '../../../calendar/index.ts';
import { html } from '../../../design/html.ts';
import { ratingWords } from '../../../design/marks.ts';
import type { Change } from '../rules/home.ts';
import type { HomeView } from '../rules/home-view.ts';
import { markNow } from '../rules/wall.ts';
import type { Section } from './home.ts';
import { markWithWords, priorityLink } from './pieces.ts';

/** What stands otherwise than the board last saw it, what got worse first. Null where there was no board yet. */
export function changesSection({ programme, position }: HomeView, changes: readonly Change[], title: string): Section | null {
  const before = position.cycle?.state === 'open' ? position.cycleBefore : position.cycle;
  if (before === null) return null;
  if (changes.length === 0) return { title, body: html`<p class="govuk-body">Every rating is as at the board of ${formatDay(before.boardDay)}.</p>` };
  const items = changes.map(
    ({ priority, from, worse }) =>
      html`<li>${priorityLink(programme, priority)}: now ${markWithWords(markNow(priority))}, was ${ratingWords({ ...from, differs: false }).toLowerCase()}${worse && html` <strong class="sl-ink-red">Worse</strong>`}</li>
`,
  );
  return { title, lead: `Against the board of ${formatDay(before.boardDay)}.`, body: html`<ul class="govuk-list sl-changes">${items}</ul>` };
}
