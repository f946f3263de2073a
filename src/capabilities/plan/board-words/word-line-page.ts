import { type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import { checkedWords, stillOpen, unconfirmedWords, type WordOnRecord } from './rules/standing.ts';

/**
 * Beside a record of a board's word: that the programme office alone says so, with the way to who may confirm it; or who confirmed it. Nothing where a second person is
 * not needed. `of`: what the record is, for whoever hears the link alone.
 */
export function wordLine(programme: string, id: string, word: WordOnRecord | null | undefined, of: string): Html | false {
  if (!word) return false;
  const last = word.checks.at(-1);
  const said = checkedWords(word);
  const wrong = last?.ruling === 'wrong' && html` <span class="sl-as-typed">“${last.words}”</span>`;
  if (!stillOpen(word))
    return html`<span class="sl-quiet-words">${said ?? 'Corrected by two people'}${wrong && html`:${wrong} Corrected by two people since`}.</span>`;
  const phrase = unconfirmedWords(word) ?? '';
  return html`<strong>${capital(phrase)}.</strong>${said !== null && html` ${said}:`}${wrong} <a class="govuk-link" href="${url('boardWord', { programme, word: id })}">See what was recorded<span class="govuk-visually-hidden"> about ${of}</span></a>`;
}

const capital = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}`;
