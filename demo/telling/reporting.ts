import { addDays, type Day } from '../../src/calendar/index.ts';
import {
  type ActivityAnswer,
  judgeUpdate,
  mayStillBeSaid,
  type PriorityPosition,
  saveDraft,
  submitUpdate,
  type UpdateAnswers,
} from '../../src/capabilities/cycle/index.ts';
import { closedCycles, type StoryCycle } from '../story/council.ts';
import { type Course, courses } from '../story/courses/courses.ts';
import { plan } from '../story/plan/plan.ts';
import { type StoryReturn, shownIn } from '../story/reviews.ts';
import { drafted, toldOf } from '../story/updates/updates.ts';
import { given, type Scene } from './stage.ts';

/** The days on which owners report, and who on which. In the cycle that is open when the story ends, some reported early and the others not yet. */
export function reportingDays(cycle: StoryCycle): readonly { readonly day: Day; readonly refs: readonly string[] }[] {
  const ends = cycle.number > closedCycles;
  const reported = plan.priorities
    .map(({ ref }, at) => ({ ref, at }))
    .filter(({ ref }) => toldOf(ref).said[cycle.number - 1] && !(ends && drafted.some((draft) => draft.ref === ref)));
  const days = Map.groupBy(reported, ({ ref, at }): Day => {
    if (ends) return addDays(cycle.due, -5);
    return toldOf(ref).late?.includes(cycle.number) ? addDays(cycle.due, 1) : addDays(cycle.due, -2 + (at % 3));
  });
  return [...days].map(([day, told]) => ({ day, refs: told.map(({ ref }) => ref) })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Owners submit what the story says of their priorities. The rating that they declare is the one the facts support, unless the story says otherwise. */
export async function report(scene: Scene, cycle: StoryCycle, refs: readonly string[]): Promise<void> {
  const { priorities } = await scene.position();
  for (const priority of priorities) {
    if (!refs.includes(priority.ref)) continue;
    await scene.deed(async () => {
      scene.clock.pass(11);
      const owner = await ownerOf(scene, priority);
      const answers = answersOf(priority, cycle, owner.actor.personId ?? '', scene.clock.today());
      given(`The update of ${priority.ref} in cycle ${cycle.number}`, await submitUpdate(owner, scene.programme, { ref: priority.ref, answers }));
    });
  }
}

/** An owner submits again what came back, with other words where the story has them. */
export async function reportAgain(scene: Scene, cycle: StoryCycle, ref: string, again: NonNullable<StoryReturn['again']>): Promise<void> {
  await scene.deed(async () => {
    scene.clock.pass(11);
    const priority = (await scene.position()).priorities.find((one) => one.ref === ref);
    if (!priority) throw new Error(`There is no priority ${ref}.`);
    const owner = await ownerOf(scene, priority);
    const first = answersOf(priority, cycle, owner.actor.personId ?? '', scene.clock.today());
    const answers = {
      ...first,
      achieved: again.achieved ?? first.achieved,
      nextSteps: again.next ?? first.nextSteps,
      evidence: again.shown === undefined ? first.evidence : evidenceOf(again.shown),
    };
    given(`The update of ${ref} in cycle ${cycle.number}, again`, await submitUpdate(owner, scene.programme, { ref, answers }));
  });
}

const evidenceOf = (shown: ReturnType<typeof shownIn>): UpdateAnswers['evidence'] => shown.map(([source, where]) => ({ source, where }));

/** Where the story ends some owners have begun their update and not sent it. Drafts are not in the record: saved again, nothing changes. */
export async function leaveDrafts(scene: Scene, cycle: StoryCycle): Promise<void> {
  const { priorities, cycle: open } = await scene.position();
  for (const { ref, sections } of drafted) {
    scene.clock.pass(7);
    const priority = priorities.find((one) => one.ref === ref);
    if (!priority || !open) throw new Error(`There is no open update of ${ref} to draft.`);
    const [achieved = '', next = ''] = toldOf(ref).said[cycle.number - 1] ?? [];
    const owner = await ownerOf(scene, priority);
    const typed = { achieved: { achieved }, next: { next } };
    for (const section of sections) {
      const place = { programmeId: scene.programme.id, cycleId: open.id, priorityId: priority.id, section };
      const saved = await saveDraft(owner, place, 0, typed[section]);
      if (saved.result !== 'saved') throw new Error(`The draft of ${ref} was not saved: ${saved.result}.`);
    }
  }
}

const ownerOf = (scene: Scene, priority: PriorityPosition) => {
  const [accountable] = priority.posts;
  if (!accountable) throw new Error(`${priority.ref} has no owner.`);
  return scene.as(accountable.title);
};

function answersOf(priority: PriorityPosition, cycle: StoryCycle, person: string, today: Day): UpdateAnswers {
  const told = toldOf(priority.ref);
  const [achieved, nextSteps] = told.said[cycle.number - 1] ?? ['', ''];
  const undeclared: UpdateAnswers = {
    process: null,
    impact: null,
    achieved,
    evidence: evidenceOf(shownIn(priority.ref, cycle.number)),
    nextSteps,
    slipping: told.slipping?.[cycle.number] ?? '',
    support: told.support?.[cycle.number] ?? '',
    contributions: (told.contributions?.[cycle.number] ?? []).map(([fromWhom, ask]) => ({ fromWhom, ask })),
    asksOfBoard: told.board?.[cycle.number] ?? '',
    activities: priority.activities.filter(mayStillBeSaid).map((activity) => activityAnswer(activity, courses[activity.ref] ?? {}, cycle.number)),
    difference: '',
  };
  const { derived } = judgeUpdate(priority, undeclared, { person, today });
  const claim = told.declares?.[cycle.number];
  return { ...undeclared, process: claim?.process ?? derived.process, impact: claim?.impact ?? derived.impact, difference: claim?.difference ?? '' };
}

function activityAnswer(activity: PriorityPosition['activities'][number], course: Course, cycle: number): ActivityAnswer {
  const [forecast, forecastReason] = latest(course.forecasts, cycle) ?? [null, ''];
  const recovery = course.recoveries?.[cycle];
  const status = statusIn(activity, course, cycle);
  return {
    ref: activity.ref,
    status,
    plannedStart: activity.plannedStartMayChange ? activity.plannedStart : null,
    forecast,
    forecastReason,
    recovery: { text: recovery?.text ?? '', day: recovery?.day ?? null },
    stopReason: status === 'stopped' ? (course.stop?.reason ?? '') : '',
    claimShown: status === 'claimed-complete' ? (course.claims?.[cycle]?.shown ?? activity.claimShown ?? '') : '',
  };
}

function statusIn(activity: PriorityPosition['activities'][number], course: Course, cycle: number): ActivityAnswer['status'] {
  if (course.stop && course.stop.cycle <= cycle) return 'stopped';
  if (course.claims?.[cycle] || activity.status === 'claimed-complete') return 'claimed-complete';
  return course.begins !== undefined && course.begins <= cycle ? 'begun' : 'not-begun';
}

/** What was last said by a cycle. */
function latest<T>(said: Readonly<Record<number, T>> | undefined, cycle: number): T | undefined {
  const numbers = Object.keys(said ?? {})
    .map(Number)
    .filter((number) => number <= cycle);
  return numbers.length === 0 ? undefined : said?.[Math.max(...numbers)];
}
