import { formatDay, londonDay } from '../../calendar/index.ts';
import { type Answer, found, notFound, page, redirect } from '../../platform/web/index.ts';
import { patterns, url } from '../../urls.ts';
import { ratingPolicy, ratingScheme } from '../assurance/index.ts';
import { cachedPosition, type Position } from '../cycle/index.ts';
import { holdsOneOf, type Route, type Visit } from '../people/index.ts';
import { assurancePage, schemePage, slowPage } from './pages/assurance.ts';
import { homePage, homeTitle } from './pages/home.ts';
import { partnerHomePage } from './pages/home-partner.ts';
import { boardsPage, noticePage } from './pages/later.ts';
import { priorityPage } from './pages/show-priority.ts';
import { wallPage, wallWithoutPlan } from './pages/wall.ts';
import { disagreementItems, evaluationQueue, schemeView, slowItems } from './rules/assurance.ts';
import { homeView, lastReportOf } from './rules/home-view.ts';
import { priorityView } from './rules/priority.ts';
import { pageOfRef } from './rules/ref.ts';
import { seenBy, seesClosedOnly } from './rules/seen-by.ts';
import { wallAsked, wallOf } from './rules/wall.ts';

export const routes: readonly Route[] = [
  { method: 'GET', pattern: patterns.home, action: 'home.read', handle: viewHome },
  { method: 'GET', pattern: patterns.wall, action: 'overview.read', handle: viewWall },
  { method: 'GET', pattern: patterns.priority, action: 'overview.read', handle: viewPriority },
  { method: 'GET', pattern: patterns.ref, action: 'overview.read', handle: viewRef },
  { method: 'GET', pattern: patterns.assurance, action: 'overview.read', handle: viewAssurance },
  { method: 'GET', pattern: patterns.slowToProgress, action: 'overview.read', handle: viewSlow },
  { method: 'GET', pattern: patterns.ratingScheme, action: 'overview.read', handle: viewScheme },
  { method: 'GET', pattern: patterns.boards, action: 'overview.read', handle: viewBoards },
  { method: 'GET', pattern: patterns.notice, action: 'overview.read', handle: viewNotice },
];

/** Where the programme stands as this person may see it; as at a past moment, on that moment's day. */
async function positionFor(visit: Visit): Promise<Position> {
  const day = visit.asAt === null ? visit.today : londonDay(visit.asAt);
  return seenBy(await cachedPosition(visit.programme, visit.db, day), visit.person);
}

async function viewHome(visit: Visit): Promise<Answer> {
  const { person, programme } = visit;
  if (!visit.may('overview.read')) return page({ title: programme.name, section: 'home', width: 'reading' }, partnerHomePage(programme.name));
  const view = homeView(await positionFor(visit), person, programme);
  return page({ title: homeTitle(view), section: 'home' }, homePage(view));
}

async function viewWall(visit: Visit): Promise<Answer> {
  const position = await positionFor(visit);
  const programme = visit.programme.slug;
  const title = 'Where every priority stands';
  if (position.plan === null) return page({ title, section: 'plan' }, wallWithoutPlan(programme, visit.person.roles.includes('office')));
  const asked = wallAsked(visit.query, position);
  const body = wallPage({
    programme,
    view: wallOf(position, asked),
    asked,
    cycle: position.cycle,
    day: formatDay(position.day),
    workstreams: position.workstreams,
    ways: null,
  });
  return page({ title, section: 'plan' }, body);
}

async function viewPriority(visit: Visit): Promise<Answer> {
  const position = await positionFor(visit);
  const priority = found(position.priorities.find((one) => one.ref === visit.params.ref));
  const owners = priority.posts.filter((post) => post.part !== 'supporting').map((post) => post.id);
  const { roles } = visit.person;
  const body = priorityPage({
    programme: visit.programme.slug,
    view: priorityView(position, priority, ratingScheme('standard', position.day)),
    isOwner: visit.asAt === null && holdsOneOf(visit.person, owners),
    seesClosedOnly: seesClosedOnly(visit.person),
    mayAddMeasure: visit.may('measure.add'),
    mayVerify: visit.asAt === null && ['office', 'director', 'owner', 'quality'].some((role) => roles.includes(role as (typeof roles)[number])),
    mayEditPlan: visit.asAt === null && roles.includes('office'),
    ways: null,
  });
  return page({ title: `${priority.ref} ${priority.title}`, section: 'plan' }, body);
}

/** The same ref leads to the same page from everywhere: LG, LG2, LG2c, LG2.o1, M3. */
async function viewRef(visit: Visit): Promise<Answer> {
  const programme = visit.programme.slug;
  const asked = pageOfRef(visit.params.ref ?? '', await positionFor(visit));
  switch (asked?.page) {
    case 'workstream':
      return redirect(url('workstream', { programme, code: asked.ref }));
    case 'priority':
      return redirect(url('priority', { programme, ref: asked.ref }));
    case 'activity':
      return redirect(url('activity', { programme, ref: asked.ref }));
    case 'measure':
      return redirect(url('measure', { programme, measure: asked.ref }));
    case undefined:
      return notFound();
  }
}

async function viewAssurance(visit: Visit): Promise<Answer> {
  const position = await positionFor(visit);
  const scheme = ratingScheme('standard', position.day);
  const body = assurancePage({
    programme: visit.programme.slug,
    slow: slowItems(position, scheme),
    toEvaluate: evaluationQueue(position, scheme),
    disagreements: disagreementItems(position, scheme),
    lastReport: lastReportOf(position)?.number ?? null,
  });
  return page({ title: 'Assurance', section: 'assurance', width: 'reading' }, body);
}

async function viewSlow(visit: Visit): Promise<Answer> {
  const position = await positionFor(visit);
  const items = slowItems(position, ratingScheme('standard', position.day));
  const body = slowPage({ programme: visit.programme.slug, items, asked: position.priorities.length, cycle: position.cycle });
  return page({ title: 'Slow to progress', section: 'assurance', width: 'reading' }, body);
}

async function viewScheme(visit: Visit): Promise<Answer> {
  const view = schemeView(ratingScheme('standard', visit.today), ratingPolicy(visit.today));
  return page({ title: 'How ratings are derived', section: 'assurance' }, schemePage({ programme: visit.programme.slug, view }));
}

async function viewBoards(visit: Visit): Promise<Answer> {
  const { cycle } = await positionFor(visit);
  const next = cycle?.state === 'open' ? { number: cycle.number, words: `the board of ${formatDay(cycle.boardDay)}` } : null;
  return page({ title: 'Boards', section: 'boards', width: 'reading' }, boardsPage(visit.programme.slug, next));
}

async function viewNotice(visit: Visit): Promise<Answer> {
  return page({ title: 'Notice', section: 'notice', width: 'reading' }, noticePage(visit.programme.slug));
}
