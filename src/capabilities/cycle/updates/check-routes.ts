import { type Answer, found, notFound, page, redirect } from '../../../platform/web/index.ts';
import { url } from '../../../urls.ts';
import { colourOf, disagreementOf } from '../../assurance/index.ts';
import type { Visit } from '../../people/index.ts';
import { readsOpenCycle } from '../as-seen-by.ts';
import { reviewStateOf, reviewToAnswer } from '../moderation/rules/review-state.ts';
import { mayReview } from '../moderation/waiting-view.ts';
import { checkPage, readPage } from '../pages/check-update.ts';
import { placeOf } from '../pages/update-frame.ts';
import { startPage } from '../pages/update-start.ts';
import { problemHref, sectionTitles, submitProblemWords } from '../pages/words.ts';
import type { CycleSummary, Position, PriorityPosition, UpdatePosition } from '../position.ts';
import { cycleByNumber, frozenPaper } from '../rounds/store.ts';
import { checkSection, type Section, sections } from '../rules/answers.ts';
import { lateCloseWords } from '../rules/late-close.ts';
import { timingOf } from '../rules/lateness.ts';
import { signalsIfSubmitted } from '../signals/of-position.ts';
import { signalPolicy } from '../signals/rules/policy.ts';
import { earlierTexts } from '../signals/store.ts';
import { changedSince } from './changed-since.ts';
import { type Draft, saveDraft } from './drafts.ts';
import { tooLong, typedIn } from './fields.ts';
import { judgeUpdate, type UpdateAnswers } from './judge.ts';
import { ratingsView, readAnswers } from './read-back-view.ts';
import { allReasons, asProblem, type InSection, lacksOf } from './reasons-view.ts';
import { sinceThen, submitterWords } from './said-view.ts';
import { conflictOf } from './section-routes.ts';
import { reopenUpdate, submitUpdate } from './submit.ts';
import { answersIn, draftsFor, headOf, isOpen, placeFor, savedWords, type UpdateVisit, updateAsked, updateToWrite, versionsIn } from './visit.ts';

/** The update's own page: where its owner begins and comes back to; for everybody else what was submitted, and once the cycle closed, what the board saw. */
export async function viewUpdate(visit: Visit): Promise<Answer> {
  const cycle = found(/^[1-9]\d{0,4}$/.test(visit.params.number ?? '') ? await cycleByNumber(visit.db, visit.programme.id, Number(visit.params.number)) : null);
  visit.permit({ frozen: cycle.state === 'closed' });
  if (cycle.state === 'closed') return viewFrozen(visit, cycle);
  const update = await updateAsked(visit);
  const { priority } = update;
  if (visit.asAt !== null || !visit.may('update.write', { posts: priority.posts }))
    return readAnswer(visit, update.cycle, priority, { frozen: false, mayChange: false });
  const drafts = await draftsFor(update);
  const state = priority.update && reviewStateOf(priority.update);
  const answers = answersIn(update.asked, drafts);
  const lacks = lacksOf(drafts, allReasons(update, drafts, judgeUpdate(priority, answers, { person: visit.person.id, today: visit.today })));
  if (visit.query.go === 'on' && isOpen(priority) && state !== 'returned') return redirect(whereToGoOn(update, drafts, lacks));
  const view = {
    ...update.head,
    csrf: visit.csrf,
    timing: timingOf(isOpen(priority) ? null : (priority.update?.submittedOn ?? null), update.cycle.ratingsDue, visit.today),
    saved: Object.fromEntries(sections.map((section) => [section, savedWords(drafts.get(section), visit.today)])) as Record<Section, string | null>,
    lacks,
    changed: changedOf(update, answers),
    since: sinceThen(priority),
    submittedOn: priority.update?.submittedOn ?? null,
    reopened: priority.update?.reopened ?? false,
    maySubmit: visit.may('update.submit', { posts: priority.posts }),
    review: reviewToAnswer(priority.update),
    state,
    signals: priority.signals ?? [],
  };
  return page({ title: `Update of ${priority.ref} in cycle ${update.cycle.number}`, section: 'cycle', width: 'reading' }, startPage(view));
}

/** What was changed of the submission that came back. */
const changedOf = ({ priority: { update }, asked }: UpdateVisit, now: UpdateAnswers) => changedSince(update, update && answersOfUpdate(update), asked, now);

/** The first section that is not finished, else the answers to be checked: where the link of a mail leads, so that an owner is one page nearer. */
function whereToGoOn({ head }: UpdateVisit, drafts: ReadonlyMap<string, unknown>, lacks: Readonly<Record<Section, readonly string[]>>): string {
  const section = sections.find((one) => !drafts.has(one) || lacks[one].length > 0);
  return section === undefined ? url('checkUpdate', placeOf(head)) : url('updateSection', { ...placeOf(head), section });
}

/** From the frozen facts themselves: not even the title of a priority is read from the plan of today. */
async function viewFrozen(visit: Visit, cycle: CycleSummary): Promise<Answer> {
  const paper = found(await frozenPaper(visit.db, visit.programme.id, cycle.number));
  const { position } = JSON.parse(paper.facts) as { position: Position };
  const priority = found(position.priorities.find((one) => one.ref === visit.params.ref));
  return readAnswer(visit, cycle, priority, { frozen: true, mayChange: false });
}

function readAnswer(visit: Visit, cycle: CycleSummary, priority: PriorityPosition, how: { readonly frozen: boolean; readonly mayChange: boolean }): Answer {
  const { update, rating } = priority;
  const declared = update === null ? null : declaredOf(update);
  const differs = update !== null && disagreementOf(update.declared, rating) !== null;
  const day = cycle.closedOn ?? visit.today;
  const body = readPage({
    ...headOf(visit, cycle, priority),
    csrf: visit.csrf,
    closedLate: lateCloseWords(cycle),
    submittedOn: update?.submittedOn ?? null,
    by: submitterWords(priority),
    late: update?.late ?? false,
    answers: update === null ? [] : readAnswers(answersOfUpdate(update)),
    ratings: ratingsView(visit.programme.slug, rating, declared, differs, day),
    difference: differs ? (update?.difference ?? '') : '',
    reviews: readsOpenCycle(visit) ? (update?.reviews ?? []) : [],
    state: update && reviewStateOf(update),
    signals: readsOpenCycle(visit) ? (priority.signals ?? []) : [],
    mayReview: !how.frozen && visit.asAt === null && mayReview(visit, priority) && update !== null && reviewStateOf(update) === 'waiting',
    ...how,
  });
  return page({ title: `${how.mayChange ? 'Your update' : 'Update'} of ${priority.ref} in cycle ${cycle.number}`, section: 'cycle' }, body);
}

const declaredOf = ({ declared }: UpdatePosition) => ({ ...declared, colour: colourOf(declared.process, declared.impact) });

/** A submitted update as answers. */
function answersOfUpdate(update: UpdatePosition): UpdateAnswers {
  return {
    ...update,
    process: update.declared.process,
    impact: update.declared.impact,
    activities: update.activities.map((said) => ({
      ref: said.ref,
      status: said.status,
      plannedStart: said.plannedStart,
      forecast: said.forecast,
      forecastReason: said.forecastReason ?? '',
      recovery: said.recovery ?? { text: '', day: null },
      stopReason: said.stopReason ?? '',
      claimShown: said.claimShown ?? '',
    })),
  };
}

export async function viewCheck(visit: Visit): Promise<Answer> {
  const update = await updateToWrite(visit);
  if (visit.asAt !== null) notFound();
  const { priority, cycle } = update;
  if (!isOpen(priority)) return readAnswer(visit, cycle, priority, { frozen: false, mayChange: visit.may('update.submit', { posts: priority.posts }) });
  return showCheck(update, await draftsFor(update), {});
}

type ShownCheck = {
  readonly typed?: string;
  readonly problems?: readonly { readonly href: string; readonly message: string }[];
  readonly changedMeanwhile?: boolean;
};

async function showCheck(update: UpdateVisit, drafts: ReadonlyMap<string, Draft>, shown: ShownCheck): Promise<Answer> {
  const { visit, head, priority, asked } = update;
  const answers = answersIn(asked, drafts);
  const judged = judgeUpdate(priority, answers, { person: visit.person.id, today: visit.today });
  const problems = shown.problems ?? [];
  const changed = changedOf(update, answers);
  const texts = await earlierTexts(visit.db, visit.programme.id, signalPolicy(visit.today).cyclesCompared, priority.id);
  const view = {
    ...head,
    csrf: visit.csrf,
    answers: readAnswers(answers),
    ratings: ratingsView(visit.programme.slug, judged.derived, judged.declared, judged.disagreement !== null, visit.today),
    versions: JSON.stringify(versionsIn(drafts)),
    version: drafts.get(checkSection)?.version ?? 0,
    problems,
    changedMeanwhile: shown.changedMeanwhile ?? false,
    review: reviewToAnswer(priority.update),
    changed,
    signals: signalsIfSubmitted(update.position, update.cycle, priority, { answers, derived: judged.derived.colour, today: visit.today, texts, changed }),
    maySubmit: visit.may('update.submit', { posts: priority.posts }),
  };
  const difference = shown.typed ?? answers.difference;
  const own = problems.filter(({ href }) => href.startsWith('#')).map(({ href, message }) => ({ field: href.slice(1), message }));
  return page(
    { title: `${sectionTitles.check}: ${head.ref}`, section: 'cycle', errors: problems.length > 0, ...(shown.changedMeanwhile ? { status: 409 } : {}) },
    checkPage(view, { typed: { difference }, problems: own }),
  );
}

/** Submits what was checked. Whatever stands in the way is said at once, each reason leading to its section. */
export async function submitCheck(visit: Visit): Promise<Answer> {
  const update = await updateToWrite(visit);
  const { priority, asked, head } = update;
  if (!isOpen(priority)) return redirect(url('update', placeOf(head)));
  const checked = versionsSent(visit);
  const typed = typedIn('check', asked, visit.form);
  const difference = typed.difference ?? '';
  const before = await draftsFor(update);
  const long = tooLong('check', asked, typed);
  if (long.length > 0) return showCheck(update, before, { typed: difference, problems: linked(update, long.map(asProblem)) });

  // The words about a difference are saved as a draft first, so that they stand whatever becomes of the rest.
  if (difference !== (before.get(checkSection)?.fields.difference ?? '')) {
    const saved = await saveDraft(visit.changer, placeFor(update, checkSection), checked[checkSection] ?? 0, typed);
    if (saved.result === 'not-open') return redirect(url('update', placeOf(head)));
    if (saved.result === 'conflict') return conflictOf(update, checkSection, saved.theirs, typed);
    checked[checkSection] = saved.version;
  }
  const drafts = await draftsFor(update);
  const answers = answersIn(asked, drafts);
  const judged = judgeUpdate(priority, answers, { person: visit.person.id, today: visit.today });
  const reasons = allReasons(update, drafts, judged);
  if (reasons.length > 0) return showCheck(update, drafts, { problems: linked(update, reasons) });

  const submitted = await submitUpdate(visit.changer, visit.programme, { ref: priority.ref, answers, versions: checked });
  if (submitted.ok || submitted.problems.some(({ key }) => key === 'already-submitted' || key === 'no-open-cycle' || key === 'no-such-priority'))
    return redirect(url('update', placeOf(head)));
  if (submitted.problems.some(({ key }) => key === 'changed-meanwhile')) return showCheck(update, await draftsFor(update), { changedMeanwhile: true });
  const words = submitted.problems.flatMap((problem) =>
    'section' in problem ? [{ section: problem.section, field: problem.field, message: submitProblemWords(problem) }] : [],
  );
  return showCheck(update, await draftsFor(update), { problems: linked(update, words) });
}

function versionsSent(visit: Visit): Record<string, number> {
  try {
    const sent: unknown = JSON.parse(String(visit.form.versions ?? '{}'));
    if (sent === null || typeof sent !== 'object') return {};
    return Object.fromEntries(Object.entries(sent).filter((entry): entry is [string, number] => Number.isSafeInteger(entry[1])));
  } catch {
    return {};
  }
}

const linked = ({ head }: UpdateVisit, problems: readonly InSection[]): { href: string; message: string }[] =>
  problems.map((problem) => ({ href: problemHref(placeOf(head), problem), message: problem.message }));

export async function submitReopen(visit: Visit): Promise<Answer> {
  const update = await updateToWrite(visit);
  await reopenUpdate(visit.changer, visit.programme, update.priority);
  return redirect(url('update', placeOf(update.head)));
}
