// Reason bars: each reason a bar as high as it is strong, For to the left and Against to the right of a gap.

import { h, svg } from "../dom.js";
import { groupsOfSide, keyOfReason } from "./reasons.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").GivenReason} GivenReason */

/** Height of the strongest bar, and width, distance and gap of bars, in rem, so that they grow with the text. */
const LARGE = { height: 3.875, width: 1, step: 1.22, gap: 2.125 };
const SMALL = { height: 2.8125, width: 0.72, step: 0.9375, gap: 1.625 };
const LOW = { ...SMALL, height: 2.5 };

/** Room above the bars, for the line of words below them, and for the word below each side, in rem. */
const ABOVE = 0.5;
const BELOW = 1.625;
const WORD_FOR = 2;
const WORD_AGAINST = 4;

const MOST_BARS = 12;
const LEAST_HEIGHT = 0.125;
const NAMED_STRENGTHS = [0.25, 0.5, 1];
const CLASS_OF_STATE = new Map([["holds", "holds"], ["in doubt", "in-doubt"], ["fails", "fails"]]);

/**
 * The bars of a claim; null where no reason is given but the assertion. The large ones have names and a key.
 * @param {App} app @param {Claim} claim @param {"large" | "small" | "low"} size
 */
export function bars(app, claim, size) {
  const given = app.now.reasons(claim);
  if (!given.some((each) => each.bearing !== "assertion" && each.strength)) return null;
  const shape = size === "large" ? LARGE : size === "small" ? SMALL : LOW;
  const highest = Math.max(...given.map((each) => each.strength));
  const sides = [true, false].map((speaksFor) => sideOf(app, claim, speaksFor));
  const [left, right] = /** @type {[Side, Side]} */ (sides);
  const middle = Math.max(shape.step * left.shown.length, WORD_FOR);
  const whole = middle + shape.gap + Math.max(shape.step * right.shown.length, WORD_AGAINST);
  const across = (/** @type {number} */ x) => `${+(100 * x / whole).toFixed(2)}%`;
  const rem = Number(getComputedStyle(document.documentElement).fontSize.replace("px", ""));
  const base = rem * (shape.height + ABOVE), height = base + rem * BELOW, below = base + rem * 1.125;
  const up = (/** @type {number} */ strength) => rem * Math.max(shape.height * strength / highest, LEAST_HEIGHT);
  const bar = (/** @type {GivenReason} */ reason, /** @type {number} */ x) => svg("rect", {
    class: `${reason.speaksFor ? "for" : "against"} ${CLASS_OF_STATE.get(reason.state)}`,
    x: across(x), y: base - up(reason.strength), width: across(shape.width), height: up(reason.strength),
    onclick: (/** @type {Event} */ event) => showCard(event, reason),
  }, svg("title", null, titleOf(app, reason)));
  const lines = NAMED_STRENGTHS.filter((strength) => strength <= highest);
  const plus = (/** @type {number} */ n) => n ? app.words.page("bars.more", { n }) : "";
  return h("figure", { class: `bars ${size}` },
    h("div", { role: "img", "aria-label": app.words.tally(app.now, claim) },
      svg("svg", { class: "plot", width: rem * whole, height, "aria-hidden": "true" },
        lines.map((strength) => svg("line", { class: "grid", x1: 0, x2: "100%", y1: base - up(strength), y2: base - up(strength) })),
        left.shown.map((each, at) => bar(each, middle - shape.step * at - shape.width)),
        right.shown.map((each, at) => bar(each, middle + shape.gap + shape.step * at)),
        svg("line", { class: "base", x1: 0, x2: "100%", y1: base, y2: base }),
        svg("text", { class: "for", "text-anchor": "end", x: across(middle), y: below },
          [plus(left.more), app.words.page("side.for")].filter(Boolean).join(" ")),
        svg("text", { class: "against", x: across(middle + shape.gap), y: below },
          [app.words.page("side.against"), plus(right.more)].filter(Boolean).join(" "))),
      size === "large" && svg("svg", { class: "names", width: rem * 4.375, height, "aria-hidden": "true" },
        lines.map((strength) => svg("text", { class: "name", x: 0, y: base + rem / 4 - up(strength) }, app.words.strength(strength))))),
    size === "large" && keyOfBars(app, "bars.key", new Set([...left.shown, ...right.shown].map((each) => each.state))));
}

/**
 * What the kinds of bars mean.
 * @param {App} app @param {"bars.key" | "bars.key-with-strength"} head @param {Set<string>} states
 */
export function keyOfBars(app, head, states) {
  const page = app.words.page;
  /** @type {[string, string][]} */
  const entries = [["holds", page("bars.holds")], ["in doubt", page("bars.in-doubt")], ["fails", page("bars.fails")]];
  return h("figcaption", null, head === "bars.key" ? page("bars.key") : page("bars.key-with-strength"),
    entries.filter(([state]) => states.has(state)).map(([state, word]) => [" ", h("span", null,
      svg("svg", { viewBox: "0 0 12 14", "aria-hidden": "true" },
        svg("rect", { class: `key ${CLASS_OF_STATE.get(state)}`, x: 1, y: 1, width: 10, height: 12 })), word)]));
}

/** @typedef {{ shown: GivenReason[], more: number }} Side */

/**
 * The bars of a side from the gap outwards, and how many are left out.
 * @param {App} app @param {Claim} claim @param {boolean} speaksFor @returns {Side}
 */
function sideOf(app, claim, speaksFor) {
  const all = groupsOfSide(app, claim, speaksFor).groups.flatMap((each) => each.reasons).filter((each) => each.strength);
  const kept = new Set([...all]
    .sort((one, other) => Number(other.decides) - Number(one.decides) || other.strength - one.strength)
    .slice(0, MOST_BARS));
  return { shown: all.filter((each) => kept.has(each)), more: all.length - kept.size };
}

/** @param {App} app @param {GivenReason} reason */
function titleOf(app, reason) {
  return reason.bearing === "assertion" ? app.words.page("card.assertion") : reason.from.label;
}

/** Bring the card of a reason into view, with the focus on it. @param {Event} event @param {GivenReason} reason */
function showCard(event, reason) {
  const screen = event.currentTarget instanceof Element ? event.currentTarget.closest("main") : null;
  const key = keyOfReason(reason);
  const cards = [...screen?.querySelectorAll("[data-reason]") ?? []];
  const card = cards.find((each) => each.getAttribute("data-reason") === key);
  const label = card?.querySelector("a, select") ?? null;
  card?.scrollIntoView({ block: "center" });
  if (label instanceof HTMLElement) label.focus({ preventScroll: true });
}
