import { type Html, html, type Value } from './html.ts';

/** `narrow`: words before the cell on a narrow screen, where its head stands out of sight: "Held by: ". */
export type RowsColumn = { readonly head: string; readonly narrow?: string | undefined };

/**
 * A table whose rows become blocks on a narrow screen, one cell under the other, so that no column stands out of sight. The first cell of a row is its heading.
 * The roles keep it a table whatever the style sheet makes of it. `label` names it.
 */
export function rowsTable(options: { readonly label: string; readonly columns: readonly RowsColumn[]; readonly rows: readonly (readonly Value[])[] }): Html {
  const { label, columns, rows } = options;
  return html`<table class="sl-rows" role="table" aria-label="${label}">
<thead role="rowgroup"><tr role="row">${columns.map(({ head }) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map((cells) => row(columns, cells))}</tbody></table>`;
}

function row(columns: readonly RowsColumn[], [first, ...rest]: readonly Value[]): Html {
  return html`<tr role="row"><th role="rowheader" scope="row">${first}</th>
${rest.map((cell, at) => {
  const words = columns[at + 1]?.narrow;
  return html`<td role="cell">${words !== undefined && cell !== '' && html`<span class="sl-narrow-words">${words}</span>`}${cell}</td>`;
})}</tr>
`;
}
