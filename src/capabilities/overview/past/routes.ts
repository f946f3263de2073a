import { askedMoment, endOfLondonDay, formatDay, londonDay } from '../../../calendar/index.ts';
import type { FormState } from '../../../design/forms.ts';
import { asAtAddress, withoutMoment } from '../../../design/past-links.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { colourOf, ratingScheme, restsOnWords, sentencesOf } from '../../assurance/index.ts';
import { areAtOdds, asSeenBy, beforeWords, type ClosedBoard, cachedPosition, closedBoards, frozenBeside, ratingsBeside } from '../../cycle/index.ts';
import { recordsOf } from '../../cycle/rules/index.ts';
import type { Route, Visit } from '../../people/index.ts';
import { type AtMoment, changesBetween } from '../rules/changes-between.ts';
import { changeKinds, wholePlan } from '../rules/changes-listed.ts';
import { groupsOf } from '../rules/standing.ts';
import { type ChangesView, changesPage } from './changes-page.ts';
import { chooseMomentPage } from './choose-moment-page.ts';
import { pageWithin, readPastDay } from './form.ts';
import { ratingOfCyclePage } from './rating-of-cycle-page.ts';
import { knownAt, knownToday } from './two-moments.ts';

export const pastRoutes: readonly Route[] = [
  { method: 'GET', pattern: patterns.asAt, action: 'past.read', handle: viewMoment, ownMoments: true },
  { method: 'GET', pattern: patterns.changes, action: 'past.read', handle: viewChanges, ownMoments: true },
  { method: 'GET', pattern: patterns.ratingOfCycle, action: 'overview.read', handle: viewRatingOfCycle },
];

/** Without a day it asks for one; with one it leads to the page as it stood when that day ended. Today is no past. */
async function viewMoment(visit: Visit): Promise<Answer> {
  const { programme, query, today, db } = visit;
  const home = url('home', { programme: programme.slug });
  const there = withoutMoment(pageWithin(query.page, home));
  const read = readPastDay(query, 'then', 'The day', today);
  if (read.ok && read.value !== null) return redirect(read.value === today ? there : asAtAddress(there, endOfLondonDay(read.value)));
  const state: FormState = read.ok ? {} : { problems: read.problems, typed: query };
  const view = { programme: programme.slug, page: there, today, boards: await closedBoards(db, programme.id) };
  return page({ title: 'Show another day or meeting', width: 'reading', errors: !read.ok }, chooseMomentPage(view, state));
}

/** What one closed cycle froze of a priority, with the reasons as they stood. */
async function viewRatingOfCycle(visit: Visit): Promise<Answer> {
  const { db, programme, params } = visit;
  const number = found(/^[1-9]\d{0,4}$/.test(params.number ?? '') ? Number(params.number) : null);
  const { priorities, boardWords = [] } = await cachedPosition(programme, db, visit.today);
  const priority = found(priorities.find((one) => one.ref === params.ref));
  const { ratings, before } = await ratingsBeside(db, programme.id, number);
  const rating = found(ratings.find((one) => one.priorityId === priority.id));
  const scheme = ratingScheme('standard', rating.cycle.closedOn ?? rating.cycle.boardDay);
  const part = (which: string) =>
    sentencesOf(
      rating.because.filter((reason) => reason.part === which),
      scheme,
    );
  const beside = (cycle: number): number | null => (priority.past.some((past) => past.cycle.number === cycle) ? cycle : null);
  const { declared, confirmation } = rating;
  const frozen = await frozenBeside(db, programme.id, rating);
  const body = ratingOfCyclePage({
    programme: programme.slug,
    ref: priority.ref,
    title: priority.title,
    rating,
    before: beforeWords(rating, before.get(priority.id) ?? null),
    // Only what nobody has confirmed is told apart.
    word: boardWords.find((one) => confirmation !== null && recordsOf(one).includes(confirmation.id))?.word ?? null,
    closedAt: frozen.closedAt,
    unlisted: frozen.unlisted,
    because: { process: part('process'), impact: part('impact'), notes: part('note') },
    restsOn: restsOnWords(rating.because, scheme),
    slow: sentencesOf(rating.slow, scheme),
    declaredColour: declared && colourOf(declared.process, declared.impact),
    atOdds: areAtOdds(rating),
    may: { confirm: visit.may('rating.confirm') && visit.today >= rating.cycle.boardDay, restate: visit.may('restatement.ask', { ownersThen: frozen.owners }) },
    neighbours: { before: beside(number - 1), after: beside(number + 1) },
  });
  return page({ title: `${priority.ref} in cycle ${number}`, section: 'plan' }, body);
}

/** What changed from one moment to another. Days typed in boxes become moments in the address, so that what is found can be linked to. */
async function viewChanges(visit: Visit): Promise<Answer> {
  const { programme, today, db } = visit;
  const query = withBoards(visit.query);
  const typed = { from: readPastDay(query, 'from', 'The earlier day', today), to: readPastDay(emptied(query, 'to'), 'to', 'The later day', today) };
  const problems = [...problemsOf(typed.from), ...problemsOf(typed.to), ...outOfOrder(typed.from, typed.to), ...unknownMoments(query, visit.moment)];
  const boards = await closedBoards(db, programme.id);
  const title = 'What changed between two dates';
  if (problems.length > 0) {
    const view = { programme: programme.slug, boards, found: null };
    return page({ title, section: 'plan', errors: true }, changesPage(view, { problems, typed: visit.query }));
  }
  const [from, to] = [momentIn(query.from, typed.from, visit), momentIn(query.to, typed.to, visit)];
  if (from !== null && (visit.query.from !== from || (to !== null && visit.query.to !== to)))
    return redirect(`${url('changes', { programme: programme.slug })}?from=${from}${to === null ? '' : `&to=${to}`}${narrowedBy(query)}`);
  const found = from === null || (to !== null && to < from) ? null : await changesFrom(visit, boards, from, to);
  return page({ title, section: 'plan' }, changesPage({ programme: programme.slug, boards, found }, {}));
}

async function changesFrom(visit: Visit, boards: readonly ClosedBoard[], from: string, to: string | null): Promise<ChangesView['found']> {
  const { programme, db, today } = visit;
  // What owners said of a cycle that is open today is for those who read it; of one that is closed by now, for everybody.
  const seen = (known: AtMoment): AtMoment =>
    boards.some(({ number }) => number === known.position.cycle?.number) ? known : { ...known, position: asSeenBy(visit, known.position) };
  const before = await knownAt(db, programme, from);
  const after = to === null ? await knownToday(db, programme, today) : await knownAt(db, programme, to);
  const moments = { from: { moment: from, words: wordsOf(from, boards) }, to: { moment: to, words: to === null ? 'as at today' : wordsOf(to, boards) } };
  if (before === null || after === null) return { ...moments, changes: 'not-begun' };
  const [earlier, later] = [groupsOf(before.position), groupsOf(after.position)];
  const gone = earlier.filter(({ key }) => !later.some((group) => group.key === key));
  const groups = [...later, ...gone, { key: wholePlan, name: 'The plan as a whole' }];
  const asked = {
    workstream: groups.find(({ key }) => key === visit.query.workstream)?.key ?? null,
    kind: changeKinds.find((kind) => kind === visit.query.kind) ?? null,
  };
  return { ...moments, changes: changesBetween(seen(before), seen(after), ratingScheme('standard', today)), asked, groups };
}

/** What an address is narrowed to goes along to the address of its moments. */
const narrowedBy = (query: Visit['query']): string =>
  ['workstream', 'kind'].flatMap((name) => (query[name] ? [`&${name}=${encodeURIComponent(query[name])}`] : [])).join('');

const wordsOf = (moment: string, boards: readonly ClosedBoard[]): string => {
  const board = boards.find(({ closedAt }) => closedAt === moment);
  return board === undefined ? `as at ${formatDay(londonDay(moment))}` : `as frozen for the board of ${formatDay(board.boardDay)}`;
};

type ReadDay = ReturnType<typeof readPastDay>;

const problemsOf = (read: ReadDay) => (read.ok ? [] : read.problems);

const outOfOrder = (from: ReadDay, to: ReadDay) =>
  from.ok && to.ok && from.value !== null && to.value !== null && to.value < from.value
    ? [{ field: 'to', message: 'The later day must not be before the earlier one' }]
    : [];

/** Two boards chosen from lists are two moments. An empty choice is none. */
function withBoards(query: Visit['query']): Visit['query'] {
  const { 'board-from': from, 'board-to': to, ...rest } = query;
  if (from === undefined) return query;
  return { ...rest, from, ...(to === undefined || to === '' ? {} : { to }) };
}

/** What the address names and is no moment is said, and never taken for today; nor is a later moment that comes before the earlier one. */
function unknownMoments(query: Visit['query'], now: string): { field: string; message: string }[] {
  const problems = ['from', 'to'].flatMap((name) => {
    const read = query[name] === undefined ? null : askedMoment(query[name], now);
    if (read === null || read.kind === 'past' || (read.kind === 'present' && name === 'to')) return [];
    const what = name === 'from' ? 'The earlier' : 'The later';
    if (query[name] === '') return [{ field: `board-${name}`, message: `Choose the ${name === 'from' ? 'earlier' : 'later'} board` }];
    return [
      {
        field: name,
        message:
          read.kind === 'unknown'
            ? `${what} date in the address is no day or moment`
            : `${what} date must be ${name === 'from' ? 'before today' : 'today or before'}`,
      },
    ];
  });
  const [from, to] = [query.from, query.to].map((one) => (one === undefined ? null : askedMoment(one, now)));
  const turned = from?.kind === 'past' && to?.kind === 'past' && to.moment < from.moment;
  return turned ? [{ field: 'to', message: 'The later date must not be before the earlier one' }] : problems;
}

/** Three empty boxes ask for nothing. */
function emptied(query: Visit['query'], name: string): Visit['query'] {
  const boxes = ['day', 'month', 'year'].map((part) => `${name}-${part}`);
  return boxes.every((box) => (query[box] ?? '').trim() === '') ? Object.fromEntries(Object.entries(query).filter(([key]) => !boxes.includes(key))) : query;
}

/** The moment in the address, or the end of the day that was typed; null for the present. */
function momentIn(asked: string | undefined, typed: ReadDay, { today, moment }: Visit): string | null {
  if (typed.ok && typed.value !== null) return typed.value === today ? null : endOfLondonDay(typed.value);
  const read = asked === undefined ? null : askedMoment(asked, moment);
  return read?.kind === 'past' ? read.moment : null;
}
