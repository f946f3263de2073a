import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, statusOf, typedIn } from '../answering.ts';
import type { Refusal } from '../refusal.ts';
import { priorityByRef } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { type OwnerShown, ownerTitles, type Whole } from '../whole.ts';
import { settleOwners } from './actions.ts';
import { lackingOf } from './changes/lacking.ts';
import { readOwners } from './form.ts';
import { ownersPage } from './owners-page.ts';

export const ownerRoutes: Route[] = [
  { method: 'GET', pattern: patterns.priorityOwners, action: 'plan.owners', handle: viewOwners },
  { method: 'POST', pattern: patterns.priorityOwners, action: 'plan.owners', handle: submitOwners },
];

async function viewOwners(visit: Visit) {
  const whole = await planFor(visit);
  const owners = whole.ownersOf(found(priorityByRef(whole.plan, visit.params.ref ?? '')));
  const accountable = accountableOf(owners);
  return show(visit, whole, { typed: { accountable, joint: owners.filter(({ part }) => part === 'joint').map(({ title }) => title) } });
}

const accountableOf = (owners: readonly OwnerShown[]): string => owners.find(({ part }) => part === 'accountable')?.title ?? '';

function show(visit: Visit, whole: Whole, state: FormState, refusal: Refusal | null = null) {
  const priority = found(priorityByRef(whole.plan, visit.params.ref ?? ''));
  const options = {
    programme: visit.programme.slug,
    plan: whole.plan,
    priority,
    owners: whole.ownersOf(priority),
    titles: ownerTitles(whole),
    seen: seenMark(priority.owners),
    state,
    csrf: visit.csrf,
  };
  const errors = Boolean(state.problems);
  return page({ title: `Owners of ${priority.ref}`, section: 'plan', width: 'reading', errors, status: errors ? statusOf(refusal) : 200 }, ownersPage(options));
}

async function submitOwners(visit: Visit) {
  const whole = await planFor(visit);
  const priority = found(priorityByRef(whole.plan, visit.params.ref ?? ''));
  const read = readOwners(visit.form, ownerTitles(whole), accountableOf(whole.ownersOf(priority)), lackingOf(visit, whole.plan, priority.id));
  if (!read.ok) return show(visit, whole, { problems: read.problems, typed: typedIn(visit) });
  const done = await settleOwners(visit.changer, visit.programme.id, { ref: priority.ref, ...read.value });
  if (!done.ok) return show(visit, await planFor(visit), { problems: asProblems(done.refusal), typed: typedIn(visit) }, done.refusal);
  return redirect(url('planQuestions', { programme: visit.programme.slug }));
}
