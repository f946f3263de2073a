import type { FormState } from '../../../design/forms.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { notVerifierPage, recoveryPage, stopPage, type VerifyView, verifyPage } from '../pages/settle.ts';
import { completionProblemWords } from '../pages/words.ts';
import { isJoint, verifierProblem } from '../rules/independence.ts';
import { showsFallingBack } from '../rules/judging-measure.ts';
import { acceptRecovery, type CompletionProblem, decideStop, type FoundActivity, refuseRecovery, verifyCompletion } from './actions.ts';
import { readDecision, readSettlement, readVerification } from './form.ts';
import { openAgainRoutes } from './open-again-routes.ts';
import { activityAsked, activityPage, headOf } from './visit.ts';

export const completionRoutes: readonly Route[] = [
  { method: 'GET', pattern: patterns.verifyCompletion, action: 'completion.read', handle: (visit) => viewVerify(visit, {}) },
  { method: 'POST', pattern: patterns.verifyCompletion, action: 'completion.verify', handle: submitVerify },
  { method: 'GET', pattern: patterns.acceptRecovery, action: 'recovery.accept', handle: (visit) => viewRecovery(visit, {}) },
  { method: 'POST', pattern: patterns.acceptRecovery, action: 'recovery.accept', handle: submitRecovery },
  { method: 'GET', pattern: patterns.decideStop, action: 'stop.approve', handle: (visit) => viewStop(visit, {}) },
  { method: 'POST', pattern: patterns.decideStop, action: 'stop.approve', handle: submitStop },
  ...openAgainRoutes,
];

const asProblems = (problems: readonly CompletionProblem[], field: string) => problems.map((problem) => ({ field, message: completionProblemWords(problem) }));

async function viewVerify(visit: Visit, state: FormState): Promise<Answer> {
  const asked = await activityAsked(visit);
  visit.permit(asked.facts);
  const { activity, facts } = asked;
  const view = {
    ...headOf(visit, asked),
    claimedOn: found(activity.claimedOn),
    claimShown: activity.claimShown,
    claimId: activity.claimId,
    joint: isJoint(facts),
    awaiting: activity.awaiting,
    measures: measuresOf(asked),
    reopenedBefore: activity.reopenedBefore,
  };
  const problem = verifierProblem(facts, visit.person.id);
  if (problem !== null && problem !== 'not-joint-owner' && problem !== 'not-claimed' && problem !== 'complete')
    return page({ title: `Somebody else verifies ${activity.ref}`, section: 'plan', width: 'reading' }, notVerifierPage(view, problem));
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

async function viewRecovery(visit: Visit, state: FormState): Promise<Answer> {
  const asked = await activityAsked(visit);
  const recovery = found(asked.activity.recovery);
  visit.permit({ ...asked.facts, askedBy: recovery.proposedBy });
  if (recovery.acceptedOn !== null || recovery.refused !== null) return redirect(activityPage(visit));
  const { id, text, day, proposedOn, moves } = recovery;
  const view = { ...headOf(visit, asked), id, plan: text, day, proposedOn, moves };
  return page(
    { title: `Recovery plan of ${asked.activity.ref}`, section: 'plan', width: 'reading', errors: state.problems !== undefined },
    recoveryPage(view, state),
  );
}

async function submitRecovery(visit: Visit): Promise<Answer> {
  const asked = await activityAsked(visit);
  visit.permit({ ...asked.facts, askedBy: found(asked.activity.recovery).proposedBy });
  const read = readSettlement(visit.form);
  if (!read.ok) return viewRecovery(visit, { problems: read.problems, typed: visit.form });
  const { id, decision, reason } = read.value;
  const plan = { ref: asked.activity.ref, id };
  const done =
    decision === 'accept'
      ? await acceptRecovery(visit.changer, visit.programme, plan)
      : await refuseRecovery(visit.changer, visit.programme, { ...plan, reason });
  return done.ok ? redirect(activityPage(visit)) : viewRecovery(visit, { problems: asProblems(done.problems, 'decision'), typed: visit.form });
}

async function viewStop(visit: Visit, state: FormState): Promise<Answer> {
  const asked = await activityAsked(visit);
  const stop = found(asked.activity.stop);
  visit.permit({ ...asked.facts, askedBy: stop.askedBy });
  if (stop.approvedOn !== null) return redirect(activityPage(visit));
  const view = { ...headOf(visit, asked), reason: stop.reason, askedOn: stop.askedOn };
  return page({ title: `Should ${asked.activity.ref} stop?`, section: 'plan', width: 'reading', errors: state.problems !== undefined }, stopPage(view, state));
}

async function submitStop(visit: Visit): Promise<Answer> {
  const asked = await activityAsked(visit);
  visit.permit({ ...asked.facts, askedBy: found(asked.activity.stop).askedBy });
  const read = readDecision(visit.form);
  if (!read.ok) return viewStop(visit, { problems: read.problems, typed: visit.form });
  const { decision, reason } = read.value;
  const done = await decideStop(visit.changer, visit.programme, { ref: asked.activity.ref, approve: decision === 'approve', reason });
  return done.ok ? redirect(activityPage(visit)) : viewStop(visit, { problems: asProblems(done.problems, 'reason'), typed: visit.form });
}
