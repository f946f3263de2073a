import { dateField, type FormState, form, hidden, longTextField, problemSummary, sendButton, textField } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { afterAcceptance } from '../pages/after-acceptance.ts';
import type { Priority } from '../rules/plan.ts';
import { boxOf, type Words } from './rules/words.ts';

type Options = {
  readonly programme: string;
  readonly priority: Priority;
  /** Why the words may not be changed any more; null while they may. */
  readonly fixed: string | null;
  readonly seen: string;
  readonly state: FormState;
  readonly csrf: string;
  /** The words as somebody else left them meanwhile. */
  readonly theirs: Words | null;
};

/** The words of a priority, to be mended until the board accepts the plan. */
export function wordsPage(options: Options): Html {
  const { programme, priority, fixed, state } = options;
  const back = backLink({ href: url('priority', { programme, ref: priority.ref }), text: `Back to ${priority.ref}` });
  const heading = pageHeading({ over: `${priority.ref} · ${priority.title}`, title: `The words of ${priority.ref}` });
  if (fixed !== null) return html`${back}${heading}<p class="govuk-body">${fixed} ${afterAcceptance}</p>`;
  return html`${back}
${problemSummary(state.problems)}
${heading}
${form({ action: url('priorityWords', { programme, ref: priority.ref }), csrf: options.csrf }, fields(options))}`;
}

function fields({ programme, priority, seen, state, theirs }: Options): Html {
  const out = (ref: string) => html`<p class="sl-question__ways"><a class="govuk-link" href="${url('withdraw', { programme, ref })}">Withdraw ${ref}</a></p>`;
  const now = (ref: string) => theirs?.texts[ref] !== undefined && insetText({ html: html`As it stands now: ${theirs.texts[ref]}` });
  return html`${hidden('seen', seen)}
${textField(state, { name: 'title', label: 'Priority area' })}${theirs && insetText({ html: html`As it stands now: ${theirs.title}` })}
<h2 class="govuk-heading-m">Activities</h2>
${priority.activities.map(({ ref }) => html`${longTextField(state, { name: boxOf(ref), label: ref, limit: 4000, rows: 2 })}${now(ref)}${out(ref)}`)}
${longTextField(state, { name: 'new-activity', label: 'A new activity', hint: 'Leave it empty to add none.', limit: 4000, rows: 2 })}
${dateField(state, { name: 'new-target', label: 'Its target date', hint: 'May be left out until it is known.' })}
<h2 class="govuk-heading-m">What good looks like</h2>
${priority.outcomes.map(({ ref }) => html`${longTextField(state, { name: boxOf(ref), label: ref, limit: 4000, rows: 2 })}${now(ref)}${out(ref)}`)}
${longTextField(state, { name: 'new-outcome', label: 'A new outcome', hint: 'Leave it empty to add none.', limit: 4000, rows: 2 })}
${sendButton('Save the words')}`;
}
