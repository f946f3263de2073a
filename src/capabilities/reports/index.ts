/**
 * Front door: the highlight report, level 1 of assurance. `makeHighlightPapers` is what a cycle's close is handed; the files of closed cycles are the bytes
 * frozen then, and drafts are for those who prepare the report.
 */
export { type DraftMoment, draftFile, type FrozenReport, highlightFile, type ReportFile } from './actions.ts';
export { highlightPapers, makeHighlightPapers, makeHighlightPapersHere } from './make-papers.ts';
