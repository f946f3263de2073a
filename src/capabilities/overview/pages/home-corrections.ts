import { formatDay } from '../../../calendar/index.ts';
import { html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import { decisionWords } from '../../plan/rules/index.ts';
import type { HomeView } from '../rules/home-view.ts';
import type { Section } from './home.ts';

/** Corrections of what was recorded of the plan’s versions, which count once a second person confirms them. Null where none waits, and as at a past moment. */
export function correctionsSection({ programme, past, toCorrect }: HomeView): Section | null {
  if (past || toCorrect.length === 0) return null;
  const items = toCorrect.map(({ version, decisionId, decision, askedOn }) => {
    const href = url('settleCorrection', { programme, version, decision: decisionId });
    return html`<li><a class="govuk-link" href="${href}">Version ${version}: ${decisionWords[decision].words.toLowerCase()}</a>, asked for on ${formatDay(askedOn)}</li>
`;
  });
  return {
    title: 'Corrections of what was recorded that wait for a second person',
    lead: 'What was recorded of a version counts as it stands until you, or another like you, confirm the correction.',
    body: html`<ul class="govuk-list sl-changes">${items}</ul>`,
  };
}
