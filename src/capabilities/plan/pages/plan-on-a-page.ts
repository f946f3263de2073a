import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { planNavigation } from '../../../design/plan-navigation.ts';
import { url } from '../../../urls.ts';
import type { Plan } from '../rules/plan.ts';
import type { StatementKind } from '../tables.ts';
import { versionWords } from './list-plan.ts';

/**
 * The plan on one page (H33, C1.24): made from the priorities, never typed, so that each area is one priority and each priority one
 * area. Prints on one sheet of A4, landscape.
 */
export function planOnAPagePage({ programme, plan, mayEdit }: { readonly programme: string; readonly plan: Plan; readonly mayEdit: boolean }): Html {
  const missing = !plan.statements.some(({ kind }) => kind === 'vision' || kind === 'ambition');
  return html`${planNavigation(programme, 'on-a-page')}
<div class="sl-onepage"><div class="sl-heading"><p class="sl-over">${versionWords(plan)}</p><h1 class="govuk-heading-l">${plan.title}</h1></div>
${mayEdit && missing && html`<p class="sl-onepage__hint">The plan’s file names no vision and no ambition. <a class="govuk-link" href="${url('planStatements', { programme })}">Add the words around the priorities</a></p>`}
${oneLine(plan, 'vision', 'Our vision')}
${oneLine(plan, 'ambition', 'Our ambition')}
${listRow(plan, 'aim', 'Our aims')}
${workstreams(programme, plan)}
${crossCutting(programme, plan)}
${listRow(plan, 'practice-priority', 'Practice priorities')}
${listRow(plan, 'partnership-priority', 'Partnership priorities')}
${listRow(plan, 'enabler', 'Enablers')}
${phases(programme, plan)}
${listRow(plan, 'success-measure', 'Our success measures')}
</div>
${mayEdit && !missing && html`<p class="sl-no-print"><a class="govuk-link" href="${url('planStatements', { programme })}">Change the words around the priorities</a></p>`}`;
}

const textsOf = (plan: Plan, kind: StatementKind): string[] => plan.statements.filter((one) => one.kind === kind).map(({ text }) => text);

function oneLine(plan: Plan, kind: StatementKind, heading: string): Html | false {
  const texts = textsOf(plan, kind);
  return texts.length > 0 && row(heading, html`${texts.map((text) => html`<p class="sl-onepage__line">${text}</p>`)}`);
}

function listRow(plan: Plan, kind: StatementKind, heading: string): Html | false {
  const texts = textsOf(plan, kind);
  return texts.length > 0 && row(heading, html`<ul class="sl-onepage__cells">${texts.map((text) => html`<li>${text}</li>`)}</ul>`);
}

function workstreams(programme: string, plan: Plan): Html {
  const columns = plan.workstreams.map((workstream) => {
    const areas = plan.priorities.filter(({ workstreamId }) => workstreamId === workstream.id);
    return html`<div class="sl-onepage__stream"><h3 class="sl-onepage__name"><a class="govuk-link" href="${url('workstream', { programme, code: workstream.code })}">${workstream.name}</a> <span class="sl-onepage__code">${workstream.code}</span></h3>
<ul class="sl-onepage__areas">${areas.map(({ ref, title }) => html`<li><a class="govuk-link" href="${url('priority', { programme, ref })}">${title}</a> <span class="sl-onepage__code">${ref}</span></li>`)}</ul></div>`;
  });
  return row('Workstreams and their priority areas', html`<div class="sl-onepage__streams">${columns}</div>`);
}

function crossCutting(programme: string, plan: Plan): Html | false {
  const lines = plan.priorities.filter(({ kind }) => kind === 'cross-cutting');
  return (
    lines.length > 0 &&
    row(
      'Cross-cutting activity',
      html`<ul class="sl-onepage__cells">${lines.map(({ ref, title }) => html`<li><a class="govuk-link" href="${url('priority', { programme, ref })}">${title}</a> <span class="sl-onepage__code">${ref}</span></li>`)}</ul>`,
    )
  );
}

function phases(programme: string, plan: Plan): Html | false {
  return (
    plan.phases.length > 0 &&
    row(
      'Phases',
      html`<ul class="sl-onepage__cells">${plan.phases.map(
        ({ number, name, fromDay, toDay }) =>
          html`<li><a class="govuk-link" href="${url('phases', { programme })}">${name === `Phase ${number}` ? name : `${number}. ${name}`}</a>${fromDay !== null && toDay !== null && html`<br><span class="sl-onepage__days">${formatDay(fromDay)} to ${formatDay(toDay)}</span>`}</li>`,
      )}</ul>`,
    )
  );
}

function row(heading: string, content: Html): Html {
  return html`<section class="sl-onepage__row"><h2 class="sl-onepage__heading">${heading}</h2><div class="sl-onepage__content">${content}</div></section>`;
}
