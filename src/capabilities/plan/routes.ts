import { found, page } from '../../platform/web/index.ts';
import { patterns } from '../../urls.ts';
import type { Route, Visit } from '../people/index.ts';
import { acceptanceRoutes } from './acceptance/routes.ts';
import { activityOwnerRoutes } from './activity-owners/routes.ts';
import { noPlan, planFor } from './answering.ts';
import { changeRoutes } from './changes/change-routes.ts';
import type { CompletionOf, ForeseeRatings, Kind } from './changes/kind.ts';
import { kindsKnowing } from './changes/kinds/index.ts';
import { askSubject, ofPriority } from './changes/kinds/subjects.ts';
import { checkRoutes } from './checks/routes.ts';
import type { AskMeasures } from './comparing/read.ts';
import { impactRoutes } from './impact/routes.ts';
import { importRoutes } from './importing/routes.ts';
import type { AskBoards } from './meetings/known-boards.ts';
import { ownerRoutes } from './owners/routes.ts';
import { planListPage } from './pages/list-plan.ts';
import { planOnAPagePage } from './pages/plan-on-a-page.ts';
import { planSheet } from './pages/plan-sheet.ts';
import { phasesPage } from './pages/show-phases.ts';
import { workstreamPage } from './pages/show-workstream.ts';
import { phaseRoutes } from './phases/routes.ts';
import { questionRoutes } from './questions/routes.ts';
import { type Asked, listActivities, sorts, targetFilters } from './rules/listing.ts';
import type { Plan } from './rules/plan.ts';
import { statementRoutes } from './statements/routes.ts';
import { planOf } from './store.ts';
import { targetRoutes } from './targets/routes.ts';
import { correctionRoutes } from './versions/correct-routes.ts';
import { decideRoutes } from './versions/decide-routes.ts';
import { versionRoutes } from './versions/routes.ts';
import { wholePlan } from './whole.ts';
import { withdrawRoutes } from './withdrawing/routes.ts';
import { wordRoutes } from './words/routes.ts';

/** What the plan is handed by those beside it and above it. `measureKinds`: the kinds of change of measures, to be decided with those of the plan. `foreseeRatings`: what approving one would do to ratings. `completionOf`: what is complete, whose target moves no more. */
export type Handed = {
  readonly askMeasures: AskMeasures;
  readonly measureKinds: readonly Kind[];
  readonly foreseeRatings: ForeseeRatings;
  readonly completionOf: CompletionOf;
  /** The boards of cycles, which are offered wherever a meeting is named. */
  readonly askBoards: AskBoards;
};

export const routes = ({ askMeasures, measureKinds, foreseeRatings, completionOf, askBoards }: Handed): Route[] => [
  { method: 'GET', pattern: patterns.planList, action: 'plan.read', handle: viewList },
  { method: 'GET', pattern: patterns.workstream, action: 'plan.read', handle: viewWorkstream },
  { method: 'GET', pattern: patterns.planOnAPage, action: 'plan.read', handle: viewOnAPage },
  { method: 'GET', pattern: patterns.phases, action: 'plan.read', handle: viewPhases },
  ...importRoutes,
  ...targetRoutes(completionOf),
  ...impactRoutes(askBoards),
  ...ownerRoutes,
  ...activityOwnerRoutes,
  ...wordRoutes,
  ...phaseRoutes,
  ...statementRoutes,
  ...questionRoutes(askMeasures),
  ...checkRoutes(askMeasures),
  ...acceptanceRoutes(askMeasures, askBoards),
  ...versionRoutes(askMeasures),
  ...decideRoutes({ askMeasures, askBoards }),
  ...correctionRoutes(askMeasures),
  ...withdrawRoutes,
  ...changeRoutes([...kindsKnowing(completionOf), ...measureKinds], foreseeRatings, askBoards),
];

async function viewList(visit: Visit) {
  const whole = await wholePlan(visit.db, visit.programme.id);
  if (!whole) return noPlan(visit, 'Everything in the plan');
  const { plan, posts } = whole;
  const titles = new Map(posts.map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? 'A post that is gone';
  const asked = askedOf(visit, plan);
  const groups = listActivities(plan, asked, visit.today, titleOf);
  const file = await visit.takeAway(() => planSheet({ plan, groups, asked, titleOf }));
  if (file !== null) return file;
  const options = { programme: visit.programme.slug, plan, groups, asked, titleOf, query: visit.query, mayEdit: visit.may('plan.accept') };
  return page({ title: 'Everything in the plan', section: 'plan' }, planListPage(options));
}

/** What the address asks for. Anything it names that the plan does not have means everything. */
function askedOf({ query }: Visit, plan: Plan): Asked {
  const codes = plan.priorities.map(({ ref }) => ref.replace(/\d+$/, ''));
  const owners = plan.priorities.flatMap((priority) => priority.owners.map(({ postId }) => postId));
  return {
    sort: sorts.find((sort) => sort === query.sort) ?? 'plan',
    workstream: [...plan.workstreams.map(({ code }) => code), ...codes].find((code) => code === query.workstream) ?? null,
    post: owners.find((id) => id === query.owner) ?? null,
    phase: plan.phases.find(({ number }) => String(number) === query.phase)?.number ?? null,
    target: targetFilters.find((filter) => filter === query.target) ?? null,
    words: (query.words ?? '').slice(0, 200),
  };
}

async function viewWorkstream(visit: Visit) {
  const { plan, ownersOf } = await planFor(visit);
  const workstream = found(plan.workstreams.find(({ code }) => code === visit.params.code));
  return page(
    { title: workstream.name, section: 'plan' },
    workstreamPage({
      programme: visit.programme.slug,
      plan,
      workstream,
      ownersOf,
      mayEdit: (priority) => visit.may('change.ask', askSubject(plan, ofPriority(priority))),
    }),
  );
}

async function viewOnAPage(visit: Visit) {
  const plan = (await wholePlan(visit.db, visit.programme.id))?.plan;
  if (!plan) return noPlan(visit, 'Plan on a page');
  return page(
    { title: 'Plan on a page', section: 'plan' },
    planOnAPagePage({ programme: visit.programme.slug, plan, mayEdit: visit.may('change.ask', askSubject(plan)) }),
  );
}

async function viewPhases(visit: Visit) {
  const plan = await planOf(visit.db, visit.programme.id);
  if (!plan) return noPlan(visit, 'Phases');
  return page(
    { title: 'Phases', section: 'plan' },
    phasesPage({ programme: visit.programme.slug, plan, today: visit.today, mayEdit: visit.may('change.ask', askSubject(plan)) }),
  );
}
