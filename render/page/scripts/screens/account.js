// The account of each hypothesis in prose, as the page has it for readers without scripts.

import { h } from "../dom.js";

/** @import { App } from "../types" */

/** @param {App} app @returns {HTMLElement} */
export function accountScreen(app) {
  const { page } = app.words;
  const account = app.section("account");
  return h("div", { class: "finding account" },
    h("h1", null, page("account.title")),
    app.state.suppositions.length > 0 && h("p", { class: "note", role: "note" }, page("account.as-published")),
    account ? h("div", { class: "prose article" }, withoutIds(account)) : h("p", { class: "nothing" }, page("account.none")));
}

/** What stands in a section below its heading, as a copy without ids. @param {Element} section */
function withoutIds(section) {
  const copy = /** @type {Element} */ (section.cloneNode(true));
  copy.querySelector(".view-title")?.remove();
  for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
  return [...copy.children];
}
