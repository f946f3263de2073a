import { button } from '../../../design/govuk/index.ts';
import { html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { page } from '../../../platform/web/index.ts';
import { url } from '../../../urls.ts';
import type { Visit } from '../../people/index.ts';

/** In place of a page of the plan, where the programme has none yet: what belongs here and how to add it. */
export function noPlanPage(visit: Visit, title: string) {
  const may = visit.may('plan.import');
  const body = html`${pageHeading({ title: 'No plan yet', lead: 'The improvement plan comes from its Word document or Excel workbook: workstreams, priorities, activities, outcomes and target dates.' })}
${may ? button({ text: 'Import the plan', href: url('newImport', { programme: visit.programme.slug }) }) : html`<p>The programme office imports it. You will see it here.</p>`}`;
  return page({ title, section: 'plan' }, body);
}
