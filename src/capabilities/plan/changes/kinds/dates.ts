import { type Day, formatDay } from '../../../../calendar/index.ts';
import { Refused } from '../../refusal.ts';
import { ordinal } from '../../rules/ordinal.ts';
import { type Activity, movesOf, type Plan, type Priority, priorityByRef } from '../../rules/plan.ts';
import { lockPlan, planOf } from '../../store.ts';
import { applyMove, applyTarget, datedBy, type GivenDate, unconfirmed } from '../../targets/actions.ts';
import { overdueAtOnce } from '../../targets/rules/confirming.ts';
import { stored } from '../form.ts';
import { type Completion, type CompletionOf, type Kind, kindOf } from '../kind.ts';
import { activityIn, ofActivity, ofPriority } from './subjects.ts';

/** A target, a start or the day impact is expected moves. The original stays beside it. */
export const dateKind = kindOf<GivenDate>({
  name: 'date',
  read: (given) => stored.date.parse(given) as GivenDate,
  describe: async (db, programmeId, given, { today }) => {
    const plan = await planOf(db, programmeId);
    const { fromDay } = datedBy(plan, given);
    const line = { what: `${thingWords[given.what]} of ${given.ref}`, was: dayWords(fromDay), became: formatDay(given.toDay) };
    if (given.what === 'expected-impact') {
      const priority = priorityByRef(plan as Plan, given.ref) as Priority;
      return { ...ofPriority(priority), lines: [line], effects: impactEffects(priority) };
    }
    const found = activityIn(plan, given.ref);
    return {
      ...ofActivity(found),
      lines: [line],
      effects: given.what === 'target' ? [...targetEffects(found.activity, given.toDay), ...overdueEffects(given.toDay, today)] : [],
    };
  },
  apply: async (trx, at, given, approved) => void (await applyMove(trx, at, await lockPlan(trx, at.programmeId), given, approved)),
});

/** The first target of an activity that was accepted without one, or another day than the one that was read from its phrase. */
export const firstTargetKind = kindOf<{ readonly ref: string; readonly day: Day }>({
  name: 'first-target',
  read: (given) => stored['first-target'].parse(given) as { ref: string; day: Day },
  describe: async (db, programmeId, { ref, day }, { today }) => {
    const found = unconfirmed(await planOf(db, programmeId), ref);
    const { targetOriginal } = found.activity;
    if (day === targetOriginal) throw new Refused('day', 'This is the day that was read from the plan: the programme office confirms it without a request.');
    const was = targetOriginal === null ? noDate : `${formatDay(targetOriginal)}, to be confirmed`;
    const effects =
      targetOriginal === null
        ? [`The plan was accepted without a target for ${ref}. This is its first, and is shown as set by an approved change.`]
        : [`It counts as a move: ${formatDay(targetOriginal)}, as it was read from the plan, stays beside it as the original.`];
    return { ...ofActivity(found), lines: [{ what: `Target of ${ref}`, was, became: formatDay(day) }], effects: [...effects, ...overdueEffects(day, today)] };
  },
  apply: async (trx, at, given, approved) => applyTarget(trx, at, await lockPlan(trx, at.programmeId), { ...given, reason: approved.reason }, approved),
});

/**
 * The same kind, refused where the work is complete or claimed to be: a target that moved then would make an early completion of a late one. A first target is no move.
 * What waits since before can no longer be approved either.
 */
export const beforeCompletion = <Given extends { readonly ref: string; readonly what?: string }>(
  kind: Kind<Given>,
  completionOf: CompletionOf,
): Kind<Given> => ({
  ...kind,
  describe: async (db, programmeId, asked, around) => {
    const described = await kind.describe(db, programmeId, asked, around);
    const { what = 'target' } = asked as Given;
    const { id, kind: of, ref } = described.subject;
    const moves = what === 'target' && of === 'activity' && id !== null && described.lines.every(({ was }) => was !== noDate);
    const completion = moves ? await completionOf(db, programmeId, id) : null;
    if (completion !== null) throw new Refused(kind.name === 'date' ? 'to' : 'day', `${ref} ${completionWords(completion)}`);
    return described;
  },
});

/** Why the target of such work stays, after its ref. */
export function completionWords({ how, on }: Completion): string {
  const day = formatDay(on);
  switch (how) {
    case 'complete':
      return `was verified as complete on ${day}: its target stays, so that it can be seen whether it was completed late.`;
    case 'claimed':
      return `was claimed as complete on ${day} and nobody has settled that yet: its target stays until somebody has, so that it can be seen whether it was completed late.`;
    case 'fell-back':
      return `was complete on ${day}, before a measure fell back: its target stays, because it is judged from its first completion. Propose a recovery plan in its update.`;
  }
}

/** What a target means that has passed by now, whenever it was asked for. */
const overdueEffects = (day: Day, today: Day): string[] =>
  overdueAtOnce(day, today) ? [`${formatDay(day)} has passed: the activity is overdue at once, unless its completion was verified by then.`] : [];

const thingWords = { target: 'Target', start: 'Planned start', 'expected-impact': 'Day impact is expected' } as const;

const dayWords = (day: Day | null): string => (day === null ? noDate : formatDay(day));

const noDate = 'No date';

function targetEffects({ target, targetOriginal, moves }: Activity, toDay: Day): string[] {
  const times = movesOf('target', moves).length + 1;
  const original = targetOriginal === null ? '' : ` The original, ${formatDay(targetOriginal)}, stays beside it.`;
  const earlier = target !== null && toDay < target ? ' It moves to an earlier day.' : '';
  return [`The target moves for the ${ordinal(times)} time.${original}${earlier}`, 'From then on the activity is judged by the new day.'];
}

function impactEffects({ moves, expectedImpactDay }: Priority): string[] {
  const times = movesOf('expected-impact', moves).length + 1;
  const original = expectedImpactDay === null ? 'The plan gave no day of its own.' : `The plan’s own day, ${formatDay(expectedImpactDay)}, stays beside it.`;
  return [
    `The day moves for the ${ordinal(times)} time. ${original}`,
    'Until that day a priority that shows no impact is not counted as emerging or unmeasured.',
  ];
}
