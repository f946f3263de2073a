import { addDays, type Day } from '../../../calendar/index.ts';
import type { Activity, Phase, Plan, Priority } from './plan.ts';

/** What a gap is about: so that one that a question of the file covers already is not told twice. */
export type Topic = 'owner' | 'target' | 'activity' | 'outcome' | 'letters' | 'phase';

/** Something the plan lacks as it stands now. `rule` is that of docs/rules/plan.md; the words are the page's. */
export type Gap =
  | { readonly kind: 'no-owner' | 'no-activity' | 'no-outcome'; readonly rule: string; readonly topic: Topic; readonly ref: string }
  | {
      readonly kind: 'target-missing' | 'target-unconfirmed';
      readonly rule: string;
      readonly topic: 'target';
      readonly ref: string;
      readonly day: Day | null;
      readonly raw: string;
    }
  | { readonly kind: 'target-outside-phase'; readonly rule: string; readonly topic: 'phase'; readonly ref: string; readonly day: Day; readonly phase: Phase }
  | { readonly kind: 'letter-missing' | 'ref-missing'; readonly rule: string; readonly topic: 'letters'; readonly ref: string; readonly missing: string }
  | { readonly kind: 'phase-undated'; readonly rule: string; readonly topic: 'phase'; readonly ref: string; readonly phase: Phase }
  | {
      readonly kind: 'phases-overlap' | 'phases-apart';
      readonly rule: string;
      readonly topic: 'phase';
      readonly ref: string;
      readonly phase: Phase;
      readonly next: Phase;
    };

/** Every gap of a plan: phases first, then the priorities in the plan's order. */
export function gapsOf(plan: Plan): Gap[] {
  return [...phaseGaps(plan.phases), ...refGaps(plan), ...plan.priorities.flatMap((priority) => priorityGaps(priority, plan))];
}

/** Phases whose days are unknown, overlap, or leave days between them (C1.20, H25). */
export function phaseGaps(phases: readonly Phase[]): Gap[] {
  const gaps: Gap[] = phases
    .filter(({ fromDay, toDay }) => fromDay === null || toDay === null)
    .map((phase) => ({ kind: 'phase-undated', rule: 'C1.20', topic: 'phase', ref: phaseRef(phase), phase }));
  const dated = phases.filter(({ fromDay, toDay }) => fromDay !== null && toDay !== null);
  for (const [index, phase] of dated.entries()) {
    const next = dated[index + 1];
    if (!next) continue;
    const due = addDays(phase.toDay as Day, 1);
    if ((next.fromDay as Day) < due) gaps.push({ kind: 'phases-overlap', rule: 'H25', topic: 'phase', ref: phaseRef(next), phase, next });
    else if ((next.fromDay as Day) > due) gaps.push({ kind: 'phases-apart', rule: 'C1.20', topic: 'phase', ref: phaseRef(next), phase, next });
  }
  return gaps;
}

export const phaseRef = ({ number }: { readonly number: number }): string => `Phase ${number}`;

/** Whether the target lies inside the days of the phase it names (C1.11); true where either is unknown. */
export function insidePhase(activity: Activity, phases: readonly Phase[]): boolean {
  const phase = phases.find(({ number }) => number === activity.phaseNumber);
  if (!phase || activity.target === null) return true;
  return (phase.fromDay === null || activity.target >= phase.fromDay) && (phase.toDay === null || activity.target <= phase.toDay);
}

function priorityGaps(priority: Priority, { phases, withdrawn }: Plan): Gap[] {
  const { ref, activities } = priority;
  const gaps: Gap[] = [];
  if (!priority.owners.some(({ part }) => part === 'accountable')) gaps.push({ kind: 'no-owner', rule: 'C1.08', topic: 'owner', ref });
  if (activities.length === 0) gaps.push({ kind: 'no-activity', rule: 'C1.08', topic: 'activity', ref });
  if (priority.outcomes.length === 0) gaps.push({ kind: 'no-outcome', rule: 'C1.08', topic: 'outcome', ref });
  const gone = new Set(withdrawn.map((one) => one.ref));
  for (const missing of missingLetters(activities.map(({ letter }) => letter)).filter((letter) => !gone.has(`${ref}${letter}`)))
    gaps.push({ kind: 'letter-missing', rule: 'C1.09', topic: 'letters', ref, missing });
  for (const activity of activities) gaps.push(...activityGaps(activity, phases));
  return gaps;
}

function activityGaps(activity: Activity, phases: readonly Phase[]): Gap[] {
  const { ref, target: day, targetRaw: raw } = activity;
  if (day === null) return [{ kind: 'target-missing', rule: 'H13', topic: 'target', ref, day, raw }];
  const gaps: Gap[] = activity.targetConfirmed ? [] : [{ kind: 'target-unconfirmed', rule: 'H13', topic: 'target', ref, day, raw }];
  const phase = phases.find(({ number }) => number === activity.phaseNumber);
  if (phase && !insidePhase(activity, phases)) gaps.push({ kind: 'target-outside-phase', rule: 'C1.11', topic: 'phase', ref, day, phase });
  return gaps;
}

/** Letters left out between a and the last one used (C1.09); letters of two characters are not counted. */
export function missingLetters(letters: readonly string[]): string[] {
  const single = letters.filter((letter) => letter.length === 1);
  const last = Math.max(96, ...single.map((letter) => letter.charCodeAt(0)));
  return Array.from({ length: last - 96 }, (_, index) => String.fromCharCode(97 + index)).filter((letter) => !single.includes(letter));
}

/** Numbers left out among the refs of a workstream (C1.09). One that was withdrawn is told elsewhere, with its reason. */
function refGaps(plan: Plan): Gap[] {
  return plan.workstreams.flatMap(({ id, code }) => {
    const numbers = plan.priorities.filter(({ workstreamId }) => workstreamId === id).map(({ ref }) => Number(ref.replace(/^\D+/, '')));
    const gone = plan.withdrawn.map(({ ref }) => ref);
    const highest = Math.max(0, ...numbers);
    return Array.from({ length: highest }, (_, index) => index + 1)
      .filter((number) => !numbers.includes(number) && !gone.includes(`${code}${number}`))
      .map((number): Gap => ({ kind: 'ref-missing', rule: 'C1.09', topic: 'letters', ref: code, missing: `${code}${number}` }));
  });
}
