import type { CheckedPlan, Prose } from './checked-plan.ts';
import type { Check, Found } from './finding.ts';

/** What the text promises is there (H44): an appendix that is named stands in it, and has something in it. */
export const appendices: readonly Check[] = [
  {
    key: 'appendix-absent',
    rule: 'H44',
    severity: 'question',
    asks: 'Every appendix that the text names is there.',
    find: ({ prose }) => {
      const there = new Set(prose.flatMap((line) => headingOf(line) ?? []));
      const named = new Map<string, Found>();
      for (const line of prose)
        for (const name of namedIn(line))
          if (!there.has(name) && !named.has(name))
            named.set(name, {
              ref: '',
              place: line.place,
              text: line.text,
              message: `The text names ${name}, which is not in the file. Add it, or say where it is.`,
            });
      return [...named.values()];
    },
  },
  {
    key: 'appendix-to-follow',
    rule: 'H44',
    severity: 'question',
    asks: 'No appendix is still to follow.',
    find: (plan) =>
      plan.prose.flatMap((line, index) => {
        const name = headingOf(line);
        const next = plan.prose[index + 1];
        const promise = next && headingOf(next) === null ? promiseIn(next) : promiseIn(line);
        return name !== null && promise
          ? [
              {
                ref: '',
                place: line.place,
                text: next && promiseIn(next) ? next.text : line.text,
                message: `${name} is still to follow. Add it before the plan goes to a board, or say when it comes.`,
              },
            ]
          : [];
      }),
  },
];

const appendix = /\b(appendix|annex)\s+([0-9]{1,2}|[A-Z])\b/gi;

/** "Appendix 3", where a line is its heading. */
function headingOf({ kind, text }: Prose): string | null {
  const match = /^\W{0,3}(appendix|annex)\s+([0-9]{1,2}|[a-z])\b(?:\s*$|\s*[-–—:.]|\s+\p{Lu})/iu.exec(text.trim());
  return match && (kind === 'heading' || text.trim().length < 120) ? nameOf(match[1] as string, match[2] as string) : null;
}

const namedIn = ({ text }: Prose): string[] => [...text.matchAll(appendix)].map(([, what, which]) => nameOf(what as string, which as string));

const nameOf = (what: string, which: string): string => `${what.charAt(0).toUpperCase()}${what.slice(1).toLowerCase()} ${which.toUpperCase()}`;

const promiseIn = ({ text }: Pick<CheckedPlan['prose'][number], 'text'>): boolean =>
  /\bto follow\b|\bto be (?:added|confirmed|published)\b|\bwhen published\b|^\W*tbc\W*$/i.test(text) && text.length < 120;
