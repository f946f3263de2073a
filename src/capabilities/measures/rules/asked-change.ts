import { writeChange } from './change-words.ts';
import { type MeasureChange, partOf, wordChanges } from './changes.ts';
import { type Definition, protectedChanges, type StoredMeasure } from './measure.ts';

/** One thing of a measure that a request changes, as it is read. */
export type MeasureLine = { readonly what: string; readonly was: string; readonly became: string; readonly prose?: boolean; readonly posts?: boolean };

type Around = { readonly refs: ReadonlyMap<string, string>; readonly titleOf: (postId: string) => string };

const unkept = { id: '', reason: '', changedOn: '2000-01-01', approvedOn: null, approvedBy: null } as const;

/** What changes between two definitions of a measure: first what decides what counts as success, then its words and its owner. */
export function measureLines(before: StoredMeasure, after: Definition, { refs, titleOf }: Around): MeasureLine[] {
  const counting = protectedChanges(before, after).map((part) => {
    const { what, was, became } = writeChange({ ...unkept, part, was: partOf(before, part), became: partOf(after, part) } as MeasureChange, refs);
    return { what: `${what} of ${before.ref}`, was, became };
  });
  const words = wordChanges(before, after, titleOf).map(({ part, was, became }): MeasureLine => {
    const line = { what: wordLine[part](before.ref), was, became };
    return part === 'why' ? { ...line, prose: true } : line;
  });
  return [...counting, ...words];
}

const wordLine = {
  name: (ref: string) => `Name of ${ref}`,
  why: (ref: string) => `What ${ref} tells us`,
  owner: (ref: string) => `Owner of ${ref}`,
} as const;

/** A measure that is asked for: its name, and what it would count. */
export function newMeasureLine(definition: Definition, refs: ReadonlyMap<string, string>): MeasureLine {
  const became = { baseline: partOf(definition, 'baseline'), target: partOf(definition, 'target'), outcomes: definition.outcomeIds };
  const written = writeChange({ ...unkept, part: 'added', was: null, became }, refs);
  return { what: `A new measure: ${definition.name}`, was: written.was, became: written.became };
}

/** What a change of a measure would mean for the ratings, told before it is decided. */
export function successEffects(before: Definition, after: Definition): string[] {
  const effects: string[] = [];
  if (before.name !== after.name || before.why !== after.why) effects.push('Its readings, those that are there already too, stand under the new words.');
  if (protectedChanges(before, after).length > 0) effects.push('What counts as success changes, for readings that are there already too.');
  if (before.polarity === after.polarity && before.unit === after.unit && before.target !== null && after.target !== null) {
    const easier = after.polarity === 'high' ? after.target < before.target : after.polarity === 'low' ? after.target > before.target : false;
    if (easier) effects.push('The target becomes easier to reach.');
  }
  if (before.target !== null && after.target === null) effects.push('It no longer has a target.');
  if (!before.context && after.context) effects.push('It would show the setting only, and count towards no rating any more.');
  if (before.outcomeIds.some((id) => !after.outcomeIds.includes(id))) effects.push('An outcome that it served is no longer judged by it.');
  return effects;
}

/** Only what of a definition is other than it stands: what a request asks for, so that it puts nothing else back. */
export function changedParts(before: Definition, after: Definition): Partial<Definition> {
  const keys = Object.keys(after) as (keyof Definition)[];
  const same = (key: keyof Definition): boolean =>
    key === 'outcomeIds'
      ? before.outcomeIds.length === after.outcomeIds.length && before.outcomeIds.every((id) => after.outcomeIds.includes(id))
      : JSON.stringify(before[key]) === JSON.stringify(after[key]);
  return Object.fromEntries(keys.filter((key) => !same(key)).map((key) => [key, after[key]]));
}
