import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';

/** What will stand under Boards, said plainly while it is not there. */
export function boardsPage(programme: string, next: { readonly number: number; readonly words: string } | null): Html {
  return html`${pageHeading({ title: 'Boards', lead: 'Boards, their meetings, challenges, decisions and confirmed ratings belong here. They are not part of this release.' })}
<p class="govuk-body">Until then the board reads the <a class="govuk-link" href="${url('reports', { programme })}">highlight report</a>, with every disagreement on it${next !== null && html`; the next is for <a class="govuk-link" href="${url('cycle', { programme, number: next.number })}">${next.words}</a>`}.</p>`;
}

/** What will stand under Notice. */
export function noticePage(programme: string): Html {
  return html`${pageHeading({ title: 'Notice', lead: 'The improvement notice belongs here: what it obliges the council to do, by when, and what is ready. It is not part of this release.' })}
<p class="govuk-body">Until then <a class="govuk-link" href="${url('slowToProgress', { programme })}">what is slow to progress</a> is listed by rule, and the <a class="govuk-link" href="${url('reports', { programme })}">highlight report</a> names the contributions to strengthen.</p>`;
}
