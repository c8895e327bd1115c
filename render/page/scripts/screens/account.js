// The account of each hypothesis in prose, as the page has it for readers without scripts.

import { h } from "../dom.js";
import { verdictChips } from "../parts/chip.js";

/** @import { App } from "../types" */

/** @param {App} app @returns {HTMLElement} */
export function accountScreen(app) {
  const { page } = app.words;
  const account = app.section("account");
  return h("div", { class: "finding account" },
    h("h1", null, page("account.title")),
    app.state.suppositions.length > 0 && faresSoWithSupposed(app),
    account ? h("div", { class: "prose article" }, withoutIds(account)) : h("p", { class: "nothing" }, page("account.none")));
}

/** How hypotheses fare with what is supposed, of which the account says nothing. @param {App} app */
function faresSoWithSupposed(app) {
  return h("div", { class: "note", role: "note" },
    h("p", null, app.words.page("account.as-published")),
    app.map.hypotheses.map((each) => h("p", { dir: "auto" },
      h("a", { href: app.claimAddress(each) }, each.label), " ", verdictChips(app, each), " ", app.words.verdictSentence(app.now, each))));
}

/** What stands in a section below its heading, as a copy without ids. @param {Element} section */
function withoutIds(section) {
  const copy = /** @type {Element} */ (section.cloneNode(true));
  copy.querySelector(".view-title")?.remove();
  for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
  return [...copy.children];
}
