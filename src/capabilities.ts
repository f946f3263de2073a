import { askCycleBoards, completionOf, completionsFollow, ratingsIfApproved, remindDue, reopenFallenBack, tellOldAddress } from './capabilities/cycle/index.ts';
import { policy as cyclePolicy } from './capabilities/cycle/policy.ts';
import { routes as cycleRoutes } from './capabilities/cycle/routes.ts';

import { askMeasuresForComparing, measureKinds, measuresFollow } from './capabilities/measures/index.ts';

import { policy as measuresPolicy } from './capabilities/measures/policy.ts';
import { routes as measuresRoutes } from './capabilities/measures/routes.ts';
import { policy as overviewPolicy } from './capabilities/overview/policy.ts';
import { routes as overviewRoutes } from './capabilities/overview/routes.ts';
import type { PolicyTable, Route } from './capabilities/people/index.ts';
import { policy as peoplePolicy } from './capabilities/people/policy.ts';
import { routes as peopleRoutes } from './capabilities/people/routes.ts';
import { type Accounts, accountSignIn, demonstrationSignIn, type OpenRoute, signOutRoutes } from './capabilities/people/sign-in.ts';
import { planFollows } from './capabilities/plan/index.ts';
import { policy as planPolicy } from './capabilities/plan/policy.ts';
import { routes as planRoutes } from './capabilities/plan/routes.ts';
import { highlightPapers } from './capabilities/reports/index.ts';
import { policy as reportsPolicy } from './capabilities/reports/policy.ts';
import { routes as reportsRoutes } from './capabilities/reports/routes.ts';
import type { Log } from './platform/log.ts';

/**
 * Every capability that people reach by the web: its routes and who may take them. A new capability is one line here. `origin` is where people reach
 * Sightline (`https://…`), for links inside the files that leave it; null where that is not known.
 */
export const capabilitiesFor = (origin: string | null): readonly { readonly routes: readonly Route[]; readonly policy: PolicyTable }[] => [
  // Where two posts become one, what they own moves too; that belongs to those above, so how is handed down; as is what falls due where a demonstration’s day moves, and how mail is written.
  { routes: peopleRoutes([planFollows, measuresFollow, completionsFollow], remindDue, tellOldAddress), policy: peoplePolicy },
  // A version of the plan holds its measures too, and a change of a measure is decided with those of the plan: measures stand beside the plan, so both are handed down; as is what a change would do to ratings, which work is complete and on which days boards met, which belong to the cycle.
  {
    routes: planRoutes({ askMeasures: askMeasuresForComparing, measureKinds, foreseeRatings: ratingsIfApproved, completionOf, askBoards: askCycleBoards }),
    policy: planPolicy,
  },
  // A reading may show that completed work does not hold; what is complete belongs to the cycle, above.
  { routes: measuresRoutes(reopenFallenBack), policy: measuresPolicy },
  // Closing a cycle freezes its papers, which reports makes: reports stands above the cycle, so its maker is handed down.
  { routes: cycleRoutes({ makePapers: highlightPapers(origin) }), policy: cyclePolicy },
  { routes: reportsRoutes, policy: reportsPolicy },
  { routes: overviewRoutes, policy: overviewPolicy },
];

/** What anybody reaches who is not signed in: one way in, with accounts or the demonstration's, and the way out. */
export const openRoutes = (demonstration: boolean, accounts: Accounts | null = null, log: Log = () => {}): readonly OpenRoute[] => [
  ...signOutRoutes(accounts),
  ...(accounts === null ? [] : accountSignIn(accounts, log)),
  ...(demonstration && accounts === null ? demonstrationSignIn : []),
];
