import type { Day } from '../../../calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import type { Programme } from '../../people/index.ts';
import { planForPosition } from '../../plan/index.ts';
import type { CycleSummary } from '../position.ts';
import { type Outcome, Refused, refusing } from '../refusal.ts';
import { nextNumber, type OpeningProblem, openingProblems, ratingsDueFor } from '../rules/opening.ts';
import { insertCycle, listCycles } from './store.ts';

/** What opening and closing ask of a programme. */
export type RoundSettings = Pick<Programme, 'id' | 'ratingsLeadDays'>;

/** Opens the cycle for a board, or says every reason why not. Ratings are due so many days before the board. */
export function openCycle(changer: Changer, programme: RoundSettings, boardDay: Day): Promise<Outcome<CycleSummary, OpeningProblem>> {
  const today = changer.clock.today();
  const id = newId(changer.clock.now());
  return refusing(async () => {
    try {
      return await changing(changer, { programmeId: programme.id, action: 'cycle.open', subject: { kind: 'cycle', id } }, async (trx, _moment, tell) => {
        const cycles = await listCycles(trx, programme.id);
        const plan = await planForPosition(trx, programme.id);
        const leadDays = programme.ratingsLeadDays;
        const problems = openingProblems({ today, boardDay, leadDays, hasPlan: plan !== null && plan.priorities.length > 0, cycles });
        if (problems.length > 0) throw new Refused(problems);
        const cycle: CycleSummary = {
          id,
          number: nextNumber(cycles),
          boardDay,
          openedOn: today,
          ratingsDue: ratingsDueFor(boardDay, leadDays),
          state: 'open',
          closedOn: null,
        };
        await insertCycle(trx, {
          id,
          programme_id: programme.id,
          number: cycle.number,
          board_day: boardDay,
          opened_on: today,
          ratings_due: cycle.ratingsDue,
          state: 'open',
          closed_on: null,
        });
        tell({ number: cycle.number, boardDay, ratingsDue: cycle.ratingsDue });
        return cycle;
      });
    } catch (error) {
      // Two people opened one at the same moment: the second is told of the first.
      const { constraint } = error as { constraint?: string };
      if (constraint !== 'cycle_one_open' && constraint !== 'cycle_programme_id_number_key') throw error;
      const other = (await listCycles(changer.db, programme.id))[0];
      throw new Refused<OpeningProblem>([{ key: 'already-open', number: other?.number ?? 0, boardDay: other?.boardDay ?? boardDay }]);
    }
  });
}
