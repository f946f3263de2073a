import type { Day } from '../../calendar/index.ts';
import { formats, type Paper, type PaperFormat, pdfAvailable, renderStandaloneHtml, whyNoPdf } from '../../documents/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { hashOfBytes, readFile } from '../../platform/files/index.ts';
import { cachedPosition, type FrozenPaper, frozenPaper, pastRatings } from '../cycle/index.ts';
import { lateCloseWords } from '../cycle/rules/index.ts';
import type { Programme } from '../people/index.ts';
import { highlightTree, renderFile } from './make-papers.ts';
import { type AddendumFacts, addendumPaper, restatedTo } from './rules/addendum-paper.ts';

/** The highlight report as a closed cycle keeps it. */
export type FrozenReport = {
  readonly paper: Paper;
  readonly hash: string;
  readonly hasPdf: boolean;
  /** That its cycle was closed after its board, in words; null where it was not. */
  readonly closedLate: string | null;
  readonly record: { readonly sequence: number; readonly hash: string };
};

/** A file to save, or why there is none: no such report, or no PDF of it. */
export type ReportFile =
  | { readonly kind: 'file'; readonly name: string; readonly contentType: string; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  | { readonly kind: 'no-pdf'; readonly why: string };

/** The frozen report of a closed cycle; null where the cycle is open or not there. Throws where what is stored is not what was frozen. */
export async function frozenReport(db: Db, programme: Pick<Programme, 'id'>, cycleNumber: number): Promise<FrozenReport | null> {
  const stored = await frozenPaper(db, programme.id, cycleNumber);
  if (stored === undefined) return null;
  const record = { sequence: stored.recordSequence, hash: stored.recordHash };
  return { paper: treeOf(stored, cycleNumber), hash: stored.treeHash, closedLate: lateCloseWords(stored), hasPdf: stored.pdfHash !== null, record };
}

/**
 * A closed cycle's report as a file. PDF and Word are the bytes frozen at the close, never made again; HTML is the frozen tree as this version of Sightline
 * sets it. Each is compared with its hash before it leaves: throws where it is damaged.
 */
export async function highlightFile(db: Db, programme: Pick<Programme, 'id' | 'slug'>, cycleNumber: number, format: PaperFormat): Promise<ReportFile> {
  const stored = await frozenPaper(db, programme.id, cycleNumber);
  if (stored === undefined) return { kind: 'absent' };
  if (format === 'html') return fileOf(programme, cycleNumber, format, 'frozen', htmlBytes(treeOf(stored, cycleNumber)));
  const hash = format === 'pdf' ? stored.pdfHash : stored.docxHash;
  if (hash === null) return { kind: 'no-pdf', why: noPdfThen(cycleNumber) };
  const bytes = await readFile(db, programme.id, hash);
  if (bytes === null) throw new Error(`The ${formats[format].name} file of cycle ${cycleNumber} is not in the store, though the cycle keeps its hash.`);
  return fileOf(programme, cycleNumber, format, 'frozen', bytes);
}

export type DraftMoment = { readonly today: Day; readonly moment: string; readonly origin: string | null };

/** The open cycle's report as it stands, marked as a draft; null where this is not the open cycle. Never stored. */
export async function draftReport(db: Db, programme: Programme, cycleNumber: number, at: DraftMoment): Promise<Paper | null> {
  const position = await cachedPosition(programme, db, at.today);
  const { cycle } = position;
  if (cycle === null || cycle.state !== 'open' || cycle.number !== cycleNumber) return null;
  const history = await pastRatings(db, programme.id);
  return highlightTree({ programme, cycle, position, history, moment: at.moment, head: programme.head }, 'draft', at.origin);
}

/** The same as a file. PDF and Word are made while the person waits, in a worker. */
export async function draftFile(db: Db, programme: Programme, cycleNumber: number, format: PaperFormat, at: DraftMoment): Promise<ReportFile> {
  if (format === 'pdf' && !pdfAvailable()) return { kind: 'no-pdf', why: whyNoPdf };
  const paper = await draftReport(db, programme, cycleNumber, at);
  if (paper === null) return { kind: 'absent' };
  return fileOf(programme, cycleNumber, format, 'draft', format === 'html' ? htmlBytes(paper) : await renderFile(paper, format));
}

function treeOf(stored: FrozenPaper, cycleNumber: number): Paper {
  if (hashOfBytes(new TextEncoder().encode(stored.tree)) !== stored.treeHash)
    throw new Error(`The frozen report of cycle ${cycleNumber} is damaged: its text does not give the hash it was frozen with.`);
  return JSON.parse(stored.tree) as Paper;
}

function fileOf(programme: Pick<Programme, 'slug'>, cycleNumber: number, format: PaperFormat, state: 'frozen' | 'draft', bytes: Uint8Array): ReportFile {
  const { contentType, extension } = formats[format];
  return { kind: 'file', name: `${programme.slug}-highlight-report-cycle-${cycleNumber}${state === 'draft' ? '-DRAFT' : ''}.${extension}`, contentType, bytes };
}

/** What was restated since a closed cycle's report was frozen, as a file of its own to be sent along with the report's. Made while the person waits, and never stored. */
export async function addendumFile(
  programme: Pick<Programme, 'slug' | 'name' | 'council'>,
  facts: Pick<AddendumFacts, 'cycleNumber' | 'report' | 'restatements' | 'moment' | 'origin'>,
  format: PaperFormat,
): Promise<ReportFile> {
  if (facts.restatements.length === 0) return { kind: 'absent' };
  if (format === 'pdf' && !pdfAvailable()) return { kind: 'no-pdf', why: whyNoPdf };
  const paper = addendumPaper({ programme, ...facts });
  const { contentType, extension } = formats[format];
  const name = `${programme.slug}-highlight-report-cycle-${facts.cycleNumber}-restatements-to-${restatedTo(facts.restatements)}.${extension}`;
  return { kind: 'file', name, contentType, bytes: format === 'html' ? htmlBytes(paper) : await renderFile(paper, format) };
}

const htmlBytes = (paper: Paper): Uint8Array => new TextEncoder().encode(renderStandaloneHtml(paper));

const noPdfThen = (cycleNumber: number): string =>
  `Cycle ${cycleNumber} was closed on a computer that cannot make PDF files, and a frozen report is never made again.`;
