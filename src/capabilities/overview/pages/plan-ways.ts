import { attributes, type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';

/** The ways through the plan over its pages that stand in this capability, the same as over the plan's own. */
export function planWays(programme: string, current: 'wall' | null): Html {
  const ways = [
    ['Where it stands', url('wall', { programme }), current === 'wall'],
    ['Everything in the plan', url('planList', { programme }), false],
    ['Plan on a page', url('planOnAPage', { programme }), false],
    ['Phases', url('phases', { programme }), false],
    ['Cross-cutting activity', url('crossCutting', { programme }), false],
    ['Open questions', url('planQuestions', { programme }), false],
  ] as const;
  const items = ways.map(
    ([words, href, here]) => html`<li><a class="govuk-link sl-ways__link"${attributes({ href, 'aria-current': here ? 'page' : undefined })}>${words}</a></li>`,
  );
  return html`<nav class="sl-ways" aria-label="The plan"><ul class="sl-ways__list">${items}</ul></nav>`;
}
