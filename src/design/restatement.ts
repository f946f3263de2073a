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
  /** Whoever asked answered for the priority in that cycle. */
  readonly byOwner: boolean;
  readonly approvedOn: Day | null;
  readonly approvedPost: string | null;
  /** Of two of one thing, the day of the one before it, and of the one after it; else null. */
  readonly inPlaceOf: Day | null;
  readonly replacedOn: Day | null;
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

/** What a restatement rests on: the minute of the board, or the fact that was wrong, where it names one. */
export function restatedFrom({ what, minute, fact }: Pick<ShownRestatement, 'what' | 'minute' | 'fact'>): string | null {
  if (what === 'confirmed') return minute === '' ? null : `From the board’s minute: ${minute}.`;
  const wrong = fact === '' ? '' : `The fact that was wrong: ${fact}`;
  if (what !== 'derived') return wrong === '' ? null : wrong;
  return `${wrong === '' ? '' : `${wrong} `}The new rating was typed, and not derived again from the facts.`;
}

/** What an owner declared or wrote, restated without them; null where they asked themselves, or it is no word of theirs. */
export function notAskedByOwner({ what, byOwner }: Pick<ShownRestatement, 'what' | 'byOwner'>): string | null {
  return byOwner || what === 'derived' || what === 'confirmed' || what === 'figure' ? null : 'Not asked for by its owner';
}

/** "Restated on 5 October 2022, in place of the one of 4 October 2022, replaced on 6 October 2022" */
export function restatedWhen({ approvedOn, inPlaceOf, replacedOn }: Pick<ShownRestatement, 'approvedOn' | 'inPlaceOf' | 'replacedOn'>): string | null {
  if (approvedOn === null) return null;
  return [
    `Restated on ${formatDay(approvedOn)}`,
    inPlaceOf && `in place of the one of ${formatDay(inPlaceOf)}`,
    replacedOn && `replaced on ${formatDay(replacedOn)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What the board saw and what it should have seen, side by side, with why, who and when. `of` names the priority where the page is about several. */
export function restatementNote(restatement: ShownRestatement, of?: Value): Html {
  const { what, shown, corrected, rating, reason, approvedPost, refused, withdrawn, askedOn, askedPost } = restatement;
  const from = restatedFrom(restatement);
  const when = restatedWhen(restatement) ?? `Asked for on ${formatDay(askedOn)}`;
  const unasked = notAskedByOwner(restatement);
  const ended = withdrawn ? `taken back on ${formatDay(withdrawn.on)}` : refused ? `turned down on ${formatDay(refused.on)}` : 'waits to be approved';
  const approved = approvedPost === null ? ended : `approved by ${approvedPost}`;
  return html`<div class="sl-restatement"><p class="sl-restatement__head"><strong>${when}.</strong> ${of && html`${of}: `}${restatableWords[what]}.</p>
<dl class="sl-restatement__pair"><div><dt>The board was shown</dt><dd class="sl-restatement__shown">${shown}</dd></div>
<div><dt>It should have been</dt><dd>${rating && html`${ratingMark({ ...rating, form: 'inline', decorative: true })} `}${corrected}</dd></div></dl>
${unasked !== null && html`<p><strong>${unasked}.</strong></p>`}
${from !== null && html`<p class="sl-quiet">${from}</p>`}<p class="sl-quiet">Why: ${reason} Asked for by ${askedPost}, ${approved}. What was frozen stays as it was.</p></div>`;
}

/** A rating with its mark and its words: "▲ Behind, impact emerging". */
export const markedWords = (rating: Rating): Html => html`${ratingMark({ ...rating, form: 'inline', decorative: true })} ${ratingWords(rating)}`;
