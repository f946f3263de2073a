import type { FormState } from '../../../design/forms.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { cachedPosition } from '../cached-position.ts';
import { confirmingProblemWords } from '../pages/standing-beside.ts';
import { type FrozenRating, ratingsOf } from '../past-ratings.ts';
import type { PriorityPosition } from '../position.ts';
import { areAtOdds } from '../rules/confirming.ts';
import { confirmRating, confirmTheRest } from './actions.ts';
import { confirmAllPage, confirmPage } from './confirm-page.ts';
import { readConfirmation, readRest } from './form.ts';

export const confirmingRoutes: readonly Route[] = [
  { method: 'GET', pattern: patterns.confirmRatings, action: 'rating.confirm', handle: (visit) => viewAll(visit, {}) },
  { method: 'POST', pattern: patterns.confirmRatings, action: 'rating.confirm', handle: submitRest },
  { method: 'GET', pattern: patterns.confirmRating, action: 'rating.confirm', handle: (visit) => viewOne(visit, {}) },
  { method: 'POST', pattern: patterns.confirmRating, action: 'rating.confirm', handle: submitOne },
];

/** A number of a cycle in an address. */
export const cycleNumberIn = ({ params }: Visit): number => found(/^[1-9]\d{0,4}$/.test(params.number ?? '') ? Number(params.number) : null);

export type FoundRating = { readonly priority: PriorityPosition; readonly rating: FrozenRating };

/** What a closed cycle froze of the priority in the address. */
export async function ratingAsked(visit: Visit): Promise<FoundRating> {
  const { db, programme, params, today } = visit;
  const number = cycleNumberIn(visit);
  const priority = found((await cachedPosition(programme, db, today)).priorities.find((one) => one.ref === params.ref));
  return { priority, rating: found((await ratingsOf(db, programme.id, number)).find((one) => one.priorityId === priority.id)) };
}

const isChair = ({ person }: Visit): boolean => person.roles.includes('chair');

async function viewAll(visit: Visit, state: FormState): Promise<Answer> {
  const { db, programme, today } = visit;
  const number = cycleNumberIn(visit);
  const ratings = await ratingsOf(db, programme.id, number);
  const { cycle } = found(ratings[0]);
  const { priorities } = await cachedPosition(programme, db, today);
  const waiting = ratings.filter((rating) => rating.confirmation === null);
  const view = {
    programme: programme.slug,
    csrf: visit.csrf,
    cycle,
    atOdds: priorities.flatMap(({ id, ref, title }) =>
      waiting.filter((rating) => rating.priorityId === id && areAtOdds(rating)).map((rating) => ({ ref, title, rating })),
    ),
    agreed: waiting.filter((rating) => !areAtOdds(rating)).length,
    settled: ratings.length - waiting.length,
    tooEarly: today < cycle.boardDay,
    minuteNeeded: !isChair(visit),
  };
  return page(
    { title: `Ratings confirmed in cycle ${number}`, section: 'cycle', width: 'reading', errors: state.problems !== undefined },
    confirmAllPage(view, state),
  );
}

async function submitRest(visit: Visit): Promise<Answer> {
  const cycle = cycleNumberIn(visit);
  const read = readRest(visit.form);
  if (!read.ok) return viewAll(visit, { problems: read.problems, typed: visit.form });
  const done = await confirmTheRest(visit.changer, visit.programme, { cycle, minute: read.value.minute, byChair: isChair(visit) });
  if (done.ok) return redirect(url('confirmRatings', { programme: visit.programme.slug, number: cycle }));
  return viewAll(visit, { problems: done.problems.map(confirmingProblemWords), typed: visit.form });
}

const pageOf = (visit: Visit): string =>
  url('ratingOfCycle', { programme: visit.programme.slug, ref: visit.params.ref ?? '', number: visit.params.number ?? '' });

async function viewOne(visit: Visit, state: FormState): Promise<Answer> {
  const { priority, rating } = await ratingAsked(visit);
  if (rating.confirmation !== null && state.problems === undefined) return redirect(pageOf(visit));
  const view = {
    programme: visit.programme.slug,
    csrf: visit.csrf,
    ref: priority.ref,
    title: priority.title,
    rating,
    atOdds: areAtOdds(rating),
    minuteNeeded: !isChair(visit),
  };
  const title = `Confirm ${priority.ref} of cycle ${rating.cycle.number}`;
  return page({ title, section: 'cycle', width: 'reading', errors: state.problems !== undefined }, confirmPage(view, state));
}

async function submitOne(visit: Visit): Promise<Answer> {
  const { priority, rating } = await ratingAsked(visit);
  const read = readConfirmation(visit.form);
  if (!read.ok) return viewOne(visit, { problems: read.problems, typed: visit.form });
  const given = { ...read.value, cycle: rating.cycle.number, priorityId: priority.id, byChair: isChair(visit) };
  const done = await confirmRating(visit.changer, visit.programme, given);
  return done.ok ? redirect(pageOf(visit)) : viewOne(visit, { problems: done.problems.map(confirmingProblemWords), typed: visit.form });
}
