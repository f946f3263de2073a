import { type Day, formatDay, formatMonth } from '../../../calendar/index.ts';
import { selectField, textField } from '../../../design/forms.ts';
import { attributes, type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { planNavigation } from '../../../design/plan-navigation.ts';
import { takeAwayLinks } from '../../../design/take-away.ts';
import { url } from '../../../urls.ts';
import { unconfirmedAfter } from '../board-words/rules/standing.ts';
import { requestLink } from '../changes/pages/request-link.ts';
import { type Asked, accountable, codeOf, type Group, type ListedActivity, type Sort, sorts, type TargetFilter } from '../rules/listing.ts';
import { type Plan, planCounts, type VersionInForce } from '../rules/plan.ts';
import { correctedWords } from '../versions/rules/correction.ts';
import { counted, targetWords } from './target-words.ts';

type Options = {
  readonly programme: string;
  readonly plan: Plan;
  readonly groups: readonly Group[];
  readonly asked: Asked;
  readonly titleOf: (postId: string) => string;
  /** What the page was asked with, for the ways to take the list away. */
  readonly query: Readonly<Record<string, string>>;
  readonly mayEdit: boolean;
};

/** Every activity of the plan in one list, which can be filtered, sorted and linked to. */
export function planListPage(options: Options): Html {
  const { programme, plan, groups, asked } = options;
  const all = plan.priorities.reduce((sum, { activities }) => sum + activities.length, 0);
  const shown = groups.reduce((sum, { activities }) => sum + activities.length, 0);
  const filtered = isFiltered(asked);
  return html`${planNavigation(programme, 'list')}
${pageHeading({ over: versionWords(plan), title: 'Everything in the plan', lead: leadOf(plan) })}
${options.mayEdit && plan.acceptedOn === null && html`<p><a class="govuk-link" href="${url('acceptPlan', { programme })}">Record that the board accepted the plan</a></p>`}
${filterForm(options)}
<div class="sl-list-head"><p class="sl-list-head__count" role="status"><strong>${filtered ? `${shown} of ${counted(all, 'activity', 'activities')}` : counted(all, 'activity', 'activities')}</strong>${
    filtered && html` · <a class="govuk-link" href="${url('planList', { programme })}">Show everything</a>`
  }</p>${sortLinks(options)}</div>
${shown === 0 ? html`<p>No activity fits. <a class="govuk-link" href="${url('planList', { programme })}">Show everything</a></p>` : html`${planTable(options)}${takeAwayLinks(options.query)}`}
${plan.withdrawn.length > 0 && withdrawals(programme, plan.withdrawn)}`;
}

/** What was taken out of the plan: nothing goes without a word. */
function withdrawals(programme: string, withdrawn: Plan['withdrawn']): Html {
  const rows = withdrawn.map(
    ({ ref, text, reason, withdrawnOn, change }) =>
      html`<tr role="row"><th role="rowheader" scope="row" class="sl-rows__ref">${ref}</th><td role="cell">${text}</td><td role="cell">${reason}${requestLink(programme, change)}</td><td role="cell" class="sl-rows__date"><span class="sl-narrow-words">Withdrawn on </span>${formatDay(withdrawnOn)}</td></tr>`,
  );
  return html`<h2 class="govuk-heading-m" id="withdrawn">Withdrawn from the plan</h2>
<table class="sl-rows" role="table" aria-label="Withdrawn from the plan"><thead role="rowgroup"><tr role="row">${['Ref', 'What it said', 'Why', 'On'].map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}

const correctedAcceptance = ({ acceptedOn, acceptedBy, reference, correction }: VersionInForce): string =>
  correction === null ? '' : ` (${correctedWords({ day: acceptedOn, body: acceptedBy, reference }, correction)})`;

/** "Version 0-4 (Draft), September 2023 · accepted by the Improvement Board on 3 November 2023"; what the board last accepted, where there are several versions. */
export function versionWords({ title, versionLabel, inForce }: Plan): string {
  const accepted =
    inForce === null
      ? 'not yet accepted'
      : `accepted by ${inForce.acceptedBy} on ${formatDay(inForce.acceptedOn)}${correctedAcceptance(inForce)}${unconfirmedAfter(inForce.word)}`;
  return `${inForce?.label || versionLabel || title} · ${accepted}`;
}

function leadOf(plan: Plan): string {
  const { workstreams, priorities, activities, outcomes, crossCutting } = planCounts(plan);
  const counts = `${counted(workstreams, 'workstream')}, ${counted(priorities, 'priority', 'priorities')}, ${counted(activities, 'activity', 'activities')} and ${counted(outcomes, 'outcome')}`;
  return crossCutting === 0 ? `${counts}.` : `${counts}, and ${counted(crossCutting, 'line')} of cross-cutting activity.`;
}

const isFiltered = ({ workstream, post, phase, target, words }: Asked): boolean =>
  workstream !== null || post !== null || phase !== null || target !== null || words !== '';

export const targetWordsOf: Record<TargetFilter, string> = {
  past: 'Before today',
  'next-28-days': 'In the next 28 days',
  later: 'Later than that',
  'to-be-confirmed': 'To be confirmed',
  moved: 'Moved',
};

function filterForm({ programme, plan, asked, titleOf }: Options): Html {
  const codes = [
    ...new Map(plan.priorities.map((priority) => [codeOf(plan, priority), plan.workstreams.find(({ id }) => id === priority.workstreamId)?.name])).entries(),
  ];
  const posts = [...new Set(plan.priorities.flatMap(({ owners }) => owners.map(({ postId }) => postId)))];
  const state = {
    typed: {
      workstream: asked.workstream ?? '',
      owner: asked.post ?? '',
      phase: asked.phase === null ? '' : String(asked.phase),
      target: asked.target ?? '',
      words: asked.words,
    },
  };
  const labelClasses = 'govuk-label--s sl-filter__label';
  return html`<form class="sl-filter" method="get" action="${url('planList', { programme })}" role="search" aria-label="Filter the plan">
${asked.sort !== 'plan' && html`<input type="hidden" name="sort" value="${asked.sort}">`}
${textField(state, { name: 'words', label: 'Words', labelClasses })}
${selectField(state, { name: 'workstream', label: 'Workstream', labelClasses, empty: 'All', options: codes.map(([code, name]) => ({ value: code, words: name ?? `Cross-cutting (${code})` })) })}
${selectField(state, {
  name: 'owner',
  label: 'Owner',
  labelClasses,
  empty: 'All',
  options: posts.map((post) => ({ value: post, words: titleOf(post) })).sort((a, b) => (a.words < b.words ? -1 : 1)),
})}
${selectField(state, { name: 'phase', label: 'Phase', labelClasses, empty: 'All', options: plan.phases.map(({ number }) => ({ value: String(number), words: `Phase ${number}` })) })}
${selectField(state, { name: 'target', label: 'Target', labelClasses, empty: 'All', options: Object.entries(targetWordsOf).map(([value, words]) => ({ value, words })) })}
<button type="submit" class="govuk-button govuk-button--secondary sl-filter__button" data-module="govuk-button">Filter</button>
</form>`;
}

const sortWords: Record<Sort, string> = { plan: 'Plan order', owner: 'Owner', phase: 'Phase', target: 'Target date' };

function sortLinks({ programme, asked }: Options): Html {
  const address = (sort: Sort): string => {
    const query = new URLSearchParams({
      ...(sort === 'plan' ? {} : { sort }),
      ...(asked.workstream === null ? {} : { workstream: asked.workstream }),
      ...(asked.post === null ? {} : { owner: asked.post }),
      ...(asked.phase === null ? {} : { phase: String(asked.phase) }),
      ...(asked.target === null ? {} : { target: asked.target }),
      ...(asked.words === '' ? {} : { words: asked.words }),
    }).toString();
    return `${url('planList', { programme })}${query === '' ? '' : `?${query}`}`;
  };
  const links = sorts.map(
    (sort) =>
      html`<li><a class="govuk-link"${attributes({ href: address(sort), 'aria-current': sort === asked.sort ? 'true' : undefined })}>${sortWords[sort]}</a></li>`,
  );
  return html`<nav class="sl-sorts" aria-label="Sort by"><span aria-hidden="true">Sort by</span><ul class="sl-sorts__list">${links}</ul></nav>`;
}

function planTable(options: Options): Html {
  const { asked } = options;
  const owner = asked.sort !== 'owner' && asked.sort !== 'plan';
  const phase = asked.sort !== 'phase' && options.plan.phases.length > 0;
  const columns = ['Ref', 'Activity', ...(owner ? ['Owner'] : []), ...(phase ? ['Phase'] : []), 'Target'];
  return html`<table class="sl-rows" role="table" aria-label="Activities of the plan">
<thead role="rowgroup"><tr role="row">${columns.map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}</tr></thead>
${options.groups.map((group) => groupRows(options, group, columns.length, { owner, phase }))}
</table>`;
}

function groupRows(options: Options, group: Group, columns: number, show: { owner: boolean; phase: boolean }): Html {
  const rows = group.activities.map((one) => activityRow(options, one, show));
  return html`<tbody role="rowgroup"><tr role="row" class="sl-rows__group"><th role="rowheader" scope="rowgroup" colspan="${columns}">${groupWords(options, group)}</th></tr>${rows}</tbody>`;
}

function groupWords({ programme, plan, titleOf }: Options, { of }: Group): Html {
  switch (of.by) {
    case 'plan': {
      const { priority } = of;
      const owner = accountable(priority);
      const joint = priority.owners.length - (owner === null ? 0 : 1);
      return html`<a class="govuk-link" href="${url('priority', { programme, ref: priority.ref })}">${priority.ref}</a> ${priority.title}<span class="sl-rows__owner">${owner === null ? 'No owner' : titleOf(owner)}${joint > 0 && ` and ${counted(joint, 'other')}`}</span>`;
    }
    case 'owner':
      return html`${of.post === null ? 'No owner' : titleOf(of.post)}`;
    case 'phase': {
      const phase = plan.phases.find(({ number }) => number === of.number);
      return html`${phase ? phaseWords(phase) : 'No phase named'}`;
    }
    case 'target':
      return html`${of.month === null ? 'No date' : formatMonth(of.month as Day)}`;
  }
}

/** "Phase 1: Foundations", or "Phase 1" where its name says no more. */
export const phaseWords = ({ number, name }: { readonly number: number; readonly name: string }): string =>
  name === `Phase ${number}` ? name : `Phase ${number}: ${name}`;

function activityRow({ programme, titleOf }: Options, { activity, owner }: ListedActivity, show: { owner: boolean; phase: boolean }): Html {
  return html`<tr role="row"><th role="rowheader" scope="row" class="sl-rows__ref"><a class="govuk-link" href="${url('activity', { programme, ref: activity.ref })}">${activity.ref}</a></th>
<td role="cell">${activity.text}</td>
${show.owner && html`<td role="cell" class="sl-rows__who">${owner === null ? 'No owner' : titleOf(owner)}</td>`}
${show.phase && html`<td role="cell" class="sl-rows__phase">${activity.phaseNumber === null ? html`<span class="govuk-visually-hidden">no phase</span>` : html`<span class="sl-narrow-words">Phase </span>${activity.phaseNumber}`}</td>`}
<td role="cell" class="sl-rows__date">${targetWords(activity)}</td></tr>`;
}
