import { type Day, formatDay } from '../../../calendar/index.ts';
import { type FormState, form, hidden, longTextField, problemSummary, radiosField, sendButton } from '../../../design/forms.ts';
import { summaryList } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
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

/** What is asked to be settled of an activity, beneath its own words. */
export function settleFacts(view: SettleHead, more: readonly (readonly [string, string])[]): Html {
  const answering = view.answering === null ? [] : ([['Answers for its priority', view.answering]] as const);
  const rows = [['Activity', view.text], ['Owner', view.owners], ...answering, ['Target', targetWords(view)], ...more] as const;
  return summaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) });
}

const targetWords = ({ target, original }: SettleHead): string =>
  `${target === null ? 'No target date' : formatDay(target)}${original === null ? '' : ` (${original})`}`;
