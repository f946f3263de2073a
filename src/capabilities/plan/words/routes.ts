import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, noPlan, planFor, statusOf, typedIn } from '../answering.ts';
import type { Refusal } from '../refusal.ts';
import { type Plan, priorityByRef } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { type Whole, wholePlan } from '../whole.ts';
import { addLine, editWords } from './actions.ts';
import { crossCuttingPage } from './cross-cutting-page.ts';
import { readLine, readWords } from './form.ts';
import { boxOf, wordsAreFixed, wordsOf } from './rules/words.ts';
import { wordsPage } from './words-page.ts';

export const wordRoutes: Route[] = [
  { method: 'GET', pattern: patterns.priorityWords, action: 'plan.edit', handle: viewWords },
  { method: 'POST', pattern: patterns.priorityWords, action: 'plan.edit', handle: submitWords },
  { method: 'GET', pattern: patterns.crossCutting, action: 'plan.read', handle: viewCrossCutting },
  { method: 'POST', pattern: patterns.crossCutting, action: 'plan.edit', handle: submitLine },
];

async function viewWords(visit: Visit) {
  const { plan } = await planFor(visit);
  const words = wordsOf(found(priorityByRef(plan, visit.params.ref ?? '')));
  const boxes = Object.entries(words.texts).map(([ref, words]) => [boxOf(ref), words]);
  return showWords(visit, plan, { typed: { title: words.title, ...Object.fromEntries(boxes) } });
}

function showWords(visit: Visit, plan: Plan, state: FormState, refusal: Refusal | null = null) {
  const priority = found(priorityByRef(plan, visit.params.ref ?? ''));
  const errors = Boolean(state.problems);
  const words = wordsOf(priority);
  const options = {
    programme: visit.programme.slug,
    priority,
    fixed: wordsAreFixed(plan),
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
  const { plan } = await planFor(visit);
  const priority = found(priorityByRef(plan, visit.params.ref ?? ''));
  const read = readWords(visit.form, priority);
  if (!read.ok) return showWords(visit, plan, { problems: read.problems, typed: typedIn(visit) });
  const done = await editWords(visit.changer, visit.programme.id, read.value);
  if (!done.ok) return showWords(visit, (await planFor(visit)).plan, { problems: asProblems(done.refusal), typed: typedIn(visit) }, done.refusal);
  const programme = visit.programme.slug;
  return redirect(priority.kind === 'cross-cutting' ? url('crossCutting', { programme }) : url('priority', { programme, ref: priority.ref }));
}

async function viewCrossCutting(visit: Visit) {
  const whole = await wholePlan(visit.db, visit.programme.id);
  return whole ? showLines(visit, whole, {}) : noPlan(visit, 'Cross-cutting activity');
}

function showLines(visit: Visit, { plan, ownersOf }: Whole, state: FormState) {
  const options = { programme: visit.programme.slug, plan, ownersOf, mayEdit: visit.may('plan.edit'), fixed: wordsAreFixed(plan), state, csrf: visit.csrf };
  return page({ title: 'Cross-cutting activity', section: 'plan', errors: Boolean(state.problems) }, crossCuttingPage(options));
}

async function submitLine(visit: Visit) {
  const whole = await planFor(visit);
  const read = readLine(visit.form);
  if (!read.ok) return showLines(visit, whole, { problems: read.problems, typed: typedIn(visit) });
  const done = await addLine(visit.changer, visit.programme.id, read.value);
  if (!done.ok) return showLines(visit, whole, { problems: asProblems(done.refusal), typed: typedIn(visit) });
  return redirect(url('priorityWords', { programme: visit.programme.slug, ref: read.value.ref }));
}
