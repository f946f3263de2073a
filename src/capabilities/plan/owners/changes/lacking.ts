import type { Day } from '../../../../calendar/index.ts';
import type { Problem } from '../../form.ts';
import type { GivenApproval } from '../../rules/approval.ts';
import { ownerChangeProblems, ownerProblemWords } from '../../rules/owner-changes.ts';
import type { Plan } from '../../rules/plan.ts';

/** What the approval of a change of owners still lacks, for its form. */
export const lackingOf =
  ({ today }: { readonly today: Day }, { acceptedOn, ownerChanges }: Plan, ownedId: string) =>
  (approval: GivenApproval): Problem[] =>
    ownerChangeProblems(approval, { acceptedOn, changes: ownerChanges, ownedId, today }).map((problem) => ownerProblemWords(problem, acceptedOn));
