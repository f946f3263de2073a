import { button } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';

/** In place of a page of the plan, where the programme has none yet: what belongs here and how to add it. */
export function noPlanPage(programme: string, mayImport: boolean): Html {
  return html`${pageHeading({ title: 'No plan yet', lead: 'The improvement plan comes from its Word document or Excel workbook: workstreams, priorities, activities, outcomes and target dates.' })}
${mayImport ? button({ text: 'Import the plan', href: url('newImport', { programme }) }) : html`<p>The programme office imports it. You will see it here.</p>`}`;
}
