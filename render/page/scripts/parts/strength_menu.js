// The strength of a reason, which opens as a menu of what to suppose instead.

import { h } from "../dom.js";
import { glyph } from "./glyph.js";
import { sign } from "./sign.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").GivenReason} GivenReason */
/** @typedef {import("../types").Link} Link */
/** @typedef {import("../types").Supposition} Supposition */

const STRENGTHS = [0.25, 0.5, 1];

/**
 * What can be supposed about one thing: `choices` beside its state in the map, with what the menu shows for each.
 * @typedef {{ key: string, about: string, shown: string, strength: number, choices: Choice[] }} Menu
 * @typedef {{ name: string, supposition: Supposition | null, isChosen: boolean }} Choice
 */

/** The menu of a link. @param {App} app @param {Link} link */
export function menuOfLink(app, link) {
  const isWeighed = link.target.kind === "claim" || link.supports;
  const weight = app.now.weight(link);
  const isDropped = app.now.isDropped(link);
  return strengthMenu(app, {
    key: `menu ${link.name}`, about: link.source.label, strength: isDropped ? 0 : weight,
    shown: isDropped ? app.words.page("card.dropped") : isWeighed ? app.words.strength(weight) : app.words.page("card.counts"),
    choices: [
      ...link.target.kind === "claim" ? weighing(app, link, link.weight, isDropped ? 0 : weight)
        : [{ name: app.words.page("card.counts"), supposition: null, isChosen: !isDropped }],
      { name: app.words.page("card.leave-out"), supposition: { operation: "drop", target: link }, isChosen: isDropped },
    ],
  });
}

/** The menu of the bare assertion of a claim. @param {App} app @param {Claim} claim @param {number} strength 0 where it is left out */
export function menuOfAssertion(app, claim, strength) {
  return strengthMenu(app, {
    key: `menu ${claim.id}`, about: claim.label, strength,
    shown: strength ? app.words.strength(strength) : app.words.page("card.dropped"),
    choices: [
      ...weighing(app, claim, claim.strength, strength),
      { name: app.words.page("card.leave-out"), supposition: { operation: "unpresume", target: claim }, isChosen: !strength },
    ],
  });
}

/**
 * The menu of a contradiction, whose strength follows from the reasons of the other claim.
 * @param {App} app @param {Claim} claim @param {Claim} other @param {number} strength 0 where it is left out
 */
export function menuOfContradiction(app, claim, other, strength) {
  const word = strength ? app.words.strength(strength) : app.words.page("card.dropped");
  return strengthMenu(app, {
    key: `menu ${claim.id} >< ${other.id}`, about: other.label, shown: word, strength,
    choices: [
      { name: strength ? word : app.words.page("card.counts"), supposition: null, isChosen: strength > 0 },
      {
        name: app.words.page("card.leave-out"), isChosen: !strength,
        supposition: { operation: "drop-contradiction", target: claim, other },
      },
    ],
  });
}

/**
 * The strengths to choose from; the one of the map is no supposition.
 * @param {App} app @param {Claim | Link} target @param {number} inMap @param {number} now @returns {Choice[]}
 */
function weighing(app, target, inMap, now) {
  return [...new Set([...STRENGTHS, inMap])].sort((one, other) => one - other).map((strength) => ({
    name: strength === inMap
      ? app.words.page("card.as-published", { strength: app.words.strength(strength) })
      : app.words.strength(strength),
    supposition: strength === inMap ? null : { operation: "strength", target, strength },
    isChosen: strength === now,
  }));
}

/** @param {App} app @param {Menu} menu */
function strengthMenu(app, { key, about, shown, strength, choices }) {
  const select = h("select", {
    "aria-label": app.words.page("card.strength-of", { label: about }), "data-key": key,
    onchange: (/** @type {Event} */ event) => {
      if (event.currentTarget instanceof HTMLSelectElement) chooseSupposition(app, choices, event.currentTarget.selectedIndex);
    },
  }, choices.map((each) => h("option", { selected: each.isChosen }, each.name)));
  return h("span", { class: "strength menu" }, strength > 0 && glyph(strength), h("span", null, shown), sign("down"), select);
}

/** @param {App} app @param {Choice[]} choices @param {number} at */
function chooseSupposition(app, choices, at) {
  const supposition = choices[at]?.supposition;
  const undone = choices.find((each) => each.supposition)?.supposition;
  if (supposition) app.suppose(supposition, true);
  else if (undone) app.suppose(undone, false);
}
