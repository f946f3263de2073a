import { addDays, type Day, formatDay } from '../../../../calendar/index.ts';
import { listed } from '../../reading/rules/wording.ts';
import type { CheckedActivity, CheckedPhase, CheckedPlan, CheckedPriority } from './checked-plan.ts';
import type { Check, Found } from './finding.ts';
import { askSro, isUndated } from './required.ts';

/** Every activity is under one whole date inside its phase (C1.10, C1.11, H13), and the phases follow each other (C1.20, H25). */
export const dates: readonly Check[] = [
  {
    key: 'target-missing',
    rule: 'C1.10',
    severity: 'question',
    asks: 'Every activity has a target that is a whole day.',
    find: perActivity((priority, activity) => {
      const { target } = activity;
      if (target.day !== null || target.standing !== 'open' || isUndated(priority)) return false;
      const printed = target.raw === '' ? '' : `; printed is “${target.raw}”`;
      return { message: `${activity.ref} has no target date${printed}. ${askSro(priority, 'for one')}` };
    }),
  },
  {
    key: 'target-unconfirmed',
    rule: 'H13',
    severity: 'question',
    asks: 'Every target that was read from a doubtful phrase is confirmed.',
    find: perActivity(({ posts }, { ref, target }) =>
      target.day !== null && target.standing === 'open'
        ? {
            message: `The target of ${ref}, ${formatDay(target.day)}, was read from “${target.raw}” and nobody has confirmed it. ${askSro({ posts }, 'to confirm the day')}`,
          }
        : false,
    ),
  },
  {
    key: 'target-no-phase',
    rule: 'C1.10',
    severity: 'note',
    asks: 'Every target names its phase, where the plan has phases.',
    find: (plan) =>
      plan.priorities.some(({ activities }) => activities.some(({ target }) => target.phase !== null))
        ? perDate(
            plan,
            ({ target }) => target.phase === null && target.raw !== '',
            (name, { raw }) => `The target date of ${name} names no phase: “${raw}”.`,
          )
        : [],
  },
  {
    key: 'target-outside-phase',
    rule: 'C1.11',
    severity: 'question',
    asks: 'Every target lies inside the days of its phase.',
    find: (plan) =>
      perDate(
        plan,
        ({ target }) => phaseLeft(target, plan.phases) !== null,
        (name, target, priority) => {
          const { number, from, to } = phaseLeft(target, plan.phases) as CheckedPhase;
          const days = `${from ? formatDay(from) : 'an unknown day'} to ${to ? formatDay(to) : 'an unknown day'}`;
          return `The target date of ${name}, ${formatDay(target.day as Day)}, lies outside phase ${number}, ${days}. ${askSro(priority, 'which of the two is right')}`;
        },
      ),
  },
  {
    key: 'phase-undated',
    rule: 'C1.20',
    severity: 'question',
    asks: 'Every phase has a first and a last day.',
    find: ({ phases }) =>
      phases
        .filter(({ from, to, asked }) => !asked && (from === null || to === null))
        .map(({ number, from, to, place }) => {
          const what = from === null && to === null ? 'its first and its last day are' : from === null ? 'its first day is' : 'its last day is';
          return { ref: `Phase ${number}`, place, message: `Phase ${number}: ${what} not known. Enter them as the plan means them.` };
        }),
  },
  {
    key: 'phases-overlap',
    rule: 'H25',
    severity: 'question',
    asks: 'No phase begins before the one before it ends.',
    find: ({ phases }) =>
      following(phases).flatMap(([phase, next]) =>
        (next.from as Day) <= (phase.to as Day)
          ? [
              {
                ref: `Phase ${next.number}`,
                place: next.place,
                message: `Phase ${next.number} begins on ${formatDay(next.from as Day)}, before phase ${phase.number} ends on ${formatDay(phase.to as Day)}. Say which days are right.`,
              },
            ]
          : [],
      ),
  },
  {
    key: 'phases-apart',
    rule: 'C1.20',
    severity: 'question',
    asks: 'The phases leave no day to nobody.',
    find: ({ phases }) =>
      following(phases).flatMap(([phase, next]) => {
        const [first, last] = [addDays(phase.to as Day, 1), addDays(next.from as Day, -1)];
        return first <= last
          ? [
              {
                ref: `Phase ${next.number}`,
                place: next.place,
                message: `No phase covers ${formatDay(first)} to ${formatDay(last)}. Say which phase they belong to.`,
              },
            ]
          : [];
      }),
  },
];

/** The phase that a target names and whose days it is not among; null where it is, or where either is unknown. */
export function phaseLeft<Phase extends Pick<CheckedPhase, 'number' | 'from' | 'to'>>(
  target: { readonly phase: number | null; readonly day: Day | null },
  phases: readonly Phase[],
): Phase | null {
  const phase = phases.find(({ number }) => number === target.phase);
  if (!phase || target.day === null) return null;
  return (phase.from !== null && target.day < phase.from) || (phase.to !== null && target.day > phase.to) ? phase : null;
}

function following(phases: readonly CheckedPhase[]): [CheckedPhase, CheckedPhase][] {
  const dated = phases.filter(({ from, to }) => from !== null && to !== null).sort((a, b) => a.number - b.number);
  return dated.slice(1).map((next, index) => [dated[index] as CheckedPhase, next]);
}

function perActivity(find: (priority: CheckedPriority, activity: CheckedActivity) => Pick<Found, 'message'> | false): Check['find'] {
  return ({ priorities }) =>
    priorities.flatMap((priority) =>
      priority.activities.flatMap((activity) => {
        const found = find(priority, activity);
        return found ? [{ ref: activity.ref, place: activity.target.place || activity.place, text: activity.target.raw, ...found }] : [];
      }),
    );
}

/** One finding for each date, however many activities it is for: all of a priority's are told by its ref. */
function perDate(
  { priorities }: CheckedPlan,
  isFault: (activity: CheckedActivity) => boolean,
  say: (name: string, target: CheckedActivity['target'], priority: CheckedPriority) => string,
): Found[] {
  return priorities.flatMap((priority) => {
    const faulty = priority.activities.filter(isFault);
    const groups = Map.groupBy(faulty, ({ target: { raw, day, phase } }) => JSON.stringify([raw, day, phase]));
    return [...groups.values()].map((group): Found => {
      const { target } = group[0] as CheckedActivity;
      const letters = group.map(({ letter }) => letter);
      const all = group.length === priority.activities.length;
      const ref = group.length === 1 && !all ? (group[0] as CheckedActivity).ref : priority.ref;
      const name = all || group.length === 1 ? ref : `${priority.ref} ${listed(letters)}`;
      return { ref, place: target.place, text: target.raw, message: say(name, target, priority) };
    });
  });
}
