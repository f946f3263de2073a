import { acceptUpdates, type PriorityPosition, returnUpdate } from '../../src/capabilities/cycle/index.ts';
import type { StoryCycle } from '../story/council.ts';
import { office } from '../story/people.ts';
import { acceptedAtTheEnd, returns } from '../story/reviews.ts';
import { reportAgain } from './reporting.ts';
import { given, type Scene } from './stage.ts';

/** The office reads what came: it returns some with comments and accepts the others, in the cycle that is open at the end only a few of them. */
export async function review(scene: Scene, cycle: StoryCycle, ends: boolean): Promise<void> {
  const { priorities } = await scene.position();
  const back = returns.filter((one) => one.cycle === cycle.number);
  for (const { ref, comments } of back) {
    await scene.deed(async () => {
      scene.clock.pass(9);
      const read = { ref, submission: submissionOf(priorities, ref), comments };
      given(`Returning the update of ${ref} in cycle ${cycle.number}`, await returnUpdate(await scene.as(office.title), scene.programme, read));
    });
  }
  await accept(scene, cycle, (ref) => !back.some((one) => one.ref === ref) && (!ends || acceptedAtTheEnd.includes(ref)));
}

/** Owners answer what came back. */
export async function answer(scene: Scene, cycle: StoryCycle): Promise<void> {
  for (const one of returns) if (one.again !== null && one.cycle === cycle.number) await reportAgain(scene, cycle, one.ref, one.again);
}

/** The office reads the answers, and accepts them. */
export const acceptAnswers = (scene: Scene, cycle: StoryCycle): Promise<void> =>
  accept(scene, cycle, (ref) => returns.some((one) => one.ref === ref && one.cycle === cycle.number && one.again !== null));

async function accept(scene: Scene, cycle: StoryCycle, wanted: (ref: string) => boolean): Promise<void> {
  const there = (await scene.position()).priorities.filter(({ ref, update }) => update !== null && wanted(ref)).map(({ ref }) => ref);
  if (there.length === 0) return;
  await scene.deed(async () => {
    scene.clock.pass(20);
    const { priorities } = await scene.position();
    const read = there.map((ref) => ({ ref, submission: submissionOf(priorities, ref) }));
    given(`Accepting the updates of cycle ${cycle.number}`, await acceptUpdates(await scene.as(office.title), scene.programme, read));
  });
}

const submissionOf = (priorities: readonly PriorityPosition[], ref: string): number => priorities.find((one) => one.ref === ref)?.update?.submission ?? 1;
