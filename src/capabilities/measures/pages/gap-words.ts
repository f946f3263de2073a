import { formatDay } from '../../../calendar/index.ts';
import type { Gap } from '../rules/gaps.ts';

/** What a gap is called in a list of measures, beside how many have it. */
export const gapNames: Readonly<Record<Gap['key'], string>> = {
  'never-read': 'never read',
  'no-baseline': 'no baseline',
  late: 'late',
  'no-target': 'no target',
  'serves-nothing': 'serve no outcome',
  'not-validated': 'no validated reading',
  'no-owner': 'no owner',
};

/** A gap as a sentence, with what to do about it. */
export function gapSentence(gap: Gap): string {
  switch (gap.key) {
    case 'never-read':
      return gap.late.expectedBy === null
        ? 'It was never read.'
        : `It was never read. Its first reading ${gap.late.days > 0 ? 'was' : 'is'} expected by ${formatDay(gap.late.expectedBy)}.`;
    case 'late':
      return `Its next reading was expected by ${formatDay(gap.late.expectedBy as NonNullable<typeof gap.late.expectedBy>)}, ${gap.late.days} ${gap.late.days === 1 ? 'day' : 'days'} ago.`;
    case 'no-baseline':
      return 'It has no baseline, so nobody can tell whether it got better.';
    case 'no-target':
      return 'It has no target, so it can never be at target.';
    case 'serves-nothing':
      return 'It serves no outcome of the plan, so it counts towards no rating.';
    case 'not-validated':
      return 'None of its readings is validated, so none counts towards a rating.';
    case 'no-owner':
      return 'No post owns it, so nobody is asked for its readings.';
  }
}

/** A gap in a word or two, for the row of a table. */
export const gapShort = (gap: Gap): string => {
  const { [gap.key]: name } = gapNames;
  if (gap.key === 'late') return `${gap.late.days} ${gap.late.days === 1 ? 'day' : 'days'} late`;
  return gap.key === 'serves-nothing' ? 'serves no outcome' : name;
};
