import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The faces that every paper is set in, and one more for emoji. Files of pinned packages, so that the bytes of a PDF do not depend on the machine. */
const sourceSans = [
  '400Regular/SourceSans3_400Regular',
  '400Regular_Italic/SourceSans3_400Regular_Italic',
  '600SemiBold/SourceSans3_600SemiBold',
  '600SemiBold_Italic/SourceSans3_600SemiBold_Italic',
];

/** Paths of the TTF files of Source Sans 3: regular, italic, semibold, semibold italic. */
export const sourceSansFiles: readonly string[] = sourceSans.map((face) => require.resolve(`@expo-google-fonts/source-sans-3/${face}.ttf`));
const emojiFile: string = require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf');

let blobs: readonly Buffer[] | undefined;

/** The bytes of every font file, read once. */
export function fontBytes(): readonly Buffer[] {
  blobs ??= [...sourceSansFiles, emojiFile].map((file) => readFileSync(file));
  return blobs;
}

let covered: ((codePoint: number) => boolean) | undefined;

/** Whether each face of Source Sans 3 has a glyph for a character: such characters always print. */
export function inSourceSans(codePoint: number): boolean {
  if (!covered) {
    const maps = sourceSansFiles.map((file) => characterMap(readFileSync(file)));
    covered = (one) => maps.every((has) => has(one));
  }
  return covered(codePoint);
}

/**
 * The characters a TTF has glyphs for, from its `cmap` table, formats 12 and 4 (OpenType specification, "cmap").
 * Throws where the file has neither.
 */
function characterMap(font: Buffer): (codePoint: number) => boolean {
  const start = tableStart(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(start + 2) }, (_, index) => start + font.readUInt32BE(start + 4 + index * 8 + 4));
  const full = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (full !== undefined) return format12(font, full);
  const basic = subtables.find((at) => font.readUInt16BE(at) === 4);
  if (basic !== undefined) return format4(font, basic);
  throw new Error('The font has no character map of format 4 or 12');
}

function tableStart(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table ${name}`);
}

function format12(font: Buffer, at: number): (codePoint: number) => boolean {
  const groups = Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4), glyph: font.readUInt32BE(group + 8) };
  });
  return (codePoint) => groups.some(({ first, last, glyph }) => codePoint >= first && codePoint <= last && glyph + codePoint - first !== 0);
}

function format4(font: Buffer, at: number): (codePoint: number) => boolean {
  const double = font.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + double + 2;
  return (codePoint) => {
    for (let offset = 0; offset < double; offset += 2) {
      if (codePoint > font.readUInt16BE(ends + offset)) continue;
      const start = font.readUInt16BE(starts + offset);
      if (codePoint < start) return false;
      const delta = font.readUInt16BE(starts + double + offset);
      const rangeAt = starts + 2 * double + offset;
      const range = font.readUInt16BE(rangeAt);
      if (range === 0) return ((codePoint + delta) & 0xffff) !== 0;
      const glyph = font.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
      return glyph !== 0;
    }
    return false;
  };
}
