import type { FormState } from '../../../design/forms.ts';
import { isId } from '../../../platform/ids.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { isChair, ratingAsked } from '../confirming/routes.ts';
import { reviewerProblem } from '../moderation/rules/reviewer.ts';
import { restatingProblemWords } from '../pages/standing-beside.ts';
import { type FrozenRating, ratingsBeside } from '../past-ratings.ts';
import { ratedOf } from '../rated.ts';
import { isOwners, isRestatedRating, isSameThing, isWaiting, type Restatable, restatable, type Succession } from '../rules/restating.ts';
import { hasWords } from '../rules/submission.ts';
import { askRestatement, settleRestating, withdrawRestatement } from './actions.ts';
import { offeredThen } from './figures.ts';
import { fieldIn, inFieldOrder, readRestatement, readSettlement, readWithdrawal } from './form.ts';
import { decidePage, restatePage } from './restate-pages.ts';
import { ownersThen, restatementById } from './store.ts';
import { prioritiesAndPosts, wordsOf } from './undecided.ts';

export const restatingRoutes: readonly Route[] = [
  { method: 'GET', pattern: patterns.askRestatement, action: 'restatement.ask', handle: (visit) => viewAsk(visit, {}) },
  { method: 'POST', pattern: patterns.askRestatement, action: 'restatement.ask', handle: submitAsk },
  { method: 'GET', pattern: patterns.decideRestatement, action: 'restatement.ask', handle: (visit) => viewDecision(visit, {}) },
  { method: 'POST', pattern: patterns.decideRestatement, action: 'restatement.approve', handle: submitDecision },
  { method: 'POST', pattern: patterns.withdrawRestatement, action: 'restatement.withdraw', handle: submitWithdrawal },
];

async function viewAsk(visit: Visit, state: FormState): Promise<Answer> {
  const { priority, rating, before } = await ratingAsked(visit);
  const of = [visit.programme.id, rating.cycle.number, priority.id] as const;
  const { figures, owners } = await offeredThen(visit.db, ...of);
  visit.permit({ ownersThen: owners });
  const view = {
    programme: visit.programme.slug,
    csrf: visit.csrf,
    ref: priority.ref,
    title: priority.title,
    rating,
    before,
    figures,
    offered: offeredOf(visit, rating, figures),
    byOwner: owners.includes(visit.person.id),
  };
  const title = `Restate ${priority.ref} of cycle ${rating.cycle.number}`;
  return page({ title, section: 'cycle', width: 'reading', errors: state.problems !== undefined }, restatePage(view, state));
}

const isOffice = ({ person }: Visit): boolean => person.actingPost.roles.includes('office');

/** Who asks for nothing but what they declared and wrote themselves. */
const isOwnerAlone = (visit: Visit): boolean => !visit.may('restatement.ask', { ownersThen: [] });

/** What was shown: the ratings that there are, the board's one to the office alone, the owner's words where an update was submitted, and figures; to its owner what is theirs. */
const offeredOf = (visit: Visit, rating: FrozenRating, figures: readonly string[]): Restatable[] =>
  restatable.filter((what) => {
    if (isOwnerAlone(visit) && !isOwners(what)) return false;
    if (what === 'figure') return figures.length > 0;
    if (what === 'confirmed' && !isOffice(visit)) return false;
    return isRestatedRating(what) ? rating[what] !== null : rating.declared !== null;
  });

async function submitAsk(visit: Visit): Promise<Answer> {
  const { priority, rating } = await ratingAsked(visit);
  const owners = await ownersThen(visit.db, visit.programme.id, rating.cycle.number, priority.id);
  visit.permit({ ownersThen: owners });
  const read = readRestatement(visit.form);
  if (!read.ok) return viewAsk(visit, { problems: inFieldOrder([...whatProblems(visit), ...read.problems, ...factMissing(visit, owners)]), typed: visit.form });
  const asked = { cycle: rating.cycle.number, priorityId: priority.id, ...read.value, byOffice: isOffice(visit), ownerAlone: isOwnerAlone(visit) };
  const done = await askRestatement(visit.changer, visit.programme, asked);
  if (done.ok) return redirect(url('decideRestatement', { programme: visit.programme.slug, restatement: done.value }));
  const problems = done.problems.map(restatingProblemWords).map(({ field, message }) => ({ field: fieldIn(visit.form, field), message }));
  return viewAsk(visit, { problems, typed: visit.form });
}

/** Said with what else is missing: who alone may ask for it. */
const whatProblems = (visit: Visit) => (visit.form.what === 'confirmed' && !isOffice(visit) ? [restatingProblemWords({ key: 'asked-by-office' })] : []);

/** The fact behind what an owner declared is asked of everybody else. */
function factMissing({ form, person }: Visit, owners: readonly string[]) {
  const missing = form.what === 'declared' && !owners.includes(person.id) && !hasWords(String(form['declared-fact'] ?? ''));
  const { message } = restatingProblemWords({ key: 'fact-missing' });
  return missing ? [{ field: 'declared-fact', message }] : [];
}

async function asked(visit: Visit) {
  const { db, programme, params, today } = visit;
  const id = params.restatement ?? '';
  const restatement = found(isId(id) ? await restatementById(db, programme.id, id) : null);
  const { ratings, before } = await ratingsBeside(db, programme.id, restatement.cycleNumber);
  const rating = found(ratings.find(({ priorityId }) => priorityId === restatement.priorityId));
  const { priorities, posts } = await prioritiesAndPosts(db, programme.id, rating.cycle.openedOn, today);
  const priority = found(priorities.find((one) => one.id === restatement.priorityId));
  const undecided = isWaiting(restatement) ? wordsOf(restatement, rating, priorities, posts, today) : null;
  const standing = rating.restatements.findLast(
    (one) => one.approvedOn !== null && one.id !== id && isSameThing({ ...one, priorityId: priority.id }, restatement),
  );
  const beside = { priority, rating, before: before.get(priority.id) ?? null, rated: ratedOf(rating, priorities), undecided };
  return { ...beside, restatement: { ...restatement, ...successionOf(rating, id) }, standing: standing ?? null };
}

function successionOf({ restatements }: FrozenRating, id: string): Succession {
  const { inPlaceOf, replacedOn } = restatements.find((one) => one.id === id) ?? { inPlaceOf: null, replacedOn: null };
  return { inPlaceOf, replacedOn };
}

async function viewDecision(visit: Visit, state: FormState): Promise<Answer> {
  const { restatement, priority, rating, before, rated, standing, undecided } = await asked(visit);
  visit.permit({ ...restatement, rated });
  const settled = !isWaiting(restatement);
  const own = restatement.askedBy === visit.person.id;
  const mine = reviewerProblem(rated, visit.person.id) !== null;
  const may = settled
    ? 'settled'
    : own
      ? 'asked-for-it'
      : mine
        ? 'own-rating'
        : visit.may('restatement.approve', { ...restatement, rated })
          ? 'yes'
          : restatement.what === 'confirmed'
            ? 'for-the-chair'
            : 'not-theirs';
  const view = {
    programme: visit.programme.slug,
    csrf: visit.csrf,
    ref: priority.ref,
    title: priority.title,
    restatement,
    rating,
    before,
    standing: settled ? null : standing,
    may,
    undecided,
  } as const;
  const title = `Restatement of ${priority.ref}, cycle ${restatement.cycleNumber}`;
  return page({ title, section: 'cycle', width: 'reading', errors: state.problems !== undefined }, decidePage(view, state));
}

async function submitDecision(visit: Visit): Promise<Answer> {
  const { restatement, priority, rated } = await asked(visit);
  visit.permit({ ...restatement, rated });
  const read = readSettlement(visit.form);
  if (!read.ok) return viewDecision(visit, { problems: read.problems, typed: visit.form });
  const { decision, reason } = read.value;
  const done = await settleRestating(visit.changer, visit.programme, { id: restatement.id, approve: decision === 'approve', reason, byChair: isChair(visit) });
  if (!done.ok) return viewDecision(visit, { problems: done.problems.map(restatingProblemWords), typed: visit.form });
  return redirect(url('ratingOfCycle', { programme: visit.programme.slug, ref: priority.ref, number: restatement.cycleNumber }));
}

async function submitWithdrawal(visit: Visit): Promise<Answer> {
  const { restatement } = await asked(visit);
  visit.permit(restatement);
  const read = readWithdrawal(visit.form);
  if (!read.ok) return viewDecision(visit, { problems: read.problems, typed: visit.form });
  const done = await withdrawRestatement(visit.changer, visit.programme, { id: restatement.id, reason: read.value.why });
  if (!done.ok) return viewDecision(visit, { problems: done.problems.map((problem) => ({ ...restatingProblemWords(problem), field: 'main-content' })) });
  return redirect(url('decideRestatement', { programme: visit.programme.slug, restatement: restatement.id }));
}
