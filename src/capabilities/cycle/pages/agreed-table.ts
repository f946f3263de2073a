import { formatDay } from '../../../calendar/index.ts';
import type { Html } from '../../../design/html.ts';
import { html } from '../../../design/html.ts';
import { markedWords } from '../../../design/restatement.ts';
import { rowsTable } from '../../../design/rows.ts';
import { url } from '../../../urls.ts';
import { type RatingScheme, restsOnWords } from '../../assurance/index.ts';
import type { FrozenRating } from '../past-ratings.ts';
import type { PastMark } from '../position.ts';

/** A rating that waits for the board, on which owner and facts agree, beside what the board before it saw; `before` null where that saw none. */
export type AgreedRating = { readonly ref: string; readonly title: string; readonly rating: FrozenRating; readonly before: PastMark | null };

/** Every rating that is confirmed in one go: nobody's word is taken for what they were not shown. What moved since the board before comes first. */
export function agreedTable(options: { readonly programme: string; readonly agreed: readonly AgreedRating[]; readonly scheme: RatingScheme }): Html {
  const { programme, agreed, scheme } = options;
  const moved = agreed.filter((one) => one.before === null || hasMoved(one));
  const rows = [...moved, ...agreed.filter((one) => !moved.includes(one))].map((one) => {
    const { ref, title, rating } = one;
    const { derived, colour, firstColour } = rating;
    const href = url('ratingOfCycle', { programme, ref, number: rating.cycle.number });
    const rests = restsOnWords(rating.because, scheme);
    return [
      html`<a class="govuk-link" href="${href}">${ref}</a> ${title}`,
      html`${markedWords({ ...derived, colour, firstColour })}${rests && html`<span class="sl-under">${rests.words}</span>`}`,
      rating.declared === null ? html`<strong>Nothing</strong>` : 'The same',
      beforeWords(one),
    ];
  });
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

const hasMoved = ({ rating, before }: AgreedRating): boolean =>
  before !== null && (before.derived.process !== rating.derived.process || before.derived.impact !== rating.derived.impact || before.colour !== rating.colour);

function beforeWords(one: AgreedRating): string | Html {
  const { before } = one;
  if (before === null) return 'No rating';
  if (!hasMoved(one)) return 'The same';
  return html`<strong>Moved</strong>, on ${formatDay(before.cycle.boardDay)} it was: ${markedWords({ ...before.derived, colour: before.colour, firstColour: before.firstColour })}`;
}
