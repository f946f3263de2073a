import type { PlanChange } from '../../plan/rules/index.ts';

/**
 * A thing of the plan that came, went or is another, in one line. `within`: what came or went with it and has no line of its own, as the activities of a
 * priority that was added.
 */
export type PlanLine = Pick<PlanChange, 'thing' | 'id' | 'ref' | 'name' | 'priority'> & {
  readonly changes: readonly PlanChange[];
  readonly within: readonly { readonly thing: PlanChange['thing']; readonly count: number }[];
};

type PlanLines = { readonly gone: readonly PlanLine[]; readonly added: readonly PlanLine[]; readonly altered: readonly PlanLine[] };

export function planLines(changes: readonly PlanChange[]): PlanLines {
  const altered = Map.groupBy(
    changes.filter(({ part }) => part !== 'added' && part !== 'gone'),
    ({ thing, id }) => `${thing} ${id}`,
  );
  return {
    gone: cameOrWent(changes.filter(({ part }) => part === 'gone')),
    added: cameOrWent(changes.filter(({ part }) => part === 'added')),
    altered: [...altered.values()].map((ofOne) => lineOf(ofOne, [])),
  };
}

/** Of a whole plan one line, of a whole priority one, with what stood in it. */
function cameOrWent(changes: readonly PlanChange[]): readonly PlanLine[] {
  const plan = changes.find(({ thing }) => thing === 'plan');
  if (plan !== undefined)
    return [
      lineOf(
        [plan],
        changes.filter((change) => change !== plan),
      ),
    ];
  const whole = new Set(changes.filter(({ thing }) => thing === 'priority').map(({ ref }) => ref));
  const inside = (change: PlanChange): boolean => change.thing !== 'priority' && change.priority !== null && whole.has(change.priority);
  return changes
    .filter((change) => !inside(change))
    .map((change) => lineOf([change], change.thing === 'priority' ? changes.filter((one) => inside(one) && one.priority === change.ref) : []));
}

function lineOf(changes: readonly PlanChange[], within: readonly PlanChange[]): PlanLine {
  const { thing, id, ref, name, priority } = changes[0] as PlanChange;
  const counts = [...Map.groupBy(within, (one) => one.thing)].map(([of, found]) => ({ thing: of, count: found.length }));
  return { thing, id, ref, name, priority, changes, within: counts };
}
