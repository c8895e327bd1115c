// What would change a verdict, as switches.

import { h } from "../dom.js";
import { switchesOf } from "../switches.js";
import { widthNow } from "../widths.js";
import { chip } from "./chip.js";
import { folded } from "./folded.js";
import { sign } from "./sign.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").Supposition} Supposition */
/** @typedef {import("../types").SwitchGroup} SwitchGroup */

const MOST_SWITCHES = 7;
const NEAREST = 5;

/** The panel; on narrow screens it is closed, and says how many switches there are. @param {App} app @param {Claim} claim */
export function switchesPanel(app, claim) {
  const groups = switchesOf(app, claim);
  const n = groups.reduce((sum, each) => sum + each.suppositions.length, 0);
  const page = app.words.page;
  const { first, rest } = n > MOST_SWITCHES ? divided(groups, NEAREST) : { first: groups, rest: [] };
  return folded(`switches ${claim.id}`, { class: "panel changes", isOpen: widthNow() !== "phone" },
    [h("h2", null, page("switch.title")), n > 0 && h("span", { class: "meta" }, page("count.switches", { n })), sign("down")],
    !n && h("p", { class: "meta" }, page("switch.none")),
    first.map((each) => switchGroup(app, claim, each)),
    rest.length > 0 && folded(`more switches ${claim.id}`, { class: "more", isOpen: rest.some((each) => each.suppositions.some(app.isSupposed)) },
      [page("switch.more", { n: n - NEAREST }), sign("down")], rest.map((each) => switchGroup(app, claim, each))));
}

/**
 * The first switches of the groups, and those that are left.
 * @param {SwitchGroup[]} groups @param {number} most
 */
function divided(groups, most) {
  /** @type {SwitchGroup[]} */
  const first = [];
  /** @type {SwitchGroup[]} */
  const rest = [];
  let room = most;
  for (const each of groups) {
    const [here, later] = [each.suppositions.slice(0, room), each.suppositions.slice(room)];
    if (here.length) first.push({ ...each, suppositions: here });
    if (later.length) rest.push({ ...each, suppositions: later });
    room -= here.length;
  }
  return { first, rest };
}

/** @param {App} app @param {Claim} claim @param {SwitchGroup} group */
function switchGroup(app, claim, group) {
  return h("div", { class: "switches" },
    h("p", { dir: "auto" }, chip(app, group.verdict, "small"), " ", withStrongStrengths(app, group, app.words.switchGroup(group, claim))),
    h("ul", { role: "list" }, group.suppositions.map((each) => h("li", null, switchButton(app, each)))));
}

/** The sentence of a group with its strengths in bold. @param {App} app @param {SwitchGroup} group @param {string} sentence */
function withStrongStrengths(app, { suppositions: [first] }, sentence) {
  if (first?.strength === undefined) return sentence;
  const before = first.target.kind === "link" ? first.target.weight : first.target.strength;
  const strengths = new Set([first.strength, before].map(app.words.strength));
  return sentence.split(/(?<=\s)|(?=\s|[,.:;]$)/).map((each) => strengths.has(each) ? h("b", null, each) : each);
}

/** @param {App} app @param {Supposition} supposition */
function switchButton(app, supposition) {
  const isOn = app.isSupposed(supposition);
  return h("button", {
    type: "button", role: "switch", "aria-checked": isOn ? "true" : "false", class: "switch",
    "data-key": `switch ${supposition.operation} ${supposition.target.kind === "link" ? supposition.target.name : supposition.target.id} ${supposition.other?.id ?? ""}`,
    onclick: () => app.suppose(supposition, !isOn),
  }, h("span", { class: "knob", "aria-hidden": "true" }), h("span", { class: "name", dir: "auto" }, app.words.switchLabel(supposition)));
}
