// Every work with what it claims, how that fares, and the side that it takes on each hypothesis.

import { workRows } from "../work_rows.js";
import { h } from "../dom.js";
import { countOfFilters } from "../filters.js";
import { matching } from "../search.js";
import { wayInSide } from "../side_words.js";
import { jointSide, sidesOn } from "../sides.js";
import { chip } from "../parts/chip.js";
import { claimLink, workLink } from "../parts/claim_link.js";
import { dataTable } from "../parts/data_table.js";
import { filtersPanel } from "../parts/filters_panel.js";
import { nothingMatches } from "../parts/nothing.js";
import { sign } from "../parts/sign.js";

/** @import { App, Claim, Work } from "../types" */
/** @import { Column } from "../parts/data_table.js" */
/** @import { Side } from "../sides.js" */

/** With more hypotheses, the sides on all of them stand in one column. */
const MOST_SIDES = 4;

const VERDICTS_IN_ORDER = /** @type {const} */ (["accepted", "undecided", "rejected"]);

/** @param {App} app @returns {HTMLElement} */
export function literatureScreen(app) {
  const { page } = app.words;
  const cited = app.map.works.filter((work) => work.claims.length || work.reports.length);
  const isFound = matching(app.map, app.state.words);
  const isFiltered = countOfFilters(app.state.filters) > 0;
  const shown = cited.filter((work) => (!isFiltered && isFound(work)) || work.claims.some((claim) => app.shows(claim)));
  return h("div", { class: "finding" },
    h("h1", null, page("literature.title")),
    cited.length > 0 && filtersPanel(app),
    shown.length > 0 && dataTable(app, {
      name: "literature", caption: page("literature.title"), columns: workColumns(app), rows: shown,
      csv: (rows) => workRows(app, rows),
      beside: h("p", { class: "count" }, shown.length < cited.length
        ? page("count.shown", { n: shown.length, all: cited.length }) : page("count.works", { n: cited.length })),
    }),
    !cited.length && h("p", { class: "nothing" }, page("literature.none")),
    cited.length > 0 && !shown.length && nothingMatches(app));
}

/** @param {App} app @returns {Column<Work>[]} */
function workColumns(app) {
  const { page } = app.words;
  const claimsShown = (/** @type {Work} */ work) => work.claims.filter((claim) => app.shows(claim));
  return [
    {
      key: "work", name: page("column.work"), value: (work) => work.authorYear,
      cell: (work) => [workLink(app, work), work.title && work.title !== work.authorYear && h("span", { class: "way", dir: "auto" }, work.title)],
    },
    { key: "claims", name: page("column.claims"), isNumber: true, value: (work) => claimsShown(work).length, cell: (work) => claimsShown(work).length },
    { key: "verdict", name: page("column.verdict"), isNumber: true, value: (work) => share(app, claimsShown(work)), cell: (work) => verdictCounts(app, claimsShown(work)) },
    ...sideColumns(app),
    { key: "reports", name: page("column.reports"), isNumber: true, value: (work) => work.reports.length, cell: (work) => work.reports.length || "" },
  ];
}

/** How many of some claims are accepted, from 0 to 1. @param {App} app @param {Claim[]} claims */
function share(app, claims) {
  return claims.length ? claims.filter((claim) => app.now.result(claim)?.verdict === "accepted").length / claims.length : 0;
}

/** @param {App} app @param {Claim[]} claims */
function verdictCounts(app, claims) {
  const verdicts = claims.map((claim) => app.now.result(claim)?.verdict);
  return h("span", { class: "verdict-counts" }, VERDICTS_IN_ORDER.map((verdict) => {
    const n = verdicts.filter((each) => each === verdict).length;
    return n > 0 && h("span", null, `${n} `, chip(app, verdict, "small"));
  }));
}

/** A column for each hypothesis, or one for all where they are many. @param {App} app @returns {Column<Work>[]} */
function sideColumns(app) {
  const { hypotheses } = app.map, { page } = app.words;
  const sideOf = (/** @type {Work} */ work, /** @type {Claim} */ hypothesis) => jointSide(work.claims, sidesOn(app.map, hypothesis));
  if (hypotheses.length <= MOST_SIDES) {
    return hypotheses.map((hypothesis, at) => ({
      key: `side-${at + 1}`, name: h("bdi", null, hypothesis.label), label: hypothesis.label,
      value: (work) => orderOfSide(sideOf(work, hypothesis)), cell: (work) => sideWords(app, sideOf(work, hypothesis)),
    }));
  }
  const taken = (/** @type {Work} */ work) => hypotheses.map((hypothesis) => ({ hypothesis, side: sideOf(work, hypothesis) }))
    .filter(({ side }) => side.supports || side.attacks);
  return [{
    key: "side", name: page("column.side"), isNumber: true, value: (work) => taken(work).length,
    cell: (work) => taken(work).map(({ hypothesis, side }) => h("p", null, claimLink(app, hypothesis), sideWords(app, side))),
  }];
}

/** @param {Side} side */
function orderOfSide({ supports, attacks }) {
  return supports && attacks ? 1 : supports ? 0 : attacks ? 2 : 3;
}

/** @param {App} app @param {Side} side */
function sideWords(app, { supports, attacks }) {
  const { page } = app.words;
  return [
    supports && h("span", { class: "side" }, h("b", { class: "for" }, sign("for"), page("side.for")), " ", h("span", { class: "way" }, wayInSide(app, supports))),
    attacks && h("span", { class: "side" }, h("b", { class: "against" }, sign("against"), page("side.against")), " ", h("span", { class: "way" }, wayInSide(app, attacks))),
  ];
}
