import { formatDay } from '../../../calendar/index.ts';
import { changeFields } from '../../../design/change-fields.ts';
import { dateField, type FormState, form, longTextField, problemSummary, sendButton } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { timesMoved } from '../../../design/original-target.ts';
import { url } from '../../../urls.ts';
import { movesTable } from '../pages/moves-table.ts';
import { movesOf, type Priority } from '../rules/plan.ts';

type Options = {
  readonly programme: string;
  /** What is said above a change that is asked for; null while the plan is not accepted. */
  readonly since: Html | null;
  readonly priority: Priority;
  readonly mayMove: boolean;
  readonly state: FormState;
  readonly csrf: string;
};

/** From which day the impact of a priority is expected, how that day moved, and the form that sets or moves it. */
export function expectedImpactPage(options: Options): Html {
  const { programme, priority, mayMove, state } = options;
  const { ref } = priority;
  return html`${backLink({ href: url('priority', { programme, ref }), text: `Back to ${ref}` })}
${problemSummary(state.problems)}
${pageHeading({ over: `${ref} · ${priority.title}`, title: 'When is impact expected?' })}
${insetText({ text: standingWords(priority) })}
${mayMove && impactForm(options)}
${movesTable(programme, movesOf('expected-impact', priority.moves))}`;
}

function standingWords({ expectedImpact, expectedImpactDay, moves }: Priority): string {
  if (expectedImpact === null)
    return 'The plan gives no day of its own. Impact is expected from the last original target of its activities, plus one period of its quickest measure.';
  const moved = movesOf('expected-impact', moves).length;
  const before = expectedImpactDay === null ? 'none of its own' : formatDay(expectedImpactDay);
  return `Impact is expected from ${formatDay(expectedImpact)}.${moved > 0 ? ` It was ${before}, and was ${timesMoved(moved)}.` : ''} From then on a priority that shows none counts as emerging or unmeasured.`;
}

function impactForm({ programme, since, priority, state, csrf }: Options): Html {
  const label = since === null ? 'The day impact is expected from' : 'The new date';
  const why = longTextField(state, { name: 'reason', label: 'Who said so, and why', hint: 'It is kept in the record.', limit: 2000, rows: 3 });
  return form(
    { action: url('expectedImpact', { programme, ref: priority.ref }), csrf },
    html`${dateField(state, { name: 'to', label, hint: 'For example, 30 9 2022.' })}${
      since === null
        ? html`${why}${sendButton('Save the date')}`
        : html`${changeFields(state, { since, why: 'Why should it move?' })}${sendButton('Ask for the date to move')}`
    }`,
  );
}
