import { latestDay } from '../../../calendar/index.ts';
import type { FormState } from '../../../design/forms.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { listPosts, type Route, type Visit } from '../../people/index.ts';
import { verifiedPage } from '../pages/verified.ts';
import { notVerifierPage, type VerifyView, verifyPage } from '../pages/verify.ts';
import { reminderPolicy } from '../reminding/rules/policy.ts';
import { verificationsTold } from '../reminding/store.ts';
import { isJoint, verifierProblem } from '../rules/independence.ts';
import { showsFallingBack } from '../rules/judging-measure.ts';
import { type FoundActivity, verifyCompletion } from './actions.ts';
import { readNaming, readVerification } from './form.ts';
import { nameVerifier } from './naming.ts';
import { postsSeen } from './posts-seen.ts';
import { namable, waitsForOne } from './rules/meant.ts';
import { activityAsked, activityPage, asProblems, headOf } from './visit.ts';

export const verifyRoutes: readonly Route[] = [
  { method: 'GET', pattern: patterns.verifyCompletion, action: 'completion.read', handle: (visit) => viewVerify(visit, {}) },
  { method: 'POST', pattern: patterns.verifyCompletion, action: 'completion.verify', handle: submitVerify },
  { method: 'POST', pattern: patterns.nameVerifier, action: 'completion.name-verifier', handle: submitNaming },
];

async function viewVerify(visit: Visit, state: FormState): Promise<Answer> {
  const asked = await activityAsked(visit);
  visit.permit(asked.facts);
  const { activity, facts } = asked;
  if (activity.verifiedOn !== null)
    return page({ title: `${activity.ref} is complete`, section: 'plan', width: 'reading' }, verifiedPage(headOf(visit, asked), activity.verifiedBy));
  const view = {
    ...headOf(visit, asked),
    claimedOn: found(activity.claimedOn),
    claimShown: activity.claimShown,
    claimId: activity.claimId,
    joint: isJoint(facts),
    awaiting: activity.awaiting,
    measures: measuresOf(asked),
    reopenedBefore: activity.reopenedBefore,
    naming: await namingOf(visit, asked),
  };
  const problem = verifierProblem(facts, visit.person.id);
  if (problem !== null && problem !== 'not-joint-owner' && problem !== 'not-claimed' && problem !== 'complete')
    return page(
      { title: `Somebody else verifies ${activity.ref}`, section: 'plan', width: 'reading', errors: state.problems !== undefined },
      notVerifierPage(view, problem, state),
    );
  return page({ title: `Is ${activity.ref} complete?`, section: 'plan', width: 'reading', errors: state.problems !== undefined }, verifyPage(view, state));
}

/** What may show whether the work holds: the measures of its priority, those of demand aside. */
const measuresOf = ({ priority }: FoundActivity): VerifyView['measures'] =>
  priority.measures.filter(showsFallingBack).map(({ id, ref, name }) => ({ id, ref, name }));

async function submitVerify(visit: Visit): Promise<Answer> {
  const asked = await activityAsked(visit);
  visit.permit(asked.facts);
  const read = readVerification(visit.form, measuresOf(asked).length > 0);
  if (!read.ok) return viewVerify(visit, { problems: read.problems, typed: visit.form });
  const { _csrf, claimed, claim, shown, measures, 'none-why': noMeasureReason, ...said } = read.value;
  const verifying = {
    ref: asked.activity.ref,
    claimedOn: claimed,
    claimId: claim || null,
    shownAt: shown,
    measures: measures.filter((one) => one !== 'none'),
    noMeasureReason,
    ...said,
  };
  const done = await verifyCompletion(visit.changer, visit.programme, verifying);
  return done.ok ? redirect(activityPage(visit)) : viewVerify(visit, { problems: asProblems(done.problems, 'seen'), typed: visit.form });
}

/** For whom it waits, and the posts that may be named by who may name one; null where it waits for each joint owner. */
async function namingOf(visit: Visit, { activity, facts }: FoundActivity): Promise<VerifyView['naming']> {
  if (!waitsForOne(facts)) return null;
  const { db, programme, today } = visit;
  const seen = postsSeen(await listPosts(db, programme.id), today);
  const meant = activity.meant ?? null;
  const holders = seen.find(({ id }) => id === meant?.id)?.holders ?? [];
  const told = (await verificationsTold(db, programme.id)).filter(
    ({ personId, about }) => holders.includes(personId) && about.includes(activity.claimId ?? activity.id),
  );
  const posts = visit.may('completion.name-verifier', facts) ? namable(facts, seen) : [];
  const mail = reminderPolicy(today).verificationEvery === null ? 'never' : programme.demonstrationDay === null ? 'in-hours' : 'next-day';
  return { meant, posts, toldOn: latestDay(told.map(({ queuedOn }) => queuedOn)), mail };
}

async function submitNaming(visit: Visit): Promise<Answer> {
  const asked = await activityAsked(visit);
  visit.permit(asked.facts);
  // Where it was verified meanwhile its page says by whom.
  const there = url('verifyCompletion', { programme: visit.programme.slug, ref: asked.activity.ref });
  if (asked.activity.verifiedOn !== null) return redirect(there);
  const read = readNaming(visit.form);
  if (!read.ok) return viewVerify(visit, { problems: read.problems, typed: visit.form });
  const { claim, verifier } = read.value;
  const done = await nameVerifier(visit.changer, visit.programme, { ref: asked.activity.ref, claimId: claim || null, postId: verifier });
  if (!done.ok) return viewVerify(visit, { problems: asProblems(done.problems, 'verifier'), typed: visit.form });
  return redirect(there);
}
