// Parts that fold, and stay as the reader foldedByReader them while the page is drawn anew.

import { h } from "../dom.js";

/** @typedef {import("../dom.js").Child} Child */

/** Whether each part that the reader folded or unfolded is open, by its key. @type {Map<string, boolean>} */
const foldedByReader = new Map();

/**
 * @param {string} key @param {{ class?: string, isOpen?: boolean }} properties @param {Child} summary
 * @param {...Child} children
 */
export function folded(key, { class: name, isOpen = false }, summary, ...children) {
  return h("details", {
    class: name, open: foldedByReader.get(key) ?? isOpen,
    ontoggle: (/** @type {Event} */ event) => {
      const details = event.currentTarget;
      if (details instanceof HTMLDetailsElement && details.open !== (foldedByReader.get(key) ?? isOpen)) foldedByReader.set(key, details.open);
    },
  }, h("summary", { "data-key": `${key}:summary` }, summary), children);
}
