import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { originalTarget, timesMoved } from '../../../design/original-target.ts';
import { rowsTable } from '../../../design/rows.ts';
import { url } from '../../../urls.ts';
import type { PriorityPosition } from '../../cycle/index.ts';
import { type MovedTarget, movedTargets } from '../rules/moved-targets.ts';
import { priorityLink } from './pieces.ts';

/** "LG2c: target 31 March 2022, first 31 January 2022, moved once" */
export const movedWords = ({ activity, target, original, moves }: MovedTarget): string =>
  `${activity}: target ${target === null ? 'none' : formatDay(target)}, ${originalTarget(original, moves)}`;

/** Under reasons that name those activities: a day that was moved never stands without the first one. */
export const movedBeside = (moved: readonly MovedTarget[]): readonly Html[] =>
  moved.map((one) => html`<span class="sl-under sl-quiet-words">${movedWords(one)}</span>`);

/** Every moved target of these priorities, the first day beside the present one. False where none was moved. */
export function movedTargetsTable(programme: string, priorities: readonly PriorityPosition[]): Html | false {
  const rows = priorities.flatMap((priority) => movedTargets(priority).map((moved) => rowOf(programme, priority, moved)));
  if (rows.length === 0) return false;
  return html`<h2 class="govuk-heading-s" id="moved-targets">Targets that were moved</h2>
${rowsTable({
  label: 'Targets that were moved',
  columns: [
    { head: 'Activity' },
    { head: 'Priority' },
    { head: 'Target at first', narrow: 'Target at first: ' },
    { head: 'Target now', narrow: 'Target now: ' },
    { head: 'How often' },
  ],
  rows,
})}`;
}

function rowOf(programme: string, priority: PriorityPosition, { activity, target, original, moves }: MovedTarget) {
  return [
    html`<a class="govuk-link" href="${url('activity', { programme, ref: activity })}">${activity}</a>`,
    priorityLink(programme, priority),
    original === null ? 'None' : formatDay(original),
    target === null ? 'None' : formatDay(target),
    timesMoved(moves),
  ];
}
