// Reasons as cells of text, as the views of Python write them as CSV.

import { namesOfSources } from "./claim_rows.js";
import { verdictInWords } from "./parts/verdict_cell.js";
import { whyInWords } from "./why.js";

/** @import { App, Claim, ClaimResult, GivenReason } from "./types" */

/** A reason for or against a claim. @typedef {{ about: Claim, reason: GivenReason }} ReasonAbout */

const HOLDS_IN_WORDS = new Map([["holds", "yes"], ["in doubt", "in doubt"], ["fails", "no"]]);

const REASON_COLUMNS = ["reason", "strength", "id", "claim", "source", "with", "stands", "why", "decides", "because", "basis", "test"];

/** The reasons for and against the hypotheses that pass the filters, in the order of cards. @param {App} app @returns {ReasonAbout[]} */
export function reasonsOfHypotheses(app) {
  return app.map.hypotheses.flatMap((about) => app.now.reasons(about)
    .filter((reason) => reason.bearing === "assertion" ? app.shows(about) : app.shows(reason.from))
    .map((reason) => ({ about, reason })));
}

/** The table of reasons, its names in the first row. @param {App} app @param {ReasonAbout[]} rows @returns {string[][]} */
export function reasonRows(app, rows) {
  const names = ["about", "verdict", "said", "tally", "at equal strengths", "under the other standard"];
  return [[...names, ...REASON_COLUMNS], ...rows.map(({ about, reason }) => [
    about.id,
    verdictInWords(app, about),
    app.words.verdictSentence(app.now, about),
    app.words.tally(app.now, about),
    outcomeInWords(app.now.atEqualStrengths(about)),
    outcomeInWords(app.now.underOtherStandard(about)),
    ...REASON_COLUMNS.map((name) => reasonCells(app, reason).get(name) ?? ""),
  ])];
}

/** The cells of a reason, by the names of their columns. @param {App} app @param {GivenReason} reason */
export function reasonCells(app, reason) {
  const { from, link } = reason;
  return new Map([
    ["reason", reason.bearing],
    ["strength", String(reason.strength)],
    ["id", from.id],
    ["claim", from.label],
    ["source", namesOfSources(from)],
    ["with", (link?.premises ?? []).map((premise) => premise.id).join("; ")],
    ["stands", HOLDS_IN_WORDS.get(reason.state) ?? ""],
    ["why", whyInWords(app, reason, true).join("; ")],
    ["decides", reason.decides ? "yes" : ""],
    ["because", link?.because ?? ""],
    ["basis", link?.basis ?? ""],
    ["test", link?.test ?? ""],
  ]);
}

/** @param {ClaimResult | null} result */
function outcomeInWords(result) {
  if (!result) return "";
  return result.reason ? `${result.verdict} (${result.reason})` : result.verdict;
}
