import { type Html, html, trusted } from '../design/html.ts';
import { paperCss } from '../design/paper-style.ts';
import { ratingMark } from '../design/rating-mark.ts';
import { scrollRegion } from '../design/scroll-region.ts';
import { refuseBadPaper } from './check-paper.ts';
import { type ContentsEntry, contentsOf, contentsUnderFacts } from './contents.ts';
import { fileAddress } from './file-address.ts';
import { keepsWithNext } from './keep-together.ts';
import { printablePaper } from './printable.ts';
import type { Block, Inline, Paper, Table } from './tree.ts';

/**
 * The paper as the body of a page of the product: one article whose h1 is the paper's title. Styled by `design/assets/paper.css`.
 * Throws `PaperRefused` with every problem of the paper.
 */
export function renderHtml(paper: Paper): Html {
  return article(paper, (href) => href);
}

/**
 * The paper as one file that stands alone: its style inside it, nothing asked from anywhere, ready to print. Addresses of the product
 * lead to the paper's origin, or are left as words where it has none. Throws `PaperRefused` with every problem of the paper.
 */
export function renderStandaloneHtml(paper: Paper): string {
  const body = article(paper, (href) => fileAddress(href, paper));
  const printed = printablePaper(paper);
  return html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${printed.title}</title>
<meta name="author" content="${printed.author}">
<meta name="description" content="${printed.subject}">
<meta name="dcterms.created" content="${paper.moment}">
${trusted(`<style>\n${standaloneCss}${paperCss()}</style>`)}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.toString();
}

const standaloneCss = `html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; padding: 2.5rem 1.25rem 4rem; background: #fff; }
main { max-width: 60rem; margin: 0 auto; }
@page { size: A4 portrait; margin: 20mm 20mm 18mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8.5pt arial, sans-serif; color: #4d5960; } }
@media print { body { padding: 0; } main { max-width: none; } }
`;

type Address = (href: string) => string | undefined;

function article(given: Paper, address: Address): Html {
  refuseBadPaper(given);
  const paper = printablePaper(given);
  const facts = paper.facts.map((fact) => html`<dt>${fact.label}</dt><dd class="paper__lines">${fact.value}</dd>`);
  return html`<article class="paper">
<header class="paper__head"><h1>${paper.title}</h1>${paper.subtitle && html`<p class="paper__subtitle">${paper.subtitle}</p>`}${facts.length > 0 && html`<dl class="paper__facts">${facts}</dl>`}</header>
${contentsUnderFacts(paper) && contents(contentsOf(paper))}${blocks(paper, address)}<footer class="paper__foot"><p>${paper.footer}</p></footer>
</article>`;
}

/** Entries of level 3 stand inside the entry of level 2 before them. */
function contents(entries: readonly ContentsEntry[]): Html | false {
  if (entries.length === 0) return false;
  const chapters: { entry: ContentsEntry; parts: ContentsEntry[] }[] = [];
  for (const entry of entries) {
    const chapter = chapters.at(-1);
    if (entry.level === 2 || chapter === undefined) chapters.push({ entry, parts: [] });
    else chapter.parts.push(entry);
  }
  const link = (entry: ContentsEntry) => html`<a href="#${entry.id}">${entry.text}</a>`;
  const items = chapters.map(
    ({ entry, parts }) => html`<li>${link(entry)}${parts.length > 0 && html`<ol>${parts.map((part) => html`<li>${link(part)}</li>`)}</ol>`}</li>`,
  );
  return html`<nav class="paper__contents" aria-labelledby="paper-contents"><h2 id="paper-contents">Contents</h2><ol>${items}</ol></nav>\n`;
}

function blocks(paper: Paper, address: Address): Html[] {
  const all = paper.blocks;
  let breaks = false;
  const out: Html[] = [];
  for (const [index, block] of all.entries()) {
    if (block.kind === 'page-break') {
      breaks = true;
      continue;
    }
    const made = block.kind === 'contents' ? contents(contentsOf(paper)) : blockHtml(block, address, keepsWithNext(all, index));
    out.push(breaks ? html`<div class="paper__break"></div>\n${made}\n` : html`${made}\n`);
    breaks = false;
  }
  return out;
}

function blockHtml(block: Exclude<Block, { kind: 'page-break' | 'contents' }>, address: Address, keep: boolean): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h${block.level} id="${block.id}">${block.text}</h${block.level}>`;
    case 'paragraph':
      return html`<p class="paper__lines${block.lead && ' paper__lead'}${keep && ' paper__keep'}">${line(block.content, address)}</p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li class="paper__lines">${line(item, address)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table':
      return tableHtml(block, address);
    case 'figure':
      return figure(block);
    case 'quotation': {
      const source = block.source && html`<footer>${block.source}</footer>`;
      return html`<blockquote class="paper__quotation"><p class="paper__lines">${block.text}</p>${source}</blockquote>`;
    }
    case 'callout': {
      const tone = block.tone === 'warning' ? 'paper__callout paper__callout--warning' : 'paper__callout';
      return html`<div class="${tone}"><p class="paper__callout-title">${block.title}</p><p class="paper__lines">${line(block.content, address)}</p></div>`;
    }
  }
}

function figure(block: Extract<Block, { kind: 'figure' }>): Html {
  const width = Math.min(10, Math.max(1, Math.round(block.width * 10)));
  const caption = block.caption && html`<figcaption>${block.caption}</figcaption>`;
  // refuseBadPaper has read the drawing: only elements that draw, nothing that loads or runs
  const drawing = html`<div class="paper__drawing" role="img" aria-label="${block.alt}">${trusted(block.svg)}</div>`;
  // a wide drawing keeps letters that can be read on a small screen, and scrolls there as tables do
  const shown = block.width > 0.6 ? scrollRegion(block.caption ?? 'Figure', drawing) : drawing;
  return html`<figure class="paper__figure paper__figure--tenths-${width}">${shown}${caption}</figure>`;
}

function tableHtml(table: Table, address: Address): Html {
  if (table.rows.length === 0)
    return html`<div class="paper__table"><p class="paper__caption">${table.caption}</p><p class="paper__empty">${table.empty}</p></div>`;
  const head = table.columns.map((column) => html`<th scope="col" class="${column.numeric ? 'paper__figures' : ''}">${column.heading}</th>`);
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, index) => {
      const style = `paper__lines${table.columns[index]?.numeric ? ' paper__figures' : ''}`;
      return index === 0 ? html`<th scope="row" class="${style}">${line(cell, address)}</th>` : html`<td class="${style}">${line(cell, address)}</td>`;
    });
    return html`<tr>${cells}</tr>`;
  });
  const made = html`<table><caption>${table.caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
  return html`<div class="paper__table">${scrollRegion(table.caption, made)}</div>`;
}

function line(content: readonly Inline[], address: Address): Html[] {
  return content.map((piece) => {
    if (piece.kind === 'text') {
      const words = piece.emphasis ? html`<em>${piece.text}</em>` : html`${piece.text}`;
      if (piece.quiet) return html`<span class="paper__quiet">${words}</span>`;
      return piece.strong ? html`<strong>${words}</strong>` : words;
    }
    if (piece.kind === 'link') {
      const href = address(piece.href);
      return href === undefined ? html`${piece.text}` : html`<a href="${href}">${piece.text}</a>`;
    }
    const { process, impact, differs } = piece;
    const drawing = ratingMark({ process, impact, differs, form: 'inline', letters: true, decorative: true });
    return piece.shown
      ? html`<span class="paper__mark">${drawing}</span> ${piece.label}`
      : html`<span class="paper__mark" role="img" aria-label="${piece.label}">${drawing}</span>`;
  });
}
