import { diffArrays, diffWords } from 'diff';
import { type Html, html } from './html.ts';

/** A stretch of two texts: in both, only in the later one, or only in the earlier one. */
export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/**
 * What changed between two texts, by words: `same` and `removed` put together are the earlier text, `same` and `added` the later one. Spaces and line ends are no
 * change. Bounded: texts that have too little in common are compared by sentences, and at the last taken as one text in place of another.
 */
export function differenceOf(before: string, after: string): readonly Piece[] {
  const [earlier, later] = [tidy(before), tidy(after)];
  if (earlier === later) return earlier === '' ? [] : [{ kind: 'same', text: earlier }];
  const found = byWords(earlier, later) ?? bySentences(earlier, later);
  if (found === undefined) return replaced(earlier, later);
  const pieces = readable(found.map(pieceOf));
  return shareKept(pieces) < leastKept ? replaced(earlier, later) : pieces;
}

/** Whether two texts say the same, whatever the spaces between their words. */
export const sameText = (before: string, after: string): boolean => squeezed(before) === squeezed(after);

/**
 * The pieces as one text: what was added underlined, what was removed struck through, each led by words for those who hear the page, so that neither colour nor
 * line carries it alone.
 */
export function textDifference(pieces: readonly Piece[]): Html {
  return html`<div class="sl-difference">${pieces.map(({ kind, text }) => {
    if (kind === 'same') return text;
    const [lead, trail] = [/^\s*/.exec(text)?.[0] ?? '', /\s*$/.exec(text)?.[0] ?? ''];
    const words = text.trim();
    return words === '' ? text : html`${lead}${marked(kind, words)}${trail}`;
  })}</div>`;
}

const marked = (kind: 'added' | 'removed', words: string): Html =>
  kind === 'added'
    ? html`<ins class="sl-difference__added"><span class="govuk-visually-hidden">added: </span>${words}<span class="govuk-visually-hidden"> (end of added)</span></ins>`
    : html`<del class="sl-difference__removed"><span class="govuk-visually-hidden">removed: </span>${words}<span class="govuk-visually-hidden"> (end of removed)</span></del>`;

// The work grows with the number of changes: past these many the next coarser way is taken, by a count and not by a clock, so that a page is always the same.
const mostWordChanges = 800;
const mostSentenceChanges = 400;
/** Under this share of words in common, what is left in common is chance ("the", "and"), and the difference would be a jumble. */
const leastKept = 0.2;

type Change = { readonly value: string; readonly added: boolean; readonly removed: boolean };

const byWords = (before: string, after: string): readonly Change[] | undefined => diffWords(before, after, { maxEditLength: mostWordChanges });

const bySentences = (before: string, after: string): readonly Change[] | undefined =>
  diffArrays(sentences(before), sentences(after), { maxEditLength: mostSentenceChanges, comparator: (one, other) => one.trim() === other.trim() })?.map(
    ({ value, added, removed }) => ({ value: value.join(''), added, removed }),
  );

const sentences = (text: string): string[] => text.match(/[^.!?\n]*(?:[.!?]+(?=\s|$)|[.!?]|\n|$)\s*/g)?.filter((part) => part !== '') ?? [];

const pieceOf = ({ value, added, removed }: Change): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value });

const replaced = (before: string, after: string): readonly Piece[] => [
  ...(before === '' ? [] : [{ kind: 'removed', text: before } as const]),
  ...(after === '' ? [] : [{ kind: 'added', text: after } as const]),
];

type Run = { readonly same: string; readonly removed: string; readonly added: string };

/**
 * A word or two that happen to stand in both, between two longer changes, are no help to a reader: they are told with the changes. Removed always stands before added.
 */
function readable(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Run[] = [];
  for (const run of runsOf(pieces)) {
    const last = runs.at(-1);
    // The short stretch at the head of this run lies between the changes of the last one and its own.
    if (last !== undefined && run.same !== '' && changes(last) && changes(run) && count(run.same) <= Math.min(2, size(last), size(run) - 1)) {
      runs[runs.length - 1] = { same: last.same, removed: last.removed + run.same + run.removed, added: last.added + run.same + run.added };
    } else runs.push(run);
  }
  return runs.flatMap(({ same, removed, added }) => [...(same === '' ? [] : [{ kind: 'same', text: same } as const]), ...replaced(removed, added)]);
}

/** Each stretch in common with the changes that follow it. */
function runsOf(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { kind, text } of pieces) {
    const last = runs.at(-1);
    if (kind === 'same' || last === undefined) runs.push({ same: '', removed: '', added: '', [kind]: text });
    else runs[runs.length - 1] = { ...last, [kind]: last[kind] + text };
  }
  return runs;
}

const changes = (run: Run): boolean => run.removed !== '' || run.added !== '';
const count = (text: string): number => text.match(/\S+/g)?.length ?? 0;
const size = (run: Run): number => Math.max(count(run.removed), count(run.added));

function shareKept(pieces: readonly Piece[]): number {
  const words = (kind: Piece['kind']) => pieces.reduce((sum, piece) => sum + (piece.kind === kind ? count(piece.text) : 0), 0);
  const kept = words('same');
  const shorter = Math.min(kept + words('removed'), kept + words('added'));
  return shorter === 0 ? 1 : kept / shorter;
}

/** Line ends as one kind, one space between words, at most one empty line. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
