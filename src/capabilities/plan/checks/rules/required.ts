import { listed } from '../../reading/rules/wording.ts';
import type { CheckedPlan, CheckedPriority } from './checked-plan.ts';
import type { Check, Found } from './finding.ts';

/** "Ask the SRO (Chief Executive) for one." */
export const askSro = ({ posts }: Pick<CheckedPriority, 'posts'>, what: string): string =>
  `Ask the SRO${posts.length === 0 ? '' : ` (${listed(posts)})`} ${what}.`;

const ofPriorities =
  (find: (priority: CheckedPriority) => Found | false) =>
  ({ priorities }: CheckedPlan): Found[] =>
    priorities.flatMap((priority) => find(priority) || []);

/** Whether neither a priority nor an activity of it has a word of when. */
export const isUndated = ({ activities, targetRaw }: CheckedPriority): boolean =>
  targetRaw === '' && activities.every(({ target }) => target.day === null && target.raw === '');

/** What each priority must have (C1.08). */
export const required: readonly Check[] = [
  {
    key: 'workstream-unnamed',
    rule: 'C1.07',
    severity: 'question',
    asks: 'Every workstream has a name.',
    find: ({ workstreams, priorities }) =>
      workstreams
        .filter(({ name }) => name === null)
        .map(({ code, place }) => ({
          ref: code,
          place,
          message: `No heading names the workstream of ${listed(priorities.filter(({ workstream }) => workstream === code).map(({ ref }) => ref))}. It is called ${code} until it is given a name.`,
        })),
  },
  {
    key: 'blank-sro',
    rule: 'C1.08',
    severity: 'question',
    asks: 'Every priority has a post that is accountable for it.',
    find: ofPriorities(({ ref, place, owner }) => owner === 'none' && { ref, place, message: `${ref} has no SRO. Name the post that is accountable for it.` }),
  },
  {
    key: 'blank-activity',
    rule: 'C1.08',
    severity: 'question',
    asks: 'Every priority has an activity.',
    find: ofPriorities(
      ({ ref, place, activities, emptyLetters }) =>
        activities.length === 0 && emptyLetters.length === 0 && { ref, place, message: `${ref} has no key activity. Ask who owns it what will be done.` },
    ),
  },
  {
    key: 'blank-outcome',
    rule: 'C1.08',
    severity: 'question',
    asks: 'Every priority has an outcome that says what good looks like.',
    find: ofPriorities(
      (priority) =>
        priority.outcomes.length === 0 && {
          ref: priority.ref,
          place: priority.place,
          message: `${priority.ref} has no outcome. ${askSro(priority, 'what good looks like')}`,
        },
    ),
  },
  {
    key: 'blank-target',
    rule: 'C1.08',
    severity: 'question',
    asks: 'Every priority has a target date.',
    find: ofPriorities(
      (priority) =>
        isUndated(priority) && {
          ref: priority.ref,
          place: priority.targetPlace,
          message: `${priority.ref} has no target date. ${askSro(priority, 'for one')}`,
        },
    ),
  },
];
