import { changeFields } from '../../../design/change-fields.ts';
import { type FormState, longTextField, sendButton } from '../../../design/forms.ts';
import { type Html, html } from '../../../design/html.ts';
import { requestLink } from '../changes/pages/request-link.ts';
import { type OwnerChange, ownerChangeWords } from '../rules/owner-changes.ts';

/** Why the owners change, and the button: the same for a priority and an activity. `since`: the plan is accepted, so the change is asked for. */
export function ownersReason(since: Html | null, state: FormState): Html {
  const why = 'Who settled it, and why';
  if (since === null) return html`${longTextField(state, { name: 'reason', label: why, limit: 2000, rows: 3 })}${sendButton('Save the owners')}`;
  return html`${changeFields(state, { since, why: 'Why should its owners change?' })}${sendButton('Ask for the change')}`;
}

/** How the owners changed since the plan was accepted. Nothing where they did not. */
export function ownerChangesList(programme: string, changes: readonly OwnerChange[]): Html | false {
  return (
    changes.length > 0 &&
    html`<h2 class="govuk-heading-m">How its owners changed</h2><ul class="govuk-list govuk-list--bullet">${changes.map((change) => html`<li>${ownerChangeWords(change)}${requestLink(programme, change.change)}</li>`)}</ul>`
  );
}
