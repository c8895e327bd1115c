// What a claim is about: links to the claims with the same values of facets, and with the same tags.

import { h } from "../dom.js";
import { noFilters } from "../state.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */

/** @param {App} app @param {Claim} claim */
export function aboutPanel(app, claim) {
  if (!claim.facets.length && !claim.tags.length) return null;
  const filtered = (/** @type {string} */ value) => app.address({ screen: "claims", filters: { ...noFilters(), facet: [value] }, words: "" });
  const found = (/** @type {string} */ words) => app.address({ screen: "claims", filters: noFilters(), words });
  return h("section", { class: "panel" }, h("h2", null, app.words.page("claim.about")),
    h("ul", { class: "tags", role: "list" },
      claim.facets.map((each) => h("li", null, h("a", { href: filtered(`${each.facet.name}:${each.value}`), dir: "auto" }, each.label))),
      claim.tags.map((each) => h("li", null, h("a", { href: found(each), dir: "auto" }, each)))));
}
