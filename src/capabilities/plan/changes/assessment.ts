import { newId } from '../../../platform/ids.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { Refused, refusable, type Tried } from '../refusal.ts';
import { linkProblems, replacingProblem } from './rules/asking.ts';
import { numberOfRef } from './rules/request.ts';
import { requestByNumber, setAssessmentLink } from './store.ts';

/**
 * Says where the equality impact assessment of a change is, which may follow its approval. Where another stands there already, that one is kept with the reason: what
 * somebody decided by can still be found.
 */
export function linkAssessment(
  changer: Changer,
  programmeId: string,
  given: { readonly ref: string; readonly link: string; readonly reason: string },
): Promise<Tried<void>> {
  const change = { programmeId, action: 'change.assess', subject: { kind: 'change-request', id: given.ref } };
  const { personId, postId } = changer.actor;
  if (personId === null || postId === null) throw new Error('An assessment is linked by somebody.');
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const request = await requestByNumber(trx, programmeId, numberOfRef(given.ref) ?? 0);
      if (!request) throw new Refused('assessment-link', `There is no request ${given.ref}.`);
      const before = request.assessment?.needed === true ? request.assessment.link : null;
      const problem = linkProblems(given.link)[0] ?? replacingProblem(before, given);
      if (problem) throw new Refused(problem.field, problem.message);
      const by = { replaced_on: changer.clock.today(), replaced_by: personId, replaced_post: postId };
      const replaced =
        before === null ? null : { id: newId(moment), programme_id: programmeId, request_id: request.id, link: before, reason: given.reason.trim(), ...by };
      if (!(await setAssessmentLink(trx, programmeId, request.id, given.link, replaced)))
        throw new Refused('assessment-link', 'This change needs no assessment.');
      tell({ request: given.ref, before: request.assessment, link: given.link, ...(replaced && { reason: replaced.reason }) });
    }),
  );
}
