import { londonDay } from '../../../calendar/index.ts';
import type { FormState } from '../../../design/forms.ts';
import { isId } from '../../../platform/ids.ts';
import { type Answer, found, notFound, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { listRequests } from '../../plan/index.ts';
import { stillOpen } from '../../plan/rules/index.ts';
import { cachedPosition } from '../cached-position.ts';
import { checkBoardWord } from './actions.ts';
import { readCheck } from './form.ts';
import { wordsPage } from './list-page.ts';
import { type BoardWord, recordsOf } from './rules/word.ts';
import { checkProblemWords, wordPage } from './word-page.ts';
import { boardWords } from './words.ts';

export const boardWordRoutes: readonly Route[] = [
  { method: 'GET', pattern: patterns.boardWords, action: 'board-word.read', handle: viewAll },
  { method: 'GET', pattern: patterns.boardWord, action: 'board-word.read', handle: (visit) => viewOne(visit, {}) },
  { method: 'POST', pattern: patterns.boardWord, action: 'board-word.check', handle: submitOne },
];

const dayOf = (visit: Visit) => (visit.asAt === null ? visit.today : londonDay(visit.asAt));

async function viewAll(visit: Visit): Promise<Answer> {
  const position = await cachedPosition(visit.programme, visit.db, dayOf(visit));
  const body = wordsPage({
    programme: visit.programme.slug,
    words: position.boardWords ?? [],
    titleOf: (id) => position.postTitles?.[id] ?? 'holder of a post that is gone',
    mine: (word) => visit.may('board-word.check', word),
  });
  return page({ title: 'What boards decided, to be confirmed', section: 'boards' }, body);
}

async function wordAsked(visit: Visit): Promise<BoardWord> {
  const id = visit.params.word ?? '';
  if (!isId(id)) return notFound();
  const words = await boardWords(visit.db, visit.programme.id, dayOf(visit));
  return found(words.find((word) => recordsOf(word).includes(id)));
}

async function viewOne(visit: Visit, state: FormState): Promise<Answer> {
  const { db, programme } = visit;
  const word = await wordAsked(visit);
  const position = await cachedPosition(programme, db, dayOf(visit));
  const [request = null] = word.kind === 'request' ? (await listRequests(db, programme.id)).filter(({ id }) => id === word.id) : [];
  const view = {
    programme: programme.slug,
    csrf: visit.csrf,
    word,
    request,
    titleOf: (id: string) => position.postTitles?.[id] ?? 'holder of a post that is gone',
    priorities: position.priorities,
    correcting: {
      may: visit.asAt === null && visit.may('plan.correct-decision'),
      waits: (position.plan?.corrections ?? []).some(({ decisionId }) => decisionId === word.id),
    },
    may: stillOpen(word.word) && visit.may('board-word.check', word),
    own: visit.may('board-word.check', { excluded: [] }) && word.excluded.includes(visit.person.id),
  };
  return page({ title: 'Confirm what a board decided', section: 'boards', width: 'reading', errors: state.problems !== undefined }, wordPage(view, state));
}

async function submitOne(visit: Visit): Promise<Answer> {
  const word = await wordAsked(visit);
  visit.permit(word);
  const { programme } = visit;
  const read = readCheck(visit.form);
  if (!read.ok) return viewOne(visit, { problems: read.problems, typed: visit.form });
  const done = await checkBoardWord(visit.changer, programme, { id: word.id, ...read.value });
  // Another confirmed it meanwhile: that is what its page says.
  if (done.ok || done.problems.includes('settled')) return redirect(url('boardWord', { programme: programme.slug, word: word.id }));
  return viewOne(visit, { problems: done.problems.map(checkProblemWords), typed: visit.form });
}
