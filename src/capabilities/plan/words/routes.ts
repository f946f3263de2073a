import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, noPlan, planFor, statusOf, typedIn } from '../answering.ts';
import { sinceWords, submitAsked } from '../changes/asking-view.ts';
import { askSubject, ofPriority } from '../changes/kinds/subjects.ts';
import { lineKind, wordsKind } from '../changes/kinds/words.ts';
import { type Refusal, staleWords } from '../refusal.ts';
import { type Plan, type Priority, priorityByRef } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { type Whole, wholePlan } from '../whole.ts';
import { addLine, editWords } from './actions.ts';
import { crossCuttingPage } from './cross-cutting-page.ts';
import { readLine, readWords } from './form.ts';
import { boxOf, changedWords, wordsOf } from './rules/words.ts';
import { wordsPage } from './words-page.ts';

export const wordRoutes: Route[] = [
  { method: 'GET', pattern: patterns.priorityWords, action: 'change.ask', handle: viewWords },
  { method: 'POST', pattern: patterns.priorityWords, action: 'change.ask', handle: submitWords },
  { method: 'GET', pattern: patterns.crossCutting, action: 'plan.read', handle: viewCrossCutting },
  { method: 'POST', pattern: patterns.crossCutting, action: 'change.ask', handle: submitLine },
];

/** The plan, once this person may change the priority of the address or ask for it. */
async function planToChange(visit: Visit): Promise<Plan> {
  const { plan } = await planFor(visit);
  visit.permit(askSubject(plan, ofPriority(found(priorityByRef(plan, visit.params.ref ?? '')))));
  return plan;
}

async function viewWords(visit: Visit) {
  const plan = await planToChange(visit);
  const words = wordsOf(found(priorityByRef(plan, visit.params.ref ?? '')));
  const boxes = Object.entries(words.texts).map(([ref, words]) => [boxOf(ref), words]);
  return showWords(visit, plan, { typed: { title: words.title, ...Object.fromEntries(boxes) } });
}

async function showWords(visit: Visit, plan: Plan, state: FormState, refusal: Refusal | null = null) {
  const priority = found(priorityByRef(plan, visit.params.ref ?? ''));
  const errors = Boolean(state.problems);
  const words = wordsOf(priority);
  const options = {
    programme: visit.programme.slug,
    priority,
    since: await sinceWords(visit, plan, { kind: 'priority', id: priority.id }),
    seen: seenMark(words),
    state,
    csrf: visit.csrf,
    theirs: refusal?.stale ? words : null,
  };
  return page(
    { title: `The words of ${priority.ref}`, section: 'plan', width: 'reading', errors, status: errors ? statusOf(refusal) : 200 },
    wordsPage(options),
  );
}

async function submitWords(visit: Visit) {
  const plan = await planToChange(visit);
  const priority = found(priorityByRef(plan, visit.params.ref ?? ''));
  const read = readWords(visit.form, priority);
  const again = async (problems: FormState['problems'], refusal: Refusal | null) =>
    showWords(visit, (await planFor(visit)).plan, { problems, typed: typedIn(visit) }, refusal);
  if (plan.acceptedOn !== null) {
    const stale = { field: 'title', message: staleWords, stale: true };
    if (read.ok && read.value.seen !== seenMark(wordsOf(priority))) return again([stale], stale);
    return submitAsked(visit, wordsKind, read.ok ? { ok: true, value: changedWords(priority, read.value) } : read, again);
  }
  if (!read.ok) return again(read.problems, null);
  const done = await editWords(visit.changer, visit.programme.id, read.value);
  if (!done.ok) return again(asProblems(done.refusal), done.refusal);
  const programme = visit.programme.slug;
  return redirect(priority.kind === 'cross-cutting' ? url('crossCutting', { programme }) : url('priority', { programme, ref: priority.ref }));
}

async function viewCrossCutting(visit: Visit) {
  const whole = await wholePlan(visit.db, visit.programme.id);
  return whole ? showLines(visit, whole, {}) : noPlan(visit, 'Cross-cutting activity');
}

async function showLines(visit: Visit, { plan, ownersOf }: Whole, state: FormState) {
  const options = {
    programme: visit.programme.slug,
    plan,
    ownersOf,
    mayEdit: visit.may('change.ask', askSubject(plan)),
    mayEditLine: (line: Priority) => visit.may('change.ask', askSubject(plan, ofPriority(line))),
    since: await sinceWords(visit, plan, { kind: 'plan', id: plan.id }, lineKind),
    state,
    csrf: visit.csrf,
  };
  return page({ title: 'Cross-cutting activity', section: 'plan', errors: Boolean(state.problems) }, crossCuttingPage(options));
}

async function submitLine(visit: Visit) {
  const whole = await planFor(visit);
  visit.permit(askSubject(whole.plan));
  const read = readLine(visit.form);
  const again = async (problems: FormState['problems']) => showLines(visit, await planFor(visit), { problems, typed: typedIn(visit) });
  if (whole.plan.acceptedOn !== null) return submitAsked(visit, lineKind, read, again);
  if (!read.ok) return again(read.problems);
  const done = await addLine(visit.changer, visit.programme.id, read.value);
  return done.ok ? redirect(url('priorityWords', { programme: visit.programme.slug, ref: read.value.ref })) : again(asProblems(done.refusal));
}
