import { patterns } from '../../urls.ts';
import type { Route } from '../people/index.ts';
import { boardWordRoutes } from './board-words/routes.ts';
import { completionRoutes } from './completion/routes.ts';
import { confirmingRoutes } from './confirming/routes.ts';
import { moderationRoutes } from './moderation/routes.ts';
import type { MakePapers } from './papers.ts';
import { reminderRoutes } from './reminding/routes.ts';
import { restatingRoutes } from './restating/routes.ts';
import { roundRoutes } from './rounds/routes.ts';
import { submitCheck, submitReopen, viewCheck, viewUpdate } from './updates/check-routes.ts';
import { submitConflict, submitSection, viewConflict, viewSection } from './updates/section-routes.ts';

/** The routes of the cycle. Papers are made by reports, which stands above: the maker is handed in. */
export const routes = (dependencies: { readonly makePapers: MakePapers }): Route[] => [
  ...roundRoutes(dependencies.makePapers),
  ...reminderRoutes,
  { method: 'GET', pattern: patterns.update, action: 'update.read', handle: viewUpdate },
  { method: 'GET', pattern: patterns.updateSection, action: 'update.write', handle: viewSection },
  { method: 'POST', pattern: patterns.updateSection, action: 'update.write', handle: submitSection },
  { method: 'GET', pattern: patterns.updateConflict, action: 'update.write', handle: viewConflict },
  { method: 'POST', pattern: patterns.updateConflict, action: 'update.write', handle: submitConflict },
  { method: 'GET', pattern: patterns.checkUpdate, action: 'update.write', handle: viewCheck },
  { method: 'POST', pattern: patterns.submitUpdate, action: 'update.submit', handle: submitCheck },
  { method: 'POST', pattern: patterns.reopenUpdate, action: 'update.submit', handle: submitReopen },
  ...moderationRoutes,
  ...completionRoutes,
  ...confirmingRoutes,
  ...boardWordRoutes,
  ...restatingRoutes,
];
