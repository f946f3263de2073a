import { impactMarks, markShapes, processMarks } from '../design/mark-data.ts';
import type { ImpactState, ProcessState, RatingColour } from '../design/marks.ts';

/** Which drawing a mark needs: marks with the same key look the same. */
export type MarkLook = { readonly process: ProcessState; readonly impact: ImpactState; readonly differs?: boolean };

/** Width and height of the drawing in its own units; height 30 stands for the height of a line. */
export const markSize = { width: 54, height: 30 } as const;

export function markKey(look: MarkLook): string {
  return `${look.process}/${look.impact}${look.differs ? '/differs' : ''}`;
}

/**
 * The rating mark as an SVG document: process first and larger, then impact; a dashed ring round both where
 * declared and derived differ. Letters are paths, so that no font is needed. `attributes` go on the svg element.
 */
export function markSvg(look: MarkLook, attributes = ''): string {
  const ring = look.differs
    ? '<rect x="1" y="1" width="52" height="28" rx="13" fill="none" stroke="#0b0c0c" stroke-width="1.5" stroke-dasharray="3.4 2.4"/>'
    : '';
  const process = drawing(processMarks[look.process].colour);
  const impact = drawing(impactMarks[look.impact].colour);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${markSize.width} ${markSize.height}" width="${markSize.width}" height="${markSize.height}"${attributes}>${ring}` +
    `<g transform="translate(6.5 4.5) scale(.875)">${process}</g><g transform="translate(31.5 7) scale(.6667)">${impact}</g></svg>`
  );
}

function drawing(colour: RatingColour): string {
  const { shape, outline, letterOutline, hex } = markShapes[colour];
  const hollow = shape === 'ring' || shape === 'dash';
  const body = hollow ? `<path d="${outline}" fill="none" stroke="${hex}" stroke-width="2.2"/>` : `<path d="${outline}" fill="${hex}"/>`;
  const letter = letterOutline
    ? `<path d="${letterOutline}" fill="none" stroke="${hollow ? hex : '#ffffff'}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`
    : '';
  return body + letter;
}

/** The drawing in words, for a reader who cannot see it: "red square, amber triangle". */
export function markInWords(look: MarkLook): string {
  const words = (colour: RatingColour) => (colour === 'none' ? 'dash' : `${markShapes[colour].name.toLowerCase()} ${markShapes[colour].shape}`);
  return `${words(processMarks[look.process].colour)}, ${words(impactMarks[look.impact].colour)}${look.differs ? ', ringed' : ''}`;
}
