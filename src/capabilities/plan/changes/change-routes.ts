import type { FormState } from '../../../design/forms.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { awaitsAcceptance } from '../acceptance/store.ts';
import { asProblems, statusOf, typedIn } from '../answering.ts';
import { inOrder, textOf } from '../form.ts';
import type { AskBoards } from '../meetings/known-boards.ts';
import { type MeetingSaid, meetingSaid } from '../meetings/meeting-view.ts';
import type { Refusal } from '../refusal.ts';
import { decideChange, renewChange, withdrawChange } from './actions.ts';
import { linkAssessment } from './assessment.ts';
import { changeView, type Deciding, requestAsked, requestsWithPosts, requestWithOwners } from './change-view.ts';
import { ownersOf } from './deciders.ts';
import { decisionFields, readDecision, readLink, readLinkReason } from './form.ts';
import type { ForeseeRatings, Kind } from './kind.ts';
import { listChangesPage } from './pages/list-changes.ts';
import { showChangePage } from './pages/show-change.ts';
import { decidesAs } from './rules/deciding.ts';
import { listOf, stateFilters } from './rules/listing.ts';
import { type ChangeRequest, requestRef } from './rules/request.ts';

/** The changes that were asked for. `kinds`: every kind that may be decided, those of others among them. */
export const changeRoutes = (kinds: readonly Kind[], foresee: ForeseeRatings, askBoards: AskBoards): Route[] => {
  const decided: Deciding = { kinds, foresee, askBoards };
  return [
    { method: 'GET', pattern: patterns.planChanges, action: 'change.read', handle: viewList },
    { method: 'GET', pattern: patterns.change, action: 'change.read', handle: (visit) => show(visit, decided, {}) },
    { method: 'POST', pattern: patterns.decideChange, action: 'change.decide', handle: (visit) => submitDecision(visit, decided) },
    { method: 'POST', pattern: patterns.withdrawChange, action: 'change.withdraw', handle: (visit) => submitWithdrawal(visit, decided) },
    { method: 'POST', pattern: patterns.renewChange, action: 'change.withdraw', handle: (visit) => submitRenewal(visit, decided) },
    { method: 'POST', pattern: patterns.linkAssessment, action: 'change.assess', handle: (visit) => submitLink(visit, decided) },
  ];
};

async function viewList(visit: Visit): Promise<Answer> {
  const { requests: all, titleOf, ...posts } = await requestsWithPosts(visit);
  const { state, priority, words = '' } = visit.query;
  const asked = {
    state: stateFilters.find((one) => one === state) ?? null,
    priority: all.flatMap(({ about }) => about).find((ref) => ref === priority) ?? null,
    words: words.slice(0, 200),
  };
  const mine = (request: ChangeRequest): boolean =>
    request.state === 'waiting' && visit.may('change.decide', { ...request, ownedBy: ownersOf({ titleOf, ...posts }, request, visit.today) });
  const toDecide = new Set(all.filter(mine).map(({ id }) => id));
  const accepted = !(await awaitsAcceptance(visit.db, visit.programme.id));
  const body = listChangesPage({ programme: visit.programme.slug, requests: listOf(all, asked), all, asked, titleOf, toDecide, accepted });
  return page({ title: 'Changes to the plan', section: 'plan' }, body);
}

async function show(visit: Visit, deciding: Deciding, state: FormState, refusal: Refusal | null = null): Promise<Answer> {
  const view = await changeView(visit, deciding);
  const errors = Boolean(state.problems?.length);
  const title = `${requestRef(view.request.number)} ${view.request.subject.ref}`;
  return page(
    { title, section: 'plan', width: 'reading', errors, status: errors ? statusOf(refusal) : 200 },
    showChangePage({ ...view, csrf: visit.csrf, state }),
  );
}

const again = (visit: Visit, deciding: Deciding, refusal: Refusal) => show(visit, deciding, { problems: asProblems(refusal), typed: typedIn(visit) }, refusal);

const back = (visit: Visit) => redirect(url('change', { programme: visit.programme.slug, change: visit.params.change ?? '' }));

async function submitDecision(visit: Visit, deciding: Deciding): Promise<Answer> {
  const { request, acceptedOn, owned } = await requestWithOwners(visit, deciding.kinds);
  visit.permit(owned);
  const inOwnName = decidesAs(visit.person.actingPost.roles) === 'own-name';
  const read = readDecision(visit.form, { acceptedOn, today: visit.today, inOwnName });
  const meeting = await meetingDecided(visit, deciding);
  const problems = inOrder([...(read.ok ? [] : read.problems), ...meeting.problems], decisionFields);
  if (problems.length > 0 && request.state === 'waiting') return show(visit, deciding, { problems, typed: typedIn(visit) });
  const ruling = read.ok ? read.value : { decision: 'decline' as const, inNameOf: { kind: 'own' as const }, words: '' };
  const done = await decideChange(visit.changer, visit.programme.id, deciding.kinds, {
    ref: requestRef(request.number),
    ...ruling,
    unlisted: meeting.unlisted,
  });
  return done.ok ? back(visit) : again(visit, deciding, done.refusal);
}

/** Only a board meets: a decision in somebody's own name is of today. */
async function meetingDecided(visit: Visit, { askBoards }: Deciding): Promise<MeetingSaid> {
  if (textOf(visit.form, 'name') !== 'board') return { problems: [], unlisted: false };
  return meetingSaid(visit, askBoards, { board: 'board', day: 'met' });
}

async function submitWithdrawal(visit: Visit, deciding: Deciding): Promise<Answer> {
  const request = found(await requestAsked(visit));
  visit.permit(request);
  const words = typeof visit.form.why === 'string' ? visit.form.why.trim().slice(0, 2000) : '';
  const done = await withdrawChange(visit.changer, visit.programme.id, { ref: requestRef(request.number), words });
  return done.ok ? back(visit) : again(visit, deciding, { ...done.refusal, field: 'why' });
}

async function submitRenewal(visit: Visit, deciding: Deciding): Promise<Answer> {
  const request = found(await requestAsked(visit));
  visit.permit(request);
  const done = await renewChange(visit.changer, visit.programme.id, deciding.kinds, requestRef(request.number));
  if (!done.ok) return again(visit, deciding, { ...done.refusal, field: 'why' });
  return redirect(url('change', { programme: visit.programme.slug, change: done.value }));
}

async function submitLink(visit: Visit, deciding: Deciding): Promise<Answer> {
  const request = found(await requestAsked(visit));
  visit.permit(request);
  const done = await linkAssessment(visit.changer, visit.programme.id, {
    ref: requestRef(request.number),
    link: readLink(visit.form),
    reason: readLinkReason(visit.form),
  });
  return done.ok ? back(visit) : again(visit, deciding, done.refusal);
}
