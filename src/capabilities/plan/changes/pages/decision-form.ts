import { type Day, formatDay } from '../../../../calendar/index.ts';
import { type FormState, form, longTextField, radiosField, sendButton, textField } from '../../../../design/forms.ts';
import { insetText } from '../../../../design/govuk/index.ts';
import { type Html, html } from '../../../../design/html.ts';
import { boardField, meetingDayField } from '../../../../design/meeting-fields.ts';
import { url } from '../../../../urls.ts';
import { lacksAssessment, requestRef } from '../rules/request.ts';
import type { ShowOptions } from './show-change.ts';

/** Approves or declines a change, and says in whose name. What no longer fits can only be declined. */
export function decisionForm({ programme, request, acceptedOn, boards, csrf, state, stale }: ShowOptions, decide: 'own-name' | 'board-only'): Html {
  const change = requestRef(request.number);
  const approve = { value: 'approve', words: 'The change is approved', hint: 'It is made at once.' };
  const decline = { value: 'decline', words: 'The change is declined', hint: 'Everything stays as it stands.' };
  const board = {
    value: 'board',
    words: 'A board’s, which decided it at a meeting',
    shows: { heading: 'If a board decided it', fields: boardFields(state, { acceptedOn, boards, askedOn: request.askedOn }) },
  };
  // The office has one name alone to decide in, so it need not choose it.
  const standing = decide === 'board-only' && state.typed === undefined ? { ...state, typed: { name: 'board' } } : state;
  const lacks =
    lacksAssessment(request) &&
    insetText({
      text: 'It needs an equality impact assessment and none is linked yet. It may be approved all the same: it is listed as missing until one is.',
    });
  return html`<h2 class="govuk-heading-m" id="decide">Decide</h2>${lacks}
${form(
  { action: url('decideChange', { programme, change }), csrf },
  html`${radiosField(state, { name: 'decision', label: 'What was decided?', options: stale ? [decline] : [approve, decline] })}
${radiosField(standing, {
  name: 'name',
  label: 'In whose name?',
  hint: decide === 'board-only' ? 'The programme office records what a board decided, and decides nothing itself.' : undefined,
  options: decide === 'own-name' ? [{ value: 'own', words: 'Mine, in my post, today' }, board] : [board],
})}
${longTextField(state, { name: 'words', label: 'Words of the decision', hint: 'Needed where it is declined: whoever asked reads why.', limit: 2000, rows: 3 })}
${sendButton('Record the decision')}`,
)}`;
}

type OfBoard = Pick<ShowOptions, 'acceptedOn' | 'boards'> & { readonly askedOn: Day };

const boardFields = (state: FormState, { acceptedOn, boards, askedOn }: OfBoard): Html =>
  html`${boardField(state, { name: 'board', label: 'Which board', hint: 'Such as “Improvement Board”.' }, boards)}
${meetingDayField(state, { name: 'met', label: 'The day it met', hint: `From ${formatDay(acceptedOn)}, when the plan was accepted, to today. It may lie before ${formatDay(askedOn)}, when the change was asked for: then it is shown as recorded later.` }, boards)}
${textField(state, { name: 'reference', label: 'Where it is minuted', hint: 'A minute or a paper of that meeting, such as “Minute 6 of 19 November 2021”.' })}`;
