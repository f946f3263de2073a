import { answer } from '../platform/workers/answer.ts';
import { renderPdf } from './pdf.ts';
import type { Paper } from './tree.ts';
import { renderWord } from './word.ts';

/** What the worker is given and what it answers. Give it 60 s and 512 MB: a paper of 100 pages takes about 3 s. */
export type RenderInput = { readonly paper: Paper; readonly format: 'pdf' | 'docx' };
export type RenderOutput = { readonly bytes: Uint8Array };

await answer(async ({ paper, format }: RenderInput): Promise<RenderOutput> => ({ bytes: format === 'pdf' ? renderPdf(paper) : await renderWord(paper) }));
