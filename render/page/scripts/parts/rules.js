// What the verdict would be under other rules.

import { h } from "../dom.js";
import { chip } from "./chip.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */

/** @param {App} app @param {Claim} claim */
export function rules(app, claim) {
  const page = app.words.page;
  if (!app.now.reasons(claim).some((each) => each.bearing !== "assertion")) return null;
  const equal = app.now.atEqualStrengths(claim), other = app.now.underOtherStandard(claim);
  return h("section", { class: "rules" },
    h("h2", null, page("rule.title")),
    h("dl", null,
      equal && rule(page("rule.all-equal"), chip(app, equal.verdict, "small")),
      other && rule(claim.unopposed ? page("rule.strongest") : page("rule.one-objection"), chip(app, other.verdict, "small"))));
}

/** @param {string} name @param {HTMLElement} verdict */
function rule(name, verdict) {
  return h("div", null, h("dt", null, name), h("dd", null, verdict));
}
