/** Front door: the highlight report, level 1 of assurance. What the cycle's close is handed, and what the command line prints. */
export { highlightPapers, makeHighlightPapers, PaperNotMade } from './make-papers.ts';
