import { dayInputOf } from '../../../calendar/index.ts';
import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, typedIn } from '../answering.ts';
import { sinceWords, submitAsked } from '../changes/asking-view.ts';
import type { CompletionOf } from '../changes/kind.ts';
import { beforeCompletion, completionWords, dateKind, firstTargetKind } from '../changes/kinds/dates.ts';
import { askSubject, ofActivity } from '../changes/kinds/subjects.ts';
import type { Checked } from '../form.ts';
import { type Activity, activityByRef, type Plan } from '../rules/plan.ts';
import { confirmTarget, moveDate } from './actions.ts';
import { overdueProblems, readConfirm, readMove, readMoveAsked, readTargetAsked } from './form.ts';
import { confirmProblems, confirmProblemWords, isChangeOfAccepted } from './rules/confirming.ts';
import { confirmTargetPage, moveTargetPage } from './target-pages.ts';

export const targetRoutes = (completionOf: CompletionOf): Route[] => [
  { method: 'GET', pattern: patterns.confirmTarget, action: 'change.ask', handle: (visit) => viewConfirmTarget(visit, completionOf) },
  { method: 'POST', pattern: patterns.confirmTarget, action: 'change.ask', handle: (visit) => submitConfirmTarget(visit, completionOf) },
  { method: 'GET', pattern: patterns.moveTarget, action: 'change.ask', handle: (visit) => viewMove(visit, completionOf) },
  { method: 'POST', pattern: patterns.moveTarget, action: 'change.ask', handle: (visit) => submitMove(visit, completionOf) },
];

/** The plan, once this person may change the activity of the address or ask for it. */
async function planToChange(visit: Visit): Promise<Plan> {
  const { plan } = await planFor(visit);
  visit.permit(askSubject(plan, ofActivity(found(activityByRef(plan, visit.params.ref ?? '')))));
  return plan;
}

async function viewConfirmTarget(visit: Visit, completionOf: CompletionOf) {
  const plan = await planToChange(visit);
  const day = dayInputOf(activityOf(visit, plan).targetOriginal);
  return showConfirm(visit, plan, completionOf, { typed: { 'day-day': day.day, 'day-month': day.month, 'day-year': day.year } });
}

/** Why the target of an accepted activity stays: said before anything is filled in, in the words of the refusal. A first target is no move. */
async function staysWords({ db, programme }: Visit, { acceptedOn }: Plan, { id, ref, target }: Activity, completionOf: CompletionOf): Promise<string | null> {
  const completion = acceptedOn === null || target === null ? null : await completionOf(db, programme.id, id);
  return completion && `${ref} ${completionWords(completion)}`;
}

const activityOf = (visit: Visit, plan: Plan): Activity => found(activityByRef(plan, visit.params.ref ?? '')).activity;

async function showConfirm(visit: Visit, plan: Plan, completionOf: CompletionOf, state: FormState) {
  const activity = activityOf(visit, plan);
  if (activity.targetConfirmed) return redirect(url('activity', { programme: visit.programme.slug, ref: activity.ref }));
  const options = {
    programme: visit.programme.slug,
    since: await sinceWords(visit, plan, { kind: 'activity', id: activity.id }),
    stays: await staysWords(visit, plan, activity, completionOf),
    activity,
    state,
    csrf: visit.csrf,
  };
  return page({ title: `Target of ${activity.ref}`, section: 'plan', width: 'reading', errors: Boolean(state.problems) }, confirmTargetPage(options));
}

/** The day that was read from the phrase is confirmed by the office as it is; any other is a change of an accepted plan. */
async function submitConfirmTarget(visit: Visit, completionOf: CompletionOf) {
  const plan = await planToChange(visit);
  const activity = activityOf(visit, plan);
  const { ref } = activity;
  const asked = readTargetAsked(visit.form);
  const again = async (problems: FormState['problems']) => showConfirm(visit, (await planFor(visit)).plan, completionOf, { problems, typed: typedIn(visit) });
  if (plan.acceptedOn !== null && (!asked.ok || isChangeOfAccepted(plan, activity, asked.value.day)))
    return submitAsked(
      visit,
      beforeCompletion(firstTargetKind, completionOf),
      withRef(ref, asked),
      again,
      asked.ok ? overdueProblems(visit.form, asked.value.day, visit.today) : [],
    );
  if (!visit.may('plan.settle')) return again([{ field: 'day', message: 'This is the day that was read from the plan: the programme office confirms it' }]);
  const read = readConfirm(visit.form, (day, reason) => confirmProblems(plan, activity, { day, reason }, visit.today).map(confirmProblemWords));
  if (!read.ok) return again(read.problems);
  const done = await confirmTarget(visit.changer, visit.programme.id, { ref, ...read.value });
  return done.ok ? redirect(url('activity', { programme: visit.programme.slug, ref })) : again(asProblems(done.refusal));
}

const withRef = <Value>(ref: string, read: Checked<Value>): Checked<Value & { ref: string }> => (read.ok ? { ok: true, value: { ...read.value, ref } } : read);

async function viewMove(visit: Visit, completionOf: CompletionOf) {
  return showMove(visit, await planToChange(visit), completionOf, { typed: { what: 'target' } });
}

async function showMove(visit: Visit, plan: Plan, completionOf: CompletionOf, state: FormState) {
  const activity = activityOf(visit, plan);
  if (!activity.targetConfirmed) return redirect(url('confirmTarget', { programme: visit.programme.slug, ref: activity.ref }));
  const options = {
    programme: visit.programme.slug,
    since: await sinceWords(visit, plan, { kind: 'activity', id: activity.id }),
    stays: await staysWords(visit, plan, activity, completionOf),
    activity,
    state,
    csrf: visit.csrf,
  };
  return page({ title: `Move a date of ${activity.ref}`, section: 'plan', width: 'reading', errors: Boolean(state.problems) }, moveTargetPage(options));
}

async function submitMove(visit: Visit, completionOf: CompletionOf) {
  const plan = await planToChange(visit);
  const { ref } = activityOf(visit, plan);
  const again = async (problems: FormState['problems']) => showMove(visit, (await planFor(visit)).plan, completionOf, { problems, typed: typedIn(visit) });
  if (plan.acceptedOn !== null) {
    const asked = readMoveAsked(visit.form);
    const overdue = asked.ok && asked.value.what === 'target' ? overdueProblems(visit.form, asked.value.toDay, visit.today) : [];
    return submitAsked(visit, beforeCompletion(dateKind, completionOf), withRef(ref, asked), again, overdue);
  }
  const read = readMove(visit.form);
  if (!read.ok) return again(read.problems);
  const done = await moveDate(visit.changer, visit.programme.id, { ref, ...read.value });
  return done.ok ? redirect(url('activity', { programme: visit.programme.slug, ref })) : again(asProblems(done.refusal));
}
