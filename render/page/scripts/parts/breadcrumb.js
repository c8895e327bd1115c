// The way by which the reader came to a claim, as links.

import { h } from "../dom.js";
import { sign } from "./sign.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../dom.js").Child} Child */

/** How many parts of a way are shown; those before are left out, as the title leads back to the start. */
const MOST_PARTS = 4;

/** @param {App} app @param {Claim} claim */
export function breadcrumb(app, claim) {
  const { way } = app.state;
  const first = Math.max(0, way.length - MOST_PARTS);
  const parts = way.slice(first).map((id, at) => partOf(app, id, way.slice(0, first + at)));
  const before = app.map.claimById.get(way.at(-1) ?? "");
  return breadcrumbOf(app, [
    first > 0 && h("span", null, "…"), ...parts,
  ], [before ? relationSign(claim, before) : null, h("bdi", null, claim.label)]);
}

/**
 * A breadcrumb that begins with the map.
 * @param {App} app @param {Child[]} parts those between @param {Child} last what is shown
 */
export function breadcrumbOf(app, parts, last) {
  const home = h("a", { href: app.address({ screen: "home" }), dir: "auto" },
    h("span", { class: "whole" }, app.map.title || app.words.page("header.untitled")),
    h("span", { class: "short", "aria-hidden": "true" }, app.words.page("screen.home")));
  return h("nav", { class: "breadcrumb", "aria-label": app.words.page("header.way") },
    h("ol", { role: "list" },
      [home, ...parts].filter(Boolean).map((each) => h("li", null, each, h("span", { class: "then", "aria-hidden": "true" }, " › "))),
      h("li", { "aria-current": "page" }, last)));
}

/** @param {App} app @param {string} id @param {string[]} way */
function partOf(app, id, way) {
  const claim = app.map.claimById.get(id), work = app.map.workByKey.get(id);
  const address = app.address({ screen: claim ? "claim" : "work", id, way });
  return h("a", { href: address, dir: "auto" }, claim?.label ?? work?.authorYear ?? id);
}

/** How a claim bears on the one before it; null where it does not. @param {Claim} claim @param {Claim} before */
function relationSign(claim, before) {
  if (claim.rivals.includes(before)) return sign("contradiction");
  const link = [...claim.links, ...claim.joined].find((each) => each.target === before);
  if (link) return sign(link.supports ? "for" : "against");
  const onOne = claim.links.find((each) => each.target.kind === "link" && each.target.target === before);
  return onOne ? sign(onOne.supports ? "backing" : "undercut") : null;
}
