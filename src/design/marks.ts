/** The states and colours of a rating, as `docs/words.md` defines them. Plain words: no capability is known here. */
export type ProcessState = 'not-rated' | 'complete' | 'not-due' | 'off-track' | 'behind' | 'on-track';
export type ImpactState = 'sustained' | 'not-met' | 'demonstrable' | 'emerging' | 'unmeasured' | 'not-expected';
export type RatingColour = 'none' | 'red' | 'grey' | 'amber' | 'blue' | 'green';

export type MarkShape = 'diamond' | 'circle' | 'triangle' | 'square' | 'ring' | 'cross';

/** How a colour is told apart by those who do not see it: a shape and a letter. */
export const markOf: { readonly [colour in RatingColour]: { readonly shape: MarkShape; readonly letter: string; readonly words: string } } = {
  blue: { shape: 'diamond', letter: 'B', words: 'blue' },
  green: { shape: 'circle', letter: 'G', words: 'green' },
  amber: { shape: 'triangle', letter: 'A', words: 'amber' },
  red: { shape: 'square', letter: 'R', words: 'red' },
  grey: { shape: 'ring', letter: '–', words: 'grey' },
  none: { shape: 'cross', letter: '×', words: 'not rated' },
};

/** Each state of the process: its words and the colour that its own mark has. */
export const processStates: { readonly [state in ProcessState]: { readonly words: string; readonly colour: RatingColour } } = {
  complete: { words: 'Complete', colour: 'blue' },
  'on-track': { words: 'On track', colour: 'green' },
  behind: { words: 'Behind', colour: 'amber' },
  'off-track': { words: 'Off track', colour: 'red' },
  'not-due': { words: 'Not due', colour: 'grey' },
  'not-rated': { words: 'Not rated', colour: 'none' },
};

/** Each state of the impact: its words and the colour that its own mark has. */
export const impactStates: { readonly [state in ImpactState]: { readonly words: string; readonly colour: RatingColour } } = {
  sustained: { words: 'Sustained', colour: 'blue' },
  demonstrable: { words: 'Demonstrable', colour: 'green' },
  emerging: { words: 'Emerging', colour: 'amber' },
  unmeasured: { words: 'Unmeasured', colour: 'amber' },
  'not-met': { words: 'Not met', colour: 'red' },
  'not-expected': { words: 'Not expected', colour: 'grey' },
};

/** The order in which colours are told: worst first. */
export const worstFirst: readonly RatingColour[] = ['red', 'amber', 'green', 'blue', 'grey', 'none'];

/** One rating as it is drawn. `colour` is the colour of the two together; `differs`, that the owner declared another than the facts support. */
export type Rating = {
  readonly process: ProcessState;
  readonly impact: ImpactState;
  readonly colour?: RatingColour | undefined;
  readonly differs?: boolean | undefined;
  /** A correction was put beside it after it was frozen. */
  readonly restated?: boolean | undefined;
  /** The colour that it would have without the approved changes, where that is another. */
  readonly firstColour?: RatingColour | undefined;
};

/** A rating in words, complete without the drawing: "Behind, impact emerging; owner and facts differ". */
export function ratingWords(rating: Rating): string {
  const words =
    rating.process === 'not-rated' ? 'Not rated' : `${processStates[rating.process].words}, impact ${impactStates[rating.impact].words.toLowerCase()}`;
  return `${words}${rating.differs ? '; owner and facts differ' : ''}${firstWords(rating)}${rating.restated ? '; restated since' : ''}`;
}

const firstWords = ({ firstColour }: Rating): string => (firstColour === undefined ? '' : `; ${markOf[firstColour].words} without approved changes`);

/** What makes the colour, in a word or two, for the end of a row: "Off track", "Impact emerging", "Complete and sustained". */
export function shortWords({ process, impact }: Rating): string {
  if (process === 'not-rated' || process === 'off-track' || process === 'not-due') {
    return impact === 'not-met' && process !== 'not-rated' && process !== 'off-track' ? 'Impact not met' : processStates[process].words;
  }
  if (impact === 'not-met') return 'Impact not met';
  if (process === 'behind') return 'Behind';
  if (impact === 'emerging' || impact === 'unmeasured') return `Impact ${impactStates[impact].words.toLowerCase()}`;
  if (process === 'complete') return impact === 'sustained' ? 'Complete and sustained' : 'Complete';
  return 'On track';
}

/** What the drawing shows, for its description: "Process: amber triangle, A. Impact: green circle, G." */
export function drawingWords(rating: Rating): string {
  const says = (colour: RatingColour) => `${markOf[colour].words} ${markOf[colour].shape}, ${markOf[colour].letter}`;
  if (rating.process === 'not-rated') return `Not rated: ${markOf.none.shape}.`;
  return `Process: ${says(processStates[rating.process].colour)}. Impact: ${says(impactStates[rating.impact].colour)}.`;
}
