import { ExternalHyperlink, ImageRun, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { drawingWords } from '../../design/marks.ts';
import { fileAddress } from '../file-address.ts';
import { markKey, markSize, markSvg } from '../mark-drawing.ts';
import type { Inline, Paper } from '../tree.ts';
import { type Picture, picture } from './pictures.ts';
import { markHeight } from './settings.ts';
import { quiet } from './styles.ts';

/** What the pieces of a Word file share while one is made: pictures drawn once, lists counted. */
export type Making = { readonly paper: Paper; readonly marks: Map<string, Picture>; lists: number };

export type RunStyle = { readonly bold?: boolean };

export function runsOf(content: readonly Inline[], making: Making, style: RunStyle = {}): ParagraphChild[] {
  return content.flatMap((piece) => runsOfPiece(piece, making, style));
}

function runsOfPiece(piece: Inline, making: Making, style: RunStyle): ParagraphChild[] {
  switch (piece.kind) {
    case 'text':
      return textRuns(piece.text, {
        ...style,
        ...(piece.strong ? { bold: true } : {}),
        ...(piece.emphasis ? { italics: true } : {}),
        ...(piece.quiet ? { bold: false, color: quiet } : {}),
      });
    case 'link':
      return [link(piece, making, style)];
    case 'mark':
      return piece.shown ? [markRun(piece, making), ...textRuns(`\u00a0${piece.label}`, style)] : [markRun(piece, making)];
  }
}

/** One run for each line of the text, so that line breaks are kept. */
export function textRuns(text: string, look: RunStyle & { readonly italics?: boolean; readonly color?: string }): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

function link(piece: Extract<Inline, { kind: 'link' }>, making: Making, style: RunStyle): ParagraphChild {
  const href = fileAddress(piece.href, making.paper);
  if (href === undefined) return new TextRun({ ...style, text: piece.text });
  const children = [new TextRun({ ...style, text: piece.text, style: 'Hyperlink' })];
  return href.startsWith('#') ? new InternalHyperlink({ anchor: href.slice(1), children }) : new ExternalHyperlink({ link: href, children });
}

function markRun(mark: Extract<Inline, { kind: 'mark' }>, making: Making): ImageRun {
  const key = markKey(mark);
  let drawn = making.marks.get(key);
  if (!drawn) {
    drawn = picture(markSvg(mark), (markHeight * markSize.width) / markSize.height, 8);
    making.marks.set(key, drawn);
  }
  // where its words stand beside it, the picture says what is drawn, so that nothing is read out twice
  const description = mark.shown ? drawingWords(mark) : mark.label;
  return new ImageRun({
    type: 'png',
    data: drawn.png,
    transformation: { width: drawn.width, height: drawn.height },
    altText: { name: 'Rating mark', title: 'Rating mark', description },
    run: { position: '-2pt' },
  });
}
