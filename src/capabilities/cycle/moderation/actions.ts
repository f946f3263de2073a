import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { acting } from '../acting.ts';
import { loadPosition } from '../load-position.ts';
import type { CycleSummary, Position, PriorityPosition, UpdatePosition, UpdateSaid } from '../position.ts';
import { reviewFactsOf } from '../rated.ts';
import { type Outcome, Refused, refusing } from '../refusal.ts';
import { queueReturned } from '../reminding/actions.ts';
import type { Reminding } from '../reminding/writing.ts';
import { holdOpenCycle } from '../rounds/store.ts';
import { hasWords } from '../rules/submission.ts';
import type { ReviewComment } from '../tables.ts';
import { type Reviewed, reviewStateOf, submissionOf } from './rules/review-state.ts';
import { type NotReviewer, reviewerProblem } from './rules/reviewer.ts';
import { giveBack, insertReview, standingNow } from './store.ts';

/** Why an update was neither returned nor accepted. */
export type ReviewProblem =
  | 'no-open-cycle'
  | 'not-submitted'
  /** Its owner has taken it up again: what was read is no more what will stand. */
  | 'being-changed'
  /** It was submitted anew since it was read. */
  | 'older-submission'
  /** Somebody else decided first. */
  | 'already-reviewed'
  | NotReviewer
  | 'no-comment';

/** The submission that was read. */
export type Read = { readonly ref: string; readonly submission: number };

type InProgramme = { readonly id: string };

/** Returns an update to its owner with at least one comment, each on a section. Its owner may change it at once; until it is submitted anew it stands as it was. */
export function returnUpdate(
  changer: Changer,
  programme: Reminding,
  given: Read & { readonly comments: readonly ReviewComment[] },
): Promise<Outcome<{ readonly cycleNumber: number; readonly updateId: string }, ReviewProblem>> {
  const { personId, postId } = acting(changer);
  const day = changer.clock.today();
  const comments = given.comments.filter(({ text }) => hasWords(text));
  const change = { programmeId: programme.id, action: 'update.return', subject: { kind: 'priority', id: given.ref } };
  return refusing(() =>
    changing(changer, change, async (trx, moment, tell) => {
      if (comments.length === 0) throw new Refused<ReviewProblem>(['no-comment']);
      const { cycle, found } = await opened(trx, changer, programme);
      const { update, problem, priority } = found(given);
      if (update === null || priority === null || problem !== null) throw new Refused<ReviewProblem>([problem ?? 'not-submitted']);
      const review = { id: newId(moment), programmeId: programme.id, updateId: update.id, submission: given.submission, day, personId, postId };
      const done = await insertReview(trx, { ...review, result: 'returned', comments, said: saidOf(update) });
      if (!done) throw new Refused<ReviewProblem>([await cameBetween(trx, programme, update, given.submission)]);
      await giveBack(trx, programme.id, update.id, given.submission, day);
      // In the transaction that returns it, so that the message goes out exactly where the return stands.
      const to = { cycle, priority, key: `${update.id} ${given.submission}`, moment, today: day, by: personId };
      const told = await queueReturned(trx, programme, to);
      tell({ cycle: cycle.number, submission: given.submission, sections: comments.map(({ section }) => section), written: told });
      return { cycleNumber: cycle.number, updateId: update.id };
    }),
  );
}

export type Accepted = {
  readonly cycleNumber: number;
  readonly accepted: readonly string[];
  /** Those that were not, each with why. */
  readonly left: readonly { readonly ref: string; readonly problem: ReviewProblem }[];
};

/**
 * Accepts updates as they were read, one or several, in one entry of the record. What changed meanwhile is left, and told; refused only where nothing is
 * accepted. Comments are for the owner, beside the acceptance.
 */
export function acceptUpdates(
  changer: Changer,
  programme: InProgramme,
  given: readonly (Read & { readonly comments?: readonly ReviewComment[] })[],
): Promise<Outcome<Accepted, ReviewProblem>> {
  const { personId, postId } = acting(changer);
  const day = changer.clock.today();
  const [only] = given.length === 1 ? given : [];
  const subject = only === undefined ? { kind: 'programme', id: programme.id } : { kind: 'priority', id: only.ref };
  return refusing(() =>
    changing(changer, { programmeId: programme.id, action: 'update.accept', subject }, async (trx, moment, tell) => {
      const { cycle, found } = await opened(trx, changer, programme);
      const accepted: string[] = [];
      const left: { ref: string; problem: ReviewProblem }[] = [];
      for (const one of given) {
        const { ref, submission } = one;
        const { update, problem } = found(one);
        const comments = (one.comments ?? []).filter(({ text }) => hasWords(text));
        const review = { id: newId(moment), programmeId: programme.id, submission, result: 'accepted', comments, day, personId, postId } as const;
        if (update === null || problem !== null) left.push({ ref, problem: problem ?? 'not-submitted' });
        else if (await insertReview(trx, { ...review, updateId: update.id, said: saidOf(update) })) accepted.push(ref);
        else left.push({ ref, problem: await cameBetween(trx, programme, update, submission) });
      }
      if (accepted.length === 0) throw new Refused<ReviewProblem>(left.length === 0 ? ['not-submitted'] : left.map(({ problem }) => problem));
      tell({ cycle: cycle.number, accepted });
      return { cycleNumber: cycle.number, accepted, left };
    }),
  );
}

/** The open cycle, kept from closing, and how each update that was read stands in it. */
async function opened(trx: Db, changer: Changer, programme: InProgramme) {
  const day = changer.clock.today();
  const { personId } = acting(changer);
  const cycle: CycleSummary | undefined = await holdOpenCycle(trx, programme.id);
  if (cycle === undefined) throw new Refused<ReviewProblem>(['no-open-cycle']);
  const position = await loadPosition(trx, programme, day);
  return { cycle, found: (read: Read) => standing(position, read, personId) };
}

function standing(
  position: Position,
  { ref, submission }: Read,
  person: string,
): { readonly priority: PriorityPosition | null; readonly update: UpdatePosition | null; readonly problem: ReviewProblem | null } {
  const priority = position.priorities.find((one) => one.ref === ref);
  const update = priority?.update ?? null;
  if (priority === undefined || update === null) return { priority: null, update: null, problem: 'not-submitted' };
  const problem = reviewerProblem(reviewFactsOf(priority), person) ?? overtaken(update, submission);
  return { priority, update, problem };
}

/** What came between the moment at which the position was read and this one. */
const cameBetween = async (trx: Db, { id }: InProgramme, update: UpdatePosition, submission: number): Promise<ReviewProblem> =>
  overtaken(await standingNow(trx, id, update.id), submission) ?? 'already-reviewed';

/** What came between the reading and the decision. */
function overtaken(update: Reviewed, submission: number): ReviewProblem | null {
  if (submissionOf(update) !== submission) return 'older-submission';
  const state = reviewStateOf(update);
  if (state === 'waiting') return null;
  return state === 'being-changed' ? 'being-changed' : 'already-reviewed';
}

/** What is kept of it as read: what it says, and nothing of how it stands. */
function saidOf({
  declared,
  achieved,
  evidence,
  nextSteps,
  slipping,
  support,
  asksOfBoard,
  difference,
  contributions,
  activities,
}: UpdatePosition): UpdateSaid {
  return { declared, achieved, evidence, nextSteps, slipping, support, asksOfBoard, difference, contributions, activities };
}
