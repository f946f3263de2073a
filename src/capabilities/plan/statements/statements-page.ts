import { changeFields } from '../../../design/change-fields.ts';
import { type FormState, form, hidden, longTextField, problemSummary, sendButton } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { Plan } from '../rules/plan.ts';
import type { StatementKind } from '../tables.ts';
import { type Statements, statementKinds } from './rules/statements.ts';

type Options = {
  readonly programme: string;
  readonly plan: Plan;
  /** What is said above a change that is asked for; null while the plan is not accepted. */
  readonly since: Html | null;
  readonly seen: string;
  readonly state: FormState;
  readonly csrf: string;
  /** The words as somebody else left them meanwhile, shown under the boxes. */
  readonly theirs: Statements | null;
};

const boxes: Record<StatementKind, { readonly label: string; readonly hint?: string; readonly rows: number; readonly limit: number }> = {
  vision: { label: 'Vision', rows: 2, limit: 2000 },
  ambition: { label: 'Ambition', rows: 2, limit: 2000 },
  aim: { label: 'Aims', hint: 'One a line.', rows: 4, limit: 3600 },
  'practice-priority': { label: 'Practice priorities', hint: 'One a line.', rows: 3, limit: 3600 },
  'partnership-priority': { label: 'Partnership priorities', hint: 'One a line.', rows: 3, limit: 3600 },
  enabler: { label: 'Enablers', hint: 'One a line: what the work rests on, such as a stable workforce.', rows: 3, limit: 3600 },
  'success-measure': {
    label: 'Success measures',
    hint: 'One a line: the kinds of evidence, such as “What children and families tell us”.',
    rows: 6,
    limit: 3600,
  },
};

/** The words around the priorities on the plan on a page. Workstreams, priorities and phases are not typed here: they come from the plan. */
export function statementsPage({ programme, plan, since, seen, state, csrf, theirs }: Options): Html {
  return html`${backLink({ href: url('planOnAPage', { programme }), text: 'Back to the plan on a page' })}
${problemSummary(state.problems)}
${pageHeading({ over: plan.title, title: 'The words around the priorities', lead: 'Workstreams, priority areas, phases and cross-cutting activity come from the plan itself. Leave out what your plan does not have.' })}
${form(
  { action: url('planStatements', { programme }), csrf },
  html`${hidden('seen', seen)}${statementKinds.map(
    (kind) =>
      html`${longTextField(state, { name: kind, ...boxes[kind] })}${theirs !== null && insetText({ html: html`As it stands now: ${theirs[kind].length === 0 ? 'nothing' : theirs[kind].join(' / ')}` })}`,
  )}
${since === null ? sendButton('Save the words') : html`${changeFields(state, { since })}${sendButton('Ask for the change')}`}`,
)}`;
}
