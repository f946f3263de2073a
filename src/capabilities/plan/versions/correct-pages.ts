import { formatDay } from '../../../calendar/index.ts';
import { dateField, type FormState, form, longTextField, problemSummary, radiosField, sendButton, textField } from '../../../design/forms.ts';
import { backLink, insetText, summaryList } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { type Correction, correctedWords, correctionOf } from './rules/correction.ts';
import { type DecisionMade, decisionWords } from './rules/decisions.ts';
import { type Version, versionName } from './rules/version.ts';

type Options = {
  readonly programme: string;
  readonly version: Version;
  readonly made: DecisionMade;
  readonly state: FormState;
  readonly csrf: string;
};

/** Asks for a mistyped body, day or minute of a decision to be corrected. */
export function correctPage({ programme, version, made, state, csrf }: Options): Html {
  return html`${backLink({ href: url('planVersion', { programme, version: version.number }), text: `Version ${version.number}` })}
${problemSummary(state.problems)}
${pageHeading({ over: versionName(version), title: `Correct what was recorded: ${decisionWords[made.decision].words.toLowerCase()}`, lead: 'What was recorded is never changed. Once a second person confirms it, your correction stands beside it, with its day.' })}
${summaryList({ classes: 'sl-facts', rows: recordedRows(made) })}
${form(
  { action: url('correctDecision', { programme, version: version.number, decision: made.id }), csrf },
  html`${textField(state, { name: 'body', label: 'Who decided it', hint: 'The board or post, as the minute names it.' })}
${dateField(state, { name: 'day', label: 'When it was decided', hint: `The day of the meeting or of the submission, on or before ${formatDay(made.recordedOn)}, when it was recorded.` })}
${textField(state, { name: 'reference', label: 'Where it is minuted', hint: 'The minute, letter or paper.' })}
${longTextField(state, { name: 'reason', label: 'How you know', hint: 'Whoever confirms it reads this. For example, “The signed minutes say 11 November”.', limit: 2000, rows: 3 })}
${sendButton('Ask for the correction')}`,
)}`;
}

/** What the second person reads, and their answer. */
export function settleCorrectionPage({ programme, version, made, state, csrf, waits, titleOf, maySettle }: Options & Waiting): Html {
  return html`${backLink({ href: url('planVersion', { programme, version: version.number }), text: `Version ${version.number}` })}
${problemSummary(state.problems)}
${pageHeading({ over: versionName(version), title: `A correction that waits: ${decisionWords[made.decision].words.toLowerCase()}`, lead: 'Whoever confirms it looks it up first. What was recorded stays, with the correction beside it.' })}
${summaryList({ classes: 'sl-facts', rows: recordedRows(made) })}
<h2 class="govuk-heading-m">What it should have been</h2>
${summaryList({
  classes: 'sl-facts',
  rows: [
    { key: { text: 'By whom' }, value: { text: changed(made.body, waits.body ?? made.body) } },
    { key: { text: 'When' }, value: { text: changed(formatDay(made.day), formatDay(waits.day)) } },
    { key: { text: 'Minute or paper' }, value: { text: changed(made.reference, waits.reference) } },
    { key: { text: 'How they know' }, value: { html: html`<span class="sl-as-typed">${waits.reason}</span>` } },
    { key: { text: 'Asked for' }, value: { text: `By ${titleOf(waits.askedPost)} on ${formatDay(waits.askedOn)}` } },
  ],
})}
${maySettle ? settleForm({ programme, version, made, state, csrf }) : insetText({ text: 'It waits for a second person: another than who asked for it, of the programme office, a director or the chair.' })}`;
}

type Settled = Pick<Options, 'programme' | 'version' | 'made'> & { readonly words: string; readonly titleOf: (postId: string) => string };

/** Somebody else was quicker: what they settled, and the words that the reader typed, so that these can be put where they belong. */
export function settledMeanwhilePage({ programme, version, made, words, titleOf }: Settled): Html {
  const last = made.corrections.at(-1);
  const settled = last?.settledOn ? ` It was ${last.state} on ${formatDay(last.settledOn)} by the ${titleOf(last.settledPost ?? '')}.` : '';
  return html`${backLink({ href: url('planVersion', { programme, version: version.number }), text: `Version ${version.number}` })}
${pageHeading({ over: versionName(version), title: 'This correction was settled before you', lead: `Nothing of yours was recorded.${settled}` })}
${words !== '' && html`<h2 class="govuk-heading-m">What you typed</h2>${insetText({ html: html`<span class="sl-as-typed">${words}</span>` })}<p class="govuk-body">Tell whoever settled it, or ask for a correction of your own.</p>`}`;
}

const settleForm = ({ programme, version, made, state, csrf }: Options): Html =>
  form(
    { action: url('settleCorrection', { programme, version: version.number, decision: made.id }), csrf },
    html`${radiosField(state, {
      name: 'ruling',
      label: 'Is the correction right?',
      options: [
        { value: 'confirmed', words: 'Yes, I looked it up and confirm it' },
        {
          value: 'declined',
          words: 'No, I decline it',
          hint: 'What was recorded stands as it was.',
          shows: {
            heading: 'If you decline it',
            fields: longTextField(state, { name: 'words', label: 'Why?', hint: 'Whoever asked reads it.', limit: 2000, rows: 3 }),
          },
        },
      ],
    })}
${sendButton('Record your answer')}`,
  );

type Waiting = { readonly waits: Correction; readonly titleOf: (postId: string) => string; readonly maySettle: boolean };

const changed = (was: string, becomes: string): string => (was === becomes ? `${becomes || 'None given'} (as it was recorded)` : becomes || 'None given');

function recordedRows(made: DecisionMade) {
  const { body, recipient, day, reference } = made;
  const correction = correctionOf(made);
  return [
    { key: { text: 'Recorded as decided by' }, value: { text: recipient === null ? body : `${body}, to ${recipient}` } },
    { key: { text: 'Recorded day' }, value: { text: formatDay(day) } },
    { key: { text: 'Recorded minute or paper' }, value: { text: reference === '' ? 'None given' : reference } },
    correction !== null && { key: { text: 'Corrected before' }, value: { text: correctedWords(made, correction) } },
  ];
}
