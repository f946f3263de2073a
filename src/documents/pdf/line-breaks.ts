/**
 * Places where a long word may break. Typst breaks lines at spaces and, where asked, by hyphenation; an address, a
 * reference number or a line of one letter would run off the page. A zero-width space lets it break: after the
 * punctuation inside it first, else wherever the line ends.
 *
 * `room`: how many letters a line holds. Words of letters only are left to hyphenation up to three lines long.
 */
export function breakable(text: string, room: number): string {
  if (!hasLongRun(text, room)) return text;
  return text.replace(/[^\s\u200b]+/g, (word) => (word.length > room ? breakWord(word, room) : word));
}

/** The length of the longest word in letters: whether its cell needs hyphenation. */
export function longestWord(texts: readonly string[]): number {
  let longest = 0;
  for (const text of texts) for (const [word] of text.matchAll(/[^\s\u200b-]+/g)) longest = Math.max(longest, word.length);
  return longest;
}

function hasLongRun(text: string, room: number): boolean {
  let run = 0;
  for (let index = 0; index < text.length; index += 1) {
    run = /\s/.test(text.charAt(index)) ? 0 : run + 1;
    if (run > room) return true;
  }
  return false;
}

const zeroWidthSpace = '\u200b';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function breakWord(word: string, room: number): string {
  if (/^[\p{L}\p{P}]+$/u.test(word) && word.length <= 24 && !/[/_.@]/.test(word)) return word;
  const parts = word.replace(/([/._?&=@:;,)-]+)(?=[^/._?&=@:;,)-])/g, `$1${zeroWidthSpace}`).split(zeroWidthSpace);
  return parts.map((part) => (part.length > Math.min(room, 24) ? everyLetter(part) : part)).join(zeroWidthSpace);
}

function everyLetter(part: string): string {
  const letters: string[] = [];
  for (const { segment } of graphemes.segment(part)) letters.push(segment);
  const step = 4;
  let out = '';
  for (let index = 0; index < letters.length; index += step) out += (index > 0 ? zeroWidthSpace : '') + letters.slice(index, index + step).join('');
  return out;
}
