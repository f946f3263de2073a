import type { Day } from '../../../../calendar/index.ts';
import type { Topic } from '../../rules/gaps.ts';

/** What the plan's file left open, and its answer. */
export type Question = {
  readonly id: string;
  readonly rule: string;
  readonly key: string;
  readonly severity: 'question' | 'note';
  readonly ref: string;
  readonly place: string;
  readonly text: string;
  readonly message: string;
  readonly settledOn: Day | null;
  readonly answer: string | null;
};

/** Keys of the reading's problems (reading/assembly/problems.ts) by what they are about; those of no topic are settled by answering them. */
const topics: readonly (readonly [RegExp, Topic])[] = [
  [/^phase-/, 'phase'],
  [/^target-outside-phase$/, 'phase'],
  [/^(?:target-|blank-target)/, 'target'],
  [/^(?:several-sros|collective-sro|blank-sro|sro-to-be-confirmed)$/, 'owner'],
  [/^blank-activity$/, 'activity'],
  [/^blank-outcome$/, 'outcome'],
  [/^(?:letter-|letters-|ref-gap)/, 'letters'],
];

export const topicOf = (key: string): Topic | null => topics.find(([pattern]) => pattern.test(key))?.[1] ?? null;

/** Whether the message tells all of the file's text already, so that showing both would say it twice. */
export const isTold = ({ message, text }: Pick<Question, 'message' | 'text'>): boolean => text.split('\n').every((line) => message.includes(line));
