import { answer } from '../platform/workers/answer.ts';
import { renderFiles } from './render-files.ts';
import type { Paper } from './tree.ts';

/**
 * What the worker is given, and what it answers: a file for each format, in their order. Both formats of a paper go to one worker, because starting one
 * takes longer than a PDF. Give it 60 s and 512 MB: a paper of 100 pages takes about 3 s.
 */
export type RenderInput = { readonly paper: Paper; readonly formats: readonly ('pdf' | 'docx')[] };
export type RenderOutput = { readonly files: readonly Uint8Array[] };

await answer(async ({ paper, formats }: RenderInput): Promise<RenderOutput> => ({ files: await renderFiles(paper, formats) }));
