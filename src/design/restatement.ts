import { type Day, formatDay } from '../calendar/index.ts';
import { type Html, html, type Value } from './html.ts';
import { type Rating, ratingWords } from './marks.ts';
import { ratingMark } from './rating-mark.ts';

export type RestatedThing =
  | 'derived'
  | 'declared'
  | 'confirmed'
  | 'achieved'
  | 'next-steps'
  | 'slipping'
  | 'support'
  | 'asks-of-board'
  | 'difference'
  | 'figure';

/** A correction beside what a closed cycle froze. `approvedOn` null while it waits. */
export type ShownRestatement = {
  readonly what: RestatedThing;
  readonly shown: string;
  readonly corrected: string;
  readonly rating: Rating | null;
  readonly reason: string;
  readonly minute: string;
  readonly fact: string;
  readonly askedOn: Day;
  readonly askedPost: string;
  readonly approvedOn: Day | null;
  readonly approvedPost: string | null;
  readonly refused?: { readonly on: Day } | null;
  readonly withdrawn?: { readonly on: Day } | null;
};

/** What a restatement is about, as its label. */
export const restatableWords: { readonly [what in RestatedThing]: string } = {
  derived: 'The rating that the facts supported',
  declared: 'The rating that the owner declared',
  confirmed: 'The rating that the board confirmed',
  achieved: 'What was achieved, in the owner’s words',
  'next-steps': 'What comes next, in the owner’s words',
  slipping: 'What is slipping, in the owner’s words',
  support: 'The support needed, in the owner’s words',
  'asks-of-board': 'What was asked of the board',
  difference: 'Why owner and facts differ, in the owner’s words',
  figure: 'A figure',
};

/** What a restated rating rests on, where it is not the owner's own: the minute of the board, or the fact that was wrong. */
export function restatedFrom({ what, minute, fact }: Pick<ShownRestatement, 'what' | 'minute' | 'fact'>): string | null {
  if (what === 'confirmed') return minute === '' ? null : `From the board’s minute: ${minute}.`;
  if (what !== 'derived') return null;
  return `${fact === '' ? '' : `The fact that was wrong: ${fact} `}The new rating was typed, and not derived again from the facts.`;
}

/** What the board saw and what it should have seen, side by side, with why, who and when. `of` names the priority where the page is about several. */
export function restatementNote(restatement: ShownRestatement, of?: Value): Html {
  const { what, shown, corrected, rating, reason, approvedOn, approvedPost, refused, withdrawn, askedOn, askedPost } = restatement;
  const from = restatedFrom(restatement);
  const when = approvedOn === null ? `Asked for on ${formatDay(askedOn)}` : `Restated on ${formatDay(approvedOn)}`;
  const ended = withdrawn ? `taken back on ${formatDay(withdrawn.on)}` : refused ? `turned down on ${formatDay(refused.on)}` : 'waits to be approved';
  const approved = approvedPost === null ? ended : `approved by ${approvedPost}`;
  return html`<div class="sl-restatement"><p class="sl-restatement__head"><strong>${when}.</strong> ${of && html`${of}: `}${restatableWords[what]}.</p>
<dl class="sl-restatement__pair"><div><dt>The board was shown</dt><dd class="sl-restatement__shown">${shown}</dd></div>
<div><dt>It should have been</dt><dd>${rating && html`${ratingMark({ ...rating, form: 'inline', decorative: true })} `}${corrected}</dd></div></dl>
${from !== null && html`<p class="sl-quiet">${from}</p>`}<p class="sl-quiet">Why: ${reason} Asked for by ${askedPost}, ${approved}. What was frozen stays as it was.</p></div>`;
}

/** A rating with its mark and its words: "▲ Behind, impact emerging". */
export const markedWords = (rating: Rating): Html => html`${ratingMark({ ...rating, form: 'inline', decorative: true })} ${ratingWords(rating)}`;
