import { button } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';

/** In place of the upload, where the programme has its plan. */
export function planTherePage(programme: string): Html {
  return html`${pageHeading({ title: 'This programme has its plan already', lead: 'A plan is changed where it stands, so that every change is recorded. Another version of the whole plan cannot be imported yet.' })}
${button({ text: 'See the plan', href: url('planList', { programme }) })}
<p class="govuk-body"><a class="govuk-link" href="${url('planQuestions', { programme })}">What is still open on it</a></p>`;
}
