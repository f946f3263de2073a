import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { rowsTable } from '../../../design/rows.ts';
import { url } from '../../../urls.ts';
import { checkedWords, wordStateOf } from '../../plan/rules/index.ts';
import { type BoardWord, boardOf, wordTitle } from './rules/word.ts';

export type WordsView = {
  readonly programme: string;
  /** Those that nobody has confirmed. */
  readonly words: readonly BoardWord[];
  readonly titleOf: (postId: string) => string;
  /** Whether the reader may be the second person. */
  readonly mine: (word: BoardWord) => boolean;
};

/** Everything that the programme office recorded of a board and no second person has confirmed. */
export function wordsPage(view: WordsView): Html {
  const disputed = view.words.filter(({ word }) => wordStateOf(word) === 'disputed');
  const waiting = view.words.filter((one) => !disputed.includes(one));
  const lead =
    view.words.length === 0
      ? 'Nothing waits: a second person has confirmed everything that the programme office recorded of a board.'
      : 'What the programme office writes down of a board is its word alone until another person has looked it up in the minute and confirms it: the chair first, or a director or another officer. It counts meanwhile, and every page says how it stands.';
  return html`${pageHeading({ title: 'What boards decided, to be confirmed by a second person', lead })}
${waiting.length > 0 && html`<h2 class="govuk-heading-m">Not yet confirmed</h2>${wordsTable(view, waiting, 'Not yet confirmed')}`}
${disputed.length > 0 && html`<h2 class="govuk-heading-m">Said to be wrong</h2>${wordsTable(view, disputed, 'Said to be wrong')}`}`;
}

const wordsTable = (view: WordsView, words: readonly BoardWord[], label: string): Html =>
  rowsTable({
    label,
    columns: [{ head: 'What was recorded' }, { head: 'Board and its day' }, { head: 'Minute', narrow: 'Minute: ' }, { head: 'Recorded', narrow: 'Recorded ' }],
    rows: words.map((word) => [
      html`<a class="govuk-link" href="${url('boardWord', { programme: view.programme, word: word.id })}">${wordTitle(word)}</a>${view.mine(word) && html`<br><strong class="sl-mark-word">Yours to confirm</strong>`}`,
      boardOf(word),
      word.reference === '' ? 'None given' : word.reference,
      html`${formatDay(word.recordedOn)} by the ${view.titleOf(word.post)}${checkedWords(word.word) !== null && html`<span class="sl-under">${checkedWords(word.word)}</span>`}`,
    ]),
  });
