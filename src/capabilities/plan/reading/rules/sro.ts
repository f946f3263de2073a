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
