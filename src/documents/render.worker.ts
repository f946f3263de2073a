import { answer } from '../platform/workers/answer.ts';
import { renderPdf } from './pdf.ts';
import type { Paper } from './tree.ts';
import { renderWord } from './word.ts';

/**
 * What the worker is given, and what it answers: a file for each format, in their order. Both formats of a paper go to one worker, because starting one
 * takes longer than a PDF. Give it 60 s and 512 MB: a paper of 100 pages takes about 3 s.
 */
export type RenderInput = { readonly paper: Paper; readonly formats: readonly ('pdf' | 'docx')[] };
export type RenderOutput = { readonly files: readonly Uint8Array[] };

await answer(async ({ paper, formats }: RenderInput): Promise<RenderOutput> => {
  const files: Uint8Array[] = [];
  for (const format of formats) files.push(format === 'pdf' ? renderPdf(paper) : await renderWord(paper));
  return { files };
});
