import { markSize } from '../mark-drawing.ts';
import type { Inline } from '../tree.ts';
import { descentOfFont, lineOfFont, widthOf } from './letter-widths.ts';
import { markHeight, type Setting } from './settings.ts';

/** A mark stands in the line as a picture: its width and height in points. */
const mark = { width: ((markHeight * markSize.width) / markSize.height) * 0.75, height: markHeight * 0.75 };

/**
 * The heights in points of the lines that a paragraph takes in a column `width` points wide, as Word breaks them: after a space or a hyphen, and inside
 * a word that is wider than the column. Never empty.
 */
export function linesOf(content: readonly Inline[], setting: Setting, width: number): number[] {
  const plain = (setting.size / 2) * lineOfFont * (setting.line / 240);
  const marked = Math.max(plain, (mark.height + (setting.size / 2) * descentOfFont) * (setting.line / 240));
  const lines: number[] = [plain];
  let used = 0;
  const next = () => {
    lines.push(plain);
    used = 0;
  };
  const put = (wide: number, trailing: number) => {
    if (used > 0 && used + wide > width) next();
    used += wide;
    for (; used > width; used -= width) lines.push(plain);
    used += trailing;
  };
  for (const piece of content) {
    if (piece.kind === 'mark') {
      put(mark.width, 0);
      lines[lines.length - 1] = marked;
    }
    const bold = piece.kind === 'text' && piece.quiet ? false : setting.bold || (piece.kind === 'text' && piece.strong === true);
    for (const [index, line] of wordsIn(piece).split('\n').entries()) {
      if (index > 0) next();
      for (const [, word = '', space = ''] of line.matchAll(/([^ -]*-*)( *)/g)) {
        if (word !== '' || space !== '') put(widthOf(word, setting.size, bold), widthOf(space, setting.size, bold));
      }
    }
  }
  return lines;
}

function wordsIn(piece: Inline): string {
  if (piece.kind !== 'mark') return piece.text;
  return piece.shown ? `\u00a0${piece.label}` : '';
}
