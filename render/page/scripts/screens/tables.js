// The tables of hypotheses: for and against, process-tracing tests, and competing hypotheses.

import { h } from "../dom.js";
import { balanceTable } from "../parts/balance_table.js";
import { competingTable } from "../parts/competing_table.js";
import { filtersPanel } from "../parts/filters_panel.js";
import { ledgerTables } from "../parts/ledger_tables.js";
import { tablesNav } from "../parts/tables_nav.js";

/** @import { App } from "../types" */

/** @type {Map<string, (app: App) => HTMLElement>} */
const TABLE_BY_NAME = new Map([["balance", balanceTable], ["ledger", ledgerTables], ["hypotheses", competingTable]]);

/** @param {App} app @returns {HTMLElement} */
export function tablesScreen(app) {
  const { page } = app.words;
  const name = TABLE_BY_NAME.has(app.state.id) ? app.state.id : "balance";
  const table = TABLE_BY_NAME.get(name) ?? balanceTable;
  return h("div", { class: "finding" },
    h("h1", null, page(`table.${name}`)),
    tablesNav(app),
    app.map.hypotheses.length ? [filtersPanel(app), table(app)] : h("p", { class: "nothing" }, page("tables.no-hypothesis")));
}
