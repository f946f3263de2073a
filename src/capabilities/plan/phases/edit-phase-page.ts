import { formatDay } from '../../../calendar/index.ts';
import { changeFields } from '../../../design/change-fields.ts';
import { dateField, type FormState, form, hidden, longTextField, problemSummary, sendButton, textField } from '../../../design/forms.ts';
import { backLink, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { Phase, Plan } from '../rules/plan.ts';

type Options = {
  readonly programme: string;
  readonly plan: Plan;
  readonly phase: Phase | null;
  /** What is said above a change that is asked for; null while the plan is not accepted. */
  readonly since: Html | null;
  readonly seen: string;
  readonly state: FormState;
  readonly csrf: string;
  /** Somebody changed the phase meanwhile: how it stands now is shown above what was typed. */
  readonly stale: boolean;
};

/** Adds a phase or changes one. */
export function editPhasePage({ programme, plan, phase, since, seen, state, csrf, stale }: Options): Html {
  return html`${backLink({ href: url('phases', { programme }), text: 'Back to the phases' })}
${problemSummary(state.problems)}
${pageHeading({ over: phase?.printed ? `Printed: “${phase.printed}”` : plan.title, title: phase ? `Phase ${phase.number}` : 'Add a phase' })}
${stale && phase && insetText({ html: html`As it stands now: ${phase.name}, ${daysOf(phase)}. ${phase.focus.join(' · ')}` })}
${form(
  { action: url('editPhase', { programme, phase: phase?.number ?? 'new' }), csrf },
  html`${hidden('seen', seen)}
${textField(state, { name: 'number', label: 'Number', width: 2 })}
${textField(state, { name: 'name', label: 'Name' })}
${dateField(state, { name: 'from', label: 'First day', hint: 'Two phases never share a day: where one is printed as ending in April and the next as starting in April, the next begins on 1 May.' })}
${dateField(state, { name: 'to', label: 'Last day' })}
${longTextField(state, { name: 'focus', label: 'Areas of focus', hint: 'One a line.', limit: 6000, rows: 5 })}
${since === null ? html`${reason(phase, state)}${sendButton('Save the phase')}` : html`${changeFields(state, { since })}${sendButton('Ask for the change')}`}`,
)}`;
}

/** Why its days change. A phase that has no days yet needs no reason for its first ones. */
function reason(phase: Phase | null, state: FormState): Html | false {
  if (phase === null || (phase.fromDay === null && phase.toDay === null)) return false;
  return longTextField(state, { name: 'reason', label: 'Why its days change', hint: 'Leave it empty where they stay as they are.', limit: 2000, rows: 2 });
}

const daysOf = ({ fromDay, toDay }: Phase): string => [fromDay, toDay].map((day) => (day === null ? 'no day' : formatDay(day))).join(' to ');
