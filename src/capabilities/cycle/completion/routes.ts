import type { FormState } from '../../../design/forms.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { recoveryPage, stopPage } from '../pages/settle.ts';
import { acceptRecovery, decideStop, refuseRecovery } from './actions.ts';
import { readDecision, readSettlement } from './form.ts';
import { openAgainRoutes } from './open-again-routes.ts';
import { verifyRoutes } from './verify-routes.ts';
import { activityAsked, activityPage, asProblems, headOf } from './visit.ts';

export const completionRoutes: readonly Route[] = [
  ...verifyRoutes,
  { method: 'GET', pattern: patterns.acceptRecovery, action: 'recovery.accept', handle: (visit) => viewRecovery(visit, {}) },
  { method: 'POST', pattern: patterns.acceptRecovery, action: 'recovery.accept', handle: submitRecovery },
  { method: 'GET', pattern: patterns.decideStop, action: 'stop.approve', handle: (visit) => viewStop(visit, {}) },
  { method: 'POST', pattern: patterns.decideStop, action: 'stop.approve', handle: submitStop },
  ...openAgainRoutes,
];

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
