import { ratingMark } from '../design/rating-mark.ts';
import type { Inline } from './tree.ts';

type Mark = Extract<Inline, { kind: 'mark' }>;

/** Width and height of the inline drawing, in its own units (the viewBox of `ratingMark`). */
export const markSize = { width: 48, height: 28 } as const;

/** Which drawing a mark needs: marks with the same key look the same. */
export function markKey(mark: Mark): string {
  return `${mark.process}/${mark.impact}${mark.differs ? '/differs' : ''}`;
}

/** The rating mark of the pages as an SVG document: letters are paths, so no font is needed. Its words are given by the renderer. */
export function markSvg(mark: Mark): string {
  const { process, impact, differs } = mark;
  return ratingMark({ process, impact, differs, form: 'inline', letters: true, decorative: true, standalone: true }).toString();
}
