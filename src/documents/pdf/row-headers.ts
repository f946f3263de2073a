/**
 * Makes the first cell of each row in a table's body a header of its row, as the tree says it is. The compiler tags
 * the header row (TH with scope Column) but has no way yet to say that a cell heads its row (Typst 0.14, whose
 * `pdf.header-cell` is behind a switch that this build does not offer). So the tags are changed in the finished file:
 * the first TD of a TR under TBody becomes a TH with scope Row and an id, and the other cells of the row name it
 * among their headers, beside their column's. ISO 32000-1, 14.8.5.7 and 14.6.
 *
 * The compiler writes every object in plain text with a classic cross-reference table; a file of another form is
 * refused rather than damaged.
 */
export function withRowHeaders(pdf: Buffer): Buffer {
  const source = pdf.toString('latin1');
  const file = split(source);
  const elements = new Map<number, Element>();
  for (const [number, text] of file.objects) {
    const element = elementOf(text);
    if (element) elements.set(number, element);
  }
  const ids: { id: string; object: number }[] = [];
  for (const [number, element] of elements) {
    if (element.type !== 'TR' || elements.get(element.parent)?.type !== 'TBody') continue;
    headRow(element.children, number, file.objects, elements, ids);
  }
  if (ids.length === 0) return pdf;
  addToIdTree(file.objects, ids);
  return Buffer.from(join(file), 'latin1');
}

type PdfFile = { readonly head: string; readonly objects: Map<number, string>; readonly trailer: string };
type Element = { readonly type: string; readonly parent: number; readonly children: readonly number[] };

function split(source: string): PdfFile {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1]);
  const table = /^xref\s+0 (\d+)\s/.exec(source.slice(start, start + 40));
  const trailerAt = source.indexOf('trailer', start);
  if (!table || trailerAt < 0) throw new Error('The PDF has no plain cross-reference table');
  const offsets = [...source.slice(start, trailerAt).matchAll(/^(\d{10}) \d{5} n/gm)].map((entry) => Number(entry[1]));
  if (offsets.length + 1 !== Number(table[1])) throw new Error('The cross-reference table of the PDF does not agree with its count');
  const places = [...offsets.keys()].map((index) => ({ number: index + 1, at: offsets[index] as number })).sort((a, b) => a.at - b.at);
  const objects = new Map<number, string>();
  places.forEach(({ number, at }, index) => {
    const text = source.slice(at, places[index + 1]?.at ?? start);
    if (!text.startsWith(`${number} 0 obj`)) throw new Error(`Object ${number} of the PDF is not where the table says`);
    objects.set(number, text);
  });
  const trailer = source.slice(trailerAt, source.indexOf('startxref', trailerAt));
  return { head: source.slice(0, places[0]?.at ?? start), objects, trailer };
}

function elementOf(text: string): Element | undefined {
  if (!/^\d+ 0 obj\n<<\n {2}\/Type \/StructElem\n/.test(text)) return undefined;
  const kids = /\n {2}\/K \[([^\]<]*)\]/.exec(text)?.[1] ?? '';
  return {
    type: /\n {2}\/S \/(\w+)/.exec(text)?.[1] ?? '',
    parent: Number(/\n {2}\/P (\d+) 0 R/.exec(text)?.[1]),
    children: [...kids.matchAll(/(\d+) 0 R/g)].map((kid) => Number(kid[1])),
  };
}

function headRow(
  cells: readonly number[],
  row: number,
  objects: Map<number, string>,
  elements: ReadonlyMap<number, Element>,
  ids: { id: string; object: number }[],
): void {
  const [first, ...others] = cells;
  if (first === undefined || elements.get(first)?.type !== 'TD') return;
  const id = `row${String(row).padStart(6, '0')}`;
  const text = objects.get(first) ?? '';
  const changed = text
    .replace('\n  /S /TD\n', '\n  /S /TH\n')
    .replace(/(\n {2}\/P \d+ 0 R\n)/, `$1  /ID (${id})\n`)
    .replace('/O /Table\n', '/O /Table\n    /Scope /Row\n');
  if (!changed.includes('/Scope /Row')) throw new Error('A cell of the PDF has no table attributes to add its scope to');
  objects.set(first, changed);
  ids.push({ id, object: first });
  for (const other of others) objects.set(other, (objects.get(other) ?? '').replace(/\/Headers \[/, `/Headers [(${id}) `));
}

/** The id tree is one sorted array of name and object, as the compiler writes it. */
function addToIdTree(objects: Map<number, string>, ids: readonly { id: string; object: number }[]): void {
  const root = [...objects].find(([, text]) => text.includes('/Type /StructTreeRoot'));
  const names = root && /\/IDTree <<\s*\/Names \[([^\]]*)\]\s*>>/.exec(root[1]);
  if (!root || !names) throw new Error('The PDF has no tree of ids in one piece');
  const known = [...(names[1] ?? '').matchAll(/\(([^)]*)\) (\d+) 0 R/g)].map((entry) => ({ id: entry[1] ?? '', object: Number(entry[2]) }));
  const all = [...known, ...ids].sort((a, b) => (a.id < b.id ? -1 : 1));
  const written = all.map(({ id, object }) => `(${id}) ${object} 0 R`).join(' ');
  objects.set(
    root[0],
    root[1].replace(names[0], () => `/IDTree <<\n    /Names [${written}]\n  >>`),
  );
}

function join(file: PdfFile): string {
  const offsets = new Map<number, number>();
  const parts = [file.head];
  let at = file.head.length;
  for (const [number, text] of file.objects) {
    offsets.set(number, at);
    parts.push(text);
    at += text.length;
  }
  const entries = Array.from({ length: file.objects.size }, (_, index) => `${String(offsets.get(index + 1)).padStart(10, '0')} 00000 n \n`);
  parts.push(`xref\n0 ${file.objects.size + 1}\n0000000000 65535 f \n`, ...entries, file.trailer, `startxref\n${at}\n%%EOF\n`);
  return parts.join('');
}
