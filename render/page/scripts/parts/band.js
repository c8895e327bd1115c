// The band above every screen while something is supposed: what, what changes by it, and the way back.

import { h } from "../dom.js";
import { verdictChips } from "./chip.js";
import { claimLink } from "./claim_link.js";
import { folded } from "./folded.js";
import { sign } from "./sign.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Supposition} Supposition */

/** @param {App} app */
export function band(app) {
  const { suppositions } = app.state;
  if (!suppositions.length) return null;
  const page = app.words.page;
  const changed = app.map.claims.filter((each) => app.now.result(each)?.verdict !== app.published.result(each)?.verdict);
  const full = h("div", { class: "inner" },
    h("h2", null, page("what-if.title")),
    h("div", { class: "supposed" },
      h("ul", { role: "list" }, suppositions.map((each, at) => h("li", null, undoButton(app, each, at), h("span", { dir: "auto" }, supposedSentence(app, each))))),
      h("p", { class: "effect", role: "status", dir: "auto" }, effectOf(app)),
      changed.length > 0 && folded("changed verdicts", {}, [page("what-if.changed"), sign("down")],
        h("ul", { role: "list" }, changed.map((each) => h("li", null, claimLink(app, each), " ", verdictChips(app, each, "small")))))),
    backButton(app, "back"));
  const short = h("div", { class: "short-band", hidden: true }, h("div", { class: "inner" },
    h("b", null, page("what-if.short", {
      suppositions: page("what-if.suppositions", { n: suppositions.length }), verdicts: page("what-if.verdicts", { n: changed.length }),
    })), backButton(app, "back short")));
  if (!app.isEmbedded) showOnceScrolled(full, short);
  return h("section", { class: "band", "aria-label": page("what-if.title") }, full, short);
}

/** @param {App} app @param {Supposition} supposition @param {number} at */
function undoButton(app, supposition, at) {
  const { before, strong, after } = app.words.supposition(supposition);
  return h("button", {
    type: "button", class: "undo", "data-key": `undo ${at}`, "aria-label": `${app.words.page("what-if.take-back")}: ${before}${strong}${after}`,
    onclick: () => app.suppose(supposition, false),
  }, sign("cross"));
}

/** @param {App} app @param {Supposition} supposition */
function supposedSentence(app, supposition) {
  const { before, strong, after } = app.words.supposition(supposition);
  return [before, h("b", null, strong), after];
}

/** What changes: claims that are named are links. @param {App} app */
function effectOf(app) {
  return app.words.changedParts(app.published, app.now).map(({ text, claim, isStrong }) =>
    claim ? h("a", { href: app.claimAddress(claim), dir: "auto" }, text) : isStrong ? h("b", null, text) : text);
}

/** @param {App} app @param {string} key */
function backButton(app, key) {
  return h("button", { type: "button", class: "back", "data-key": key, onclick: () => app.go({ suppositions: [] }) },
    sign("back"), app.words.page("what-if.back"));
}

/** Show the short band while the full one is not all in the window. @param {HTMLElement} full @param {HTMLElement} short */
function showOnceScrolled(full, short) {
  const observer = new IntersectionObserver(([entry]) => {
    if (!full.isConnected) observer.disconnect();
    else short.hidden = (entry?.intersectionRatio ?? 1) > 0.98;
  }, { threshold: [0.98, 1] });
  observer.observe(full);
}
