import type { Onward } from './onward.ts';
import type { Role } from './roles.ts';

/** A post that somebody may act in, in one of their programmes. */
export type Choice = {
  readonly programmeId: string;
  readonly slug: string;
  readonly programme: string;
  readonly council: string;
  readonly personId: string;
  readonly person: string;
  readonly postId: string;
  readonly title: string;
  readonly roles: readonly Role[];
};

/** What is left to choose from: the posts of the programme whose page was asked for, where they hold one there; else all of them. */
export function choicesFor(choices: readonly Choice[], onward: Onward | null): readonly Choice[] {
  const within = choices.filter(({ slug }) => slug === onward?.programme);
  return within.length > 0 ? within : choices;
}

/** The one post that there is to choose: nobody is asked what has one answer. */
export function straightOn(choices: readonly Choice[], onward: Onward | null): Choice | null {
  const left = choicesFor(choices, onward);
  return left.length === 1 ? (left[0] as Choice) : null;
}
