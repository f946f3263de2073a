import { refuseBadPaper } from './check-paper.ts';
import { compilePdf, PdfFailed } from './pdf/compiler.ts';
import { drawable, onlySourceSans, undrawable } from './pdf/glyphs.ts';
import { printData } from './pdf/print-data.ts';
import { withRowHeaders } from './pdf/row-headers.ts';
import { printablePaper } from './printable.ts';
import type { Paper } from './tree.ts';

export { pdfAvailable, whyNoPdf } from './pdf/compiler.ts';

/**
 * The paper as a tagged PDF/UA-1 on A4 portrait. The same paper gives the same bytes: the only moment in it is the
 * paper's own. CPU heavy (about 0.2 s for 20 pages): call it from the worker, not on the event loop.
 *
 * Throws `PaperRefused` with every problem of the paper; an Error with `whyNoPdf` where this machine has no compiler.
 */
export function renderPdf(paper: Paper): Uint8Array {
  refuseBadPaper(paper);
  const seconds = Math.floor(Date.parse(paper.moment) / 1000);
  const data = printData(printablePaper(paper));
  const replacements = undrawable(stringsOf(data));
  const drawn = mapStrings(data, (text) => drawable(text, replacements));
  try {
    return withRowHeaders(compilePdf('paper.typ', { paper: JSON.stringify(drawn) }, seconds));
  } catch (error) {
    // two characters may join into one that no font draws, which trying each alone does not show
    if (!(error instanceof PdfFailed) || !error.details.some((detail) => detail.includes('could not be displayed'))) throw error;
    const plain = mapStrings(data, onlySourceSans);
    return withRowHeaders(compilePdf('paper.typ', { paper: JSON.stringify(plain) }, seconds));
  }
}

function* stringsOf(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* stringsOf(one);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* stringsOf(one);
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, change)]));
}
