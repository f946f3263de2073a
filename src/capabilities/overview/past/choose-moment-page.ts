import { type Day, formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { dateField, type FormState, hidden, problemSummary } from '../../../design/forms.ts';
import { button } from '../../../design/govuk/index.ts';
import { attributes, type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { asAtAddress } from '../../../design/past-links.ts';
import { rowsTable } from '../../../design/rows.ts';
import { url } from '../../../urls.ts';
import type { ClosedBoard } from '../../cycle/index.ts';

export type ChooseMomentView = {
  readonly programme: string;
  /** The page that is shown as at what is chosen. */
  readonly page: string;
  readonly today: Day;
  /** The newest first. */
  readonly boards: readonly ClosedBoard[];
};

/** Which day, or which meeting: the one page behind the control in the header. */
export function chooseMomentPage(view: ChooseMomentView, state: FormState): Html {
  const { programme, page } = view;
  return html`${problemSummary(state.problems)}
${pageHeading({ title: 'Show the programme as at', lead: 'The page you were on, and every page you go to from it, as Sightline knew them then. Nothing that came after is in them.' })}
<p class="govuk-body"><a class="govuk-link" href="${page}">Stay with today, ${formatDay(view.today)}</a></p>
<h2 class="govuk-heading-m">A day</h2>
<form${attributes({ method: 'get', action: url('asAt', { programme }), novalidate: true })}>${hidden('page', page)}
${dateField(state, { name: 'then', label: 'Which day?', hint: `As it stood when that day ended. For example, ${exampleOf(view)}` })}
${button({ text: 'Show that day' })}</form>
<h2 class="govuk-heading-m">A meeting</h2>
${meetings(view)}`;
}

/** A day that shows something: that of the newest board's papers, else today. */
const exampleOf = ({ boards, today }: ChooseMomentView): string => {
  const [year, month, date] = (boards[0]?.closedOn ?? today).split('-').map(Number) as [number, number, number];
  return `${date} ${month} ${year}`;
};

function meetings({ boards, page }: ChooseMomentView): Html {
  if (boards.length === 0)
    return html`<p class="govuk-body">No cycle has been closed yet. Each board whose cycle is closed stands here, with what was frozen for it.</p>`;
  return html`<p class="govuk-body">Exactly what was frozen for the board, without what came after.</p>
${rowsTable({
  label: 'Meetings',
  columns: [{ head: 'Board' }, { head: 'Cycle', narrow: 'Cycle ' }, { head: 'Frozen', narrow: 'Frozen on ' }],
  rows: boards.map((board) => [
    html`<a class="govuk-link" href="${asAtAddress(page, board.closedAt)}">As frozen for the board of ${formatDayWithWeekday(board.boardDay)}</a>`,
    String(board.number),
    formatDay(board.closedOn ?? board.boardDay),
  ]),
})}`;
}
