import type { FormState } from '../../../design/forms.ts';
import { pdfAvailable } from '../../../documents/index.ts';
import { download, found, notFound, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { asProblems, noPlan, typedIn } from '../answering.ts';
import type { AskMeasures } from '../comparing/read.ts';
import type { ChangeKind } from '../comparing/rules/change-words.ts';
import { comparePlans } from '../comparing/rules/compare.ts';
import type { PlanAsRead } from '../comparing/rules/plan-change.ts';
import { inOrder, type Problem } from '../form.ts';
import { cutVersion, hashOf } from './actions.ts';
import { comparePage } from './compare-page.ts';
import { cutPage } from './cut-page.ts';
import { readVersion, versionFields, versionSoFar } from './form.ts';
import { makeFile } from './make-file.ts';
import { planOfVersion, readVersions, type VersionsRead } from './read.ts';
import { changesPaper } from './rules/changes-paper.ts';
import { type ComparedView, comparedView, kindAsked, sidesAsked } from './rules/compared.ts';
import { asCorrected } from './rules/correction.ts';
import { acceptanceOf, usualNeeds } from './rules/decisions.ts';
import { refreshOf } from './rules/refresh.ts';
import { cutProblems, cutProblemWords, inForce, planIn, type Version } from './rules/version.ts';
import { versionPaper } from './rules/version-paper.ts';
import { listVersions, type StoredVersion } from './store.ts';
import { versionPage } from './version-page.ts';
import { versionsPage } from './versions-page.ts';

/** The versions of the plan; handed how the measures of a plan are asked for. */
export const versionRoutes = (askMeasures: AskMeasures): Route[] => [
  { method: 'GET', pattern: patterns.planVersions, action: 'plan.read', handle: (visit) => viewVersions(visit, askMeasures) },
  { method: 'GET', pattern: patterns.cutVersion, action: 'plan.version', handle: (visit) => showCut(visit, askMeasures, {}) },
  { method: 'POST', pattern: patterns.cutVersion, action: 'plan.version', handle: (visit) => submitCut(visit, askMeasures) },
  { method: 'GET', pattern: patterns.compareVersions, action: 'plan.read', handle: (visit) => viewCompare(visit, askMeasures) },
  { method: 'GET', pattern: patterns.compareVersionsFile, action: 'plan.read', handle: (visit) => saveCompare(visit, askMeasures) },
  { method: 'GET', pattern: patterns.planVersion, action: 'plan.read', handle: (visit) => viewVersion(visit, askMeasures) },
  { method: 'GET', pattern: patterns.planVersionFile, action: 'plan.read', handle: (visit) => saveVersion(visit, askMeasures) },
];

type WithPlan = VersionsRead & { readonly now: PlanAsRead };

const hasPlan = (read: VersionsRead): read is WithPlan => read.now !== null;

const read = (visit: Visit, askMeasures: AskMeasures): Promise<VersionsRead> => readVersions(visit.db, visit.programme.id, askMeasures);

/** The versions of a programme that has a plan. */
export async function readWithPlan(visit: Visit, askMeasures: AskMeasures): Promise<WithPlan> {
  const all = await read(visit, askMeasures);
  return hasPlan(all) ? all : notFound();
}

async function viewVersions(visit: Visit, askMeasures: AskMeasures) {
  const all = await read(visit, askMeasures);
  if (!hasPlan(all)) return noPlan(visit, 'Versions of the plan');
  const { versions, now } = all;
  const force = inForce(versions);
  const acceptance = force && acceptanceOf(force);
  const body = versionsPage({
    programme: visit.programme.slug,
    versions,
    since: await sinceVersion(visit, force ?? versions.at(-1), now, askMeasures),
    refresh: acceptance && refreshOf(asCorrected(acceptance).day, visit.today),
    accepted: now.plan.acceptedOn !== null,
    may: { cut: visit.may('plan.version'), accept: visit.may('plan.accept') },
  });
  return page({ title: 'Versions of the plan', section: 'plan' }, body);
}

/** What changed since a version. */
async function sinceVersion(visit: Visit, version: Version | undefined, now: PlanAsRead, askMeasures: AskMeasures) {
  if (version === undefined) return null;
  return { version, changes: comparePlans(await planOfVersion(visit.db, visit.programme.id, version, askMeasures), now) };
}

/** The version in the address. */
export const versionAsked = (visit: Visit, versions: readonly Version[]): Version =>
  found(versions.find(({ number }) => String(number) === visit.params.version));

async function viewVersion(visit: Visit, askMeasures: AskMeasures) {
  const { versions, now, unlisted } = await readWithPlan(visit, askMeasures);
  const version = versionAsked(visit, versions);
  const kept = await keptOf(visit, version);
  const body = versionPage({
    programme: visit.programme.slug,
    version,
    before: versions.findLast(({ number }) => number < version.number),
    pdf: pdfAvailable(),
    intact: kept && isIntact(kept),
    titleOf: (postId) => now.posts[postId] ?? 'holder of a post that is gone',
    accepted: now.plan.acceptedOn !== null,
    unlisted,
    may: {
      decide: visit.may('plan.decide-version'),
      accept: visit.may('plan.accept'),
      correct: visit.may('plan.correct-decision'),
      settle: (correction) => visit.may('plan.settle-correction', correction),
    },
  });
  return page({ title: `Version ${version.number} of the plan`, section: 'plan' }, body);
}

/** With what the plan said; null for a version of before any were kept. */
async function keptOf(visit: Visit, { id, number }: Version): Promise<StoredVersion | null> {
  if (id === null) return null;
  return found((await listVersions(visit.db, visit.programme.id, [number])).find((one) => one.number === number));
}

const isIntact = ({ content, hash }: StoredVersion): boolean => hashOf(content ?? '') === hash;

/** The plan as a version says it, to send to the board, to Cabinet or to the Department for Education. */
async function saveVersion(visit: Visit, askMeasures: AskMeasures) {
  const format = found((['docx', 'pdf'] as const).find((one) => one === visit.params.format));
  if (format === 'pdf' && !pdfAvailable()) return notFound();
  const { programme, moment, origin, asAt, db } = visit;
  // With what a second person said of each record: the file goes where nobody can look that up.
  const version = versionAsked(visit, (await readWithPlan(visit, askMeasures)).versions);
  const kept = await keptOf(visit, version);
  const read = kept === null ? await planOfVersion(db, programme.id, version, askMeasures) : planIn(kept.content ?? '');
  const about = { programme: programme.name, council: programme.council, moment: asAt ?? moment, record: programme.head };
  const paper = versionPaper({ version, read, intact: kept && isIntact(kept) }, about, origin);
  return download(await makeFile(paper, format, `${programme.slug}-plan-version-${version.number}`));
}

async function showCut(visit: Visit, askMeasures: AskMeasures, state: FormState) {
  const { versions, now } = await readWithPlan(visit, askMeasures);
  const last = versions.at(-1);
  const typed = state.typed ?? { needs: [...(last?.needs ?? usualNeeds)], purpose: 'amendments' };
  const body = cutPage({
    programme: visit.programme.slug,
    last: await sinceVersion(visit, last, now, askMeasures),
    accepted: now.plan.acceptedOn !== null,
    number: (last?.number ?? 0) + 1,
    state: { ...state, typed },
    csrf: visit.csrf,
  });
  return page({ title: 'Cut a version of the plan', section: 'plan', width: 'reading', errors: Boolean(state.problems) }, body);
}

async function submitCut(visit: Visit, askMeasures: AskMeasures) {
  const given = readVersion(visit.form);
  if (!given.ok) return showCut(visit, askMeasures, { problems: await allCutProblems(visit, given.problems, askMeasures), typed: typedIn(visit) });
  const done = await cutVersion(visit.changer, visit.programme.id, given.value, askMeasures);
  if (!done.ok) return showCut(visit, askMeasures, { problems: asProblems(done.refusal), typed: typedIn(visit) });
  return redirect(url('planVersion', { programme: visit.programme.slug, version: done.value }));
}

/** What is missing, with what would stand against the rest: what no purpose was chosen for cannot be held against one. */
async function allCutProblems(visit: Visit, missing: readonly Problem[], askMeasures: AskMeasures): Promise<readonly Problem[]> {
  const { versions, now } = await readWithPlan(visit, askMeasures);
  const since = await sinceVersion(visit, versions.at(-1), now, askMeasures);
  const { purpose, ...typed } = versionSoFar(visit.form);
  const around = { versions, priorities: now.plan.priorities.length, changes: since?.changes.length ?? null };
  const problems = cutProblems({ ...typed, purpose: purpose ?? 'refresh' }, around).map(cutProblemWords);
  return inOrder([...missing, ...problems.filter(({ field }) => purpose !== null || field === 'label')], versionFields);
}

/** The two sides that the address names, compared; null where there is no version yet. */
async function compared(visit: Visit, all: WithPlan, askMeasures: AskMeasures, kind: ChangeKind | null): Promise<ComparedView | null> {
  const sides = sidesAsked(visit.query, all.versions);
  if (sides === null) return null;
  const { from, to } = sides;
  const planOf = (version: Version) => planOfVersion(visit.db, visit.programme.id, version, askMeasures);
  // The earlier last: where it is read from the history, nothing else may be read after it.
  const after = to === 'now' ? all.now : await planOf(to);
  const before = await planOf(from);
  return comparedView({ from, to, before, after, kind, moment: visit.asAt ?? visit.moment });
}

async function viewCompare(visit: Visit, askMeasures: AskMeasures) {
  const all = await read(visit, askMeasures);
  if (!hasPlan(all)) return noPlan(visit, 'What changed in the plan');
  const view = await compared(visit, all, askMeasures, kindAsked(visit.query.kind));
  if (view === null) return redirect(url('planVersions', { programme: visit.programme.slug }));
  const body = comparePage({ programme: visit.programme.slug, versions: all.versions, view, pdf: pdfAvailable() });
  return page({ title: 'What changed in the plan', section: 'plan' }, body);
}

async function saveCompare(visit: Visit, askMeasures: AskMeasures) {
  const format = found((['docx', 'pdf'] as const).find((one) => one === visit.params.format));
  if (format === 'pdf' && !pdfAvailable()) return notFound();
  const { programme, moment, origin } = visit;
  const all = await readWithPlan(visit, askMeasures);
  const view = found((await compared(visit, all, askMeasures, null)) ?? undefined);
  const about = { programme: programme.name, council: programme.council, moment: visit.asAt ?? moment, record: programme.head };
  const to = view.to === 'now' ? 'now' : view.to.number;
  return download(await makeFile(changesPaper(view, about, origin), format, `${programme.slug}-plan-changes-${view.from.number}-to-${to}`));
}
