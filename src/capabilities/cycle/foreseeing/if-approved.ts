import { deriveRating, type Rating, ratingPolicy, ratingScheme, sentencesOf } from '../../assurance/index.ts';
import type { Visit } from '../../people/index.ts';
import type { ForeseeRatings } from '../../plan/index.ts';
import { cachedPosition } from '../cached-position.ts';
import type { Position } from '../position.ts';
import { isUnwatched } from '../rules/doubts.ts';
import { type AskedOf, factsIf } from './rules/facts-if.ts';

/** What a change would do to the ratings of the priorities that it is about, if it were approved today: told to whoever decides it, before they do. */
export const ratingsIfApproved: ForeseeRatings = async (visit: Visit, request) =>
  foreseen(await cachedPosition(visit.programme, visit.db, visit.today), request);

/** A sentence for each priority, and one for each completed activity of it that nothing would watch any more. Pure. */
export function foreseen({ day, priorities }: Position, request: AskedOf & { readonly about: readonly string[] }): readonly string[] {
  const policy = ratingPolicy(day);
  const measures = priorities.flatMap((priority) => priority.measures);
  return priorities
    .filter(({ ref }) => request.about.includes(ref))
    .flatMap(({ ref, facts, rating, outcomes, activities, measures: serving }) => {
      const then = factsIf(facts, request, { today: day, outcomes, measures });
      if (then === null) return [`What it would do to the rating of ${ref} (${rating.colour} today) cannot be told before it is made.`];
      const left = activities.filter((activity) => !isUnwatched(activity, serving, day) && isUnwatched(activity, then.measures, day));
      return [changeOfRating(ref, rating, deriveRating(then, policy, day), day), ...left.map(unwatchedWords)];
    });
}

const unwatchedWords = ({ ref }: { readonly ref: string }): string =>
  `${ref} is complete, and no measure would be left that could show if it does not hold: nothing would open it again.`;

function changeOfRating(ref: string, now: Rating, then: Rating, day: Position['day']): string {
  const scheme = ratingScheme('standard', day);
  const sentences = (rating: Rating, part: 'process' | 'impact') =>
    sentencesOf(rating.because, scheme)
      .filter((sentence) => sentence.part === part)
      .map(({ words }) => words);
  const because = (['process', 'impact'] as const).flatMap((part) => {
    const before = sentences(now, part);
    return now[part] === then[part] ? [] : sentences(then, part).filter((words) => !before.includes(words));
  });
  const parts = (['process', 'impact'] as const)
    .filter((part) => now[part] !== then[part])
    .map((part) => `${part} from ${words(now[part])} to ${words(then[part])}`)
    .join(', ');
  if (parts === '') return `The rating of ${ref} stays ${now.colour}.`;
  const colour = now.colour === then.colour ? `stays ${now.colour}` : `goes from ${now.colour} to ${then.colour}`;
  return `The rating of ${ref} ${colour} (${parts})${because.length === 0 ? '.' : `, because: ${because.join(' ')}`}`;
}

const words = (state: string): string => state.replaceAll('-', ' ');
