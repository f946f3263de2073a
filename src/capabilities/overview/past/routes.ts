import { endOfLondonDay } from '../../../calendar/index.ts';
import type { FormState } from '../../../design/forms.ts';
import { asAtAddress, withoutMoment } from '../../../design/past-links.ts';
import { type Answer, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { closedBoards } from '../../cycle/index.ts';
import type { Route, Visit } from '../../people/index.ts';
import { chooseMomentPage } from './choose-moment-page.ts';
import { pageWithin, readPastDay } from './form.ts';

export const pastRoutes: readonly Route[] = [{ method: 'GET', pattern: patterns.asAt, action: 'past.read', handle: viewMoment, ownMoments: true }];

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
