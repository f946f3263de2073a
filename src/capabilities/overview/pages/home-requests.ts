import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import type { AskedChange } from '../../plan/index.ts';
import { decidedBy, requestRef } from '../../plan/rules/index.ts';
import type { HomeView } from '../rules/home-view.ts';
import type { Section } from './home.ts';

/** Changes of the plan that wait for this person's decision, and what became of those they asked for. */
export function requestSections({ programme, past, changesToDecide, changesDecided }: HomeView): readonly Section[] {
  const sections: Section[] = [];
  if (changesToDecide.length > 0 && !past)
    sections.push({
      title: 'Changes that wait for your decision',
      lead: 'Until somebody decides, everything stands as it was.',
      body: listOf(changesToDecide, programme, ({ askedOn }) => `asked for on ${formatDay(askedOn)}`),
    });
  if (changesDecided.length > 0)
    sections.push({
      title: 'What became of the changes you asked for',
      body: listOf(
        changesDecided,
        programme,
        ({ state, decidedOn, inNameOf, nameDay }) => `${state} ${decidedBy({ inNameOf, nameDay, on: decidedOn as NonNullable<typeof decidedOn> })}`,
      ),
    });
  return sections;
}

function listOf(requests: readonly AskedChange[], programme: string, when: (request: AskedChange) => string): Html {
  const items = requests.map((request) => {
    const change = requestRef(request.number);
    const more = request.things > 1 ? ` and ${request.things - 1} more` : '';
    return html`<li><a class="govuk-link" href="${url('change', { programme, change })}">${change}</a> ${request.what}${more}, ${when(request)}</li>
`;
  });
  return html`<ul class="govuk-list sl-changes">${items}</ul>`;
}
