/**
 * The activity letters that a target date names, taken out of its phrase:
 * "End Mar 2022 (a), (b), (c) and (d)" → a b c d; "a-c: 31 March 2022" → a b c; "activities a and b – June 2022" → a b.
 */
export function takeLetters(phrase: string): { readonly letters: readonly string[] | null; readonly rest: string } {
  for (const pattern of [inBrackets, bare]) {
    const letters: string[] = [];
    const rest = phrase.replace(pattern, (list: string) => {
      letters.push(...lettersOf(list));
      return ' ';
    });
    if (letters.length > 0) return { letters: [...new Set(letters)].sort(), rest };
  }
  return { letters: null, rest: phrase };
}

const joint = String.raw`\s*(?:,?\s*(?:and|&|to|,|-|–|/)?)\s*`;
const bracketed = String.raw`(?:\(\s*[a-z]\s*\)|\b[a-z]\))`;
/** (a), (b) and (c) · a) b) · (a)-(d) · (a, b and c) */
const inBrackets = new RegExp(
  String.raw`(?:\b(?:for|activit(?:y|ies)|actions?|letters?)\s+)*(?:${bracketed}(?:${joint}${bracketed})*|\(\s*[a-z](?:${joint}[a-z])+\s*\))`,
  'gi',
);
/** a, b and c, where nothing but letters stands before a colon or a dash, or after "activities"; and where it ends the phrase after a dash. */
const list = String.raw`[a-z](?:\s*(?:,\s*and|and|&|to|,|-|–|/)\s*[a-z])*`;
const bare = new RegExp(String.raw`\b(?:activit(?:y|ies)|actions?|letters?)\s+${list}\b|^\s*${list}\s*(?::|\s[–-]\s)|\s[–:-]\s${list}\s*$`, 'gi');

function lettersOf(text: string): string[] {
  const tokens = text
    .toLowerCase()
    .replace(/activit(?:y|ies)|actions?|letters?|\bfor\b/g, ' ')
    .match(/\bto\b|[-–]|\b[a-z]\b/g);
  const letters: string[] = [];
  let range = false;
  for (const token of tokens ?? []) {
    if (token === 'to' || token === '-' || token === '–') {
      range = letters.length > 0;
      continue;
    }
    const from = letters.at(-1);
    if (range && from) for (let code = from.charCodeAt(0) + 1; code < token.charCodeAt(0); code += 1) letters.push(String.fromCharCode(code));
    letters.push(token);
    range = false;
  }
  return letters;
}
