import type { Html } from '../../../design/html.ts';
import { html } from '../../../design/html.ts';
import { rowsTable } from '../../../design/rows.ts';
import { url } from '../../../urls.ts';
import type { FrozenRating } from '../past-ratings.ts';
import { beforeWords, derivedWords, hasMoved } from './rating-beside.ts';

/** A rating that waits for the board, beside the one of the board before it; `before` null where that saw none. */
export type WaitingRating = { readonly ref: string; readonly title: string; readonly rating: FrozenRating; readonly before: FrozenRating | null };

/** Every rating that is confirmed in one go: nobody's word is taken for what they were not shown. What moved since the board before comes first. */
export function agreedTable(options: { readonly programme: string; readonly agreed: readonly WaitingRating[] }): Html {
  const { programme, agreed } = options;
  const moved = agreed.filter(({ rating, before }) => before === null || hasMoved(rating, before));
  const rows = [...moved, ...agreed.filter((one) => !moved.includes(one))].map(({ ref, title, rating, before }) => [
    html`<a class="govuk-link" href="${url('ratingOfCycle', { programme, ref, number: rating.cycle.number })}">${ref}</a> ${title}`,
    derivedWords(rating),
    rating.declared === null ? html`<strong>Nothing</strong>` : 'The same',
    beforeWords(rating, before),
  ]);
  return rowsTable({
    label: 'The ratings that are confirmed in one go',
    columns: [
      { head: 'Priority' },
      { head: 'The facts support' },
      { head: 'Its owner declared', narrow: 'Its owner declared: ' },
      { head: 'At the board before', narrow: 'At the board before: ' },
    ],
    rows,
  });
}
