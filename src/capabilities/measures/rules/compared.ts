import { formatDay } from '../../../calendar/index.ts';
import { type ComparedMeasure, noValue } from '../../plan/rules/index.ts';
import type { StoredMeasure } from './measure.ts';
import { frequencyWords, polarityWords, unitWords, writeTarget, writeValue } from './words.ts';

/** A measure as the plan knows it, in words: its definition, what it serves and what was approved to change, without its readings. */
export function comparedMeasure(measure: StoredMeasure): ComparedMeasure {
  const { id, ref, name, why, unit, polarity, frequency, lagDays, context, baseline, target, targetUpper, ownerPostId, outcomeIds, changes } = measure;
  const baselineWords = baseline === null ? noValue : `${writeValue(baseline.value, unit)} on ${formatDay(baseline.day)}`;
  return {
    id,
    ref,
    name,
    ownerPostId,
    outcomeIds,
    parts: [
      { part: 'why', label: 'What it tells us', words: why },
      { part: 'unit', label: 'Unit', words: unitWords[unit] },
      { part: 'polarity', label: 'Which way is better', words: polarityWords[polarity] },
      { part: 'frequency', label: 'How often it is read', words: frequencyWords[frequency] },
      { part: 'lag', label: 'Days until its reading is expected', words: String(lagDays) },
      { part: 'context', label: 'Counts towards ratings', words: context ? 'No: it shows the setting' : 'Yes' },
      { part: 'baseline', label: 'Baseline', words: baselineWords },
      { part: 'target', label: 'Target', words: writeTarget(target, targetUpper, unit) ?? noValue },
    ],
    changes: changes.map(({ id: change, part, reason, approvedBy, approvedOn }) => ({
      id: change,
      part: part === 'owner' ? 'owners' : part,
      reason,
      approvedBy,
      approvedOn,
    })),
  };
}
