import { goesOn, tidy, words } from './wording.ts';

export type Sro = { readonly titles: readonly string[]; readonly collective: boolean; readonly toBeConfirmed: boolean };

/** The posts that an SRO cell names: one a line, or several between semicolons. A line that plainly goes on is joined to the one before. */
export function readSro(lines: readonly string[]): Sro {
  const whole: string[] = [];
  for (const line of lines.map(tidy)) {
    if (line === '') continue;
    const before = whole.at(-1);
    if (before !== undefined && goesOn(before, line)) whole[whole.length - 1] = `${before} ${line}`;
    else whole.push(line);
  }
  const printed = whole.flatMap((line) => line.split(/\s*;\s*/)).filter((title) => title !== '');
  const titles = printed.filter((title) => !unsettled.test(title));
  return { titles: [...new Set(titles)], collective: titles.some((title) => collective.test(title)), toBeConfirmed: printed.length > titles.length };
}

const unsettled = /^(?:tbc|tba|to be (?:confirmed|agreed|appointed)|vacant|vacancy|n\/?a|none|-|–|\?+)\.?$/i;
/** A group and not a post: officers, leads or partners in the plural, or one "across" several bodies. */
const collective =
  /^(?:all|each|every|various|multiple)\b|^(?:\p{L}+\s+){0,2}(?:officers|leads|directors|heads|managers|partners|owners|chairs)\b(?!.{0,40}\b(?:board|group|forum)\b)|\bacross (?:the |all )?(?:\p{L}+ )?(?:bodies|agencies|partners|partnership|services|organisations|authorities)\b/iu;

/** Whether a line begins as the title of a post does: plans name posts, and these are the words that posts begin with. */
export const beginsPost = (line: string): boolean => post.test(line);

/** Whether a printed line within an SRO cell may be a post of its own: it begins as one, and what stands before it may be a whole one. */
export function maybePost(whole: string, line: string): boolean {
  const before = whole.slice(0, whole.indexOf(line)).trim();
  return (
    beginsPost(line) && before.includes(' ') && !/(?:assistant|associate|deputy|interim|acting|corporate|service|strategic|senior|principal)$/i.test(before)
  );
}

const post =
  /^(?:(?:interim|acting|deputy|joint|corporate|executive|strategic|service|group|senior|principal)\s+)*(?:chief\b|directors?\b|assistant\b|associate\b|heads?\b|solicitors?\b|leads?\b|managers?\b|monitoring officer|chair\b|officers?\b|accountable\b|cabinet member|commissioner\b|superintendent\b|designated\b|principal\b|headteachers?\b|practice lead)/i;

/** Two titles with the same key may be one post: they differ in dashes, commas, apostrophes, "of", "the", "and" or spaces only. */
export function postKey(title: string): string {
  return words(title)
    .replace(/'s\b|'/g, '')
    .split(' ')
    .filter((word) => !['of', 'the', 'and', 'for'].includes(word))
    .map((word) => (word === 'childrens' ? 'children' : word))
    .join(' ');
}

/** Titles grouped by key: in each group the most used first, then the first printed. Groups stand in the order of their first title. */
export function groupPosts(named: readonly { readonly title: string; readonly ref: string }[]): { titles: string[]; refs: string[] }[] {
  const groups = new Map<string, { title: string; ref: string }[]>();
  for (const one of named) {
    const key = postKey(one.title);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const titles = [...new Set(group.map(({ title }) => title))];
    const uses = (title: string) => group.filter((one) => one.title === title).length;
    return { titles: titles.sort((a, b) => uses(b) - uses(a)), refs: [...new Set(group.map(({ ref }) => ref))] };
  });
}
