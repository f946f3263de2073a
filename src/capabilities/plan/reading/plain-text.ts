import { UnreadableFile } from './file-problems.ts';

/** In characters: a plan of 300 pages has about a million. */
const longestText = 5_000_000;

/** The bytes of a text file as text: UTF-8, UTF-16 with its mark, or what Windows wrote before. Null where they are no text. Throws UnreadableFile where there is too much. */
export function textOfBytes(bytes: Uint8Array): string | null {
  if (bytes.length > longestText * 4) throw new UnreadableFile('too-much-text');
  const text = decoded(bytes);
  if (text === null || control.test(text)) return null;
  if (text.length > longestText) throw new UnreadableFile('too-much-text');
  return text;
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Excel's plain "CSV" is in the code page of its Windows, which in Britain is this one.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What no text holds beside tabs, line and page breaks. */
const control = /(?![\t\n\v\f\r])\p{Cc}/u;
