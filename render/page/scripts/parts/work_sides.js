// The claims of a work on each side of each hypothesis, with the way by which they speak for or against it.

import { h } from "../dom.js";
import { wayInWords } from "../side_words.js";
import { verdictChips } from "./chip.js";
import { claimLink } from "./claim_link.js";
import { folded } from "./folded.js";
import { sign } from "./sign.js";

/** @import { App, Claim } from "../types" */
/** @import { SidesOfWork, Speaking } from "../works.js" */

/** So many claims of a side are shown at first. */
const MOST_SPEAKING = 6;

/** @param {App} app @param {SidesOfWork[]} sides */
export function sidesTable(app, sides) {
  const { page } = app.words;
  return h("section", null,
    h("h2", null, page("work.side")),
    !sides.length && h("p", { class: "nothing" }, page("work.no-side")),
    sides.length > 0 && h("table", { class: "sides" },
      h("thead", null, h("tr", null,
        h("th", { scope: "col" }, page("column.hypothesis")),
        h("th", { scope: "col", class: "for" }, sign("for"), page("side.for")),
        h("th", { scope: "col", class: "against" }, sign("against"), page("side.against")))),
      h("tbody", null, sides.map(({ hypothesis, supports, attacks }) => h("tr", null,
        h("th", { scope: "row" }, claimLink(app, hypothesis), " ", verdictChips(app, hypothesis, "small")),
        sideCell(app, hypothesis, supports, true), sideCell(app, hypothesis, attacks, false))))));
}

/** @param {App} app @param {Claim} hypothesis @param {Speaking[]} speaking @param {boolean} speaksFor */
function sideCell(app, hypothesis, speaking, speaksFor) {
  const name = app.words.page(speaksFor ? "side.for" : "side.against");
  const entry = (/** @type {Speaking} */ { claim, way }) => h("li", null, claimLink(app, claim),
    h("span", { class: "way", dir: "auto" }, wayInWords(app, claim, hypothesis, way, speaksFor)));
  const rest = speaking.slice(MOST_SPEAKING);
  return h("td", { class: speaksFor ? "for" : "against", "data-label": name },
    speaking.length > 0 && h("ul", { role: "list" }, speaking.slice(0, MOST_SPEAKING).map(entry)),
    rest.length > 0 && folded(`${hypothesis.id} ${speaksFor} of ${app.state.id}`, {},
      [app.words.page("count.more", { n: rest.length }), sign("down")], h("ul", { role: "list" }, rest.map(entry))));
}
