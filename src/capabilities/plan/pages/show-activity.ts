import { formatDay } from '../../../calendar/index.ts';
import { button, pagination, summaryList } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { timesMoved } from '../../../design/original-target.ts';
import { url } from '../../../urls.ts';
import { requestsSection } from '../changes/pages/requests-section.ts';
import type { ChangeRequest } from '../changes/rules/request.ts';
import { insidePhase } from '../checks/rules/of-stored.ts';
import { ownerChangesList } from '../owners/owner-changes-page.ts';
import { type Activity, movesOf, type Phase, type Plan, type Priority } from '../rules/plan.ts';
import type { OwnerShown } from '../whole.ts';
import { noMeasureWords } from './impact-words.ts';
import { phaseWords } from './list-plan.ts';
import { movesTable } from './moves-table.ts';
import { ownersWords } from './owners-words.ts';

export type ActivityView = {
  readonly programme: string;
  readonly plan: Plan;
  readonly priority: Priority;
  readonly activity: Activity;
  readonly owners: readonly OwnerShown[];
  /** A target that moved would be refused: its start alone is offered to move. */
  readonly targetStays: boolean;
  /** Changes it while the plan is not accepted; asks for a change from then on. */
  readonly mayChange: boolean;
  /** The same of its words, which change with those of its priority: an owner of the activity alone asks for none. */
  readonly mayChangeWords: boolean;
  readonly requests: readonly ChangeRequest[];
};

/**
 * What the plan says of one activity. `progress` is what others know of it (status, forecast, completion, recovery plan): a piece
 * of a page with its own heading, put between the plan's facts and its history.
 */
export function activityPage(view: ActivityView, progress?: Html): Html {
  const { programme, plan, priority, activity } = view;
  const group = plan.workstreams.find(({ id }) => id === priority.workstreamId);
  const noMeasure = noMeasureWords(priority);
  const over = html`${activity.ref} · ${group ? html`<a class="govuk-link" href="${url('workstream', { programme, code: group.code })}">${group.name}</a>` : html`<a class="govuk-link" href="${url('crossCutting', { programme })}">Cross-cutting activity</a>`} · <a class="govuk-link" href="${url('priority', { programme, ref: priority.ref })}">${priority.ref} ${priority.title}</a>`;
  return html`<div class="sl-activity">${pageHeading({ over, title: activity.text })}</div>
${summaryList({ classes: 'sl-facts', rows: factRows(view) })}
${view.mayChange && dateButtons(view)}
${view.mayChangeWords && html`<p class="govuk-body"><a class="govuk-link" href="${url('priorityWords', { programme, ref: priority.ref })}#text-${activity.ref}">${plan.acceptedOn === null ? 'Change its words' : 'Ask for its words to change'}</a></p>`}
${progress}
${requestsSection(programme, view.requests)}
${movesTable(programme, activity.moves, activity.firstTarget)}
${ownerChangesList(
  programme,
  plan.ownerChanges.filter(({ ownedId }) => ownedId === activity.id || (activity.owners.length === 0 && ownedId === priority.id)),
)}
${priority.outcomes.length > 0 && html`<h2 class="govuk-heading-m">What good looks like for ${priority.ref}</h2><ul class="govuk-list govuk-list--bullet">${priority.outcomes.map(({ text }) => html`<li>${text}</li>`)}</ul>${noMeasure !== null && html`<p class="sl-quiet">${noMeasure}</p>`}`}
${neighbours(view)}`;
}

function factRows({ programme, plan, priority, activity, owners, mayChange }: ActivityView) {
  const change = html` <a class="govuk-link" href="${url('activityOwners', { programme, ref: activity.ref })}">${plan.acceptedOn === null ? 'Change its owners' : 'Ask to change its owners'}</a>`;
  const phase = plan.phases.find(({ number }) => number === activity.phaseNumber);
  return [
    {
      key: { text: 'Owner' },
      value: {
        html: html`${ownersWords(owners)}${activity.owners.length === 0 && html` <span class="sl-mark-word">inherited from ${priority.ref}</span>`}${mayChange && change}`,
      },
    },
    { key: { text: 'Target' }, value: { html: targetNow(activity) } },
    {
      key: { text: 'Target as accepted' },
      value: {
        html:
          activity.targetOriginal === null || activity.firstTarget !== null
            ? html`None${activity.firstTarget === null ? ' yet' : `: its first was approved on ${formatDay(activity.firstTarget.approvedOn)}`}`
            : html`${formatDay(activity.targetOriginal)}${plan.acceptedOn === null && html` <span class="sl-mark-word">the plan is not accepted yet</span>`}`,
      },
    },
    {
      key: { text: 'As printed' },
      value: {
        html:
          activity.targetRaw === ''
            ? html`Nothing was printed`
            : html`“${activity.targetRaw}”${activity.targetInherited && html` <span class="sl-mark-word">inherited from ${priority.ref}</span>`}`,
      },
    },
    activity.phaseNumber !== null && { key: { text: 'Phase' }, value: { html: phaseFacts(phase, activity, plan.phases) } },
    activity.start !== null && { key: { text: 'Planned start' }, value: { text: formatDay(activity.start) } },
  ];
}

function targetNow(activity: Activity): Html {
  if (activity.target === null) return html`<strong class="sl-flag">No date</strong> nobody has said which day is meant`;
  const moves = movesOf('target', activity.moves).length;
  return html`<strong>${formatDay(activity.target)}</strong>${!activity.targetConfirmed && html` <strong class="sl-flag">To be confirmed</strong>`}${moves > 0 && html` <span class="sl-mark-word">${timesMoved(moves)}</span>`}`;
}

function phaseFacts(phase: Phase | undefined, activity: Activity, phases: readonly Phase[]): Html {
  if (!phase) return html`Phase ${activity.phaseNumber}`;
  const days =
    phase.fromDay !== null && phase.toDay !== null ? html`, ${formatDay(phase.fromDay)} to ${formatDay(phase.toDay)}` : html`, whose days are not known`;
  return html`${phaseWords(phase)}${days}${!insidePhase(activity, phases) && html` <strong class="sl-flag">The target lies outside it</strong>`}`;
}

function dateButtons({ programme, plan, activity, targetStays }: ActivityView): Html {
  const { ref } = activity;
  return activity.targetConfirmed
    ? button({
        text: plan.acceptedOn === null ? 'Move a date' : targetStays ? 'Ask for its start to move' : 'Ask for a date to move',
        href: url('moveTarget', { programme, ref }),
        classes: 'govuk-button--secondary',
      })
    : button({ text: 'Confirm the target', href: url('confirmTarget', { programme, ref }) });
}

function neighbours({ programme, priority, activity }: ActivityView): Html {
  const at = priority.activities.findIndex(({ id }) => id === activity.id);
  const [before, after] = [priority.activities[at - 1], priority.activities[at + 1]];
  return pagination({
    landmarkLabel: `Activities of ${priority.ref}`,
    previous: before && { href: url('activity', { programme, ref: before.ref }), text: before.ref, labelText: before.text },
    next: after && { href: url('activity', { programme, ref: after.ref }), text: after.ref, labelText: after.text },
  });
}
