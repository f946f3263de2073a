import { addDays, type Day, formatDay } from '../../../calendar/index.ts';
import type { Gap } from '../rules/gaps.ts';

/** A gap of the plan in a sentence. */
export function gapWords(gap: Gap): string {
  switch (gap.kind) {
    case 'no-owner':
      return `${gap.ref}: no post is accountable.`;
    case 'no-activity':
      return `${gap.ref}: no activity.`;
    case 'no-outcome':
      return `${gap.ref}: no outcome says what good looks like.`;
    case 'target-missing':
      return gap.raw === '' ? `${gap.ref}: no target date.` : `${gap.ref}: no target date; printed is “${gap.raw}”.`;
    case 'target-unconfirmed':
      return `${gap.ref}: ${formatDay(gap.day as Day)} was read from “${gap.raw}” and is to be confirmed.`;
    case 'target-outside-phase':
      return `${gap.ref}: its target, ${formatDay(gap.day)}, lies outside phase ${gap.phase.number}.`;
    case 'letter-missing':
      return `${gap.ref}: no activity ${gap.missing}, though letters after it are used.`;
    case 'ref-missing':
      return `${gap.missing} is left out of the refs of ${gap.ref}.`;
    case 'phase-undated':
      return `Phase ${gap.phase.number}: ${gap.phase.fromDay === null && gap.phase.toDay === null ? 'its days are' : gap.phase.fromDay === null ? 'its first day is' : 'its last day is'} not known.`;
    case 'phases-overlap':
      return `Phase ${gap.next.number} begins on ${formatDay(gap.next.fromDay as Day)}, before phase ${gap.phase.number} ends on ${formatDay(gap.phase.toDay as Day)}.`;
    case 'phases-apart':
      return `No phase covers ${formatDay(addDays(gap.phase.toDay as Day, 1))} to ${formatDay(addDays(gap.next.fromDay as Day, -1))}.`;
  }
}
