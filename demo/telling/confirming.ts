import { boardWords, checkBoardWord, openIn, seenOf } from '../../src/capabilities/cycle/index.ts';
import { given, type Scene } from './stage.ts';

/** The chair looks up in the minute what the office has just recorded of a board, and confirms it, or says what is wrong with it. */
export async function lookUp(scene: Scene, wrong = ''): Promise<void> {
  await scene.deed(async () => {
    const chair = await scene.as('Chair of the Improvement Board');
    const words = openIn(await boardWords(scene.db, scene.programme.id, scene.clock.today()));
    const word = words.findLast(({ word: { checks }, excluded }) => checks.length === 0 && !excluded.includes(chair.actor.personId ?? ''));
    if (word === undefined) throw new Error('Nothing that the office recorded of a board waits for a second person.');
    const answer = { id: word.id, ruling: wrong === '' ? 'confirmed' : 'wrong', words: wrong, which: [], seen: seenOf(word) } as const;
    given(`Looking up ${word.kind} ${word.number}`, await checkBoardWord(chair, scene.programme, answer));
  });
}
