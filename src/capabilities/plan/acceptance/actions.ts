import type { Day } from '../../../calendar/index.ts';
import { formatDay } from '../../../calendar/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import type { AskMeasures } from '../comparing/read.ts';
import { toldOfMeeting } from '../meetings/known-boards.ts';
import { Refused, refusable, type Tried } from '../refusal.ts';
import type { Plan } from '../rules/plan.ts';
import { lockPlan } from '../store.ts';
import { acceptAsVersion, planOn } from '../versions/actions.ts';
import { listVersions } from '../versions/store.ts';
import { setAccepted } from './store.ts';

/** `unlisted`: Sightline knew of no meeting on that day, and whoever records it says that the board did meet. */
export type GivenAcceptance = { readonly day: Day; readonly by: string; readonly reference: string; readonly unlisted?: boolean };

/**
 * Records that a board accepted the plan on a day (C2.04): the first version that it accepts, which says what the plan said on that day where Sightline held it then.
 * From then on its dates change only by approved moves.
 */
export async function acceptPlan(changer: Changer, programmeId: string, given: GivenAcceptance, askMeasures: AskMeasures): Promise<Tried<void>> {
  const then = given.day < changer.clock.today() ? await planOn(changer.db, programmeId, given.day, askMeasures) : null;
  const change = { programmeId, action: 'plan.accept', subject: { kind: 'plan', id: programmeId } };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      if (!plan) throw new Refused('day', 'The programme has no plan.');
      if (plan.acceptedOn !== null) throw new Refused('day', `The plan was accepted on ${formatDay(plan.acceptedOn)} by ${plan.acceptedBy}.`);
      const problem = acceptanceProblem(plan, given.day, changer.clock.today());
      if (problem !== null) throw new Refused(problem.field, problem.message);
      const drafts = await listVersions(trx, programmeId, 'all');
      await setAccepted(trx, programmeId, plan.id, given.day, given.by);
      const at = { moment, today: changer.clock.today(), ...changer.actor };
      const { number, since } = await acceptAsVersion(trx, programmeId, at, given, { askMeasures, drafts, then });
      tell({
        day: given.day,
        by: given.by,
        title: plan.title,
        version: plan.versionLabel,
        number,
        changedSince: since,
        ...toldOfMeeting(given.unlisted, given.by, given.day),
      });
    }),
  );
}

/** Why a plan cannot have been accepted on a day; null where it can. */
export function acceptanceProblem({ priorities }: Pick<Plan, 'priorities'>, day: Day, today: Day): { readonly field: string; readonly message: string } | null {
  if (day > today) return { field: 'day', message: 'The day of acceptance must be today or earlier.' };
  return priorities.length === 0 ? { field: 'day', message: 'The plan has no priority to accept.' } : null;
}
