// A reason as a card: who says it, how strong it is, what it says, and what bears on that.

import { h } from "../dom.js";
import { chip } from "./chip.js";
import { claimLink } from "./claim_link.js";
import { folded } from "./folded.js";
import { glyph } from "./glyph.js";
import { onLink } from "./on_link.js";
import { keyOfReason, publishedReason } from "./reasons.js";
import { sign } from "./sign.js";
import { menuOfAssertion, menuOfContradiction, menuOfLink } from "./strength_menu.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").GivenReason} GivenReason */
/** @typedef {import("../types").Link} Link */
/** @typedef {import("../types").LinkState} LinkState */
/** @typedef {import("../dom.js").Child} Child */

/**
 * A card for or against a claim.
 * @param {App} app @param {Claim} about @param {GivenReason} reason
 */
export function reasonCard(app, about, reason) {
  const { bearing, from, link, state } = reason;
  const isAssertion = bearing === "assertion";
  const before = publishedReason(app, about, reason);
  const title = isAssertion ? app.words.page("card.assertion") : claimLink(app, from, { isAlone: true });
  const menu = link ? menuOfLink(app, link)
    : isAssertion ? menuOfAssertion(app, about, reason.strength)
      : menuOfContradiction(app, about, from, reason.strength);
  const because = isAssertion ? app.words.page("card.assertion-means") : link?.because ?? "";
  const isFolded = state === "fails" && because !== "";
  return cardFrame(reason.speaksFor ? "for" : "against", state, reason.decides && state === "holds", keyOfReason(reason), [
    h("p", { class: "top" },
      whoSays(app, isAssertion ? about : from, isAssertion),
      bearing === "contradiction" && h("span", { class: "state" }, "≠ ", app.words.page("card.contradicts")),
      changedMarks(app, reason, before),
      app.words.state(reason) && h("span", { class: "state" }, app.words.state(reason)),
      menu),
    h("h5", { class: "label", dir: "auto" }, title),
    link && premiseLines(app, link.premises),
    because && h("p", { class: `because${isFolded ? " printed" : ""}`, dir: "auto" }, because),
    whyNotLine(app, reason),
    link && onLink(app, link),
    cardFoot(app, reason, isFolded ? because : ""),
  ]);
}

/**
 * @param {string} side "for", "against" or "plain" @param {LinkState} state @param {boolean} decides
 * @param {string} key @param {Child[]} children
 */
export function cardFrame(side, state, decides, key, children) {
  const names = ["card", side, state.replace(" ", "-"), decides && "decides"].filter(Boolean).join(" ");
  return h("article", { class: names, "data-reason": key || null }, children);
}

/** The card of a link that is supposed not to exist. @param {App} app @param {Link} link */
export function droppedCard(app, link) {
  return cardFrame("plain", "fails", false, link.name, [
    h("p", { class: "top" }, whoSays(app, link.source),
      h("span", { class: "changed" }, app.words.page("card.changed")), menuOfLink(app, link)),
    h("h5", { class: "label", dir: "auto" }, claimLink(app, link.source, { isAlone: true })),
  ]);
}

/** The kind of a claim, unless it is plain, and who says it. @param {App} app @param {Claim} claim @param {boolean} [isPlain] */
export function whoSays(app, claim, isPlain = false) {
  const names = [...new Set(claim.sources.map((each) => each.name))].filter(Boolean).join("; ");
  const kind = claim.role === "claim" || isPlain ? null : h("span", { class: "tag" }, app.words.page(`kind.${claim.role}`).toLowerCase());
  return h("span", { class: "who", dir: "auto" }, kind, kind && " ", names);
}

/** The premises that count only together with a claim. @param {App} app @param {Claim[]} claims */
export function premiseLines(app, claims) {
  return claims.map((each) => h("p", { class: "premise", dir: "auto" },
    app.words.page("card.together-with"), " ", claimLink(app, each)));
}

/** That a reason is changed by what is supposed, and what it was. @param {App} app @param {GivenReason} reason @param {GivenReason | undefined} before */
function changedMarks(app, reason, before) {
  if (!app.now.suppositions.length || !before) return null;
  const isWeighed = before.strength !== reason.strength;
  if (!isWeighed && before.state === reason.state) return null;
  return [
    h("span", { class: "changed" }, app.words.page("card.changed")),
    before.state !== reason.state && h("span", { class: "was" }, app.words.page(`bars.${before.state.replace(" ", "-")}`), " →"),
    isWeighed && before.strength > 0 && h("span", { class: "was" }, app.words.strength(before.strength), " →"),
  ];
}

/** What makes a reason fail or leaves it in doubt. @param {App} app @param {GivenReason} reason */
function whyNotLine(app, reason) {
  const why = app.words.whyNot(app.now, reason);
  if (!why) return null;
  return h("p", { class: "why", dir: "auto" },
    why.isPremise ? [claimLink(app, why.about), " ", app.words.page("card.is")] : app.words.page("card.itself"),
    " ", chip(app, why.verdict, "small"), why.since && `, ${why.since}`, ".");
}

/**
 * How many reasons bear on the claim, and why a failing reason was given.
 * @param {App} app @param {GivenReason} reason @param {string} because "" where it is not folded
 */
function cardFoot(app, reason, because) {
  const said = app.words.foot(app.now, reason);
  const hasReasons = app.now.reasons(reason.from).some((each) => each.bearing !== "assertion");
  const count = hasReasons ? h("a", { href: app.claimAddress(reason.from) }, said, sign("right")) : said;
  if (!said && !because) return null;
  return h("div", { class: "foot" },
    said && h("span", null, count),
    because && folded(`because ${keyOfReason(reason)}`, {}, [app.words.page("card.why-given"), sign("down")],
      h("p", { class: "because", dir: "auto" }, because)));
}

/** A strength as glyph and word, which cannot be changed here. @param {App} app @param {number} strength */
export function plainStrength(app, strength) {
  return h("span", { class: "strength" }, glyph(strength), app.words.strength(strength));
}
