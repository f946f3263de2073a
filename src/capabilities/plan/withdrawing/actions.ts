import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import type { Approved, At } from '../changes/kind.ts';
import { settleAll } from '../questions/store.ts';
import { Refused, refusable, type Tried } from '../refusal.ts';
import type { Plan } from '../rules/plan.ts';
import { lockPlan } from '../store.ts';
import { wordsAreFixed } from '../words/rules/words.ts';
import { kindWords, type Withdrawable, withdrawableBy } from './rules/withdrawable.ts';
import { deleteParts, insertWithdrawals } from './store.ts';

/**
 * Takes a priority, a line, an activity or an outcome out of the plan, until the board accepts it. What was stands in the history, its ref is never given again,
 * and its open questions are settled with it. Refused where something rests on it already: work reported, or a measure.
 */
export function withdraw(changer: Changer, programmeId: string, given: { ref: string; reason: string }): Promise<Tried<Withdrawable>> {
  const { ref, reason } = given;
  const change = { programmeId, action: 'plan.withdraw', subject: { kind: 'plan', id: ref }, reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      const thing = thingOf(plan, ref);
      const fixed = plan && wordsAreFixed(plan);
      if (fixed) throw new Refused('reason', fixed);
      tell({ withdrawn: thing.parts.map(({ kind, ref, text }) => ({ kind, ref, text })) });
      await applyWithdrawal(trx, { programmeId, moment, today: changer.clock.today() }, plan, { ref, reason }, null);
      return thing;
    }),
  );
}

export function thingOf(plan: Plan | null, ref: string): Withdrawable {
  const thing = plan && withdrawableBy(plan, ref);
  if (!thing) throw new Refused('reason', `There is no ${ref} in the plan.`);
  return thing;
}

/** Takes a thing out of the plan with what belongs to it. */
export async function applyWithdrawal(
  trx: Db,
  { programmeId, moment, today }: At,
  plan: Plan | null,
  { ref, reason }: { readonly ref: string; readonly reason: string },
  approved: Approved | null,
): Promise<void> {
  const thing = thingOf(plan, ref);
  const refs = thing.parts.map((part) => part.ref);
  await settleAll(trx, programmeId, refs, today, `${ref} was withdrawn. ${reason}`);
  await insertWithdrawals(trx, programmeId, moment, thing.parts, { planId: (plan as Plan).id, reason, today, requestId: approved?.requestId ?? null });
  try {
    await deleteParts(trx, programmeId, thing.parts);
  } catch (error) {
    if ((error as { code?: string }).code === '23503') throw new Refused('reason', restsWords(thing));
    throw error;
  }
}

function restsWords({ kind, ref }: Withdrawable): string {
  if (kind === 'outcome') return `A measure serves ${ref}. Take the outcome from the measure first, then withdraw it.`;
  if (kind === 'activity') return `Work was reported on ${ref} already, so it stays. Its owner may ask in an update for it to be stopped.`;
  return `Something rests on this ${kindWords[kind]}: an update was begun on it, work was reported on one of its activities, or a measure serves one of its outcomes.`;
}
