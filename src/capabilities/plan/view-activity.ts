import type { Html } from '../../design/html.ts';
import { found, page } from '../../platform/web/index.ts';
import type { Visit } from '../people/index.ts';
import { planFor } from './answering.ts';
import { activityPage } from './pages/show-activity.ts';
import { activityByRef } from './rules/plan.ts';

/**
 * The page of the activity in the address. `progress` is what higher capabilities know of it (status, forecast, completion, recovery
 * plan), as a piece of a page: the plan does not know them.
 */
export async function viewActivity(visit: Visit, progress?: Html) {
  const { plan, ownersOf } = await planFor(visit);
  const { priority, activity } = found(activityByRef(plan, visit.params.ref ?? ''));
  const view = { programme: visit.programme.slug, plan, priority, activity, owners: ownersOf(priority), mayDate: visit.may('plan.move-date') };
  return page({ title: `${activity.ref} ${activity.text.slice(0, 60)}`, section: 'plan' }, activityPage(view, progress));
}
