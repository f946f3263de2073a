import { dateField, type FormState, textField } from './forms.ts';
import { type Html, html } from './html.ts';

/** Who approved a change of an accepted plan, and when: the fields `approved-by` and `approved`, the same on every form. Its reason is asked in the form's own words. */
export function approvalFields(state: FormState): Html {
  return html`${textField(state, { name: 'approved-by', label: 'Who approved it', hint: 'A board or a post, such as “Improvement Board”.' })}
${dateField(state, { name: 'approved', label: 'When it was approved', hint: 'On or after the day the plan was accepted.' })}`;
}
