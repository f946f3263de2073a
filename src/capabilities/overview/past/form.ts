import { type Day, dayInputProblemWords, formatDay, parseDayInput } from '../../../calendar/index.ts';

type Query = Readonly<Record<string, string>>;
type Read = { readonly ok: true; readonly value: Day | null } | { readonly ok: false; readonly problems: readonly { field: string; message: string }[] };

/** The day asked for in three boxes under a name, none later than today; null where nothing is asked yet. `what` begins the sentence of a problem. */
export function readPastDay(query: Query, name: string, what: string, today: Day): Read {
  const box = (part: string): string => (query[`${name}-${part}`] ?? '').slice(0, 40);
  const typed = { day: box('day'), month: box('month'), year: box('year') };
  if (!['day', 'month', 'year'].some((part) => `${name}-${part}` in query)) return { ok: true, value: null };
  const read = parseDayInput(typed);
  if (!read.ok) {
    const { parts } = read.problem;
    return { ok: false, problems: [{ field: parts.length === 3 ? name : `${name}-${parts[0]}`, message: dayInputProblemWords(read.problem, what) }] };
  }
  if (read.day > today)
    return { ok: false, problems: [{ field: name, message: `${what} must be today or before: nothing is known yet of ${formatDay(read.day)}` }] };
  return { ok: true, value: read.day };
}

/** The page that a moment is chosen for: one within the programme, else its home. Nothing leads out of Sightline. */
export function pageWithin(asked: string | undefined, home: string): string {
  const plain = asked !== undefined && asked.length <= 2000 && /^[!-~]*$/.test(asked) && !/[\\#]/.test(asked);
  return plain && asked.startsWith(home) && /^(?:[/?]|$)/.test(asked.slice(home.length)) && !asked.includes('//') ? asked : home;
}
