import { formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { type FormState, form, longTextField, type Option, problemSummary, radiosField, selectField, sendButton, textField } from '../../../design/forms.ts';
import { insetText, summaryList } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { impactStates, processStates } from '../../../design/marks.ts';
import { markedWords, restatableWords, restatementNote } from '../../../design/restatement.ts';
import { url } from '../../../urls.ts';
import { beforeWords, derivedWords } from '../pages/rating-beside.ts';
import type { FrozenRating } from '../past-ratings.ts';
import { limits } from '../rules/answers.ts';
import { type Restatable, type RestatedRating, type Restatement, restatedWords } from '../rules/restating.ts';
import type { Kind } from './form.ts';
import type { PlacedRestatement } from './store.ts';

export type RestateView = {
  readonly programme: string;
  readonly csrf: string;
  readonly ref: string;
  readonly title: string;
  readonly rating: FrozenRating;
  /** Of the board before; null where that saw none. */
  readonly before: FrozenRating | null;
  /** What was shown of it, and may be restated. */
  readonly offered: readonly Restatable[];
  /** Every figure of it that was frozen, in words. */
  readonly figures: readonly string[];
  /** The reader answered for the priority in that cycle. */
  readonly byOwner: boolean;
};

/** Asks for a correction to stand beside what a closed cycle froze. */
export function restatePage(view: RestateView, state: FormState): Html {
  const { programme, ref, rating } = view;
  const { cycle } = rating;
  return html`${problemSummary(state.problems)}
${pageHeading({ over: `${ref} ${view.title} · cycle ${cycle.number}, board of ${formatDayWithWeekday(cycle.boardDay)}`, title: 'Restate what the board was shown', lead: 'What was frozen stays exactly as it was. A restatement stands beside it with its date, once somebody else has approved it.' })}
${summaryList({
  rows: [
    { key: { text: 'Declared' }, value: { html: rating.declared === null ? html`Nothing was submitted` : markedWords(rating.declared) } },
    { key: { text: 'Derived' }, value: { html: derivedWords(rating) } },
    { key: { text: 'Confirmed' }, value: { html: rating.confirmed === null ? html`Not yet` : markedWords(rating.confirmed) } },
    { key: { text: 'At the board before' }, value: { html: html`${beforeWords(rating, view.before)}` } },
  ],
})}
${rating.declared !== null && html`<p class="govuk-body"><a class="govuk-link" href="${url('update', { programme, number: cycle.number, ref })}">The update as it was frozen</a></p>`}
${form(
  { action: url('askRestatement', { programme, ref, number: cycle.number }), csrf: view.csrf },
  html`${radiosField(state, { name: 'what', label: 'What was shown wrongly?', options: kindsOf(view, state) })}
<h2 class="govuk-heading-m">Why</h2>
${longTextField(state, { name: 'reason', label: 'Why was it wrong, and how did that come to light?', hint: 'Everybody who reads that cycle reads this. No names of children or families.', limit: limits.reason, rows: 4 })}
${sendButton('Ask for the restatement')}`,
)}`;
}

/** What may be restated, each with the fields that it asks for. */
function kindsOf({ offered, figures, byOwner }: RestateView, state: FormState): readonly Option[] {
  const sections = restatedWords.filter((section) => offered.includes(section));
  const own = (kind: Kind, words: string, heading: string, fields: Html): Option => ({ value: kind, words, shows: { heading, fields } });
  const rating = (kind: RestatedRating, more?: Html | false): readonly Option[] =>
    offered.includes(kind) ? [own(kind, restatableWords[kind], `If it was ${lower(restatableWords[kind])}`, html`${statesFields(state, kind)}${more}`)] : [];
  return [
    ...rating('derived', factField(state, 'fact', 'It stands beside it, with a word that the new rating was typed and not derived.')),
    ...rating(
      'declared',
      !byOwner &&
        factField(
          state,
          'declared-fact',
          'You did not answer for this priority in that cycle. It stands beside it, with a word that its owner did not ask for it.',
        ),
    ),
    ...rating('confirmed', textField(state, { name: 'minute', label: 'Where is the board’s minute?', hint: 'Its chair decides.' })),
    ...(sections.length > 0 ? [own('words', 'The owner’s words', 'If it was the owner’s words', wordsFields(state, sections))] : []),
    ...(figures.length > 0 ? [own('figure', restatableWords.figure, 'If it was a figure', figureFields(state, figures))] : []),
  ];
}

const factField = (state: FormState, name: string, hint: string): Html =>
  longTextField(state, { name, label: 'Which fact was wrong?', hint, limit: limits.reason, rows: 2 });

const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

const statesFields = (state: FormState, kind: RestatedRating): Html =>
  html`${selectField(state, { name: `${kind}-process`, label: 'The process should have been', empty: 'Choose', options: statesOf(processStates) })}
${selectField(state, { name: `${kind}-impact`, label: 'The impact should have been', empty: 'Choose', options: statesOf(impactStates) })}`;

const wordsFields = (state: FormState, sections: readonly (typeof restatedWords)[number][]): Html =>
  html`${selectField(state, { name: 'section', label: 'Which of them?', hint: 'What was shown is copied from what was frozen.', empty: 'Choose', options: sections.map((value) => ({ value, words: restatableWords[value] })) })}
${longTextField(state, { name: 'corrected', label: 'What they should have been', limit: limits.words, rows: 4 })}`;

const figureFields = (state: FormState, figures: readonly string[]): Html =>
  html`${selectField(state, { name: 'shown', label: 'The figure that was shown', empty: 'Choose', options: figures.map((figure) => ({ value: figure, words: figure })) })}
${textField(state, { name: 'figure', label: 'What it should have been', hint: 'A number in its unit, such as “52%”, or “Not known”.', width: 20 })}`;

const statesOf = (states: Readonly<Record<string, { readonly words: string }>>) => Object.entries(states).map(([value, { words }]) => ({ value, words }));

export type DecideView = {
  readonly programme: string;
  readonly csrf: string;
  readonly ref: string;
  readonly title: string;
  readonly restatement: PlacedRestatement;
  /** While it waits: what of the same thing was approved before, and would be replaced. */
  readonly standing: Restatement | null;
  readonly rating: FrozenRating;
  /** Of the board before; null where that saw none. */
  readonly before: FrozenRating | null;
  /** This person may settle it; else why not. */
  /** Why nobody in the programme may settle it while it waits, in words; null where somebody may. */
  readonly undecided: string | null;
  readonly may: 'yes' | 'asked-for-it' | 'own-rating' | 'settled' | 'not-theirs' | 'for-the-chair';
};

/** A restatement that was asked for: approved or turned down by somebody else. */
export function decidePage(view: DecideView, state: FormState): Html {
  const { programme, ref, restatement, may } = view;
  const { cycleNumber: number } = restatement;
  const back = html`<p class="govuk-body"><a class="govuk-link" href="${url('ratingOfCycle', { programme, ref, number })}">${ref} in cycle ${number}</a></p>`;
  return html`${problemSummary(state.problems)}
${pageHeading({ over: `${ref} ${view.title} · cycle ${number}, board of ${formatDayWithWeekday(restatement.boardDay)}`, title: may === 'yes' ? 'Should this stand beside what was frozen?' : 'Restatement' })}
${restatementNote(restatement)}
${view.standing?.approvedOn && html`<p class="govuk-body"><strong>It was restated before, on ${formatDay(view.standing.approvedOn)}: ${view.standing.corrected}.</strong> Once approved, this one stands in its place; the earlier one stays and says so.</p>`}
${summaryList({
  rows: [
    { key: { text: 'Derived' }, value: { html: derivedWords(view.rating) } },
    { key: { text: 'At the board before' }, value: { html: html`${beforeWords(view.rating, view.before)}` } },
  ],
})}
${view.undecided !== null && insetText({ text: view.undecided })}
${view.undecided === null && may === 'asked-for-it' && html`<p class="govuk-body">You asked for it, so a director or the chair, and not you, approves it. You can send them the address of this page.</p>`}
${view.undecided === null && may === 'own-rating' && html`<p class="govuk-body">You answer for this priority, or wrote its update in that cycle, so another director or the chair approves it, or turns it down.</p>`}
${view.undecided === null && may === 'for-the-chair' && html`<p class="govuk-body">The board confirmed it, so its chair approves this, or turns it down.</p>`}
${view.undecided === null && may === 'not-theirs' && html`<p class="govuk-body">A director or the chair approves it, or turns it down.</p>`}
${restatement.withdrawn !== null && html`<p class="govuk-body">Taken back on ${formatDay(restatement.withdrawn.on)} by whoever asked for it${restatement.withdrawn.reason === '' ? '.' : `: ${restatement.withdrawn.reason}`}</p>`}
${restatement.refused !== null && html`<p class="govuk-body">Turned down on ${formatDay(restatement.refused.on)}: ${restatement.refused.reason}</p>`}
${
  may === 'yes' &&
  form(
    { action: url('decideRestatement', { programme, restatement: restatement.id }), csrf: view.csrf },
    html`${radiosField(state, {
      name: 'decision',
      label: 'Your decision',
      options: [
        { value: 'approve', words: 'Approve it', hint: 'From today it is shown beside what was frozen, everywhere.' },
        {
          value: 'refuse',
          words: 'Turn it down',
          hint: 'It is shown nowhere; the record keeps that it was asked for.',
          shows: { heading: 'If you turn it down', fields: longTextField(state, { name: 'reason', label: 'Why?', limit: limits.reason, rows: 3 }) },
        },
      ],
    })}${sendButton('Save')}`,
  )
}
${may === 'asked-for-it' && takeBack(view, state)}
${back}`;
}

const takeBack = ({ programme, csrf, restatement }: DecideView, state: FormState): Html =>
  html`<h2 class="govuk-heading-m">Take it back</h2>${form(
    { action: url('withdrawRestatement', { programme, restatement: restatement.id }), csrf },
    html`${textField(state, { name: 'why', label: 'Why you take it back (optional)' })}${sendButton('Take back the restatement', { kind: 'secondary' })}`,
  )}`;
