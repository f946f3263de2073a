import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInWorker } from '../platform/workers/index.ts';
import { highlightReport } from './fixtures/highlight-report.ts';
import { pdfAvailable, type RenderOutput, renderer, whyNoPdf } from './index.ts';

const limits = { deadlineMs: 60_000, memoryMb: 512 };

test('the worker makes a PDF and a Word file at once', { skip: pdfAvailable() ? false : whyNoPdf }, async () => {
  const made = await runInWorker<RenderOutput>(renderer, { paper: highlightReport, formats: ['pdf', 'docx'] }, limits);
  assert.ok(made.ok, made.ok ? '' : made.message);
  assert.deepEqual(
    made.value.files.map((file) => Buffer.from(file.subarray(0, 2)).toString()),
    ['%P', 'PK'],
  );
});

test('the worker makes a Word file', async () => {
  const made = await runInWorker<RenderOutput>(renderer, { paper: highlightReport, formats: ['docx'] }, limits);
  assert.ok(made.ok, made.ok ? '' : made.message);
  assert.equal(made.value.files.length, 1);
});

test('a paper that cannot be rendered comes back as a sentence', async () => {
  const made = await runInWorker<RenderOutput>(renderer, { paper: { ...highlightReport, title: '' }, formats: ['docx'] }, limits);
  assert.deepEqual(made, { ok: false, problem: 'failed', message: 'This paper cannot be rendered: The paper has no title (title)' });
});
