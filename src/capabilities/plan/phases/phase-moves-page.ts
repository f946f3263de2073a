import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { requestLink } from '../changes/pages/request-link.ts';
import type { PhaseMove } from '../rules/plan.ts';
import type { PhaseDays } from './rules/moving.ts';

/** How the days of the phases moved: each with what they were, why, and who approved it. Nothing where none moved. */
export function phaseMovesTable(programme: string, moves: readonly PhaseMove[]): Html | false {
  if (moves.length === 0) return false;
  const title = 'How the days of phases moved';
  return html`<h2 class="govuk-heading-m">${title}</h2>
<table class="sl-rows" role="table" aria-label="${title}"><thead role="rowgroup"><tr role="row">${['Phase', 'From', 'To', 'Why', 'Approved'].map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}</tr></thead>
<tbody role="rowgroup">${moves.map((move) => moveRow(programme, move))}</tbody></table>`;
}

function moveRow(programme: string, { number, was, now, reason, changedOn, approvedOn, approvedBy, change }: PhaseMove): Html {
  const approved = approvedOn === null ? `Recorded on ${formatDay(changedOn)}, before the plan was accepted` : `${formatDay(approvedOn)}, ${approvedBy}`;
  return html`<tr role="row"><th role="rowheader" scope="row">Phase ${number}</th><td role="cell" class="sl-rows__date"><span class="sl-narrow-words">From </span>${daysWords(was)}</td>
<td role="cell" class="sl-rows__date"><span class="sl-narrow-words">to </span>${daysWords(now)}</td><td role="cell">${reason}</td><td role="cell"><span class="sl-narrow-words">Approved: </span>${approved}${requestLink(programme, change)}</td></tr>`;
}

function daysWords({ fromDay, toDay }: PhaseDays): string {
  if (fromDay === null && toDay === null) return 'no days';
  return [fromDay, toDay].map((day) => (day === null ? 'no day' : formatDay(day))).join(' to ');
}
