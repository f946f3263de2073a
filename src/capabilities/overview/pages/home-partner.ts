import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';

/** Home of somebody who sees the papers of their own body only. */
export function partnerHomePage(programme: string): Html {
  return html`${pageHeading({ title: programme, lead: 'The papers of your own body and what is asked of it belong here.' })}
<p class="govuk-body">None is shared with you yet. Sharing papers with partners, parents and reviewers is not part of this release; the programme office sends them to you.</p>`;
}
