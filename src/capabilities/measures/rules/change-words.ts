import { formatDay } from '../../../calendar/index.ts';
import type { MeasureChange, PartValues } from './changes.ts';
import type { ProtectedPart, WordPart } from './measure.ts';
import { frequencyWords, polarityWords, unitWords, writeTarget, writeValue } from './words.ts';

/** A change as it is read: which part, what it was and what it became. */
export type WrittenChange = { readonly what: string; readonly was: string; readonly became: string };

/** The refs of outcomes by their ids. One that was withdrawn since has none. */
type Refs = ReadonlyMap<string, string>;

const partWords: Readonly<Record<ProtectedPart, string>> = {
  unit: 'Unit',
  polarity: 'Which way is better',
  frequency: 'How often it is read',
  lag: 'Days until its reading is expected',
  context: 'Counts towards ratings',
  baseline: 'Baseline',
  target: 'Target',
  outcomes: 'Outcomes served',
};

const wordPartWords: Readonly<Record<WordPart, string>> = { name: 'Name', why: 'What it tells us', owner: 'Owner' };

/** A change in words: "Target: 80% became 70%". Figures stand in the unit that held then. */
export function writeChange(change: MeasureChange, refs: Refs): WrittenChange {
  if (change.part === 'name' || change.part === 'why' || change.part === 'owner')
    return { what: wordPartWords[change.part], was: change.was || 'Not said', became: change.became || 'Not said' };
  if (change.part !== 'added') {
    const { part, was, became } = change;
    return { what: partWords[part], was: valueWords(part, was, refs), became: valueWords(part, became, refs) };
  }
  const { baseline, target, outcomes } = change.became;
  const parts = [`${baselineWords(baseline)} as baseline`, `${targetWords(target)} as target`, `for ${outcomeWords(outcomes, refs)}`];
  return { what: 'The measure', was: 'Not there', became: `Added with ${parts.join(', ')}` };
}

function valueWords(part: ProtectedPart, value: PartValues[ProtectedPart], refs: Refs): string {
  switch (part) {
    case 'unit':
      return unitWords[value as PartValues['unit']];
    case 'polarity':
      return polarityWords[value as PartValues['polarity']];
    case 'frequency':
      return frequencyWords[value as PartValues['frequency']];
    case 'lag':
      return String(value);
    case 'context':
      return value === true ? 'No: it shows the setting' : 'Yes';
    case 'baseline':
      return capital(baselineWords(value as PartValues['baseline']));
    case 'target':
      return capital(targetWords(value as PartValues['target']));
    case 'outcomes':
      return capital(outcomeWords(value as PartValues['outcomes'], refs));
  }
}

const baselineWords = (baseline: PartValues['baseline']): string =>
  baseline === null ? 'none' : `${writeValue(baseline.value, baseline.unit)} on ${formatDay(baseline.day)}`;

const targetWords = (target: PartValues['target']): string => (target === null ? 'none' : (writeTarget(target.from, target.to, target.unit) as string));

function outcomeWords(outcomes: readonly string[], refs: Refs): string {
  if (outcomes.length === 0) return 'none';
  return outcomes.map((id) => refs.get(id) ?? 'an outcome that was withdrawn').join(', ');
}

const capital = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}`;
