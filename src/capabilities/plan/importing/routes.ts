import { isId } from '../../../platform/ids.ts';
import { found, notFound, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { hasPlan } from '../content/store.ts';
import type { Problem } from '../form.ts';
import { fileLimits } from '../reading/index.ts';
import { confirmImport, discardImport, ImportRefused, previewImport } from './actions.ts';
import { planTherePage } from './plan-there-page.ts';
import { previewPage } from './preview-page.ts';
import { severities } from './rules/problem-groups.ts';
import { type Batch, listWaiting, waitingBatch } from './store.ts';
import { uploadPage } from './upload-page.ts';

export const importRoutes: Route[] = [
  { method: 'GET', pattern: patterns.newImport, action: 'plan.import', handle: (visit) => showUpload(visit, []) },
  { method: 'POST', pattern: patterns.newImport, action: 'plan.import', handle: submitUpload },
  { method: 'GET', pattern: patterns.importPreview, action: 'plan.import', handle: async (visit) => showPreview(visit, await batchOf(visit), []) },
  { method: 'POST', pattern: patterns.confirmImport, action: 'plan.import', handle: submitConfirm },
  { method: 'POST', pattern: patterns.discardImport, action: 'plan.import', handle: submitDiscard },
];

async function showUpload(visit: Visit, problems: readonly Problem[]) {
  const programme = visit.programme.slug;
  if (await hasPlan(visit.db, visit.programme.id))
    return page({ title: 'Import the plan', section: 'plan', width: 'reading', status: problems.length > 0 ? 422 : 200 }, planTherePage(programme));
  const waiting = await listWaiting(visit.db, visit.programme.id);
  return page(
    { title: 'Import the plan', section: 'plan', width: 'reading', errors: problems.length > 0 },
    uploadPage({ programme, waiting, state: { problems }, csrf: visit.csrf }),
  );
}

async function submitUpload(visit: Visit) {
  const { file } = visit;
  if (file === null) return showUpload(visit, [{ field: 'file', message: 'Choose the plan’s file' }]);
  if (file.tooLarge || file.bytes.length > fileLimits.fileBytes)
    return showUpload(visit, [
      { field: 'file', message: 'The file is larger than 20 MB. Take out its pictures, or save the plan’s tables in a file of their own, and choose that.' },
    ]);
  try {
    const batch = await previewImport(visit.changer, visit.programme.id, { name: file.name, bytes: file.bytes });
    return redirect(url('importPreview', { programme: visit.programme.slug, batch }));
  } catch (error) {
    if (error instanceof ImportRefused) return showUpload(visit, [{ field: 'file', message: error.message }]);
    throw error;
  }
}

/** The preview of the address; "not found" where it was confirmed or discarded. */
async function batchOf(visit: Visit): Promise<Batch> {
  const id = visit.params.batch ?? '';
  return found(isId(id) ? await waitingBatch(visit.db, visit.programme.id, id) : null);
}

function showPreview(visit: Visit, batch: Batch, problems: readonly Problem[]) {
  const severity = severities.find((one) => one === visit.query.show) ?? null;
  const workstream = batch.found.workstreams.find(({ code }) => code === visit.query.workstream)?.code ?? null;
  const options = { programme: visit.programme.slug, batch, filter: { severity, workstream }, problems, csrf: visit.csrf };
  return page({ title: 'Check what was found', section: 'plan', errors: problems.length > 0 }, previewPage(options));
}

async function submitConfirm(visit: Visit) {
  const batch = await batchOf(visit);
  try {
    await confirmImport(visit.changer, visit.programme.id, batch.id);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    if (error.problem === 'gone') notFound();
    return showPreview(visit, batch, [{ field: 'problems', message: error.message }]);
  }
  return redirect(url('planQuestions', { programme: visit.programme.slug }));
}

async function submitDiscard(visit: Visit) {
  await discardImport(visit.changer, visit.programme.id, (await batchOf(visit)).id);
  return redirect(url('newImport', { programme: visit.programme.slug }));
}
