import { url } from '../urls.ts';
import { attributes, type Html, html } from './html.ts';

type PlanPage = 'wall' | 'list' | 'on-a-page' | 'phases' | 'cross-cutting' | 'changes' | 'questions' | 'checks' | 'versions';

/** The ways through the plan, over each of its pages. */
export function planNavigation(programme: string, current: PlanPage | null): Html {
  const pages: readonly (readonly [PlanPage, string, string])[] = [
    ['wall', 'Where it stands', url('wall', { programme })],
    ['list', 'Everything in the plan', url('planList', { programme })],
    ['on-a-page', 'Plan on a page', url('planOnAPage', { programme })],
    ['phases', 'Phases', url('phases', { programme })],
    ['cross-cutting', 'Cross-cutting activity', url('crossCutting', { programme })],
    ['changes', 'Changes', url('planChanges', { programme })],
    ['versions', 'Versions', url('planVersions', { programme })],
    ['questions', 'Open questions', url('planQuestions', { programme })],
    ['checks', 'Check the plan', url('planChecks', { programme })],
  ];
  const between = html`<li><a class="govuk-link sl-ways__link" href="${url('changes', { programme })}">What changed between two dates</a></li>`;
  const items = pages.map(
    ([name, words, href]) =>
      html`<li><a class="govuk-link sl-ways__link"${attributes({ href, 'aria-current': name === current ? 'page' : undefined })}>${words}</a></li>`,
  );
  return html`<nav class="sl-ways" aria-label="The plan"><ul class="sl-ways__list">${items}${between}</ul></nav>`;
}
