import { compilePdf, PdfFailed, unescaped } from './compiler.ts';
import { inSourceSans } from './fonts.ts';

/**
 * What to print in place of characters that none of the fonts can draw, so that a paper never fails on a word that
 * somebody pasted: `[U+4E2D]` says exactly which character stood there. PDF/UA forbids a character without a glyph.
 *
 * Most papers need nothing but Source Sans 3, whose character map is read directly. Other characters are tried in
 * the compiler, all in one go, since its own fonts (Hebrew, Arabic, Greek, Cyrillic) cannot be read from here.
 */
export function undrawable(texts: Iterable<string>): ReadonlyMap<string, string> {
  const foreign = new Set<string>();
  for (const text of texts) {
    if (isPlain(text)) continue;
    for (const { segment } of graphemes.segment(text)) if (!isKnown(segment)) foreign.add(segment);
  }
  const replacements = new Map<string, string>();
  const failing = failingOf([...foreign]);
  // a cluster such as a family of emoji may fail as a whole where its parts do not
  const parts = new Set([...failing].flatMap((cluster) => [...cluster]).filter((part) => !inSourceSans(codeOf(part))));
  const failingParts = failingOf([...parts]);
  for (const cluster of failing) {
    replacements.set(cluster, [...cluster].map((part) => (failingParts.has(part) || parts.size === 0 ? named(part) : part)).join(''));
  }
  return replacements;
}

/** The text with its undrawable characters named. */
export function drawable(text: string, replacements: ReadonlyMap<string, string>): string {
  if (replacements.size === 0 || isPlain(text)) return text;
  let out = '';
  for (const { segment } of graphemes.segment(text)) out += replacements.get(segment) ?? segment;
  return out;
}

/** The last resort: every character that Source Sans 3 lacks is named. */
export function onlySourceSans(text: string): string {
  return isPlain(text) ? text : Array.from(text, (one) => (one === '\n' || inSourceSans(codeOf(one)) ? one : named(one))).join('');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Latin text, dashes, quotation marks: what nearly every paper is made of. */
function isPlain(text: string): boolean {
  return /^[\n\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*$/.test(text);
}

function isKnown(cluster: string): boolean {
  for (const one of cluster) if (one !== '\n' && !inSourceSans(codeOf(one))) return false;
  return true;
}

/** Those of the clusters that the compiler says it cannot display. */
function failingOf(clusters: readonly string[]): ReadonlySet<string> {
  if (clusters.length === 0) return new Set();
  try {
    compilePdf('probe.typ', { clusters: JSON.stringify(clusters) }, 0);
    return new Set();
  } catch (error) {
    if (!(error instanceof PdfFailed)) throw error;
    const named = error.details.flatMap((detail) => /the text `"(.*)"` could not be displayed/s.exec(detail)?.[1] ?? []).map(unescaped);
    if (named.length === 0) throw error;
    const bad = new Set(named);
    return new Set(clusters.filter((cluster) => bad.has(cluster) || named.some((text) => cluster.includes(text))));
  }
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function named(character: string): string {
  return ignorable.test(character) ? '' : `[U+${codeOf(character).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Joiners, variation selectors, tags, combining marks alone: nothing a reader would miss. */
const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}]$/u;
