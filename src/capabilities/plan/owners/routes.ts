import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, statusOf, typedIn } from '../answering.ts';
import { sinceWords, submitAsked } from '../changes/asking-view.ts';
import { ownersKind } from '../changes/kinds/owners.ts';
import { askSubject, ofPriority } from '../changes/kinds/subjects.ts';
import { withReason } from '../form.ts';
import { type Refusal, staleWords } from '../refusal.ts';
import { priorityByRef } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { type OwnerShown, ownerTitles, type Whole } from '../whole.ts';
import { settleOwners } from './actions.ts';
import { readOwners } from './form.ts';
import { ownersPage } from './owners-page.ts';

export const ownerRoutes: Route[] = [
  { method: 'GET', pattern: patterns.priorityOwners, action: 'change.ask', handle: viewOwners },
  { method: 'POST', pattern: patterns.priorityOwners, action: 'change.ask', handle: submitOwners },
];

/** The plan, once this person may change the owners of the priority of the address or ask for it. */
async function wholeToChange(visit: Visit): Promise<Whole> {
  const whole = await planFor(visit);
  visit.permit(askSubject(whole.plan, ofPriority(found(priorityByRef(whole.plan, visit.params.ref ?? '')))));
  return whole;
}

async function viewOwners(visit: Visit) {
  const whole = await wholeToChange(visit);
  const owners = whole.ownersOf(found(priorityByRef(whole.plan, visit.params.ref ?? '')));
  const accountable = accountableOf(owners);
  return show(visit, whole, { typed: { accountable, joint: owners.filter(({ part }) => part === 'joint').map(({ title }) => title) } });
}

const accountableOf = (owners: readonly OwnerShown[]): string => owners.find(({ part }) => part === 'accountable')?.title ?? '';

async function show(visit: Visit, whole: Whole, state: FormState, refusal: Refusal | null = null) {
  const priority = found(priorityByRef(whole.plan, visit.params.ref ?? ''));
  const options = {
    programme: visit.programme.slug,
    since: await sinceWords(visit, whole.plan, { kind: 'priority', id: priority.id }),
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
  const whole = await wholeToChange(visit);
  const priority = found(priorityByRef(whole.plan, visit.params.ref ?? ''));
  const read = readOwners(visit.form, ownerTitles(whole), accountableOf(whole.ownersOf(priority)));
  const again = async (problems: FormState['problems'], refusal: Refusal | null) =>
    show(visit, await planFor(visit), { problems, typed: typedIn(visit) }, refusal);
  const { ref } = priority;
  if (whole.plan.acceptedOn !== null) {
    const stale = { field: 'accountable', message: staleWords, stale: true };
    if (read.ok && read.value.seen !== seenMark(priority.owners)) return again([stale], stale);
    return submitAsked(visit, ownersKind, read.ok ? { ok: true, value: { ref, accountable: read.value.accountable, joint: read.value.joint } } : read, again);
  }
  const given = withReason(read, visit.form, 'Enter who settled it, and why', ['accountable', 'other', 'joint']);
  if (!given.ok) return again(given.problems, null);
  const done = await settleOwners(visit.changer, visit.programme.id, { ref, ...given.value });
  return done.ok ? redirect(url('planQuestions', { programme: visit.programme.slug })) : again(asProblems(done.refusal), done.refusal);
}
