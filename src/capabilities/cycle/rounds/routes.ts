import { type Day, dayInputOf } from '../../../calendar/index.ts';
import type { FormState, Typed } from '../../../design/forms.ts';
import { countsApart, tallyOf } from '../../../design/tally.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { deriveRating, disagreementOf, ratingPolicy } from '../../assurance/index.ts';
import type { Route, Visit } from '../../people/index.ts';
import { awaitsAcceptance } from '../../plan/index.ts';
import { asSeenBy, readsOpenCycle } from '../as-seen-by.ts';
import { cachedPosition } from '../cached-position.ts';
import { isIn } from '../moderation/rules/review-state.ts';
import { closePage } from '../pages/close-cycle.ts';
import { cyclesPage, type ListedCycle } from '../pages/list-cycles.ts';
import { newCyclePage } from '../pages/new-cycle.ts';
import { type CycleRow, type CycleView, cyclePage, filters, type ShownState } from '../pages/show-cycle.ts';
import { closingProblemWords, openingProblemWords } from '../pages/words.ts';
import type { MakePapers } from '../papers.ts';
import { type FrozenRating, ratingsOf } from '../past-ratings.ts';
import type { CycleSummary, PastRating, Position, PriorityPosition } from '../position.ts';
import { isAsked } from '../rules/asked.ts';
import { changesByClosing, mayCloseFrom, missingAtClose, tooEarlyToClose } from '../rules/closing.ts';
import { timingOf } from '../rules/lateness.ts';
import { driftOf, nextNumber, suggestedBoardDay } from '../rules/opening.ts';
import { closeCycle } from './close.ts';
import { readNewCycle } from './form.ts';
import { openCycle } from './open.ts';
import { cycleByNumber, listCycles } from './store.ts';

export const roundRoutes = (makePapers: MakePapers): Route[] => [
  { method: 'GET', pattern: patterns.cycles, action: 'cycle.read', handle: viewCycles },
  { method: 'GET', pattern: patterns.newCycle, action: 'cycle.open', handle: (visit) => viewNewCycle(visit, null) },
  { method: 'POST', pattern: patterns.newCycle, action: 'cycle.open', handle: submitNewCycle },
  { method: 'GET', pattern: patterns.cycle, action: 'cycle.read', handle: viewCycle },
  { method: 'GET', pattern: patterns.closeCycle, action: 'cycle.close', handle: (visit) => viewClose(visit, {}) },
  { method: 'POST', pattern: patterns.closeCycle, action: 'cycle.close', handle: (visit) => submitClose(visit, makePapers) },
];

async function viewCycles(visit: Visit): Promise<Answer> {
  const { programme, db, today } = visit;
  const position = await cachedPosition(programme, db, today);
  const reads = readsOpenCycle(visit);
  const cycles = await listCycles(db, programme.id);
  const open = cycles.find((cycle) => cycle.state === 'open');
  const body = cyclesPage({
    programme: programme.slug,
    cycles: cycles.map((cycle) => listed(cycle, position, reads)),
    timing: open ? timingOf(null, open.ratingsDue, today) : null,
    mayOpen: visit.may('cycle.open'),
    mayImport: visit.may('plan.import'),
    hasPlan: position.priorities.length > 0,
  });
  return page({ title: 'Cycle', section: 'cycle' }, body);
}

/** The open cycle by the position, how far it is only for those who read what is submitted (`reads`); a closed one by its frozen marks; one so old that the position has it no more, without figures. */
function listed(cycle: CycleSummary, position: Position, reads: boolean): ListedCycle {
  if (cycle.state === 'open') {
    const { priorities } = position;
    return {
      ...cycle,
      submitted: reads ? { count: tallyOf(priorities.filter((priority) => priority.update !== null)), of: tallyOf(priorities) } : null,
      counts: countsApart(priorities.map(({ kind, rating }) => ({ kind, colour: rating.colour }))),
    };
  }
  const marks = position.priorities.flatMap(({ kind, past }) => past.filter((mark) => mark.cycle.number === cycle.number).map((mark) => ({ ...mark, kind })));
  if (marks.length === 0) return { ...cycle, submitted: null, counts: null };
  return {
    ...cycle,
    submitted: { count: tallyOf(marks.filter((mark) => mark.declared !== null)), of: tallyOf(marks) },
    counts: countsApart(marks),
  };
}

async function viewNewCycle(visit: Visit, state: FormState | null): Promise<Answer> {
  const { programme, db, today } = visit;
  const cycles = await listCycles(db, programme.id);
  const lastBoardDay = cycles[0]?.boardDay ?? null;
  const suggested = suggestedBoardDay(today, lastBoardDay, programme.cycleDays, programme.ratingsLeadDays);
  const view = {
    programme: programme.slug,
    csrf: visit.csrf,
    number: nextNumber(cycles),
    leadDays: programme.ratingsLeadDays,
    everyDays: programme.cycleDays,
    lastBoardDay,
    suggested,
    notAccepted: await awaitsAcceptance(db, programme.id),
  };
  const shown = state ?? { typed: Object.fromEntries(Object.entries(dayInputOf(suggested)).map(([part, value]) => [`board-${part}`, value])) };
  return page({ title: `Open cycle ${view.number}`, section: 'cycle', width: 'reading', errors: state !== null }, newCyclePage(view, shown));
}

async function submitNewCycle(visit: Visit): Promise<Answer> {
  const { programme } = visit;
  const typed: Typed = visit.form;
  const read = readNewCycle(visit.form);
  if (!read.ok) return viewNewCycle(visit, { typed, problems: read.problems });
  const opened = await openCycle(visit.changer, programme, read.value);
  if (opened.ok) return redirect(url('cycle', { programme: programme.slug, number: opened.value.number }));
  return viewNewCycle(visit, { typed, problems: opened.problems.map((problem) => ({ field: 'board', message: openingProblemWords(problem) })) });
}

async function cycleAsked(visit: Visit): Promise<CycleSummary> {
  const number = /^[1-9]\d{0,4}$/.test(visit.params.number ?? '') ? Number(visit.params.number) : null;
  return found(number === null ? null : await cycleByNumber(visit.db, visit.programme.id, number));
}

async function viewCycle(visit: Visit): Promise<Answer> {
  const { programme, db, today } = visit;
  const position = asSeenBy(visit, await cachedPosition(programme, db, today));
  const cycle = await cycleAsked(visit);
  const open = cycle.state === 'open';
  const frozen = open ? [] : await ratingsOf(db, programme.id, cycle.number);
  const before = position.cycleBefore;
  const readsStates = !open || readsOpenCycle(visit);
  const view: CycleView = {
    programme: programme.slug,
    cycle,
    timing: timingOf(null, cycle.ratingsDue, today),
    drift: open ? driftOf(before?.boardDay ?? null, cycle.boardDay, programme.cycleDays) : 0,
    everyDays: programme.cycleDays,
    groups: groupsOf(visit, position, cycle, new Map(frozen.map((rating) => [rating.priorityId, rating]))),
    filter: (readsStates && filters.find((one) => one === visit.query.show)) || 'all',
    readsStates,
    mayClose: open && visit.may('cycle.close'),
    mayModerate: open && visit.may('update.moderate'),
    confirmed: open
      ? null
      : {
          count: frozen.filter((rating) => rating.confirmation !== null).length,
          of: frozen.length,
          unconfirmed: unconfirmedOf(position, cycle),
          mayConfirm: visit.may('rating.confirm'),
        },
    restatements: position.priorities.flatMap(({ id, ref, title }) =>
      frozen
        .filter((rating) => rating.priorityId === id)
        .flatMap((rating) => rating.restatements.filter((one) => one.approvedOn !== null).map((restatement) => ({ of: `${ref} ${title}`, restatement }))),
    ),
    mayReadDue: open && visit.may('due.read'),
  };
  return page({ title: `Cycle ${cycle.number}`, section: 'cycle' }, cyclePage(view));
}

/** How many of a cycle's ratings were recorded as the board's, and confirmed by no second person. */
const unconfirmedOf = ({ boardWords = [] }: Position, { number }: CycleSummary): number =>
  boardWords.reduce((sum, word) => sum + (word.kind === 'ratings' && word.number === number ? word.ratings.length : 0), 0);

function groupsOf(visit: Visit, position: Position, cycle: CycleSummary, frozen: ReadonlyMap<string, FrozenRating>): CycleView['groups'] {
  const shown = cycle.state === 'open' ? position.priorities : position.priorities.filter((priority) => frozen.has(priority.id));
  const group = (name: string, code: string | null) => ({
    name,
    rows: shown.filter((priority) => priority.workstreamCode === code).map((priority) => rowOf(visit, priority, cycle, frozen.get(priority.id) ?? null)),
  });
  return [...position.workstreams.map(({ code, name }) => group(name, code)), group('Cross-cutting activity', null)].filter(({ rows }) => rows.length > 0);
}

function rowOf(visit: Visit, priority: PriorityPosition, cycle: CycleSummary, frozen: FrozenRating | null): CycleRow {
  const accountable = priority.posts.find((post) => post.part === 'accountable') ?? priority.posts[0];
  const update = cycle.state === 'open' ? priority.update : null;
  const subject = { posts: priority.posts };
  const reads = readsOpenCycle(visit);
  const state = frozen ? (frozen.declared ? frozen.reviewed : 'missed') : reads ? stateOf(priority) : 'not-shown';
  return {
    ref: priority.ref,
    title: priority.title,
    kind: priority.kind,
    owner: accountable?.title ?? 'No owner',
    holders: accountable?.holders ?? [],
    state,
    asked: isAsked(priority),
    isIn: isIn(priority.updateState),
    timing: frozen ? timingOf(frozen.submittedOn, cycle.ratingsDue, cycle.ratingsDue) : timingOf(update?.submittedOn ?? null, cycle.ratingsDue, visit.today),
    rating: frozen
      ? { ...frozen.derived, colour: frozen.colour, differs: differs(frozen), restated: frozen.restated }
      : { ...priority.rating, differs: differsNow(priority) },
    signals: cycle.state === 'open' && reads ? (priority.signals ?? []) : [],
    yours: cycle.state === 'open' && visit.may('update.write', subject) && isOwn(visit, priority),
    readable: visit.may('update.read', { frozen: cycle.state === 'closed' }) && (cycle.state === 'open' || frozen?.declared !== null),
  };
}

/** A director may write every update; due from them are only those of their own posts. */
const isOwn = (visit: Visit, priority: PriorityPosition): boolean => visit.person.posts.some((post) => priority.posts.some((own) => own.id === post.id));

function stateOf({ updateState, update, resubmitted }: PriorityPosition): ShownState {
  if (updateState === 'draft' && update !== null) return 'being-changed';
  return updateState === 'submitted' && resubmitted ? 'resubmitted' : updateState;
}

const differs = (rating: PastRating): boolean =>
  rating.declared !== null && (rating.declared.process !== rating.derived.process || rating.declared.impact !== rating.derived.impact);

const differsNow = ({ update, rating }: PriorityPosition): boolean => update !== null && disagreementOf(update.declared, rating) !== null;

async function viewClose(visit: Visit, state: FormState): Promise<Answer> {
  const { programme, db, today } = visit;
  const position = await cachedPosition(programme, db, today);
  const cycle = await cycleAsked(visit);
  if (cycle.state === 'closed') return redirect(url('cycle', { programme: programme.slug, number: cycle.number }));
  const view = {
    programme: programme.slug,
    csrf: visit.csrf,
    cycle,
    timing: timingOf(null, cycle.ratingsDue, today),
    missing: missingAtClose(position.priorities.map(missingFacts)),
    updates: tallyOf(position.priorities),
    unconfirmed: (position.boardWords ?? []).length,
    boardMet: today > cycle.boardDay,
    notBefore: tooEarlyToClose(today, cycle.boardDay) ? mayCloseFrom(cycle.boardDay) : null,
    changes: changesByClosing(position.priorities.map((priority) => judgedAsClosed(priority, today))),
  };
  return page({ title: 'Close the cycle', section: 'cycle', width: 'reading', errors: state.problems !== undefined }, closePage(view, state));
}

/** How a priority is rated now, and would be if the cycle closed today: no update of it comes any more. */
function judgedAsClosed({ ref, rating, facts }: PriorityPosition, today: Day) {
  const closed = deriveRating({ ...facts, update: { ...facts.update, closedOn: today } }, ratingPolicy(today), today);
  return { ref, now: rating.colour, closed: closed.colour };
}

function missingFacts(priority: PriorityPosition): Parameters<typeof missingAtClose>[0][number] {
  return {
    ref: priority.ref,
    updateState: priority.updateState,
    submitted: priority.update !== null,
    activities: priority.activities.map((activity) => {
      const stopped = activity.stop !== null;
      return {
        ref: activity.ref,
        claimed: activity.claimedOn !== null,
        verified: activity.verifiedOn !== null,
        recoveryUnaccepted:
          activity.recovery !== null && activity.recovery.acceptedOn === null && activity.recovery.refused === null && activity.claimedOn === null && !stopped,
        stopUnapproved: stopped && activity.stop?.approvedOn === null,
        targetUnconfirmed: !stopped && activity.verifiedOn === null && (activity.target === null || !activity.targetConfirmed),
      };
    }),
  };
}

async function submitClose(visit: Visit, makePapers: MakePapers): Promise<Answer> {
  const { programme } = visit;
  const cycle = await cycleAsked(visit);
  const address = url('cycle', { programme: programme.slug, number: cycle.number });
  // Sent twice, or closed by a colleague meanwhile: it is closed, which is what was asked for.
  if (cycle.state === 'closed') return redirect(address);
  const closed = await closeCycle(visit.changer, programme, makePapers);
  if (closed.ok || closed.problems.some((problem) => problem.key === 'none-open')) return redirect(address);
  return viewClose(visit, { problems: closed.problems.map((problem) => ({ field: 'main-content', message: closingProblemWords(problem) })) });
}
