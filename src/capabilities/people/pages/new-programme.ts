import { dateField, form, type Problem, problemSummary, sendButton, type Typed, textField } from '../../../design/forms.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';

type Options = { problems: readonly Problem[]; typed: Typed; csrf: string; demonstration: boolean; accounts: boolean };

/** A new programme: its name, its council, its short name in addresses, and who runs its office. */
export function newProgrammePage({ problems, typed, csrf, demonstration, accounts }: Options): Html {
  const state = { problems, typed };
  return html`${problemSummary(problems)}
${pageHeading({ title: 'New programme', lead: 'A programme has its own plan, people, cycles and record. Nobody of another programme sees it.' })}
${form(
  { action: url('programmes'), csrf },
  html`${textField(state, { name: 'name', label: 'Name of the programme', hint: 'For example, “Children’s improvement programme”.' })}
${textField(state, { name: 'council', label: 'Council' })}
${textField(state, { name: 'slug', label: 'Short name for addresses', hint: 'Small letters, digits and hyphens, like “marlshire”. It cannot be changed later.', width: 20 })}
${textField(state, { name: 'holder', label: 'Who runs the programme office', hint: accounts ? 'They sign in with their own account.' : 'You will be signed in as them. In a demonstration, use an invented name.', autocomplete: 'off' })}
${accounts && textField(state, { name: 'email', label: 'Their email address', hint: 'The one that their account has: they are met by it at their first sign-in.', autocomplete: 'off' })}
${demonstration && dateField(state, { name: 'day', label: 'The day it is in this programme', hint: 'For a demonstration with an older plan, such as 12 10 2021. Leave it empty for today. It can be moved forward later, never back.' })}
${sendButton('Make the programme')}`,
)}`;
}
