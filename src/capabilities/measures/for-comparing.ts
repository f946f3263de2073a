import type { Asking } from '../../platform/database/index.ts';
import type { ComparedMeasure } from '../plan/index.ts';
import { comparedMeasure } from './rules/compared.ts';
import type { StoredMeasure } from './rules/measure.ts';
import { askMeasures } from './store.ts';

/** What of every measure belongs to the plan, in the order of their refs, for a comparison of two plans: to be asked with others. */
export function askMeasuresForComparing(programmeId: string): Asking<unknown, readonly ComparedMeasure[]> {
  const { rows, read } = askMeasures(programmeId, null) as Asking<unknown, StoredMeasure[]>;
  return { rows, read: (found) => read(found).sort(byRef).map(comparedMeasure) };
}

const byRef = (a: StoredMeasure, b: StoredMeasure): number => Number(a.ref.slice(1)) - Number(b.ref.slice(1));
