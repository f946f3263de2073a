import { type Day, formatDay } from '../../../calendar/index.ts';
import { checkboxesField, type FormState, form, hidden, longTextField, problemSummary, radiosField, sendButton } from '../../../design/forms.ts';
import { insetText, summaryList } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { evidenceSources, evidenceSourceWords, type ReopeningFacts, reopenedWords } from '../../assurance/index.ts';
import { limits } from '../rules/answers.ts';

/** An activity of which somebody has asked for something that somebody else must settle. */
export type SettleHead = {
  readonly programme: string;
  readonly csrf: string;
  readonly ref: string;
  readonly text: string;
  readonly priority: string;
  readonly owners: string;
  /** Who answers for its priority, where it has owners of its own; null where those are the same. */
  readonly answering: string | null;
  readonly target: Day | null;
  /** What stands beside a target that moved: the first one and how often; null where it did not. */
  readonly original: string | null;
};

export type VerifyView = SettleHead & {
  readonly claimedOn: Day;
  readonly claimShown: string | null;
  readonly claimId: string | null;
  readonly joint: boolean;
  readonly awaiting: readonly string[];
  /** Those by which it shows whether the work holds. */
  readonly measures: readonly { readonly id: string; readonly ref: string; readonly name: string }[];
  /** It was complete before, and was opened again; null where it never was. */
  readonly reopenedBefore: ReopeningFacts | null;
};

/** Completion, verified or refused by somebody who does not own it. */
export function verifyPage(view: VerifyView, state: FormState): Html {
  return html`${problemSummary(state.problems)}
${pageHeading({ over: `${view.ref} · ${view.priority}`, title: 'Is it complete?', lead: 'Its owner says so. It counts as complete once somebody else has seen it.' })}
${claimFacts(view)}
${view.reopenedBefore !== null && insetText({ text: `It ${reopenedWords(view.reopenedBefore)}. ${'reason' in view.reopenedBefore ? 'Look whether that has been put right.' : 'It is open again by itself as long as the measure has not come back.'}` })}
${form(
  { action: url('verifyCompletion', place(view)), csrf: view.csrf },
  html`${hidden('claimed', view.claimedOn)}${hidden('claim', view.claimId ?? '')}
${longTextField(state, { name: 'seen', label: 'What have you seen?', hint: 'What shows that it is done, or what is still to do. No names of children or families.', limit: limits.reason, rows: 5 })}
${radiosField(state, {
  name: 'result',
  label: 'Is it complete?',
  options: [
    { value: 'verified', words: 'Yes, I have seen that it is complete', shows: { heading: 'If it is complete', fields: evidenceFields(view, state) } },
    { value: 'refused', words: 'No, there is still something to do', hint: 'The claim ends, and the activity is under way again.' },
  ],
})}
${sendButton('Save')}`,
)}`;
}

/** What a completion rests on, and what would show that it does not hold. Every measure is chosen until somebody says otherwise: leaving one out is a decision. */
function evidenceFields({ measures }: VerifyView, state: FormState): Html {
  const all = { measures: measures.map(({ id }) => id) };
  const standing = state.typed === undefined ? { ...state, typed: all } : state;
  const why = longTextField(state, {
    name: 'none-why',
    label: 'Why would none?',
    hint: 'Shown with your word, since nothing would then open the activity again by itself.',
    limit: limits.reason,
    rows: 2,
  });
  return html`${longTextField(state, { name: 'shown', label: 'Where can it be seen again?', hint: 'A document and its place, a link, a minute. Not a child’s file.', limit: limits.reason, rows: 2 })}
${checkboxesField(state, {
  name: 'sources',
  label: 'Which of the ten sources does it rest on?',
  hint: 'Choose all that apply; none where it is a document alone.',
  options: evidenceSources.map((source) => ({ value: source, words: evidenceSourceWords[source] })),
})}
${
  measures.length > 0 &&
  checkboxesField(standing, {
    name: 'measures',
    label: 'Which measures would show it if the work did not hold?',
    hint: 'If one of them falls back after today, the activity is open again by itself.',
    options: [
      ...measures.map(({ id, ref, name }) => ({ value: id, words: `${ref} ${name}` })),
      { value: 'none', words: 'None would: it is done once, such as a paper that was agreed', shows: { heading: 'If none would', fields: why } },
    ],
  })
}`;
}

/** Why the reader's own word on a completion cannot count, and whose does. */
export function notVerifierPage(view: VerifyView, why: 'claimed-it' | 'owns-it' | 'owned-it' | 'answers-for-it' | 'already-verified'): Html {
  const because = {
    'claimed-it': 'You said that it is complete, so your word is there already.',
    'owns-it': 'You own it, so your word does not count as that of somebody who checked.',
    'owned-it': 'You owned it when it was claimed, or since, so your word does not count as that of somebody who checked.',
    'answers-for-it':
      'You answer for its priority, or did since it was claimed, so your word does not count as that of somebody who checked: it would settle your own rating.',
    'already-verified': 'You have said already that you have seen it.',
  }[why];
  const who = view.joint
    ? 'It is owned jointly: each of its other owners verifies it on this page.'
    : 'The programme office, a director, quality assurance or the owner of another priority verifies it on this page. You can send them its address.';
  return html`${pageHeading({ over: `${view.ref} · ${view.priority}`, title: 'Somebody else must verify it', lead: because })}
${claimFacts(view)}
<p class="govuk-body">${who}</p>
<p class="govuk-body"><a class="govuk-link" href="${url('activity', place(view))}">Back to ${view.ref}</a></p>`;
}

export type RecoveryView = SettleHead & { readonly id: string; readonly plan: string; readonly day: Day; readonly proposedOn: Day; readonly moves: number };

/** A recovery plan, accepted by somebody who neither proposed it nor will carry it out. */
export function recoveryPage(view: RecoveryView, state: FormState): Html {
  const moved = view.moves === 0 ? 'Never' : view.moves === 1 ? 'Once' : `${view.moves} times`;
  return html`${problemSummary(state.problems)}
${pageHeading({ over: `${view.ref} · ${view.priority}`, title: 'Accept the recovery plan?', lead: 'While an accepted plan’s day is still to come the work counts as behind, and not as off track. Its day may move once.' })}
${settleFacts(view, [
  ['Recovery plan', view.plan],
  ['Back on track by', formatDay(view.day)],
  ['Proposed', formatDay(view.proposedOn)],
  ['Day moved before', moved],
])}
${form(
  { action: url('acceptRecovery', place(view)), csrf: view.csrf },
  html`${hidden('id', view.id)}${radiosField(state, {
    name: 'decision',
    label: 'Do you accept the plan?',
    options: [
      { value: 'accept', words: 'Yes, accept it' },
      {
        value: 'refuse',
        words: 'No, turn it down',
        hint: 'Its owner can propose another.',
        shows: {
          heading: 'If you turn it down',
          fields: longTextField(state, { name: 'reason', label: 'What does it lack?', hint: 'Its owner reads this.', limit: limits.reason, rows: 4 }),
        },
      },
    ],
  })}${sendButton('Save')}`,
)}`;
}

export type StopView = SettleHead & { readonly reason: string; readonly askedOn: Day };

/** The stop of an activity, approved or turned down by somebody who neither asked for it nor owns it. */
export function stopPage(view: StopView, state: FormState): Html {
  return html`${problemSummary(state.problems)}
${pageHeading({ over: `${view.ref} · ${view.priority}`, title: 'Should it stop?', lead: 'An activity that was stopped counts no more. The plan, and the board, keep that it was there and why it stopped.' })}
${settleFacts(view, [
  ['Why it should stop', view.reason],
  ['Asked for', formatDay(view.askedOn)],
])}
${form(
  { action: url('decideStop', place(view)), csrf: view.csrf },
  html`${radiosField(state, {
    name: 'decision',
    label: 'Should it stop?',
    options: [
      { value: 'approve', words: 'Yes, approve the stop' },
      { value: 'refuse', words: 'No, the work goes on' },
    ],
  })}
${longTextField(state, { name: 'reason', label: 'Why?', limit: limits.reason, rows: 4 })}${sendButton('Save')}`,
)}`;
}

const place = ({ programme, ref }: SettleHead): { programme: string; ref: string } => ({ programme, ref });

function claimFacts(view: VerifyView): Html {
  const awaiting = view.joint && view.awaiting.length > 0 ? ([['Still to verify', view.awaiting.join(', ')]] as const) : [];
  return settleFacts(view, [['Claimed complete', formatDay(view.claimedOn)], ['What its owner says shows it', view.claimShown ?? 'Not said'], ...awaiting]);
}

/** What is asked to be settled of an activity, beneath its own words. */
export function settleFacts(view: SettleHead, more: readonly (readonly [string, string])[]): Html {
  const answering = view.answering === null ? [] : ([['Answers for its priority', view.answering]] as const);
  const rows = [['Activity', view.text], ['Owner', view.owners], ...answering, ['Target', targetWords(view)], ...more] as const;
  return summaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) });
}

const targetWords = ({ target, original }: SettleHead): string =>
  `${target === null ? 'No target date' : formatDay(target)}${original === null ? '' : ` (${original})`}`;
