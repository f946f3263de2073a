import { type Day, formatDay } from '../../../calendar/index.ts';
import { type FormState, form, hidden, longTextField, problemSummary, radiosField, sendButton } from '../../../design/forms.ts';
import { insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { ReopeningAsked, VerifiedBy } from '../position.ts';
import { limits } from '../rules/answers.ts';
import type { reopenerProblem } from '../rules/independence.ts';
import { type SettleHead, settleFacts } from './settle.ts';

export type OpenAgainView = SettleHead & {
  readonly claimId: string | null;
  readonly verifiedOn: Day;
  readonly verifiedBy: readonly VerifiedBy[];
  /** It was asked before, and stays complete; null where it was not, or waits. */
  readonly kept: ReopeningAsked['kept'];
  readonly waiting: ReopeningAsked | null;
  readonly mayDecide: boolean;
  readonly whyNot: ReturnType<typeof reopenerProblem>;
};

const who = 'The programme office, a director, quality assurance or whoever verified it may ask.';
const decides =
  'It is decided by the programme office, a director or quality assurance: by somebody who did not ask for it, did not claim or verify the completion, does not own the activity and does not answer for its priority.';

/** Completed work whose completion is said to be false: asked for by one person, decided by another. */
export function openAgainPage(view: OpenAgainView, state: FormState): Html {
  const { waiting, ref, priority } = view;
  const lead = 'For work that was verified as complete and turns out not to be. What was said and seen then is kept.';
  const over = `${ref} · ${priority}`;
  if (waiting !== null && view.mayDecide)
    return html`${problemSummary(state.problems)}${pageHeading({ over, title: 'Was its completion false?', lead })}${completionFacts(view)}${decisionForm(view, waiting, state)}`;
  if (waiting !== null)
    return html`${problemSummary(state.problems)}${pageHeading({ over, title: 'It waits for somebody else to decide', lead })}${completionFacts(view)}
<p class="govuk-body">${whyNotWords(view.whyNot)}${decides} They decide on this page: you can send them its address.</p>
<p class="govuk-body"><a class="govuk-link" href="${url('activity', placeOf(view))}">Back to ${ref}</a></p>`;
  return html`${problemSummary(state.problems)}${pageHeading({ over, title: 'Ask to open it again', lead })}${completionFacts(view)}
${view.kept !== null && insetText({ text: `This was asked before. On ${formatDay(view.kept.on)} the ${view.kept.by} decided that it stays complete: ${view.kept.reason}` })}
<p class="govuk-body">${who} ${decides} Until then it stays complete.</p>
${form(
  { action: url('askReopening', placeOf(view)), csrf: view.csrf },
  html`${hidden('claim', view.claimId ?? '')}${longTextField(state, { name: 'reason', label: 'What shows that it is not complete?', hint: 'Everybody who reads its rating reads this, the board too. No names of children or families.', limit: limits.reason, rows: 5 })}${sendButton('Ask to open it again')}`,
)}`;
}

const decisionForm = (view: OpenAgainView, waiting: ReopeningAsked, state: FormState): Html =>
  form(
    { action: url('decideReopening', placeOf(view)), csrf: view.csrf },
    html`${hidden('id', waiting.id)}${radiosField(state, {
      name: 'decision',
      label: 'Was its completion false?',
      options: [
        { value: 'open', words: 'Yes, open it again', hint: 'It is under way again, its rating follows, and the board reads why.' },
        { value: 'keep', words: 'No, it stays complete' },
      ],
    })}
${longTextField(state, { name: 'reason', label: 'Why?', hint: 'What you have looked at. No names of children or families.', limit: limits.reason, rows: 4 })}${sendButton('Save')}`,
  );

function completionFacts(view: OpenAgainView): Html {
  const { verifiedOn, verifiedBy, waiting } = view;
  const seen = verifiedBy.map(({ by, seen: words, shownAt }) => [`Seen by the ${by}`, shownAt === '' ? words : `${words} (${shownAt})`] as const);
  const asked =
    waiting === null
      ? []
      : ([
          ['Asked for', `${formatDay(waiting.askedOn)}, by the ${waiting.askedPost}`],
          ['What shows that it is not complete', waiting.reason],
        ] as const);
  return settleFacts(view, [['Verified as complete', formatDay(verifiedOn)], ...seen, ...asked]);
}

function whyNotWords(why: OpenAgainView['whyNot']): string {
  switch (why) {
    case null:
      return '';
    case 'asked-for-it':
      return 'You asked for it. ';
    case 'claimed-it':
      return 'You said that it was complete. ';
    case 'verified-it':
      return 'You verified it. ';
    case 'owns-it':
    case 'owned-it':
      return 'You own it, or did since it was claimed. ';
    case 'answers-for-it':
      return 'You answer for its priority, or did since it was claimed. ';
  }
}

const placeOf = ({ programme, ref }: SettleHead): { programme: string; ref: string } => ({ programme, ref });
