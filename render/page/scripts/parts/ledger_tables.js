// The process-tracing tests of each hypothesis, and what follows from them.

import { reasonCells } from "../reason_rows.js";
import { conclusionOf, followsFrom, testsOf } from "../tracing.js";
import { h } from "../dom.js";
import { inQuotes } from "../naming.js";
import { whyInWords } from "../why.js";
import { verdictChips } from "./chip.js";
import { claimLink } from "./claim_link.js";
import { dataTable } from "./data_table.js";
import { sign } from "./sign.js";
import { sourceLinks } from "./source_links.js";

/** @import { App, Claim } from "../types" */
/** @import { TracingTest } from "../tracing.js" */
/** @import { Column } from "./data_table.js" */

/** @param {App} app */
export function ledgerTables(app) {
  const { page } = app.words;
  const tested = app.map.hypotheses.map((hypothesis) => ({ hypothesis, tests: testsOf(app, hypothesis) }));
  const untested = tested.filter(({ tests }) => !tests.length).map(({ hypothesis }) => inQuotes(hypothesis.label));
  if (untested.length === tested.length) return h("p", { class: "nothing" }, page("tables.no-test"));
  return h("div", null,
    tested.filter(({ tests }) => tests.length).map(({ hypothesis, tests }) => ledgerTable(app, hypothesis, tests)),
    h("p", { class: "meta" }, page("ledger.read")),
    untested.length > 0 && h("p", { class: "meta" }, page("tables.without-test", { hypotheses: app.words.listed(untested) })));
}

/** @param {App} app @param {Claim} hypothesis @param {TracingTest[]} tests */
function ledgerTable(app, hypothesis, tests) {
  const { page } = app.words;
  const conclusion = page(`ledger.${conclusionOf(tests)}`);
  const isOpen = tests.some(({ result }) => result === "open");
  return h("section", null,
    h("h2", null, claimLink(app, hypothesis), " ", verdictChips(app, hypothesis, "small")),
    h("p", null, isOpen ? page("ledger.together-so-far", { conclusion }) : page("ledger.together", { conclusion })),
    dataTable(app, {
      name: `ledger ${hypothesis.number}`, caption: hypothesis.label, columns: testColumns(app), rows: tests,
      csv: (rows) => ledgerRows(app, hypothesis, rows),
    }));
}

/** @param {App} app @returns {Column<TracingTest>[]} */
function testColumns(app) {
  const { page } = app.words;
  return [
    { key: "claim", name: page("column.claim"), value: ({ reason }) => reason.from.label, cell: ({ reason }) => claimLink(app, reason.from) },
    { key: "test", name: page("column.test"), value: ({ reason }) => reason.link?.test ?? "", cell: ({ reason }) => [
      reason.link?.test.replaceAll("-", " "), h("span", { class: reason.speaksFor ? "side for" : "side against" }, sign(reason.speaksFor ? "for" : "against"), page(reason.speaksFor ? "side.for" : "side.against"))] },
    { key: "result", name: page("column.result"), value: ({ result }) => result, cell: ({ reason, result }) => [
      h("b", null, page(`ledger.${result}`)), whyInWords(app, reason, false).map((why) => h("span", { class: "way", dir: "auto" }, why))] },
    { key: "follows", name: page("column.follows"), value: (test) => followsFrom(app, test), cell: (test) => followsFrom(app, test) },
    { key: "source", name: page("column.sources"), value: ({ reason }) => reason.from.sources[0]?.name ?? "", cell: ({ reason }) => sourceLinks(app, reason.from) },
  ];
}

/** The tests as the view `ledger` writes them as CSV. @param {App} app @param {Claim} hypothesis @param {TracingTest[]} tests @returns {string[][]} */
export function ledgerRows(app, hypothesis, tests) {
  const names = ["reason", "strength", "id", "claim", "source", "with", "why", "because"];
  const result = app.now.result(hypothesis);
  return [["hypothesis", "verdict", "test", "result", "what follows", ...names], ...tests.map((test) => {
    const cells = reasonCells(app, test.reason);
    return [hypothesis.id, result?.reason || result?.verdict || "", cells.get("test") ?? "", test.result, followsFrom(app, test), ...names.map((name) => cells.get(name) ?? "")];
  })];
}
