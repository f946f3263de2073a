import { type FileProblemKey, fileLimits, UnreadableFile } from './file-problems.ts';
import { textOfBytes } from './plain-text.ts';
import { readZipDirectory, unzip, type ZipEntry, ZipFault } from './zip.ts';

export type OfficeKind = 'word' | 'excel';
/** A Word or Excel file, which is an archive of parts. */
export type OfficeFile = { readonly kind: OfficeKind; readonly entries: readonly ZipEntry[]; readonly bytes: Uint8Array };
export type OpenedFile =
  | OfficeFile
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'csv'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Says what a file is by what it holds, whatever its name says, and measures it before anything is unpacked.
 * Throws UnreadableFile with the sentence that says what to do.
 */
export function openFile(name: string, bytes: Uint8Array): OpenedFile {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (bytes.length > fileLimits.fileBytes) throw new UnreadableFile('too-large');
  if (startsWith(bytes, letters('%PDF'))) return { kind: 'pdf', bytes };
  if (!startsWith(bytes, [0x50, 0x4b])) return plainFile(name, bytes);
  const entries = directory(bytes);
  measure(entries, bytes.length);
  const kind = kindOf(entries, bytes);
  if (kind === null) throw new UnreadableFile(named(name) === 'word' ? 'name-says-word' : named(name) === 'excel' ? 'name-says-excel' : 'unknown-kind');
  if (kind === 'binary-excel') throw new UnreadableFile(kind);
  if (named(name) === 'word' ? kind === 'excel' : named(name) === 'excel' && kind === 'word')
    throw new UnreadableFile(kind === 'word' ? 'word-named-excel' : 'excel-named-word');
  return { kind, entries, bytes };
}

/** One part of the file as text; null where there is none. Throws UnreadableFile. */
export function partText(file: OfficeFile, name: string): string | null {
  const bytes = partBytes(file, name);
  if (bytes === null) return null;
  const utf16 = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(utf16).decode(bytes);
  // Office never writes a document type; one is how entities that grow without end are brought in.
  if (/<!DOCTYPE/i.test(text.slice(0, 4096))) throw new UnreadableFile('damaged');
  return text;
}

export function partBytes(file: OfficeFile, name: string): Uint8Array | null {
  const entry = file.entries.find((one) => one.name === name);
  return entry ? opened(() => unzip(file.bytes, entry)) : null;
}

function directory(bytes: Uint8Array): ZipEntry[] {
  return opened(() => readZipDirectory(bytes));
}

function opened<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    throw new UnreadableFile(error.code === 'cut short' ? 'truncated' : error.code === 'lies about its size' ? 'bomb' : 'damaged');
  }
}

function measure(entries: readonly ZipEntry[], packed: number): void {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const swollen = unpacked > fileLimits.harmlessBytes && unpacked > packed * fileLimits.ratio;
  if (swollen || unpacked > fileLimits.unpackedBytes) throw new UnreadableFile('bomb');
}

/** By the main part's content type. Templates and workbooks with macros are read too: their macros are not. */
function kindOf(entries: readonly ZipEntry[], bytes: Uint8Array): OfficeKind | 'binary-excel' | null {
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return null;
  const types = partText({ kind: 'word', entries, bytes }, '[Content_Types].xml') ?? '';
  if (/wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled\S*\.main\+xml/i.test(types)) return 'word';
  if (/spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml/i.test(types)) return 'excel';
  return /ms-excel\.sheet\.binary/i.test(types) ? 'binary-excel' : null;
}

function named(name: string): OfficeKind | 'csv' | null {
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  if (['docx', 'docm', 'dotx', 'doc'].includes(ending)) return 'word';
  if (['csv', 'tsv'].includes(ending)) return 'csv';
  return ['xlsx', 'xlsm', 'xltx', 'xls', 'xlsb'].includes(ending) ? 'excel' : null;
}

/** Neither archive nor PDF: text, unless its name says that it should be something else. */
function plainFile(name: string, bytes: Uint8Array): OpenedFile {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw new UnreadableFile(compound(bytes));
  const kind = named(name);
  if (kind === 'word' || kind === 'excel') throw new UnreadableFile(kind === 'word' ? 'name-says-word' : 'name-says-excel');
  const text = textOfBytes(bytes);
  if (text === null) throw new UnreadableFile('unknown-kind');
  return kind === 'csv' ? { kind, text } : { kind: 'text', text };
}

/** An OLE container holds either an old Office file or a new one under a password; the names in its directory, UTF-16, say which. */
function compound(bytes: Uint8Array): FileProblemKey {
  const has = (text: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'encrypted';
  if (has('WordDocument')) return 'old-word';
  return has('Workbook') || has('Book') ? 'old-excel' : 'old-office';
}

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
