import {
  disagreementOf,
  firstColourOf,
  type ImpactState,
  type ProcessState,
  type RatingColour,
  type RatingScheme,
  type Reason,
  sentencesOf,
} from '../../assurance/index.ts';
import type { ActivityPosition, PriorityPosition } from '../../cycle/index.ts';
import type { Because, Brief, Mark, Moved, SlowItem } from './view-shape.ts';

/** How a priority is named in the report: ref, title, accountable post and its rating now. */
export function briefOf(priority: PriorityPosition, scheme: RatingScheme): Brief {
  const differs = priority.update !== null && disagreementOf(priority.update.declared, priority.rating) !== null;
  return {
    ref: priority.ref,
    title: priority.title,
    kind: priority.kind,
    owner: priority.posts.find((post) => post.part === 'accountable')?.title ?? null,
    mark: markOf(priority.rating, differs, scheme, firstColourOf(priority.rating.because)),
  };
}

/** A rating with its words in the council's scheme: "Amber: behind, impact emerging". */
export function markOf(
  rating: { readonly process: ProcessState; readonly impact: ImpactState; readonly colour: RatingColour },
  differs: boolean,
  scheme: RatingScheme,
  firstColour: RatingColour | null = null,
): Mark {
  const { process, impact, colour } = rating;
  const states =
    process === 'not-rated'
      ? scheme.process[process].words
      : `${scheme.colours[colour].name}: ${lower(scheme.process[process].words)}, impact ${lower(scheme.impact[impact].words)}`;
  const first = firstColour === null ? '' : `; ${lower(scheme.colours[firstColour].name)} without approved changes`;
  return {
    process,
    impact,
    colour,
    differs,
    ...(firstColour !== null && { firstColour }),
    label: `${states}${differs ? '; owner and facts differ' : ''}${first}`,
  };
}

/** Reasons in assurance's own words; what is true of several activities is said once. */
export function becauseOf(reasons: readonly Reason[], scheme: RatingScheme): readonly Because[] {
  return sentencesOf(reasons, scheme).map(({ rule, part, words }) => ({ rule, part, sentence: words }));
}

export const movedOf = ({ targetOriginal, targetMoves }: ActivityPosition): Moved => ({ original: targetOriginal, moves: targetMoves });

/** Of the activities that the reasons of a slow priority name, those whose target was moved. */
export function movedBy({ activities, slow }: PriorityPosition, scheme: RatingScheme): SlowItem['moved'] {
  const named = new Set(sentencesOf(slow, scheme).flatMap(({ about }) => about.map(({ ref }) => ref)));
  return activities
    .filter(({ ref, targetMoves, status }) => named.has(ref) && targetMoves > 0 && status !== 'stopped')
    .map((activity) => ({ activity: activity.ref, target: activity.target, ...movedOf(activity) }));
}

/** A person's words, or null where the box was left empty. Nothing inside them is changed. */
export function saidOrNull(text: string): string | null {
  const said = text.trim();
  return said === '' ? null : said;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
