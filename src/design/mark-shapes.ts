import { palette, text } from './colours.ts';
import { attributes, type Html, html } from './html.ts';
import { type MarkShape, markOf, type RatingColour } from './marks.ts';

/**
 * The six shapes, drawn round 0,0 so that they look equally heavy beside a circle of radius 1.
 * Letters are strokes, not text: they need no font in a PDF or a picture.
 */
const outlines: { readonly [shape in Exclude<MarkShape, 'circle' | 'ring' | 'cross'>]: readonly [number, number][] } = {
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  triangle: [
    [0, -1.1],
    [1.14, 0.9],
    [-1.14, 0.9],
  ],
  square: [
    [-0.92, -0.92],
    [0.92, -0.92],
    [0.92, 0.92],
    [-0.92, 0.92],
  ],
};

/** Letters in a box one unit high; the triangle has room for less. */
const letters: { readonly [letter: string]: (scale: number, x: number, y: number) => string } = {
  B: (s, x, y) =>
    path(s, x, y, [
      ['M', -0.3, -0.5],
      ['V', 0.5],
      ['H', 0.06],
      ['A', 0.27, 0.27, 0.06, -0.04],
      ['H', -0.3],
      ['M', 0.02, -0.04],
      ['A', 0.23, 0.23, 0.02, -0.5],
      ['H', -0.3],
    ]),
  G: (s, x, y) =>
    path(s, x, y, [
      ['M', 0.36, -0.31],
      ['A', 0.5, 0.5, 0.42, 0.28],
      ['V', 0.06],
      ['H', 0.06],
    ]),
  A: (s, x, y) =>
    path(s, x, y, [
      ['M', -0.42, 0.5],
      ['L', 0, -0.5],
      ['L', 0.42, 0.5],
      ['M', -0.28, 0.2],
      ['H', 0.28],
    ]),
  R: (s, x, y) =>
    path(s, x, y, [
      ['M', -0.3, 0.5],
      ['V', -0.5],
      ['H', 0.06],
      ['A', 0.27, 0.27, 0.06, 0.06],
      ['H', -0.3],
      ['M', 0.04, 0.06],
      ['L', 0.36, 0.5],
    ]),
  '–': (s, x, y) =>
    path(s, x, y, [
      ['M', -0.34, 0],
      ['H', 0.34],
    ]),
};

/**
 * One shape with its letter, as an SVG fragment: `radius` in the drawing's units, centred at `x`, `y`.
 * Colours are presentation attributes, so that it can be read without a style sheet; the classes let print and forced colours take over.
 */
export function shape(colour: RatingColour, x: number, y: number, radius: number, withLetter: boolean): Html {
  const { ink } = palette[colour];
  const { shape: form, letter } = markOf[colour];
  if (form === 'cross') {
    const arm = n(radius * 0.6);
    return html`<path${attributes({ class: 'line', d: `M${n(x) - arm} ${n(y) - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`, fill: 'none', stroke: ink, 'stroke-width': n(radius * 0.22) })}/>`;
  }
  if (form === 'ring') {
    const dash = withLetter && letterPath(letter, x, y, radius, ink, 'line');
    return html`<circle${attributes({ class: 'line', cx: n(x), cy: n(y), r: n(radius * 0.86), fill: text.paper, stroke: ink, 'stroke-width': n(radius * 0.2) })}/>${dash}`;
  }
  const filled =
    form === 'circle'
      ? html`<circle${attributes({ class: 'ink', cx: n(x), cy: n(y), r: n(radius), fill: ink })}/>`
      : html`<path${attributes({ class: 'ink', d: polygon(outlines[form], x, y, radius), fill: ink })}/>`;
  const low = form === 'triangle' ? radius * 0.3 : 0;
  const room = form === 'triangle' ? 0.8 : form === 'diamond' ? 0.98 : 1.06;
  return html`${filled}${withLetter && letterPath(letter, x, y + low, radius * room, text.paper, 'letter')}`;
}

function letterPath(letter: string, x: number, y: number, height: number, stroke: string, className: string): Html | undefined {
  const draw = letters[letter];
  if (draw === undefined) return undefined;
  return html`<path${attributes({ class: className, d: draw(height, x, y), fill: 'none', stroke, 'stroke-width': n(height * 0.19) })}/>`;
}

function polygon(corners: readonly [number, number][], x: number, y: number, radius: number): string {
  return `M${corners.map(([dx, dy]) => `${n(x + dx * radius)} ${n(y + dy * radius)}`).join('L')}Z`;
}

type Step = readonly [string, ...number[]];

/** A path in units of one letter height, moved to its place. Arcs are given as radii and end, always the short way round but for G. */
function path(scale: number, x: number, y: number, steps: readonly Step[]): string {
  return steps
    .map(([letter, ...at]) => {
      if (letter === 'V') return `V${n(y + (at[0] as number) * scale)}`;
      if (letter === 'H') return `H${n(x + (at[0] as number) * scale)}`;
      if (letter === 'A') {
        const [rx, ry, endX, endY] = at as [number, number, number, number];
        const large = rx > 0.4 ? 1 : 0;
        const sweep = rx > 0.4 || endY < 0 ? 0 : 1;
        return `A${n(rx * scale)} ${n(ry * scale)} 0 ${large} ${sweep} ${n(x + endX * scale)} ${n(y + endY * scale)}`;
      }
      return `${letter}${n(x + (at[0] as number) * scale)} ${n(y + (at[1] as number) * scale)}`;
    })
    .join('');
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
