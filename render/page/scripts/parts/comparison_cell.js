// A cell of the comparison: how many claims it has, and a square for each.

import { h } from "../dom.js";

/** @import { App, Claim, State } from "../types" */

/** Up to so many columns have squares, more only counts. */
export const MOST_SQUARES = 3;

/** So many squares of a cell are drawn. */
const MOST_DRAWN = 150;

const RANK_OF_LOOK = new Map([["undecided", 1], ["rejected", 2]]);

/**
 * @param {App} app
 * @param {{ name: string, title: string, claims: Claim[], isSeveral: (claim: Claim) => boolean, drawsSquares: boolean,
 *   isChosen: boolean, change: Partial<State> }} cell
 */
export function comparisonCell(app, { name, title, claims, isSeveral, drawsSquares, isChosen, change }) {
  const { page } = app.words;
  if (!claims.length) return h("td", { class: "empty" }, h("span", { class: "name" }, name), h("span", { class: "no-claim" }, page("comparison.no-claim")));
  const looks = claims.map((claim) => lookOf(app, claim, isSeveral))
    .sort((one, other) => (RANK_OF_LOOK.get(one) ?? 0) - (RANK_OF_LOOK.get(other) ?? 0));
  return h("td", { class: isChosen ? "chosen" : null }, h("button", {
    type: "button", "aria-pressed": String(isChosen), "data-key": `cell ${title}`, onclick: () => app.go(change),
    "aria-label": `${title}: ${page("count.claims", { n: claims.length })}`,
  },
  h("span", { class: "name", dir: "auto" }, name), h("b", null, claims.length),
  drawsSquares && h("span", { class: "squares", "aria-hidden": "true" }, looks.slice(0, MOST_DRAWN).map((look) => h("i", { class: `square ${look}` })),
    looks.length > MOST_DRAWN && "…")));
}

/** @param {App} app @param {Claim} claim @param {(claim: Claim) => boolean} isSeveral */
function lookOf(app, claim, isSeveral) {
  const verdict = app.now.result(claim)?.verdict;
  if (!verdict) return "question";
  return verdict === "accepted" ? isSeveral(claim) ? "several" : "one" : verdict;
}

/** What the squares mean. @param {App} app @param {number} columns how many are compared */
export function keyOfSquares(app, columns) {
  if (columns > MOST_SQUARES) return null;
  const { page } = app.words;
  const claims = app.map.claims.filter((claim) => app.shows(claim));
  const has = (/** @type {string} */ verdict) => claims.some((claim) => app.now.result(claim)?.verdict === verdict);
  const entries = [
    columns > 1 && ["one", columns === 2 ? page("comparison.about-one") : page("comparison.about-one-of-several")],
    columns > 1 && ["several", columns === 2 ? page("comparison.about-both") : page("comparison.about-several")],
    has("undecided") && ["undecided", page("verdict.undecided")],
    has("rejected") && ["rejected", page("verdict.rejected")],
    claims.some((claim) => claim.role === "question") && ["question", page("kind.question").toLowerCase()],
  ];
  return h("p", { class: "square-key" }, page("comparison.key"), entries.map((entry) => entry && [" ",
    h("span", null, h("i", { class: `square ${entry[0]}` }), ` ${entry[1]}`)]));
}
