import { dayInputOf } from '../../../calendar/index.ts';
import type { FormState } from '../../../design/forms.ts';
import { notFound, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, statusOf, typedIn } from '../answering.ts';
import type { Refusal } from '../refusal.ts';
import type { Phase, Plan } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { phaseShown, savePhase } from './actions.ts';
import { editPhasePage } from './edit-phase-page.ts';
import { readPhase } from './form.ts';
import { phaseMoveProblems, phaseMoveWords } from './rules/moving.ts';

export const phaseRoutes: Route[] = [
  { method: 'GET', pattern: patterns.editPhase, action: 'plan.edit', handle: viewPhase },
  { method: 'POST', pattern: patterns.editPhase, action: 'plan.edit', handle: submitPhase },
];

/** The phase of the address; null for a new one. */
function phaseOf(visit: Visit, plan: Plan): Phase | null {
  if (visit.params.phase === 'new') return null;
  return plan.phases.find(({ number }) => String(number) === visit.params.phase) ?? notFound();
}

async function viewPhase(visit: Visit) {
  const { plan } = await planFor(visit);
  const phase = phaseOf(visit, plan);
  const next = Math.max(0, ...plan.phases.map(({ number }) => number)) + 1;
  const [from, to] = [dayInputOf(phase?.fromDay ?? null), dayInputOf(phase?.toDay ?? null)];
  const days = { 'from-day': from.day, 'from-month': from.month, 'from-year': from.year, 'to-day': to.day, 'to-month': to.month, 'to-year': to.year };
  return show(visit, plan, phase, { typed: { number: String(phase?.number ?? next), name: phase?.name ?? '', focus: phase?.focus.join('\n') ?? '', ...days } });
}

function show(visit: Visit, plan: Plan, phase: Phase | null, state: FormState, refusal: Refusal | null = null) {
  const errors = Boolean(state.problems);
  const seen = phase ? seenMark(phaseShown(phase)) : '';
  const title = phase ? `Phase ${phase.number}` : 'Add a phase';
  return page(
    { title, section: 'plan', width: 'reading', errors, status: errors ? statusOf(refusal) : 200 },
    editPhasePage({ programme: visit.programme.slug, plan, phase, seen, state, csrf: visit.csrf, stale: refusal?.stale ?? false }),
  );
}

async function submitPhase(visit: Visit) {
  const { plan } = await planFor(visit);
  const phase = phaseOf(visit, plan);
  const read = readPhase(visit.form, (now, approval) =>
    phaseMoveProblems(plan, { before: phase, now, approval }, visit.today).map((problem) => phaseMoveWords(problem, plan.acceptedOn)),
  );
  if (!read.ok) return show(visit, plan, phase, { problems: read.problems, typed: typedIn(visit) });
  const done = await savePhase(visit.changer, visit.programme.id, { ...read.value, changes: phase?.number ?? null });
  if (!done.ok) {
    const now = (await planFor(visit)).plan;
    return show(visit, now, phaseOf(visit, now), { problems: asProblems(done.refusal), typed: typedIn(visit) }, done.refusal);
  }
  return redirect(url('phases', { programme: visit.programme.slug }));
}
