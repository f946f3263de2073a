import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInWorker } from '../platform/workers/index.ts';
import { highlightReport } from './fixtures/highlight-report.ts';
import { pdfAvailable, type RenderOutput, renderer, whyNoPdf } from './index.ts';

const limits = { deadlineMs: 60_000, memoryMb: 512 };

test('the worker makes a PDF', { skip: pdfAvailable() ? false : whyNoPdf }, async () => {
  const made = await runInWorker<RenderOutput>(renderer, { paper: highlightReport, format: 'pdf' }, limits);
  assert.ok(made.ok, made.ok ? '' : made.message);
  assert.equal(Buffer.from(made.value.bytes.subarray(0, 5)).toString(), '%PDF-');
});

test('the worker makes a Word file', async () => {
  const made = await runInWorker<RenderOutput>(renderer, { paper: highlightReport, format: 'docx' }, limits);
  assert.ok(made.ok, made.ok ? '' : made.message);
  assert.equal(Buffer.from(made.value.bytes.subarray(0, 2)).toString(), 'PK');
});

test('a paper that cannot be rendered comes back as a sentence', async () => {
  const made = await runInWorker<RenderOutput>(renderer, { paper: { ...highlightReport, title: '' }, format: 'docx' }, limits);
  assert.deepEqual(made, { ok: false, problem: 'failed', message: 'This paper cannot be rendered: The paper has no title (title)' });
});
