import type { Html } from '../../design/html.ts';
import { found, notFound, type PageAnswer, page } from '../../platform/web/index.ts';
import type { Visit } from '../people/index.ts';
import { askSubject, ofActivity, ofPriority } from './changes/kinds/subjects.ts';
import { listRequests } from './changes/store.ts';
import type { Typed } from './form.ts';
import { noPlanPage } from './pages/no-plan.ts';
import { activityPage } from './pages/show-activity.ts';
import type { Refusal } from './refusal.ts';
import { activityByRef } from './rules/plan.ts';
import { type Whole, wholePlan } from './whole.ts';

/** The plan that a page is about, or "not found" where the programme has none. */
export async function planFor(visit: Visit): Promise<Whole> {
  return (await wholePlan(visit.db, visit.programme.id)) ?? notFound();
}

/** In place of a page of the plan, where there is none yet. */
export const noPlan = (visit: Visit, title: string): PageAnswer => page({ title, section: 'plan' }, noPlanPage(visit.programme.slug, visit.may('plan.import')));

/**
 * The page of the activity in the address. `progress` is what higher capabilities know of it (status, forecast, completion, recovery
 * plan), as a piece of a page: the plan does not know them. `targetStays`: it is complete or claimed, or was before a measure fell back, so that its target is not offered to move.
 */
export async function viewActivity(visit: Visit, progress: Html, targetStays: boolean): Promise<PageAnswer> {
  const { plan, ownersOf } = await planFor(visit);
  const { priority, activity } = found(activityByRef(plan, visit.params.ref ?? ''));
  const view = {
    programme: visit.programme.slug,
    plan,
    priority,
    activity,
    targetStays: targetStays && plan.acceptedOn !== null && activity.target !== null,
    owners: ownersOf(activity.owners.length > 0 ? activity : priority),
    mayChange: visit.may('change.ask', askSubject(plan, ofActivity({ priority, activity }))),
    mayChangeWords: visit.may('change.ask', askSubject(plan, ofPriority(priority))),
    requests: (await listRequests(visit.db, visit.programme.id)).filter(({ subject }) => subject.id === activity.id),
  };
  return page({ title: `${activity.ref} ${activity.text.slice(0, 60)}`, section: 'plan' }, activityPage(view, progress));
}

/** What was typed, as the form's components want it. */
export const typedIn = (visit: Visit): Typed => visit.form;

/** A refusal as the problems of the form's page. */
export const asProblems = ({ field, message, also = [] }: Refusal): { field: string; message: string }[] => [{ field, message }, ...also];

/** A stale form is answered with 409, everything else to mend with 422. */
export const statusOf = (refusal: Refusal | null): number => (refusal?.stale ? 409 : 422);
