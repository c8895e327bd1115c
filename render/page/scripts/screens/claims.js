// Every claim of the map in a table, narrowed by the filters and the search.

import { h } from "../dom.js";
import { excerptOf, matching } from "../search.js";
import { claimRows } from "../claim_rows.js";
import { claimLink, workLink } from "../parts/claim_link.js";
import { dataTable } from "../parts/data_table.js";
import { filtersPanel } from "../parts/filters_panel.js";
import { isNarrowed, nothingMatches } from "../parts/nothing.js";
import { sourceLinks } from "../parts/source_links.js";
import { tablesNav } from "../parts/tables_nav.js";
import { orderOfVerdict, verdictCell } from "../parts/verdict_cell.js";

/** @import { App, Claim } from "../types" */
/** @import { Column } from "../parts/data_table.js" */

const MOST_WORKS_FOUND = 12;

/** @param {App} app @returns {HTMLElement} */
export function claimsScreen(app) {
  const { page } = app.words;
  const all = app.map.claims;
  const shown = all.filter((claim) => app.shows(claim));
  return h("div", { class: "finding" },
    h("h1", null, page("screen.claims")),
    tablesNav(app),
    filtersPanel(app),
    worksFound(app),
    shown.length ? dataTable(app, {
      name: "claims", caption: page("table.claims"), columns: claimColumns(app), rows: shown,
      csv: (rows) => claimRows(app, rows),
      beside: h("p", { class: "count" }, isNarrowed(app)
        ? page("count.shown", { n: shown.length, all: all.length }) : page("count.claims", { n: all.length })),
    }) : nothingMatches(app));
}

/** The works that the words are found in. @param {App} app */
function worksFound(app) {
  if (!app.state.words.trim()) return null;
  const found = app.map.works.filter(matching(app.map, app.state.words));
  if (!found.length) return null;
  const more = found.length - MOST_WORKS_FOUND;
  return h("p", { class: "works-found" }, h("b", null, app.words.page("screen.literature")), " ",
    found.slice(0, MOST_WORKS_FOUND).map((work, at) => [at > 0 && ", ", workLink(app, work)]),
    more > 0 && [", ", h("a", { href: app.address({ screen: "literature", words: app.state.words }) },
      app.words.page("count.more", { n: more }))]);
}

/** @param {App} app @returns {Column<Claim>[]} */
function claimColumns(app) {
  const { page } = app.words;
  const given = (/** @type {Claim} */ claim, /** @type {boolean} */ speaksFor) => app.now.reasons(claim)
    .filter((reason) => reason.speaksFor === speaksFor && reason.bearing !== "assertion").length;
  return [
    { key: "claim", name: page("column.claim"), value: (claim) => claim.label, cell: (claim) => [claimLink(app, claim), excerpt(app, claim)] },
    { key: "kind", name: page("column.kind"), value: (claim) => claim.role, cell: (claim) => page(`kind.${claim.role}`) },
    { key: "verdict", name: page("column.verdict"), value: (claim) => orderOfVerdict(app, claim), cell: (claim) => verdictCell(app, claim) },
    { key: "for", name: page("column.for"), isNumber: true, value: (claim) => given(claim, true), cell: (claim) => app.words.tallyFor(app.now, claim) },
    { key: "against", name: page("column.against"), isNumber: true, value: (claim) => given(claim, false), cell: (claim) => app.words.tallyAgainst(app.now, claim) },
    { key: "source", name: page("column.sources"), value: (claim) => claim.sources[0]?.name ?? "", cell: (claim) => sourceLinks(app, claim) },
  ];
}

/** What is found in a claim beside its label. @param {App} app @param {Claim} claim */
function excerpt(app, claim) {
  const found = excerptOf(claim, app.state.words);
  return found && h("span", { class: "way", dir: "auto" }, found.before, h("mark", null, found.found), found.after);
}
