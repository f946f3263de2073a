import type { FormState } from '../../../design/forms.ts';
import { page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, typedIn } from '../answering.ts';
import type { AskMeasures } from '../comparing/read.ts';
import { inOrder, type Problem, textOf } from '../form.ts';
import type { AskBoards } from '../meetings/known-boards.ts';
import { type MeetingSaid, meetingSaid, meetingsOffered } from '../meetings/meeting-view.ts';
import { recordDecision } from './actions.ts';
import { checkPage } from './check-page.ts';
import { decidePage } from './decide-page.ts';
import { decisionFields, decisionSoFar, readDecision } from './form.ts';
import { readWithPlan, versionAsked } from './routes.ts';
import { decisionProblems, decisionProblemWords, firstAcceptanceWords, type GivenDecision } from './rules/decisions.ts';
import { listVersions } from './store.ts';

type Handed = { readonly askMeasures: AskMeasures; readonly askBoards: AskBoards };

/** What bodies decided on versions. */
export const decideRoutes = (handed: Handed): Route[] => [
  { method: 'GET', pattern: patterns.decideVersion, action: 'plan.decide-version', handle: (visit) => showDecide(visit, handed, {}) },
  { method: 'POST', pattern: patterns.decideVersion, action: 'plan.decide-version', handle: (visit) => submitDecide(visit, handed) },
];

async function showDecide(visit: Visit, { askMeasures, askBoards }: Handed, state: FormState) {
  const { versions, now } = await readWithPlan(visit, askMeasures);
  const version = versionAsked(visit, versions);
  const accepted = now.plan.acceptedOn !== null;
  const boards = await meetingsOffered(visit, askBoards);
  const body = decidePage({ programme: visit.programme.slug, version, accepted, boards, state, csrf: visit.csrf });
  return page({ title: `Record a decision on version ${version.number}`, section: 'plan', width: 'reading', errors: Boolean(state.problems) }, body);
}

async function submitDecide(visit: Visit, handed: Handed) {
  const { askMeasures } = handed;
  const given = readDecision(visit.form);
  const typed = typedIn(visit);
  const meeting = await meetingOf(visit, handed);
  if (!given.ok) return showDecide(visit, handed, { problems: await allProblems(visit, [...given.problems, ...meeting.problems], askMeasures), typed });
  const checked = textOf(visit.form, 'checked');
  if (checked === 'change') return showDecide(visit, handed, { typed });
  if (checked !== 'yes' || meeting.problems.length > 0) return showCheck(visit, handed, given.value, meeting);
  const { number } = versionAsked(visit, await listVersions(visit.db, visit.programme.id));
  const done = await recordDecision(visit.changer, visit.programme.id, number, { ...given.value, unlisted: meeting.unlisted }, askMeasures);
  if (!done.ok) return showDecide(visit, handed, { problems: asProblems(done.refusal), typed });
  return redirect(url('planVersion', { programme: visit.programme.slug, version: number }));
}

/** A submission is sent on a day on which nobody need meet. */
async function meetingOf(visit: Visit, { askBoards }: Handed): Promise<MeetingSaid> {
  if (textOf(visit.form, 'decision') === 'submitted') return { problems: [], unlisted: false };
  return meetingSaid(visit, askBoards, { board: 'body', day: 'day' });
}

/** What is missing, with what would stand against the rest. */
async function allProblems(visit: Visit, missing: readonly Problem[], askMeasures: AskMeasures): Promise<readonly Problem[]> {
  const soFar = decisionSoFar(visit.form, visit.today);
  if (soFar === null) return inOrder(missing, decisionFields);
  const problems = (await problemsOf(visit, soFar.given, askMeasures)).filter(({ field }) => soFar.dayRead || field !== 'day');
  return inOrder([...problems.filter(({ field }) => field === 'day'), ...missing, ...problems], decisionFields);
}

async function problemsOf(visit: Visit, given: GivenDecision, askMeasures: AskMeasures): Promise<readonly Problem[]> {
  const { versions, now } = await readWithPlan(visit, askMeasures);
  const first = given.decision === 'accepted' && now.plan.acceptedOn === null ? [{ field: 'decision', message: firstAcceptanceWords }] : [];
  return [...first, ...decisionProblems(given, versionAsked(visit, versions), versions, visit.today).map(decisionProblemWords)];
}

/** The answers once more, where they could be recorded as they are. */
async function showCheck(visit: Visit, handed: Handed, given: GivenDecision, meeting: MeetingSaid) {
  const { versions } = await readWithPlan(visit, handed.askMeasures);
  const version = versionAsked(visit, versions);
  const typed = typedIn(visit);
  const problems = [...(await problemsOf(visit, given, handed.askMeasures)), ...meeting.problems];
  if (problems.length > 0) return showDecide(visit, handed, { problems: inOrder(problems, decisionFields), typed });
  const body = checkPage({ programme: visit.programme.slug, version, given, unlisted: meeting.unlisted, typed, csrf: visit.csrf });
  return page({ title: `Check a decision on version ${version.number}`, section: 'plan', width: 'reading' }, body);
}
