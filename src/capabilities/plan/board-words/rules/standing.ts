import { type Day, formatDay } from '../../../../calendar/index.ts';

/** What a second person said of a record: that it is so, or that it is wrong. */
export type WordCheck = {
  readonly ruling: 'confirmed' | 'wrong';
  readonly on: Day;
  /** The title of the post in which they said it, on that day. */
  readonly by: string;
  readonly words: string;
  /** How often the record had been corrected by then. */
  readonly corrections: number;
};

export type StoredCheck = WordCheck & { readonly subjectId: string };

/** Beside a record of a board's word that the programme office entered: how often two people corrected it, and every answer of a second person, in their order. */
export type WordOnRecord = { readonly corrections: number; readonly checks: readonly WordCheck[] };

type Post = { readonly id: string; readonly roles: readonly string[]; readonly aliases: readonly { readonly id: string }[] };
type OfRecord = {
  readonly id: string;
  readonly post: string | null;
  readonly corrections: number;
  /** A director who acts for the office too decides changes in their own name, with no minute. Left out: it is a board's. */
  readonly minuted?: boolean;
};

/**
 * What stands beside each record, by who entered it and what was said of it since; null where a post of the programme office did not enter it. The chair's own word
 * needs no second, also where the chair's post acts for the office too.
 */
export function besideRecords(checks: readonly StoredCheck[], posts: readonly Post[]): (record: OfRecord) => WordOnRecord | null {
  const idsOf = (those: readonly Post[]) => new Set(those.flatMap(({ id, aliases }) => [id, ...aliases.map((alias) => alias.id)]));
  const office = posts.filter(({ roles }) => roles.includes('office') && !roles.includes('chair'));
  const [entering, alone] = [idsOf(office), idsOf(office.filter(({ roles }) => !roles.includes('director')))];
  const said = Map.groupBy(checks, ({ subjectId }) => subjectId);
  return ({ id, post, corrections, minuted = true }) =>
    post !== null && (minuted ? entering : alone).has(post) ? { corrections, checks: said.get(id) ?? [] } : null;
}

export type WordState = 'waiting' | 'disputed' | 'confirmed';

/**
 * Where a record of a board's word stands; null where it is not the programme office's alone, as what the chair records. A correction that two people agreed on is a
 * second person's word too: recorded on Friday 12 November 2021, said to be wrong on 15 November and corrected on 16 November, it is confirmed.
 */
export function wordStateOf(word: WordOnRecord | null | undefined): WordState | null {
  if (!word) return null;
  const last = word.checks.at(-1);
  if (last?.ruling === 'confirmed' || word.corrections > (last?.corrections ?? 0)) return 'confirmed';
  return last === undefined ? 'waiting' : 'disputed';
}

export const stillOpen = (word: WordOnRecord | null | undefined): boolean => ['waiting', 'disputed'].includes(wordStateOf(word) ?? 'confirmed');

const openWords = {
  waiting: 'recorded by the programme office, not yet confirmed by a second person',
  disputed: 'recorded by the programme office, and a second person says that the record is wrong',
} as const;

/** What a page and a report say of it, in one phrase; null where there is nothing to say. */
export function unconfirmedWords(word: WordOnRecord | null | undefined): string | null {
  const state = wordStateOf(word);
  return state === null || state === 'confirmed' ? null : openWords[state];
}

/** The same after what it is about: ", recorded by the programme office, not yet confirmed by a second person". */
export function unconfirmedAfter(word: WordOnRecord | null | undefined): string {
  const words = unconfirmedWords(word);
  return words === null ? '' : `, ${words}`;
}

/** Who said what of it last: "Confirmed by the Chair on 3 May 2022"; null where nobody has. */
export function checkedWords(word: WordOnRecord | null | undefined): string | null {
  const last = word?.checks.at(-1);
  if (last === undefined) return null;
  return `${last.ruling === 'confirmed' ? 'Confirmed' : 'Said to be wrong'} by the ${last.by} on ${formatDay(last.on)}`;
}
