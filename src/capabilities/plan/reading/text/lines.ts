import { tidy } from '../rules/wording.ts';

/** One line of a text file: its number, counted from 1, its words, and what the layout around it says. */
export type TextLine = {
  readonly number: number;
  /** As it stands, without spaces at its ends. */
  readonly text: string;
  /** The first line of a page, as far as the file says. */
  readonly beginsPage: boolean;
  /** Set in by a space: tools that pull text out of a PDF leave one in place of a bullet, and where a page begins. Which of the two it is the text itself must tell. */
  readonly setIn: boolean;
  /** An empty line stands between it and the line with text before it. */
  readonly afterBlank: boolean;
};

/** The bullets that lists are printed with, those in the private use area of Symbol and Wingdings among them. */
export const bulletSign = /^[•●○◦▪■□‣⁃·*✓➢►\uF0A7\uF0B7\uF0D8\uF0FC]\s*/u;

/**
 * The lines with text of a file that was pulled out of pages. What stands on every page (its number, a version, a motto) is left out of the
 * lines and given apart, each once. A page begins at a form feed, and after what stands at a page's foot.
 */
export function linesOf(text: string): { readonly lines: readonly TextLine[]; readonly furniture: readonly TextLine[] } {
  const raw = text.split(/\r\n|\r|\n/);
  const all: TextLine[] = [];
  let blank = true;
  for (const [index, line] of raw.entries()) {
    const words = line.replaceAll('\f', '').trim();
    if (words === '') {
      blank = true;
      continue;
    }
    all.push({ number: index + 1, text: words, beginsPage: line.includes('\f'), setIn: /^ {1,2}\S/.test(line), afterBlank: blank });
    blank = false;
  }
  return withoutFurniture(all);
}

/** Lines that differ in their digits only, and stand beside the number of a page three times or more, and more often there than elsewhere. A table's last date may do so too. */
function withoutFurniture(all: readonly TextLine[]): { lines: TextLine[]; furniture: TextLine[] } {
  const beside = new Set(all.flatMap((line, at) => (isPageNumber(line) ? [at - 2, at - 1, at + 1, at + 2] : [])));
  const uses = Map.groupBy(
    all.map((line, at) => ({ line, at })).filter(({ line }) => line.text.length <= 80 && !/^phase\s*\d/i.test(line.text)),
    ({ line }) => keyOf(line),
  );
  const repeated = (line: TextLine): boolean => {
    const own = uses.get(keyOf(line)) ?? [];
    const feet = own.filter(({ at }) => beside.has(at)).length;
    return feet >= 3 && feet * 2 > own.length;
  };
  const lines: TextLine[] = [];
  const furniture = new Map<string, TextLine>();
  let broke = false;
  for (const line of all) {
    const number = isPageNumber(line);
    if (number || repeated(line)) {
      if (!number && !furniture.has(keyOf(line))) furniture.set(keyOf(line), line);
      broke = true;
    } else {
      lines.push(broke ? { ...line, beginsPage: true, afterBlank: true } : line);
      broke = false;
    }
  }
  return { lines, furniture: [...furniture.values()] };
}

const keyOf = ({ text }: TextLine): string => tidy(text).toLowerCase().replace(/\d+/g, '#');

/** "Page 12 of 40", "12 | P a g e"; a bare number of a page stands alone between empty lines. */
function isPageNumber({ text, afterBlank }: TextLine): boolean {
  if (/^[-–]?\s*\d{1,3}\s*[-–]?$/.test(text)) return afterBlank;
  return /\d/.test(text) && /^(?:\d{1,4}\s*\|\s*)?p\s?a\s?g\s?e(?:\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)?$/i.test(text);
}
