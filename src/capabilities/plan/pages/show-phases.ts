import { type Day, formatDay } from '../../../calendar/index.ts';
import { button } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { planNavigation } from '../../../design/plan-navigation.ts';
import { url } from '../../../urls.ts';
import { insidePhase, phaseFindings } from '../checks/rules/of-stored.ts';
import { phaseMovesTable } from '../phases/phase-moves-page.ts';
import type { Phase, Plan } from '../rules/plan.ts';
import { counted } from './target-words.ts';

type Options = { readonly programme: string; readonly plan: Plan; readonly today: Day; readonly mayEdit: boolean };

/** The phases of the programme, with their days, what each looks to first, and what is due in it. */
export function phasesPage({ programme, plan, today, mayEdit }: Options): Html {
  const found = phaseFindings(plan.phases);
  const lead =
    plan.phases.length === 0
      ? 'The plan has no phases yet.'
      : `${counted(plan.phases.length, 'phase')}. A phase runs from its first day to its last, and both belong to it.`;
  return html`${planNavigation(programme, 'phases')}
${pageHeading({ title: 'Phases', lead })}
${found.length > 0 && html`<ul class="govuk-list sl-gaps">${found.map(({ message }) => html`<li>${message}</li>`)}</ul>`}
<div class="sl-phases">${plan.phases.map((phase) => phaseBlock(programme, plan, phase, today, mayEdit))}</div>
${mayEdit && button({ text: 'Add a phase', href: url('editPhase', { programme, phase: 'new' }), classes: 'govuk-button--secondary' })}
${phaseMovesTable(programme, plan.phaseMoves)}`;
}

function phaseBlock(programme: string, plan: Plan, phase: Phase, today: Day, mayEdit: boolean): Html {
  const { number, name, fromDay, toDay, focus, printed } = phase;
  const activities = plan.priorities.flatMap((priority) => priority.activities).filter(({ phaseNumber }) => phaseNumber === number);
  const outside = activities.filter((activity) => !insidePhase(activity, plan.phases));
  const now = fromDay !== null && toDay !== null && fromDay <= today && today <= toDay;
  return html`<section class="sl-phase${now ? ' sl-phase--now' : ''}">
<p class="sl-over">Phase ${number}${now && html` · <strong>now</strong>`}</p>
<h2 class="govuk-heading-m sl-phase__name">${name}</h2>
<p class="sl-phase__days">${fromDay === null || toDay === null ? html`<strong class="sl-flag">Days not known</strong>` : html`${formatDay(fromDay)} to ${formatDay(toDay)}`}</p>
${focus.length > 0 && html`<h3 class="govuk-heading-s sl-phase__focus">Focus</h3><ul class="govuk-list govuk-list--bullet">${focus.map((text) => html`<li>${text}</li>`)}</ul>`}
<p><a class="govuk-link" href="${`${url('planList', { programme })}?phase=${number}`}">${counted(activities.length, 'activity', 'activities')}</a>${outside.length > 0 && html`, of which ${outside.map(({ ref }, index) => html`${index > 0 && ', '}<a class="govuk-link" href="${url('activity', { programme, ref })}">${ref}</a>`)} ${outside.length === 1 ? 'has a target outside it' : 'have targets outside it'}`}</p>
${printed !== '' && html`<p class="sl-quiet">Printed: “${printed}”</p>`}
${mayEdit && html`<p><a class="govuk-link" href="${url('editPhase', { programme, phase: number })}">Change<span class="govuk-visually-hidden"> phase ${number}</span></a></p>`}
</section>`;
}
