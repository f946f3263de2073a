import { checkboxesField, type FormState, form, hidden, problemSummary, selectField } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { ownersReason } from '../owners/owner-changes-page.ts';
import { ownersWords } from '../pages/owners-words.ts';
import type { Activity, Priority } from '../rules/plan.ts';
import type { OwnerShown } from '../whole.ts';

type Options = {
  readonly programme: string;
  /** What is said above a change that is asked for; null while the plan is not accepted. */
  readonly since: Html | null;
  readonly priority: Priority;
  readonly activity: Activity;
  /** Its own, or its priority's where it has none. */
  readonly owners: readonly OwnerShown[];
  readonly titles: readonly string[];
  readonly seen: string;
  readonly state: FormState;
  readonly csrf: string;
};

/** Whether an activity has owners of its own, and which (H16). */
export function activityOwnersPage({ programme, since, priority, activity, owners, titles, seen, state, csrf }: Options): Html {
  const { ref } = activity;
  const now = html`Now: ${ownersWords(owners)}${activity.owners.length === 0 && html`, inherited from ${priority.ref}`}.`;
  const options = titles.map((title) => ({ value: title, words: title }));
  return html`${backLink({ href: url('activity', { programme, ref }), text: `Back to ${ref}` })}
${problemSummary(state.problems)}
${pageHeading({ over: `${ref} · ${activity.text}`, title: 'Who owns this activity?' })}
${insetText({ html: now })}
${form(
  { action: url('activityOwners', { programme, ref }), csrf },
  html`${hidden('seen', seen)}
${selectField(state, { name: 'accountable', label: 'Accountable post', hint: `Leave it as ${priority.ref} has it where the same posts answer for both. A post that has no part in ${priority.ref} supports it from then on, and may draft its update.`, empty: `As ${priority.ref} has it`, options })}
${checkboxesField(state, { name: 'joint', label: 'Posts that own it jointly', hint: 'Where one of them claims that it is complete, each of the others verifies it.', options })}
${ownersReason(since, state)}`,
)}`;
}
