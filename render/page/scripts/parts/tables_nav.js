// The tables to choose from.

import { h } from "../dom.js";

/** @import { App } from "../types" */

export const TABLES_OF_HYPOTHESES = /** @type {const} */ (["balance", "ledger", "hypotheses"]);

/** @param {App} app */
export function tablesNav(app) {
  const { page } = app.words, { screen, id } = app.state;
  if (!app.map.hypotheses.length) return null;
  const entry = (/** @type {string} */ name, /** @type {string} */ href, /** @type {boolean} */ isHere) => h("li", null,
    h("a", { href, "aria-current": isHere ? "page" : null, "data-key": `table ${name}` }, page(`table.${name}`)));
  return h("nav", { class: "tables-nav", "aria-label": page("table.choose") }, h("ul", { role: "list" },
    entry("claims", app.address({ screen: "claims" }), screen === "claims"),
    TABLES_OF_HYPOTHESES.map((name) => entry(name, app.address({ screen: "tables", id: name }), screen === "tables" && id === name))));
}
