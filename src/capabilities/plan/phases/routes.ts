import { dayInputOf } from '../../../calendar/index.ts';
import type { FormState } from '../../../design/forms.ts';
import { notFound, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, statusOf, typedIn } from '../answering.ts';
import { sinceWords, submitAsked } from '../changes/asking-view.ts';
import { phaseKind } from '../changes/kinds/phases.ts';
import { askSubject } from '../changes/kinds/subjects.ts';
import { withReason } from '../form.ts';
import { type Refusal, staleWords } from '../refusal.ts';
import type { Phase, Plan } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { phaseShown, savePhase } from './actions.ts';
import { editPhasePage } from './edit-phase-page.ts';
import { readPhase } from './form.ts';

export const phaseRoutes: Route[] = [
  { method: 'GET', pattern: patterns.editPhase, action: 'change.ask', handle: viewPhase },
  { method: 'POST', pattern: patterns.editPhase, action: 'change.ask', handle: submitPhase },
];

/** The phase of the address; null for a new one. */
function phaseOf(visit: Visit, plan: Plan): Phase | null {
  if (visit.params.phase === 'new') return null;
  return plan.phases.find(({ number }) => String(number) === visit.params.phase) ?? notFound();
}

async function viewPhase(visit: Visit) {
  const { plan } = await planFor(visit);
  visit.permit(askSubject(plan));
  const phase = phaseOf(visit, plan);
  const next = Math.max(0, ...plan.phases.map(({ number }) => number)) + 1;
  const [from, to] = [dayInputOf(phase?.fromDay ?? null), dayInputOf(phase?.toDay ?? null)];
  const days = { 'from-day': from.day, 'from-month': from.month, 'from-year': from.year, 'to-day': to.day, 'to-month': to.month, 'to-year': to.year };
  return show(visit, plan, phase, { typed: { number: String(phase?.number ?? next), name: phase?.name ?? '', focus: phase?.focus.join('\n') ?? '', ...days } });
}

async function show(visit: Visit, plan: Plan, phase: Phase | null, state: FormState, refusal: Refusal | null = null) {
  const errors = Boolean(state.problems);
  const seen = phase ? seenMark(phaseShown(phase)) : '';
  const title = phase ? `Phase ${phase.number}` : 'Add a phase';
  return page(
    { title, section: 'plan', width: 'reading', errors, status: errors ? statusOf(refusal) : 200 },
    editPhasePage({
      programme: visit.programme.slug,
      plan,
      phase,
      since: await sinceWords(visit, plan, { kind: 'phase', id: phase?.id ?? null }),
      seen,
      state,
      csrf: visit.csrf,
      stale: refusal?.stale ?? false,
    }),
  );
}

async function submitPhase(visit: Visit) {
  const { plan } = await planFor(visit);
  visit.permit(askSubject(plan));
  const phase = phaseOf(visit, plan);
  const changes = phase?.number ?? null;
  const read = readPhase(visit.form);
  const again = async (problems: FormState['problems'], refusal: Refusal | null) => {
    const now = (await planFor(visit)).plan;
    return show(visit, now, phaseOf(visit, now), { problems, typed: typedIn(visit) }, refusal);
  };
  if (plan.acceptedOn !== null) {
    const stale = { field: 'name', message: staleWords, stale: true };
    if (read.ok && phase && read.value.seen !== seenMark(phaseShown(phase))) return again([stale], stale);
    if (!read.ok) return submitAsked(visit, phaseKind, read, again);
    const { seen: _seen, ...given } = read.value;
    return submitAsked(visit, phaseKind, { ok: true, value: { ...given, changes } }, again);
  }
  // Whether its days move, so that a reason is needed, is said by the action, after what no plan could hold.
  const given = withReason(read, visit.form, null, ['number', 'name', 'from', 'to', 'focus']);
  if (!given.ok) return again(given.problems, null);
  const done = await savePhase(visit.changer, visit.programme.id, { ...given.value, changes });
  return done.ok ? redirect(url('phases', { programme: visit.programme.slug })) : again(asProblems(done.refusal), done.refusal);
}
