import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  Table as WordTable,
} from 'docx';
import { rowKeepsWithNext, rowStaysWhole } from '../keep-together.ts';
import type { Table } from '../tree.ts';
import { columnWidths } from './columns.ts';
import { type Making, runsOf, textRuns } from './inlines.ts';
import { cellMargins, page } from './settings.ts';
import { hair, quiet, rule } from './styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/**
 * The caption and the table, or what to say where it has no rows. Widths are given in twips to the grid and to each cell, in a fixed layout:
 * Word follows the cells, LibreOffice the grid.
 */
export function tableOf(table: Table, making: Making): FileChild[] {
  const caption = new Paragraph({ style: 'Caption', keepNext: true, children: textRuns(table.caption, {}) });
  if (table.rows.length === 0) return [caption, new Paragraph({ children: textRuns(table.empty, { color: quiet }) })];
  const widths = columnWidths(table.columns.map((column) => column.share));
  const side = (index: number) => (table.columns[index]?.numeric ? AlignmentType.END : AlignmentType.START);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) =>
      cell(widths[index], rule, new Paragraph({ style: 'TableHeading', alignment: side(index), children: textRuns(column.heading, {}) }), VerticalAlign.BOTTOM),
    ),
  });
  const rows = table.rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: rowStaysWhole(row),
        children: row.cells.map((content, index) => {
          const children = runsOf(content, making, index === 0 ? { bold: true } : {});
          return cell(widths[index], hair, new Paragraph({ style: 'TableText', alignment: side(index), keepNext: rowKeepsWithNext(table, at), children }));
        }),
      }),
  );
  const made = new WordTable({
    rows: [head, ...rows],
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { ...cellMargins, marginUnitType: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    // which row and column hold headers: screen readers take it from here
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  });
  return [caption, made, new Paragraph({ style: 'Gap', children: [] })];
}

function cell(
  width: number | undefined,
  line: string,
  content: Paragraph,
  verticalAlign: (typeof VerticalAlign)['TOP' | 'BOTTOM'] = VerticalAlign.TOP,
): TableCell {
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    verticalAlign,
    borders: { top: none, left: none, right: none, bottom: { style: BorderStyle.SINGLE, size: line === rule ? 9 : 4, color: line } },
    children: [content],
  });
}
