import type { FormState } from '../../../design/forms.ts';
import { type Answer, found, notFound, page, redirect } from '../../../platform/web/index.ts';
import { url } from '../../../urls.ts';
import { disagreementOf } from '../../assurance/index.ts';
import type { Visit } from '../../people/index.ts';
import { cachedPosition } from '../cached-position.ts';
import { type ListedReview, reviewsPage } from '../pages/list-reviews.ts';
import type { CycleSummary, Position, PriorityPosition } from '../position.ts';
import { reviewFactsOf } from '../rated.ts';
import { submitterWords } from '../updates/said-view.ts';
import { acceptUpdates } from './actions.ts';
import { readTicked } from './form.ts';
import { reviewOf, submissionOf } from './rules/review-state.ts';
import { type NotReviewer, reviewerProblem } from './rules/reviewer.ts';
import { doneWords, mayReview } from './waiting-view.ts';

async function roundAsked(visit: Visit): Promise<{ readonly position: Position; readonly cycle: CycleSummary }> {
  const position = await cachedPosition(visit.programme, visit.db, visit.today);
  const { cycle } = position;
  if (visit.asAt !== null) notFound();
  return { position, cycle: found(cycle?.state === 'open' && String(cycle.number) === visit.params.number ? cycle : null) };
}

/** Nothing about it looks weak, and nobody has asked for anything about it: it may be accepted with others. */
const isPlain = ({ signals, resubmitted }: PriorityPosition): boolean => (signals ?? []).length === 0 && resubmitted !== true;

export async function viewReviews(visit: Visit, state: FormState): Promise<Answer> {
  const { position, cycle } = await roundAsked(visit);
  const waiting = position.priorities.filter(({ updateState }) => updateState === 'submitted');
  const done = (visit.query.done ?? '').split(',');
  const left = (visit.query.left ?? '').split(',');
  const view = {
    programme: visit.programme.slug,
    csrf: visit.csrf,
    cycle,
    toRead: waiting.filter((priority) => !isPlain(priority)).map((priority) => listed(visit, priority)),
    plain: waiting.filter(isPlain).map((priority) => listed(visit, priority)),
    returned: position.priorities.flatMap(({ ref, title, updateState, update }) => {
      const review = update && reviewOf(update);
      return updateState === 'returned' && review ? [{ ref, title, on: review.on }] : [];
    }),
    accepted: position.priorities.filter(({ updateState }) => updateState === 'accepted').length,
    done: doneWords(position.priorities.filter(({ ref }) => done.includes(ref))),
    left: position.priorities.filter(({ ref }) => left.includes(ref)).map(({ ref }) => ref),
  };
  return page({ title: 'Updates to review', section: 'cycle', errors: state.problems !== undefined }, reviewsPage(view, state));
}

const notYoursWords: Readonly<Record<NotReviewer, string>> = {
  'submitted-it': 'You submitted it: somebody else reviews it',
  'wrote-it': 'You wrote some of it: somebody else reviews it',
  'owns-it': 'You answer for it, or did in this cycle: somebody else reviews it',
};

function listed(visit: Visit, priority: PriorityPosition): ListedReview {
  const { ref, title, rating, signals, update } = priority;
  const said = found(update);
  const why = reviewerProblem(reviewFactsOf(priority), visit.person.id);
  const notYours = why === null ? null : notYoursWords[why];
  return {
    ref,
    title,
    by: submitterWords(priority),
    submittedOn: said.submittedOn,
    submission: submissionOf(said),
    rating: { ...rating, differs: disagreementOf(said.declared, rating) !== null },
    signals: signals ?? [],
    notYours,
  };
}

/** Accepts what was ticked, where nothing about it looks weak and the reader may. What changed since the list was opened is not accepted, and the list says so. */
export async function submitReviews(visit: Visit): Promise<Answer> {
  const { position, cycle } = await roundAsked(visit);
  const may = new Set(position.priorities.filter((priority) => isPlain(priority) && mayReview(visit, priority)).map(({ ref }) => ref));
  const ticked = readTicked(visit.form);
  const given = ticked.filter(({ ref }) => may.has(ref));
  // Where nothing is left to tick, there is no box for a problem to lead to.
  const field = may.size > 0 ? 'update' : 'main-content';
  const asProblem = (message: string) => viewReviews(visit, { typed: visit.form, problems: [{ field, message }] });
  if (ticked.length === 0) return asProblem('Tick the updates that you accept');
  const changed = ticked.filter(({ ref }) => !may.has(ref)).map(({ ref }) => ref);
  const accepted = given.length === 0 ? null : await acceptUpdates(visit.changer, visit.programme, given);
  if (accepted?.ok) {
    const left = [...changed, ...accepted.value.left.map(({ ref }) => ref)];
    const query = [`done=${accepted.value.accepted.join(',')}`, ...(left.length === 0 ? [] : [`left=${left.join(',')}`])].join('&');
    return redirect(`${url('reviewUpdates', { programme: visit.programme.slug, number: cycle.number })}?${query}`);
  }
  if (accepted?.problems.includes('no-open-cycle')) return redirect(url('cycle', { programme: visit.programme.slug, number: cycle.number }));
  return asProblem('What you ticked changed since you opened the list, or somebody else decided first: this is how it stands now');
}
