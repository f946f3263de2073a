import { type Day, formatDay } from '../../../calendar/index.ts';
import { checkboxesField, type FormState, form, hidden, longTextField, problemSummary, radiosField, selectField, sendButton } from '../../../design/forms.ts';
import { insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { evidenceSources, evidenceSourceWords, type ReopeningFacts, reopenedWords } from '../../assurance/index.ts';
import type { Meant } from '../completion/rules/meant.ts';
import { limits } from '../rules/answers.ts';
import { type SettleHead, settleFacts } from './settle.ts';

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
  /** For whom it waits; `posts` may be named by the reader, none where they name nobody. Null where it waits for each joint owner. */
  readonly naming: {
    readonly meant: Meant | null;
    /** The newest day on which a holder of that post was written to of it; null where none was yet. */
    readonly toldOn: Day | null;
    /** When an email is written to whoever is named: never before reminders of completions began; in a demonstration as its day moves, since its days do not go by themselves. */
    readonly mail: 'never' | 'in-hours' | 'next-day';
    readonly posts: readonly { readonly id: string; readonly title: string }[];
  } | null;
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
)}
${namingPart(view, state)}`;
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
export function notVerifierPage(view: VerifyView, why: 'claimed-it' | 'owns-it' | 'owned-it' | 'answers-for-it' | 'already-verified', state: FormState): Html {
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
    : `${view.naming?.meant?.able ? `It waits for: ${view.naming.meant.title}. ` : ''}The programme office, a director, quality assurance or the owner of another priority ${view.naming?.meant?.able ? 'may verify it too' : 'verifies it on this page. You can send them its address'}.`;
  return html`${problemSummary(state.problems)}
${pageHeading({ over: `${view.ref} · ${view.priority}`, title: 'Somebody else must verify it', lead: because })}
${claimFacts(view)}
<p class="govuk-body">${who}</p>
${namingPart(view, state)}
<p class="govuk-body"><a class="govuk-link" href="${url('activity', place(view))}">Back to ${view.ref}</a></p>`;
}

const place = ({ programme, ref }: SettleHead): { programme: string; ref: string } => ({ programme, ref });

function claimFacts(view: VerifyView): Html {
  const awaiting = view.joint && view.awaiting.length > 0 ? ([['Still to verify', view.awaiting.join(', ')]] as const) : [];
  return settleFacts(view, [
    ['Claimed complete', formatDay(view.claimedOn)],
    ['What its owner says shows it', view.claimShown ?? 'Not said'],
    ...awaiting,
    ...meantRow(view),
  ]);
}

/** "Quality Lead", or that whoever holds it may not verify it any more. */
function meantRow({ naming }: VerifyView): readonly (readonly [string, string])[] {
  if (naming === null) return [];
  const { meant } = naming;
  const told = naming.toldOn === null ? '' : `: an email to them was written on ${formatDay(naming.toldOn)}`;
  const words = meant === null ? 'No post is named' : meant.able ? `${meant.title}${told}` : `${meant.title}, where nobody may verify it any more`;
  return [['Meant to verify it', words]];
}

const mailWords = {
  never: '',
  'in-hours': ', and are written to by email within a quarter of an hour in working hours, where they have an address',
  'next-day': ', and an email to them is written when the demonstration’s day moves on, where they have an address',
} as const;

/** Who claimed it, owns it or runs the programme says whose word it waits for. Nobody loses theirs by it. */
function namingPart(view: VerifyView, state: FormState): Html | false {
  const { naming } = view;
  if (naming === null || naming.posts.length === 0) return false;
  const standing = state.typed?.verifier === undefined ? { ...state, typed: { ...state.typed, verifier: naming.meant?.able ? naming.meant.id : '' } } : state;
  return html`<h2 class="govuk-heading-m">Who is meant to verify it?</h2>
${form(
  { action: url('nameVerifier', place(view)), csrf: view.csrf },
  html`${hidden('claim', view.claimId ?? '')}
${selectField(standing, {
  name: 'verifier',
  label: 'Post',
  labelClasses: 'govuk-label',
  hint: `They see it on their home page at once${mailWords[naming.mail]}. Anybody else who may verify it still may.`,
  options: naming.posts.map(({ id, title }) => ({ value: id, words: title })),
  empty: 'Choose a post',
})}${sendButton('Name this post', { kind: 'secondary' })}`,
)}`;
}
