import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { colourOf } from '../../assurance/index.ts';
import { listPosts } from '../../people/index.ts';
import { toldOfMeeting } from '../../plan/index.ts';
import { acting } from '../acting.ts';
import { loadPosition } from '../load-position.ts';
import { reviewerProblem } from '../moderation/rules/reviewer.ts';
import { type FrozenRating, ratingsOf } from '../past-ratings.ts';
import { ratedOf } from '../rated.ts';
import { type Outcome, Refused, refusing } from '../refusal.ts';
import { areAtOdds, type Choice, type ConfirmingProblem, confirmingProblems } from '../rules/confirming.ts';
import { closedLateBy } from '../rules/late-close.ts';
import { listedAs } from '../rules/listed.ts';
import { insertConfirmed, type NewConfirmation } from './store.ts';

type InProgramme = { readonly id: string };

/** Where the board's word stands: by its chair, or written down by somebody else who names the minute. */
export type Said = {
  readonly minute: string;
  readonly byChair: boolean;
  /** Of a cycle closed after its board: the day of the meeting that saw what was frozen. */
  readonly met?: Day | null;
  /** Sightline knew of no meeting on that day, and whoever records it says that the board did meet. */
  readonly unlisted?: boolean;
};

export type Settlement = Said & { readonly cycle: number; readonly priorityId: string; readonly choice: Choice; readonly reason: string };

/** Records which of a closed cycle's two ratings of a priority the board settled on. Once: what is wrong with it later is restated. */
export function confirmRating(
  changer: Changer,
  programme: InProgramme,
  given: Settlement,
): Promise<Outcome<FrozenRating, ConfirmingProblem | { readonly key: 'no-such-rating' }>> {
  const { personId, postId } = acting(changer);
  const change = {
    programmeId: programme.id,
    action: 'rating.confirm',
    subject: { kind: 'priority', id: given.priorityId },
    ...(given.reason.trim() === '' ? {} : { reason: given.reason.trim() }),
  };
  return refusing(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const rating = (await ratingsOf(trx, programme.id, given.cycle)).find((one) => one.priorityId === given.priorityId);
      if (rating === undefined) throw new Refused([{ key: 'no-such-rating' } as const]);
      const own = (await ownRatings(trx, programme, [rating], { today: changer.clock.today(), personId })).has(rating.priorityId);
      const facts = { ...rating, own, confirmed: rating.confirmation !== null, ...daysOf(rating) };
      const problems = confirmingProblems(facts, given, changer.clock.today());
      if (problems.length > 0) throw new Refused(problems);
      const row = { ...rowOf(rating, given.choice, given.reason.trim(), given), id: newId(moment), programme_id: programme.id };
      const by = { confirmed_on: changer.clock.today(), confirmed_by: personId, confirmed_post: postId, confirmed_as: await titleOf(trx, programme, postId) };
      if ((await insertConfirmed(trx, [{ ...row, ...by }])) === 0) throw new Refused<ConfirmingProblem>([{ key: 'already-confirmed' }]);
      tell({
        cycle: given.cycle,
        choice: given.choice,
        process: row.process,
        impact: row.impact,
        minute: row.minute,
        ...(row.met_on !== null && { met: row.met_on, ...toldOfMeeting(given.unlisted, '', row.met_on) }),
      });
      return rating;
    }),
  );
}

/**
 * Records that the board let every rating of a closed cycle stand on which owner and facts agree, or for which nothing was declared. Those that whoever records it
 * answers for are left to somebody else. `listed`: those that they were shown, as `listedAs` names each; one that stands otherwise, or was not among them, waits on.
 * Left out: all that agree. Gives how many it recorded.
 */
export function confirmTheRest(
  changer: Changer,
  programme: InProgramme,
  given: Said & { readonly cycle: number; readonly listed?: readonly string[] },
): Promise<Outcome<number, ConfirmingProblem>> {
  const { personId, postId } = acting(changer);
  const change = { programmeId: programme.id, action: 'rating.confirm', subject: { kind: 'cycle', id: String(given.cycle) } };
  return refusing(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const today = changer.clock.today();
      const agreed = (await ratingsOf(trx, programme.id, given.cycle)).filter((rating) => rating.confirmation === null && !areAtOdds(rating));
      const own = await ownRatings(trx, programme, agreed, { today, personId });
      const shown = given.listed === undefined ? null : new Set(given.listed);
      const waiting = agreed.filter((rating) => !own.has(rating.priorityId) && shown?.has(listedAs(rating)) !== false);
      if (agreed.length > 0 && own.size === agreed.length) throw new Refused<ConfirmingProblem>([{ key: 'own-rating' }]);
      for (const rating of waiting) {
        const asked = { ...given, choice: 'derived', reason: '' } as const;
        const problems = confirmingProblems({ ...rating, own: false, confirmed: false, ...daysOf(rating) }, asked, today);
        if (problems.length > 0) throw new Refused(problems);
      }
      const by = { confirmed_on: today, confirmed_by: personId, confirmed_post: postId, confirmed_as: await titleOf(trx, programme, postId) };
      const rows = waiting.map((rating) => ({ ...rowOf(rating, 'derived', '', given), id: newId(moment), programme_id: programme.id, ...by }));
      const count = await insertConfirmed(trx, rows);
      const meeting = given.met != null && { met: given.met, ...toldOfMeeting(given.unlisted, '', given.met) };
      tell({ cycle: given.cycle, choice: 'derived', ratings: count, minute: given.minute.trim(), ...meeting });
      return count;
    }),
  );
}

/** Of which priorities among ratings of one cycle a person answered in it, or wrote the update: ids. */
async function ownRatings(
  trx: Db,
  programme: InProgramme,
  ratings: readonly FrozenRating[],
  { today, personId }: { readonly today: Day; readonly personId: string },
): Promise<ReadonlySet<string>> {
  const [first] = ratings;
  if (first === undefined) return new Set();
  const { priorities } = await loadPosition(trx, programme, today, { ownedSince: first.cycle.openedOn });
  return new Set(ratings.filter((rating) => reviewerProblem(ratedOf(rating, priorities), personId) !== null).map(({ priorityId }) => priorityId));
}

type Settled = Pick<NewConfirmation, 'cycle_id' | 'priority_id' | 'choice' | 'process' | 'impact' | 'colour' | 'reason' | 'minute' | 'met_on'>;

const daysOf = ({ cycle: { boardDay, closedOn } }: FrozenRating) => ({ boardDay, closedOn });

function rowOf(rating: FrozenRating, choice: Choice, reason: string, said: Said): Settled {
  const { process, impact } = choice === 'declared' ? (rating.declared ?? rating.derived) : rating.derived;
  // The colour of what was derived is the one that was frozen.
  const colour = choice === 'derived' ? rating.colour : colourOf(process, impact);
  return {
    cycle_id: rating.cycle.id,
    priority_id: rating.priorityId,
    choice,
    process,
    impact,
    colour,
    reason,
    minute: said.minute.trim(),
    met_on: closedLateBy(rating.cycle) > 0 ? (said.met ?? null) : null,
  };
}

/** The title that a post has now, for what is written down in its name. */
export async function titleOf(trx: Db, programme: InProgramme, postId: string): Promise<string> {
  const post = (await listPosts(trx, programme.id)).find(({ id, aliases }) => id === postId || aliases.some((alias) => alias.id === postId));
  return post?.title ?? 'Somebody';
}
