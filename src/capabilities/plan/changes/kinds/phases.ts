import { type Day, formatDay } from '../../../../calendar/index.ts';
import { applyPhase, type ChangedPhase, phaseChanged } from '../../phases/actions.ts';
import { Refused } from '../../refusal.ts';
import type { Plan } from '../../rules/plan.ts';
import { lockPlan, planOf } from '../../store.ts';
import { stored } from '../form.ts';
import { kindOf } from '../kind.ts';
import type { Line } from '../rules/request.ts';
import { ofPhase } from './subjects.ts';

/** A phase's days, name, number or areas of focus; or a phase that the plan did not have. */
export const phaseKind = kindOf<ChangedPhase>({
  name: 'phase',
  read: (given) => stored.phase.parse(given) as ChangedPhase,
  describe: async (db, programmeId, given) => {
    const plan = await planOf(db, programmeId);
    const before = phaseChanged(plan, given);
    const name = `Phase ${given.changes ?? given.number}`;
    const values: [what: string, was: string, became: string][] = [
      [`Number of ${name}`, String(before?.number ?? 'None'), String(given.number)],
      [`Name of ${name}`, before?.name ?? 'None', given.name],
      [`First day of ${name}`, dayWords(before?.fromDay ?? null), dayWords(given.fromDay)],
      [`Last day of ${name}`, dayWords(before?.toDay ?? null), dayWords(given.toDay)],
      [`Areas of focus of ${name}`, (before?.focus ?? []).join('\n'), given.focus.join('\n')],
    ];
    const lines: Line[] = values
      .filter(([, was, became]) => was !== became)
      .map(([what, was, became]) => ({ what, was, became, prose: what.startsWith('Areas') }));
    if (lines.length === 0) throw new Refused('name', 'Nothing would change: the phase stands like this already.');
    const subject = { kind: 'phase' as const, id: before?.id ?? null, ref: name };
    const effects = lines.some(({ what }) => what.includes('day of')) ? ['Its days say what is not due yet, and how far ahead a first target may lie.'] : [];
    return { ...ofPhase(plan as Plan, before?.number ?? null), subject, lines, effects };
  },
  apply: async (trx, at, given, approved) => applyPhase(trx, at, await lockPlan(trx, at.programmeId), given, { reason: approved.reason, approved }),
});

const dayWords = (day: Day | null): string => (day === null ? 'No day' : formatDay(day));
