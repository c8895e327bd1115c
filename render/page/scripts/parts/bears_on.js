// What a claim bears on: the links that it declares or is a premise of, as cards.

import { h } from "../dom.js";
import { cardFrame, plainStrength, premiseLines } from "./card.js";
import { verdictChips } from "./chip.js";
import { claimLink } from "./claim_link.js";
import { cardList } from "./columns.js";
import { onLink } from "./on_link.js";
import { sign } from "./sign.js";
import { menuOfContradiction, menuOfLink } from "./strength_menu.js";

/** @typedef {import("../types").Answer} Answer */
/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").Link} Link */

/** @param {App} app @param {Claim} claim */
export function bearsOn(app, claim) {
  const cards = [
    ...claim.links.map((each) => linkCard(app, claim, each)),
    ...claim.joined.map((each) => linkCard(app, claim, each)),
    ...claim.rivals.map((each) => rivalCard(app, claim, each)),
    ...claim.answers.map((each) => answerCard(app, each)),
  ];
  if (!cards.length) return null;
  return h("section", { class: "bears-on" },
    h("h2", null, app.words.page("claim.bears-on")), cardList(cards));
}

/** @param {App} app @param {Claim} claim @param {Link} link */
function linkCard(app, claim, link) {
  const { target } = link;
  const isDropped = app.now.isDropped(link), isWeighed = app.now.weight(link) !== link.weight;
  const state = isDropped ? "fails" : app.now.state(link);
  const reason = target.kind === "claim" ? app.now.reasons(target).find((each) => each.link === link) : undefined;
  const decides = Boolean(reason?.decides) && state === "holds";
  const said = reason ? app.words.state(reason) : state === "holds" || isDropped ? "" : app.words.page(`bars.${state.replace(" ", "-")}`);
  const others = [link.source, ...link.premises].filter((each) => each !== claim);
  return cardFrame(sideOfLink(link), state, decides, link.name, [
    h("p", { class: "top" },
      h("span", { class: "who bearing" }, sign(signOfLink(link)), wordOfLink(app, link)),
      (isDropped || isWeighed) && h("span", { class: "changed" }, app.words.page("card.changed")),
      isWeighed && !isDropped && h("span", { class: "was" }, app.words.strength(link.weight), " →"),
      said && h("span", { class: "state" }, said),
      decides && h("span", { class: "state" }, app.words.page("claim.decisive")),
      menuOfLink(app, link)),
    h("h3", { class: "label", dir: "auto" }, target.kind === "claim" ? claimLink(app, target, { isAlone: true }) : stepOfLink(app, target)),
    premiseLines(app, others),
    link.because && h("p", { class: "because", dir: "auto" }, link.because),
    onLink(app, link),
  ]);
}

/** A link that another bears on, as the step between its ends. @param {App} app @param {Link} link */
function stepOfLink(app, link) {
  const end = link.target.kind === "claim" ? link.target : link.target.source;
  return [claimLink(app, link.source), h("span", { class: "then" }, " → "), claimLink(app, end)];
}

/** @param {App} app @param {Claim} claim @param {Claim} rival */
function rivalCard(app, claim, rival) {
  const reason = app.now.reasons(rival).find((each) => each.bearing === "contradiction" && each.from === claim);
  return cardFrame("against", reason?.state ?? "fails", Boolean(reason?.decides) && reason?.state === "holds", `contradiction ${rival.id}`, [
    h("p", { class: "top" },
      h("span", { class: "who bearing" }, sign("contradiction"), app.words.page("claim.contradicts")),
      reason && app.words.state(reason) && h("span", { class: "state" }, app.words.state(reason)),
      reason?.decides && reason.state === "holds" && h("span", { class: "state" }, app.words.page("claim.decisive")),
      reason?.strength ? plainStrength(app, reason.strength) : !reason && menuOfContradiction(app, claim, rival, 0)),
    h("h3", { class: "label", dir: "auto" }, claimLink(app, rival, { isAlone: true })),
  ]);
}

/** An answer to a question, or a work's own verdict on a hypothesis. @param {App} app @param {Answer} answer */
function answerCard(app, { to, because }) {
  return cardFrame("plain", "holds", false, `answer ${to.id}`, [
    h("p", { class: "top" }, h("span", { class: "who bearing" },
      app.words.page(to.role === "question" ? "claim.answers-question" : "claim.own-verdict-on")),
      to.role !== "question" && verdictChips(app, to, "small")),
    h("h3", { class: "label", dir: "auto" }, claimLink(app, to, { isAlone: true })),
    because && h("p", { class: "because", dir: "auto" }, because),
  ]);
}

/** @param {Link} link */
function sideOfLink(link) {
  if (link.target.kind === "link") return link.supports ? "for" : "undercutting";
  return link.supports ? "for" : "against";
}

/** @param {Link} link */
function signOfLink(link) {
  if (link.target.kind === "link") return link.supports ? "backing" : "undercut";
  return link.supports ? "for" : "against";
}

/** @param {App} app @param {Link} link */
function wordOfLink(app, link) {
  const page = app.words.page;
  if (link.target.kind === "link") return link.supports ? page("claim.backs") : page("claim.undercuts");
  return link.supports ? page("claim.supports") : page("claim.attacks");
}
