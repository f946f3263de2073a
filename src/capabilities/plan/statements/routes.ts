import type { FormState } from '../../../design/forms.ts';
import { page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, statusOf, typedIn } from '../answering.ts';
import type { Refusal } from '../refusal.ts';
import type { Plan } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { setStatements } from './actions.ts';
import { readStatements } from './form.ts';
import { statementKinds, statementsOf } from './rules/statements.ts';
import { statementsPage } from './statements-page.ts';

export const statementRoutes: Route[] = [
  { method: 'GET', pattern: patterns.planStatements, action: 'plan.edit', handle: viewStatements },
  { method: 'POST', pattern: patterns.planStatements, action: 'plan.edit', handle: submitStatements },
];

async function viewStatements(visit: Visit) {
  const { plan } = await planFor(visit);
  const statements = statementsOf(plan);
  return show(visit, plan, { typed: Object.fromEntries(statementKinds.map((kind) => [kind, statements[kind].join('\n')])) });
}

function show(visit: Visit, plan: Plan, state: FormState, refusal: Refusal | null = null) {
  const errors = Boolean(state.problems);
  const now = statementsOf(plan);
  const options = { programme: visit.programme.slug, plan, seen: seenMark(now), state, csrf: visit.csrf, theirs: refusal?.stale ? now : null };
  return page(
    { title: 'The words around the priorities', section: 'plan', width: 'reading', errors, status: errors ? statusOf(refusal) : 200 },
    statementsPage(options),
  );
}

async function submitStatements(visit: Visit) {
  const { plan } = await planFor(visit);
  const read = readStatements(visit.form, plan.acceptedOn !== null);
  if (!read.ok) return show(visit, plan, { problems: read.problems, typed: typedIn(visit) });
  const done = await setStatements(visit.changer, visit.programme.id, read.value);
  if (!done.ok) return show(visit, (await planFor(visit)).plan, { problems: asProblems(done.refusal), typed: typedIn(visit) }, done.refusal);
  return redirect(url('planOnAPage', { programme: visit.programme.slug }));
}
