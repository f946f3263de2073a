import { type Paper, pdfAvailable, type RenderOutput, renderer, renderHere } from '../../documents/index.ts';
import { runInWorker } from '../../platform/workers/index.ts';
import { ratingScheme } from '../assurance/index.ts';
import type { MakePapers, PaperFacts } from '../cycle/index.ts';
import { highlightPaper } from './rules/highlight-paper.ts';
import { highlightView } from './rules/highlight-view.ts';

/** A paper of 100 pages takes about 3 s and 200 MB; this leaves room for a slow machine. */
const limits = { deadlineMs: 60_000, memoryMb: 512 };

/** A file of the report could not be made. The message is a sentence for the person who asked. */
class PaperNotMade extends Error {}

/**
 * What closes a cycle hands its facts to: the highlight report as a tree (JSON text), PDF and Word. `origin` is where people reach Sightline, such as
 * "https://sightline.example.gov.uk", so that links in the files lead there; null prints their words without a link.
 * Throws `PaperNotMade` where a file cannot be made: a cycle is not closed without its papers.
 */
export function highlightPapers(origin: string | null, render: Render = renderFiles): MakePapers {
  return async (facts) => {
    const paper = highlightTree(facts, 'frozen', origin);
    const [docx, pdf] = await render(paper, pdfAvailable() ? ['docx', 'pdf'] : ['docx']);
    return { tree: JSON.stringify(paper), pdf: pdf ?? null, docx: docx as Uint8Array };
  };
}

type Render = (paper: Paper, formats: readonly ('pdf' | 'docx')[]) => Promise<readonly Uint8Array[]>;

/** The papers of an installation whose address nobody has set. */
export const makeHighlightPapers: MakePapers = highlightPapers(null);

/** The same for the telling of a demonstration, which closes thirteen cycles in a row: in its own thread, where what was compiled for one paper serves the next. */
export const makeHighlightPapersHere: MakePapers = highlightPapers(null, renderHere);

/** The report's document tree from a position and what was frozen before it. Pure. */
export function highlightTree(facts: Omit<PaperFacts, 'policy'>, state: 'draft' | 'frozen', origin: string | null): Paper {
  const scheme = ratingScheme('standard', facts.position.day);
  const position = { ...facts.position, cycle: facts.cycle };
  return highlightPaper(
    highlightView(position, facts.history, { programme: facts.programme, moment: facts.moment, record: facts.head, state, scheme }),
    origin,
  );
}

/** One file, made in a worker. */
export async function renderFile(paper: Paper, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const [file] = await renderFiles(paper, [format]);
  return file as Uint8Array;
}

async function renderFiles(paper: Paper, formats: readonly ('pdf' | 'docx')[]): Promise<readonly Uint8Array[]> {
  const made = await runInWorker<RenderOutput>(renderer, { paper, formats }, limits);
  if (made.ok) return made.value.files;
  const names = formats.map((format) => (format === 'pdf' ? 'PDF' : 'Word')).join(' and ');
  const why = made.problem === 'too-slow' ? 'It took too long.' : made.problem === 'too-large' ? 'It needed more memory than there is.' : made.message;
  throw new PaperNotMade(`The ${names} ${formats.length > 1 ? 'files' : 'file'} of the highlight report could not be made. ${why}`);
}
