import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, typedIn } from '../answering.ts';
import { type Plan, type Priority, priorityByRef } from '../rules/plan.ts';
import { moveDate } from '../targets/actions.ts';
import { decideNoMeasure, setExpectedImpact } from './actions.ts';
import { expectedImpactPage } from './expected-impact-page.ts';
import { readDecision, readImpactDay, readImpactMove } from './form.ts';
import { noMeasurePage } from './no-measure-page.ts';

export const impactRoutes: Route[] = [
  { method: 'GET', pattern: patterns.expectedImpact, action: 'plan.read', handle: async (visit) => showImpact(visit, (await planFor(visit)).plan, {}) },
  { method: 'POST', pattern: patterns.expectedImpact, action: 'plan.move-date', handle: submitImpact },
  { method: 'GET', pattern: patterns.noMeasure, action: 'plan.read', handle: async (visit) => showDecision(visit, (await planFor(visit)).plan, {}) },
  { method: 'POST', pattern: patterns.noMeasure, action: 'plan.no-measure', handle: submitDecision },
];

const priorityOf = (visit: Visit, plan: Plan): Priority => found(priorityByRef(plan, visit.params.ref ?? ''));

function showImpact(visit: Visit, plan: Plan, state: FormState) {
  const priority = priorityOf(visit, plan);
  const options = { programme: visit.programme.slug, plan, priority, mayMove: visit.may('plan.move-date'), state, csrf: visit.csrf };
  const title = `When impact is expected of ${priority.ref}`;
  return page({ title, section: 'plan', width: 'reading', errors: Boolean(state.problems) }, expectedImpactPage(options));
}

async function submitImpact(visit: Visit) {
  const { plan } = await planFor(visit);
  const { ref } = priorityOf(visit, plan);
  const done = plan.acceptedOn === null ? await setDay(visit, ref) : await moveDay(visit, ref);
  if (!done.ok) return showImpact(visit, (await planFor(visit)).plan, { problems: done.problems, typed: typedIn(visit) });
  return redirect(url('expectedImpact', { programme: visit.programme.slug, ref }));
}

async function setDay(visit: Visit, ref: string) {
  const read = readImpactDay(visit.form);
  if (!read.ok) return read;
  const done = await setExpectedImpact(visit.changer, visit.programme.id, { ref, ...read.value });
  return done.ok ? done : { ok: false as const, problems: asProblems(done.refusal) };
}

async function moveDay(visit: Visit, ref: string) {
  const read = readImpactMove(visit.form);
  if (!read.ok) return read;
  const done = await moveDate(visit.changer, visit.programme.id, { ref, what: 'expected-impact', ...read.value });
  return done.ok ? done : { ok: false as const, problems: asProblems(done.refusal) };
}

function showDecision(visit: Visit, plan: Plan, state: FormState) {
  const priority = priorityOf(visit, plan);
  const options = { programme: visit.programme.slug, priority, mayDecide: visit.may('plan.no-measure'), state, csrf: visit.csrf };
  return page({ title: `No measure for ${priority.ref}`, section: 'plan', width: 'reading', errors: Boolean(state.problems) }, noMeasurePage(options));
}

async function submitDecision(visit: Visit) {
  const { plan } = await planFor(visit);
  const { ref } = priorityOf(visit, plan);
  const read = readDecision(visit.form);
  if (!read.ok) return showDecision(visit, plan, { problems: read.problems, typed: typedIn(visit) });
  const done = await decideNoMeasure(visit.changer, visit.programme.id, { ref, ...read.value });
  if (!done.ok) return showDecision(visit, (await planFor(visit)).plan, { problems: asProblems(done.refusal), typed: typedIn(visit) });
  return redirect(url('noMeasure', { programme: visit.programme.slug, ref }));
}
