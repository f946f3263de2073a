import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, typedIn } from '../answering.ts';
import { sinceWords, submitAsked } from '../changes/asking-view.ts';
import { dateKind } from '../changes/kinds/dates.ts';
import { noMeasureKind } from '../changes/kinds/no-measure.ts';
import { askSubject, ofPriority } from '../changes/kinds/subjects.ts';
import { inOrder } from '../form.ts';
import { type AskBoards, knownBoards } from '../meetings/known-boards.ts';
import { meetingSaid } from '../meetings/meeting-view.ts';
import { offeredBoards } from '../meetings/rules/known.ts';
import { type Plan, type Priority, priorityByRef } from '../rules/plan.ts';
import { decideNoMeasure, setExpectedImpact } from './actions.ts';
import { expectedImpactPage } from './expected-impact-page.ts';
import { decisionFields, readDecision, readDecisionAsked, readImpactAsked, readImpactDay } from './form.ts';
import { noMeasurePage } from './no-measure-page.ts';

export const impactRoutes = (askBoards: AskBoards): Route[] => [
  { method: 'GET', pattern: patterns.expectedImpact, action: 'plan.read', handle: async (visit) => showImpact(visit, (await planFor(visit)).plan, {}) },
  { method: 'POST', pattern: patterns.expectedImpact, action: 'change.ask', handle: submitImpact },
  { method: 'GET', pattern: patterns.noMeasure, action: 'plan.read', handle: async (visit) => showDecision(visit, (await planFor(visit)).plan, askBoards, {}) },
  { method: 'POST', pattern: patterns.noMeasure, action: 'change.ask', handle: (visit) => submitDecision(visit, askBoards) },
];

const priorityOf = (visit: Visit, plan: Plan): Priority => found(priorityByRef(plan, visit.params.ref ?? ''));

async function showImpact(visit: Visit, plan: Plan, state: FormState) {
  const priority = priorityOf(visit, plan);
  const mayMove = visit.may('change.ask', askSubject(plan, ofPriority(priority)));
  const options = {
    programme: visit.programme.slug,
    since: await sinceWords(visit, plan, { kind: 'priority', id: priority.id }),
    priority,
    mayMove,
    state,
    csrf: visit.csrf,
  };
  const title = `When impact is expected of ${priority.ref}`;
  return page({ title, section: 'plan', width: 'reading', errors: Boolean(state.problems) }, expectedImpactPage(options));
}

async function submitImpact(visit: Visit) {
  const { plan } = await planFor(visit);
  const priority = priorityOf(visit, plan);
  const { ref } = priority;
  visit.permit(askSubject(plan, ofPriority(priority)));
  const again = async (problems: FormState['problems']) => showImpact(visit, (await planFor(visit)).plan, { problems, typed: typedIn(visit) });
  if (plan.acceptedOn !== null) {
    const asked = readImpactAsked(visit.form);
    return submitAsked(visit, dateKind, asked.ok ? { ok: true, value: { ref, what: 'expected-impact', ...asked.value } } : asked, again);
  }
  const read = readImpactDay(visit.form);
  if (!read.ok) return again(read.problems);
  const done = await setExpectedImpact(visit.changer, visit.programme.id, { ref, ...read.value });
  return done.ok ? redirect(url('expectedImpact', { programme: visit.programme.slug, ref })) : again(asProblems(done.refusal));
}

async function showDecision(visit: Visit, plan: Plan, askBoards: AskBoards, state: FormState) {
  const priority = priorityOf(visit, plan);
  const mayDecide = visit.may('change.ask', askSubject(plan, ofPriority(priority)));
  const known = await knownBoards(visit.db, visit.programme.id, askBoards);
  const options = {
    programme: visit.programme.slug,
    since: await sinceWords(visit, plan, { kind: 'priority', id: priority.id }),
    priority,
    mayDecide,
    boards: offeredBoards(known, visit.today),
    unlisted: known.unlisted,
    state,
    csrf: visit.csrf,
  };
  return page({ title: `No measure for ${priority.ref}`, section: 'plan', width: 'reading', errors: Boolean(state.problems) }, noMeasurePage(options));
}

async function submitDecision(visit: Visit, askBoards: AskBoards) {
  const { plan } = await planFor(visit);
  const priority = priorityOf(visit, plan);
  const { ref } = priority;
  visit.permit(askSubject(plan, ofPriority(priority)));
  const again = async (problems: FormState['problems']) => showDecision(visit, (await planFor(visit)).plan, askBoards, { problems, typed: typedIn(visit) });
  if (plan.acceptedOn !== null) {
    const asked = readDecisionAsked(visit.form);
    return submitAsked(visit, noMeasureKind, asked.ok ? { ok: true, value: { ref, ...asked.value } } : asked, again);
  }
  const read = readDecision(visit.form);
  const meeting = await meetingSaid(visit, askBoards, { board: 'decidedBy', day: 'decided' });
  if (!read.ok || meeting.problems.length > 0) return again(inOrder([...(read.ok ? [] : read.problems), ...meeting.problems], decisionFields));
  const done = await decideNoMeasure(visit.changer, visit.programme.id, { ref, ...read.value, unlisted: meeting.unlisted });
  return done.ok ? redirect(url('noMeasure', { programme: visit.programme.slug, ref })) : again(asProblems(done.refusal));
}
