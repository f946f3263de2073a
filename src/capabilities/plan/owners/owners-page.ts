import { checkboxesField, type FormState, form, hidden, problemSummary, selectField, textField } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { ownersWords } from '../pages/owners-words.ts';
import type { Priority } from '../rules/plan.ts';
import type { OwnerShown } from '../whole.ts';
import { ownersReason } from './owner-changes-page.ts';

type Options = {
  readonly programme: string;
  /** What is said above a change that is asked for; null while the plan is not accepted. */
  readonly since: Html | null;
  readonly priority: Priority;
  readonly owners: readonly OwnerShown[];
  readonly titles: readonly string[];
  readonly seen: string;
  readonly state: FormState;
  readonly csrf: string;
};

/** Which one post is accountable for a priority, and which share in it (H15). */
export function ownersPage({ programme, since, priority, owners, titles, seen, state, csrf }: Options): Html {
  const { ref, sroRaw } = priority;
  return html`${backLink({ href: url('planQuestions', { programme }), text: 'Back to the open questions' })}
${problemSummary(state.problems)}
${pageHeading({ over: `${ref} · ${priority.title}`, title: 'Who is accountable?' })}
${insetText({ html: html`Now: ${ownersWords(owners)}.${sroRaw !== '' && html`<br>The plan prints: “${sroRaw.replaceAll('\n', '; ')}”.`}` })}
${form(
  { action: url('priorityOwners', { programme, ref }), csrf },
  html`${hidden('seen', seen)}
${selectField(state, { name: 'accountable', label: 'Accountable post', hint: 'One post answers for the priority, and submits its update.', empty: 'Select a post', options: titles.map((title) => ({ value: title, words: title })) })}
${textField(state, { name: 'other', label: 'Or the title of another post', hint: 'It takes the place of the one above, and is made when you save. A title, not a person’s name.' })}
${checkboxesField(state, { name: 'joint', label: 'Posts that share in it', hint: 'They may draft the update too.', options: titles.map((title) => ({ value: title, words: title })) })}
${ownersReason(since, state)}`,
)}`;
}
