import type { FormState } from '../../../design/forms.ts';
import { found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, planFor, statusOf, typedIn } from '../answering.ts';
import { lackingOf } from '../owners/changes/lacking.ts';
import type { Refusal } from '../refusal.ts';
import { activityByRef } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { ownerTitles, type Whole } from '../whole.ts';
import { settleActivityOwners } from './actions.ts';
import { activityOwnersPage } from './activity-owners-page.ts';
import { readActivityOwners } from './form.ts';

export const activityOwnerRoutes: Route[] = [
  { method: 'GET', pattern: patterns.activityOwners, action: 'plan.owners', handle: view },
  { method: 'POST', pattern: patterns.activityOwners, action: 'plan.owners', handle: submit },
];

const activityIn = (visit: Visit, { plan }: Whole) => found(activityByRef(plan, visit.params.ref ?? ''));

async function view(visit: Visit) {
  const whole = await planFor(visit);
  const own = whole.ownersOf(activityIn(visit, whole).activity);
  const titlesOf = (part: string) => own.filter((owner) => owner.part === part).map(({ title }) => title);
  return show(visit, whole, { typed: { accountable: titlesOf('accountable')[0] ?? '', joint: titlesOf('joint') } });
}

function show(visit: Visit, whole: Whole, state: FormState, refusal: Refusal | null = null) {
  const { priority, activity } = activityIn(visit, whole);
  const options = {
    programme: visit.programme.slug,
    plan: whole.plan,
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
  const whole = await planFor(visit);
  const { ref, id } = activityIn(visit, whole).activity;
  const read = readActivityOwners(visit.form, ownerTitles(whole), lackingOf(visit, whole.plan, id));
  if (!read.ok) return show(visit, whole, { problems: read.problems, typed: typedIn(visit) });
  const done = await settleActivityOwners(visit.changer, visit.programme.id, { ref, ...read.value });
  if (!done.ok) return show(visit, await planFor(visit), { problems: asProblems(done.refusal), typed: typedIn(visit) }, done.refusal);
  return redirect(url('activity', { programme: visit.programme.slug, ref }));
}
