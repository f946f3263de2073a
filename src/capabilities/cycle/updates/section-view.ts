import type { FormState } from '../../../design/forms.ts';
import type { ImpactState, ProcessState } from '../../assurance/index.ts';
import type { Visit } from '../../people/index.ts';
import { activitiesPage } from '../pages/update-activities.ts';
import type { SectionView } from '../pages/update-frame.ts';
import { achievedPage, nextPage, standingPage, supportPage } from '../pages/update-sections.ts';
import type { Position, PriorityPosition } from '../position.ts';
import type { Section } from '../rules/answers.ts';
import { evidenceLines } from '../rules/evidence.ts';
import type { Fields } from './drafts.ts';
import { schemeOn } from './read-back-view.ts';
import { contributionRows, evidenceRows, rowsShown } from './rows.ts';
import { activityRows, contributionsSaid, ratingSaid } from './said-view.ts';
import type { UpdateVisit } from './visit.ts';

/** Whether this person may ask for a target of the priority to move: once a board has accepted the plan. */
const mayAskToMove = (visit: Visit, { plan }: Position, { posts }: PriorityPosition): boolean =>
  plan !== null &&
  plan.acceptedOn !== null &&
  visit.may('change.ask', { accepted: true, ownerPosts: posts.filter(({ part }) => part !== 'supporting').map(({ id }) => id) });

/** The page of a section, with what was said of it last time. */
export function bodyOf({ visit, position, priority, asked }: UpdateVisit, section: Section, view: SectionView, state: FormState) {
  const last = priority.lastUpdate;
  const said = (words: string | undefined): string | undefined => words || undefined;
  switch (section) {
    case 'standing': {
      const scheme = schemeOn(visit.today);
      return standingPage(
        {
          ...view,
          processes: processOrder.filter((value) => asked.processes.includes(value)).map((value) => ({ value, ...scheme.process[value] })),
          impacts: impactOrder.map((value) => ({ value, ...scheme.impact[value] })),
          lastSaid: last === null ? undefined : ratingSaid(last),
        },
        state,
      );
    }
    case 'achieved':
      return achievedPage(
        {
          ...view,
          lastSaid: said(last?.achieved),
          lastEvidence: said(evidenceLines(last?.evidence ?? [])),
          rows: rowsShown(evidenceRows, state.typed as Fields, visit.query.rows),
        },
        state,
      );
    case 'next':
      return nextPage({ ...view, lastSaid: said(last?.nextSteps) }, state);
    case 'support':
      return supportPage(
        {
          ...view,
          lastSlipping: said(last?.slipping),
          lastSupport: said(last?.support),
          lastAsks: said(last?.asksOfBoard),
          lastContributions: last === null ? undefined : said(contributionsSaid(last)),
          rows: rowsShown(contributionRows, state.typed as Fields, visit.query.rows),
        },
        state,
      );
    case 'activities':
      return activitiesPage(
        { ...view, today: visit.today, rows: activityRows(priority, visit.today), asksToMove: mayAskToMove(visit, position, priority) },
        state,
      );
  }
}

/** Best first, what has not begun last: as somebody looks for their own. */
const processOrder: readonly ProcessState[] = ['complete', 'on-track', 'behind', 'off-track', 'not-due', 'not-rated'];
const impactOrder: readonly ImpactState[] = ['sustained', 'demonstrable', 'emerging', 'not-met', 'unmeasured', 'not-expected'];
