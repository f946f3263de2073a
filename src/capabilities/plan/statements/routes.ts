import type { FormState } from '../../../design/forms.ts';
import { page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, statusOf, typedIn } from '../answering.ts';
import { sinceWords, submitAsked } from '../changes/asking-view.ts';
import { askSubject } from '../changes/kinds/subjects.ts';
import { statementsKind } from '../changes/kinds/words.ts';
import { type Refusal, staleWords } from '../refusal.ts';
import type { Plan } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { changedStatements, setStatements } from './actions.ts';
import { readStatements } from './form.ts';
import { statementKinds, statementsOf } from './rules/statements.ts';
import { statementsPage } from './statements-page.ts';

export const statementRoutes: Route[] = [
  { method: 'GET', pattern: patterns.planStatements, action: 'change.ask', handle: viewStatements },
  { method: 'POST', pattern: patterns.planStatements, action: 'change.ask', handle: submitStatements },
];

async function viewStatements(visit: Visit) {
  const { plan } = await planFor(visit);
  visit.permit(askSubject(plan));
  const statements = statementsOf(plan);
  return show(visit, plan, { typed: Object.fromEntries(statementKinds.map((kind) => [kind, statements[kind].join('\n')])) });
}

async function show(visit: Visit, plan: Plan, state: FormState, refusal: Refusal | null = null) {
  const errors = Boolean(state.problems);
  const now = statementsOf(plan);
  const options = {
    programme: visit.programme.slug,
    plan,
    since: await sinceWords(visit, plan, { kind: 'plan', id: plan.id }, statementsKind),
    seen: seenMark(now),
    state,
    csrf: visit.csrf,
    theirs: refusal?.stale ? now : null,
  };
  return page(
    { title: 'The words around the priorities', section: 'plan', width: 'reading', errors, status: errors ? statusOf(refusal) : 200 },
    statementsPage(options),
  );
}

async function submitStatements(visit: Visit) {
  const { plan } = await planFor(visit);
  visit.permit(askSubject(plan));
  const read = readStatements(visit.form);
  const again = async (problems: FormState['problems'], refusal: Refusal | null) =>
    show(visit, (await planFor(visit)).plan, { problems, typed: typedIn(visit) }, refusal);
  if (plan.acceptedOn !== null) {
    const stale = { field: 'vision', message: staleWords, stale: true };
    if (read.ok && read.value.seen !== seenMark(statementsOf(plan))) return again([stale], stale);
    if (!read.ok) return submitAsked(visit, statementsKind, read, again);
    const { statements } = read.value;
    const given = Object.fromEntries(changedStatements(plan, statements).map((kind) => [kind, statements[kind]]));
    return submitAsked(visit, statementsKind, { ok: true, value: given }, again);
  }
  if (!read.ok) return again(read.problems, null);
  const done = await setStatements(visit.changer, visit.programme.id, read.value);
  return done.ok ? redirect(url('planOnAPage', { programme: visit.programme.slug })) : again(asProblems(done.refusal), done.refusal);
}
