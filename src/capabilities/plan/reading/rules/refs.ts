import { tidy } from './wording.ts';

export type Ref = { readonly code: string; readonly number: number; readonly ref: string };

const continued = /\s*[([]?\s*\b(?:continued|cont(?:['’]?d)?|ctd)\b\.?\s*[)\]]?\s*$/i;

/** "LG2", "lg 2", "LG-2.", "LG2 (continued)" → LG2; null where the text is not letters and a number. */
export function parseRef(text: string): Ref | null {
  return refOf(/^([A-Z]{1,4})[\s.-]{0,3}0*(\d{1,3})[.:)]?$/i.exec(tidy(text).replace(continued, '')));
}

/** "LG2c", "LG2 (c)", "LG2.c" → LG2 and c; null where it is something else. A lone "c" or "c)" has no ref. */
export function parseActivityRef(text: string): { readonly ref: Ref | null; readonly letter: string } | null {
  const plain = tidy(text);
  const whole = /^([A-Z]{1,4})[\s-]{0,2}0*(\d{1,3})[\s.-]{0,2}\(?([A-Z])\)?[.:]?$/i.exec(plain);
  if (whole) return { ref: refOf(whole), letter: (whole[3] as string).toLowerCase() };
  const alone = /^\(?([A-Z])[).:]?$/i.exec(plain);
  return alone ? { ref: null, letter: (alone[1] as string).toLowerCase() } : null;
}

/** A ref with the title behind it in one cell: "LG2 Corporate parenting". */
export function parseRefAndTitle(text: string): { readonly ref: Ref; readonly title: string } | null {
  const match = /^([A-Z]{1,4})[\s-]?0*(\d{1,3})(?:\s*[:–—-]\s*|\.?\s+)(\S.*)$/i.exec(tidy(text));
  const ref = refOf(match);
  return match && ref ? { ref, title: match[3] as string } : null;
}

/** The letter after this one; after z, and at the start, 'a' follows ''. */
export function nextLetter(letter: string): string {
  return letter === '' ? 'a' : String.fromCharCode(letter.charCodeAt(0) + 1);
}

function refOf(match: RegExpExecArray | null): Ref | null {
  if (!match) return null;
  const code = (match[1] as string).toUpperCase();
  const number = Number(match[2]);
  return number === 0 ? null : { code, number, ref: `${code}${number}` };
}
