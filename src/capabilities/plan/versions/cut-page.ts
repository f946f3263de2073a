import { checkboxesField, type FormState, form, hidden, longTextField, problemSummary, radiosField, sendButton, textField } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { changeCounts, countWords } from '../comparing/rules/change-words.ts';
import type { PlanChange } from '../comparing/rules/plan-change.ts';
import { decisionWords, steps } from './rules/decisions.ts';
import type { Version } from './rules/version.ts';

type Options = {
  readonly programme: string;
  /** The version before, and what changed since; null where this is the first. */
  readonly last: { readonly version: Version; readonly changes: readonly PlanChange[] } | null;
  readonly accepted: boolean;
  readonly number: number;
  readonly state: FormState;
  readonly csrf: string;
};

/** Cuts a version: says first what is in it that was not in the last. */
export function cutPage({ programme, last, accepted, number, state, csrf }: Options): Html {
  return html`${backLink({ href: url('planVersions', { programme }), text: 'Versions of the plan' })}
${problemSummary(state.problems)}
${pageHeading({ title: `Cut version ${number} of the plan`, lead: 'What the plan says now is kept whole under this number. It stays as it is; what changes afterwards goes into the next.' })}
${insetText({ html: insideWords(programme, last) })}
${form(
  { action: url('cutVersion', { programme }), csrf },
  html`${textField(state, { name: 'label', label: 'Its label', hint: 'As the council prints it. For example, “v0.12” or “Version 2, December 2022”.', width: 20 })}
${
  accepted
    ? radiosField(state, {
        name: 'purpose',
        label: 'What it is for',
        options: [
          { value: 'amendments', words: 'Amendments', hint: 'What was approved since the last version is incorporated.' },
          { value: 'refresh', words: 'The annual refresh', hint: 'The whole plan was looked at again. It may stand as it is, with the reason.' },
        ],
      })
    : hidden('purpose', 'first')
}
${longTextField(state, { name: 'about', label: 'What is in it, in a sentence or two (optional)', hint: accepted ? 'Needed for a refresh that changes nothing: say why the plan stands as it is.' : undefined, limit: 2000, rows: 3 })}
${checkboxesField(state, {
  name: 'needs',
  label: 'Which steps it needs besides acceptance by the board',
  hint: 'They are taken in this order.',
  options: steps.filter((step) => step !== 'accepted').map((step) => ({ value: step, words: decisionWords[step].words, hint: decisionWords[step].meaning })),
})}
${sendButton('Cut the version')}`,
)}`;
}

function insideWords(programme: string, last: Options['last']): Html {
  if (last === null) return html`It is the first version of this plan.`;
  const { version, changes } = last;
  if (changes.length === 0)
    return html`Nothing has changed since version ${version.number} (${version.label}). Only an annual refresh may leave the plan as it is.`;
  const compare = `${url('compareVersions', { programme })}?from=${version.number}&to=now`;
  return html`Since version ${version.number} (${version.label}) there ${changes.length === 1 ? 'is' : 'are'} <a class="govuk-link" href="${compare}">${changes.length === 1 ? '1 change' : `${changes.length} changes`}</a>: ${changeCounts(changes).map(countWords).join(', ')}.`;
}
