import { applyNoMeasure, decidedOf, standingDecision } from '../../impact/actions.ts';
import { Refused } from '../../refusal.ts';
import { type NoMeasureDecision, priorityByRef } from '../../rules/plan.ts';
import { lockPlan, planOf } from '../../store.ts';
import { stored } from '../form.ts';
import { kindOf } from '../kind.ts';
import { ofPriority } from './subjects.ts';

export type AskedDecision = { readonly ref: string } & Pick<NoMeasureDecision, 'decision'>;

/** That no measure fits a priority, or that one is wanted after all. Its reason is the one that it is asked for with. */
export const noMeasureKind = kindOf<AskedDecision>({
  name: 'no-measure',
  read: (given) => stored['no-measure'].parse(given),
  describe: async (db, programmeId, { ref, decision }) => {
    const plan = await planOf(db, programmeId);
    const priority = plan && priorityByRef(plan, ref);
    if (!priority) throw new Refused('decision', `There is no priority ${ref}.`);
    decidedOf(decision, priority);
    const line = { what: `Whether a measure fits ${ref}`, was: standingDecision(priority), became: becomes[decision] };
    return { ...ofPriority(priority), lines: [line], effects: [effects[decision](ref)] };
  },
  apply: async (trx, at, given, { reason, approvedBy, approvedOn, requestId }) =>
    void (await applyNoMeasure(trx, at, await lockPlan(trx, at.programmeId), { ...given, reason, decidedBy: approvedBy, decidedOn: approvedOn }, requestId)),
});

const becomes = { 'none-fits': 'No measure fits', 'measure-wanted': 'A measure is wanted' } as const;

const effects = {
  'none-fits': (ref: string) => `${ref} may then count as sustained without a measure, as long as none serves it.`,
  'measure-wanted': (ref: string) => `From then on ${ref} needs a measure to count as sustained.`,
} as const;
