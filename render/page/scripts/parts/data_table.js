// A table that is sorted by its headings, copied as CSV, and shown as cards on phones.

import { csvOf } from "../csv.js";
import { h, svg } from "../dom.js";
import { copyButton } from "./copy.js";
import { inChunks } from "./in_chunks.js";

/** @import { App } from "../types" */
/** @import { Child } from "../dom.js" */

/**
 * A column; `value` is what it is sorted by, largest first where `isNumber`.
 * @template Row
 * @typedef {{ key: string, name: Child, label?: string, cell: (row: Row) => Child, value: (row: Row) => string | number,
 *   isNumber?: boolean }} Column
 */

const collator = new Intl.Collator("en", { numeric: true });

/**
 * @template Row
 * @param {App} app
 * @param {{ name: string, caption: string, columns: Column<Row>[], rows: Row[], csv: (rows: Row[]) => string[][],
 *   beside?: Child, last?: Child }} table
 * `name` tells tables of a screen apart, `beside` stands before the button, and `last` are rows that stay at the end
 */
export function dataTable(app, { name, caption, columns, rows, csv, beside = null, last = null }) {
  const inOrder = sortedRows(app, columns, rows);
  const body = h("tbody");
  const more = inChunks(app, body, inOrder, (row) => h("tr", null, columns.map((column, at) => {
    const content = column.cell(row);
    const isEmpty = [content].flat(3).every((each) => each === "" || each === null || each === undefined || each === false);
    return h(at ? "td" : "th", {
      scope: at ? null : "row", class: column.isNumber ? "number" : null, "data-label": nameOf(column),
    }, !isEmpty && h("div", null, content));
  })));
  return h("div", { class: `data-table ${name}` },
    h("div", { class: "tools" }, beside,
      copyButton(app, app.words.page("table.copy"), () => csvOf(csv(inOrder)), `${name} csv`)),
    h("div", { class: "scroll" },
      h("table", null,
        h("caption", { class: "hidden" }, caption),
        h("thead", null, h("tr", null, columns.map((column) => heading(app, column, name)))),
        body, last && h("tfoot", null, last))),
    more);
}

/**
 * The rows in the order that the address asks for, else in that of the map.
 * @template Row
 * @param {App} app @param {Column<Row>[]} columns @param {Row[]} rows
 */
export function sortedRows(app, columns, rows) {
  const { sort } = app.state;
  const column = columns.find((each) => each.key === sort.replace(/^-/, ""));
  if (!column) return rows;
  const direction = sort.startsWith("-") ? -1 : 1;
  const valued = rows.map((row) => ({ row, value: column.value(row) }));
  valued.sort((one, other) => direction * compared(one.value, other.value));
  return valued.map((each) => each.row);
}

/** @param {string | number} one @param {string | number} other */
function compared(one, other) {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return collator.compare(String(one), String(other));
}

/** @param {Column<any>} column */
function nameOf(column) {
  return column.label ?? (typeof column.name === "string" ? column.name : "");
}

/** @param {App} app @param {Column<any>} column @param {string} table */
function heading(app, column, table) {
  const first = column.isNumber ? `-${column.key}` : column.key;
  const second = column.isNumber ? column.key : `-${column.key}`;
  const { sort } = app.state;
  const following = sort === first ? second : sort === second ? "" : first;
  const order = sort === column.key ? "ascending" : sort === `-${column.key}` ? "descending" : null;
  return h("th", { scope: "col", "aria-sort": order, class: column.isNumber ? "number" : null },
    h("a", {
      href: app.address({ ...app.state, sort: following }), "data-key": `${table} sort ${column.key}`,
      title: app.words.page("table.sort-by", { column: nameOf(column) }),
    }, column.name, order && svg("svg", { viewBox: "0 0 16 16", class: "order", "aria-hidden": "true" },
      svg("path", { d: order === "ascending" ? "M3.5 10 8 5.5 12.5 10" : "M3.5 6 8 10.5 12.5 6" }))));
}
