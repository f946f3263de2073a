import type { FormState } from '../../../design/forms.ts';
import type { MeetingsOffered } from '../../../design/meeting-fields.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { type MeetingSaid, meetingSaid, meetingsOffered } from '../../plan/index.ts';
import type { FieldProblem } from '../form.ts';
import { loadPosition } from '../load-position.ts';
import { type ReviewFacts, reviewerProblem } from '../moderation/rules/reviewer.ts';
import { confirmingProblemWords } from '../pages/standing-beside.ts';
import { type FrozenRating, ratingsBeside, ratingsOf } from '../past-ratings.ts';
import type { PriorityPosition } from '../position.ts';
import { ratedOf } from '../rated.ts';
import { askCycleBoards } from '../rounds/store.ts';
import { areAtOdds, confirmingProblems } from '../rules/confirming.ts';
import { closedLateBy } from '../rules/late-close.ts';
import { confirmRating, confirmTheRest } from './actions.ts';
import { confirmAllPage, confirmPage } from './confirm-page.ts';
import { meetingIn, readConfirmation, readRest } from './form.ts';

export const confirmingRoutes: readonly Route[] = [
  { method: 'GET', pattern: patterns.confirmRatings, action: 'rating.confirm', handle: permitted((visit) => viewAll(visit, {})) },
  { method: 'POST', pattern: patterns.confirmRatings, action: 'rating.confirm', handle: permitted(submitRest) },
  { method: 'GET', pattern: patterns.confirmRating, action: 'rating.confirm', handle: permitted((visit) => viewOne(visit, {})) },
  { method: 'POST', pattern: patterns.confirmRating, action: 'rating.confirm', handle: permitted(submitOne) },
];

/** A board's word is written down in the chair's name, or in the office's with its minute: whoever holds such a post beside another acts in it for that. */
function permitted(handle: (visit: Visit) => Promise<Answer>): (visit: Visit) => Promise<Answer> {
  return async (visit) => {
    visit.permit({});
    return handle(visit);
  };
}

/** A number of a cycle in an address. */
const cycleNumberIn = ({ params }: Visit): number => found(/^[1-9]\d{0,4}$/.test(params.number ?? '') ? Number(params.number) : null);

/** `before`: that of the closed cycle before it; null where there is none. */
export type FoundRating = {
  readonly priority: PriorityPosition;
  readonly rating: FrozenRating;
  readonly before: FrozenRating | null;
  readonly rated: ReviewFacts;
};

/** What a closed cycle froze of the priority in the address. */
export async function ratingAsked(visit: Visit): Promise<FoundRating> {
  const { db, programme, params, today } = visit;
  const { ratings, before } = await ratingsBeside(db, programme.id, cycleNumberIn(visit));
  const { priorities } = await loadPosition(db, programme, today, { ownedSince: found(ratings[0]).cycle.openedOn });
  const priority = found(priorities.find((one) => one.ref === params.ref));
  const rating = found(ratings.find((one) => one.priorityId === priority.id));
  return { priority, rating, before: before.get(priority.id) ?? null, rated: ratedOf(rating, priorities) };
}

/** The post that somebody acts in says whose word it is: who is chair besides, and acts for the office, writes down the minute. */
export const isChair = ({ person }: Visit): boolean => person.actingPost.roles.includes('chair');

async function viewAll(visit: Visit, state: FormState): Promise<Answer> {
  const { db, programme, today } = visit;
  const number = cycleNumberIn(visit);
  const { ratings, before } = await ratingsBeside(db, programme.id, number);
  const { cycle } = found(ratings[0]);
  const { priorities } = await loadPosition(db, programme, today, { ownedSince: cycle.openedOn });
  const waiting = ratings.filter((rating) => rating.confirmation === null);
  const own = new Set(waiting.filter((rating) => reviewerProblem(ratedOf(rating, priorities), visit.person.id) !== null).map(({ priorityId }) => priorityId));
  const view = {
    programme: programme.slug,
    csrf: visit.csrf,
    cycle,
    atOdds: priorities.flatMap(({ id, ref, title }) =>
      waiting
        .filter((rating) => rating.priorityId === id && areAtOdds(rating) && !own.has(id))
        .map((rating) => ({ ref, title, rating, before: before.get(id) ?? null })),
    ),
    agreed: priorities.flatMap(({ id, ref, title }) =>
      waiting
        .filter((rating) => rating.priorityId === id && !areAtOdds(rating) && !own.has(id))
        .map((rating) => ({ ref, title, rating, before: before.get(id) ?? null })),
    ),
    own: priorities.filter(({ id }) => own.has(id)).map(({ ref }) => ref),
    settled: ratings.length - waiting.length,
    tooEarly: today < cycle.boardDay,
    minuteNeeded: !isChair(visit),
    boards: await boardsFor(visit, cycle),
    recorded: state.problems === undefined && /^\d{1,4}$/.test(visit.query.recorded ?? '') ? Number(visit.query.recorded) : null,
  };
  return page({ title: `Ratings confirmed in cycle ${number}`, section: 'cycle', errors: state.problems !== undefined }, confirmAllPage(view, state));
}

async function submitRest(visit: Visit): Promise<Answer> {
  const cycle = cycleNumberIn(visit);
  const read = readRest(visit.form);
  const [rating] = await ratingsOf(visit.db, visit.programme.id, cycle);
  const meeting = await meetingOf(visit, rating);
  if (!read.ok || meeting.problems.length > 0) {
    // Owner and facts agree on each of them, so that only the minute and the meeting are looked at.
    const others = rating ? problemsBeside(visit, { ...rating, declared: null, confirmation: null }) : [];
    return viewAll(visit, { problems: together(read.ok ? [] : read.problems, [...others, ...meeting.problems], ['seen', 'met', 'minute']), typed: visit.form });
  }
  const { minute, met, listed } = read.value;
  const given = { cycle, minute, met, byChair: isChair(visit), listed, unlisted: meeting.unlisted };
  const done = await confirmTheRest(visit.changer, visit.programme, given);
  if (done.ok) return redirect(`${url('confirmRatings', { programme: visit.programme.slug, number: cycle })}?recorded=${done.value}`);
  return viewAll(visit, { problems: done.problems.map(confirmingProblemWords), typed: visit.form });
}

/** The boards that are offered where a meeting is asked for: of a cycle closed after its own. */
async function boardsFor(visit: Visit, cycle: FrozenRating['cycle']): Promise<MeetingsOffered> {
  return closedLateBy(cycle) > 0 ? meetingsOffered(visit, askCycleBoards) : { names: [], meetings: null };
}

/** The meeting that the form names, where one is asked for. */
async function meetingOf(visit: Visit, rating: FrozenRating | undefined): Promise<MeetingSaid> {
  if (rating === undefined || closedLateBy(rating.cycle) === 0) return { problems: [], unlisted: false };
  return meetingSaid(visit, askCycleBoards, { board: '', day: 'met' });
}

/** What stands against the rest of the form, beside what it itself lacks, so that everything is said at once. A day that cannot be read is told by the form. */
function problemsBeside(visit: Visit, rating: FrozenRating): readonly FieldProblem[] {
  const { form, today } = visit;
  const { met, problem } = meetingIn(form);
  const { boardDay, closedOn } = rating.cycle;
  const given = { choice: 'derived', reason: String(form.reason ?? ''), minute: String(form.minute ?? ''), byChair: isChair(visit), met } as const;
  const problems = confirmingProblems({ ...rating, own: false, confirmed: rating.confirmation !== null, boardDay, closedOn }, given, today);
  return problems.map(confirmingProblemWords).filter(({ field }) => problem === null || field !== 'met');
}

/** One a field, in the order of the form. */
function together(own: readonly FieldProblem[], others: readonly FieldProblem[], order: readonly string[]): readonly FieldProblem[] {
  const place = ({ field }: FieldProblem): number => order.findIndex((name) => field === name || field.startsWith(`${name}-`));
  const all = [...own, ...others];
  const first = all.filter((problem, at) => all.findIndex((other) => place(other) === place(problem)) === at || place(problem) === -1);
  return first.toSorted((one, other) => place(one) - place(other));
}

const pageOf = (visit: Visit): string =>
  url('ratingOfCycle', { programme: visit.programme.slug, ref: visit.params.ref ?? '', number: visit.params.number ?? '' });

async function viewOne(visit: Visit, state: FormState): Promise<Answer> {
  const { priority, rating, before, rated } = await ratingAsked(visit);
  if (rating.confirmation !== null && state.problems === undefined) return redirect(pageOf(visit));
  const view = {
    programme: visit.programme.slug,
    csrf: visit.csrf,
    ref: priority.ref,
    title: priority.title,
    rating,
    before,
    atOdds: areAtOdds(rating),
    minuteNeeded: !isChair(visit),
    boards: await boardsFor(visit, rating.cycle),
    own: reviewerProblem(rated, visit.person.id) !== null,
  };
  const title = `Confirm ${priority.ref} of cycle ${rating.cycle.number}`;
  return page({ title, section: 'cycle', width: 'reading', errors: state.problems !== undefined }, confirmPage(view, state));
}

async function submitOne(visit: Visit): Promise<Answer> {
  const { priority, rating } = await ratingAsked(visit);
  const read = readConfirmation(visit.form);
  const meeting = await meetingOf(visit, rating);
  if (!read.ok || meeting.problems.length > 0) {
    const others = [...problemsBeside(visit, rating), ...meeting.problems];
    return viewOne(visit, { problems: together(read.ok ? [] : read.problems, others, ['choice', 'reason', 'met', 'minute']), typed: visit.form });
  }
  const { choice, reason, minute, met } = read.value;
  const given = { choice, reason, minute, met, cycle: rating.cycle.number, priorityId: priority.id, byChair: isChair(visit), unlisted: meeting.unlisted };
  const done = await confirmRating(visit.changer, visit.programme, given);
  return done.ok ? redirect(pageOf(visit)) : viewOne(visit, { problems: done.problems.map(confirmingProblemWords), typed: visit.form });
}
