import { formatDay } from '../../src/calendar/index.ts';
import { measureKinds } from '../../src/capabilities/measures/index.ts';
import {
  type Asking,
  askForChange,
  dateKind,
  decideChange,
  firstTargetKind,
  type Kind,
  listRequests,
  planKinds,
  type Tried,
  wordsKind,
} from '../../src/capabilities/plan/index.ts';
import { council } from '../story/council.ts';
import type { StoryChange } from '../story/courses/course.ts';
import { office } from '../story/people.ts';
import type { Scene } from './stage.ts';

/** Its owner asks for a change of the accepted plan. */
export async function askFor(scene: Scene, change: StoryChange): Promise<void> {
  const { asks, reason, assessment = null } = change;
  const said = { reason, assessment };
  switch (asks.what) {
    case 'target':
      return ask(scene, change, dateKind, { ref: asks.ref, what: 'target', toDay: asks.to }, said);
    case 'first-target':
      return ask(scene, change, firstTargetKind, { ref: asks.ref, day: asks.to }, said);
    case 'words':
      return ask(scene, change, wordsKind, { ref: asks.ref.replace(/[a-z]$/, ''), texts: { [asks.ref]: asks.text } }, said);
  }
}

const ask = <Given>(scene: Scene, { by }: StoryChange, kind: Kind<Given>, given: Given, said: Asking): Promise<void> =>
  scene.deed(async () => done(`A change asked for by the ${by}`, await askForChange(await scene.as(by), scene.programme.id, kind, given, said)));

/** The office records what the board decided; or somebody else decides in the name of their own post. */
export async function decide(scene: Scene, { asks, decided }: StoryChange): Promise<void> {
  if (!decided) return;
  const { approved, by, words = '', on } = decided;
  await scene.deed(async () => {
    const waiting = await listRequests(scene.db, scene.programme.id, 'waiting');
    const request = waiting.find(({ lines }) => lines.some(({ what }) => what.endsWith(asks.ref)));
    if (!request) throw new Error(`Nobody has asked for a change of ${asks.ref}.`);
    const inNameOf =
      by === undefined
        ? ({ kind: 'board', board: council.acceptedBy, met: on, reference: `Minutes of ${formatDay(on)}` } as const)
        : ({ kind: 'own' } as const);
    const ruling = { ref: `CR${request.number}`, decision: approved ? ('approve' as const) : ('decline' as const), inNameOf, words };
    done(`Deciding on ${asks.ref}`, await decideChange(await scene.as(by ?? office.title), scene.programme.id, [...planKinds, ...measureKinds], ruling));
  });
}

/** What an action gave, or an error: a refusal is a slip of the story. */
export function done<Value>(what: string, tried: Tried<Value>): Value {
  if (!tried.ok) throw new Error(`${what} was refused: ${tried.refusal.message}`);
  return tried.value;
}
