import { html, type Fragment, type Html } from './html';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Fragment;
  /** Amounts and counts stand to the right. */
  readonly isNumber?: boolean;
}

/** On narrow screens each row becomes a card whose lines carry the titles of their columns. */
export const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Html => html`<table>
<thead><tr>${columns.map(({ title, isNumber }) => html`<th scope="col"${isNumber && html` class="number"`}>${title}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((column) => cellOf(column, row))}</tr>\n`)}</tbody>
</table>`;

const cellOf = <Row>({ title, cell, isNumber }: Column<Row>, row: Row): Html =>
  html`<td data-title="${title}"${isNumber && html` class="number"`}><div>${cell(row)}</div></td>`;

/** Names and values, without those that have none. */
export const facts = (entries: readonly (readonly [name: string, value: Fragment])[]): Html => html`<dl class="facts">
${entries.filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>`;

export const emptyNote = (sentence: string): Html => html`<p class="empty">${sentence}</p>`;
