/**
 * Every address of Sightline, written once. Imports nothing; all may import it.
 *
 * `patterns` are what routes are mounted at; the functions build links from them.
 * A programme is named by its short name (`slug`), a plan item by its ref.
 */
export const patterns = {
  // the house
  health: '/health',
  assets: '/assets/',
  signIn: '/sign-in',
  signInProgramme: '/sign-in/:programme',
  startSignIn: '/sign-in/start',
  finishSignIn: '/sign-in/callback',
  chooseSignIn: '/sign-in/choose',
  providerSignOut: '/sign-in/back-channel-logout',
  signOut: '/sign-out',
  signOutEverywhere: '/sign-out/everywhere',
  programmes: '/programmes',
  newProgramme: '/programmes/new',
  demonstrationDay: '/:programme/day',
  // overview
  home: '/:programme',
  wall: '/:programme/plan',
  priority: '/:programme/plan/priorities/:ref',
  // plan
  planList: '/:programme/plan/list',
  planOnAPage: '/:programme/plan/on-a-page',
  phases: '/:programme/plan/phases',
  editPhase: '/:programme/plan/phases/:phase',
  workstream: '/:programme/plan/workstreams/:code',
  activity: '/:programme/plan/activities/:ref',
  ref: '/:programme/ref/:ref',
  ratingOfCycle: '/:programme/plan/priorities/:ref/ratings/:number',
  changes: '/:programme/changes',
  asAt: '/:programme/as-at',
  search: '/:programme/search',
  planStatements: '/:programme/plan/statements',
  crossCutting: '/:programme/plan/cross-cutting',
  confirmTarget: '/:programme/plan/activities/:ref/target',
  moveTarget: '/:programme/plan/activities/:ref/move',
  activityOwners: '/:programme/plan/activities/:ref/owners',
  priorityWords: '/:programme/plan/priorities/:ref/words',
  priorityOwners: '/:programme/plan/priorities/:ref/owners',
  expectedImpact: '/:programme/plan/priorities/:ref/expected-impact',
  noMeasure: '/:programme/plan/priorities/:ref/no-measure',
  withdraw: '/:programme/plan/withdraw/:ref',
  planChanges: '/:programme/plan/changes',
  change: '/:programme/plan/changes/:change',
  decideChange: '/:programme/plan/changes/:change/decide',
  withdrawChange: '/:programme/plan/changes/:change/withdraw',
  renewChange: '/:programme/plan/changes/:change/renew',
  linkAssessment: '/:programme/plan/changes/:change/assessment',
  planQuestions: '/:programme/plan/questions',
  planChecks: '/:programme/plan/checks',
  planQuestion: '/:programme/plan/questions/:question',
  planVersions: '/:programme/plan/versions',
  cutVersion: '/:programme/plan/versions/new',
  compareVersions: '/:programme/plan/versions/compare',
  compareVersionsFile: '/:programme/plan/versions/compare/:format',
  planVersion: '/:programme/plan/versions/:version',
  planVersionFile: '/:programme/plan/versions/:version/file/:format',
  decideVersion: '/:programme/plan/versions/:version/decide',
  correctDecision: '/:programme/plan/versions/:version/decisions/:decision/correct',
  settleCorrection: '/:programme/plan/versions/:version/decisions/:decision/correction',
  acceptPlan: '/:programme/plan/accept',
  boardWords: '/:programme/board-words',
  boardWord: '/:programme/board-words/:word',
  newImport: '/:programme/plan/import',
  importPreview: '/:programme/plan/import/:batch',
  confirmImport: '/:programme/plan/import/:batch/confirm',
  discardImport: '/:programme/plan/import/:batch/discard',
  // people
  posts: '/:programme/posts',
  mergePosts: '/:programme/posts/merge',
  post: '/:programme/posts/:post',
  endHolding: '/:programme/posts/:post/holders/:holding/end',
  holderEmail: '/:programme/posts/:post/holders/:holding/email',
  confirmHolding: '/:programme/posts/:post/holders/:holding/confirm',
  declineHolding: '/:programme/posts/:post/holders/:holding/decline',
  postLine: '/:programme/posts/:post/line',
  person: '/:programme/people/:person',
  endAccess: '/:programme/people/:person/end-access',
  giveAccessBack: '/:programme/people/:person/give-access-back',
  unlinkAccount: '/:programme/people/:person/unlink-account',
  confirmAddress: '/:programme/people/:person/confirm-address',
  signIns: '/:programme/sign-ins',
  // measures
  measures: '/:programme/measures',
  newMeasure: '/:programme/measures/new',
  measure: '/:programme/measures/:measure',
  editMeasure: '/:programme/measures/:measure/edit',
  newReading: '/:programme/measures/:measure/readings/new',
  // cycle
  cycles: '/:programme/cycle',
  newCycle: '/:programme/cycle/new',
  cycle: '/:programme/cycle/:number',
  closeCycle: '/:programme/cycle/:number/close',
  notSubmitted: '/:programme/cycle/:number/not-submitted',
  remindNow: '/:programme/cycle/:number/remind',
  messages: '/:programme/messages',
  message: '/:programme/messages/:message',
  confirmRatings: '/:programme/cycle/:number/confirm',
  confirmRating: '/:programme/plan/priorities/:ref/ratings/:number/confirm',
  askRestatement: '/:programme/plan/priorities/:ref/ratings/:number/restate',
  decideRestatement: '/:programme/restatements/:restatement',
  withdrawRestatement: '/:programme/restatements/:restatement/withdraw',
  update: '/:programme/cycle/:number/:ref',
  updateSection: '/:programme/cycle/:number/:ref/:section',
  checkUpdate: '/:programme/cycle/:number/:ref/check',
  submitUpdate: '/:programme/cycle/:number/:ref/submit',
  reopenUpdate: '/:programme/cycle/:number/:ref/reopen',
  reviewUpdate: '/:programme/cycle/:number/:ref/review',
  reviewUpdates: '/:programme/cycle/:number/review',
  updateConflict: '/:programme/cycle/:number/:ref/:section/conflict',
  verifyCompletion: '/:programme/plan/activities/:ref/verify',
  nameVerifier: '/:programme/plan/activities/:ref/verifier',
  acceptRecovery: '/:programme/plan/activities/:ref/recovery',
  decideStop: '/:programme/plan/activities/:ref/stop',
  askReopening: '/:programme/plan/activities/:ref/open-again',
  decideReopening: '/:programme/plan/activities/:ref/open-again/decide',
  // assurance
  assurance: '/:programme/assurance',
  slowToProgress: '/:programme/assurance/slow-to-progress',
  ratingScheme: '/:programme/assurance/how-ratings-are-derived',
  // reports
  reports: '/:programme/reports',
  highlightReport: '/:programme/reports/highlight/:number',
  highlightReportFile: '/:programme/reports/highlight/:number/:format',
  highlightReportRestatements: '/:programme/reports/highlight/:number/restatements/:format',
  // places to stand for later capabilities
  boards: '/:programme/boards',
  notice: '/:programme/notice',
} as const;

type Name = keyof typeof patterns;
type ParamsOf<P extends string> = P extends `${string}:${infer Rest}`
  ? Rest extends `${infer Key}/${infer Tail}`
    ? { [K in Key | keyof ParamsOf<Tail>]: string | number }
    : { [K in Rest]: string | number }
  : unknown;

/** The address of a page: `url('priority', { programme: 'marlshire', ref: 'LG2' })`. Each part is percent-encoded. */
export function url<N extends Name>(
  name: N,
  ...[params]: ParamsOf<(typeof patterns)[N]> extends Record<string, unknown> ? [ParamsOf<(typeof patterns)[N]>] : []
): string {
  const values = (params ?? {}) as Record<string, string | number>;
  const pieces = split[name];
  // What is fixed and the names between it, turn about.
  let address = pieces[0] as string;
  for (let index = 1; index < pieces.length; index += 2) {
    const value = values[pieces[index] as string];
    if (value === undefined) throw new Error(`url('${name}') needs '${pieces[index]}'`);
    address += encodeURIComponent(String(value)) + (pieces[index + 1] as string);
  }
  return address;
}

/** Each pattern parted once at its names: a page has hundreds of links. */
const split = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, pattern.split(/:(\w+)/)])) as unknown as Readonly<
  Record<Name, readonly string[]>
>;
