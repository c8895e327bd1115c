// Small signs, drawn as lines so that no font must have them.

import { svg } from "../dom.js";

const PATH_OF_SIGN = new Map([
  ["for", "M8 2V14M2 8H14"],
  ["against", "M2 8H14"],
  ["contradiction", "M2 5.5H14M2 10.5H14M11 2 5 14"],
  ["undercut", "M8 13.5V3M4.5 10.5H11.5"],
  ["backing", "M8 13.5V3M4 7 8 3 12 7"],
  ["right", "M6 3.5 10.5 8 6 12.5"],
  ["down", "M3.5 6 8 10.5 12.5 6"],
  ["cross", "M4 4 12 12M12 4 4 12"],
  ["menu", "M2 4H14M2 8H14M2 12H14"],
  ["search", "M10.5 10.5 14 14M12 7A5 5 0 1 1 2 7 5 5 0 1 1 12 7Z"],
  ["back", "M5.5 3 2.5 6 5.5 9M2.5 6H10A3.5 3.5 0 0 1 10 13H6"],
  ["link", "M6.5 9.5 9.5 6.5M7.5 4.5 9 3A2.8 2.8 0 0 1 13 7L11.5 8.5M8.5 11.5 7 13A2.8 2.8 0 0 1 3 9L4.5 7.5"],
]);

/** @param {string} name */
export function sign(name) {
  const onLink = name === "undercut" || name === "backing";
  return svg("svg", { viewBox: "0 0 16 16", class: `sign sign-${name}`, "aria-hidden": "true" },
    onLink && svg("path", { class: "link", d: "M2 13.5H14" }), svg("path", { d: PATH_OF_SIGN.get(name) }));
}
