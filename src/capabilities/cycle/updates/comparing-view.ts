import { impactStates, processStates } from '../../../design/marks.ts';
import { evidenceSourceWords } from '../../assurance/index.ts';
import type { Difference } from '../pages/compare-texts.ts';
import { statusWords } from '../pages/words.ts';
import type { Section } from '../rules/answers.ts';
import type { Fields } from './drafts.ts';
import { type Asked, type Field, fieldsOf, inputNames } from './fields.ts';

/** Everything that two texts of a section say differently, in the order of its fields. A date is one thing, though it has three boxes. */
export function differencesOf(section: Section | 'check', asked: Asked, theirs: Fields, mine: Fields): Difference[] {
  return fieldsOf(section, asked).flatMap((field): Difference[] => {
    const names = inputNames(field);
    if (names.every((name) => (theirs[name] ?? '').trim() === (mine[name] ?? '').trim())) return [];
    return [
      {
        name: field.name,
        theirs: shown(field, theirs),
        mine: shown(field, mine),
        mayKeepBoth: field.kind === 'words' && said(theirs, field.name) && said(mine, field.name),
        typed: Object.fromEntries(names.map((name) => [name, mine[name] ?? ''])),
      },
    ];
  });
}

const said = (fields: Fields, name: string): boolean => (fields[name] ?? '').trim() !== '';

function shown(field: Field, fields: Fields): string {
  if (field.kind === 'words') return fields[field.name] ?? '';
  if (field.kind === 'day') {
    const parts = inputNames(field).map((name) => (fields[name] ?? '').trim());
    return parts.every((part) => part === '') ? '' : parts.map((part) => part || '–').join(' ');
  }
  const value = fields[field.name] ?? '';
  const words: Readonly<Record<string, string | undefined>> =
    field.name === 'process'
      ? wordsOf(processStates)
      : field.name === 'impact'
        ? wordsOf(impactStates)
        : field.name.startsWith('source-')
          ? evidenceSourceWords
          : statusWords;
  return Object.hasOwn(words, value) ? (words[value] ?? '') : '';
}

const wordsOf = (states: Readonly<Record<string, { readonly words: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(states).map(([state, { words }]) => [state, words]));

/** What is kept of two texts by the choices made; `unchosen` names those still to be made. Both kept: theirs first, since it was saved first. */
export function merged(
  theirs: Fields,
  differences: readonly Difference[],
  choiceOf: (name: string) => string,
): { readonly fields: Fields; readonly unchosen: readonly string[] } {
  const fields: Record<string, string> = { ...theirs };
  const unchosen: string[] = [];
  for (const { name, typed, mayKeepBoth } of differences) {
    const choice = choiceOf(name);
    if (choice === 'mine') Object.assign(fields, typed);
    else if (choice === 'both' && mayKeepBoth) fields[name] = `${(theirs[name] ?? '').trimEnd()}\n\n${typed[name] ?? ''}`;
    else if (choice !== 'theirs') unchosen.push(name);
  }
  return { fields, unchosen };
}
