import { html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
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
