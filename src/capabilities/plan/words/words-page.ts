import { changeFields } from '../../../design/change-fields.ts';
import { dateField, type FormState, form, hidden, longTextField, problemSummary, sendButton, textField } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { Priority } from '../rules/plan.ts';
import { boxOf, type Words } from './rules/words.ts';

type Options = {
  readonly programme: string;
  readonly priority: Priority;
  /** What is said above a change that is asked for; null while the plan is not accepted. */
  readonly since: Html | null;
  readonly seen: string;
  readonly state: FormState;
  readonly csrf: string;
  /** The words as somebody else left them meanwhile. */
  readonly theirs: Words | null;
};

/** The words of a priority: mended until the board accepts the plan, and changed by a request from then on. */
export function wordsPage(options: Options): Html {
  const { programme, priority, state } = options;
  const back = backLink({ href: url('priority', { programme, ref: priority.ref }), text: `Back to ${priority.ref}` });
  const heading = pageHeading({ over: `${priority.ref} · ${priority.title}`, title: `The words of ${priority.ref}` });
  return html`${back}
${problemSummary(state.problems)}
${heading}
${form({ action: url('priorityWords', { programme, ref: priority.ref }), csrf: options.csrf }, fields(options))}`;
}

function fields({ programme, priority, since, seen, state, theirs }: Options): Html {
  const leaves = (ref: string, verb: string) =>
    html`<p class="sl-question__ways"><a class="govuk-link" href="${url('withdraw', { programme, ref })}">${verb} ${ref}</a></p>`;
  // Once the plan is accepted an activity is stopped, which its owner asks for in the update; an outcome ends by a request.
  const activityOut = (ref: string) => since === null && leaves(ref, 'Withdraw');
  const outcomeOut = (ref: string) => leaves(ref, since === null ? 'Withdraw' : 'Ask for an end of');
  const now = (ref: string) => theirs?.texts[ref] !== undefined && insetText({ html: html`As it stands now: ${theirs.texts[ref]}` });
  return html`${hidden('seen', seen)}
${textField(state, { name: 'title', label: 'Priority area' })}${theirs && insetText({ html: html`As it stands now: ${theirs.title}` })}
<h2 class="govuk-heading-m">Activities</h2>
${priority.activities.map(({ ref }) => html`${longTextField(state, { name: boxOf(ref), label: ref, limit: 4000, rows: 2 })}${now(ref)}${activityOut(ref)}`)}
${longTextField(state, { name: 'new-activity', label: 'A new activity', hint: 'Leave it empty to add none.', limit: 4000, rows: 2 })}
${dateField(state, { name: 'new-target', label: 'Its target date', hint: 'May be left out until it is known.' })}
<h2 class="govuk-heading-m">What good looks like</h2>
${priority.outcomes.map(({ ref }) => html`${longTextField(state, { name: boxOf(ref), label: ref, limit: 4000, rows: 2 })}${now(ref)}${outcomeOut(ref)}`)}
${longTextField(state, { name: 'new-outcome', label: 'A new outcome', hint: 'Leave it empty to add none.', limit: 4000, rows: 2 })}
${since === null ? sendButton('Save the words') : html`${changeFields(state, { since })}${sendButton('Ask for the change')}`}`;
}
