import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * The same Word file for the same paper. The library that writes it puts the clock into the properties and the zip, and random or
 * ever-growing ids into links and bookmarks; here the paper's moment and ids counted from 1 take their place.
 *
 * `zip` is what the library wrote (no encryption, no zip64: a file of ours is far below 4 GB).
 */
export function steady(zip: Buffer, moment: string): Uint8Array {
  const entries = entriesOf(zip);
  const renamed = renamedLinks(textOf(entries, 'word/_rels/document.xml.rels'));
  const changes: { readonly [name: string]: (text: string) => string } = {
    'docProps/core.xml': (text) =>
      text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${new Date(Date.parse(moment)).toISOString().replace(/\.\d+Z/, 'Z')}`),
    'word/_rels/document.xml.rels': (text) => replaceIds(text, renamed),
    'word/document.xml': (text) => withCountedIds(replaceIds(text, renamed)),
  };
  return zipOf(
    entries.map(({ name, bytes }) => {
      const change = changes[name];
      return { name, bytes: change ? Buffer.from(change(bytes.toString('utf8')), 'utf8') : bytes };
    }),
  );
}

export type Entry = { readonly name: string; readonly bytes: Buffer };

function textOf(entries: readonly Entry[], name: string): string {
  return entries.find((entry) => entry.name === name)?.bytes.toString('utf8') ?? '';
}

/** Ids of links are random letters: `rIdfg9zj8seibyaarxraeown`. */
const randomId = /"(rId[a-z0-9_-]*[a-z_-][a-z0-9_-]*)"/g;

function renamedLinks(relationships: string): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const [, id = ''] of relationships.matchAll(randomId)) if (!renamed.has(id)) renamed.set(id, `rIdLink${renamed.size + 1}`);
  return renamed;
}

function replaceIds(text: string, renamed: ReadonlyMap<string, string>): string {
  return text.replace(randomId, (whole, id: string) => (renamed.has(id) ? `"${renamed.get(id)}"` : whole));
}

function withCountedIds(text: string): string {
  const contents = counted();
  const bookmarks = counted();
  const drawings = counted();
  return text
    .replace(
      /(<w:hyperlink [^>]*w:anchor="|<w:bookmarkStart [^>]*w:name="|PAGEREF )_Toc(\d+)/g,
      (_, before: string, id: string) => `${before}_Toc${contents(id)}`,
    )
    .replace(/(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)"/g, (_, before: string, id: string) => `${before}${bookmarks(id)}"`)
    .replace(/(<wp:docPr id=")(\d+)"/g, (_, before: string, id: string) => `${before}${drawings(id)}"`);
}

function counted(): (id: string) => number {
  const seen = new Map<string, number>();
  return (id) => {
    const known = seen.get(id) ?? seen.size + 1;
    seen.set(id, known);
    return known;
  };
}

/** Sizes and names from the central directory at the zip's end (APPNOTE 4.3.12 and 4.3.16). */
export function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('The Word file has no zip directory');
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [method, packed, nameLength, extraLength, commentLength, local] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + packed);
    at += 46 + nameLength + extraLength + commentLength;
    return { name, bytes: method === 0 ? data : inflateRawSync(data) };
  });
}

/** 1 January 1980, the first day that a zip can name, as reproducible archives do. */
const zipDay = 0x0021;

function zipOf(entries: readonly Entry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const title = Buffer.from(name, 'utf8');
    const header = headerOf(bytes, packed, title);
    const central = Buffer.alloc(46);
    central.write('PK\u0001\u0002', 'latin1');
    central.writeUInt16LE(20, 4);
    header.copy(central, 6, 4, 30);
    central.writeUInt32LE(at, 42);
    files.push(Buffer.concat([header, title, packed]));
    directory.push(Buffer.concat([central, title]));
    at += header.length + title.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...files, listed, end]));
}

/** The header before a file in the zip (APPNOTE 4.3.7); the directory repeats all of it after the version. */
function headerOf(bytes: Buffer, packed: Buffer, title: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 'latin1');
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(0x0800, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(0, 10);
  header.writeUInt16LE(zipDay, 12);
  header.writeUInt32LE(crc32(bytes), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(bytes.length, 22);
  header.writeUInt16LE(title.length, 26);
  return header;
}
