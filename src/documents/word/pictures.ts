import { Resvg } from '@resvg/resvg-js';
import { sourceSansFiles } from '../pdf/fonts.ts';

export type Picture = { readonly png: Uint8Array; readonly width: number; readonly height: number };

/** CSS pixels (96 to the inch) across the text column of the page. */
export const textColumn = 642;

/**
 * A drawing as PNG, for Word and LibreOffice, which show SVG each in their own way. `width` is in CSS pixels at which it stands on the page;
 * the picture holds `density` times as many, so that it prints sharp. Fonts come from the pinned package, never from the machine.
 */
export function picture(svg: string, width: number, density: number): Picture {
  const font = { loadSystemFonts: false, fontFiles: [...sourceSansFiles], defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' };
  // the letters of marks are paths: reading four font files for each would take longer than drawing them
  const needed = svg.includes('<text') ? font : { loadSystemFonts: false };
  const resvg = new Resvg(svg, { fitTo: { mode: 'width', value: Math.round(width * density) }, font: needed });
  const rendered = resvg.render();
  return { png: new Uint8Array(rendered.asPng()), width: Math.round(width), height: Math.round((width * rendered.height) / rendered.width) };
}
