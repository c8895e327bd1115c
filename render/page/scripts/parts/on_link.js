// What undercuts or backs the link of a reason, a line each.

import { h } from "../dom.js";
import { claimLink } from "./claim_link.js";
import { sign } from "./sign.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Link} Link */

const BEST_FIRST = ["holds", "in doubt", "fails"];

/** The lines, those that hold first. @param {App} app @param {Link} link */
export function onLink(app, link) {
  return [link.undercuts, link.backings].flatMap((links) => links
    .filter((each) => !app.now.isDropped(each))
    .map((each) => ({ link: each, rank: BEST_FIRST.indexOf(app.now.state(each)) }))
    .sort((one, other) => one.rank - other.rank)
    .map((each) => lineOnLink(app, each.link)));
}

/** @param {App} app @param {Link} link */
function lineOnLink(app, link) {
  const page = app.words.page, state = app.now.state(link);
  const tail = state === "fails" ? page("card.which-fails") : state === "in doubt" ? page("card.which-is-in-doubt") : "";
  const last = (link.premises.at(-1) ?? link.source).label;
  const stop = /[.?!…]$/.test(last) && !tail ? "" : ".";
  return h("p", { class: `on ${link.supports ? "backing" : "undercut"} ${state.replace(" ", "-")}`, dir: "auto" },
    sign(link.supports ? "backing" : "undercut"),
    h("b", null, link.supports ? page("card.backed-by") : page("card.answered-by")), " ", claimLink(app, link.source),
    link.premises.map((each) => [" ", page("card.with"), " ", claimLink(app, each)]),
    tail, stop, link.because && [" ", h("span", null, link.because)]);
}
