// Two facets compared: how many claims, and which, are about each pair of values.

import { claimsAt, crossingOf, textOfKeys } from "../crossing.js";
import { csvOf } from "../csv.js";
import { h } from "../dom.js";
import { claimsInCell, verdictsInCell } from "../work_rows.js";
import { copyButton } from "../parts/copy.js";
import { comparisonCell, keyOfSquares, MOST_SQUARES } from "../parts/comparison_cell.js";
import { claimLink } from "../parts/claim_link.js";
import { filtersPanel } from "../parts/filters_panel.js";
import { sourceLinks } from "../parts/source_links.js";
import { toggle, toggled } from "../parts/toggle.js";
import { verdictChips } from "../parts/chip.js";

/** @import { App, Claim, Facet } from "../types" */
/** @import { Crossing, Line } from "../crossing.js" */

/** @param {App} app @returns {HTMLElement} */
export function comparisonScreen(app) {
  const { page } = app.words;
  const crossing = crossingOf(app);
  if (!crossing) return h("div", { class: "finding" }, h("h1", null, page("screen.comparison")), h("p", { class: "nothing" }, page("comparison.no-facet")));
  const rows = rowsInOrder(app, crossing);
  const chosen = chosenCell(app, crossing);
  const names = crossing.columns.map((column) => column.label);
  return h("div", { class: "finding comparison" },
    h("div", { class: "with-rail" },
      h("div", { class: "main-part" },
        h("h1", { dir: "auto" }, page("comparison.title", { columns: app.words.listed(names) || page("column.claims"), rows: crossing.rowFacet.name })),
        choices(app, crossing),
        filtersPanel(app),
        keyOfSquares(app, crossing.columns.length),
        comparisonTable(app, crossing, rows, chosen),
        h("div", { class: "tools" }, copyButton(app, page("table.copy"), () => csvOf(comparisonRows(app, crossing, rows)), "comparison csv"))),
      h("aside", { class: "rail-card chosen", "aria-live": "polite" }, chosen ? cellClaims(app, chosen) : h("p", { class: "meta" }, page("comparison.choose")))));
}

/** @typedef {{ row: Line, column: Line | null, title: string, claims: Claim[] }} ChosenCell */

/** The cell that the address names. @param {App} app @param {Crossing} crossing @returns {ChosenCell | null} */
function chosenCell(app, { rows, columns, columnFacet }) {
  const { more } = app.state;
  const row = rows.find((each) => each.key === more.row);
  const column = columns.find((each) => each.key === more.column) ?? null;
  if (!row || more.row === undefined || (columnFacet && !column)) return null;
  const title = column ? app.words.page("comparison.cell", { column: column.label, row: row.label }) : row.label;
  return { row, column, title, claims: claimsAt(row, column) };
}

/** @param {App} app @param {Record<string, string>} change what is "" is left out */
function changedMore(app, change) {
  return { more: { ...app.state.more, ...change } };
}

/** @param {App} app @param {Crossing} crossing */
function choices(app, { rowFacet, columnFacet, columns, all }) {
  const { page } = app.words, { facets } = app.map;
  const keys = columns.map((column) => column.key);
  const order = app.state.more.order ?? "";
  return h("div", { class: "choices" },
    facets.length > 2 && [axisChooser(app, "rows", page("comparison.rows"), rowFacet), columnFacet && axisChooser(app, "columns", page("comparison.columns"), columnFacet)],
    all.length > 0 && h("div", { class: "choice", role: "group", "aria-label": page("comparison.columns") },
      h("span", { class: "name" }, page("comparison.columns")),
      all.map((line) => toggle(app, h("bdi", null, line.label), keys.includes(line.key),
        changedMore(app, { shown: textOfKeys(all.map((each) => each.key).filter((key) => toggled(keys, line.key).includes(key))) }),
        `column ${line.key}`))),
    h("div", { class: "choice", role: "group", "aria-label": page("comparison.order") },
      h("span", { class: "name" }, page("comparison.order")),
      [["", page("comparison.by-map")], ["count", page("comparison.by-count")], columns.length > 1 ? ["difference", page("comparison.by-difference")] : []]
        .flatMap(([value, label]) => value === undefined ? [] : [toggle(app, label, order === value, changedMore(app, { order: value }), `order ${value}`)])),
    facets.length === 1 && h("p", { class: "meta" }, page("comparison.one-facet")));
}

/** @param {App} app @param {"rows" | "columns"} axis @param {string} title @param {Facet} chosen */
function axisChooser(app, axis, title, chosen) {
  return h("label", { class: "choice" }, h("span", { class: "name" }, title), h("select", {
    "data-key": `axis ${axis}`,
    onchange: (/** @type {Event} */ event) => {
      if (!(event.currentTarget instanceof HTMLSelectElement)) return;
      const { rows = "", columns = "", order = "" } = app.state.more;
      app.go({ more: { ...(rows && { rows }), ...(columns && { columns }), order, [axis]: event.currentTarget.value } });
    },
  }, app.map.facets.map((facet) => h("option", { value: facet.name, selected: facet === chosen }, facet.name))));
}

/** @param {App} app @param {Crossing} crossing @returns {Line[]} */
function rowsInOrder(app, { rows, columns }) {
  const counts = (/** @type {Line} */ row) => columns.length ? columns.map((column) => claimsAt(row, column).length) : [row.claims.size];
  /** @type {Map<string, (row: Line) => number>} */
  const measures = new Map([
    ["count", (row) => counts(row).reduce((sum, each) => sum + each, 0)],
    ["difference", (row) => Math.max(...counts(row)) - Math.min(...counts(row))],
  ]);
  const measure = measures.get(app.state.more.order ?? "");
  return measure ? [...rows].sort((one, other) => measure(other) - measure(one)) : rows;
}

/** @param {App} app @param {Crossing} crossing @param {Line[]} rows @param {ChosenCell | null} chosen */
function comparisonTable(app, { rowFacet, columnFacet, columns }, rows, chosen) {
  const { page } = app.words;
  /** @type {(Line | null)[]} */
  const lines = columnFacet ? columns : [null];
  const drawsSquares = lines.length <= MOST_SQUARES;
  const isSeveral = (/** @type {Claim} */ claim) => columns.filter((column) => column.claims.has(claim)).length > 1;
  return h("table", { class: drawsSquares ? "cells" : "cells counts" },
    h("caption", { class: "hidden" }, page("screen.comparison")),
    h("thead", null, h("tr", null, h("th", { scope: "col" }, h("bdi", null, rowFacet.name)),
      lines.map((line) => h("th", { scope: "col" }, h("bdi", null, line?.label ?? page("column.claims")),
        line && h("span", { class: "meta" }, ` ${page("count.claims", { n: line.claims.size })}`))))),
    h("tbody", null, rows.map((row) => {
      const isHere = chosen?.row === row;
      return [
        h("tr", null, h("th", { scope: "row" }, h("bdi", null, row.label)), lines.map((line) => comparisonCell(app, {
          name: line?.label ?? "", title: line ? page("comparison.cell", { column: line.label, row: row.label }) : row.label,
          claims: claimsAt(row, line), isSeveral, drawsSquares, isChosen: isHere && chosen.column === line,
          change: changedMore(app, isHere && chosen.column === line ? { row: "", column: "" } : { row: row.key, column: line?.key ?? "" }),
        }))),
        isHere && h("tr", { class: "below" }, h("td", { colspan: lines.length + 1 }, cellClaims(app, chosen))),
      ];
    })));
}

/** @param {App} app @param {ChosenCell} cell */
function cellClaims(app, { title, claims }) {
  return [
    h("h2", null, h("bdi", { class: "kind" }, title), app.words.page("count.claims", { n: claims.length })),
    h("ul", { role: "list" }, claims.map((claim) => h("li", null, claimLink(app, claim),
      app.now.result(claim)?.verdict !== "accepted" && [" ", verdictChips(app, claim, "small")],
      h("span", { class: "way" }, sourceLinks(app, claim))))),
  ];
}

/** The table as cells of text, as the view `matrix` writes it as CSV. @param {App} app @param {Crossing} crossing @param {Line[]} rows @returns {string[][]} */
export function comparisonRows(app, { rowFacet, columns }, rows) {
  return [
    [rowFacet.name, ...columns.map((column) => column.label), "verdicts"],
    ...rows.map((row) => [
      row.label, ...columns.map((column) => claimsInCell(app, claimsAt(row, column))), verdictsInCell(app, [...row.claims]),
    ]),
  ];
}
