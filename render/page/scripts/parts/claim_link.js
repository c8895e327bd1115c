// Links to the screens of claims and works.

import { h } from "../dom.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").Work} Work */

/**
 * @param {App} app @param {Claim} claim
 * @param {{ isAlone?: boolean }} [how] whether it is all of a line, whose direction then is that of the label
 */
export function claimLink(app, claim, { isAlone = false } = {}) {
  return h("a", { class: "claim-link", href: app.claimAddress(claim), dir: isAlone ? null : "auto" }, claim.label);
}

/** @param {App} app @param {Work} work */
export function workLink(app, work) {
  return h("a", { class: "work-link", href: app.address({ screen: "work", id: work.key, words: "" }), dir: "auto" }, work.authorYear);
}
