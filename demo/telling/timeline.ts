import { addDays, bankHolidaysEnglandAndWales, type Day } from '../../src/calendar/index.ts';
import { closeCycle, type MakePapers, occasionsOf, openCycle, remindDue, reminderPolicy } from '../../src/capabilities/cycle/index.ts';
import { appoint, listPosts, moveDemonstrationDay } from '../../src/capabilities/people/index.ts';
import { lastSettled } from '../story/board.ts';
import { closedCycles, council, type StoryCycle, storyCycle, workingDayFrom } from '../story/council.ts';
import { changes, confirmation } from '../story/courses/courses.ts';
import { correction } from '../story/measures/measures.ts';
import { emailOf, office, posts } from '../story/people.ts';
import { versionDeeds } from '../story/plan/versions.ts';
import { approveRestatement, askToRestate, recordConfirmed } from './board.ts';
import { askFor, decide } from './changing.ts';
import { lookUp } from './confirming.ts';
import { addMeasuresOf, correctFigure, enterReadings } from './measuring.ts';
import { leaveDrafts, report, reportingDays } from './reporting.ts';
import { acceptAnswers, answer, review } from './reviewing.ts';
import { confirmDate, datedVerifications, settleAfter, verifyAlone } from './settling.ts';
import { given, type Scene } from './stage.ts';
import { doToVersion } from './versions.ts';

/** One thing that happens. Of things on one day, the earlier time comes first. */
/** `cycle`: how many cycles are closed by then. */
export type Happening = { readonly day: Day; readonly time: string; readonly cycle: number; readonly happens: (scene: Scene) => Promise<void> };

/** Everything that happens after the plan was accepted, in its order. */
export function timeline(makePapers: MakePapers, say: (line: string) => void): readonly Happening[] {
  const cycles = Array.from({ length: closedCycles + 1 }, (_, at) => storyCycle(at + 1));
  const happenings = [
    ...cycles.flatMap((cycle) => cycleHappenings(cycle, makePapers, say)),
    ...changes.map((one) => ({ day: one.on, time: '15:00', happens: (scene: Scene) => askFor(scene, one) })),
    ...changes.flatMap((one) => (one.decided ? [{ day: one.decided.on, time: '16:00', happens: (scene: Scene) => decide(scene, one) }] : [])),
    // What the office recorded of a board is looked up by the chair before the next record.
    ...changes.flatMap(({ decided }) =>
      decided && decided.by === undefined ? [{ day: decided.on, time: '16:20', happens: (scene: Scene) => lookUp(scene) }] : [],
    ),
    // After what the board decided on the same day.
    ...versionDeeds.map((one) => ({ day: one.on, time: '16:30', happens: (scene: Scene) => doToVersion(scene, one) })),
    ...versionDeeds.flatMap((one) => {
      const checked = 'decided' in one ? one.checked : null;
      return checked === null ? [] : [{ day: one.on, time: '17:00', happens: (scene: Scene) => lookUp(scene, checked === 'confirmed' ? '' : checked.wrong) }];
    }),
    { day: confirmation.on, time: '15:00', happens: confirmDate },
    ...datedVerifications().map(({ on, ref, verification }) => ({ day: on, time: '14:00', happens: (scene: Scene) => verifyAlone(scene, ref, verification) })),
    ...successions(),
  ];
  return happenings
    .map((one) => ({ ...one, cycle: cycles.filter(({ closes, number }) => number <= closedCycles && closes < one.day).length }))
    .toSorted((a, b) => (`${a.day}T${a.time}` < `${b.day}T${b.time}` ? -1 : 1));
}

type Planned = Omit<Happening, 'cycle'>;

function cycleHappenings(cycle: StoryCycle, makePapers: MakePapers, say: (line: string) => void): Planned[] {
  const { number, opens, due, closes } = cycle;
  const ends = number > closedCycles;
  const happenings: Planned[] = [
    { day: opens, time: '09:00', happens: (scene) => open(scene, cycle) },
    { day: addDays(opens, 1), time: '10:00', happens: (scene) => addMeasuresOf(scene, number) },
    { day: addDays(due, -5), time: '10:00', happens: (scene) => enterReadings(scene, cycle) },
    ...reminders(cycle),
    ...reportingDays(cycle).map(({ day, refs }) => ({ day, time: '11:10', happens: (scene: Scene) => report(scene, cycle, refs) })),
  ];
  if (number === correction.inCycle) {
    happenings.push({ day: addDays(due, -5), time: '11:00', happens: correctFigure });
    happenings.push({ day: addDays(due, -5), time: '11:30', happens: askToRestate });
    happenings.push({ day: addDays(due, -1), time: '09:30', happens: approveRestatement });
  }
  if (number - 1 >= 1 && number - 1 <= lastSettled) {
    const before = storyCycle(number - 1);
    happenings.push({ day: workingDayFrom(addDays(cycle.board, 1)), time: '12:00', happens: (scene) => recordConfirmed(scene, before) });
    happenings.push({ day: workingDayFrom(addDays(cycle.board, 1)), time: '12:30', happens: (scene) => lookUp(scene) });
  }
  if (ends)
    return [
      ...happenings,
      { day: addDays(due, -5), time: '15:30', happens: (scene: Scene) => review(scene, cycle, true) },
      { day: council.today, time: '08:40', happens: (scene: Scene) => answer(scene, cycle) },
      { day: council.today, time: '09:05', happens: (scene: Scene) => leaveDrafts(scene, cycle) },
    ];
  return [
    ...happenings,
    // Two days after updates were due, when those that came late are there too.
    { day: addDays(due, 2), time: '09:30', happens: (scene) => review(scene, cycle, false) },
    { day: closes, time: '11:00', happens: (scene) => answer(scene, cycle) },
    { day: closes, time: '14:00', happens: (scene) => acceptAnswers(scene, cycle) },
    { day: closes, time: '16:00', happens: (scene) => close(scene, cycle, makePapers, say) },
    { day: workingDayFrom(addDays(cycle.board, 7)), time: '10:00', happens: (scene) => settleAfter(scene, cycle) },
  ];
}

/** Each occasion in the morning of its day. One deed alone in its step: an occasion on which nobody need be told makes no entry, and is tried again unharmed. */
function reminders({ opens, due, number }: StoryCycle): Planned[] {
  const occasions = occasionsOf({ openedOn: opens, ratingsDue: due }, reminderPolicy(due), bankHolidaysEnglandAndWales);
  const told = occasions.filter(({ day }) => number <= closedCycles || day < council.today);
  // The opening's own mail follows the opening, which happens at nine.
  return told.map(({ day }) => ({
    day,
    time: day === opens ? '09:20' : '07:30',
    happens: (scene) => scene.deed(() => remindDue({ db: scene.db, clock: scene.clock, actor: { personId: null, postId: null } }, scene.programme)),
  }));
}

async function open(scene: Scene, cycle: StoryCycle): Promise<void> {
  const changer = await scene.as(office.title);
  await scene.deed(() => moveDemonstrationDay(changer, scene.programme.id, cycle.opens));
  await scene.deed(async () => given(`Opening cycle ${cycle.number}`, await openCycle(changer, scene.programme, cycle.board)));
}

async function close(scene: Scene, cycle: StoryCycle, makePapers: MakePapers, say: (line: string) => void): Promise<void> {
  const changer = await scene.as(office.title);
  await scene.deed(() => moveDemonstrationDay(changer, scene.programme.id, cycle.closes));
  await scene.deed(async () => given(`Closing cycle ${cycle.number}`, await closeCycle(changer, scene.programme, makePapers)));
  say(`Cycle ${cycle.number} of ${closedCycles}`);
}

/** Where somebody leaves, the office appoints who follows, on the successor's first day. */
function successions(): Planned[] {
  return posts.flatMap(({ title, holders }) =>
    holders.slice(1).map(({ name, from }) => ({
      day: from,
      time: '09:00',
      happens: async (scene: Scene) => {
        const post = (await listPosts(scene.db, scene.programme.id)).find((one) => one.title === title);
        if (!post) throw new Error(`There is no post ${title}.`);
        await scene.deed(async () => appoint(await scene.as(office.title), scene.programme.id, { postId: post.id, name, email: emailOf(name), fromDay: from }));
      },
    })),
  );
}
