import type { Grid } from '../rules/grid.ts';
import { tidy } from '../rules/wording.ts';
import type { Label, Numbering } from './numbering.ts';
import { attribute, decoded, encoded, type Token, tokensOf, wordPrefix } from './xml-tokens.ts';

/** Bookmarks whose names begin so are ours: they carry the label of automatic numbering to where mammoth hands out the paragraph. */
const bookmark = 'sightline-label:';

/** A label back from its bookmark's name; null for any other bookmark. */
export function labelOf(name: string): Label | null {
  const match = name.startsWith(bookmark) ? /^(\d+):(.*)$/s.exec(name.slice(bookmark.length)) : null;
  return match ? { level: Number(match[1]), text: match[2] as string } : null;
}

/** Elements whose content is plain text of the line, though mammoth passes over them; it reads smart tags. */
const readThrough = new Set(['w:fldSimple', 'w:dir', 'w:bdo']);

/**
 * The main part of a Word file made ready for mammoth, which keeps neither the labels of automatic numbering nor text that it passes over:
 * labels become bookmarks, cells skipped at the start of a row become empty cells, and what will not be read is listed.
 */
export function annotate(xml: string, numbering: Numbering): { readonly xml: string; readonly unread: Grid['unread'] } {
  const prefix = wordPrefix(xml);
  if (prefix === null) return { xml, unread: [] };
  const walk = new Annotation(prefix, numbering);
  for (const token of tokensOf(xml, prefix)) walk.take(token);
  return { xml: walk.out.join(''), unread: walk.unread };
}

type ParagraphSeen = { num: string | null; level: number | null; style: string | null; markDeleted: boolean; passages: Map<Passage, string> };
type Passage = 'deleted' | 'text-box' | 'other';

class Annotation {
  readonly out: string[] = [];
  readonly unread: Grid['unread'][number][] = [];
  private readonly prefix: string;
  private readonly numbering: Numbering;
  private readonly stack: string[] = [];
  private readonly paragraphs: ParagraphSeen[] = [];
  private table = 0;
  private row = 0;
  private tableDepth = 0;
  private skipped = 0;
  /** What was found in each choice of an alternative, until it is known whether a fallback stands beside it, which is read. */
  private readonly choices: Grid['unread'][number][][] = [];

  constructor(prefix: string, numbering: Numbering) {
    this.prefix = prefix;
    this.numbering = numbering;
  }

  take(token: Token): void {
    if (token.kind === 'aside') return;
    if (token.kind === 'text') this.text(token.source);
    else if (token.kind === 'close') this.close(token.name, token.source);
    else this.open(token.name, token.source, token.kind === 'empty');
  }

  private open(name: string, source: string, empty: boolean): void {
    // The file's own bookmarks say nothing to us, and between rows they would make mammoth give up on merged cells.
    if (name === 'w:bookmarkStart') {
      if (!empty) this.stack.push(name);
      return;
    }
    if (name === 'w:p' && !empty) this.paragraphs.push({ num: null, level: null, style: null, markDeleted: false, passages: new Map() });
    else if (name === 'w:tbl') {
      if (this.tableDepth === 0) this.table += 1;
      if (this.tableDepth === 0) this.row = 0;
      this.tableDepth += 1;
    } else if (name === 'w:tr' && this.tableDepth === 1) this.row += 1;
    else if (name === 'mc:AlternateContent') this.choices.push([]);
    else if (name === 'mc:Fallback') this.choices.at(-1)?.splice(0);
    else this.property(name, source);
    this.out.push(readThrough.has(name) ? this.renamed(source) : source);
    if (!empty) this.stack.push(name);
    else if (name === 'w:p') return;
  }

  private close(name: string, source: string): void {
    if (this.stack.at(-1) === name) this.stack.pop();
    if (name === 'w:bookmarkStart') return;
    if (name === 'w:p') this.leaveParagraph();
    else if (name === 'w:tbl') this.tableDepth -= 1;
    else if (name === 'mc:AlternateContent') this.report(this.choices.pop() ?? []);
    this.out.push(readThrough.has(name) ? this.renamed(source) : source);
    if (name === 'w:pPr' && this.stack.at(-1) === 'w:p') this.label();
    if (name === 'w:trPr') this.skippedCells();
  }

  /** Only the paragraph's own properties count, not those kept from before a tracked change. */
  private property(name: string, source: string): void {
    const [above, over, higher] = [this.stack.at(-1), this.stack.at(-2), this.stack.at(-3)];
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && above === 'w:numPr' && over === 'w:pPr' && higher === 'w:p') {
      if (name === 'w:numId') paragraph.num = attribute(source, 'val');
      if (name === 'w:ilvl') paragraph.level = Number(attribute(source, 'val') ?? 0);
    } else if (paragraph && above === 'w:pPr' && over === 'w:p' && name === 'w:pStyle') paragraph.style = attribute(source, 'val');
    else if (paragraph && above === 'w:rPr' && over === 'w:pPr' && name === 'w:del') paragraph.markDeleted = true;
    else if (above === 'w:trPr' && name === 'w:gridBefore') this.skipped = Number(attribute(source, 'val') ?? 0);
  }

  private label(): void {
    const paragraph = this.paragraphs.at(-1);
    const label = paragraph && !paragraph.markDeleted ? this.numbering.next(paragraph) : null;
    if (!label) return;
    const w = this.prefix;
    this.out.push(`<${w}:bookmarkStart ${w}:id="0" ${w}:name="${encoded(`${bookmark}${label.level}:${label.text}`)}"/>`);
  }

  private skippedCells(): void {
    const w = this.prefix;
    if (this.skipped > 0 && this.skipped < 64) this.out.push(`<${w}:tc><${w}:tcPr><${w}:gridSpan ${w}:val="${this.skipped}"/></${w}:tcPr><${w}:p/></${w}:tc>`);
    this.skipped = 0;
  }

  private text(source: string): void {
    this.out.push(source);
    const inside = this.stack.at(-1);
    if (inside !== 'w:t' && inside !== 'w:delText' && inside !== 'm:t') return;
    const passage = this.passage();
    const paragraph = this.paragraphs.at(-1);
    if (passage && paragraph) paragraph.passages.set(passage, (paragraph.passages.get(passage) ?? '') + decoded(source));
  }

  /** Why mammoth will not read the text here; null where it will. Moved text is read where it was moved to. */
  private passage(): Passage | null {
    if (this.stack.includes('w:moveFrom')) return null;
    if (this.stack.includes('w:del')) return 'deleted';
    if (this.stack.includes('mc:Choice') || this.stack.includes('w:drawing'))
      return this.stack.lastIndexOf('w:pict') > this.stack.lastIndexOf('w:drawing') ? null : 'text-box';
    return this.stack.includes('w:ruby') || this.stack.includes('m:oMath') ? 'other' : null;
  }

  private leaveParagraph(): void {
    const place = this.tableDepth > 0 ? `table ${this.table}, row ${this.row}` : 'the text outside the tables';
    const found = [...(this.paragraphs.pop()?.passages ?? [])].map(([kind, text]) => ({ kind, text: tidy(text), place })).filter(({ text }) => text !== '');
    this.report(found);
  }

  private report(found: Grid['unread'][number][]): void {
    // In a choice a fallback may still follow, which holds the same text and is read.
    const pending = this.stack.includes('mc:Choice') ? this.choices.at(-1) : undefined;
    (pending ?? this.unread).push(...found);
  }

  private renamed(source: string): string {
    return source.replace(/^(<\/?)[\w:.-]+/, `$1${this.prefix}:smartTag`);
  }
}
