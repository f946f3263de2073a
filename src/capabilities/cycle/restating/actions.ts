import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { type ImpactState, type ProcessState, ratingScheme } from '../../assurance/index.ts';
import { acting } from '../acting.ts';
import { titleOf } from '../confirming/actions.ts';
import { loadPosition } from '../load-position.ts';
import type { ReviewFacts } from '../moderation/rules/reviewer.ts';
import { type FrozenRating, ratingsOf } from '../past-ratings.ts';
import { ratedOf } from '../rated.ts';
import { type Outcome, Refused, refusing } from '../refusal.ts';
import { askingProblem, isRestatedRating, namesFact, type Restatable, type RestatingProblem, settlingProblem, withdrawingProblem } from '../rules/restating.ts';
import { figuresThen } from './figures.ts';
import { insertRestatement, ownersThen, type PlacedRestatement, restatementById, settleRestatement, wordsThen } from './store.ts';
import { undecidedWords } from './undecided.ts';

type InProgramme = { readonly id: string };

export type RestatementAsked = {
  readonly cycle: number;
  readonly priorityId: string;
  readonly what: Restatable;
  /** Of a rating, what it should have been. */
  readonly states: { readonly process: ProcessState; readonly impact: ImpactState } | null;
  /** Of words or a figure, what it should have been. */
  readonly corrected: string;
  /** Of a figure, which of those that were frozen; anything else is copied from what was frozen. */
  readonly shown: string;
  readonly reason: string;
  /** Of what the board confirmed, where its minute is. */
  readonly minute?: string;
  /** Of what the facts supported, and of what was declared where its owner does not ask: which fact was wrong. */
  readonly fact?: string;
  /** Who asks acts for the programme office. Left out: they do not. */
  readonly byOffice?: boolean;
  /** Who asks does so only as who answered for the priority in that cycle. Left out: not only so. */
  readonly ownerAlone?: boolean;
};

/** Asks for a correction to stand beside what a closed cycle froze. Nothing shows it until somebody else has approved it. Gives its id. */
export function askRestatement(changer: Changer, programme: InProgramme, given: RestatementAsked): Promise<Outcome<string, RestatingProblem>> {
  const { personId, postId } = acting(changer);
  const change = { programmeId: programme.id, action: 'restatement.ask', subject: { kind: 'priority', id: given.priorityId }, reason: given.reason };
  return refusing(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const rating = (await ratingsOf(trx, programme.id, given.cycle)).find((one) => one.priorityId === given.priorityId);
      if (rating === undefined) throw new Refused<RestatingProblem>([{ key: 'nothing-shown' }]);
      const told = { minute: given.minute?.trim() ?? '', fact: given.fact?.trim() ?? '' };
      const byOwner = (await ownersThen(trx, programme.id, given.cycle, given.priorityId)).includes(personId);
      const by = { office: given.byOffice === true, owner: byOwner, ownerAlone: given.ownerAlone === true };
      const problem = askingProblem({ what: given.what, ...told }, by);
      if (problem !== null) throw new Refused([problem]);
      const today = changer.clock.today();
      const shown = await shownThen(trx, programme, rating, given, today);
      if (shown === null) throw new Refused<RestatingProblem>([{ key: 'nothing-shown' }]);
      const corrected = given.states === null ? given.corrected.trim() : statesInWords(given.states, today);
      if (corrected === shown) throw new Refused<RestatingProblem>([{ key: 'same-as-shown' }]);
      // What nobody may decide would wait for ever, and nobody would know.
      const words = await undecidedWords(trx, programme.id, { ...given, askedBy: personId }, rating, today);
      if (words !== null) throw new Refused<RestatingProblem>([{ key: 'nobody-decides', words }]);
      const id = newId(moment);
      await insertRestatement(trx, {
        id,
        programme_id: programme.id,
        cycle_id: rating.cycle.id,
        priority_id: given.priorityId,
        what: given.what,
        shown,
        process: given.states?.process ?? null,
        impact: given.states?.impact ?? null,
        corrected,
        reason: given.reason.trim(),
        minute: given.what === 'confirmed' ? told.minute : '',
        fact: namesFact(given.what, byOwner) ? told.fact : '',
        by_owner: byOwner,
        asked_on: today,
        asked_by: personId,
        asked_post: postId,
        asked_as: await titleOf(trx, programme, postId),
        ...unsettled,
      });
      tell({ cycle: given.cycle, what: given.what, shown, corrected, byOwner });
      return id;
    }),
  );
}

const unsettled = {
  approved_on: null,
  approved_at: null,
  approved_by: null,
  approved_post: null,
  approved_as: null,
  refused_on: null,
  refused_by: null,
  refused_reason: null,
  withdrawn_on: null,
  withdrawn_reason: '',
} as const;

/** What the board saw, in words; null where there was nothing. A rating restated before is still shown as it was frozen. */
async function shownThen(trx: Db, programme: InProgramme, rating: FrozenRating, given: RestatementAsked, today: Day): Promise<string | null> {
  const { what } = given;
  if (what === 'figure') return (await figuresThen(trx, programme.id, given.cycle, given.priorityId)).find((figure) => figure === given.shown.trim()) ?? null;
  if (isRestatedRating(what)) {
    const states = rating[what];
    return states && statesInWords(states, today);
  }
  const said = await wordsThen(trx, programme.id, rating.cycle.id, given.priorityId);
  const column = {
    achieved: 'achieved',
    'next-steps': 'nextSteps',
    slipping: 'slipping',
    support: 'support',
    'asks-of-board': 'asksOfBoard',
    difference: 'difference',
  } as const;
  return said?.[column[what]].trim() || null;
}

/** "Behind, impact emerging" */
function statesInWords({ process, impact }: { process: ProcessState; impact: ImpactState }, today: Day): string {
  const scheme = ratingScheme('standard', today);
  return process === 'not-rated' ? scheme.process[process].words : `${scheme.process[process].words}, impact ${scheme.impact[impact].words.toLowerCase()}`;
}

/** Approves a restatement, which from then on stands beside what was frozen, or turns it down. By somebody else than who asked for it, and than those whose rating it is; what the board confirmed by its chair (`byChair`). */
export function settleRestating(
  changer: Changer,
  programme: InProgramme,
  given: { readonly id: string; readonly approve: boolean; readonly reason: string; readonly byChair?: boolean },
): Promise<Outcome<PlacedRestatement, RestatingProblem>> {
  const { personId, postId } = acting(changer);
  const change = {
    programmeId: programme.id,
    action: given.approve ? 'restatement.approve' : 'restatement.refuse',
    subject: { kind: 'restatement', id: given.id },
    ...(given.reason.trim() === '' ? {} : { reason: given.reason.trim() }),
  };
  return refusing(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const asked = await restatementById(trx, programme.id, given.id);
      if (asked === undefined) throw new Refused<RestatingProblem>([{ key: 'settled-already' }]);
      const today = changer.clock.today();
      const problem = settlingProblem(asked, await ratedIn(trx, programme, asked, today), { personId, byChair: given.byChair === true });
      if (problem !== null) throw new Refused([problem]);
      const how = given.approve
        ? { approved_on: today, approved_at: moment, approved_by: personId, approved_post: postId, approved_as: await titleOf(trx, programme, postId) }
        : { refused_on: today, refused_by: personId, refused_reason: given.reason.trim() };
      if (!(await settleRestatement(trx, programme.id, given.id, how))) throw new Refused<RestatingProblem>([{ key: 'settled-already' }]);
      tell({ cycle: asked.cycleNumber, what: asked.what, shown: asked.shown, corrected: asked.corrected });
      return asked;
    }),
  );
}

/** Takes back what the same person asked for, as long as nobody has settled it. It stays, with its day and why. */
export function withdrawRestatement(
  changer: Changer,
  programme: InProgramme,
  given: { readonly id: string; readonly reason: string },
): Promise<Outcome<void, RestatingProblem>> {
  const { personId } = acting(changer);
  const subject = { kind: 'restatement', id: given.id };
  const change = { programmeId: programme.id, action: 'restatement.withdraw', subject, ...(given.reason === '' ? {} : { reason: given.reason }) };
  return refusing(() =>
    changing(changer, change, async (trx, _moment, tell) => {
      const asked = await restatementById(trx, programme.id, given.id);
      if (asked === undefined) throw new Refused<RestatingProblem>([{ key: 'settled-already' }]);
      const problem = withdrawingProblem(asked, personId);
      if (problem !== null) throw new Refused([problem]);
      const how = { withdrawn_on: changer.clock.today(), withdrawn_reason: given.reason };
      if (!(await settleRestatement(trx, programme.id, given.id, how))) throw new Refused<RestatingProblem>([{ key: 'settled-already' }]);
      tell({ cycle: asked.cycleNumber, what: asked.what, shown: asked.shown, corrected: asked.corrected });
    }),
  );
}

/** Whom the rating is about that a restatement stands beside. */
async function ratedIn(db: Db, programme: InProgramme, asked: PlacedRestatement, today: Day): Promise<ReviewFacts> {
  const rating = (await ratingsOf(db, programme.id, asked.cycleNumber)).find(({ priorityId }) => priorityId === asked.priorityId);
  if (rating === undefined) throw new Error('A restatement stands beside no rating.');
  return ratedOf(rating, (await loadPosition(db, programme, today, { ownedSince: rating.cycle.openedOn })).priorities);
}
