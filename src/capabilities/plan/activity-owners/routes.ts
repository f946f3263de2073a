import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, statusOf, typedIn } from '../answering.ts';
import { sinceWords, submitAsked } from '../changes/asking-view.ts';
import { activityOwnersKind } from '../changes/kinds/owners.ts';
import { askSubject, ofActivity } from '../changes/kinds/subjects.ts';
import { withReason } from '../form.ts';
import { type Refusal, staleWords } from '../refusal.ts';
import { activityByRef } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { ownerTitles, type Whole } from '../whole.ts';
import { settleActivityOwners } from './actions.ts';
import { activityOwnersPage } from './activity-owners-page.ts';
import { readActivityOwners } from './form.ts';

export const activityOwnerRoutes: Route[] = [
  { method: 'GET', pattern: patterns.activityOwners, action: 'change.ask', handle: view },
  { method: 'POST', pattern: patterns.activityOwners, action: 'change.ask', handle: submit },
];

const activityIn = (visit: Visit, { plan }: Whole) => found(activityByRef(plan, visit.params.ref ?? ''));

/** The plan, once this person may change the owners of the activity of the address or ask for it. */
async function wholeToChange(visit: Visit): Promise<Whole> {
  const whole = await planFor(visit);
  visit.permit(askSubject(whole.plan, ofActivity(activityIn(visit, whole))));
  return whole;
}

async function view(visit: Visit) {
  const whole = await wholeToChange(visit);
  const own = whole.ownersOf(activityIn(visit, whole).activity);
  const titlesOf = (part: string) => own.filter((owner) => owner.part === part).map(({ title }) => title);
  return show(visit, whole, { typed: { accountable: titlesOf('accountable')[0] ?? '', joint: titlesOf('joint') } });
}

async function show(visit: Visit, whole: Whole, state: FormState, refusal: Refusal | null = null) {
  const { priority, activity } = activityIn(visit, whole);
  const options = {
    programme: visit.programme.slug,
    since: await sinceWords(visit, whole.plan, { kind: 'activity', id: activity.id }),
    priority,
    activity,
    owners: whole.ownersOf(activity.owners.length > 0 ? activity : priority),
    titles: ownerTitles(whole),
    seen: seenMark(activity.owners),
    state,
    csrf: visit.csrf,
  };
  const errors = Boolean(state.problems);
  const status = errors ? statusOf(refusal) : 200;
  return page({ title: `Owners of ${activity.ref}`, section: 'plan', width: 'reading', errors, status }, activityOwnersPage(options));
}

async function submit(visit: Visit) {
  const whole = await wholeToChange(visit);
  const { ref, owners } = activityIn(visit, whole).activity;
  const read = readActivityOwners(visit.form, ownerTitles(whole));
  const again = async (problems: FormState['problems'], refusal: Refusal | null) =>
    show(visit, await planFor(visit), { problems, typed: typedIn(visit) }, refusal);
  if (whole.plan.acceptedOn !== null) {
    const stale = { field: 'accountable', message: staleWords, stale: true };
    if (read.ok && read.value.seen !== seenMark(owners)) return again([stale], stale);
    return submitAsked(
      visit,
      activityOwnersKind,
      read.ok ? { ok: true, value: { ref, accountable: read.value.accountable, joint: read.value.joint } } : read,
      again,
    );
  }
  const given = withReason(read, visit.form, 'Enter who settled it, and why', ['accountable', 'joint']);
  if (!given.ok) return again(given.problems, null);
  const done = await settleActivityOwners(visit.changer, visit.programme.id, { ref, ...given.value });
  return done.ok ? redirect(url('activity', { programme: visit.programme.slug, ref })) : again(asProblems(done.refusal), done.refusal);
}
