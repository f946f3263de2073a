import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { requestLink } from '../changes/pages/request-link.ts';
import type { DatedThing, DateMove, FirstTarget } from '../rules/plan.ts';

/** How dates moved: each with what it was, why, and who approved it; before them the first target, where the plan was accepted without one. Nothing where none moved. */
export function movesTable(programme: string, moves: readonly DateMove[], first: FirstTarget | null = null): Html | false {
  if (moves.length === 0 && first === null) return false;
  return html`<h2 class="govuk-heading-m">How its dates moved</h2>
<table class="sl-rows" role="table" aria-label="How its dates moved"><thead role="rowgroup"><tr role="row">${['Date', 'From', 'To', 'Why', 'Approved'].map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}</tr></thead>
<tbody role="rowgroup">${first && moveRow(programme, { ...first, what: 'target', fromDay: null, toDay: first.day })}${moves.map((move) => moveRow(programme, move))}</tbody></table>`;
}

function moveRow(programme: string, move: Omit<DateMove, 'id' | 'askedOn'>): Html {
  const approved = move.approvedOn === null ? 'Not yet' : `${formatDay(move.approvedOn)}, ${move.approvedBy}`;
  return html`<tr role="row"><th role="rowheader" scope="row">${thingWords[move.what]}</th><td role="cell" class="sl-rows__date"><span class="sl-narrow-words">From </span>${move.fromDay === null ? 'no date' : formatDay(move.fromDay)}</td>
<td role="cell" class="sl-rows__date"><span class="sl-narrow-words">to </span>${formatDay(move.toDay)}</td><td role="cell">${move.reason}</td><td role="cell"><span class="sl-narrow-words">Approved: </span>${approved}${requestLink(programme, move.change)}</td></tr>`;
}

const thingWords: Readonly<Record<DatedThing, string>> = { target: 'Target', start: 'Start', 'expected-impact': 'Impact expected' };
