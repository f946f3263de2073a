import type { PlacedLine } from './grid.ts';
import { goesOn, tidy } from './wording.ts';

export type OutcomeText = {
  readonly text: string;
  readonly place: string /** Lines that were read as the rest of this outcome though they might be their own. */;
  readonly joined: readonly string[];
};

const bullet = /^(?:[•●○◦▪■□‣⁃·*✓➢►]|[o–—-](?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-z]\)(?=\s))\s*/u;

/**
 * The outcomes of a cell: one a paragraph; where there are bullets, one a bullet. A paragraph that plainly goes on from the one
 * before (it opens in lower case, or the other ends on a comma or "and") is joined to it.
 */
export function readOutcomes(lines: readonly PlacedLine[]): OutcomeText[] {
  const marked = lines.map((line) => {
    const text = tidy(line.text);
    const typed = bullet.exec(text)?.[0] ?? '';
    return { text: text.slice(typed.length), marked: typed !== '' || line.label !== undefined, place: line.place, maybe: line.maybe ?? [] };
  });
  const bulleted = marked.some((line) => line.marked);
  const outcomes: { text: string; place: string; joined: string[] }[] = [];
  for (const line of marked) {
    if (line.text === '') continue;
    const last = outcomes.at(-1);
    const plainlyOn = last !== undefined && !line.marked && goesOn(last.text, line.text);
    if (last && (plainlyOn || (bulleted && !line.marked))) {
      last.text = `${last.text} ${line.text}`;
      last.joined.push(...(plainlyOn ? [] : [line.text]), ...line.maybe);
    } else outcomes.push({ text: line.text, place: line.place, joined: bulleted ? [] : [...line.maybe] });
  }
  return outcomes;
}
