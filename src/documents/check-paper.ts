import { drawingProblem } from './check-drawing.ts';
import type { Block, Inline, Paper, Table } from './tree.ts';

/** One thing that stops a paper from being rendered. `place` is where it stands: "blocks[4]" counts from 0. */
export type PaperProblem = { readonly rule: PaperRule; readonly place: string; readonly message: string };

export type PaperRule =
  | 'version'
  | 'contents-place'
  | 'title-missing'
  | 'moment-unreadable'
  | 'origin-unreadable'
  | 'heading-empty'
  | 'heading-level-skipped'
  | 'heading-id'
  | 'link-address'
  | 'mark-label-missing'
  | 'figure-alt-missing'
  | 'figure-drawing'
  | 'figure-width'
  | 'table-columns'
  | 'table-cells'
  | 'table-caption-missing';

/**
 * All that would make a paper inaccessible or break a renderer, at once and before rendering: a skipped heading level,
 * a figure without alternative text, a table whose rows do not fit its columns, a link that leads nowhere.
 */
export function checkPaper(paper: Paper): readonly PaperProblem[] {
  if (paper.version !== 1 && paper.version !== 2)
    return [
      {
        rule: 'version',
        place: 'version',
        message: `This program reads papers of version 1 and 2, not ${JSON.stringify((paper as { version: unknown }).version)}`,
      },
    ];
  const problems: PaperProblem[] = [];
  const say: Say = (rule, place, message) => problems.push({ rule, place, message });
  if (isBlank(paper.title)) say('title-missing', 'title', 'The paper has no title');
  if (!Number.isFinite(Date.parse(paper.moment))) say('moment-unreadable', 'moment', `The moment ${JSON.stringify(paper.moment)} is not an ISO moment`);
  if (paper.origin !== undefined && !/^https?:\/\/[^/\s]+$/.test(paper.origin))
    say('origin-unreadable', 'origin', `The origin ${JSON.stringify(paper.origin)} is not of the form https://host`);
  checkContents(paper, say);
  checkHeadings(paper, say);
  const ids = new Set(paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])));
  paper.blocks.forEach((block, index) => {
    checkBlock(block, `blocks[${index}]`, ids, say);
  });
  return problems;
}

/** A paper that cannot be rendered, with every reason. */
export class PaperRefused extends Error {
  readonly problems: readonly PaperProblem[];
  constructor(problems: readonly PaperProblem[]) {
    super(`This paper cannot be rendered: ${problems.map((problem) => `${problem.message} (${problem.place})`).join('; ')}`);
    this.name = 'PaperRefused';
    this.problems = problems;
  }
}

/** Throws `PaperRefused` where the paper has problems. Every renderer asks this first. */
export function refuseBadPaper(paper: Paper): void {
  const problems = checkPaper(paper);
  if (problems.length > 0) throw new PaperRefused(problems);
}

type Say = (rule: PaperRule, place: string, message: string) => void;

function checkContents(paper: Paper, say: Say): void {
  const places = paper.blocks.flatMap((block, index) => (block.kind === 'contents' ? [`blocks[${index}]`] : []));
  const [first, second] = places;
  if (first !== undefined && paper.version === 1) say('contents-place', first, 'A paper of version 1 has its contents under its facts, not in a block');
  if (second !== undefined) say('contents-place', second, 'A paper has one list of contents');
}

function checkHeadings(paper: Paper, say: Say): void {
  let level = 1;
  const seen = new Set<string>();
  paper.blocks.forEach((block, index) => {
    if (block.kind !== 'heading') return;
    const place = `blocks[${index}]`;
    if (isBlank(block.text)) say('heading-empty', place, 'A heading has no words');
    if (block.level > level + 1) say('heading-level-skipped', place, `The heading "${block.text}" is of level ${block.level} under level ${level}`);
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(block.id))
      say('heading-id', place, `The heading's id ${JSON.stringify(block.id)} is not a letter followed by letters, digits, - or _`);
    if (seen.has(block.id)) say('heading-id', place, `Two headings have the id ${JSON.stringify(block.id)}`);
    seen.add(block.id);
    level = block.level;
  });
}

function checkBlock(block: Block, place: string, ids: ReadonlySet<string>, say: Say): void {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      checkInlines(block.content, place, ids, say);
      return;
    case 'list':
      for (const item of block.items) checkInlines(item, place, ids, say);
      return;
    case 'table':
      checkTable(block, place, ids, say);
      return;
    case 'figure': {
      if (isBlank(block.alt)) say('figure-alt-missing', place, 'A figure has no alternative text: say what it shows');
      if (!(block.width > 0 && block.width <= 1))
        say('figure-width', place, `A figure's width is a share of the text width above 0 and up to 1, not ${block.width}`);
      const problem = drawingProblem(block.svg);
      if (problem) say('figure-drawing', place, `The drawing of a figure cannot be used: ${problem}`);
      return;
    }
    case 'heading':
    case 'quotation':
    case 'contents':
    case 'page-break':
      return;
  }
}

function checkTable(table: Table, place: string, ids: ReadonlySet<string>, say: Say): void {
  const width = table.columns.length;
  if (isBlank(table.caption)) say('table-caption-missing', place, 'A table has no caption');
  if (width === 0 || table.columns.some((column) => isBlank(column.heading) || !(column.share > 0)))
    say('table-columns', place, `Each column of the table "${table.caption}" needs a heading and a share above 0`);
  table.rows.forEach((row, index) => {
    const at = `${place}.rows[${index}]`;
    if (row.cells.length !== width) say('table-cells', at, `A row of the table "${table.caption}" has ${row.cells.length} cells under ${width} columns`);
    for (const cell of row.cells) checkInlines(cell, at, ids, say);
  });
}

function checkInlines(content: readonly Inline[], place: string, ids: ReadonlySet<string>, say: Say): void {
  for (const piece of content) {
    if (piece.kind === 'mark' && isBlank(piece.label)) say('mark-label-missing', place, 'A rating mark has no words');
    if (piece.kind !== 'link') continue;
    const known = piece.href.startsWith('#') ? ids.has(piece.href.slice(1)) : /^(https?:\/\/\S+|mailto:\S+|\/(?!\/)\S*)$/.test(piece.href);
    if (!known)
      say(
        'link-address',
        place,
        `The link "${piece.text}" leads to ${JSON.stringify(piece.href)}: neither a web address, nor a page here, nor a heading of this paper`,
      );
  }
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
