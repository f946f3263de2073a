import { formatDay } from '../../../calendar/index.ts';
import { html } from '../../../design/html.ts';
import { ratingWords } from '../../../design/marks.ts';
import { ratingScheme, restsOnWords } from '../../assurance/index.ts';
import type { Change } from '../rules/home.ts';
import type { HomeView } from '../rules/home-view.ts';
import { markNow } from '../rules/wall.ts';
import type { Section } from './home.ts';
import { markWithWords, priorityLink, sentenceLinked } from './pieces.ts';

const ways = { worse: html`<strong>Worse</strong>`, better: 'Better', 'same-colour': 'The same colour', again: 'Rated again' } as const;

/** What stands otherwise than the board last saw it, what got worse first. Null where there was no board yet. */
export function changesSection({ programme, position }: HomeView, changes: readonly Change[], title: string): Section | null {
  const before = position.cycle?.state === 'open' ? position.cycleBefore : position.cycle;
  if (before === null) return null;
  if (changes.length === 0) return { title, body: html`<p class="govuk-body">Every rating is as at the board of ${formatDay(before.boardDay)}.</p>` };
  const scheme = ratingScheme('standard', position.day);
  // What looks better because a day was moved or work was stopped never stands without saying so.
  const moved = ({ rating }: Change['priority']) => {
    const sentence = restsOnWords(rating.because, scheme);
    return sentence && html`<span class="sl-under">${sentenceLinked(sentence, programme)}</span>`;
  };
  const rows = changes.map(
    ({ priority, from, way }) =>
      html`<tr role="row"><th role="rowheader" scope="row" class="sl-rows__words">${priorityLink(programme, priority)}</th><td role="cell">${markWithWords(markNow(priority))}</td><td role="cell"><span class="sl-narrow-words">Was </span>${ratingWords({ ...from, differs: false })}</td><td role="cell">${ways[way]}${moved(priority)}</td></tr>
`,
  );
  const heads = ['Priority', 'Now', `At the board of ${formatDay(before.boardDay)}`, 'Which way'].map(
    (head) => html`<th role="columnheader" scope="col">${head}</th>`,
  );
  const body = html`<table class="sl-rows" role="table" aria-label="${title}"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
  return { title, body };
}
