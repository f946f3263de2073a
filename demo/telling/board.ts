import { formatDay } from '../../src/calendar/index.ts';
import { askRestatement, confirmRating, confirmTheRest, figuresThen, settleRestating, waitingRestatements } from '../../src/capabilities/cycle/index.ts';
import { restated, settled } from '../story/board.ts';
import { type StoryCycle, storyCycle } from '../story/council.ts';
import { office } from '../story/people.ts';
import { given, type Scene } from './stage.ts';

/** The office writes down from the agreed minutes which ratings the board confirmed. */
export async function recordConfirmed(scene: Scene, cycle: StoryCycle): Promise<void> {
  const minute = `Minutes of ${formatDay(cycle.board)}, agreed on ${formatDay(storyCycle(cycle.number + 1).board)}, item 4`;
  const { priorities } = await scene.position();
  for (const [ref, { choice, reason }] of Object.entries(settled[cycle.number] ?? {})) {
    const priorityId = priorities.find((one) => one.ref === ref)?.id ?? '';
    const said = { cycle: cycle.number, priorityId, choice, reason, minute, byChair: false };
    await scene.deed(async () => given(`Confirming ${ref} in cycle ${cycle.number}`, await confirmRating(await scene.as(office.title), scene.programme, said)));
  }
  const rest = { cycle: cycle.number, minute, byChair: false };
  await scene.deed(async () => given(`Confirming cycle ${cycle.number}`, await confirmTheRest(await scene.as(office.title), scene.programme, rest)));
}

/** The office asks that a figure be restated which an earlier board was shown. */
export async function askToRestate(scene: Scene): Promise<void> {
  const { ref, cycle, shown, corrected, reason } = restated;
  const priorityId = (await scene.position()).priorities.find((one) => one.ref === ref)?.id ?? '';
  const figures = await figuresThen(scene.db, scene.programme.id, cycle, priorityId);
  const frozen = figures.find((figure) => figure.includes(shown.measure) && figure.endsWith(shown.value)) ?? '';
  const asked = { cycle, priorityId, what: 'figure', states: null, shown: frozen, corrected, reason } as const;
  await scene.deed(async () => given(`The restatement of ${ref}`, await askRestatement(await scene.as(office.title), scene.programme, asked)));
}

/** The chair approves it: its priority is the director’s own. */
export async function approveRestatement(scene: Scene): Promise<void> {
  await scene.deed(async () => {
    const [waiting] = await waitingRestatements(scene.db, scene.programme.id);
    const chair = await scene.as('Chair of the Improvement Board');
    given('Approving the restatement', await settleRestating(chair, scene.programme, { id: waiting?.id ?? '', approve: true, reason: '' }));
  });
}
