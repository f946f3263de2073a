import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { UnreadableFile } from '../file-problems.ts';

/** A piece of text as it was placed. In points; `y` is its baseline, counted from the top of the page. */
export type Run = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A line that was drawn across (`at` is its y, from the top) or down (`at` is its x), from one end to the other. In points. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number };

export type PageContent = {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  /** Text that is turned on its side, which belongs to no line. */
  readonly turned: readonly string[];
  readonly pictures: number;
};

const pdfLimits = { pages: 300, runs: 150_000 } as const;

/** The text of each page with its positions, and the lines drawn on it. Throws UnreadableFile. */
export async function pagesOf(bytes: Uint8Array): Promise<PageContent[]> {
  const { OPS } = (await getResolvedPDFJS()) as unknown as { readonly OPS: Readonly<Record<string, number>> };
  const document = await opened(bytes);
  try {
    if (document.numPages > pdfLimits.pages) throw new UnreadableFile('pdf-too-many-pages');
    const pages: PageContent[] = [];
    let runs = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await pageOf(document, number, OPS);
      runs += page.runs.length;
      if (runs > pdfLimits.runs) throw new UnreadableFile('pdf-too-much-text');
      pages.push(page);
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(bytes: Uint8Array): Promise<Document> {
  try {
    // A copy, since the library takes the bytes away from whoever hands them in. It neither draws nor runs anything that the file holds.
    return await getDocumentProxy(new Uint8Array(bytes), { disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  } catch (error) {
    throw new UnreadableFile((error as Error).name === 'PasswordException' ? 'pdf-encrypted' : 'pdf-damaged');
  }
}

async function pageOf(document: Document, number: number, ops: Readonly<Record<string, number>>): Promise<PageContent> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const [left = 0, bottom = 0] = page.view;
  const content = await page.getTextContent();
  const runs: Run[] = [];
  const turned: string[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(c, d);
    if (page.rotate !== 0 || Math.abs(b) > Math.abs(a) * 0.1) turned.push(item.str);
    else runs.push({ text: item.str, x: x - left, y: height - (y - bottom), width: item.width, height: size });
  }
  const drawn = drawnOn(await page.getOperatorList(), ops, { left, bottom, height });
  page.cleanup();
  return { number, width, height, runs, turned, ...drawn };
}

type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
type Matrix = readonly [number, number, number, number, number, number];
type Point = { readonly x: number; readonly y: number };

/** Two points thick at the most: what is thicker is a coloured cell. */
const thinnest = 2;

/** The straight lines that a page draws: strokes, and bars so thin that they are lines. */
function drawnOn(
  list: Operators,
  ops: Readonly<Record<string, number>>,
  page: { readonly left: number; readonly bottom: number; readonly height: number },
): Pick<PageContent, 'across' | 'down' | 'pictures'> {
  const across: Rule[] = [];
  const down: Rule[] = [];
  let pictures = 0;
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  const place = ({ x, y }: Point): Point => ({
    x: matrix[0] * x + matrix[2] * y + matrix[4] - page.left,
    y: page.height - (matrix[1] * x + matrix[3] * y + matrix[5] - page.bottom),
  });
  const line = (from: Point, to: Point) => {
    if (Math.abs(from.y - to.y) <= thinnest / 2 && Math.abs(from.x - to.x) > thinnest)
      across.push({ at: (from.y + to.y) / 2, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) });
    else if (Math.abs(from.x - to.x) <= thinnest / 2 && Math.abs(from.y - to.y) > thinnest)
      down.push({ at: (from.x + to.x) / 2, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) });
  };
  for (const [index, op] of list.fnArray.entries()) {
    const args = list.argsArray[index] as readonly unknown[];
    if (op === ops.save) kept.push(matrix);
    else if (op === ops.restore) matrix = kept.pop() ?? matrix;
    else if (op === ops.transform) matrix = times(matrix, args as unknown as Matrix);
    else if (op === ops.paintImageXObject || op === ops.paintInlineImageXObject || op === ops.paintImageMaskXObject) pictures += 1;
    else if (op === ops.constructPath && paints(args[0] as number, ops))
      for (const shape of shapesOf(args[1])) drawShape(shape.map(place), line, isFilled(args[0] as number, ops));
  }
  return { across, down, pictures };
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

const isFilled = (op: number, ops: Readonly<Record<string, number>>): boolean => op === ops.fill || op === ops.eoFill;
const paints = (op: number, ops: Readonly<Record<string, number>>): boolean =>
  isFilled(op, ops) || [ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke].includes(op);

/** The points of each part of a path. The library gives one list of numbers: 0 moves, 1 draws a line, 2 and 3 draw curves, 4 closes. */
function shapesOf(path: unknown): Point[][] {
  const first = (path as readonly unknown[])[0] as ArrayLike<number> | null;
  if (!first) return [];
  const numbers = Array.from(first);
  const shapes: Point[][] = [];
  for (let at = 0; at < numbers.length; ) {
    const step = numbers[at];
    const point = { x: numbers[at + 1] as number, y: numbers[at + 2] as number };
    if (step === 0) shapes.push([point]);
    else if (step === 1) shapes.at(-1)?.push(point);
    else if (step === 2) shapes.push([{ x: numbers[at + 5] as number, y: numbers[at + 6] as number }]);
    else if (step === 3) shapes.push([{ x: numbers[at + 3] as number, y: numbers[at + 4] as number }]);
    else if (step === 4) {
      const start = shapes.at(-1)?.[0];
      if (start) shapes.at(-1)?.push(start);
    }
    at += [3, 3, 7, 5, 1][step as number] ?? numbers.length;
  }
  return shapes;
}

/** A stroke's lines one by one; a filled bar as the line along its middle, and a filled box as its four sides. */
function drawShape(points: readonly Point[], line: (from: Point, to: Point) => void, filled: boolean): void {
  if (!filled) {
    for (let index = 1; index < points.length; index += 1) line(points[index - 1] as Point, points[index] as Point);
    return;
  }
  if (points.length < 4) return;
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, foot] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  if (foot - top <= thinnest) line({ x: left, y: (top + foot) / 2 }, { x: right, y: (top + foot) / 2 });
  else if (right - left <= thinnest) line({ x: (left + right) / 2, y: top }, { x: (left + right) / 2, y: foot });
}
