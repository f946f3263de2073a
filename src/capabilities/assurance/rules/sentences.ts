import { formatDay } from '../../../calendar/index.ts';
import type { Reason } from './reasons.ts';
import type { RatingScheme } from './scheme.ts';
import { reasonSentence, restsOnLead } from './words.ts';

/** A reason in words, with the rule it follows, the part it speaks of, and the things it names, where these have pages of their own. */
export type Sentence = {
  readonly words: string;
  readonly rule: string;
  readonly part: Reason['part'];
  readonly about: readonly { readonly kind: 'activity' | 'measure'; readonly ref: string }[];
};

/**
 * Reasons as sentences, the same on a page and in a paper. What is true of several activities in the same words is said once of them all, where the first of
 * them stood: "LG2a, LG2b and LG2c have no target date."
 */
export const sentencesOf = (reasons: readonly Reason[], scheme: RatingScheme): readonly Sentence[] =>
  [...Map.groupBy(reasons, sameness).values()].map((alike) => {
    const first = alike[0] as Reason;
    const words = alike.length === 1 ? reasonSentence(first, scheme) : ofSeveral(first, alike.map(activityOf));
    return { words: words ?? '', rule: first.rule, part: first.part, about: alike.flatMap(aboutOf) };
  });

/** That a rating rests on approved changes, in words; null where it does not. In a cycle that closed before these were told: on a moved target. */
export function restsOnWords(because: readonly Reason[], scheme: RatingScheme): Sentence | null {
  const [sentence] = sentencesOf(
    because.filter(({ key }) => key === 'rests-on-changes' || key === 'moved-target'),
    scheme,
  );
  return sentence ?? null;
}

/** The same for where its beginning stands out as a title. */
export function titled(sentence: Sentence): { readonly title: string; readonly rest: Sentence } {
  if (!sentence.words.startsWith(restsOnLead)) return { title: 'This rating rests on a moved target.', rest: sentence };
  return { title: restsOnLead, rest: { ...sentence, words: sentence.words.slice(restsOnLead.length + 1) } };
}

/** The same for reasons that differ in their activity alone and can be said of several. */
function sameness(reason: Reason): unknown {
  if (ofSeveral(reason, []) === null) return reason;
  return JSON.stringify([reason.part, reason.rule, reason.key, { ...reason.facts, activity: null }]);
}

const activityOf = (reason: Reason): string => (reason.facts as { readonly activity: string }).activity;

/** What is said of several activities at once; null for a reason that is said of each by itself. */
function ofSeveral(reason: Reason, refs: readonly string[]): string | null {
  const these = `${refs.slice(0, -1).join(', ')} and ${refs.at(-1)}`;
  switch (reason.key) {
    case 'should-have-begun': {
      const { since, target } = reason.facts;
      return since === null
        ? `${these} have not begun, nobody has entered when they start, and the day the plan was accepted is not recorded; their target is ${formatDay(target)}.`
        : `${these} have not begun, nobody has entered when they start, and half the time from ${formatDay(since)} to their target of ${formatDay(target)} has gone.`;
    }
    case 'past-target': {
      const { target, days, recovery } = reason.facts;
      // With a plan that does not help, which plan it is matters: each is said by itself.
      if (recovery !== 'none') return null;
      return `${these} are ${daysOf(days)} past their target of ${formatDay(target)} and not claimed complete, with no recovery plan.`;
    }
    case 'slow-past-target':
      return `${these} are ${daysOf(reason.facts.days)} past their target of ${formatDay(reason.facts.target)} and not complete.`;
    case 'target-missing':
      return `${these} have no target date.`;
    case 'target-unconfirmed':
      return `The targets of ${these}, read as ${formatDay(reason.facts.target)}, are not confirmed.`;
    case 'forecast-after-target':
    case 'slow-forecast':
      return `${these} are forecast for ${formatDay(reason.facts.forecast)}, after their target of ${formatDay(reason.facts.target)}.`;
    case 'stopped-without-approval':
      return `${these} were stopped, and nobody has approved that.`;
    default:
      return null;
  }
}

const daysOf = (days: number): string => (days === 1 ? '1 day' : `${String(days).replace(/\B(?=(\d{3})+$)/g, ',')} days`);

function aboutOf(reason: Reason): Sentence['about'] {
  const facts = reason.facts as { readonly activity?: string; readonly measure?: string };
  if (reason.key === 'rests-on-changes')
    return reason.facts.changes.flatMap((change) => ('activity' in change ? [{ kind: 'activity' as const, ref: change.activity }] : []));
  if (reason.key === 'moved-target') return reason.facts.moves.map(({ activity }) => ({ kind: 'activity', ref: activity }));
  return [
    ...(facts.activity === undefined ? [] : [{ kind: 'activity', ref: facts.activity } as const]),
    ...(facts.measure === undefined ? [] : [{ kind: 'measure', ref: facts.measure } as const]),
  ];
}
