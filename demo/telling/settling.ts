import { type Day, formatDay } from '../../src/calendar/index.ts';
import { acceptRecovery, activityIn, decideStop, type Position, verifyCompletion } from '../../src/capabilities/cycle/index.ts';
import { confirmTarget } from '../../src/capabilities/plan/index.ts';
import type { StoryCycle } from '../story/council.ts';
import { confirmation, courses, type Verification } from '../story/courses/courses.ts';
import { approver, office } from '../story/people.ts';
import { given, type Scene } from './stage.ts';

/** After the board: what the updates of a cycle asked for is accepted, approved and verified by others. */
export async function settleAfter(scene: Scene, cycle: StoryCycle): Promise<void> {
  const { priorities } = await scene.position();
  for (const [ref, course] of Object.entries(courses)) {
    if (course.recoveries?.[cycle.number]?.accepted) await accept(scene, ref, priorities);
    if (course.stop?.cycle === cycle.number) await approveStop(scene, ref, course.stop.approval);
    for (const verification of course.claims?.[cycle.number]?.settled ?? [])
      if (verification.on === undefined) await verify(scene, ref, verification, priorities);
  }
}

async function accept(scene: Scene, ref: string, priorities: Position['priorities']): Promise<void> {
  await scene.deed(async () => {
    scene.clock.pass(6);
    const id = found(ref, priorities).activity.recovery?.id ?? '';
    given(`Accepting the recovery plan of ${ref}`, await acceptRecovery(await scene.as(approver), scene.programme, { ref, id }));
  });
}

async function approveStop(scene: Scene, ref: string, reason: string): Promise<void> {
  await scene.deed(async () => {
    scene.clock.pass(6);
    given(`Stopping ${ref}`, await decideStop(await scene.as(approver), scene.programme, { ref, approve: true, reason }));
  });
}

async function verify(scene: Scene, ref: string, { by, seen, refused }: Verification, priorities: Position['priorities']): Promise<void> {
  await scene.deed(async () => {
    scene.clock.pass(6);
    const { claimedOn } = found(ref, priorities).activity;
    if (claimedOn === null) throw new Error(`${ref} is not claimed complete on ${formatDay(scene.clock.today())}.`);
    const result = refused ? 'refused' : 'verified';
    given(
      `Verifying ${ref} by the ${by}`,
      await verifyCompletion(await scene.as(by), scene.programme, {
        ref,
        claimedOn,
        result,
        seen,
        ...(!refused && { shownAt: `Evidence folder of ${ref}, cycle papers`, measures: [], noMeasureReason: onceDone }),
      }),
    );
  });
}

const onceDone = 'It was done once and stays done; what came of it shows in the measures of its outcomes, not in whether it was done.';

function found(ref: string, priorities: Position['priorities']) {
  const activity = activityIn(priorities, ref);
  if (!activity) throw new Error(`The plan has no activity ${ref}.`);
  return activity;
}

/** One that is verified on a day of its own. */
export const verifyAlone = async (scene: Scene, ref: string, verification: Verification): Promise<void> =>
  verify(scene, ref, verification, (await scene.position()).priorities);

/** Verifications that have a day of their own. */
export function datedVerifications(): readonly { readonly on: Day; readonly ref: string; readonly verification: Verification }[] {
  return Object.entries(courses).flatMap(([ref, { claims = {} }]) =>
    Object.values(claims).flatMap(({ settled }) =>
      (settled ?? []).flatMap((verification) => (verification.on === undefined ? [] : [{ on: verification.on, ref, verification }])),
    ),
  );
}

/** The date that came without its year is confirmed as it was read, which is no change of what the board accepted. */
export async function confirmDate(scene: Scene): Promise<void> {
  const { ref, day, reason } = confirmation;
  await scene.deed(async () => {
    const confirmed = await confirmTarget(await scene.as(office.title), scene.programme.id, { ref, day, reason });
    if (!confirmed.ok) throw new Error(`Confirming ${ref} was refused: ${confirmed.refusal.message}`);
  });
}
