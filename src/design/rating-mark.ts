import { palette, text } from './colours.ts';
import { attributes, type Html, html, kept } from './html.ts';
import { shape } from './mark-shapes.ts';
import { drawingWords, impactStates, processStates, type Rating, type RatingColour, ratingWords } from './marks.ts';

export type MarkForm = 'stacked' | 'inline';

export type MarkOptions = Rating & {
  /** Process above impact, or the large mark of the process before the small one of the impact. Stacked unless given. */
  readonly form?: MarkForm | undefined;
  /** Width of the process mark in CSS pixels; 20 unless given. */
  readonly size?: number | undefined;
  /** Whether the letters are drawn; unless given, from 14 pixels, where they can be read. */
  readonly letters?: boolean | undefined;
  /** Unique in the page: the title and the description then name the drawing by reference. */
  readonly id?: string | undefined;
  /** The words stand beside it: nothing is said for the drawing itself. */
  readonly decorative?: boolean | undefined;
  /** A whole SVG document, for the PDF, Word and files. */
  readonly standalone?: boolean | undefined;
};

/** Units of the drawing: the process mark has a radius of 9.5, and the ring leaves a margin round the pair. */
const across = 28;
const along = 48;
const large = 9.5;
const small = 6.4;

/**
 * The rating mark: the process as a large shape, the impact as a small one, each with the letter of its colour; a dashed ring where
 * the owner and the facts differ; on the tint of the whole where `colour` is given.
 */
export function ratingMark(options: MarkOptions): Html {
  // A name that is unique in its page is no other page's.
  return options.id === undefined ? drawnOnce(keyOf(options), () => draw(options)) : draw(options);
}

const keyOf = ({ process, impact, colour, differs, form, size, letters, decorative, standalone }: MarkOptions): string =>
  `${process} ${impact} ${colour} ${differs} ${form} ${size} ${letters} ${decorative} ${standalone}`;

/** A few dozen drawings stand on every page of the programme, and making one takes longer than the row it stands in. */
const drawings = new Map<string, Html>();

/** More kinds than a page can ask for: what is past them is drawn anew, so that nobody can fill the memory. */
const mostKinds = 2000;

function drawnOnce(key: string, drawing: () => Html): Html {
  const there = drawings.get(key);
  if (there !== undefined) return there;
  const made = kept(drawing());
  if (drawings.size < mostKinds) drawings.set(key, made);
  return made;
}

function draw(options: MarkOptions): Html {
  const stacked = (options.form ?? 'stacked') === 'stacked';
  const size = options.size ?? 20;
  return html`<svg${frame(stacked, size, options.standalone)}${naming(options)}>${said(options)}${pair(options, stacked, options.letters ?? size >= 14)}</svg>`;
}

/** The drawing of an inline mark without letters, to stand once in a page that shows it hundreds of times. `id` is unique in the page. */
export const sharedMark = (rating: Rating, id: string): Html => html`<g${attributes({ id })}>${pair({ ...rating, colour: undefined }, false, false)}</g>`;

/** A mark whose drawing stands elsewhere in the page under this id. Its words stand beside it. */
export const markFrom = (id: string, size: number): Html =>
  html`<svg${frame(false, size)}${naming({ decorative: true })}><use${attributes({ href: `#${id}` })}/></svg>`;

function frame(stacked: boolean, size: number, standalone = false): Html {
  const [width, height] = stacked ? [across, along] : [along, across];
  const scale = size / (2 * large);
  return attributes({
    class: 'mark',
    xmlns: standalone ? 'http://www.w3.org/2000/svg' : undefined,
    width: round(width * scale),
    height: round(height * scale),
    viewBox: `0 0 ${width} ${height}`,
  });
}

/** A shape of one colour alone, for keys, counts and tags; its words stand beside it. */
export function colourMark(colour: RatingColour, size = 16): Html {
  return drawnOnce(
    `${colour} ${size}`,
    () => html`<svg class="mark" width="${size}" height="${size}" viewBox="-12 -12 24 24" aria-hidden="true">${shape(colour, 0, 0, large, size >= 14)}</svg>`,
  );
}

/** The dashed ring alone, for the key. */
export function ringMark(): Html {
  return html`<svg class="mark" width="36" height="21" viewBox="0 0 ${along} ${across}" aria-hidden="true">${ring(along, across)}</svg>`;
}

function pair(options: MarkOptions, stacked: boolean, letters: boolean): Html {
  const [width, height] = stacked ? [across, along] : [along, across];
  const middle = across / 2;
  const far = along - middle + 1;
  const ground = options.colour && attributes({ class: 'tint', width, height, rx: 5, fill: palette[options.colour].tint });
  const process = processStates[options.process].colour;
  const impact = impactStates[options.impact].colour;
  // a priority that is not rated has one mark, in the middle: it has no impact to speak of
  if (process === 'none') return html`${ground && html`<rect${ground}/>`}${shape('none', width / 2, height / 2, large, letters)}`;
  return html`${ground && html`<rect${ground}/>`}${options.differs && ring(width, height)}${shape(process, middle, middle, large, letters)}${shape(impact, stacked ? middle : far, stacked ? far : middle, small, letters)}`;
}

function ring(width: number, height: number): Html {
  const own = attributes({
    class: 'line ring',
    x: 1,
    y: 1,
    width: width - 2,
    height: height - 2,
    rx: 10,
    fill: 'none',
    stroke: text.ink,
    'stroke-width': 1.8,
    'stroke-dasharray': '3.4 2',
  });
  return html`<rect${own}/>`;
}

function naming(options: MarkOptions | { readonly decorative: true }): Html {
  if (options.decorative) return attributes({ 'aria-hidden': 'true' });
  if (options.id) return attributes({ role: 'img', 'aria-labelledby': `${options.id}-title`, 'aria-describedby': `${options.id}-desc` });
  return attributes({ role: 'img', 'aria-label': ratingWords(options) });
}

function said(options: MarkOptions): Html | undefined {
  if (options.decorative) return undefined;
  const [title, desc] = options.id ? [{ id: `${options.id}-title` }, { id: `${options.id}-desc` }] : [undefined, undefined];
  return html`<title${attributes(title)}>${ratingWords(options)}</title><desc${attributes(desc)}>${drawingWords(options)}</desc>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
