import { type Day, formatDay } from '../../../../calendar/index.ts';

/** A meeting of the board that a cycle led to; `closed`: that cycle is. */
export type CycleBoard = { readonly number: number; readonly day: Day; readonly closed: boolean };

/** A meeting that is named in what was recorded of a board. */
export type Meeting = { readonly board: string; readonly day: Day };

/** What Sightline knows of boards. */
export type KnownBoards = {
  /** Those of its cycles, which bear no name, the newest first. */
  readonly cycles: readonly CycleBoard[];
  /** Those named in what was recorded before, the newest first. */
  readonly named: readonly Meeting[];
  /** Those of which whoever recorded something said that they were held, though none was known on that day. */
  readonly unlisted: readonly Meeting[];
};

type Known = Pick<KnownBoards, 'cycles' | 'named'>;

/**
 * Whether somebody must say that a board did meet on a day: once a cycle was closed, where the day is neither that of a cycle's board nor one on which a board of that
 * name was recorded before. `ticked`: for which day they said so. With boards known on Friday 30 September and Wednesday 26 October 2022, a decision of 25 October 2022
 * is asked about; one of 26 October is not.
 */
export function mustSayItMet({ board, day }: Meeting, known: Known, ticked: string): boolean {
  return ticked !== day && isUnlisted({ board, day }, known);
}

/** Whether Sightline, where it knows any closed cycle, knows of no meeting on a day. */
export function isUnlisted(meeting: Meeting, { cycles, named }: Known): boolean {
  if (!cycles.some(({ closed }) => closed)) return false;
  return !cycles.some(({ day }) => day === meeting.day) && !named.some((one) => sameMeeting(one, meeting));
}

/** Where no board is named, that of a cycle is meant, whatever others call it. */
const sameMeeting = (one: Meeting, other: Meeting): boolean => one.day === other.day && (other.board === '' || keyOf(one.board) === keyOf(other.board));

const keyOf = (board: string): string => board.trim().replace(/\s+/g, ' ').toLowerCase();

export const mustSayItMetWords = (day: Day): string =>
  `Sightline knows of no meeting on ${formatDay(day)}. Correct the day, or say that the board did meet on it`;

/** The same before it is recorded. */
export const unlistedNow = 'Sightline knows of no meeting on that day; you say that the board did meet';

/** Beside what was recorded of a meeting that Sightline did not know of. */
export const unlistedWords = 'Sightline knew of no meeting on that day; whoever recorded it said that the board did meet';

/** Whether somebody said so of a meeting. */
export const wasUnlisted = (unlisted: readonly Meeting[], meeting: Meeting): boolean => unlisted.some((one) => sameMeeting(one, meeting));

/** The same in brackets, after the day; nothing of a meeting of which nobody said so. */
export const unlistedNote = (unlisted: readonly Meeting[], meeting: Meeting): string => (wasUnlisted(unlisted, meeting) ? ` (${unlistedWords})` : '');

/** What a form offers: the names of boards, each once, and the last meetings of cycles by today in a sentence; none where none is known. */
export function offeredBoards({ cycles, named }: Known, today: Day): { readonly names: readonly string[]; readonly meetings: string | null } {
  const names = named.filter(({ board }, at) => named.findIndex((other) => keyOf(other.board) === keyOf(board)) === at).map(({ board }) => board.trim());
  const met = cycles.filter(({ day }) => day <= today);
  const shown = met.slice(0, 3).map(({ day, number }) => `${formatDay(day)} (cycle ${number})`);
  const before = met.length - shown.length;
  const all = before > 0 ? [...shown, `${before} before`] : shown;
  if (all.length === 0) return { names, meetings: null };
  const said = all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
  return { names, meetings: `Boards that Sightline knows: ${said}.` };
}
