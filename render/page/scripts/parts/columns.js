// For and Against: the reasons on both sides of a claim, in groups.

import { h } from "../dom.js";
import { droppedCard, reasonCard } from "./card.js";
import { groupsOfSide } from "./reasons.js";
import { sign } from "./sign.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */

/** @param {App} app @param {Claim} claim */
export function columns(app, claim) {
  return h("section", { class: "for-and-against" },
    h("h2", { class: "hidden" }, app.words.page("side.both")),
    sideButtons(app, claim),
    h("div", { class: "columns" }, column(app, claim, true), column(app, claim, false)));
}

/** @param {App} app @param {Claim} claim @param {boolean} speaksFor */
function column(app, claim, speaksFor) {
  const page = app.words.page, side = speaksFor ? "for" : "against";
  const { groups, hidden } = groupsOfSide(app, claim, speaksFor);
  const dropped = claim.into.filter((each) => each.supports === speaksFor && app.now.isDropped(each));
  const tally = speaksFor ? app.words.tallyFor(app.now, claim) : app.words.tallyAgainst(app.now, claim);
  return h("section", { class: `column ${side}` },
    h("h3", { tabindex: "-1" }, sign(side), speaksFor ? page("side.for") : page("side.against"), " ", h("span", null, tally)),
    !groups.length && !hidden && h("p", { class: "none" }, speaksFor ? page("side.none-for") : page("side.none-against")),
    groups.map((group) => [
      h("h4", null, group.heading, group.note && [" ", h("span", null, group.note)]),
      cardList(group.reasons.map((each) => reasonCard(app, claim, each))),
    ]),
    dropped.length > 0 && [
      h("h4", null, page("side.left-out"), " ", h("span", null, page("side.left-out-by"))),
      cardList(dropped.map((each) => droppedCard(app, each))),
    ],
    hidden > 0 && h("p", { class: "meta" }, page("side.filtered", { n: hidden })));
}

/** @param {HTMLElement[]} cards */
export function cardList(cards) {
  return h("ul", { class: "card-list", role: "list" }, cards.map((each) => h("li", null, each)));
}

/** Buttons that lead to the two sides, for narrow screens. @param {App} app @param {Claim} claim */
function sideButtons(app, claim) {
  const given = app.now.reasons(claim).filter((each) => each.bearing !== "assertion");
  const count = (/** @type {boolean} */ speaksFor) => {
    const side = given.filter((each) => each.speaksFor === speaksFor);
    return { n: side.length, hold: side.filter((each) => each.state === "holds").length };
  };
  const page = app.words.page;
  return h("div", { class: "side-buttons" },
    sideButton("for", page("side.for-short", count(true))), sideButton("against", page("side.against-short", count(false))));
}

/** @param {"for" | "against"} side @param {string} text */
function sideButton(side, text) {
  return h("button", {
    class: side, type: "button", "data-key": `side ${side}`,
    onclick: (/** @type {Event} */ event) => {
      const within = event.currentTarget instanceof Element ? event.currentTarget.closest(".for-and-against") : null;
      const heading = within?.querySelector(`.column.${side} h3`);
      if (!(heading instanceof HTMLElement)) return;
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    },
  }, sign(side), h("span", null, text));
}
