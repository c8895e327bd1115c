// A verdict as a chip: its sign and its word.

import { h, svg } from "../dom.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").Verdict} Verdict */

/** @type {Map<Verdict, string>} */
const SIGN_OF_VERDICT = new Map([
  ["accepted", "M3 7.5 6 10.5 11.5 4"],
  ["undecided", "M4.2 4.6C4.4 1.2 9.8 1.2 9.8 4.6 9.8 6.8 7 6.8 7 9.2M7 11.4V12.4"],
  ["rejected", "M3.5 3.5 10.5 10.5M10.5 3.5 3.5 10.5"],
]);

/**
 * @param {App} app @param {Verdict} verdict @param {"" | "large" | "small"} [size] @param {boolean} [isEarlier]
 * whether it is the verdict without what is supposed
 */
export function chip(app, verdict, size = "", isEarlier = false) {
  const names = ["chip", verdict, size, isEarlier && "earlier"].filter(Boolean).join(" ");
  return h("span", { class: names },
    svg("svg", { viewBox: "0 0 14 14", "aria-hidden": "true" }, svg("path", { d: SIGN_OF_VERDICT.get(verdict) })),
    h("span", null, app.words.page(`verdict.${verdict}`)));
}

/**
 * The verdict on a claim, after the one that it has without what is supposed where that differs; null for a question.
 * @param {App} app @param {Claim} claim @param {"" | "large" | "small"} [size]
 */
export function verdictChips(app, claim, size = "") {
  const before = app.published.result(claim), now = app.now.result(claim);
  if (!before || !now) return null;
  if (before.verdict === now.verdict) return chip(app, now.verdict, size);
  return h("span", { class: "verdicts" },
    chip(app, before.verdict, size, true), h("span", { class: "then", "aria-hidden": "true" }, "→"),
    chip(app, now.verdict, size));
}
