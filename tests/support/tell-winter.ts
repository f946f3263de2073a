import { council } from '../../demo/story/council.ts';
import { scriptedClock } from '../../demo/telling/scripted-clock.ts';
import { given, type Scene, sceneOf } from '../../demo/telling/stage.ts';
import { tell } from '../../demo/telling/tell.ts';
import type { Day } from '../../src/calendar/index.ts';
import { askRestatement, figuresThen, judgeUpdate, type PriorityPosition, submitUpdate, type UpdateAnswers } from '../../src/capabilities/cycle/index.ts';
import { addPost, createProgramme, programmeBySlug } from '../../src/capabilities/people/index.ts';
import { makeHighlightPapers } from '../../src/capabilities/reports/index.ts';
import { openEmbedded } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/index.ts';

/**
 * A process of its own that tells the demonstration's first winter into a folder: three closed cycles with their papers and a fourth that is open, with updates
 * submitted and missing, claims to verify, a recovery plan to accept, a stop and a restatement to approve. Beside it stands a programme in which nothing has happened yet.
 */
const until: Day = '2022-02-08';

const { db, close } = await openEmbedded(process.argv[2] as string);
await migrate(db, `${council.madeOn}T08:00:00.000Z`);
await tell(db, { makePapers: makeHighlightPapers, say: () => {}, until });
await askForAStop('QP3', 'QP3e');
await askForARestatement('QP1', 2);
await beginAnother();
await close();

/** The owner submits the update with one activity to be stopped. */
async function askForAStop(ref: string, activity: string): Promise<void> {
  const programme = await programmeBySlug(db, council.slug);
  if (!programme) throw new Error('There is no programme.');
  const scene = sceneOf(db, scriptedClock(until), { ...programme, ratingsLeadDays: 7 });
  const priority = (await scene.position()).priorities.find((one) => one.ref === ref) as PriorityPosition;
  const owner = await scene.as(priority.posts[0]?.title ?? '');
  const answers = answersWithStop(scene, priority, activity, owner.actor.personId ?? '');
  given(`The stop of ${activity}`, await submitUpdate(owner, scene.programme, { ref, answers }));
}

/** The office asks that a figure which the second board was shown be restated. */
async function askForARestatement(ref: string, cycle: number): Promise<void> {
  const programme = await programmeBySlug(db, council.slug);
  if (!programme) throw new Error('There is no programme.');
  const scene = sceneOf(db, scriptedClock(until), { ...programme, ratingsLeadDays: 7 });
  const priorityId = (await scene.position()).priorities.find((one) => one.ref === ref)?.id ?? '';
  const [shown = ''] = await figuresThen(db, programme.id, cycle, priorityId);
  const words = { shown, corrected: 'Two less than that', reason: 'Two had been counted twice.' };
  const asked = await askRestatement(await scene.as('Programme office'), scene.programme, { cycle, priorityId, what: 'figure', states: null, ...words });
  given('The restatement', asked);
}

function answersWithStop(scene: Scene, priority: PriorityPosition, stopped: string, person: string): UpdateAnswers {
  const undeclared: UpdateAnswers = {
    process: null,
    impact: null,
    achieved: 'The model is described on four pages that families helped to write.',
    nextSteps: 'Try it with two teams in March.',
    slipping: 'Reviews wait for the region to decide who runs them.',
    support: '',
    contributions: [],
    asksOfBoard: '',
    activities: priority.activities.map(({ ref, status, target }) => ({
      ref,
      status: ref === stopped ? ('stopped' as const) : status,
      plannedStart: null,
      forecast: target,
      forecastReason: '',
      claimShown: '',
      recovery: { text: '', day: null },
      stopReason: ref === stopped ? 'The region may run the reviews for all councils.' : '',
    })),
    difference: '',
  };
  const { derived } = judgeUpdate(priority, undeclared, { person, today: scene.clock.today() });
  return { ...undeclared, process: derived.process, impact: derived.impact };
}

/** A programme with its office, an owner and a chair, before any plan. */
async function beginAnother(): Promise<void> {
  const clock = scriptedClock(until);
  const made = await createProgramme(
    { db, clock, actor: { personId: null, postId: null } },
    { slug: 'fresh', name: 'A programme that begins', council: council.council, demonstrationDay: until, officeHolder: 'Nadia Fresh' },
  );
  const changer = { db, clock, actor: { personId: made.personId, postId: made.postId } };
  await addPost(changer, made.programmeId, 'Chief Executive', 'owner');
  await addPost(changer, made.programmeId, 'Chair of the Improvement Board', 'chair');
}
