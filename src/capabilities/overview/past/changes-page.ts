import { formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { dateField, type FormState, problemSummary, selectField } from '../../../design/forms.ts';
import { button } from '../../../design/govuk/index.ts';
import { attributes, type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { asAtAddress } from '../../../design/past-links.ts';
import { url } from '../../../urls.ts';
import type { ClosedBoard } from '../../cycle/index.ts';
import type { ChangesBetween } from '../rules/changes-between.ts';
import { type AskedOfChanges, changesBody } from './changes-body-page.ts';

export type Moment = { readonly moment: string | null; readonly words: string };

export type ChangesView = {
  readonly programme: string;
  readonly boards: readonly ClosedBoard[];
  /** Null where nothing is asked yet. */
  readonly found: ({ readonly from: Moment; readonly to: Moment } & ({ readonly changes: 'not-begun' } | FoundChanges)) | null;
};

type FoundChanges = {
  readonly changes: ChangesBetween;
  readonly asked: AskedOfChanges;
  /** What it can be narrowed to: workstreams, and what stands beside them. */
  readonly groups: readonly { readonly key: string; readonly name: string }[];
};

/** What changed between two days or meetings, in short and then in lines; and the way to ask for it. */
export function changesPage(view: ChangesView, state: FormState): Html {
  const { found } = view;
  const over = found && `From ${found.from.words} to ${found.to.words}`;
  const heading = pageHeading({
    over: over ?? undefined,
    title: 'What changed between two dates',
    lead:
      found === null
        ? 'Ratings, updates, activities, dates, owners, words and figures: everything that is another at the later date than at the earlier one.'
        : undefined,
  });
  return html`${problemSummary(state.problems)}
${heading}
${found !== null && ways(view.programme, found)}
${found !== null && (found.changes === 'not-begun' ? html`<p class="govuk-body">At the earlier date the programme had not begun: its record holds nothing so early.</p>` : changesBody({ programme: view.programme, ...found }))}
${asking(view, state)}`;
}

function ways(programme: string, { from, to }: NonNullable<ChangesView['found']>): Html {
  const at = ({ moment, words }: Moment) =>
    html`<a class="govuk-link" href="${moment === null ? url('wall', { programme }) : asAtAddress(url('wall', { programme }), moment)}">The wall ${words}</a>`;
  return html`<p class="govuk-body govuk-!-display-none-print">${at(from)} · ${at(to)} · <a class="govuk-link" href="#other-dates">Choose other dates</a></p>`;
}

function asking({ programme, boards }: ChangesView, state: FormState): Html {
  const since = boards.map(
    ({ boardDay, closedAt }) =>
      html`<li><a class="govuk-link" href="${url('changes', { programme })}?from=${closedAt}">Since the board of ${formatDayWithWeekday(boardDay)}</a></li>`,
  );
  return html`<section class="govuk-!-display-none-print" aria-labelledby="other-dates"><h2 class="govuk-heading-m" id="other-dates">Choose the dates</h2>
<form${attributes({ method: 'get', action: url('changes', { programme }), novalidate: true })}>
${dateField(state, { name: 'from', label: 'From', hint: 'As it stood when that day ended.' })}
${dateField(state, { name: 'to', label: 'To', hint: 'Left empty, today.' })}
${button({ text: 'Show what changed' })}</form>
${boards.length > 0 && boardToBoard(programme, boards, state)}
${since.length > 0 && html`<h3 class="govuk-heading-s">From a meeting to today</h3><ul class="govuk-list">${since}</ul>`}</section>`;
}

/** Exactly what was frozen for the one beside what was frozen for the other. */
function boardToBoard(programme: string, boards: readonly ClosedBoard[], state: FormState): Html {
  const options = boards.map(({ boardDay, closedAt }) => ({ value: closedAt, words: `The board of ${formatDay(boardDay)}` }));
  return html`<h3 class="govuk-heading-s">From board to board</h3><form${attributes({ method: 'get', action: url('changes', { programme }), novalidate: true })}>
${selectField(state, { name: 'board-from', label: 'From the board', options, empty: 'Choose a board' })}
${selectField(state, { name: 'board-to', label: 'To the board', hint: 'Left as it is, today.', options, empty: 'Today' })}
${button({ text: 'Show what changed between boards' })}</form>`;
}
