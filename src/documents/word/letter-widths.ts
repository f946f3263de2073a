/**
 * How wide Arial sets words, in thousandths of the letters' size. The figures are those of the font's own table of advance widths (Arial, Helvetica and
 * Liberation Sans share them); a letter with an accent is as wide as without, and what is not listed as wide as most letters, or as a Chinese character.
 */
const regular = tableOf({
  191: "'",
  222: 'ijl‘’',
  260: '|',
  278: ' !,./:;I[\\]ft\u00a0',
  333: '()-`r·“”',
  334: '{}',
  350: '•',
  355: '"',
  389: '*',
  400: '°',
  469: '^',
  500: 'Jcksvxyz',
  556: '#$0123456789?L_abdeghnopqu£–',
  584: '+<=>~×−',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%',
  944: 'W',
  1000: '—…',
  1015: '@',
});

const bold = tableOf({
  238: "'",
  278: ' ,./I\\ijl‘’\u00a0',
  280: '|',
  333: '!()-:;[]`ft·',
  350: '•',
  389: '*r{}',
  400: '°',
  474: '"',
  500: 'z“”',
  556: '#$0123456789J_aceksvxy£–',
  584: '+<=>^~×−',
  611: '?FLTZbdghnopqu',
  667: 'EPSVXY',
  722: '&ABCDHKNRU',
  778: 'GOQw',
  833: 'M',
  889: '%m',
  944: 'W',
  975: '@',
  1000: '—…',
});

/** Ascent, descent and gap of the font: one line at single spacing is this many times the letters' size. */
export const lineOfFont = 1.15;
export const descentOfFont = 0.212;

/** The width of words in points, set at `size` half points. */
export function widthOf(words: string, size: number, isBold: boolean): number {
  const table = isBold ? bold : regular;
  let width = 0;
  for (const letter of words) width += table.get(letter) ?? unlisted(letter, table);
  return (width * size) / 2000;
}

function unlisted(letter: string, table: ReadonlyMap<string, number>): number {
  if ((letter.codePointAt(0) ?? 0) >= 0x2e80) return 1000;
  return table.get(letter.normalize('NFD').charAt(0)) ?? 600;
}

function tableOf(widths: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(widths).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)));
}
