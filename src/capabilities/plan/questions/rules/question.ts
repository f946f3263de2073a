import type { Day } from '../../../../calendar/index.ts';
import type { Finding } from '../../checks/rules/finding.ts';

/** What a question is about: so that one that a check finds in the plan too is not told twice. */
export type Topic = 'owner' | 'target' | 'activity' | 'outcome' | 'letters' | 'phase';

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
  [/^phases?-/, 'phase'],
  [/^target-outside-phase$/, 'phase'],
  [/^(?:target-|blank-target)/, 'target'],
  [/^(?:several-sros|collective-sro|blank-sro|sro-to-be-confirmed)$/, 'owner'],
  [/^blank-activity$/, 'activity'],
  [/^blank-outcome$/, 'outcome'],
  [/^(?:letter-|letters-|ref-gap)/, 'letters'],
];

export const topicOf = (key: string): Topic | null => topics.find(([pattern]) => pattern.test(key))?.[1] ?? null;

/** Whether a question of the file asks about what a check found already: of its own ref, or of its priority. */
export function isAsked(finding: Pick<Finding, 'key' | 'ref'>, questions: readonly Question[]): boolean {
  const topic = topicOf(finding.key);
  const priority = finding.ref.replace(/[a-z]+$/, '');
  return (
    topic !== null &&
    questions.some(
      ({ ref, key, severity, settledOn }) =>
        severity === 'question' && settledOn === null && topicOf(key) === topic && (ref === finding.ref || ref === priority),
    )
  );
}

/** Whether the message tells all of the file's text already, so that showing both would say it twice. */
export const isTold = ({ message, text }: Pick<Question, 'message' | 'text'>): boolean => text.split('\n').every((line) => message.includes(line));
