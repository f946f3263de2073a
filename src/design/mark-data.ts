import type { ImpactState, ProcessState, RatingColour } from './marks.ts';

/**
 * What a rating mark is made of: the one definition that pages, charts, PDF and Word draw from.
 * A shape and a letter stand beside each colour, so that a mark is readable in black and white
 * and by a person who sees no red.
 */
export type MarkShape = {
  /** The colour's name in words: "Amber". */
  readonly name: string;
  /** The letter printed in the shape; "–" for grey, nothing where there is no rating. */
  readonly letter: string;
  readonly shape: 'diamond' | 'circle' | 'triangle' | 'square' | 'ring' | 'dash';
  /** The colour itself; at least 4.5 to 1 against white, so that words may be printed in it. */
  readonly hex: string;
  /** A pale ground that words in `hex` or black stand on. */
  readonly tint: string;
  /** SVG path of the shape in a box of 24 by 24. Filled with `hex`; ring and dash are stroked with it. */
  readonly outline: string;
  /** SVG path of the letter in the same box, stroked in white 1.7 wide with round ends; empty where there is none to draw. */
  readonly letterOutline: string;
};

const letters = {
  B: 'M9.6 7.6V16.4H12.7A2.4 2.4 0 0 0 12.7 11.6H9.6M9.6 7.6H12.3A2 2 0 0 1 12.3 11.6',
  G: 'M15.1 9.3A4.3 4.3 0 1 0 16.1 12.6H12.6',
  A: 'M9.1 18.6L12 11L14.9 18.6M10.1 16.2H13.9',
  R: 'M9.4 16.8V7.6H12.4A2.5 2.5 0 0 1 12.4 12.6H9.4M12.2 12.6L15 16.8',
} as const;

/** Colour → shape, letter and the colour's values. */
export const markShapes: { readonly [colour in RatingColour]: MarkShape } = {
  blue: {
    name: 'Blue',
    letter: 'B',
    shape: 'diamond',
    hex: '#1d70b8',
    tint: '#e8f1f8',
    outline: 'M12 .6L23.4 12L12 23.4L.6 12Z',
    letterOutline: letters.B,
  },
  green: {
    name: 'Green',
    letter: 'G',
    shape: 'circle',
    hex: '#0f7a52',
    tint: '#e7f2ee',
    outline: 'M12 2A10 10 0 0 1 12 22A10 10 0 0 1 12 2Z',
    letterOutline: letters.G,
  },
  amber: {
    name: 'Amber',
    letter: 'A',
    shape: 'triangle',
    hex: '#b35900',
    tint: '#fdf1e5',
    outline: 'M12 1.2L23.6 21.8H.4Z',
    letterOutline: letters.A,
  },
  red: {
    name: 'Red',
    letter: 'R',
    shape: 'square',
    hex: '#ca3535',
    tint: '#fbebeb',
    outline: 'M2.6 2.6H21.4V21.4H2.6Z',
    letterOutline: letters.R,
  },
  grey: {
    name: 'Grey',
    letter: '–',
    shape: 'ring',
    hex: '#68747c',
    tint: '#f0f2f3',
    outline: 'M12 3.2A8.8 8.8 0 0 1 12 20.8A8.8 8.8 0 0 1 12 3.2Z',
    letterOutline: 'M8.8 12H15.2',
  },
  none: { name: 'Not rated', letter: '', shape: 'dash', hex: '#68747c', tint: '#ffffff', outline: 'M7 12H17', letterOutline: '' },
};

type StateMark = { readonly colour: RatingColour; readonly words: string };

/** What the process mark shows for each state, and the state in words. */
export const processMarks: { readonly [state in ProcessState]: StateMark } = {
  'not-rated': { colour: 'none', words: 'Not rated' },
  complete: { colour: 'blue', words: 'Complete' },
  'not-due': { colour: 'grey', words: 'Not due' },
  'off-track': { colour: 'red', words: 'Off track' },
  behind: { colour: 'amber', words: 'Behind' },
  'on-track': { colour: 'green', words: 'On track' },
};

/** What the impact mark shows for each state, and the state in words. */
export const impactMarks: { readonly [state in ImpactState]: StateMark } = {
  sustained: { colour: 'blue', words: 'Sustained' },
  'not-met': { colour: 'red', words: 'Not met' },
  demonstrable: { colour: 'green', words: 'Demonstrable' },
  emerging: { colour: 'amber', words: 'Emerging' },
  unmeasured: { colour: 'amber', words: 'Unmeasured' },
  'not-expected': { colour: 'grey', words: 'Not yet expected' },
};
