import { type FormState, longTextField, radiosField, textField } from './forms.ts';
import { insetText } from './govuk/index.ts';
import { type Html, html, type Value } from './html.ts';

/**
 * What every change of an accepted plan says beside the change itself: why, and what it means for a service (C7.15). The fields `reason`, `service`, `assessment`,
 * `assessment-why` and `assessment-link`, the same on every form.
 */
export function changeFields(
  state: FormState,
  { since, why = 'Why should it change?' }: { /** Since when, and that somebody else decides. */ readonly since: Value; readonly why?: string },
): Html {
  return html`<h2 class="govuk-heading-m">The change you ask for</h2>
${insetText({ html: html`${since}` })}
${longTextField(state, { name: 'reason', label: why, hint: 'Whoever decides reads this first.', limit: 2000, rows: 4 })}
${radiosField(state, {
  name: 'service',
  label: 'Does it change a service?',
  hint: 'What children, families or carers are given: who may have it, where, when or how.',
  options: [
    { value: 'yes', words: 'Yes', shows: { heading: 'If it changes a service', fields: assessmentField(state) } },
    { value: 'no', words: 'No' },
  ],
})}`;
}

const assessmentField = (state: FormState): Html =>
  radiosField(state, {
    name: 'assessment',
    label: 'Is an equality impact assessment needed?',
    options: [
      { value: 'needed', words: 'It is needed', shows: { heading: 'If it is needed', fields: assessmentLinkField(state, 'Where is the assessment?') } },
      {
        value: 'not-needed',
        words: 'It is not needed',
        shows: { heading: 'If it is not needed', fields: textField(state, { name: 'assessment-why', label: 'Why is none needed?' }) },
      },
    ],
  });

/** Where an equality impact assessment is. */
export const assessmentLinkField = (state: FormState, label: string): Html =>
  textField(state, {
    name: 'assessment-link',
    label,
    hint: 'An address that begins with https://, or the reference of a document. It may follow later: until then it is shown as missing.',
  });
