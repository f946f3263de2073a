import { type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import type { Doubtful } from '../rules/doubts.ts';
import type { Section } from './home.ts';
import { counted } from './pieces.ts';

/** Completed work to look at again, each with why. */
export function doubtsList(programme: string, doubts: readonly Doubtful[]): Html {
  const items = doubts.map(
    ({ ref, text, words }) =>
      html`<li><a class="govuk-link" href="${url('activity', { programme, ref })}">${ref}</a> ${text} <span class="sl-under">${words}</span></li>`,
  );
  return html`<ul class="govuk-list govuk-list--spaced">${items}</ul>`;
}

/** For those whose work it is, who verified it, and who run the programme; null where there is none. */
export function doubtsSection(programme: string, doubts: readonly Doubtful[]): Section | null {
  if (doubts.length === 0) return null;
  const lead = `${counted(doubts.length, 'completed activity', 'completed activities')} may not hold, and nothing has opened ${doubts.length === 1 ? 'it' : 'them'} again.`;
  return { title: 'Completed work to look at again', lead, body: doubtsList(programme, doubts) };
}
