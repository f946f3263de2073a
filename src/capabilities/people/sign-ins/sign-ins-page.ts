import { type Day, formatDay } from '../../../calendar/index.ts';
import { form, sendButton } from '../../../design/forms.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { rowsTable } from '../../../design/rows.ts';
import { url } from '../../../urls.ts';

/** One sign-in as it is shown. `here` is that of the browser that looks. */
export type SignInShown = { readonly here: boolean; readonly where: string; readonly started: Moment; readonly lastUsed: Moment };

/** A moment as people say it: its day in London, and the time of day there. */
export type Moment = { readonly day: Day; readonly time: string };

/** Where somebody is signed in, and the one button that ends all of it. */
export function signInsPage({ signIns, csrf }: { signIns: readonly SignInShown[]; csrf: string }): Html {
  return html`${pageHeading({
    title: 'Your sign-ins',
    lead: signIns.length === 1 ? 'You are signed in here and nowhere else.' : `You are signed in in ${signIns.length} places, this one among them.`,
  })}
${rowsTable({
  label: 'Where you are signed in',
  columns: [{ head: 'Acting as' }, { head: 'Signed in', narrow: 'Signed in: ' }, { head: 'Last used, to a quarter of an hour', narrow: 'Last used: ' }],
  rows: signIns.map(({ here, where, started, lastUsed }) => [html`${where}${here && html` <strong>(this one)</strong>`}`, words(started), words(lastUsed)]),
})}
<h2 class="govuk-heading-m">If one of these is not yours, or you left one open</h2>
<p class="govuk-body">Sign out everywhere: every browser that is signed in as you, in all programmes, has no access from its next page on. What was saved stays.</p>
${form({ action: url('signOutEverywhere'), csrf }, sendButton('Sign out everywhere', { kind: 'warning' }))}`;
}

const words = ({ day, time }: Moment): string => `${formatDay(day)}, ${time}`;
