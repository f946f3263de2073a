import { quoted, words } from '../../reading/rules/wording.ts';
import type { CheckedPlan } from './checked-plan.ts';
import { isTopicOnly } from './doing-words.ts';
import type { Check, Found } from './finding.ts';

/** What stands there says something, once (C1.12, C1.16). */
export const substance: readonly Check[] = [
  {
    key: 'topic-only',
    rule: 'C1.12',
    severity: 'question',
    asks: 'Every activity says what will be done, and does not only name a topic.',
    find: ({ priorities }) =>
      priorities.flatMap(({ activities }) =>
        activities
          .filter(({ text }) => isTopicOnly(text))
          .map(({ ref, text, place }) => ({
            ref,
            place,
            text,
            message: `${ref} names a topic: ${quoted(text)}. Say what will be done about it, so that anybody can tell when it is complete.`,
          })),
      ),
  },
  {
    key: 'service-transformation',
    rule: 'C1.16',
    severity: 'question',
    asks: 'No activity of the strategic plan is ongoing service transformation, which belongs in a service improvement plan.',
    find: ({ priorities }) =>
      priorities.flatMap(({ activities }) =>
        activities
          .filter(({ text }) => /\bservice transformation\b|\btransformation (?:programme|activity)\b|\bbusiness as usual\b/i.test(text))
          .map(({ ref, text, place }) => ({
            ref,
            place,
            text,
            message: `${ref} reads like ongoing service transformation: ${quoted(text)}. Move it to a service improvement plan, or say what will change by when.`,
          })),
      ),
  },
  { key: 'doubled-activity', rule: 'C1.12', severity: 'question', asks: 'No activity stands twice.', find: (plan) => doubled(plan, 'activities', 'activity') },
  { key: 'doubled-outcome', rule: 'C1.17', severity: 'question', asks: 'No outcome stands twice.', find: (plan) => doubled(plan, 'outcomes', 'outcome') },
];

/** The same words a second time, whatever their commas and capitals: told where they stand again. */
function doubled({ priorities }: CheckedPlan, of: 'activities' | 'outcomes', what: string): Found[] {
  const first = new Map<string, string>();
  return priorities.flatMap((priority) =>
    priority[of].flatMap(({ ref, text, place }): Found[] => {
      const said = words(text);
      const before = first.get(said);
      if (said === '') return [];
      if (before === undefined) {
        first.set(said, ref);
        return [];
      }
      return [
        {
          ref,
          place,
          text,
          message: `${ref} has the same words as ${before}: ${quoted(text)}. Say in each what is its own, or keep one ${what} and let it serve both.`,
        },
      ];
    }),
  );
}
