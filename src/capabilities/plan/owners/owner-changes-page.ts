import { formatDay } from '../../../calendar/index.ts';
import { approvalFields } from '../../../design/approval-fields.ts';
import { type FormState, longTextField } from '../../../design/forms.ts';
import { insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { type OwnerChange, ownerChangeWords } from '../rules/owner-changes.ts';
import type { Plan } from '../rules/plan.ts';

/** Why the owners change and, once the plan is accepted, who approved it: the same for a priority and an activity. */
export function ownersApproval({ acceptedOn }: Pick<Plan, 'acceptedOn'>, state: FormState): Html {
  const why = longTextField(state, { name: 'reason', label: 'Who settled it, and why', limit: 2000, rows: 3 });
  if (acceptedOn === null) return why;
  const since = `The plan was accepted on ${formatDay(acceptedOn)}. Since then the accountable post and the joint ones change only by an approved change, which stays on the page.`;
  return html`<h2 class="govuk-heading-m">The approved change</h2>${insetText({ text: since })}${why}${approvalFields(state)}`;
}

/** How the owners changed since the plan was accepted. Nothing where they did not. */
export function ownerChangesList(changes: readonly OwnerChange[]): Html | false {
  return (
    changes.length > 0 &&
    html`<h2 class="govuk-heading-m">How its owners changed</h2><ul class="govuk-list govuk-list--bullet">${changes.map((change) => html`<li>${ownerChangeWords(change)}</li>`)}</ul>`
  );
}
