import { endOfLondonDay } from '../../../calendar/index.ts';
import type { FormState } from '../../../design/forms.ts';
import { asAtAddress, withoutMoment } from '../../../design/past-links.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { colourOf, ratingScheme, sentencesOf } from '../../assurance/index.ts';
import { areAtOdds, cachedPosition, closedAt, closedBoards, ratingsOf } from '../../cycle/index.ts';
import type { Route, Visit } from '../../people/index.ts';
import { chooseMomentPage } from './choose-moment-page.ts';
import { pageWithin, readPastDay } from './form.ts';
import { ratingOfCyclePage } from './rating-of-cycle-page.ts';

export const pastRoutes: readonly Route[] = [
  { method: 'GET', pattern: patterns.asAt, action: 'past.read', handle: viewMoment, ownMoments: true },
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
  const { priorities } = await cachedPosition(programme, db, visit.today);
  const priority = found(priorities.find((one) => one.ref === params.ref));
  const rating = found((await ratingsOf(db, programme.id, number)).find((one) => one.priorityId === priority.id));
  const scheme = ratingScheme('standard', rating.cycle.closedOn ?? rating.cycle.boardDay);
  const part = (which: string) =>
    sentencesOf(
      rating.because.filter((reason) => reason.part === which),
      scheme,
    );
  const beside = (cycle: number): number | null => (priority.past.some((past) => past.cycle.number === cycle) ? cycle : null);
  const { declared } = rating;
  const body = ratingOfCyclePage({
    programme: programme.slug,
    ref: priority.ref,
    title: priority.title,
    rating,
    closedAt: await closedAt(db, programme.id, rating.cycle.id),
    because: { process: part('process'), impact: part('impact'), notes: part('note') },
    slow: sentencesOf(rating.slow, scheme),
    declaredColour: declared && colourOf(declared.process, declared.impact),
    atOdds: areAtOdds(rating),
    may: { confirm: visit.may('rating.confirm') && visit.today >= rating.cycle.boardDay, restate: visit.may('restatement.ask') },
    neighbours: { before: beside(number - 1), after: beside(number + 1) },
  });
  return page({ title: `${priority.ref} in cycle ${number}`, section: 'plan' }, body);
}
