import { addDays, formatDay, londonDay } from '../../calendar/index.ts';
import { tallyOf } from '../../design/tally.ts';
import { type Answer, found, notFound, page, redirect } from '../../platform/web/index.ts';
import { patterns, url } from '../../urls.ts';
import { ratingPolicy, ratingScheme } from '../assurance/index.ts';
import { asSeenBy, cachedPosition, mailTrouble, type Position, type PriorityPosition, readsOpenCycle, waitsForOne } from '../cycle/index.ts';
import { holdsOneOf, type Route, type Visit } from '../people/index.ts';
import { listRequests, ownerChangesOf, requestsSection, viewActivity } from '../plan/index.ts';
import { wordStateOf } from '../plan/rules/index.ts';
import { assurancePage, schemePage, slowPage } from './pages/assurance.ts';
import { homePage } from './pages/home.ts';
import { partnerHomePage } from './pages/home-partner.ts';
import { boardsPage, noticePage } from './pages/later.ts';
import { activityProgress } from './pages/priority-activities.ts';
import { priorityPage } from './pages/show-priority.ts';
import { wallPage, wallWithoutPlan } from './pages/wall.ts';
import { pastRoutes } from './past/routes.ts';
import { disagreementItems, evaluationQueue, schemeView, slowItems, unevaluatedActivities } from './rules/assurance.ts';
import { doubtfulActivities } from './rules/doubts.ts';
import { homeView, lastReportOf } from './rules/home-view.ts';
import { activityLine, type MayDo, priorityView } from './rules/priority.ts';
import { pageOfRef } from './rules/ref.ts';
import { groupsOf } from './rules/standing.ts';
import { wallAsked, wallOf } from './rules/wall.ts';
import { searchRoutes } from './search/routes.ts';

export const routes: readonly Route[] = [
  { method: 'GET', pattern: patterns.home, action: 'home.read', handle: viewHome },
  { method: 'GET', pattern: patterns.wall, action: 'overview.read', handle: viewWall },
  { method: 'GET', pattern: patterns.priority, action: 'overview.read', handle: viewPriority },
  { method: 'GET', pattern: patterns.activity, action: 'plan.read', handle: viewActivityPage },
  { method: 'GET', pattern: patterns.ref, action: 'overview.read', handle: viewRef },
  { method: 'GET', pattern: patterns.assurance, action: 'overview.read', handle: viewAssurance },
  { method: 'GET', pattern: patterns.slowToProgress, action: 'overview.read', handle: viewSlow },
  { method: 'GET', pattern: patterns.ratingScheme, action: 'overview.read', handle: viewScheme },
  { method: 'GET', pattern: patterns.boards, action: 'overview.read', handle: viewBoards },
  { method: 'GET', pattern: patterns.notice, action: 'overview.read', handle: viewNotice },
  ...pastRoutes,
  ...searchRoutes,
];

/** Where the programme stands as this person may see it; as at a past moment, on that moment's day. */
async function positionFor(visit: Visit): Promise<Position> {
  const day = visit.asAt === null ? visit.today : londonDay(visit.asAt);
  const position = await cachedPosition(visit.programme, visit.db, day);
  return asSeenBy(visit, position);
}

async function viewHome(visit: Visit): Promise<Answer> {
  const { person, programme } = visit;
  if (!visit.may('overview.read')) return page({ title: programme.name, section: 'home', width: 'reading' }, partnerHomePage(programme.name));
  const position = await positionFor(visit);
  const waiting = position.restatements ?? [];
  const changes = position.plan?.requests ?? [];
  const asked = {
    readsOpenCycle: readsOpenCycle(visit),
    changesToDecide: changes.filter((one) => one.state === 'waiting' && visit.may('change.decide', one)),
    // Neither who put them there nor they themselves can confirm it.
    toConfirm: visit.may('holding.confirm') ? (position.toConfirm ?? []).filter((one) => one.personId !== person.id && one.putById !== person.id) : [],
    wordsToConfirm: wordsToConfirm(visit, position),
    ownDisputed: ownDisputed(visit, position),
    changesDecided: changes.filter(
      (one) => one.askedBy === person.id && one.state !== 'withdrawn' && one.decidedOn !== null && one.decidedOn >= addDays(position.day, -28),
    ),
    toCorrect: (position.plan?.corrections ?? []).filter((one) => visit.may('plan.settle-correction', one)),
    past: visit.asAt !== null,
    settlesOf: (priority: PriorityPosition) => settledBy(visit, priority),
    records: visit.may('rating.confirm'),
    restatements: waiting.filter(
      (one) =>
        visit.may('restatement.approve', { ...one, rated: noneRated }) &&
        !position.priorities.some(({ id, ownedBy }) => id === one.priorityId && ownedBy?.includes(person.id)),
    ),
    restatementsAsked: waiting.filter(({ askedBy }) => askedBy === person.id),
    // The office gives posts to people, so that it alone can mend it.
    restatementsUndecided: visit.may('people.edit') ? waiting.filter(({ undecided, askedBy }) => undecided !== null && askedBy !== person.id) : [],
    mail: await mailOf(visit),
  };
  const { title, body } = homePage(homeView(position, person, programme, asked));
  return page({ title, section: 'home' }, body);
}

/** The records of a board's word that this person may confirm. */
function wordsToConfirm(visit: Visit, { boardWords = [] }: Position): { waiting: number; disputed: number } {
  const mine = boardWords.filter((word) => visit.may('board-word.check', word));
  const disputed = mine.filter(({ word }) => wordStateOf(word) === 'disputed').length;
  return { waiting: mine.length - disputed, disputed };
}

/** Those of their own that somebody says are wrong: of the office, which can put them right and confirms none of them itself. */
const ownDisputed = (visit: Visit, { boardWords = [] }: Position) =>
  boardWords.filter((word) => wordStateOf(word.word) === 'disputed' && visit.may('plan.correct-decision') && word.excluded.includes(visit.person.id));

const noneRated = { submittedBy: null, writers: [], owners: [] };

/** What the mail server did not take, for who may mend it. */
async function mailOf(visit: Visit): Promise<{ failed: number; notTaken: number } | null> {
  if (visit.asAt !== null || !visit.may('message.read')) return null;
  return mailTrouble(visit.db, visit.programme.id);
}

async function viewWall(visit: Visit): Promise<Answer> {
  const position = await positionFor(visit);
  const programme = visit.programme.slug;
  const title = 'Where every priority stands';
  if (position.plan === null) return page({ title, section: 'plan' }, wallWithoutPlan(programme, visit.may('plan.import')));
  const asked = wallAsked(visit.query, position);
  const body = wallPage({
    programme,
    view: wallOf(position, asked),
    asked,
    cycle: position.cycle,
    readsOpenCycle: readsOpenCycle(visit),
    notAccepted: position.plan.acceptedOn === null,
    day: formatDay(position.day),
    groups: groupsOf(position),
  });
  return page({ title, section: 'plan' }, body);
}

async function viewPriority(visit: Visit): Promise<Answer> {
  const position = await positionFor(visit);
  const priority = found(position.priorities.find((one) => one.ref === visit.params.ref));
  const programme = visit.programme.slug;
  const requests = (await listRequests(visit.db, visit.programme.id)).filter(({ about }) => about.includes(priority.ref));
  const body = priorityPage({
    programme,
    view: priorityView(position, priority, ratingScheme('standard', position.day)),
    readsOpenCycle: readsOpenCycle(visit),
    may: mayDoTo(visit, priority, position.plan !== null && position.plan.acceptedOn !== null),
    asked: requestsSection(programme, requests),
    ownerChanges: await ownerChangesOf(visit.db, visit.programme.id, priority.id),
  });
  return page({ title: `${priority.ref} ${priority.title}`, section: 'plan' }, body);
}

/** The plan's page of an activity, with how it stands now. */
async function viewActivityPage(visit: Visit): Promise<Answer> {
  const position = await positionFor(visit);
  const { ref } = visit.params;
  const priority = found(position.priorities.find((one) => one.activities.some((activity) => activity.ref === ref)));
  const activity = priority.activities.find((one) => one.ref === ref) as (typeof priority.activities)[number];
  const progress = activityProgress({
    programme: visit.programme.slug,
    activity: activityLine(activity, priority.measures, position.day),
    may: mayDoTo(visit, priority, false),
  });
  return viewActivity(visit, progress, (activity.claimedOn ?? activity.reopenedBefore?.firstCompletedOn ?? null) !== null);
}

/**
 * What this person may do to a priority, by the policies of those whose actions they are. As at a past moment nobody may do anything. `accepted`: whether a board has
 * accepted the plan, so that it changes by requests.
 */
function mayDoTo(visit: Visit, priority: PriorityPosition, accepted: boolean): MayDo {
  const { posts, facts } = priority;
  const owning = posts.filter(({ part }) => part !== 'supporting').map(({ id }) => id);
  return {
    write:
      holdsOneOf(
        visit.person,
        posts.map((post) => post.id),
      ) && visit.may('update.write', { posts }),
    owns: holdsOneOf(visit.person, owning),
    addMeasure: visit.may('measure.add'),
    editPlan: !visit.may('change.ask', { accepted, ownerPosts: owning }) ? null : accepted ? 'by-request' : 'directly',
    ...settledBy(visit, priority),
    nameVerifier: refsOf(facts.activities.map((activity) => waitsForOne(activity) && visit.may('completion.name-verifier', activity) && activity.ref)),
    askReopening: refsOf(facts.activities.map((activity) => visit.may('reopening.ask', activity) && activity.ref)),
  };
}

const refsOf = (refs: readonly (string | false)[]): ReadonlySet<string> => new Set(refs.filter((ref) => ref !== false));

/** What of it is this person's to settle. */
function settledBy(visit: Visit, { activities, facts }: PriorityPosition): Pick<MayDo, 'verify' | 'accept' | 'stop' | 'reopen'> {
  return {
    verify: refsOf(facts.activities.map((activity) => visit.may('completion.verify', activity) && activity.ref)),
    accept: refsOf(
      activities.map(
        ({ ref, recovery }, at) =>
          recovery !== null &&
          recovery.refused === null &&
          visit.may('recovery.accept', { ...ownersOf(facts.activities[at]), askedBy: recovery.proposedBy }) &&
          ref,
      ),
    ),
    stop: refsOf(
      activities.map(({ ref, stop }, at) => stop !== null && visit.may('stop.approve', { ...ownersOf(facts.activities[at]), askedBy: stop.askedBy }) && ref),
    ),
    reopen: refsOf(
      activities.map(({ ref, reopeningAsked }, at) => {
        const claim = facts.activities[at];
        return !!reopeningAsked && !!claim && visit.may('reopening.decide', { ...claim, askedBy: reopeningAsked.askedBy }) && ref;
      }),
    ),
  };
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
    unevaluated: unevaluatedActivities(position),
    doubts: doubtfulActivities(position),
    disagreements: disagreementItems(position, scheme),
    lastReport: lastReportOf(position)?.number ?? null,
    of: tallyOf(position.priorities),
  });
  return page({ title: 'Assurance', section: 'assurance', width: 'reading' }, body);
}

async function viewSlow(visit: Visit): Promise<Answer> {
  const position = await positionFor(visit);
  const items = slowItems(position, ratingScheme('standard', position.day));
  const body = slowPage({ programme: visit.programme.slug, items, of: tallyOf(position.priorities), cycle: position.cycle });
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

const ownersOf = (facts: PriorityPosition['facts']['activities'][number] | undefined) => ({
  owners: facts?.owners ?? [],
  formerOwners: facts?.formerOwners,
  priorityOwners: facts?.priorityOwners,
});
