import { dayInputOf } from '../../../calendar/index.ts';
import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, typedIn } from '../answering.ts';
import { type Activity, activityByRef, type Plan } from '../rules/plan.ts';
import { confirmTarget, moveDate } from './actions.ts';
import { readConfirm, readMove } from './form.ts';
import { confirmProblems, confirmProblemWords } from './rules/confirming.ts';
import { confirmTargetPage, moveTargetPage } from './target-pages.ts';

export const targetRoutes: Route[] = [
  { method: 'GET', pattern: patterns.confirmTarget, action: 'plan.confirm-target', handle: viewConfirmTarget },
  { method: 'POST', pattern: patterns.confirmTarget, action: 'plan.confirm-target', handle: submitConfirmTarget },
  { method: 'GET', pattern: patterns.moveTarget, action: 'plan.move-date', handle: viewMove },
  { method: 'POST', pattern: patterns.moveTarget, action: 'plan.move-date', handle: submitMove },
];

async function viewConfirmTarget(visit: Visit) {
  const { plan } = await planFor(visit);
  const day = dayInputOf(activityOf(visit, plan).targetOriginal);
  return showConfirm(visit, plan, { typed: { 'day-day': day.day, 'day-month': day.month, 'day-year': day.year } });
}

const activityOf = (visit: Visit, plan: Plan): Activity => found(activityByRef(plan, visit.params.ref ?? '')).activity;

function showConfirm(visit: Visit, plan: Plan, state: FormState) {
  const activity = activityOf(visit, plan);
  if (activity.targetConfirmed) return redirect(url('activity', { programme: visit.programme.slug, ref: activity.ref }));
  const options = { programme: visit.programme.slug, plan, activity, state, csrf: visit.csrf };
  return page({ title: `Target of ${activity.ref}`, section: 'plan', width: 'reading', errors: Boolean(state.problems) }, confirmTargetPage(options));
}

async function submitConfirmTarget(visit: Visit) {
  const { plan } = await planFor(visit);
  const activity = activityOf(visit, plan);
  const { ref } = activity;
  const read = readConfirm(visit.form, (day, approval) =>
    confirmProblems(plan, activity, { day, approval }, visit.today).map((problem) => confirmProblemWords(problem, plan.acceptedOn)),
  );
  if (!read.ok) return showConfirm(visit, plan, { problems: read.problems, typed: typedIn(visit) });
  const done = await confirmTarget(visit.changer, visit.programme.id, { ref, ...read.value });
  if (!done.ok) return showConfirm(visit, (await planFor(visit)).plan, { problems: asProblems(done.refusal), typed: typedIn(visit) });
  return redirect(url('activity', { programme: visit.programme.slug, ref }));
}

async function viewMove(visit: Visit) {
  return showMove(visit, (await planFor(visit)).plan, { typed: { what: 'target' } });
}

function showMove(visit: Visit, plan: Plan, state: FormState) {
  const activity = activityOf(visit, plan);
  if (!activity.targetConfirmed) return redirect(url('confirmTarget', { programme: visit.programme.slug, ref: activity.ref }));
  const options = { programme: visit.programme.slug, plan, activity, state, csrf: visit.csrf };
  return page({ title: `Move a date of ${activity.ref}`, section: 'plan', width: 'reading', errors: Boolean(state.problems) }, moveTargetPage(options));
}

async function submitMove(visit: Visit) {
  const { plan } = await planFor(visit);
  const { ref } = activityOf(visit, plan);
  const read = readMove(visit.form);
  if (!read.ok) return showMove(visit, plan, { problems: read.problems, typed: typedIn(visit) });
  const done = await moveDate(visit.changer, visit.programme.id, { ref, ...read.value });
  if (!done.ok) return showMove(visit, (await planFor(visit)).plan, { problems: asProblems(done.refusal), typed: typedIn(visit) });
  return redirect(url('activity', { programme: visit.programme.slug, ref }));
}
