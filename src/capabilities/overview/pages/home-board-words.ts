import { html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import { wordTitle } from '../../cycle/rules/index.ts';
import { checkedWords } from '../../plan/rules/index.ts';
import type { HomeView } from '../rules/home-view.ts';
import type { Section } from './home.ts';
import { counted } from './pieces.ts';

/** How many records of a board's word wait for this person, with the page that lists them. Null where none does, and as at a past moment. */
export function wordsSection({ programme, past, wordsToConfirm: { waiting, disputed } }: HomeView): Section | null {
  const all = waiting + disputed;
  if (past || all === 0) return null;
  const parts = [
    waiting > 0 && `${counted(waiting, 'record')} of what a board decided ${waiting === 1 ? 'waits' : 'wait'} for a second person`,
    disputed > 0 && `${disputed === all ? counted(disputed, 'record') : disputed} ${disputed === 1 ? 'is' : 'are'} said to be wrong`,
  ];
  return {
    title: 'What boards decided, to be confirmed',
    body: html`<p class="govuk-body"><a class="govuk-link" href="${url('boardWords', { programme })}">${parts.filter((part) => part !== false).join(', and ')}</a>. You did not record ${all === 1 ? 'it' : 'them'}, so you may confirm ${all === 1 ? 'it' : 'them'} from the minute.</p>`,
  };
}

/** The reader's own records that a second person says are wrong, each with what is wrong and the page that leads to its correction. Null where none is. */
export function disputedSection({ programme, past, ownDisputed }: HomeView): Section | null {
  if (past || ownDisputed.length === 0) return null;
  const items = ownDisputed.map((word) => {
    const last = word.word.checks.at(-1);
    return html`<li><a class="govuk-link" href="${url('boardWord', { programme, word: word.id })}">${wordTitle(word)}</a>${last && html`<span class="sl-under">${checkedWords(word.word)}: <span class="sl-as-typed">“${last.words}”</span></span>`}</li>
`;
  });
  return {
    title: 'Said to be wrong: what was recorded of a board',
    lead: `Somebody looked it up and says that ${ownDisputed.length === 1 ? 'this record is' : 'these records are'} wrong. Look at the minute: put right what was mistyped, or have another person confirm the record.`,
    body: html`<ul class="govuk-list sl-changes">${items}</ul>`,
  };
}
