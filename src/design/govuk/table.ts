import { type Attributes, attributes, type Html, html } from '../html.ts';
import { type Content, content, type Items, names, present, type Shared } from './parts.ts';

export type TableCell = Content & {
  readonly format?: string | undefined;
  readonly classes?: string | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
  readonly attributes?: Attributes | undefined;
};

export type TableOptions = Shared & {
  readonly caption?: string | undefined;
  readonly captionClasses?: string | undefined;
  readonly head?: readonly TableCell[] | undefined;
  readonly rows: Items<readonly TableCell[]>;
  readonly firstCellIsHeader?: boolean | undefined;
};

/** GOV.UK table. A wide one goes into `scrollRegion` of the tables of this folder's parent. */
export function table(options: TableOptions): Html {
  const caption = options.caption && html`<caption class="${names('govuk-table__caption', options.captionClasses)}">${options.caption}</caption>`;
  const head = options.head && html`<thead class="govuk-table__head"><tr class="govuk-table__row">${options.head.map(heading)}</tr></thead>`;
  const rows = present(options.rows).map(
    ({ item }) => html`<tr class="govuk-table__row">${item.map((cell, index) => bodyCell(cell, index === 0 && Boolean(options.firstCellIsHeader)))}</tr>`,
  );
  return html`<table class="${names('govuk-table', options.classes)}"${attributes(options.attributes)}>${caption}${head}<tbody class="govuk-table__body">${rows}</tbody></table>`;
}

function heading(cell: TableCell): Html {
  const classes = names('govuk-table__header', cell.format && `govuk-table__header--${cell.format}`, cell.classes);
  return html`<th scope="col" class="${classes}"${spans(cell)}>${content(cell)}</th>`;
}

function bodyCell(cell: TableCell, isHeader: boolean): Html {
  if (isHeader) return html`<th scope="row" class="${names('govuk-table__header', cell.classes)}"${spans(cell)}>${content(cell)}</th>`;
  return html`<td class="${names('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.classes)}"${spans(cell)}>${content(cell)}</td>`;
}

function spans(cell: TableCell): Html {
  return attributes({ colspan: cell.colspan || undefined, rowspan: cell.rowspan || undefined, ...cell.attributes });
}
