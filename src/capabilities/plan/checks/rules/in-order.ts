import { listed } from '../../reading/rules/wording.ts';
import type { Check, Found } from './finding.ts';
import { askSro } from './required.ts';

/** Refs and letters run without gaps (C1.09), and no letter stands empty (H14). Nothing is renumbered. */
export const inOrder: readonly Check[] = [
  {
    key: 'ref-gap',
    rule: 'C1.09',
    severity: 'question',
    asks: 'The numbers of each workstream’s refs leave none out.',
    find: ({ workstreams, priorities, withdrawn }) =>
      workstreams.flatMap(({ code }): Found[] => {
        const own = priorities.flatMap(({ ref, place }) =>
          ref.startsWith(code) && /^\d+$/.test(ref.slice(code.length)) ? [{ number: Number(ref.slice(code.length)), place }] : [],
        );
        const missing = leftOut(own.map(({ number }) => number)).filter((number) => !withdrawn.includes(`${code}${number}`));
        if (missing.length === 0) return [];
        const after = own.find(({ number }) => number > (missing[0] as number)) ?? own[0];
        return [
          {
            ref: code,
            place: after?.place ?? '',
            message: `The refs of ${code} leave out ${some(missing.map((number) => `${code}${number}`))}. Nothing was renumbered: check whether a priority is missing.`,
          },
        ];
      }),
  },
  {
    key: 'letter-gap',
    rule: 'C1.09',
    severity: 'question',
    asks: 'The letters of each priority’s activities leave none out.',
    find: ({ priorities, withdrawn }) =>
      priorities.flatMap(({ ref, place, activities, emptyLetters }): Found[] => {
        const used = [...activities, ...emptyLetters].filter(({ letter }) => letter.length === 1);
        const missing = leftOut(used.map(({ letter }) => letter.charCodeAt(0) - 96))
          .map((number) => String.fromCharCode(96 + number))
          .filter((letter) => !withdrawn.includes(`${ref}${letter}`));
        if (missing.length === 0) return [];
        const after = used.find(({ letter }) => letter > (missing[0] as string));
        return [
          {
            ref,
            place: after?.place ?? place,
            message: `The letters of ${ref} leave out ${some(missing)}. Nothing was renumbered: check whether an activity is missing.`,
          },
        ];
      }),
  },
  {
    key: 'letter-empty',
    rule: 'H14',
    severity: 'question',
    asks: 'No letter stands without an activity.',
    find: ({ priorities }) =>
      priorities.flatMap((priority) =>
        priority.emptyLetters.map(({ letter, place }) => ({
          ref: `${priority.ref}${letter}`,
          place,
          text: `${letter})`,
          message: `${priority.ref}${letter} has a letter and no text. It is no activity, and the letters after it keep theirs. ${askSro(priority, 'whether an activity is missing')}`,
        })),
      ),
  },
];

/** The numbers left out from 1 to the highest. */
function leftOut(numbers: readonly number[]): number[] {
  const there = new Set(numbers);
  return Array.from({ length: Math.max(0, ...numbers) }, (_, index) => index + 1).filter((number) => !there.has(number));
}

const some = (items: readonly string[]): string => (items.length > 20 ? `${items.slice(0, 20).join(', ')} and ${items.length - 20} more` : listed(items));
