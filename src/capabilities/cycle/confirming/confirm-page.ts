import { formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { checkboxesField, type FormState, form, hidden, longTextField, problemSummary, radiosField, sendButton, textField } from '../../../design/forms.ts';
import { insetText, notificationBanner, summaryList } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { type MeetingsOffered, meetingDayField } from '../../../design/meeting-fields.ts';
import { markedWords } from '../../../design/restatement.ts';
import { url } from '../../../urls.ts';
import { agreedTable, type WaitingRating } from '../pages/agreed-table.ts';
import { beforeWords, derivedWords } from '../pages/rating-beside.ts';
import { ownRatingWords } from '../pages/standing-beside.ts';
import type { FrozenRating } from '../past-ratings.ts';
import type { CycleSummary } from '../position.ts';
import { limits } from '../rules/answers.ts';
import { closedLateBy, lateCloseWords } from '../rules/late-close.ts';
import { listedAs } from '../rules/listed.ts';

export type ConfirmView = {
  readonly programme: string;
  readonly csrf: string;
  readonly ref: string;
  readonly title: string;
  readonly rating: FrozenRating;
  /** Of the board before; null where that saw none. */
  readonly before: FrozenRating | null;
  readonly atOdds: boolean;
  readonly boards: MeetingsOffered;
  /** Written down by somebody else than the chair: the minute is asked for. */
  readonly minuteNeeded: boolean;
  /** The reader answers for it, or wrote its update: somebody else records it. */
  readonly own: boolean;
};

/** Which of the two ratings the board settled on, and why. */
export function confirmPage(view: ConfirmView, state: FormState): Html {
  const { programme, ref, rating, atOdds } = view;
  const { cycle, declared, difference } = rating;
  const words = difference.trim() === '' ? [] : [{ key: { text: 'The owner’s reason' }, value: { text: difference.trim() } }];
  return html`${problemSummary(state.problems)}
${pageHeading({ over: `${ref} ${view.title} · cycle ${cycle.number}, board of ${formatDayWithWeekday(cycle.boardDay)}`, title: 'Which rating did the board confirm?', lead: 'All three stay: what the owner declared, what the facts support, and what the board settled on.' })}
${summaryList({
  rows: [
    { key: { text: 'Declared by its owner' }, value: { html: declared === null ? html`Nothing: no update was submitted` : markedWords(declared) } },
    { key: { text: 'Derived from the facts' }, value: { html: derivedWords(rating) } },
    { key: { text: 'At the board before' }, value: { html: html`${beforeWords(rating, view.before)}` } },
    ...words,
  ],
})}
<p class="govuk-body"><a class="govuk-link" href="${url('ratingOfCycle', { programme, ref, number: cycle.number })}">Why the facts support it</a></p>
${closedLate(cycle)}${view.own && html`<p class="govuk-body">${ownRatingWords}.</p>`}
${
  !view.own &&
  form(
    { action: url('confirmRating', { programme, ref, number: cycle.number }), csrf: view.csrf },
    html`${radiosField(state, {
      name: 'choice',
      label: 'The board confirmed',
      options: [
        { value: 'derived', words: 'The rating that the facts support' },
        ...(declared === null || !atOdds ? [] : [{ value: 'declared', words: 'The rating that its owner declared' }]),
      ],
    })}${longTextField(state, { name: 'reason', label: 'The board’s reason', hint: atOdds ? 'Owner and facts differ, so it stands in the record. No names of children or families.' : 'Where it gave one.', limit: limits.reason, rows: 4 })}${meetingField(state, cycle, view.boards)}${minuteField(state, view.minuteNeeded)}
${insetText({ text: 'Once recorded it stays. What turns out to be wrong is restated beside it.' })}${sendButton('Record what the board confirmed')}`,
  )
}`;
}

const closedLate = (cycle: CycleSummary): Html | false => {
  const words = lateCloseWords(cycle);
  return words !== null && insetText({ text: words });
};

/** What was frozen after a board was not before that board: the meeting that saw it is named. */
const meetingField = (state: FormState, cycle: CycleSummary, boards: MeetingsOffered): Html | false =>
  closedLateBy(cycle) > 0 &&
  meetingDayField(
    state,
    {
      name: 'met',
      label: 'Which meeting confirmed it?',
      hint: `The day of the board that saw what was frozen, on ${formatDay(cycle.closedOn ?? cycle.boardDay)} or after. For example, 26 10 2022.`,
    },
    boards,
  );

function minuteField(state: FormState, needed: boolean): Html {
  return textField(state, {
    name: 'minute',
    label: `Where the board’s minute is${needed ? '' : ' (optional)'}`,
    hint: 'Such as “Minutes of 26 October 2022, item 4”.',
  });
}

export type ConfirmAllView = {
  readonly programme: string;
  readonly csrf: string;
  readonly cycle: CycleSummary;
  /** Owner and facts differ: each is settled by itself. */
  readonly atOdds: readonly WaitingRating[];
  /** Those that wait on which they agree, and how many the board has settled. */
  readonly agreed: readonly WaitingRating[];
  /** Refs of those that wait and are the reader’s own. */
  readonly own: readonly string[];
  readonly settled: number;
  readonly tooEarly: boolean;
  readonly minuteNeeded: boolean;
  readonly boards: MeetingsOffered;
  /** How many were recorded just now; null where none were. What changed since they were listed waits still. */
  readonly recorded: number | null;
};

/** Sent back with another list than is shown now: nobody’s tick stands for what they did not see. */
function withoutOldTick({ agreed }: ConfirmAllView, state: FormState): FormState {
  const { typed } = state;
  if (typed === undefined) return state;
  const sent = new Set([typed.listed ?? []].flat());
  const same = agreed.every(({ rating }) => sent.has(listedAs(rating)));
  return same ? state : { ...state, typed: { ...typed, seen: '' } };
}

/** Every rating of a closed cycle that waits for the board: those at odds one by one, the rest in one go. */
export function confirmAllPage(view: ConfirmAllView, asSent: FormState): Html {
  const state = withoutOldTick(view, asSent);
  const { programme, cycle, atOdds, agreed, own, settled } = view;
  const number = cycle.number;
  const left = atOdds.length + agreed.length + own.length;
  return html`${problemSummary(state.problems)}${recordedBanner(view)}
${pageHeading({ over: `Cycle ${number}`, title: `Ratings of the board of ${formatDayWithWeekday(cycle.boardDay)}`, lead: `The board has confirmed ${settled}. ${left} ${left === 1 ? 'waits' : 'wait'} for it.` })}
${closedLate(cycle)}${view.tooEarly && insetText({ text: 'The board has not met yet. Its ratings are recorded on its day or after.' })}
${own.length > 0 && insetText({ text: `You answer for ${refsInWords(own)}, or wrote ${own.length === 1 ? 'its update' : 'their updates'} in this cycle: somebody else records what the board confirmed of ${own.length === 1 ? 'it' : 'them'}.` })}
${
  atOdds.length > 0 &&
  html`<h2 class="govuk-heading-m">Owner and facts differ</h2><p class="govuk-body">The board confirms one of the two, with its reason.</p>
<ul class="govuk-list govuk-list--spaced">${atOdds.map(({ ref, title, rating, before }) => {
    const name = `${ref} ${title}`;
    const words = html`<br>Declared: ${rating.declared && markedWords(rating.declared)}<br>Derived: ${derivedWords(rating)}<br>At the board before: ${beforeWords(rating, before)}`;
    return html`<li>${view.tooEarly ? html`<strong>${name}</strong>` : html`<a class="govuk-link" href="${url('confirmRating', { programme, ref, number })}">${name}</a>`}${words}</li>`;
  })}</ul>`
}
${
  agreed.length > 0 &&
  !view.tooEarly &&
  html`<h2 class="govuk-heading-m">${atOdds.length > 0 ? 'All the others' : 'What the facts support'}</h2>
${form(
  { action: url('confirmRatings', { programme, number }), csrf: view.csrf },
  html`<p class="govuk-body">For ${agreed.length === 1 ? 'one' : agreed.length} owner and facts agree, or nothing was declared. The board confirms what the facts support. What moved since the board before comes first; each leads to its reasons.</p>
${agreedTable(view)}
${agreed.map(({ rating }) => hidden('listed', listedAs(rating)))}${seenField(state)}${meetingField(state, cycle, view.boards)}${minuteField(state, view.minuteNeeded)}${sendButton(agreed.length === 1 ? 'Confirm it' : `Confirm these ${agreed.length}`)}`,
)}`
}
<p class="govuk-body"><a class="govuk-link" href="${url('cycle', { programme, number })}">Back to cycle ${number}</a></p>`;
}

/** Nobody confirms what they have not looked at. */
const seenField = (state: FormState): Html =>
  checkboxesField(state, {
    name: 'seen',
    label: 'Are these the ratings that the board confirmed?',
    options: [{ value: 'yes', words: 'I have looked at each of them, and the board confirmed them as they stand here' }],
  });

const refsInWords = (refs: readonly string[]): string => (refs.length < 2 ? refs.join('') : `${refs.slice(0, -1).join(', ')} and ${refs.at(-1)}`);

/** What was recorded, and what was not because it was not listed as it stands. */
function recordedBanner({ recorded, agreed }: ConfirmAllView): Html | false {
  if (recorded === null) return false;
  const done = recorded === 0 ? 'Nothing was recorded.' : `${recorded} ${recorded === 1 ? 'rating was' : 'ratings were'} recorded as confirmed.`;
  const refs = agreed.map(({ ref }) => ref);
  const left =
    refs.length === 0
      ? ''
      : ` ${refsInWords(refs)} ${refs.length === 1 ? 'was' : 'were'} not: ${refs.length === 1 ? 'it' : 'each'} changed, or came to be confirmed here, after you opened the page. Look at ${refs.length === 1 ? 'it' : 'them'} below.`;
  return notificationBanner({ text: `${done}${left}`, ...(recorded > 0 && refs.length === 0 ? { type: 'success' } : {}) });
}
