import { formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { button, insetText, summaryList } from '../../../design/govuk/index.ts';
import { type Html, html, join } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { impactStates, processStates } from '../../../design/marks.ts';
import { asAtAddress } from '../../../design/past-links.ts';
import { becauseList } from '../../../design/rating-words.ts';
import { markedWords, restatementNote } from '../../../design/restatement.ts';
import { url } from '../../../urls.ts';
import type { Sentence } from '../../assurance/index.ts';
import type { FrozenRating } from '../../cycle/index.ts';
import { isWaiting, lateCloseWords } from '../../cycle/rules/index.ts';
import type { Meeting, WordOnRecord } from '../../plan/index.ts';
import { unconfirmedWords, unlistedNote } from '../../plan/rules/index.ts';
import { reasonLine, restsOnCallout, sentenceLinked, whyWeSayThis } from '../pages/pieces.ts';

export type RatingOfCycleView = {
  readonly programme: string;
  readonly ref: string;
  readonly title: string;
  readonly rating: FrozenRating;
  /** What the board before settled on. */
  readonly before: string | Html;
  /** What stands beside the record of the board's word, while nobody has confirmed it; else null. */
  readonly word: WordOnRecord | null;
  /** The moment of the cycle's close. */
  readonly closedAt: string | null;
  /** Meetings of which somebody said that they were held, though none was known. */
  readonly unlisted: readonly Meeting[];
  readonly because: { readonly process: readonly Sentence[]; readonly impact: readonly Sentence[]; readonly notes: readonly Sentence[] };
  /** It rested on approved changes; null where it did not. */
  readonly restsOn: Sentence | null;
  readonly slow: readonly Sentence[];
  /** The colour of what was declared. */
  readonly declaredColour: FrozenRating['colour'] | null;
  readonly atOdds: boolean;
  readonly may: { readonly confirm: boolean; readonly restate: boolean };
  readonly neighbours: { readonly before: number | null; readonly after: number | null };
};

/** One rating of a closed cycle: the three of them, the reasons as they stood, the words of owner and board, and what was restated since. */
export function ratingOfCyclePage(view: RatingOfCycleView): Html {
  const { programme, ref, rating, because } = view;
  const { cycle, derived } = rating;
  const closedLate = lateCloseWords(cycle);
  const lines = (reasons: readonly Sentence[]) => reasons.map((reason) => reasonLine(reason, programme));
  const over = html`<a class="govuk-link" href="${url('priority', { programme, ref })}">${ref} ${view.title}</a> · cycle ${cycle.number}`;
  return html`${pageHeading({ over, title: `Rating for the board of ${formatDayWithWeekday(cycle.boardDay)}`, lead: `Frozen on ${formatDay(cycle.closedOn ?? cycle.boardDay)}, and as it was then. What came later stands beside it.` })}
${closedLate !== null && insetText({ text: closedLate })}
${threeRatings(view)}
${view.restsOn && restsOnCallout(view.restsOn, programme)}
${actions(view)}
${restatements(view)}
<div class="sl-pair">${becauseList({ heading: `Why ${processStates[derived.process].words.toLowerCase()}`, reasons: lines(because.process) })}
${derived.process !== 'not-rated' && becauseList({ heading: `Why impact was ${impactStates[derived.impact].words.toLowerCase()}`, reasons: lines(because.impact) })}</div>
${because.notes.length > 0 && html`<h2 class="govuk-heading-s">What did not count</h2>${listed(because.notes, programme)}`}
${view.slow.length > 0 && html`<h2 class="govuk-heading-s">Why it was slow to progress</h2>${listed(view.slow, programme)}`}
${whyWeSayThis(programme)}
${ways(view)}`;
}

const listed = (sentences: readonly Sentence[], programme: string): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${sentences.map((one) => html`<li>${sentenceLinked(one, programme)}</li>`)}</ul>`;

function threeRatings({ programme, rating, before, word, unlisted, declaredColour, atOdds }: RatingOfCycleView): Html {
  const { declared, derived, colour, firstColour, difference, confirmation } = rating;
  const because = difference.trim() !== '' && html`<br><span class="sl-quiet">Its owner: <q>${difference.trim()}</q></span>`;
  const owner =
    declared === null ? html`Nothing: no update was submitted` : html`${markedWords({ ...declared, colour: declaredColour ?? undefined })}${atOdds && because}`;
  return summaryList({
    rows: [
      { key: { text: 'Declared by its owner' }, value: { html: owner } },
      {
        key: { text: 'Derived from the facts' },
        value: { html: html`${markedWords({ ...derived, colour, firstColour })}${atOdds && html`<br><span class="sl-quiet">Owner and facts differ.</span>`}` },
      },
      {
        key: { text: 'Confirmed by the board' },
        value: { html: confirmation === null ? html`Not yet` : html`${confirmed(confirmation, unlisted)}${unconfirmed(programme, confirmation.id, word)}` },
      },
      { key: { text: 'At the board before' }, value: { html: html`${before}` } },
    ],
  });
}

function confirmed(confirmation: NonNullable<FrozenRating['confirmation']>, unlisted: readonly Meeting[]): Html {
  const { choice, reason, minute, met, on, by } = confirmation;
  const which = choice === 'derived' ? 'what the facts support' : 'what its owner declared';
  return html`${markedWords(confirmation)}<br><span class="sl-quiet">The board confirmed ${which}.${reason !== '' && html` <q>${reason}</q>`}${met !== null && ` At the meeting of ${formatDay(met)}${unlistedNote(unlisted, { board: '', day: met })}.`} Recorded on ${formatDay(on)} by ${by}${minute !== '' && `: ${minute}`}.</span>`;
}

/** The programme office alone says so, and the way to who may confirm it. */
function unconfirmed(programme: string, id: string, word: WordOnRecord | null): Html | false {
  const words = unconfirmedWords(word);
  if (words === null) return false;
  const href = url('boardWord', { programme, word: id });
  return html`<br><strong>This is ${words}.</strong> <a class="govuk-link" href="${href}">See what was recorded</a>`;
}

function actions({ programme, ref, rating, may }: RatingOfCycleView): Html | false {
  const place = { programme, ref, number: rating.cycle.number };
  const confirm = may.confirm && rating.confirmation === null && button({ text: 'Record what the board confirmed', href: url('confirmRating', place) });
  const restate = may.restate && html`<a class="govuk-link" href="${url('askRestatement', place)}">Restate what the board was shown</a>`;
  return (confirm || restate) && html`<div class="govuk-button-group govuk-!-display-none-print">${confirm}${restate}</div>`;
}

/** Approved ones are for everybody; one that waits, for those who may settle it or asked. */
function restatements({ programme, rating, may }: RatingOfCycleView): Html | false {
  const approved = rating.restatements.filter((one) => one.approvedOn !== null);
  const waiting = may.restate ? rating.restatements.filter(isWaiting) : [];
  if (approved.length + waiting.length === 0) return false;
  return html`${approved.length > 0 && html`<h2 class="govuk-heading-m">Restated since</h2>`}${approved.map((one) => restatementNote(one))}
${waiting.length > 0 && html`<h2 class="govuk-heading-m">${waiting.length === 1 ? 'A restatement is asked for' : 'Restatements are asked for'}</h2><p class="govuk-body">Nothing is restated until somebody else approves it. Until then only those who may ask for it or settle it see it.</p>`}${waiting.map(
  (one) =>
    html`${restatementNote(one)}<p class="govuk-body"><a class="govuk-link" href="${url('decideRestatement', { programme, restatement: one.id })}">Settle this restatement, or take it back</a></p>`,
)}`;
}

function ways({ programme, ref, rating, closedAt, neighbours }: RatingOfCycleView): Html {
  const { number, boardDay } = rating.cycle;
  const to = (words: string, href: string): Html => html`<li><a class="govuk-link" href="${href}">${words}</a></li>`;
  const cycleBeside = (at: number | null, words: string) => at !== null && to(`${words}: cycle ${at}`, url('ratingOfCycle', { programme, ref, number: at }));
  return html`<h2 class="govuk-heading-m">More of that cycle</h2><ul class="govuk-list">${join([
    rating.declared !== null && to('The update as it was submitted', url('update', { programme, number, ref })),
    to(`The highlight report of cycle ${number}`, url('highlightReport', { programme, number })),
    closedAt !== null && to(`${ref} as frozen for the board of ${formatDay(boardDay)}`, asAtAddress(url('priority', { programme, ref }), closedAt)),
    cycleBeside(neighbours.before, 'The cycle before'),
    cycleBeside(neighbours.after, 'The cycle after'),
  ])}</ul>`;
}
