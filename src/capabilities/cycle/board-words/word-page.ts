import { formatDay } from '../../../calendar/index.ts';
import { checkboxesField, type FormState, form, hidden, longTextField, problemSummary, radiosField, sendButton } from '../../../design/forms.ts';
import { backLink, button, insetText, summaryList } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { markedWords } from '../../../design/restatement.ts';
import { url } from '../../../urls.ts';
import type { ChangeRequest } from '../../plan/index.ts';
import { decisionWords, requestRef, stillOpen, unconfirmedWords, unlistedWords } from '../../plan/rules/index.ts';
import { limits } from '../rules/answers.ts';
import { type BoardWord, type CheckProblem, type RatedWord, recordsOf, seenOf, wordTitle } from './rules/word.ts';

export type WordView = {
  readonly programme: string;
  readonly csrf: string;
  readonly word: BoardWord;
  readonly titleOf: (postId: string) => string;
  /** Of a decided change: what was asked for, as it is read. */
  readonly request: ChangeRequest | null;
  readonly priorities: readonly { readonly id: string; readonly ref: string; readonly title: string }[];
  readonly may: boolean;
  /** Of a decision on a version: whether the reader may ask for its correction, and whether one waits. */
  readonly correcting: { readonly may: boolean; readonly waits: boolean };
  /** The reader recorded it, asked for it or owns it. */
  readonly own: boolean;
};

/** Exactly what was recorded of a board, and the answer of a second person. */
export function wordPage(view: WordView, state: FormState): Html {
  const { programme, word } = view;
  const open = stillOpen(word.word);
  const phrase = unconfirmedWords(word.word);
  return html`${backLink({ href: url('boardWords', { programme }), text: 'What boards decided, to be confirmed' })}
${problemSummary(state.problems)}
${pageHeading({ over: 'Recorded by the programme office', title: wordTitle(word), lead: phrase === null ? 'A second person has confirmed this record.' : `This is ${phrase}.` })}
${summaryList({ classes: 'sl-facts', rows: factRows(view) })}
${word.kind === 'request' && changed(view.request)}
${word.kind === 'ratings' && ratingsTable(view, word)}
${word.word.checks.map(({ ruling, on, by, words }) => html`<p class="govuk-body"><strong>${ruling === 'confirmed' ? 'Confirmed' : 'Said to be wrong'}</strong> by the ${by} on ${formatDay(on)}${words !== '' && html`: <span class="sl-as-typed">${words}</span>`}</p>`)}
${open && waysToMend(view)}
${open && view.may && checkForm(view, state)}
${open && view.own && insetText({ text: word.kind === 'request' ? 'You recorded it, asked for the change or own what it changes, so somebody else confirms it.' : 'You recorded it, so somebody else confirms it: the chair, a director or another officer of the programme office.' })}`;
}

function factRows({ word, titleOf }: WordView) {
  const board = word.kind === 'ratings' ? 'The board of the cycle' : word.board;
  return [
    { key: { text: 'What was decided' }, value: { html: decided(word) } },
    { key: { text: 'Board, or who decided' }, value: { text: board } },
    { key: { text: 'The day it decided' }, value: { html: html`${formatDay(word.day)}${word.unlisted === true && html`<br>${unlistedWords}`}` } },
    { key: { text: 'Where it is minuted' }, value: { text: word.reference === '' ? 'None given' : word.reference } },
    { key: { text: 'Recorded' }, value: { text: `By the ${titleOf(word.post)} on ${formatDay(word.recordedOn)}` } },
  ];
}

function decided(word: BoardWord): Html {
  if (word.kind === 'ratings') return html`The ratings below were recorded as those that the board confirmed`;
  if (word.kind === 'request') return html`<strong>${word.decision === 'approved' ? 'Approved' : 'Declined'}</strong>`;
  const { words, meaning } = decisionWords[word.decision as keyof typeof decisionWords];
  return html`<strong>${words}</strong>${word.recipient !== null && ` to ${word.recipient}`}<br>${meaning}`;
}

function changed(request: ChangeRequest | null): Html | false {
  if (request === null) return false;
  const rows = request.lines.map(({ what, was, became }) => ({
    key: { text: what },
    value: { html: html`From: <span class="sl-as-typed">${was || 'nothing'}</span><br>To: <strong class="sl-as-typed">${became || 'nothing'}</strong>` },
  }));
  const words = request.decision?.words ?? '';
  return html`<h2 class="govuk-heading-m">The change</h2>${summaryList({ classes: 'sl-facts', rows: [...rows, { key: { text: 'Why it was asked for' }, value: { html: html`<span class="sl-as-typed">${request.reason}</span>` } }, words !== '' && { key: { text: 'Words of the decision' }, value: { html: html`<span class="sl-as-typed">${words}</span>` } }] })}`;
}

function ratingsTable({ programme, priorities }: WordView, word: RatedWord): Html {
  const rows = inOrder(priorities, word).map(({ ref, title, rating }) => ({
    key: { html: html`<a class="govuk-link" href="${url('ratingOfCycle', { programme, ref, number: word.number })}">${ref}</a> ${title}` },
    value: {
      html: html`${markedWords(rating)}<br><span class="sl-quiet">${rating.choice === 'derived' ? 'What the facts supported' : 'What its owner declared'}${rating.reason !== '' && html`: <q>${rating.reason}</q>`}</span>`,
    },
  }));
  return html`<h2 class="govuk-heading-m">The ratings</h2>${summaryList({ classes: 'sl-facts', rows })}`;
}

const inOrder = (priorities: WordView['priorities'], { ratings }: RatedWord) =>
  priorities.flatMap(({ id, ref, title }) => ratings.filter(({ priorityId }) => priorityId === id).map((rating) => ({ ref, title, rating })));

/** What is wrong is put right where it always was; the record itself stays. */
function waysToMend({ programme, word, correcting }: WordView): Html {
  const link = (href: string, words: string): Html => html`<a class="govuk-link" href="${href}">${words}</a>`;
  const way =
    word.kind === 'version'
      ? html`A mistyped body, day or minute is corrected by two people on the page of ${link(url('planVersion', { programme, version: word.number }), `version ${word.number}`)}; that confirms it too.${correcting.waits && html` A correction waits for a second person.`}`
      : word.kind === 'request'
        ? html`What was made by ${link(url('change', { programme, change: requestRef(word.number) }), requestRef(word.number))} is put right by another change that is asked for.`
        : html`What the board confirmed is restated, by the chair and from its minute, on the page of each rating; that confirms it too.`;
  const correct =
    word.kind === 'version' &&
    correcting.may &&
    !correcting.waits &&
    button({
      text: 'Correct what was recorded',
      href: url('correctDecision', { programme, version: word.number, decision: word.id }),
      classes: 'govuk-button--secondary',
    });
  return html`<p class="govuk-body">${way} What was recorded stays, and so does what is said of it.</p>${correct}`;
}

function checkForm({ programme, csrf, word, priorities }: WordView, state: FormState): Html {
  const several = word.kind === 'ratings' && recordsOf(word).length > 1;
  return html`<h2 class="govuk-heading-m" id="confirm">Your answer</h2>${form(
    { action: url('boardWord', { programme, word: word.id }), csrf },
    html`${hidden('seen', seenOf(word))}${radiosField(state, {
      name: 'ruling',
      label: 'Is the record right?',
      hint: 'Look it up in the minute first.',
      options: [
        { value: 'confirmed', words: 'Yes: I looked it up, and the board decided it so' },
        {
          value: 'wrong',
          words: 'No: the record is wrong',
          hint: 'It counts as before, and every page says that it is disputed until it is corrected or confirmed.',
        },
      ],
    })}
${
  several &&
  word.kind === 'ratings' &&
  checkboxesField(state, {
    name: 'which',
    label: 'Which are wrong?',
    hint: 'Only where you answer no. The others go on waiting.',
    options: inOrder(priorities, word).map(({ ref, title, rating }) => ({ value: rating.id, words: `${ref} ${title}` })),
  })
}
${longTextField(state, { name: 'words', label: 'What is wrong', hint: 'Needed where you answer no. For example, “The minute says 11 November, and that it was noted”.', limit: limits.reason, rows: 3 })}
${sendButton('Record your answer')}`,
  )}`;
}

export function checkProblemWords(problem: CheckProblem): { field: string; message: string } {
  switch (problem) {
    case 'no-such-record':
      return { field: 'main-content', message: 'There is no such record' };
    case 'settled':
      return { field: 'main-content', message: 'A second person has confirmed it already' };
    case 'own-record':
      return { field: 'main-content', message: 'You are no second person for this record: somebody else confirms it' };
    case 'changed-meanwhile':
      return { field: 'ruling', message: 'Somebody answered or corrected it meanwhile. How it stands now is shown on this page: look again before you answer' };
    case 'words-missing':
      return { field: 'words', message: 'Enter what is wrong with the record' };
    case 'which-missing':
      return { field: 'which', message: 'Select which of the ratings are wrong' };
  }
}
