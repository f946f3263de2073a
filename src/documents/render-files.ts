import { renderPdf } from './pdf.ts';
import type { Paper } from './tree.ts';
import { renderWord } from './word.ts';

/** A file for each format, in their order. CPU heavy. Throws `PaperRefused`. */
export async function renderFiles(paper: Paper, formats: readonly ('pdf' | 'docx')[]): Promise<readonly Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const format of formats) files.push(format === 'pdf' ? renderPdf(paper) : await renderWord(paper));
  return files;
}
