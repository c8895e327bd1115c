// How a claim fares, in a cell of a table.

import { h } from "../dom.js";
import { verdictChips } from "./chip.js";

/** @import { App, Claim } from "../types" */

const ORDER_OF_VERDICTS = new Map([["accepted", 0], ["undecided", 1], ["rejected", 2]]);

/** The verdict and the reason for it. @param {App} app @param {Claim} claim */
export function verdictCell(app, claim) {
  const reason = app.now.result(claim)?.reason;
  return [verdictChips(app, claim, "small"),
    reason && h("span", { class: "reason" }, ` ${app.words.page(`reason.${reason}`)}`)];
}

/** A number by which verdicts are sorted. @param {App} app @param {Claim} claim */
export function orderOfVerdict(app, claim) {
  return ORDER_OF_VERDICTS.get(app.now.result(claim)?.verdict ?? "") ?? 3;
}

/** The verdict in words, with the reason for it in brackets; "" for a question. @param {App} app @param {Claim} claim */
export function verdictInWords(app, claim) {
  const result = app.now.result(claim);
  if (!result) return "";
  return result.reason ? `${result.verdict} (${result.reason})` : result.verdict;
}
