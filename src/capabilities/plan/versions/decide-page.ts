import { type FormState, form, problemSummary, radiosField, sendButton, textField } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { boardField, type MeetingsOffered, meetingDayField } from '../../../design/meeting-fields.ts';
import { url } from '../../../urls.ts';
import { decisions, decisionWords } from './rules/decisions.ts';
import { nextStep, type Version } from './rules/version.ts';

type Options = {
  readonly programme: string;
  readonly version: Version;
  /** Whether a board has accepted the plan: its first acceptance has a page of its own. */
  readonly accepted: boolean;
  readonly boards: MeetingsOffered;
  readonly state: FormState;
  readonly csrf: string;
};

/** Records what a body decided on a version. */
export function decidePage({ programme, version, accepted, boards, state, csrf }: Options): Html {
  const { number, label } = version;
  const offered = decisions.filter((decision) => accepted || decision !== 'accepted');
  const next = nextStep(version);
  return html`${backLink({ href: url('planVersion', { programme, version: number }), text: `Version ${number}` })}
${problemSummary(state.problems)}
${pageHeading({ over: `Version ${number}: ${label}`, title: 'Record a decision on this version' })}
${
  !accepted &&
  insetText({
    html: html`The board’s first acceptance has <a class="govuk-link" href="${url('acceptPlan', { programme })}">a page of its own</a>, because dates and words are fixed from then on.`,
  })
}
${next !== null && html`<p class="govuk-body">The next step that this version needs: <strong>${decisionWords[next].words}</strong>.</p>`}
${form(
  { action: url('decideVersion', { programme, version: number }), csrf },
  html`${radiosField(state, {
    name: 'decision',
    label: 'What was decided',
    options: offered.map((decision) => ({
      value: decision,
      words: decisionWords[decision].words,
      hint: decisionWords[decision].meaning,
      shows: decision === 'submitted' ? { heading: 'If it was submitted', fields: recipientField(state) } : undefined,
    })),
  })}
${boardField(state, { name: 'body', label: 'Who decided it', hint: 'A board or a post: “Improvement Board”, “Cabinet”. For a submission, who submitted it.' }, boards)}
${meetingDayField(state, { name: 'day', label: 'When', hint: 'The day of the meeting or of the submission. For example, 26 11 2021.' }, boards)}
${textField(state, { name: 'reference', label: 'Where it is minuted', hint: 'A minute, letter or paper, such as “Cabinet, minute 31 of 26 November 2021”. Needed unless it was recommended or noted.' })}
${sendButton('Continue')}`,
)}`;
}

const recipientField = (state: FormState): Html =>
  textField(state, { name: 'recipient', label: 'To whom it was submitted', hint: 'For example, “Department for Education”. Record each recipient by itself.' });
