import { impactStates, markOf, processStates, type RatingColour } from '../../../../design/marks.ts';
import type { Block, Table } from '../../../../documents/tree.ts';
import { url } from '../../../../urls.ts';
import type { Heading, HighlightView, Mark } from '../view-shape.ts';
import { heading, link, mark, paragraph, strong, text } from './pieces.ts';
import { wallTable } from './standing.ts';

/** How to read the report: the colours as the council defines them, the wall by letters, and how the report can be checked. */
export function keyPart(view: HighlightView): Block[] {
  const { slug } = view.heading;
  return [
    heading(2, 'key', 'How to read this report'),
    paragraph(
      text(
        'The large mark is the process, the small one the impact; each has a shape and a letter as well as a colour. Ratings are derived from the facts by a fixed rule: ',
      ),
      link('how ratings are derived', url('ratingScheme', { programme: slug })),
      text('. Owners declare theirs beside it, and the board confirms one.'),
    ),
    coloursTable(view),
    paragraph(text(`Definitions: ${view.key.source}.`)),
    paragraph(
      text(
        'In the table below the first letter is the process, the second the impact: B blue, G green, A amber, R red, – grey, × not rated. A star says that owner and facts differed, ‡ that it would have had another colour on the targets that it first had.',
      ),
    ),
    wallTable(view, lettersOf),
    ...checkPart(view.heading),
  ];
}

/** The record's end when the report was made, on a line of its own so that it can be copied, in the form that `sightline verify --against` takes. */
function checkPart({ record, state }: Heading): Block[] {
  const standing =
    state === 'frozen'
      ? 'It is frozen: it stays as it is, and a later correction is a dated restatement beside it.'
      : 'It is a draft, and changes until the cycle is closed.';
  return [
    paragraph(
      strong('How to check this report. '),
      text(
        `${standing} It was made from the record up to the line below, an entry’s number and hash. Whoever keeps the line can prove with “sightline verify --against” that nothing up to there was changed.`,
      ),
      text(`\n${record.sequence}:${record.hash}`),
    ),
  ];
}

function coloursTable(view: HighlightView): Table {
  return {
    kind: 'table',
    caption: 'What each colour means',
    columns: [
      { heading: 'Colour', share: 2.2 },
      { heading: 'Process', share: 4.6 },
      { heading: 'Impact', share: 4.6 },
    ],
    rows: view.key.colours.map(({ colour, name, label, process, impact }) => ({
      cells: [[mark(sample(colour, `${name}: ${label.toLowerCase()}`), 'words')], [text(process)], [text(impact)]],
    })),
    empty: 'No colour is defined.',
  };
}

/** A mark that is of one colour in both parts. */
function sample(colour: RatingColour, label: string): Mark {
  const process = (Object.keys(processStates) as (keyof typeof processStates)[]).find((state) => processStates[state].colour === colour) ?? 'not-rated';
  const impact = (Object.keys(impactStates) as (keyof typeof impactStates)[]).find((state) => impactStates[state].colour === colour) ?? 'not-expected';
  return { process, impact, colour, differs: false, label };
}

function lettersOf(one: Mark): string {
  const process = processStates[one.process].colour;
  const impact = impactStates[one.impact].colour;
  const letters = process === 'none' ? markOf.none.letter : `${markOf[process].letter} ${markOf[impact].letter}`;
  return `${letters}${one.differs ? ' *' : ''}${one.firstColour === undefined ? '' : ' ‡'}`;
}
