import { formatDay } from '../../../../calendar/index.ts';
import { ordinal } from '../../../plan/rules/index.ts';
import type { AnySection } from '../../rules/answers.ts';
import type { ComparedField, Signal } from './signals.ts';

/** What the boxes of an update are called on its pages. */
export const boxWords: Readonly<Record<ComparedField, string>> = {
  achieved: 'What was achieved',
  next: 'What happens next',
  slipping: 'What is slipping and why',
  support: 'What support would help',
  board: 'What you ask of the board',
};

/** What its sections are called there. */
const sectionWords: Readonly<Record<AnySection, string>> = {
  standing: 'How it stands',
  achieved: boxWords.achieved,
  next: boxWords.next,
  support: 'What is slipping, and what would help',
  activities: 'Activities',
  check: 'Why you see it differently',
};

/** A signal as a sentence: to its owner and to the office in the same words. */
export function signalWords(signal: Signal): string {
  switch (signal.key) {
    case 'copied':
      if (signal.ofEarlier)
        return `“${boxWords[signal.field]}” has ${signal.percent}% of the words of a text from the update for the board of ${formatDay(signal.boardDay)} (cycle ${signal.cycle}), among others.`;
      return `“${boxWords[signal.field]}” repeats ${signal.percent}% of its words from the update for the board of ${formatDay(signal.boardDay)} (cycle ${signal.cycle}).`;
    case 'same-amber':
      return signal.atLeast
        ? `Amber for ${signal.running} or more boards running, since that of ${formatDay(signal.since)} at the latest.`
        : `Amber for the ${ordinal(signal.running)} board running, since the board of ${formatDay(signal.since)}.`;
    case 'green-without-evidence':
      return `${greenWords[signal.whose]}, and nothing shows it: no source is named with where it can be seen, and none of its measures has a validated reading of a period that ended since the last cycle closed.`;
    case 'same-evidence':
      return `Green, and what shows it is word for word what the update for the board of ${formatDay(signal.boardDay)} (cycle ${signal.cycle}) named.`;
    case 'blue-without-evaluation':
      return 'Its owner declares blue, and no evaluation shows that it made the difference.';
    case 'after-due':
      return `${signal.again ? 'Changed' : 'Submitted'} ${signal.days} ${signal.days === 1 ? 'day' : 'days'} after it was due.`;
    case 'target-moved':
      return `The target of ${signal.activity} was moved ${signal.moves} times.`;
    case 'says-little':
      return `“${boxWords[signal.field]}” says next to nothing: ${signal.words} ${signal.words === 1 ? 'word' : 'words'}.`;
    case 'comment-unanswered': {
      const [first] = signal.sections;
      const under = signal.sections.map((section) => `“${sectionWords[section]}”`);
      return first !== undefined && under.length === 1
        ? `A comment is not answered: nothing was changed under ${under[0]}.`
        : `${under.length} comments are not answered: nothing was changed under ${under.slice(0, -1).join(', ')} and ${under.at(-1)}.`;
    }
    case 'opened-as-false':
      return `${signal.activity} was opened again on ${formatDay(signal.on)}, after this was submitted: its completion was false (${signal.reason.replace(/\.$/, '')}).`;
  }
}

const greenWords = { owner: 'Its owner declares green', facts: 'The facts support green', both: 'Green' } as const;
