// Claims crossed with hypotheses, as in the analysis of competing hypotheses (Heuer 1999).

import { codeOfReason, evidenceRows, inconsistencyOf } from "../competing.js";
import { namesOfSources } from "../claim_rows.js";
import { h } from "../dom.js";
import { inQuotes } from "../naming.js";
import { verdictChips } from "./chip.js";
import { claimLink } from "./claim_link.js";
import { dataTable } from "./data_table.js";
import { isNarrowed, nothingMatches } from "./nothing.js";
import { sourceLinks } from "./source_links.js";
import { orderOfVerdict, verdictCell, verdictInWords } from "./verdict_cell.js";

/** @import { App, Claim } from "../types" */
/** @import { EvidenceRow } from "../competing.js" */
/** @import { Column } from "./data_table.js" */

/** With more hypotheses, the columns are headed H1, H2 and so on. */
const MOST_NAMED_HYPOTHESES = 3;

/** With more hypotheses, the others have no column. */
const MOST_HYPOTHESES = 100;

/** @param {App} app */
export function competingTable(app) {
  const { page } = app.words;
  const rows = evidenceRows(app);
  const hypotheses = app.map.hypotheses.slice(0, MOST_HYPOTHESES);
  if (!rows.length) return isNarrowed(app) ? nothingMatches(app) : h("p", { class: "nothing" }, page("tables.no-evidence"));
  const isNamed = hypotheses.length <= MOST_NAMED_HYPOTHESES;
  const tells = rows.some((row) => row.diagnosticity !== null);
  const asserted = app.map.hypotheses.filter((each) => each.presumed).length;
  const notes = [
    page("competing.codes"), page("competing.scores"), page(tells ? "competing.diagnostic" : "competing.not-diagnostic"), page("competing.caveat"),
    asserted > 0 && page("competing.asserted", { n: asserted }),
    app.map.hypotheses.some((each) => each.rivals.some((rival) => rival.role === "hypothesis")) && page("competing.rivals"),
  ];
  return h("div", null,
    !isNamed && h("ol", { class: "hypotheses", role: "list" }, hypotheses.map((each, at) => h("li", null, `H${at + 1} `, claimLink(app, each), " ", verdictChips(app, each, "small")))),
    dataTable(app, {
      name: "competing", caption: page("table.hypotheses"), columns: evidenceColumns(app, hypotheses, isNamed, tells), rows,
      csv: (sorted) => competingRows(app, hypotheses, sorted),
      last: [
        summaryRow(page("column.inconsistency"), hypotheses.map((each) => scoreInWords(rows, each)), hypotheses, tells),
        summaryRow(page("column.verdict"), hypotheses.map((each) => verdictCell(app, each)), hypotheses, tells),
      ],
    }),
    notes.filter(Boolean).map((note) => h("p", { class: "meta" }, note)));
}

/** @param {App} app @param {Claim[]} hypotheses @param {boolean} isNamed @param {boolean} tells @returns {Column<EvidenceRow>[]} */
function evidenceColumns(app, hypotheses, isNamed, tells) {
  const { page } = app.words;
  return [
    { key: "claim", name: page("column.claim"), value: ({ claim }) => claim.label, cell: ({ claim }) => claimLink(app, claim) },
    { key: "verdict", name: page("column.verdict"), value: ({ claim }) => orderOfVerdict(app, claim), cell: ({ claim }) => verdictCell(app, claim) },
    ...hypotheses.map((hypothesis, at) => (/** @type {Column<EvidenceRow>} */ ({
      key: `h${at + 1}`, name: isNamed ? h("bdi", null, hypothesis.label) : `H${at + 1}`, label: isNamed ? hypothesis.label : `H${at + 1}`,
      value: ({ cells }) => codesIn(cells.get(hypothesis) ?? []).join(" ") || "~",
      cell: ({ cells }) => (cells.get(hypothesis) ?? []).map((reason) => h("span", { class: reason.speaksFor ? "code for" : "code against" }, codeOfReason(reason),
        reason.link?.premises.map((premise) => h("span", { class: "way", dir: "auto" }, `${page("card.with")} ${inQuotes(premise.label)}`)))),
    }))),
    ...(tells ? [/** @type {Column<EvidenceRow>} */ ({
      key: "diagnosticity", name: page("column.diagnosticity"), isNumber: true,
      value: ({ diagnosticity }) => diagnosticity ?? -1, cell: ({ diagnosticity }) => diagnosticity ?? "",
    })] : []),
    { key: "source", name: page("column.sources"), value: ({ claim }) => claim.sources[0]?.name ?? "", cell: ({ claim }) => sourceLinks(app, claim) },
  ];
}

/** @param {import("../types").GivenReason[]} reasons */
function codesIn(reasons) {
  return reasons.map(codeOfReason);
}

/** @param {EvidenceRow[]} rows @param {Claim} hypothesis */
function scoreInWords(rows, hypothesis) {
  const { surely, possibly } = inconsistencyOf(rows, hypothesis);
  return possibly > surely ? `${surely} to ${possibly}` : String(surely);
}

/** @param {string} name @param {import("../dom.js").Child[]} cells @param {Claim[]} hypotheses @param {boolean} tells */
function summaryRow(name, cells, hypotheses, tells) {
  return h("tr", null, h("th", { scope: "row" }, name), h("td"),
    cells.map((cell, at) => h("td", { "data-label": hypotheses[at]?.label }, h("div", null, cell))), tells && h("td"), h("td"));
}

/** The table as the view of Python writes it as CSV. @param {App} app @param {Claim[]} hypotheses @param {EvidenceRow[]} rows @returns {string[][]} */
export function competingRows(app, hypotheses, rows) {
  return [
    ["claim", "label", "verdict", "source", ...hypotheses.map((each) => each.id), "diagnosticity"],
    ...rows.map(({ claim, cells, diagnosticity }) => [
      claim.id, claim.label, verdictInWords(app, claim), namesOfSources(claim),
      ...hypotheses.map((hypothesis) => (cells.get(hypothesis) ?? []).map(codeAndPremises).join("; ")),
      diagnosticity === null ? "" : String(diagnosticity),
    ]),
    ["inconsistency", "", "", "", ...hypotheses.map((each) => scoreInWords(rows, each)), ""],
    ["verdict", "", "", "", ...hypotheses.map((each) => verdictInWords(app, each)), ""],
  ];
}

/** @param {import("../types").GivenReason} reason */
function codeAndPremises(reason) {
  const premises = reason.link?.premises ?? [];
  return [codeOfReason(reason), ...premises.map((premise) => `with ${premise.id}`)].join("; ");
}
