import type { SheetFormat } from './spreadsheet/sheet.ts';
import type { Paper } from './tree.ts';

/** Front door: a paper as a tree of blocks, and its renderers. PDF and Word are made in a worker, since they are heavy. */
export { checkPaper, type PaperProblem, type PaperRule } from './check-paper.ts';
export { type ContentsEntry, contentsOf } from './contents.ts';
export { renderHtml, renderStandaloneHtml } from './html.ts';
export { pdfAvailable, whyNoPdf } from './pdf/compiler.ts';
export type { RenderInput, RenderOutput } from './render.worker.ts';
export type { Sheet, SheetColumn, SheetValue } from './spreadsheet/sheet.ts';
export type { SheetInput, SheetOutput } from './spreadsheet.worker.ts';
export type { Block, Inline, Paper, Table } from './tree.ts';

/** The worker module that makes PDF and Word: `runInWorker<RenderOutput>(renderer, { paper, formats }, limits)`. */
export const renderer = new URL('./render.worker.ts', import.meta.url);

/** The worker module that writes a table as a spreadsheet: `runInWorker<SheetOutput>(sheetWriter, { sheet, format }, limits)`. */
export const sheetWriter = new URL('./spreadsheet.worker.ts', import.meta.url);

/** How each is sent. */
export const sheetFormats: { readonly [format in SheetFormat]: { readonly name: string; readonly contentType: string } } = {
  xlsx: { name: 'Excel', contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { name: 'CSV', contentType: 'text/csv; charset=utf-8' },
};

/** The same in the thread that asks: for a program that makes many papers in a row and has nobody waiting. What it needs is loaded at its first use. */
export async function renderHere(paper: Paper, formats: readonly ('pdf' | 'docx')[]): Promise<readonly Uint8Array[]> {
  const { renderFiles } = await import('./render-files.ts');
  return renderFiles(paper, formats);
}

export type PaperFormat = 'html' | 'pdf' | 'docx';

/** How each format is sent and what its files end with. */
export const formats: { readonly [format in PaperFormat]: { readonly name: string; readonly contentType: string; readonly extension: string } } = {
  html: { name: 'HTML', contentType: 'text/html; charset=utf-8', extension: 'html' },
  pdf: { name: 'PDF', contentType: 'application/pdf', extension: 'pdf' },
  docx: { name: 'Word', contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
};
export { type PlainLetter, renderLetter } from './letter.ts';
