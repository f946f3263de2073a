import type { Day } from '../../../calendar/index.ts';
import { type Db, json } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { loadPosition } from '../load-position.ts';
import type { ActivityPosition, CycleSummary, PriorityPosition } from '../position.ts';
import { type Outcome, Refused, refusing } from '../refusal.ts';
import { holdOpenCycle } from '../rounds/store.ts';
import { type ActivityAnswer, checkSection, sections } from '../rules/answers.ts';
import { isNewRecovery, nextProgress, sameProgress } from '../rules/progress.ts';
import type { SubmitProblem } from '../rules/submission.ts';
import type { ActivitySaid } from '../tables.ts';
import { type Draft, holdDrafts, sealDrafts, writersOf } from './drafts.ts';
import { typedOf } from './fields.ts';
import { judgeUpdate, mayStillBeSaid, type UpdateAnswers } from './judge.ts';
import { holdProgress, holdUpdate, insertRecovery, markReopened, writeContributions, writeProgress, writeUpdate } from './store.ts';

/** Why an update was not submitted: what its owner can mend, or what came between. */
export type SubmitRefusal =
  | SubmitProblem
  | { readonly key: 'no-open-cycle' }
  | { readonly key: 'no-such-priority' }
  | { readonly key: 'already-submitted' }
  /** Somebody saved a section since its answers were checked. */
  | { readonly key: 'changed-meanwhile' };

export type Submission = {
  /** Of the priority. */
  readonly ref: string;
  readonly answers: UpdateAnswers;
  /** The versions of the drafts that the answers were read from, by section; left out where they came from no draft. */
  readonly versions?: Readonly<Record<string, number>>;
};

export type Submitted = { readonly cycleNumber: number; readonly updateId: string; readonly late: boolean };

/** Submits a priority's update in the open cycle, as the changer's person in their post, or says every reason why not. */
export function submitUpdate(changer: Changer, programme: { readonly id: string }, given: Submission): Promise<Outcome<Submitted, SubmitRefusal>> {
  const { personId, postId } = changer.actor;
  if (personId === null || postId === null) throw new Error('An update is submitted by a person in a post.');
  const today = changer.clock.today();
  return refusing(() =>
    changing(changer, { programmeId: programme.id, action: 'update.submit', subject: { kind: 'priority', id: given.ref } }, async (trx, moment, tell) => {
      const cycle = await holdOpenCycle(trx, programme.id);
      if (cycle === undefined) throw new Refused<SubmitRefusal>([{ key: 'no-open-cycle' }]);
      const position = await loadPosition(trx, programme, today);
      const priority = position.priorities.find((one) => one.ref === given.ref);
      if (priority === undefined) throw new Refused<SubmitRefusal>([{ key: 'no-such-priority' }]);
      const there = await holdUpdate(trx, programme.id, cycle.id, priority.id);
      if (there !== undefined && there.reopened_on === null) throw new Refused<SubmitRefusal>([{ key: 'already-submitted' }]);
      const drafts = await holdDrafts(trx, programme.id, cycle.id, priority.id);
      mustBeAsChecked(drafts, given);

      const answers = { ...given.answers, activities: answersThatCount(priority, given.answers.activities) };
      const judged = judgeUpdate(priority, answers, { person: personId, today });
      if (judged.problems.length > 0) throw new Refused<SubmitRefusal>(judged.problems);

      const who = { programmeId: programme.id, personId, postId, today, moment };
      const updateId = there?.id ?? newId(moment);
      const writers = new Set([...(there === undefined ? [] : [there.submitted_by, ...there.writers]), ...writersOf(drafts), personId]);
      const said = await writeActivities(trx, who, priority, answers.activities);
      const row = { ...updateRow(updateId, cycle, priority, answers, said, who), submission: (there?.submission ?? 0) + 1, writers: [...writers] };
      if (!(await writeUpdate(trx, row))) throw new Refused<SubmitRefusal>([{ key: 'already-submitted' }]);
      await writeContributions(trx, programme.id, updateId, moment, answers.contributions);
      const place = { programmeId: programme.id, cycleId: cycle.id, priorityId: priority.id };
      await sealDrafts(trx, place, { personId, moment }, typedOf(answers));
      const late = today > cycle.ratingsDue;
      tell({
        cycle: cycle.number,
        declared: judged.declared,
        derived: { process: judged.derived.process, impact: judged.derived.impact, colour: judged.derived.colour },
        late,
        submission: row.submission,
      });
      return { cycleNumber: cycle.number, updateId, late };
    }),
  );
}

/** What was checked is what is submitted: the drafts stand at the versions that the answers were read from. */
function mustBeAsChecked(drafts: ReadonlyMap<string, Draft>, { versions }: Submission): void {
  if (versions === undefined) return;
  const moved = [...sections, checkSection].some((section) => (drafts.get(section)?.version ?? 0) !== (versions[section] ?? 0));
  if (moved) throw new Refused<SubmitRefusal>([{ key: 'changed-meanwhile' }]);
}

/** Of activities of this priority that may still be spoken of; whatever else was sent is left out. */
function answersThatCount(priority: PriorityPosition, answers: readonly ActivityAnswer[]): ActivityAnswer[] {
  const open = new Set(priority.activities.filter(mayStillBeSaid).map((activity) => activity.ref));
  return answers.filter((answer) => open.has(answer.ref));
}

type Who = { readonly programmeId: string; readonly personId: string; readonly postId: string; readonly today: Day; readonly moment: string };

async function writeActivities(trx: Db, who: Who, priority: PriorityPosition, answers: readonly ActivityAnswer[]): Promise<ActivitySaid[]> {
  const standing = new Map(priority.activities.map((activity) => [activity.ref, activity]));
  const said: ActivitySaid[] = [];
  for (const answer of answers) said.push(await writeActivity(trx, who, standing.get(answer.ref) as ActivityPosition, answer));
  return said;
}

async function writeActivity(trx: Db, who: Who, activity: ActivityPosition, answer: ActivityAnswer): Promise<ActivitySaid> {
  const { programmeId, personId, today, moment } = who;
  const before = await holdProgress(trx, programmeId, activity.id);
  const after = nextProgress(before, answer, { person: personId, today, startMayChange: activity.plannedStartMayChange, newClaim: newId(moment) });
  if (!sameProgress(before, after)) await writeProgress(trx, programmeId, activity.id, moment, after);
  const { text, day } = answer.recovery;
  const proposes = isNewRecovery(answer, activity.recovery) && day !== null;
  if (proposes) {
    await insertRecovery(trx, {
      id: newId(moment),
      programme_id: programmeId,
      activity_id: activity.id,
      text: text.trim(),
      day,
      proposed_on: today,
      proposed_by: personId,
    });
  }
  return {
    ref: answer.ref,
    status: after.status,
    plannedStart: after.plannedStart,
    forecast: after.forecast,
    forecastReason: after.forecastReason,
    recovery: proposes ? { text: text.trim(), day } : null,
    stopReason: after.stopReason,
    claimShown: after.claimShown,
  };
}

function updateRow(id: string, cycle: CycleSummary, priority: PriorityPosition, answers: UpdateAnswers, said: readonly ActivitySaid[], who: Who) {
  if (answers.process === null || answers.impact === null) throw new Error('An update that declares nothing was let through.');
  return {
    id,
    programme_id: who.programmeId,
    cycle_id: cycle.id,
    priority_id: priority.id,
    declared_process: answers.process,
    declared_impact: answers.impact,
    achieved: answers.achieved,
    next_steps: answers.nextSteps,
    slipping: answers.slipping,
    support: answers.support,
    asks_of_board: answers.asksOfBoard,
    difference: answers.difference,
    activities: json(said),
    evidence: json({ shape: 1, items: answers.evidence ?? [] }),
    submitted_on: who.today,
    submitted_moment: who.moment,
    submitted_by: who.personId,
    submitted_post: who.postId,
    reopened_on: null,
  };
}

/** Takes a submitted update up again, to be changed and submitted anew before the cycle closes. Until then it stands as it is. False where there is none to take up. */
export async function reopenUpdate(
  changer: Changer,
  programme: { readonly id: string },
  priority: { readonly id: string; readonly ref: string },
): Promise<boolean> {
  const done = await refusing(() =>
    changing(changer, { programmeId: programme.id, action: 'update.reopen', subject: { kind: 'priority', id: priority.ref } }, async (trx, _moment, tell) => {
      const cycle = await holdOpenCycle(trx, programme.id);
      if (cycle === undefined) throw new Refused(['no-open-cycle']);
      const before = await holdUpdate(trx, programme.id, cycle.id, priority.id);
      if (!(await markReopened(trx, programme.id, cycle.id, priority.id, changer.clock.today()))) throw new Refused(['not-submitted']);
      tell({ cycle: cycle.number, submission: before?.submission });
    }),
  );
  return done.ok;
}
