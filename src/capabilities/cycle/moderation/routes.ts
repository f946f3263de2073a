import type { FormState } from '../../../design/forms.ts';
import { type Answer, found, notFound, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { colourOf, disagreementOf } from '../../assurance/index.ts';
import type { Route, Visit } from '../../people/index.ts';
import { loadPosition } from '../load-position.ts';
import { reviewPage } from '../pages/review-update.ts';
import { reviewProblemWords } from '../pages/review-words.ts';
import { placeOf } from '../pages/update-frame.ts';
import type { PriorityPosition, UpdatePosition } from '../position.ts';
import { reviewFactsOf } from '../rated.ts';
import { ratingsView } from '../updates/read-back-view.ts';
import { submitterWords } from '../updates/said-view.ts';
import { type UpdateVisit, updateAsked, updateIn } from '../updates/visit.ts';
import { acceptUpdates, type ReviewProblem, returnUpdate } from './actions.ts';
import { comparedSections } from './difference-view.ts';
import { readReview } from './form.ts';
import { submitReviews, viewReviews } from './list-routes.ts';
import { reviewBefore, reviewOf, reviewStateOf, submissionOf } from './rules/review-state.ts';
import { reviewedText } from './store.ts';
import { doneWords, mayReview, nextToReview } from './waiting-view.ts';

export const moderationRoutes: readonly Route[] = [
  { method: 'GET', pattern: patterns.reviewUpdates, action: 'update.moderate', handle: (visit) => viewReviews(visit, {}) },
  { method: 'POST', pattern: patterns.reviewUpdates, action: 'update.moderate', handle: submitReviews },
  { method: 'GET', pattern: patterns.reviewUpdate, action: 'update.review', handle: viewReview },
  { method: 'POST', pattern: patterns.reviewUpdate, action: 'update.review', handle: submitReview },
];

type Reviewing = { readonly asked: UpdateVisit; readonly update: UpdatePosition };

/** The submitted update that the address names, to somebody who may review it. */
async function reviewAsked(visit: Visit): Promise<Reviewing> {
  const asked = await updateAsked(visit);
  if (visit.asAt !== null) notFound();
  const update = found(asked.priority.update);
  visit.permit(reviewFactsOf(asked.priority));
  return { asked, update };
}

async function viewReview(visit: Visit): Promise<Answer> {
  return showReview(await reviewAsked(visit), {});
}

type Shown = { readonly state?: FormState; readonly overtaken?: string };

async function showReview({ asked, update }: Reviewing, { state = {}, overtaken }: Shown): Promise<Answer> {
  const { visit, head, priority, position } = asked;
  const submission = submissionOf(update);
  const earlier = reviewBefore(update) ?? null;
  const reviewed = earlier === null ? null : await reviewedText(visit.db, visit.programme.id, update.id, earlier.submission);
  const last = priority.lastUpdate;
  const wanted = visit.form.against ?? visit.query.against;
  const against = reviewed === null || (wanted === 'last' && last !== null) ? 'last' : 'reviewed';
  const decided = reviewOf(update) ?? null;
  const done = visit.query.done === undefined ? undefined : position.priorities.find((one) => one.ref === visit.query.done);
  const view = {
    ...head,
    csrf: visit.csrf,
    submission,
    submittedOn: update.submittedOn,
    by: submitterWords(priority),
    late: update.late,
    ratings: ratingsOf(visit, priority, update),
    signals: priority.signals ?? [],
    sections: comparedSections(update, against === 'reviewed' ? reviewed : last),
    against,
    other: against === 'last' ? (reviewed === null ? null : ('reviewed' as const)) : last === null ? null : ('last' as const),
    lastBoard: last?.boardDay ?? null,
    earlier,
    decided,
    beingChanged: reviewStateOf(update) === 'being-changed',
    done: done === undefined ? null : doneWords([done]),
    overtaken: overtaken ?? null,
    waiting: position.priorities.filter((one) => one.updateState === 'submitted' && mayReview(visit, one)).length,
  } as const;
  const errors = state.problems !== undefined;
  return page({ title: `Review of ${head.ref}`, section: 'cycle', errors, ...(overtaken === undefined ? {} : { status: 409 }) }, reviewPage(view, state));
}

function ratingsOf(visit: Visit, { rating }: PriorityPosition, { declared }: UpdatePosition) {
  const colour = colourOf(declared.process, declared.impact);
  return ratingsView(visit.programme.slug, rating, { ...declared, colour }, disagreementOf(declared, rating) !== null, visit.today);
}

/** What came between the reading and the decision: the update is shown as it stands now, with the comments as they were typed. */
const cameBetween: ReadonlySet<ReviewProblem> = new Set(['older-submission', 'already-reviewed', 'being-changed', 'not-submitted']);

async function submitReview(visit: Visit): Promise<Answer> {
  const reviewing = await reviewAsked(visit);
  const { asked } = reviewing;
  const read = readReview(visit.form);
  if (!read.ok) return showReview(reviewing, { state: { typed: visit.form, problems: read.problems } });
  const { decision, submission, comments } = read.value;
  const given = { ref: asked.priority.ref, submission, comments };
  const done = decision === 'return' ? await returnUpdate(visit.changer, visit.programme, given) : await acceptUpdates(visit.changer, visit.programme, [given]);
  if (done.ok) return redirect(afterwards(asked));
  const [problem = 'not-submitted'] = done.problems;
  // Its cycle closed meanwhile, which the page of the cycle tells.
  if (problem === 'no-open-cycle') return redirect(url('cycle', { programme: visit.programme.slug, number: asked.cycle.number }));
  const message = reviewProblemWords(problem);
  if (cameBetween.has(problem)) return showReview(await asItStandsNow(reviewing), { state: { typed: visit.form }, overtaken: message });
  return showReview(reviewing, { state: { typed: visit.form, problems: [{ field: 'main-content', message }] } });
}

/** Read anew: the request began before what came between. */
async function asItStandsNow({ asked: { visit } }: Reviewing): Promise<Reviewing> {
  const asked = updateIn(visit, await loadPosition(visit.db, visit.programme, visit.today, { signals: true }));
  return { asked, update: found(asked.priority.update) };
}

/** From one review to the next; from the last one to the list. */
function afterwards({ visit, head, priority, position }: UpdateVisit): string {
  const next = nextToReview(visit, position, priority);
  const { programme, number } = placeOf(head);
  const query = `?done=${encodeURIComponent(priority.ref)}`;
  return next === null ? `${url('reviewUpdates', { programme, number })}${query}` : `${url('reviewUpdate', { programme, number, ref: next.ref })}${query}`;
}
