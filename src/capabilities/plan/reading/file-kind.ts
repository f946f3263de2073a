import { type FileProblemKey, fileLimits, UnreadableFile } from './file-problems.ts';
import { readZipDirectory, unzip, type ZipEntry, ZipFault } from './zip.ts';

export type FileKind = 'word' | 'excel';
export type OpenedFile = { readonly kind: FileKind; readonly entries: readonly ZipEntry[]; readonly bytes: Uint8Array };

/**
 * Says what a file is by what it holds, whatever its name says, and measures it before anything is unpacked.
 * Throws UnreadableFile with the sentence that says what to do.
 */
export function openFile(name: string, bytes: Uint8Array): OpenedFile {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (bytes.length > fileLimits.fileBytes) throw new UnreadableFile('too-large');
  if (!startsWith(bytes, [0x50, 0x4b])) throw new UnreadableFile(notAZip(name, bytes));
  const entries = directory(bytes);
  measure(entries, bytes.length);
  const kind = kindOf(entries, bytes);
  if (kind === null) throw new UnreadableFile(named(name) === 'word' ? 'name-says-word' : named(name) === 'excel' ? 'name-says-excel' : 'unknown-kind');
  if (kind === 'binary-excel') throw new UnreadableFile(kind);
  if (named(name) !== null && named(name) !== kind) throw new UnreadableFile(kind === 'word' ? 'word-named-excel' : 'excel-named-word');
  return { kind, entries, bytes };
}

/** One part of the file as text; null where there is none. Throws UnreadableFile. */
export function partText(file: OpenedFile, name: string): string | null {
  const bytes = partBytes(file, name);
  if (bytes === null) return null;
  const utf16 = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(utf16).decode(bytes);
  // Office never writes a document type; one is how entities that grow without end are brought in.
  if (/<!DOCTYPE/i.test(text.slice(0, 4096))) throw new UnreadableFile('damaged');
  return text;
}

export function partBytes(file: OpenedFile, name: string): Uint8Array | null {
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
function kindOf(entries: readonly ZipEntry[], bytes: Uint8Array): FileKind | 'binary-excel' | null {
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return null;
  const types = partText({ kind: 'word', entries, bytes }, '[Content_Types].xml') ?? '';
  if (/wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled\S*\.main\+xml/i.test(types)) return 'word';
  if (/spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml/i.test(types)) return 'excel';
  return /ms-excel\.sheet\.binary/i.test(types) ? 'binary-excel' : null;
}

function named(name: string): FileKind | null {
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  if (['docx', 'docm', 'dotx', 'doc'].includes(ending)) return 'word';
  return ['xlsx', 'xlsm', 'xltx', 'xls', 'xlsb'].includes(ending) ? 'excel' : null;
}

function notAZip(name: string, bytes: Uint8Array): FileProblemKey {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compound(bytes);
  if (
    startsWith(
      bytes,
      [...'%PDF'].map((letter) => letter.charCodeAt(0)),
    )
  )
    return 'pdf';
  const kind = named(name);
  return kind === null ? 'unknown-kind' : kind === 'word' ? 'name-says-word' : 'name-says-excel';
}

/** An OLE container holds either an old Office file or a new one under a password; the names in its directory, UTF-16, say which. */
function compound(bytes: Uint8Array): FileProblemKey {
  const has = (text: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'encrypted';
  if (has('WordDocument')) return 'old-word';
  return has('Workbook') || has('Book') ? 'old-excel' : 'old-office';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
