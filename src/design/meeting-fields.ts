import { type Day, formatDay, parseDayInput } from '../calendar/index.ts';
import { checkboxesField, dateField, type FormState, textField } from './forms.ts';
import { type Html, html, type Value } from './html.ts';

/** What is known of boards: their names, and their last meetings in a sentence. */
export type MeetingsOffered = { readonly names: readonly string[]; readonly meetings: string | null };

type Words = { readonly name: string; readonly label: string; readonly hint: Value };

/** Which board: any name may be typed, and those named before are offered while it is, without script. */
export function boardField(state: FormState, words: Words, { names }: Pick<MeetingsOffered, 'names'>): Html {
  if (names.length === 0) return textField(state, words);
  const list = `${words.name}-known`;
  return html`${textField(state, { ...words, list, autocomplete: 'off' })}<datalist id="${list}">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>`;
}

/**
 * The day on which a board met, with the meetings that are known. Where it was none of them, whoever typed it is asked whether it did meet then: the answer counts for
 * that day alone, so that another day is asked about again.
 */
export function meetingDayField(state: FormState, words: Words, { meetings }: Pick<MeetingsOffered, 'meetings'>): Html {
  return html`${dateField(state, { ...words, hint: meetings === null ? words.hint : html`${words.hint} ${meetings}` })}${didMeetField(state, `${words.name}-unlisted`, dayTyped(state, words.name))}`;
}

function didMeetField(state: FormState, name: string, day: Day | null): Html | false {
  const asked = state.problems?.some(({ field }) => field === name) === true || state.typed?.[name] === day;
  if (day === null || !asked) return false;
  return checkboxesField(state, {
    name,
    label: 'Did the board meet on this day?',
    options: [{ value: day, words: `The board did meet on ${formatDay(day)}, though Sightline knows of no meeting on that day` }],
  });
}

function dayTyped({ typed }: FormState, name: string): Day | null {
  const part = (unit: string): string => String(typed?.[`${name}-${unit}`] ?? '');
  const parsed = parseDayInput({ day: part('day'), month: part('month'), year: part('year') });
  return parsed.ok ? parsed.day : null;
}
