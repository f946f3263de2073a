import { type Day, formatDay } from '../../../../calendar/index.ts';
import type { Plan, Priority } from '../../rules/plan.ts';

/** The words of a priority: its title, and the texts of its activities and outcomes by ref. */
export type Words = { readonly title: string; readonly texts: Readonly<Record<string, string>> };

export const wordsOf = ({ title, activities, outcomes }: Priority): Words => ({
  title,
  texts: Object.fromEntries([...activities, ...outcomes].map(({ ref, text }) => [ref, text])),
});

type Given = Words & { readonly ref: string; readonly newActivity?: NewActivity | undefined; readonly newOutcome?: string | undefined };
type NewActivity = { readonly text: string; readonly target: Day | null };

/** Only what is other than it stands, and what is new: what a change of an accepted plan asks for. */
export function changedWords(priority: Priority, { ref, title, texts, newActivity, newOutcome }: Given) {
  const before = wordsOf(priority);
  return {
    ref,
    ...(title !== before.title && { title }),
    texts: Object.fromEntries(Object.entries(texts).filter(([of, text]) => before.texts[of] !== undefined && before.texts[of] !== text)),
    ...(newActivity && { newActivity }),
    ...(newOutcome && { newOutcome }),
  };
}

/** Why words may not be changed: once the board has accepted the plan they change by an approved change alone. Null where they may. */
export const wordsAreFixed = (plan: Plan): string | null =>
  plan.acceptedOn === null ? null : `The plan was accepted on ${formatDay(plan.acceptedOn)}. Its words stand as the board accepted them.`;

/** The box of a text on its form: its ref without the point that an address within a page may not hold ("text-LG2-o1"). */
export const boxOf = (ref: string): string => `text-${ref.replace('.', '-')}`;
