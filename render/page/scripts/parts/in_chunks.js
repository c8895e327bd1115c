// Long lists: what is seen at first, and more as the reader comes to the end or asks for it.

import { h } from "../dom.js";

/** @import { App } from "../types" */

/**
 * Fills a list with what is made of the first items, and returns what adds more; null where all are there.
 * @template Item
 * @param {App} app @param {Element} list @param {Item[]} items @param {(item: Item) => Element} make
 * @param {number} size how many are added at once
 */
export function inChunks(app, list, items, make, size = 200) {
  let shown = 0;
  const button = h("button", { type: "button", class: "button", onclick: () => add() });
  const more = h("p", { class: "more" }, button);
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) add();
  }, { rootMargin: "800px" });
  const add = () => {
    list.append(...items.slice(shown, shown + size).map(make));
    shown = Math.min(shown + size, items.length);
    button.textContent = app.words.page("count.more", { n: items.length - shown });
    if (shown < items.length) return;
    observer.disconnect();
    more.remove();
  };
  add();
  if (shown === items.length) return null;
  observer.observe(more);
  return more;
}
