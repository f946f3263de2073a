import { type Html, html } from '../../../design/html.ts';
import type { RatingColour } from '../../../design/marks.ts';
import { countsApart, isOne, linesApart, tallyOf, tallyWords } from '../../../design/tally.ts';
import { url } from '../../../urls.ts';

type Stands = { readonly kind: 'priority' | 'cross-cutting'; readonly rating: { readonly colour: RatingColour } };

export const countsOf = (priorities: readonly Stands[]): ReturnType<typeof countsApart> =>
  countsApart(priorities.map(({ kind, rating }) => ({ kind, colour: rating.colour })));

/**
 * What counts by colour do not say by themselves: how the lines of the cross-cutting activity stand, which are not among them, and how many ratings their
 * owners dispute. False where there is neither. `disputed`: those that the reader may know of.
 */
export function besideCounts(programme: string, priorities: readonly Stands[], disputed: readonly Pick<Stands, 'kind'>[]): Html | false {
  const apart = linesApart(countsOf(priorities).lines);
  if (apart === null && disputed.length === 0) return false;
  return html`<p class="govuk-body">${[apart, disputed.length > 0 && disputedLink(programme, disputed)].filter(Boolean).map((part) => html`${part} `)}</p>`;
}

function disputedLink(programme: string, disputed: readonly Pick<Stands, 'kind'>[]): Html {
  const tally = tallyOf(disputed);
  const words = `${tallyWords(tally)} ${isOne(tally) ? 'is disputed by its owner' : 'are disputed by their owners'}`;
  return html`<a class="govuk-link" href="${url('assurance', { programme })}#disagreements">${words}</a>.`;
}
