import type { FormState } from '../../../design/forms.ts';
import { found, notFound, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, statusOf, typedIn } from '../answering.ts';
import type { AskMeasures } from '../comparing/read.ts';
import type { Refusal } from '../refusal.ts';
import { correctPage, settleCorrectionPage, settledMeanwhilePage } from './correct-pages.ts';
import { askCorrection, settleCorrection } from './correcting.ts';
import { readCorrection, readRuling } from './form.ts';
import { readVersions } from './read.ts';
import { asCorrected, waitingOf } from './rules/correction.ts';

/** A mistyped decision on a version is corrected by two people. */
export const correctionRoutes = (askMeasures: AskMeasures): Route[] => [
  { method: 'GET', pattern: patterns.correctDecision, action: 'plan.correct-decision', handle: (visit) => showCorrect(visit, askMeasures, {}) },
  { method: 'POST', pattern: patterns.correctDecision, action: 'plan.correct-decision', handle: (visit) => submitCorrect(visit, askMeasures) },
  { method: 'GET', pattern: patterns.settleCorrection, action: 'plan.read', handle: (visit) => showSettle(visit, askMeasures, {}) },
  { method: 'POST', pattern: patterns.settleCorrection, action: 'plan.settle-correction', handle: (visit) => submitSettle(visit, askMeasures) },
];

/** The decision of the address, with the plan's posts. */
async function decisionAsked(visit: Visit, askMeasures: AskMeasures) {
  const { versions, now } = await readVersions(visit.db, visit.programme.id, askMeasures);
  if (now === null) return notFound();
  const version = found(versions.find(({ number }) => String(number) === visit.params.version));
  const made = found(version.decisions.find(({ id }) => id === visit.params.decision));
  return { version, made, titleOf: (postId: string): string => now.posts[postId] ?? 'holder of a post that is gone' };
}

/** Where nothing waits, whoever might settle it is led to what there is. */
const askedByNobody = { askedBy: '' };

const place = (visit: Visit) => ({ version: Number(visit.params.version), decisionId: visit.params.decision ?? '' });
const back = (visit: Visit) => redirect(url('planVersion', { programme: visit.programme.slug, version: visit.params.version ?? '' }));

async function showCorrect(visit: Visit, askMeasures: AskMeasures, state: FormState) {
  const { version, made } = await decisionAsked(visit, askMeasures);
  const { body: by, day, reference } = asCorrected(made);
  const [year, month, dayOfMonth] = day.split('-').map((part) => String(Number(part)));
  const typed = state.typed ?? { body: by, 'day-day': dayOfMonth, 'day-month': month, 'day-year': year, reference };
  const body = correctPage({ programme: visit.programme.slug, version, made, state: { ...state, typed }, csrf: visit.csrf });
  return page({ title: 'Correct a decision on a version', section: 'plan', width: 'reading', errors: Boolean(state.problems) }, body);
}

async function submitCorrect(visit: Visit, askMeasures: AskMeasures) {
  const given = readCorrection(visit.form);
  if (!given.ok) return showCorrect(visit, askMeasures, { problems: given.problems, typed: typedIn(visit) });
  const done = await askCorrection(visit.changer, visit.programme.id, place(visit), given.value, askMeasures);
  return done.ok ? back(visit) : showCorrect(visit, askMeasures, { problems: asProblems(done.refusal), typed: typedIn(visit) });
}

async function showSettle(visit: Visit, askMeasures: AskMeasures, state: FormState, refusal: Refusal | null = null) {
  const { version, made, titleOf } = await decisionAsked(visit, askMeasures);
  const waits = waitingOf(made);
  // Settled meanwhile, or never asked for: the version's page says what there is.
  if (waits === null) return back(visit);
  const maySettle = visit.may('plan.settle-correction', waits);
  const body = settleCorrectionPage({ programme: visit.programme.slug, version, made, waits, titleOf, maySettle, state, csrf: visit.csrf });
  const errors = Boolean(state.problems);
  return page({ title: 'Confirm a correction', section: 'plan', width: 'reading', errors, ...(errors && { status: statusOf(refusal) }) }, body);
}

async function submitSettle(visit: Visit, askMeasures: AskMeasures) {
  const { made } = await decisionAsked(visit, askMeasures);
  const waits = waitingOf(made);
  visit.permit(waits ?? askedByNobody);
  if (waits === null) return showSettledMeanwhile(visit, askMeasures);
  const given = readRuling(visit.form);
  if (!given.ok) return showSettle(visit, askMeasures, { problems: given.problems, typed: typedIn(visit) });
  const done = await settleCorrection(visit.changer, visit.programme.id, place(visit), given.value, askMeasures);
  if (done.ok) return back(visit);
  if (done.refusal.stale) return showSettledMeanwhile(visit, askMeasures);
  return showSettle(visit, askMeasures, { problems: asProblems(done.refusal), typed: typedIn(visit) }, done.refusal);
}

/** Whoever came second is told so, with the words that they typed. */
async function showSettledMeanwhile(visit: Visit, askMeasures: AskMeasures) {
  const { version, made, titleOf } = await decisionAsked(visit, askMeasures);
  const body = settledMeanwhilePage({ programme: visit.programme.slug, version, made, words: String(typedIn(visit).words ?? '').trim(), titleOf });
  return page({ title: 'This correction was settled before you', section: 'plan', width: 'reading', status: 409 }, body);
}
