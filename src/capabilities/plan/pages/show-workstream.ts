import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { Plan, Priority, Workstream } from '../rules/plan.ts';
import type { OwnerShown } from '../whole.ts';
import { expectedImpactWords, noMeasureWords } from './impact-words.ts';
import { ownersWords } from './owners-words.ts';
import { counted, lastTarget, targetWords } from './target-words.ts';

type Options = {
  readonly programme: string;
  readonly plan: Plan;
  readonly workstream: Workstream;
  readonly ownersOf: (priority: Priority) => readonly OwnerShown[];
  readonly mayEdit: (priority: Priority) => boolean;
};

/** One workstream as the plan has it: each priority with its owner, activities, targets and outcomes. */
export function workstreamPage({ programme, plan, workstream, ownersOf, mayEdit }: Options): Html {
  const priorities = plan.priorities.filter(({ workstreamId }) => workstreamId === workstream.id);
  const activities = priorities.reduce((sum, priority) => sum + priority.activities.length, 0);
  const outcomes = priorities.reduce((sum, priority) => sum + priority.outcomes.length, 0);
  const others = plan.workstreams.filter(({ id }) => id !== workstream.id);
  return html`${pageHeading({
    over: html`<a class="govuk-link" href="${url('planList', { programme })}">Plan</a> · Workstream ${workstream.code}`,
    title: workstream.name,
    lead: `${counted(priorities.length, 'priority', 'priorities')}, ${counted(activities, 'activity', 'activities')}, ${counted(outcomes, 'outcome')}.`,
  })}
${priorities.length === 0 && html`<p>This workstream has no priority.</p>`}
${priorities.map((priority) => html`${priorityBlock(programme, priority, ownersOf(priority))}${mayEdit(priority) && changeLinks(programme, plan, priority)}`)}
${
  others.length > 0 &&
  html`<h2 class="govuk-heading-m">Other workstreams</h2><ul class="govuk-list">${others.map(
    ({ code, name }) => html`<li><a class="govuk-link" href="${url('workstream', { programme, code })}">${name}</a></li>`,
  )}</ul>`
}`;
}

/** A priority with its activities and outcomes, as it stands in the plan. */
export function priorityBlock(programme: string, priority: Priority, owners: readonly OwnerShown[]): Html {
  const { ref, title, activities, outcomes } = priority;
  const impact = [expectedImpactWords(priority), noMeasureWords(priority)].filter((words) => words !== null);
  return html`<section class="sl-priority" id="${ref}">
<h2 class="govuk-heading-m sl-priority__title"><a class="govuk-link" href="${url('priority', { programme, ref })}">${ref}</a> ${title}</h2>
<p class="sl-quiet">${ownersWords(owners)} · ${lastTarget(activities)}</p>
${
  activities.length === 0
    ? html`<p>No activity yet.</p>`
    : html`<table class="sl-rows" role="table" aria-label="Activities of ${ref}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Ref</th><th role="columnheader" scope="col">Activity</th><th role="columnheader" scope="col">Target</th></tr></thead>
<tbody role="rowgroup">${activities.map(
        (
          activity,
        ) => html`<tr role="row"><th role="rowheader" scope="row" class="sl-rows__ref"><a class="govuk-link" href="${url('activity', { programme, ref: activity.ref })}">${activity.ref}</a></th>
<td role="cell">${activity.text}</td><td role="cell" class="sl-rows__date">${targetWords(activity)}</td></tr>`,
      )}</tbody></table>`
}
${outcomes.length === 0 ? html`<p class="sl-quiet">No outcome says what good looks like.</p>` : html`<h3 class="govuk-heading-s sl-priority__good">What good looks like</h3><ul class="govuk-list govuk-list--bullet">${outcomes.map(({ text }) => html`<li>${text}</li>`)}</ul>`}
${impact.length > 0 && html`<p class="sl-quiet">${impact.join(' ')}</p>`}
</section>`;
}

/** What may be changed of a priority, or asked for once the plan is accepted. */
export function changeLinks(programme: string, plan: Plan, { ref }: Priority): Html {
  const before = plan.acceptedOn === null;
  const of = html`<span class="govuk-visually-hidden"> of ${ref}</span>`;
  const withdraw = before && html`<a class="govuk-link" href="${url('withdraw', { programme, ref })}">Withdraw ${ref}</a>`;
  const verb = before ? 'Change' : 'Ask to change';
  return html`<p class="sl-question__ways sl-no-print"><a class="govuk-link" href="${url('priorityWords', { programme, ref })}">${verb} the words of ${ref}</a>${withdraw}<a class="govuk-link" href="${url('priorityOwners', { programme, ref })}">${verb} who is accountable for ${ref}</a><a class="govuk-link" href="${url('expectedImpact', { programme, ref })}">When impact is expected${of}</a><a class="govuk-link" href="${url('noMeasure', { programme, ref })}">Whether a measure fits${of}</a></p>`;
}
