import { type Day, formatDay } from '../../../src/calendar/index.ts';
import type { NewActivity, NewPriority } from '../../../src/capabilities/plan/index.ts';

const firstPhaseEnds: Day = '2022-04-30';

/** An activity of the plan as printed: "Phase 1 – 31 March 2022". It belongs to the phase of its target. `start` where the plan gives one. */
export function activity(letter: string, target: Day, text: string, start: Day | null = null): NewActivity {
  const phase = target <= firstPhaseEnds ? 1 : 2;
  return { letter, phase, target, text, start, targetRaw: `Phase ${phase} – ${formatDay(target)}`, targetInherited: false };
}

type Shared = { readonly joint?: readonly string[]; readonly supporting?: readonly string[] };

/** The one post that answers for it, and those that share in it or support it. */
export function ownedBy(accountable: string, { joint = [], supporting = [] }: Shared = {}): NewPriority['owners'] {
  return [
    { title: accountable, part: 'accountable' },
    ...joint.map((title) => ({ title, part: 'joint' as const })),
    ...supporting.map((title) => ({ title, part: 'supporting' as const })),
  ];
}
