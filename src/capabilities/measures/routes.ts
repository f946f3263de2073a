import { isDay } from '../../calendar/index.ts';
import type { FormState, Typed } from '../../design/forms.ts';
import { type Answer, found, notFound, page, redirect } from '../../platform/web/index.ts';
import { patterns, url } from '../../urls.ts';
import { holdersOn, listPosts, type Route, type Visit } from '../people/index.ts';
import { type ChangeRequest, type Plan, planOf, requestsSection, sinceAccepted, submitAsked, waitingOn } from '../plan/index.ts';
import { addMeasure, addReading, changeMeasure, correctReading } from './actions.ts';
import { type AskedChange, changeKind, newMeasureKind } from './changes/measure-kinds.ts';
import type { FollowReading } from './following.ts';
import { type Offered, readMeasure, readReading } from './form.ts';
import { editMeasurePage, typedOf } from './pages/edit-measure.ts';
import { measuresPage } from './pages/list-measures.ts';
import { readingPage, typedOfNext, typedOfReading } from './pages/new-reading.ts';
import { measurePage } from './pages/show-measure.ts';
import type { ChangeSubject } from './policy.ts';
import { asksForRequest, countsOnceAdded } from './rules/approval.ts';
import { changedParts } from './rules/asked-change.ts';
import { askedOf } from './rules/listing.ts';
import type { Definition, StoredMeasure } from './rules/measure.ts';
import type { Problem } from './rules/problem-words.ts';
import { restatementsOf } from './rules/restatements.ts';
import { correctedReadings, listMeasures, measureByRef } from './store.ts';
import { measureWithPosts, postsAndWaiting } from './with-posts.ts';

/** `follow`: what else comes of a reading. */
export const routes = (follow: FollowReading): readonly Route[] => [
  { method: 'GET', pattern: patterns.measures, action: 'measure.read', handle: viewMeasures },
  { method: 'GET', pattern: patterns.newMeasure, action: 'measure.add', handle: (visit) => viewNewMeasure(visit, {}) },
  { method: 'POST', pattern: patterns.newMeasure, action: 'measure.add', handle: submitNewMeasure },
  { method: 'GET', pattern: patterns.measure, action: 'measure.read', handle: viewMeasure },
  { method: 'GET', pattern: patterns.editMeasure, action: 'measure.change', handle: viewEditMeasure },
  { method: 'POST', pattern: patterns.editMeasure, action: 'measure.change', handle: submitEditMeasure },
  { method: 'GET', pattern: patterns.newReading, action: 'reading.add', handle: viewNewReading },
  { method: 'POST', pattern: patterns.newReading, action: 'reading.add', handle: (visit) => submitReading(visit, follow) },
];

async function viewMeasures(visit: Visit): Promise<Answer> {
  const { db, programme } = visit;
  const plan = await planOf(db, programme.id);
  const posts = await listPosts(db, programme.id);
  const body = measuresPage({
    programme: programme.slug,
    today: visit.today,
    plan,
    posts,
    measures: await listMeasures(db, programme.id),
    asked: askedOf(visit.query, plan, posts),
    mayAdd: visit.may('measure.add'),
  });
  return page({ title: 'Measures', section: 'measures' }, body);
}

async function viewMeasure(visit: Visit): Promise<Answer> {
  const { db, programme } = visit;
  const { measure: asked, posts, requests } = await measureWithPosts(db, programme.id, visit.params.measure ?? '');
  const measure = found(asked);
  const owner = posts.find((post) => post.id === measure.ownerPostId);
  const plan = await planOf(db, programme.id);
  const body = measurePage({
    programme: programme.slug,
    today: visit.today,
    measure,
    plan,
    requests,
    asked: requestsSection(programme.slug, requests),
    restatements: restatementsOf(await correctedReadings(db, programme.id, measure.id, visit.asAt ?? visit.moment)),
    owner: owner ? { title: owner.title, holders: holdersOn(owner, visit.today).map((holder) => holder.name) } : null,
    mayChange: visit.may('measure.change', changeSubject(plan, measure)),
    mayRead: visit.may('reading.add', measure),
    mayCorrect: visit.may('reading.correct', measure),
  });
  return page({ title: `${measure.ref} ${measure.name}`, section: 'measures' }, body);
}

const measureAsked = async (visit: Visit): Promise<StoredMeasure> => found(await measureByRef(visit.db, visit.programme.id, visit.params.measure ?? ''));

type FormAround = {
  readonly plan: Plan;
  readonly posts: readonly { readonly id: string; readonly title: string }[];
  readonly waiting: readonly ChangeRequest[];
  readonly offered: Offered;
};

/** What a form of a measure offers. A programme without a plan has no outcomes to serve, and so no such form. */
async function around(visit: Visit): Promise<FormAround> {
  const plan = found(await planOf(visit.db, visit.programme.id));
  const { posts, waiting } = await postsAndWaiting(visit.db, visit.programme.id);
  const outcomes = new Map(plan.priorities.flatMap((priority) => priority.outcomes.map((outcome) => [outcome.ref, outcome.id] as const)));
  return { plan, posts, waiting, offered: { outcomes, posts: new Set(posts.map((post) => post.id)) } };
}

async function viewNewMeasure(visit: Visit, state: FormState, given?: FormAround): Promise<Answer> {
  const known = given ?? (await around(visit));
  const asked = visit.query.serves;
  const typed = state.typed ?? { serves: asked !== undefined && known.offered.outcomes.has(asked) ? asked : undefined };
  const body = editMeasurePage({
    ...known,
    programme: visit.programme.slug,
    measure: null,
    since: (words) => sinceAccepted(visit.programme.slug, words, []),
    mends: mends(visit),
    csrf: visit.csrf,
    state: { ...state, typed },
    stale: false,
  });
  return page({ title: 'Add a measure', section: 'measures', width: 'reading', errors: hasProblems(state) }, body);
}

async function submitNewMeasure(visit: Visit): Promise<Answer> {
  const known = await around(visit);
  const read = readMeasure(visit.form, known.offered, visit.today);
  const again = (problems: readonly Problem[]) => viewNewMeasure(visit, { problems, typed: visit.form });
  if (known.plan.acceptedOn !== null && (!read.ok || countsOnceAdded(read.value.definition)))
    return submitAsked<Definition, Answer>(visit, newMeasureKind, read.ok ? { ok: true, value: read.value.definition } : read, again);
  if (!read.ok) return again(read.problems);
  const added = await addMeasure(visit.changer, visit.programme.id, read.value.definition);
  if (added.ok) return redirect(url('measure', { programme: visit.programme.slug, measure: added.ref }));
  return again([{ field: 'reason', message: 'The plan was accepted while this page was open: send it again, and it is asked for' }]);
}

/** What the policy is asked about somebody who would change a measure or ask for it. */
const changeSubject = (plan: Plan | null, { ownerPostId }: StoredMeasure): ChangeSubject => ({
  ownerPostId,
  accepted: plan !== null && plan.acceptedOn !== null,
});

async function viewEditMeasure(visit: Visit): Promise<Answer> {
  const measure = await measureAsked(visit);
  const known = await around(visit);
  visit.permit(changeSubject(known.plan, measure));
  const refs = new Map([...known.offered.outcomes].map(([ref, id]) => [id, ref]));
  return editAnswer(visit, known, measure, { typed: typedOf(measure, refs) });
}

function editAnswer(visit: Visit, known: FormAround, measure: StoredMeasure, state: FormState, stale = false): Answer {
  const body = editMeasurePage({
    ...known,
    programme: visit.programme.slug,
    measure,
    since: (words) => sinceAccepted(visit.programme.slug, words, waitingOn(known.waiting, { kind: 'measure', id: measure.id })),
    mends: mends(visit) && !countsOnceAdded(measure),
    csrf: visit.csrf,
    state,
    stale,
  });
  const errors = hasProblems(state);
  return page({ title: `Change ${measure.ref}`, section: 'measures', width: 'reading', errors, status: stale ? 409 : errors ? 422 : 200 }, body);
}

/** Whether this person changes the words of a measure that does not count (name, what it tells, owner) without a request. */
const mends = (visit: Visit): boolean => visit.may('measure.add');

async function submitEditMeasure(visit: Visit): Promise<Answer> {
  const measure = await measureAsked(visit);
  const known = await around(visit);
  visit.permit(changeSubject(known.plan, measure));
  const again = (problems: readonly Problem[], stale = false) => editAnswer(visit, known, measure, { problems, typed: visit.form }, stale);
  const version = Number(visit.form.version);
  const read = readMeasure(visit.form, known.offered, visit.today);
  const asks = read.ok && asksForRequest(measure, read.value.definition);
  if (known.plan.acceptedOn !== null && (asks || !mends(visit))) {
    if (version !== measure.version) return again([], true);
    const asked = read.ok ? { ok: true as const, value: { measureId: measure.id, changes: changedParts(measure, read.value.definition) } } : read;
    return submitAsked<AskedChange, Answer>(visit, changeKind, asked, (problems) => again(problems));
  }
  if (!read.ok) return again(read.problems);
  const { definition, reason } = read.value;
  const answer = await changeMeasure(visit.changer, visit.programme.id, measure.id, { definition, reason, version });
  switch (answer) {
    case 'changed':
    case 'unchanged':
      return redirect(url('measure', { programme: visit.programme.slug, measure: measure.ref }));
    case 'stale':
      return again([], true);
    case 'reason-needed':
      return again([{ field: 'reason', message: 'Enter why it changes, because what counts as success would move' }]);
    case 'request-needed':
      return again([{ field: 'reason', message: 'The plan was accepted while this page was open: send it again, and it is asked for' }]);
  }
}

async function viewNewReading(visit: Visit): Promise<Answer> {
  const measure = await measureAsked(visit);
  visit.permit(measure);
  const { period } = visit.query;
  const correcting = isDay(period) ? (measure.readings.find((reading) => reading.periodEnd === period) ?? null) : null;
  return readingAnswer(visit, measure, correcting, { typed: correcting ? typedOfReading(correcting) : typedOfNext(measure, visit.today) });
}

function readingAnswer(visit: Visit, measure: StoredMeasure, correcting: StoredMeasure['readings'][number] | null, state: FormState): Answer {
  const body = readingPage({ programme: visit.programme.slug, today: visit.today, measure, correcting, csrf: visit.csrf, state });
  return page(
    { title: `${correcting ? 'Correct' : 'Add'} a reading of ${measure.ref}`, section: 'measures', width: 'reading', errors: hasProblems(state) },
    body,
  );
}

/** A period that has a reading already makes the form a correction, which asks for its reason. */
async function submitReading(visit: Visit, follow: FollowReading): Promise<Answer> {
  const measure = await measureAsked(visit);
  visit.permit(measure);
  const { changer, programme } = visit;
  const typed: Typed = visit.form;
  const read = readReading(visit.form, measure.unit, visit.today);
  if (!read.ok) return readingAnswer(visit, measure, standingAt(measure, visit.form), { problems: read.problems, typed });
  const { reading, reason, seen } = read.value;
  if (seen !== null && !visit.may('reading.correct', measure)) notFound();
  const answer =
    seen === null
      ? await addReading(changer, programme.id, measure.id, reading, follow)
      : await correctReading(changer, programme.id, measure.id, { reading, reason, seen }, follow);
  if (answer === 'added' || answer === 'corrected' || answer === 'unchanged')
    return redirect(url('measure', { programme: programme.slug, measure: measure.ref }));
  const now = await measureAsked(visit);
  const standing = now.readings.find((one) => one.periodEnd === reading.periodEnd) ?? null;
  return readingAnswer(visit, now, standing, { problems: [readingRefusal(answer)], typed });
}

function readingRefusal(answer: 'period-taken' | 'stale' | 'no-reading' | 'reason-needed' | 'was-validated'): Problem {
  switch (answer) {
    case 'period-taken':
      return { field: 'reason', message: 'This period has a reading already: to correct it, enter why it changes' };
    case 'stale':
      return {
        field: 'reason',
        message: 'Somebody else changed this reading while you did: check the value that stands now, and save again if yours should replace it',
      };
    case 'no-reading':
      return { field: 'period', message: 'That period has no reading to correct: choose the period of one that has, or save again to add it' };
    case 'was-validated':
      return { field: 'quality', message: 'This reading was validated, so it stays validated: correct its value, and say why' };
    case 'reason-needed':
      return { field: 'reason', message: 'Enter why it changes' };
  }
}

/** The reading that a correction with problems was about. */
function standingAt(measure: StoredMeasure, form: Visit['form']): StoredMeasure['readings'][number] | null {
  if (typeof form.seen !== 'string') return null;
  const [day, month, year] = ['day', 'month', 'year'].map((part) => String(form[`period-${part}`] ?? '').padStart(part === 'year' ? 4 : 2, '0'));
  return measure.readings.find((reading) => reading.periodEnd === `${year}-${month}-${day}`) ?? null;
}

const hasProblems = (state: FormState): boolean => (state.problems?.length ?? 0) > 0;
