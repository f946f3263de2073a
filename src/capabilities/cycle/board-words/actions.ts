import { type Changer, changing } from '../../../platform/record/index.ts';
import { insertWordChecks } from '../../plan/index.ts';
import { acting } from '../acting.ts';
import { titleOf } from '../confirming/actions.ts';
import { type Outcome, Refused, refusing } from '../refusal.ts';
import { type CheckProblem, checkProblems, type GivenCheck, recordsOf, wordTitle } from './rules/word.ts';
import { boardWords } from './words.ts';

/**
 * A second person says that what the programme office recorded of a board is so, or that it is wrong. `id`: of the record; of ratings that were recorded together, of
 * any of them. Nothing of what was recorded changes by it.
 */
export function checkBoardWord(
  changer: Changer,
  programme: { readonly id: string },
  { id, ...given }: GivenCheck & { readonly id: string },
): Promise<Outcome<void, CheckProblem>> {
  const { personId, postId } = acting(changer);
  const words = given.words.trim();
  const action = given.ruling === 'confirmed' ? 'board-word.confirm' : 'board-word.dispute';
  const change = { programmeId: programme.id, action, subject: { kind: 'board-word', id }, ...(words === '' ? {} : { reason: words }) };
  return refusing(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const today = changer.clock.today();
      const word = (await boardWords(trx, programme.id, today)).find((one) => recordsOf(one).includes(id));
      if (word === undefined) throw new Refused<CheckProblem>(['no-such-record']);
      const problems = checkProblems(word, given, personId);
      if (problems.length > 0) throw new Refused(problems);
      const all = recordsOf(word);
      // Of several ratings those that are wrong are said to be; the others still wait.
      const said = given.ruling === 'confirmed' || all.length === 1 ? all : all.filter((one) => given.which.includes(one));
      const check = {
        ruling: given.ruling,
        words,
        corrections: word.word.corrections,
        on: today,
        personId,
        postId,
        title: await titleOf(trx, programme, postId),
      };
      const checks = said.map((subjectId) => ({ ...check, subjectId }));
      await insertWordChecks(trx, programme.id, moment, checks);
      tell({ record: wordTitle(word), day: word.day, minute: word.reference, recordedOn: word.recordedOn, records: said.length });
    }),
  );
}
