import { crc32, inflateRawSync } from 'node:zlib';

/** One file inside a zip, from the directory at the zip's end. Sizes in bytes, as the directory states them. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
};

/** `code` says what is wrong: the sentence is the reader's. */
export class ZipFault extends Error {
  readonly code: 'not a zip' | 'cut short' | 'unsupported' | 'lies about its size' | 'damaged';
  constructor(code: ZipFault['code']) {
    super(`zip: ${code}`);
    this.code = code;
  }
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const most = { entries: 10_000, comment: 65_535 };

/** The zip's directory, read without unpacking anything: what it holds and how large that will be. Throws a ZipFault. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || (view.getUint32(0, true) !== localSignature && view.getUint32(0, true) !== endSignature)) throw new ZipFault('not a zip');
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  // A zip64 archive marks its numbers so; no plan comes near 4 GB or 65,535 parts.
  if (count === 0xffff || start === 0xffffffff || count > most.entries) throw new ZipFault('unsupported');
  const entries: ZipEntry[] = [];
  for (let at = start; entries.length < count; ) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw new ZipFault('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipFault('damaged');
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** One file's bytes. Stops at the size that the directory states, so that a directory that lies cannot fill the memory. Throws a ZipFault. */
export function unzip(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localSignature) throw new ZipFault('damaged');
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (from + entry.packed > bytes.length) throw new ZipFault('cut short');
  const packed = bytes.subarray(from, from + entry.packed);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size) throw new ZipFault('lies about its size');
  if (crc32(content) !== entry.crc) throw new ZipFault('damaged');
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== 8 || entry.encrypted) throw new ZipFault('unsupported');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    throw new ZipFault((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'lies about its size' : 'damaged');
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - most.comment);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === endSignature) return at;
  throw new ZipFault('cut short');
}
