import { changeFields } from '../../../design/change-fields.ts';
import { type FormState, form, problemSummary, sendButton, textField } from '../../../design/forms.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { planNavigation } from '../../../design/plan-navigation.ts';
import { url } from '../../../urls.ts';
import { changeLinks, priorityBlock } from '../pages/show-workstream.ts';
import { counted } from '../pages/target-words.ts';
import type { Plan, Priority } from '../rules/plan.ts';
import type { OwnerShown } from '../whole.ts';

type Options = {
  readonly programme: string;
  readonly plan: Plan;
  readonly ownersOf: (priority: Priority) => readonly OwnerShown[];
  readonly mayEdit: boolean;
  readonly mayEditLine: (line: Priority) => boolean;
  /** What is said above a change that is asked for; null while the plan is not accepted. */
  readonly since: Html | null;
  readonly state: FormState;
  readonly csrf: string;
};

/** The lines of the cross-cutting activity: each has an owner, activities and a rating, and is counted apart from the priorities. */
export function crossCuttingPage(options: Options): Html {
  const { programme, plan, ownersOf, mayEdit, state } = options;
  const lines = plan.priorities.filter(({ kind }) => kind === 'cross-cutting');
  const lead =
    lines.length === 0
      ? 'What runs through every workstream, such as culture or communication. The plan has no line of it yet.'
      : `${counted(lines.length, 'line')} that run through every workstream. Each has an owner, activities and a rating, and is counted apart from the priorities.`;
  return html`${problemSummary(state.problems)}
${planNavigation(programme, 'cross-cutting')}
${pageHeading({ title: 'Cross-cutting activity', lead })}
${lines.map((line) => html`${priorityBlock(programme, line, ownersOf(line))}${options.mayEditLine(line) && changeLinks(programme, plan, line)}`)}
${mayEdit && addForm(options)}`;
}

function addForm({ programme, since, state, csrf }: Options): Html {
  return html`<div class="sl-narrow"><h2 class="govuk-heading-m">Add a line</h2>
${form(
  { action: url('crossCutting', { programme }), csrf },
  html`${textField(state, { name: 'ref', label: 'Ref', hint: 'Letters that no workstream uses, and a number, like CC1.', width: 10 })}
${textField(state, { name: 'title', label: 'Title' })}
${textField(state, { name: 'owner', label: 'Post that owns it', hint: 'A title, such as “Chief Executive”. It is made where there is none.' })}
${since === null ? sendButton('Add the line', { kind: 'secondary' }) : html`${changeFields(state, { since, why: 'Why should the line be added?' })}${sendButton('Ask for the line', { kind: 'secondary' })}`}`,
)}</div>`;
}
