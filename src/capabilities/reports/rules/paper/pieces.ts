import type { Block, Inline, Table } from '../../../../documents/tree.ts';
import { url } from '../../../../urls.ts';
import type { Brief, Mark } from '../view-shape.ts';

/** The small pieces every part of the paper is put together from. */
export type Content = readonly Inline[];

export function text(words: string): Inline {
  return { kind: 'text', text: words };
}

export function strong(words: string): Inline {
  return { kind: 'text', text: words, strong: true };
}

/** What steps back beside what is said. */
export function quiet(words: string): Inline {
  return { kind: 'text', text: words, quiet: true };
}

export function link(words: string, href: string): Inline {
  return { kind: 'link', text: words, href };
}

/** The rating mark; `shown` prints its words beside it, else they are what is read out for it. */
export function mark(rating: Mark, shown: 'words' | 'alone'): Inline {
  const { process, impact, colour, differs, label } = rating;
  return { kind: 'mark', process, impact, colour, differs, label, shown: shown === 'words' };
}

/** The ref as a link to the priority's page. */
export function refLink(slug: string, { ref }: Pick<Brief, 'ref'>): Inline {
  return link(ref, url('priority', { programme: slug, ref }));
}

/** "LG2  A title", the ref as a link. */
export function named(slug: string, brief: Brief): Inline[] {
  return [refLink(slug, brief), text(` ${brief.title}`)];
}

/** "LG2 A title", and under it who is accountable. */
export function withOwner(slug: string, brief: Brief): Inline[] {
  return [...named(slug, brief), quiet(`\n${brief.owner ?? 'No owner named'}`)];
}

/** The table, or, where it has no rows, what it would say then as a sentence. */
export function tableOrWords(table: Table): Block {
  return table.rows.length > 0 ? table : paragraph(text(table.empty));
}

/** Those tables that have rows, then in one paragraph what the others would have said. */
export function tablesWithRows(tables: readonly Table[]): Block[] {
  const empty = tables.filter((table) => table.rows.length === 0).map((table) => table.empty);
  return [...tables.filter((table) => table.rows.length > 0), ...(empty.length > 0 ? [paragraph(text(empty.join(' ')))] : [])];
}

export function heading(level: 2 | 3 | 4, id: string, words: string): Block {
  return { kind: 'heading', level, id, text: words };
}

export function paragraph(...content: Inline[]): Block {
  return { kind: 'paragraph', content };
}

export function list(items: readonly Content[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}

/** Each on a line of its own, in one cell. */
export function lines(items: readonly Content[]): Inline[] {
  return items.flatMap((item, index) => (index === 0 ? item : [text('\n'), ...item]));
}

/** What makes a heading's id of a ref: refs are letters and digits, but nobody promised it. */
export function idOf(prefix: string, ref: string): string {
  return `${prefix}-${ref.replace(/[^A-Za-z0-9]/g, (character) => `_${character.codePointAt(0)}_`)}`;
}
