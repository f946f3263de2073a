import type { Polarity } from './measure.ts';

type Asked = { readonly polarity: Polarity; readonly target: number | null; readonly targetUpper: number | null };

/** Whether a value is at target or better; null where there is no target or no direction is better. */
export function meetsTarget(measure: Asked, value: number): boolean | null {
  const { polarity, target } = measure;
  if (target === null || polarity === 'none') return null;
  if (polarity === 'high') return value >= target;
  if (polarity === 'low') return value <= target;
  return value >= target && value <= (measure.targetUpper ?? target);
}
