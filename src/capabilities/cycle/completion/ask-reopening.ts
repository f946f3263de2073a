import { newId } from '../../../platform/ids.ts';
import type { Changer } from '../../../platform/record/index.ts';
import { acting } from '../acting.ts';
import { type Outcome, Refused } from '../refusal.ts';
import { reopenerProblem } from '../rules/independence.ts';
import { hasWords } from '../rules/submission.ts';
import { type CompletionProblem, settling } from './actions.ts';
import { decideReopeningRequest, endClaim, insertReopening, insertReopeningRequest } from './store.ts';

type InProgramme = { readonly id: string };

/** Asks that completed work be opened again, since its completion was false. It stands as complete until somebody else has decided. */
export function askReopening(
  changer: Changer,
  programme: InProgramme,
  given: { readonly ref: string; readonly claimId: string | null; readonly reason: string },
): Promise<Outcome<'asked', CompletionProblem>> {
  const { personId, postId } = acting(changer);
  return settling(changer, programme, { action: 'reopening.ask', ref: given.ref, reason: given.reason }, async (trx, moment, { activity }) => {
    if (activity.verifiedOn === null || !hasWords(given.reason)) throw new Refused<CompletionProblem>(['nothing-asked']);
    if (given.claimId !== activity.claimId) throw new Refused<CompletionProblem>(['changed-meanwhile']);
    const done = await insertReopeningRequest(trx, {
      id: newId(moment),
      programme_id: programme.id,
      activity_id: activity.id,
      completed_on: activity.verifiedOn,
      claim_id: activity.claimId,
      reason: given.reason,
      asked_on: changer.clock.today(),
      asked_by: personId,
      asked_post: postId,
    });
    if (!done) throw new Refused<CompletionProblem>(['changed-meanwhile']);
    return 'asked' as const;
  });
}

/** Opens it again in the same change, as a measure that falls back does; or leaves it complete. By nobody who asked, claimed or verified it, or whose work it is. */
export function decideReopening(
  changer: Changer,
  programme: InProgramme,
  given: { readonly ref: string; readonly id: string; readonly open: boolean; readonly reason: string },
): Promise<Outcome<'opened' | 'kept', CompletionProblem>> {
  const { personId, postId } = acting(changer);
  const today = changer.clock.today();
  const action = given.open ? 'completion.reopen' : 'completion.keep';
  return settling(changer, programme, { action, ref: given.ref, reason: given.reason }, async (trx, moment, { activity, facts }) => {
    const { verifiedOn, reopeningAsked: asked } = activity;
    if (verifiedOn === null || !asked || asked.kept !== null) throw new Refused<CompletionProblem>(['nothing-asked']);
    if (asked.id !== given.id) throw new Refused<CompletionProblem>(['changed-meanwhile']);
    const problem = reopenerProblem({ ...facts, askedBy: asked.askedBy }, personId);
    if (problem !== null) throw new Refused<CompletionProblem>([problem]);
    const result = given.open ? 'opened' : 'kept';
    const how = { result, decided_on: today, decided_by: personId, decided_post: postId, decided_reason: given.reason } as const;
    if (!(await decideReopeningRequest(trx, programme.id, given.id, how))) throw new Refused<CompletionProblem>(['changed-meanwhile']);
    if (!given.open) return result;
    await endClaim(trx, programme.id, activity.id);
    await insertReopening(trx, {
      id: newId(moment),
      programme_id: programme.id,
      activity_id: activity.id,
      reopened_on: today,
      completed_on: verifiedOn,
      measure_id: null,
      against: null,
      figure: null,
      value: null,
      reading_day: null,
      request_id: given.id,
    });
    return result;
  });
}
