import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { markedWords, restatableWords } from '../../../design/restatement.ts';
import { ratingScheme, restsOnWords } from '../../assurance/index.ts';
import type { FrozenRating } from '../past-ratings.ts';

/** What the facts supported, with the approved changes that it rests on and what was restated of it since: nobody settles a rating without reading that. */
export function derivedWords(rating: FrozenRating): Html {
  const { derived, colour, firstColour, cycle } = rating;
  const rests = restsOnWords(rating.because, ratingScheme('standard', cycle.closedOn ?? cycle.boardDay));
  return html`${markedWords({ ...derived, colour, firstColour })}${rests && html`<span class="sl-under">${rests.words}</span>`}${restatedWords(rating)}`;
}

/** What the board before it settled on; `before` null where it saw no rating. */
export function beforeWords(rating: FrozenRating, before: FrozenRating | null): string | Html {
  if (before === null) return 'No rating';
  if (!hasMoved(rating, before)) return before.restated ? html`The same${restatedWords(before)}` : 'The same';
  const { derived, colour, firstColour, confirmed, cycle } = before;
  const supported = markedWords({ ...derived, colour, firstColour });
  const was = settledOtherwise(before)
    ? html`on ${formatDay(cycle.boardDay)} the board confirmed: ${confirmed && markedWords(confirmed)}<span class="sl-under">The facts supported: ${supported}</span>`
    : html`on ${formatDay(cycle.boardDay)} it was: ${supported}`;
  return html`<strong>${settledOtherwise(before) ? 'Another' : 'Moved'}</strong>, ${was}${restatedWords(before)}`;
}

/** Whether it is another than the facts supported for the board before, or that board confirmed another than they did. */
export function hasMoved(rating: FrozenRating, before: FrozenRating): boolean {
  const { derived, colour } = before;
  return derived.process !== rating.derived.process || derived.impact !== rating.derived.impact || colour !== rating.colour || settledOtherwise(before);
}

/** The board confirmed another than the facts supported. */
const settledOtherwise = ({ confirmed, derived }: FrozenRating): boolean =>
  confirmed !== null && (confirmed.process !== derived.process || confirmed.impact !== derived.impact);

const restatedWords = ({ restatements }: FrozenRating): readonly Html[] =>
  restatements
    .filter(({ approvedOn, replacedOn }) => approvedOn !== null && replacedOn === null)
    .map(
      ({ what, shown, corrected, approvedOn }) =>
        html`<span class="sl-under">Restated on ${approvedOn && formatDay(approvedOn)}. ${restatableWords[what]}: ${corrected}, and not ${shown}.</span>`,
    );
