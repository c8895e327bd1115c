// A strength in three steps.

import { svg } from "../dom.js";

const STEPS_OF_STRENGTH = new Map([[0.25, 1], [0.5, 2], [1, 3]]);
const HEIGHTS_OF_STEPS = [3, 6, 11];

/** The steps of a strength that has a word, null for another. @param {number} strength */
export function glyph(strength) {
  const filled = STEPS_OF_STRENGTH.get(strength);
  if (!filled) return null;
  return svg("svg", { class: "glyph", viewBox: "0 0 17 12", "aria-hidden": "true" },
    HEIGHTS_OF_STEPS.map((height, step) => svg("rect", {
      x: step * 6 + 0.5, y: 11.5 - height, width: 4, height, class: step < filled ? "on" : null,
    })));
}
