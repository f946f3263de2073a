import type { FormState } from '../../../design/forms.ts';
import { type Answer, page, redirect } from '../../../platform/web/index.ts';
import { patterns } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { openAgainPage } from '../pages/open-again.ts';
import { completionProblemWords } from '../pages/words.ts';
import { reopenerProblem } from '../rules/independence.ts';
import type { CompletionProblem, FoundActivity } from './actions.ts';
import { askReopening, decideReopening } from './ask-reopening.ts';
import { readReopening, readReopeningDecision } from './form.ts';
import { activityAsked, activityPage, headOf } from './visit.ts';

export const openAgainRoutes: readonly Route[] = [
  { method: 'GET', pattern: patterns.askReopening, action: 'reopening.ask', handle: (visit) => viewAsked(visit, {}) },
  { method: 'POST', pattern: patterns.askReopening, action: 'reopening.ask', handle: submitAsking },
  { method: 'POST', pattern: patterns.decideReopening, action: 'reopening.decide', handle: submitDecision },
];

async function viewAsked(visit: Visit, state: FormState): Promise<Answer> {
  const asked = await activityAsked(visit);
  visit.permit(asked.facts);
  return openAgain(visit, asked, state);
}

/** To be decided by whoever may; else to be asked for, or waited for. What is not complete has nothing to open again. */
function openAgain(visit: Visit, asked: FoundActivity, state: FormState): Answer {
  const { activity, facts } = asked;
  const { verifiedOn, reopeningAsked = null } = activity;
  if (verifiedOn === null) return redirect(activityPage(visit));
  const waiting = reopeningAsked !== null && reopeningAsked.kept === null ? reopeningAsked : null;
  const view = {
    ...headOf(visit, asked),
    claimId: activity.claimId,
    verifiedOn,
    verifiedBy: activity.verifiedBy,
    kept: reopeningAsked?.kept ?? null,
    waiting,
    mayDecide: waiting !== null && visit.may('reopening.decide', { ...facts, askedBy: waiting.askedBy }),
    whyNot: waiting && reopenerProblem({ ...facts, askedBy: waiting.askedBy }, visit.person.id),
  };
  return page({ title: `Open ${activity.ref} again?`, section: 'plan', width: 'reading', errors: state.problems !== undefined }, openAgainPage(view, state));
}

async function submitAsking(visit: Visit): Promise<Answer> {
  const asked = await activityAsked(visit);
  visit.permit(asked.facts);
  if (asked.activity.verifiedOn === null) return redirect(activityPage(visit));
  const read = readReopening(visit.form);
  if (!read.ok) return viewAsked(visit, { problems: read.problems, typed: visit.form });
  const done = await askReopening(visit.changer, visit.programme, {
    ref: asked.activity.ref,
    claimId: read.value.claim || null,
    reason: read.value.reason,
  });
  return done.ok ? redirect(activityPage(visit)) : viewAsked(visit, refused(visit, done.problems));
}

async function submitDecision(visit: Visit): Promise<Answer> {
  const asked = await activityAsked(visit);
  const waiting = asked.activity.reopeningAsked ?? null;
  visit.permit({ ...asked.facts, askedBy: waiting?.askedBy ?? '' });
  // Somebody else decided meanwhile: the activity says what.
  if (waiting === null || waiting.kept !== null) return redirect(activityPage(visit));
  const read = readReopeningDecision(visit.form);
  if (!read.ok) return openAgain(visit, asked, { problems: read.problems, typed: visit.form });
  const { id, decision, reason } = read.value;
  const done = await decideReopening(visit.changer, visit.programme, { ref: asked.activity.ref, id, open: decision === 'open', reason });
  return done.ok ? redirect(activityPage(visit)) : openAgain(visit, await activityAsked(visit), refused(visit, done.problems));
}

const refused = (visit: Visit, problems: readonly CompletionProblem[]): FormState => ({
  problems: problems.map((problem) => ({ field: 'reason', message: completionProblemWords(problem) })),
  typed: visit.form,
});
