import { formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { button } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import type { PriorityPosition } from '../../cycle/index.ts';
import { standsSubmitted, updateStateWords } from '../../cycle/rules/index.ts';
import type { HomeView } from '../rules/home-view.ts';
import { movedTargets } from '../rules/moved-targets.ts';
import { differenceOf } from '../rules/standing.ts';
import { markNow } from '../rules/wall.ts';
import type { Section } from './home.ts';
import { returnedWords } from './home-review.ts';
import { movedWords } from './moved-targets.ts';
import { counted, dueWords, inDays, markWithWords, priorityLink } from './pieces.ts';

/** What is due from this person, by when, one button each. */
export function dueSection(view: HomeView): Section {
  const { due, mineToVerify, position, past } = view;
  const [first] = due;
  const tasks = html`${due.length > 0 && html`<ul class="sl-tasks">${due.map((one) => dueTask(one, view))}</ul>`}${mineToVerify.length > 0 && verifyTasks(view)}`;
  if (first === undefined) return { title: past ? 'Nothing was due from you' : 'Nothing is due from you', lead: nothingDue(view), body: tasks };
  const back = due.filter(({ priority }) => priority.updateState === 'returned').length;
  const rest = due.length - back;
  const board = formatDayWithWeekday((position.cycle as NonNullable<typeof position.cycle>).boardDay);
  // As at a past day nothing is due any more, and no number of days is one from today.
  if (past)
    return {
      title: 'What was due from you',
      lead: `${back === 0 ? '' : `${counted(back, 'update')} had come back with comments. `}${rest === 0 ? '' : `${counted(rest, 'update was', 'updates were')} ${first.days < 0 ? 'overdue: each was due on' : 'due by'} ${formatDayWithWeekday(first.dueOn)}. `}The board was on ${board}.`,
      body: tasks,
    };
  const came = back === 0 ? '' : `${counted(back, 'update', 'updates')} came back with comments. `;
  const owed = rest === 0 ? '' : `${counted(rest, 'update is', 'updates are')} ${first.days < 0 ? 'overdue: each ' : ''}${dueWords(first.dueOn, first.days)}. `;
  const words = `${came}${owed}`.trim();
  return {
    title: 'What is due from you',
    lead: `${words} The board is on ${board}.`,
    body: tasks,
  };
}

function nothingDue({ position, mine }: HomeView): string {
  const { cycle } = position;
  if (cycle?.state === 'open')
    return mine.some((priority) => standsSubmitted(priority.updateState))
      ? `Your updates for the board of ${formatDay(cycle.boardDay)} are submitted.`
      : 'No update is asked of your priorities.';
  return 'No cycle is open. You will see here what is due once the programme office opens the next one.';
}

function dueTask({ priority, days }: HomeView['due'][number], { programme, position, past }: HomeView): Html {
  const { cycle } = position;
  const draft = priority.updateState === 'draft';
  const href = url('update', { programme, number: (cycle as NonNullable<typeof cycle>).number, ref: priority.ref });
  const returned = priority.updateState === 'returned';
  const state = returned ? returnedWords(priority) : days < 0 ? (past ? 'Overdue' : `Overdue, ${inDays(days)}`) : updateStateWords[priority.updateState];
  const words = returned ? 'Answer the comments' : draft ? 'Continue the update' : 'Write the update';
  return html`<li class="sl-tasks__item"><div class="sl-tasks__what">${priorityLink(programme, priority)}<span class="sl-under">${state}</span></div>
${!past && button({ html: html`${words}<span class="govuk-visually-hidden"> ${returned ? 'on' : 'of'} ${priority.ref}</span>`, href, classes: 'sl-tasks__button' })}</li>
`;
}

function verifyTasks({ programme, mineToVerify, past }: HomeView): Html {
  const items = mineToVerify.map(
    ({ activity }) =>
      html`<li class="sl-tasks__item"><div class="sl-tasks__what"><a class="govuk-link" href="${url('activity', { programme, ref: activity.ref })}">${activity.ref}</a> ${activity.text}<span class="sl-under">Claimed complete${activity.claimedOn !== null && ` on ${formatDay(activity.claimedOn)}`}; it waits for you as a joint owner</span></div>
${!past && button({ html: html`Verify it<span class="govuk-visually-hidden">: ${activity.ref}</span>`, href: url('verifyCompletion', { programme, ref: activity.ref }), classes: 'govuk-button--secondary sl-tasks__button' })}</li>`,
  );
  return html`<ul class="sl-tasks">${items}</ul>`;
}

const attentionOf = (priority: PriorityPosition): string =>
  [
    priority.slow.length > 0 && 'Slow to progress',
    differenceOf(priority) !== null && 'Owner and facts differ',
    // What somebody else turned down is its owner's to hear of first; the priority's page has their words.
    ...priority.activities.filter(({ refusedClaim }) => refusedClaim !== null).map(({ ref }) => `Completion of ${ref} refused`),
    ...priority.activities
      .filter(({ reopened }) => reopened !== null)
      .map(({ ref, reopened }) => `${ref} open again: ${reopened !== null && 'reason' in reopened ? 'its completion was false' : 'a measure fell back'}`),
    ...movedTargets(priority).map(movedWords),
    ...priority.activities.filter(turnedDown).map(({ ref }) => `Recovery plan of ${ref} turned down`),
  ]
    .filter(Boolean)
    .join('; ');

const turnedDown = ({ recovery, claimedOn, stop }: PriorityPosition['activities'][number]): boolean =>
  recovery !== null && recovery.refused !== null && claimedOn === null && stop === null;

/** How the person's own priorities stand, each with its rating and its update. */
export function mineSection({ mine, programme, position }: HomeView): Section {
  const open = position.cycle?.state === 'open';
  const rows = mine.map(
    (priority) =>
      html`<tr role="row"><th role="rowheader" scope="row" class="sl-rows__words">${priorityLink(programme, priority)}</th><td role="cell">${markWithWords(markNow(priority))}</td>${open && html`<td role="cell"><span class="sl-narrow-words">Update: </span>${updateStateWords[priority.updateState]}</td>`}<td role="cell">${attentionOf(priority)}</td></tr>
`,
  );
  const heads = ['Priority', 'Now', ...(open ? ['Update'] : []), 'Attention'].map((head) => html`<th role="columnheader" scope="col">${head}</th>`);
  const body = html`<table class="sl-rows" role="table" aria-label="Your priorities"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
  return { title: 'How your priorities stand', body };
}
